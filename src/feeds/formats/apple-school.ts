/** Apple School Manager's files, which many districts upload each night already: students, staff, courses, classes, rosters, locations. */
import type { Format } from "../format";

export const appleSchool: Format = {
  id: "apple-school",
  name: "Apple School Manager",
  source: "Apple's CSV templates for SFTP; headers as several public repositories write and read them",
  tables: [
    {
      kind: "people",
      file: "students",
      needs: ["person_id", "first_name", "last_name", "grade_level", "location_id"],
      role: "Student",
      columns: {
        key: "person_id",
        userId: ["person_number", "person_id"],
        firstName: "first_name",
        lastName: "last_name",
        gradeLevel: "grade_level",
        email: "email_address",
        username: "sis_username",
        school: ["location_id", "additional_location_ids", "location_id_#"],
      },
    },
    {
      kind: "people",
      file: "staff",
      needs: ["person_id", "first_name", "last_name", "location_id"],
      never: ["grade_level"],
      role: "Teacher",
      // The file has the office and the kitchen, too.
      roleFromClasses: true,
      columns: {
        key: "person_id",
        userId: ["person_number", "person_id"],
        firstName: "first_name",
        lastName: "last_name",
        email: "email_address",
        username: "sis_username",
        school: ["location_id", "additional_location_ids", "location_id_#"],
      },
    },
    {
      kind: "schools",
      file: "locations",
      needs: ["location_id", "location_name"],
      columns: { key: "location_id", name: "location_name" },
    },
    {
      kind: "courses",
      file: "courses",
      needs: ["course_id", "course_number", "course_name", "location_id"],
      never: ["class_id"],
      columns: { key: "course_id", code: "course_number", name: "course_name" },
    },
    {
      kind: "classes",
      file: "classes",
      needs: ["class_id", "course_id", "instructor_id"],
      columns: {
        key: "class_id",
        classId: ["class_number", "class_id"],
        course: "course_id",
        school: "location_id",
        teachers: ["instructor_id", "instructor_id_#"],
      },
    },
    {
      kind: "enrolments",
      file: "rosters",
      needs: ["class_id", "student_id"],
      never: ["School_id", "Section_id"],
      columns: { student: "student_id", class: "class_id" },
    },
  ],
  usernamesWhenAsked: true,
  example: {
    "students.csv":
      "person_id,person_number,first_name,middle_name,last_name,grade_level,email_address,sis_username,password_policy,location_id\np-1,004512,Ana,,Ruiz,5,ana.ruiz@example.org,aruiz,8,17\n",
  },
};
