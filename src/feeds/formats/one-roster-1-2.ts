/** OneRoster 1.2 as CSV: roles and schools of a person stand in a file of their own. Preferred names are a district's choice, and are not assumed. */
import type { Format } from "../format";
import { oneRosterClasses, oneRosterNotNeeded, oneRosterOrgs } from "./one-roster";

export const oneRoster12: Format = {
  id: "oneroster-1.2",
  name: "OneRoster 1.2",
  source: "1EdTech OneRoster 1.2 CSV tables; users and roles as in public repositories",
  tables: [
    {
      kind: "people",
      file: "users",
      needs: ["sourcedId", "enabledUser", "givenName", "familyName"],
      never: ["orgSourcedIds", "orgSourcedId", "role"],
      columns: {
        key: "sourcedId",
        userId: ["identifier", "sourcedId"],
        firstName: "givenName",
        lastName: "familyName",
        gradeLevel: ["grades", "grade"],
        email: "email",
        username: "username",
        school: "primaryOrgSourcedId",
        status: "status",
        enabled: "enabledUser",
      },
    },
    {
      kind: "roles",
      file: "roles",
      needs: ["userSourcedId", "role", "orgSourcedId"],
      never: ["sessionSourcedId"],
      columns: {
        person: "userSourcedId",
        role: "role",
        rank: "roleType",
        school: "orgSourcedId",
        end: "endDate",
        status: "status",
      },
    },
    ...oneRosterOrgs,
    ...oneRosterClasses,
  ],
  notNeeded: oneRosterNotNeeded,
  usernamesWhenAsked: true,
  example: {
    "users.csv":
      "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\nu1,active,,true,ana,,Ana,Ruiz,,004512,ana.ruiz@example.org,,,,05,,,Anita,,,s1,\n",
    "roles.csv":
      "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\nr1,active,,u1,primary,student,,,s1,\n",
  },
};
