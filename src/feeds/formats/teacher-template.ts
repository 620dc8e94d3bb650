/** The publisher's template for teachers: our columns without Role, because whoever is in it is a student of theirs. */
import type { Format } from "../format";

export const teacherTemplate: Format = {
  id: "teacher-template",
  name: "Teacher template",
  source:
    "the publisher's template for teachers: Student GUID, Student ID, then the columns of the roster without Role",
  tables: [
    {
      kind: "people",
      file: "students",
      needs: ["Student GUID", "Student ID", "First Name", "Last Name"],
      never: ["Role"],
      role: "Student",
      columns: {
        key: ["Student ID", "Student GUID"],
        userGuid: "Student GUID",
        userId: "Student ID",
        firstName: "First Name",
        lastName: "Last Name",
        gradeLevel: "Grade Level",
        email: "Email",
        username: "Username",
        password: "Password",
        classGuid: "Class GUID",
        classId: "Class ID",
        className: "Class Name",
        classGradeLevel: "Class Grade Level",
        classStartDate: "Class Start Date",
        classEndDate: "Class End Date",
        masterCode: "Master Code",
      },
    },
  ],
  passwords: true,
  example: {
    "students.csv":
      "Student GUID,Student ID,First Name,Last Name,Grade Level,Email,Username,Password\n,004512,Ana,Ruiz,5,ana.ruiz@example.org,,\n",
  },
};
