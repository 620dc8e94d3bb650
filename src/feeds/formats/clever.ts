/** Clever's files and what many systems call "Clever-like": students, teachers, sections, enrollments, schools, and staff, as one zip or several files. */
import type { Format } from "../format";

export const clever: Format = {
  id: "clever",
  name: "Clever",
  source: "Clever's SFTP files 2.1.1 as published by districts; headers as in public repositories",
  tables: [
    {
      kind: "people",
      file: "students",
      needs: ["School_id", "Student_id", "First_name", "Last_name"],
      role: "Student",
      columns: {
        key: "Student_id",
        userId: ["Student_number", "Student_id"],
        firstName: "First_name",
        lastName: "Last_name",
        gradeLevel: "Grade",
        email: "Student_email",
        username: "Username",
        school: "School_id",
        status: "Status",
      },
    },
    {
      kind: "people",
      file: "teachers",
      needs: ["School_id", "Teacher_id", "First_name", "Last_name"],
      role: "Teacher",
      columns: {
        key: "Teacher_id",
        userId: ["Teacher_number", "Teacher_id"],
        firstName: "First_name",
        lastName: "Last_name",
        email: "Teacher_email",
        username: "Username",
        school: "School_id",
        status: "Status",
      },
    },
    { kind: "staff", file: "staff", needs: ["Staff_id", "First_name", "Last_name"], columns: { key: "Staff_id" } },
    {
      kind: "schools",
      file: "schools",
      needs: ["School_id", "School_name"],
      never: ["Student_id", "Section_id", "Teacher_id"],
      columns: { key: "School_id", name: "School_name" },
    },
    {
      kind: "classes",
      file: "sections",
      needs: ["School_id", "Section_id"],
      never: ["Student_id"],
      columns: {
        key: "Section_id",
        classId: "Section_id",
        className: ["Name", "Section_name", "Course_name + Period", "Course_name"],
        classGradeLevel: "Grade",
        course: ["Course_number", "Course_name"],
        school: "School_id",
        teachers: ["Teacher_id", "Teacher_#_id"],
        start: "Term_start",
        end: "Term_end",
      },
    },
    {
      kind: "enrolments",
      file: "enrollments",
      needs: ["Section_id", "Student_id"],
      never: ["First_name", "Last_name"],
      columns: { student: "Student_id", class: "Section_id", status: "Status" },
    },
  ],
  notNeeded: ["admins", "contacts", "attendance", "attachments", "studentcontacts"],
  usernamesWhenAsked: true,
  example: {
    "students.csv":
      "School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB\n17,c-1,004512,,Ruiz,,Ana,5,F,01/02/2015\n",
  },
};
