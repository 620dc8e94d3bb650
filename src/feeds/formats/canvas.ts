/** Canvas' SIS files: users and enrolments, with courses, sections and terms where they are there. Who is a teacher only the enrolments say. */
import type { Format } from "../format";

export const canvas: Format = {
  id: "canvas",
  name: "Canvas",
  source: "instructure/canvas-lms doc/api/sis_csv.md @0125d8e",
  tables: [
    {
      kind: "people",
      file: "users",
      needs: ["user_id", "login_id"],
      columns: {
        key: "user_id",
        userId: "user_id",
        role: "declared_user_type",
        firstName: "first_name",
        lastName: "last_name",
        fullName: ["sortable_name", "full_name", "short_name"],
        email: "email",
        username: "login_id",
        status: "status",
      },
    },
    {
      kind: "terms",
      file: "terms",
      needs: ["term_id", "name", "start_date", "end_date"],
      never: ["course_id", "section_id"],
      columns: { key: "term_id", start: "start_date", end: "end_date", status: "status" },
    },
    {
      kind: "courses",
      file: "courses",
      needs: ["course_id", "short_name", "long_name"],
      columns: {
        key: "course_id",
        code: "short_name",
        name: "long_name",
        start: "start_date",
        end: "end_date",
        terms: "term_id",
        status: "status",
      },
    },
    {
      kind: "classes",
      file: "sections",
      needs: ["section_id", "course_id", "name"],
      never: ["user_id"],
      columns: {
        key: "section_id",
        classId: "section_id",
        className: "name",
        course: "course_id",
        start: "start_date",
        end: "end_date",
        status: "status",
      },
    },
    {
      kind: "enrolments",
      file: "enrollments",
      needs: ["course_id", "user_id", "role|role_id"],
      columns: {
        person: "user_id",
        class: ["section_id", "course_id"],
        role: ["role", "role_id"],
        end: "end_date",
        status: "status",
      },
    },
  ],
  notNeeded: [
    "accounts",
    "admins",
    "logins",
    "groups",
    "group_membership",
    "user_observers",
    "xlists",
    "change_sis_id",
  ],
  example: {
    "users.csv":
      "user_id,login_id,password,first_name,last_name,short_name,email,status\n004512,ana.ruiz,,Ana,Ruiz,,ana.ruiz@example.org,active\n",
    "enrollments.csv": "course_id,user_id,role,section_id,status\nMATH5,004512,student,MATH5-1,active\n",
  },
};
