/** Microsoft School Data Sync, format v2.1: users, organizations and roles; classes and enrolments where they are there. */
import type { Format } from "../format";

export const sds2: Format = {
  id: "sds-2.1",
  name: "Microsoft SDS v2.1",
  source: "learn.microsoft.com/schooldatasync/sds-v2.1-csv-file-format",
  tables: [
    {
      kind: "people",
      file: "users",
      needs: ["sourcedId", "username", "familyName", "givenName"],
      never: ["orgSourcedIds", "orgSourcedId", "role", "enabledUser"],
      columns: {
        key: "sourcedId",
        userId: "sourcedId",
        firstName: "givenName",
        lastName: "familyName",
        email: "email",
        username: "username",
      },
    },
    // v2, which said school, role and grade with the person.
    {
      kind: "people",
      file: "users",
      needs: ["sourcedId", "orgSourcedIds|orgSourcedId", "username", "role", "grade"],
      never: ["enabledUser", "grades", "status"],
      columns: {
        key: "sourcedId",
        userId: "sourcedId",
        role: "role",
        firstName: "givenName",
        lastName: "familyName",
        gradeLevel: "grade",
        email: "email",
        username: "username",
        school: ["orgSourcedIds", "orgSourcedId"],
      },
    },
    {
      kind: "roles",
      file: "roles",
      needs: ["userSourcedId", "orgSourcedId", "role"],
      never: ["roleType", "userProfileSourcedId"],
      columns: {
        person: "userSourcedId",
        role: "role",
        school: "orgSourcedId",
        gradeLevel: "grade",
        rank: "isPrimary",
      },
    },
    {
      kind: "schools",
      file: "orgs",
      needs: ["sourcedId", "name", "type"],
      never: ["status", "identifier", "givenName"],
      columns: { key: "sourcedId", name: "name", type: "type" },
    },
    {
      kind: "terms",
      file: "academicSessions",
      needs: ["sourcedId", "title", "startDate", "endDate"],
      never: ["status", "classSourcedId"],
      columns: { key: "sourcedId", start: "startDate", end: "endDate" },
    },
    {
      kind: "courses",
      file: "courses",
      needs: ["sourcedId", "title", "code"],
      never: ["status", "courseSourcedId"],
      columns: { key: "sourcedId", code: "code", name: "title" },
    },
    {
      kind: "classes",
      file: "classes",
      needs: ["sourcedId", "orgSourcedId", "title"],
      columns: {
        key: "sourcedId",
        classId: ["code", "sourcedId"],
        className: "title",
        course: "courseSourcedId",
        school: "orgSourcedId",
        terms: ["sessionSourcedIds", "sessionSourcedId"],
      },
    },
    {
      kind: "enrolments",
      file: "enrollments",
      needs: ["classSourcedId", "userSourcedId", "role"],
      never: ["status", "schoolSourcedId"],
      columns: { person: "userSourcedId", class: "classSourcedId", role: "role" },
    },
  ],
  notNeeded: ["demographics", "relationships", "userFlags"],
  usernamesWhenAsked: true,
  example: {
    "users.csv":
      "sourcedId,username,familyName,givenName,password,activeDirectoryMatchId,email,phone,sms\n004512,ana.ruiz,Ruiz,Ana,,,ana.ruiz@example.org,,\n",
    "roles.csv": "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary\n004512,s1,student,2026,05,true\n",
  },
};
