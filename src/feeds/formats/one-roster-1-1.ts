/** OneRoster 1.0 and 1.1 as CSV, as ClassLink, Aeries, Infinite Campus and PowerSchool write it: a zip of files, or some of them. */
import type { Format } from "../format";
import { oneRosterClasses, oneRosterNotNeeded, oneRosterOrgs } from "./one-roster";

export const oneRoster11: Format = {
  id: "oneroster-1.1",
  name: "OneRoster 1.1",
  source: "1EdTech OneRoster 1.1 CSV tables; headers as in exports of several public repositories; Aeries 14000077085",
  tables: [
    {
      kind: "people",
      file: "users",
      needs: ["sourcedId", "role", "givenName", "familyName"],
      columns: {
        key: "sourcedId",
        userId: ["identifier", "sourcedId"],
        role: "role",
        firstName: "givenName",
        lastName: "familyName",
        gradeLevel: ["grades", "grade"],
        email: "email",
        username: "username",
        school: ["orgSourcedIds", "orgSourcedId"],
        status: "status",
        enabled: "enabledUser",
      },
    },
    ...oneRosterOrgs,
    ...oneRosterClasses,
  ],
  notNeeded: oneRosterNotNeeded,
  usernamesWhenAsked: true,
  example: {
    "users.csv":
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\nu1,active,2026-08-01,true,s1,student,ana.ruiz,,Ana,Ruiz,,004512,ana.ruiz@example.org,,,,05,\n",
  },
};
