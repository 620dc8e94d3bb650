/** PowerSchool's own exports, of students and of staff: by AutoSend or Quick Export, with the columns that its data dictionary names. */
import type { Format } from "../format";

/** Enroll_Status: -2 inactive, -1 pre-registered, 0 active, 1 inactive, 2 transferred out, 3 graduated, 4 imported as historical. */
export const enrollStatus = { present: ["0", "-1"], gone: ["-2", "1", "2", "3", "4"] } as const;
export const enrollStatusHeaders = ["Enroll_Status", "EnrollStatus"] as const;

export const powerSchool: Format = {
  id: "powerschool",
  name: "PowerSchool",
  source: "field names of PowerSchool's data dictionary, as in exports of public repositories",
  tables: [
    {
      kind: "people",
      file: "students",
      needs: ["Student_Number", "First_Name", "Last_Name", "Grade_Level"],
      never: ["Student_id", "Username"],
      role: "Student",
      ...enrollStatus,
      columns: {
        key: "Student_Number",
        userId: "Student_Number",
        firstName: "First_Name",
        lastName: "Last_Name",
        gradeLevel: "Grade_Level",
        email: ["Student_Email", "Email", "EmailAddress", "Web_Email", "StudentEmail"],
        school: ["SchoolID", "School_ID", "School_Number"],
        schoolName: ["School_Name", "SchoolName"],
        status: enrollStatusHeaders,
        classId: ["Section_ID", "SectionID"],
        className: ["Course_Name", "CourseName"],
      },
    },
    {
      kind: "people",
      file: "teachers",
      needs: ["TeacherNumber|Teacher_Number", "First_Name", "Last_Name", "SchoolID|School_ID|StaffStatus"],
      columns: {
        key: ["TeacherNumber", "Teacher_Number"],
        userId: ["TeacherNumber", "Teacher_Number"],
        role: ["StaffStatus", "Staff_Status"],
        firstName: "First_Name",
        lastName: "Last_Name",
        email: ["Email_Addr", "EmailAddr", "Email"],
        school: ["SchoolID", "School_ID"],
        schoolName: ["School_Name", "SchoolName"],
        status: "Status",
      },
      role: "Teacher",
      // Status: 1 current, 2 no longer here.
      present: ["1"],
      gone: ["2"],
    },
  ],
  // StaffStatus: 1 teacher, 2 staff, 3 lunch, 4 substitute.
  roles: { "1": "Teacher" },
  example: {
    "students.csv":
      "Student_Number,Last_Name,First_Name,Grade_Level,SchoolID,DOB,Enroll_Status\n004512,Ruiz,Ana,5,17,1/2/2015,0\n",
  },
};
