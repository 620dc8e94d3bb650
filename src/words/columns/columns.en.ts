/** Help for each column in English (S-7): header notes and sidebar. */

import type { ColumnHelp } from "../../contract";
import type { FieldKey } from "../../roster";

const ofNewClass = "Only if the row has a class.";

export const columnHelpEn: Readonly<Record<FieldKey, Omit<ColumnHelp, "onUpdate" | "onNew">>> = {
  userGuid: {
    what: "The platform's own name for a person. It never changes; do not edit or delete it.",
    required: "On every existing account. Leave it blank for a new person.",
    accepted: "Exactly what was pulled.",
    example: "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j",
  },
  userId: {
    what: "The school's own number for a person. It keeps one person from getting two accounts.",
    required: "For a new person; for an existing one only if none is stored.",
    accepted:
      "1 to 64 letters without accents, digits, periods, underscores or hyphens; unique in the district. Leading zeros stay.",
    example: "004512",
  },
  role: {
    what: "Whether the person is a teacher or a student.",
    required: "For a new person.",
    accepted: "Teacher or Student; T and S are read too.",
    example: "Student",
  },
  firstName: {
    what: "The person's first name.",
    required: "For a new person.",
    accepted: "1 to 50 letters of any language, spaces, apostrophes, hyphens, periods; l·l.",
    example: "María José",
  },
  lastName: {
    what: "The person's last name or names.",
    required: "For a new person.",
    accepted: "1 to 50 letters of any language, spaces, apostrophes, hyphens, periods; l·l.",
    example: "O’Brien-Núñez",
  },
  gradeLevel: {
    what: "The student's grade level. It is ignored for teachers.",
    required: "Never, but a student should have one.",
    accepted:
      "PK, K, 1 to 12, NA; 01, 1st, Kindergarten and the like are read too. What can mean two things, such as TK, is asked about. CLEAR erases what is stored.",
    example: "5",
  },
  email: {
    what: "The person's e-mail address.",
    required: "For a teacher.",
    accepted: "One address, at most 254 characters, used by nobody else. CLEAR erases what is stored.",
    example: "maria@school.org",
  },
  username: {
    what: "The name the person signs in with.",
    required: "Never. Blank for a new person: Rollbook makes one.",
    accepted: "5 to 100 letters without accents, digits, or . _ @ + - ; used by nobody else on the platform.",
    example: "mobrien",
  },
  password: {
    what: "A permanent password you set for the person.",
    required: "Never. Blank for a new person: a temporary one is made. Blank for an existing one: it stays as it is.",
    accepted:
      "9 to 64 characters without a space, with an upper case letter, a lower case letter and a digit; not the username or e-mail address; no character five times in a row.",
    example: "Blank, so that the person chooses their own",
  },
  classGuid: {
    what: "The platform's own name for a class. With it, the row's class name, grade level and dates change the class.",
    required: "To name an existing class. Leave it blank for a new class.",
    accepted: "Exactly what the classes export says.",
    example: "b4t7w1zq-5n8k-2x9d-h3vp-6m0c4r8y2f5s",
  },
  classId: {
    what: "The school's own name for a class.",
    required: ofNewClass,
    accepted: "1 to 64 characters, unique in the school.",
    example: "MATH5-02",
  },
  className: {
    what: "The name of the class as teachers and students see it.",
    required: ofNewClass,
    accepted: "1 to 100 characters.",
    example: "Math 5, Ms. Rivera",
  },
  classGradeLevel: {
    what: "The grade level of the class.",
    required: "Never.",
    accepted: "PK, K, 1 to 12, NA; read like Grade Level.",
    example: "5",
  },
  classStartDate: {
    what: "The first day of the class. Students see it from 3 days before.",
    required: "Never.",
    accepted: "MM/DD/YYYY; YYYY-MM-DD and Aug 24, 2026 are read too. At most 10 years from today.",
    example: "08/24/2026",
  },
  classEndDate: {
    what: "The last day of the class.",
    required: "Never.",
    accepted: "MM/DD/YYYY, not before the start, at most 400 days after it.",
    example: "06/04/2027",
  },
  masterCode: {
    what: "The code of a product the class uses. A class with two products has one row for each.",
    required: "Never.",
    accepted: "A Master Code the school holds and that has not ended.",
    example: "MC-READ5-2027",
  },
};
