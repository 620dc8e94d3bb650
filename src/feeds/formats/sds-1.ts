/** Microsoft School Data Sync's classic files (v1): school, student, teacher, section, and who is in which. */
import type { Format } from "../format";

const person = {
  key: "SIS ID",
  userId: ["Student Number", "Teacher Number", "SIS ID"],
  firstName: "First Name",
  lastName: "Last Name",
  gradeLevel: "Grade",
  email: ["Secondary Email", "Email"],
  username: "Username",
  school: "School SIS ID",
  status: "Status",
} as const;

export const sds1: Format = {
  id: "sds-1",
  name: "Microsoft SDS v1",
  source: "docs.microsoft.com/schooldatasync/csv-files-for-school-data-sync; student.csv in public repositories",
  tables: [
    {
      kind: "people",
      file: "student",
      needs: ["SIS ID", "School SIS ID", "Username"],
      never: ["Section Name", "Title"],
      role: "Student",
      columns: person,
    },
    {
      kind: "people",
      file: "teacher",
      needs: ["SIS ID", "School SIS ID", "Username"],
      never: ["Section Name", "Grade"],
      role: "Teacher",
      columns: person,
    },
    { kind: "schools", file: "school", needs: ["SIS ID", "Name"], columns: { key: "SIS ID", name: "Name" } },
    {
      kind: "classes",
      file: "section",
      needs: ["SIS ID", "School SIS ID", "Section Name"],
      columns: {
        key: "SIS ID",
        classId: ["Section Number", "SIS ID"],
        className: "Section Name",
        course: ["Course SIS ID", "Course Number", "Course Name"],
        school: "School SIS ID",
        start: "Term StartDate",
        end: "Term EndDate",
      },
    },
    {
      kind: "enrolments",
      file: "studentenrollment",
      needs: ["Section SIS ID", "SIS ID"],
      role: "Student",
      columns: { class: "Section SIS ID", student: "SIS ID" },
    },
    {
      kind: "enrolments",
      file: "teacherroster",
      needs: ["Section SIS ID", "SIS ID"],
      role: "Teacher",
      columns: { class: "Section SIS ID", teacher: "SIS ID" },
    },
  ],
  notNeeded: ["guardianrelationship", "user"],
  usernamesWhenAsked: true,
  example: {
    "student.csv":
      "SIS ID,School SIS ID,Username,First Name,Last Name,Secondary Email,Grade\n004512,17,ana.ruiz,Ana,Ruiz,ana.ruiz@example.org,5\n",
  },
};
