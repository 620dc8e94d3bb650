/** One sound set of each format, with what it says. Each is varied by vary.ts. */
import { type FeedCase, rows, table } from "./case";

const person = { gradeLevel: "", email: "" };
const ana = {
  ...person,
  userId: "004512",
  role: "Student",
  firstName: "Ana",
  lastName: "Ruiz Peña",
  gradeLevel: "5",
  email: "ana.ruiz@example.org",
};
const bo = { ...person, userId: "004513", role: "Student", firstName: "Bo", lastName: "O’Neil", gradeLevel: "K" };
const tea = {
  ...person,
  userId: "T-9",
  role: "Teacher",
  firstName: "Tea",
  lastName: "Łuk",
  email: "tea.luk@example.org",
};
const algebra = {
  classId: "MATH-1",
  className: "Algebra, period 1",
  classGradeLevel: "5",
  classStartDate: "08/17/2026",
  classEndDate: "06/04/2027",
};
const undated = { classId: "MATH-1", className: "Algebra, period 1" };
const art = { classId: "ART-2", className: "Art", classStartDate: "08/17/2026", classEndDate: "12/18/2026" };

export const sound: readonly FeedCase[] = [
  {
    what: "OneRoster 1.1, a whole set",
    format: "oneroster-1.1",
    files: {
      "manifest.csv": table("propertyName|value", "oneroster.version|1.1", "file.users|bulk"),
      "orgs.csv": table(
        "sourcedId|status|dateLastModified|name|type|identifier|parentSourcedId",
        "d1|active||SECRET-district|district||",
        "s1|active||Lincoln Elementary|school|17|d1",
      ),
      "academicSessions.csv": table(
        "sourcedId|status|dateLastModified|title|type|startDate|endDate|parentSourcedId|schoolYear",
        "t1|active||Fall|semester|2026-08-17|2026-12-18|y|2027",
        "t2|active||Spring|semester|2027-01-05|2027-06-04|y|2027",
      ),
      "courses.csv": table(
        "sourcedId|status|dateLastModified|schoolYearSourcedId|title|courseCode|grades|orgSourcedId|subjects|subjectCodes",
        "c1|active|||Algebra|ALG1|05|d1||",
        "c2|active|||Art|ART1||d1||",
      ),
      "classes.csv": table(
        "sourcedId|status|dateLastModified|title|grades|courseSourcedId|classCode|classType|location|schoolSourcedId|termSourcedIds|subjects|subjectCodes|periods",
        "994_1001|active||Algebra, period 1|05|c1|MATH-1|scheduled|SECRET-room|s1|t2,t1|||1",
        "994_1002|active||Art||c2|ART-2|scheduled||s1|t1|||2",
      ),
      "enrollments.csv": table(
        "sourcedId|status|dateLastModified|classSourcedId|schoolSourcedId|userSourcedId|role|primary|beginDate|endDate",
        "e1|active||994_1001|s1|u1|student|false||",
        "e2|active||994_1002|s1|u1|student|false||",
        "e3|active||994_1001|s1|u3|teacher|true||",
      ),
      "users.csv": table(
        "sourcedId|status|dateLastModified|enabledUser|orgSourcedIds|role|username|userIds|givenName|familyName|middleName|identifier|email|sms|phone|agentSourcedIds|grades|password",
        "u1|active||true|s1|student|SECRET-name|SECRET-ids|Ana|Ruiz Peña|SECRET-middle|004512|ana.ruiz@example.org|SECRET-sms|SECRET-phone||05|SECRET-password",
        "u2|active||true|s1,d1|student|||Bo|O’Neil||004513|||||KG|",
        "u3|active||true|d1,s1|teacher|||Tea|Łuk||T-9|tea.luk@example.org|||||",
        "u4|active||true|s1|administrator|||SECRET-head|SECRET-mistress||A-1||||||",
      ),
      "demographics.csv": table(
        "sourcedId|status|dateLastModified|birthDate|sex",
        "u1|active||SECRET-birth|SECRET-sex",
      ),
    },
    rows: rows({ ...ana, ...algebra }, { ...ana, ...art }, bo, { ...tea, ...algebra }),
    noted: ["feed.role_skipped", "feed.grade_read"],
  },
  {
    what: "OneRoster 1.2, with roles",
    format: "oneroster-1.2",
    files: {
      "orgs.csv": table(
        "sourcedId|status|dateLastModified|name|type|identifier|parentSourcedId",
        "s1|active||Lincoln Elementary|school|17|",
      ),
      "users.csv": table(
        "sourcedId|status|dateLastModified|enabledUser|username|userIds|givenName|familyName|middleName|identifier|email|sms|phone|agentSourcedIds|grades|password|userMasterIdentifier|preferredGivenName|preferredMiddleName|preferredFamilyName|primaryOrgSourcedId|pronouns",
        "u1|active||true|||Ana|Ruiz Peña|SECRET-middle|004512|ana.ruiz@example.org||||05|SECRET-password|SECRET-master|SECRET-preferred|||s1|SECRET-pronouns",
        "u2|active||true|||Bo|O’Neil||004513|||||KG||||||s1|",
        "u3|active||true|||Tea|Łuk||T-9|tea.luk@example.org|||||||||||",
        "u4|active||true|||SECRET-counselor|SECRET-one||C-1|||||||||||",
      ),
      "roles.csv": table(
        "sourcedId|status|dateLastModified|userSourcedId|roleType|role|beginDate|endDate|orgSourcedId|userProfileSourcedId",
        "r1|active||u1|primary|student|||s1|",
        "r2|active||u2|primary|student|||s1|",
        "r3|active||u3|secondary|counselor|||s1|",
        "r4|active||u3|primary|teacher|||s1|",
        "r5|active||u4|primary|counselor|||s1|",
      ),
    },
    rows: rows(ana, bo, tea),
    noted: ["feed.role_skipped", "feed.grade_read"],
  },
  {
    what: "Clever, five files",
    format: "clever",
    files: {
      "schools.csv": table(
        "School_id|School_name|School_number|State_id|Low_grade|High_grade",
        "17|Lincoln Elementary|17||K|5",
      ),
      "students.csv": table(
        "School_id|Student_id|Student_number|State_id|Last_name|Middle_name|First_name|Grade|Gender|DOB|Race|Frl_status|IEP_status|Student_email|Contact_name|Username|Password",
        "17|1|004512|SECRET-state|Ruiz Peña|SECRET-middle|Ana|5|SECRET-gender|SECRET-birth|SECRET-race|SECRET-meals|SECRET-iep|ana.ruiz@example.org|SECRET-mother|SECRET-user|SECRET-password",
        "17|2|004513||O’Neil||Bo|Kindergarten|||||||||",
      ),
      "teachers.csv": table(
        "School_id|Teacher_id|Teacher_number|Teacher_email|First_name|Last_name|Title|Username|Password",
        "17|1|T-9|tea.luk@example.org|Tea|Łuk|SECRET-title||",
      ),
      "sections.csv": table(
        "School_id|Section_id|Teacher_id|Teacher_2_id|Name|Section_number|Grade|Course_name|Course_number|Period|Subject|Term_name|Term_start|Term_end",
        "17|MATH-1|1||Algebra, period 1|1|5|Algebra|ALG1|1|Math|Year|08/17/2026|06/04/2027",
        "17|ART-2|||Art||||||||08/17/2026|12/18/2026",
      ),
      "enrollments.csv": table("School_id|Section_id|Student_id", "17|MATH-1|1", "17|ART-2|1"),
      "staff.csv": table(
        "School_id|Staff_id|Staff_email|First_name|Last_name|Department",
        "17|5|SECRET-mail|SECRET-office|SECRET-one|",
      ),
    },
    rows: rows({ ...ana, ...algebra }, { ...ana, ...art }, bo, { ...tea, ...algebra }),
    noted: ["feed.role_skipped", "feed.grade_read"],
  },
  {
    what: "Google Admin, a download",
    format: "google-admin",
    files: {
      "users.csv": table(
        "First Name [Required]|Last Name [Required]|Email Address [Required]|Password [Required]|Org Unit Path [Required]|Recovery Email|Work Phone|Employee ID|Status [READ ONLY]|Last Sign In [READ ONLY]",
        "Ana|Ruiz Peña|ana.ruiz@example.org|SECRET-password|/Lincoln/Students/Grade 5|SECRET-recovery|SECRET-phone|004512|Active|SECRET-signin",
        "Tea|Łuk|tea.luk@example.org||/Lincoln/Teachers|||T-9|Active|",
      ),
    },
    rows: rows({ ...ana, username: "ana.ruiz@example.org" }, { ...tea, username: "tea.luk@example.org" }),
    noted: [],
  },
  {
    what: "Canvas, users and enrolments",
    format: "canvas",
    files: {
      "users.csv": table(
        "user_id|integration_id|login_id|password|first_name|last_name|full_name|sortable_name|short_name|email|status",
        "004512|SECRET-integration|ana.ruiz|SECRET-password|Ana|Ruiz Peña||||ana.ruiz@example.org|active",
        "T-9||tea.luk||Tea|Łuk||||tea.luk@example.org|active",
        "A-1||SECRET-aide||SECRET-ai|SECRET-de|||||active",
      ),
      "terms.csv": table(
        "term_id|name|status|start_date|end_date",
        "f|Year|active|2026-08-17T00:00:00Z|2027-06-04T00:00:00Z",
      ),
      "courses.csv": table("course_id|short_name|long_name|account_id|term_id|status", "ALG|ALG1|Algebra|x|f|active"),
      "sections.csv": table(
        "section_id|course_id|name|status|start_date|end_date",
        "MATH-1|ALG|Algebra, period 1|active||",
      ),
      "enrollments.csv": table(
        "course_id|root_account|user_id|role|role_id|section_id|status|associated_user_id",
        "ALG||004512|student||MATH-1|active|",
        "ALG||T-9|teacher||MATH-1|active|",
        "ALG||A-1|ta||MATH-1|active|",
      ),
    },
    rows: rows(
      { ...ana, gradeLevel: "", username: "ana.ruiz", ...algebra, classGradeLevel: "" },
      { ...tea, username: "tea.luk", ...algebra, classGradeLevel: "" },
    ),
    noted: ["feed.role_skipped", "feed.enrolments_left"],
  },
  {
    what: "Microsoft SDS v2.1",
    format: "sds-2.1",
    files: {
      "orgs.csv": table(
        "sourcedId|name|type|parentSourcedId",
        "s1|Lincoln Elementary|school|d1",
        "d1|SECRET-district|district|",
      ),
      "users.csv": table(
        "sourcedId|username|givenName|familyName|password|activeDirectoryMatchId|email|phone|sms",
        "004512|SECRET-user|Ana|Ruiz Peña|SECRET-password|SECRET-directory|ana.ruiz@example.org|SECRET-phone|",
        "004513||Bo|O’Neil|||||",
        "T-9||Tea|Łuk|||tea.luk@example.org||",
      ),
      "roles.csv": table(
        "userSourcedId|orgSourcedId|role|sessionSourcedId|grade|isPrimary|roleStartDate|roleEndDate",
        "004512|s1|student|y|05|true||",
        "004513|s1|student|y|KG|true||",
        "T-9|s1|teacher|y||true||",
      ),
      "academicSessions.csv": table(
        "sourcedId|title|type|schoolYear|startDate|endDate",
        "y|Year|schoolYear|2026|2026-08-17|2027-06-04",
      ),
      "classes.csv": table(
        "sourcedId|orgSourcedId|title|sessionSourcedIds|courseSourcedId",
        "MATH-1|s1|Algebra, period 1|y|",
      ),
      "enrollments.csv": table("classSourcedId|userSourcedId|role", "MATH-1|004512|student", "MATH-1|T-9|teacher"),
    },
    rows: rows({ ...ana, ...algebra, classGradeLevel: "" }, bo, { ...tea, ...algebra, classGradeLevel: "" }),
    noted: ["feed.grade_read"],
  },
  {
    what: "Microsoft SDS v1",
    format: "sds-1",
    files: {
      "School.csv": table("SIS ID|Name|Address", "17|Lincoln Elementary|SECRET-street"),
      "Section.csv": table(
        "SIS ID|School SIS ID|Section Name|Section Number|Term StartDate|Term EndDate|Course Name",
        "1|17|Algebra, period 1|MATH-1|8/17/2026|6/4/2027|Algebra",
      ),
      "Student.csv": table(
        "SIS ID|School SIS ID|First Name|Last Name|Username|Password|State ID|Secondary Email|Student Number|Middle Name|Grade|Status|Birthdate",
        "1|17|Ana|Ruiz Peña|SECRET-user|SECRET-password|SECRET-state|ana.ruiz@example.org|004512||5|Active|SECRET-birth",
        "2|17|Bo|O’Neil|||||004513||Kinder|Active|",
      ),
      "Teacher.csv": table(
        "SIS ID|School SIS ID|First Name|Last Name|Username|Password|Teacher Number|Status|Secondary Email|Title",
        "1|17|Tea|Łuk|||T-9|Active|tea.luk@example.org|SECRET-title",
      ),
      "StudentEnrollment.csv": table("Section SIS ID|SIS ID", "1|1"),
      "TeacherRoster.csv": table("Section SIS ID|SIS ID", "1|1"),
    },
    rows: rows({ ...ana, ...algebra, classGradeLevel: "" }, bo, { ...tea, ...algebra, classGradeLevel: "" }),
    noted: ["feed.grade_read"],
  },
  {
    what: "the publisher's template for teachers",
    format: "teacher-template",
    files: {
      "template.csv": table(
        "Student GUID|Student ID|First Name|Last Name|Grade Level|Email|Username|Password|Class GUID|Class ID|Class Name|Class Grade Level|Class Start Date|Class End Date|Master Code",
        "|004512|Ana|Ruiz Peña|5|ana.ruiz@example.org||Blue7Kites||MATH-1|Algebra, period 1|5|08/17/2026|06/04/2027|M-1",
        "c8e1a7d2-0b5f-4e3c-9a6d-7f2b1c3d4e5f|004513|Bo|O’Neil|K||||||||||",
      ),
    },
    rows: rows(
      { ...ana, password: "Blue7Kites", ...algebra, masterCode: "M-1" },
      { ...bo, userGuid: "c8e1a7d2-0b5f-4e3c-9a6d-7f2b1c3d4e5f" },
    ),
    noted: [],
  },
  {
    what: "Apple School Manager, six files",
    format: "apple-school",
    files: {
      "locations.csv": table("location_id|location_name", "17|Lincoln Elementary"),
      "students.csv": table(
        "person_id|person_number|first_name|middle_name|last_name|grade_level|email_address|sis_username|password_policy|location_id",
        "p-1|004512|Ana|SECRET-middle|Ruiz Peña|5|ana.ruiz@example.org|SECRET-user|4|17",
        "p-2|004513|Bo||O’Neil|KG|||4|17",
      ),
      "staff.csv": table(
        "person_id|person_number|first_name|middle_name|last_name|email_address|sis_username|location_id",
        "e-1|T-9|Tea|SECRET-middle|Łuk|tea.luk@example.org|SECRET-user|17",
        "e-2|A-1|SECRET-cook||SECRET-kitchen|||17",
      ),
      "courses.csv": table("course_id|course_number|course_name|location_id", "c-1|ALG1|Algebra, period 1|17"),
      "classes.csv": table(
        "class_id|class_number|course_id|instructor_id|instructor_id_2|instructor_id_3|location_id",
        "k-1|MATH-1|c-1|e-1|||17",
      ),
      "rosters.csv": table("roster_id|class_id|student_id", "r-1|k-1|p-1"),
    },
    rows: rows({ ...ana, ...undated }, bo, { ...tea, ...undated }),
    noted: ["feed.role_skipped", "feed.grade_read"],
  },
  {
    what: "PowerSchool, students",
    format: "powerschool",
    files: {
      "students.csv": table(
        "Student_Number|Last_Name|First_Name|Grade_Level|SchoolID|DOB|Enroll_Status|Student_Email|LunchStatus",
        "004512|Ruiz Peña|Ana|5|17|SECRET-birth|0|ana.ruiz@example.org|SECRET-meals",
        "004513|O’Neil|Bo|K|17||0||",
      ),
    },
    rows: rows(ana, bo),
    noted: [],
  },
  {
    what: "PowerSchool, staff",
    format: "powerschool",
    files: {
      "teachers.csv": table(
        "TeacherNumber|Last_Name|First_Name|Email_Addr|SchoolID|StaffStatus|Status|SSN",
        "T-9|Łuk|Tea|tea.luk@example.org|17|1|1|SECRET-ssn",
        "L-1|SECRET-lunch|SECRET-room||17|3|1|",
      ),
    },
    rows: rows(tea),
    noted: ["feed.role_skipped"],
  },
  {
    what: "a list with headers of its own",
    format: "list",
    files: {
      "students.csv": table(
        "State ID|Student No|Legal Last Name|Legal First Name|Grade|E-mail|School Name|Birth Date|Guardian|Password",
        "SECRET-state|004512|Ruiz Peña|Ana|5th|ana.ruiz@example.org|Lincoln Elementary|SECRET-birth|SECRET-mother|SECRET-password",
        "|004513|O’Neil|Bo|KG||Lincoln Elementary|||",
      ),
    },
    rows: rows(ana, bo),
    noted: ["feed.grade_read", "feed.role_assumed"],
  },
  {
    what: "a list in Spanish",
    format: "list",
    files: {
      "alumnos.csv": table(
        "Matrícula|Apellidos|Nombres|Grado|Correo electrónico|Escuela|Fecha de nacimiento",
        "004512|Ruiz Peña|Ana|quinto|ana.ruiz@example.org|Lincoln|SECRET-nacimiento",
        "004513|O’Neil|Bo|Jardín||Lincoln|",
      ),
    },
    rows: rows(ana, bo),
    noted: ["feed.grade_read", "feed.role_assumed"],
  },
  {
    what: "our own export",
    format: "roster",
    files: {
      "export.csv": table(
        "User GUID|User ID|Role|First Name|Last Name|Grade Level|Email|Username|Password",
        "c8e1a7d2-0b5f-4e3c-9a6d-7f2b1c3d4e5f|004512|Student|Ana|Ruiz Peña|5|ana.ruiz@example.org|ana.ruiz|",
        "|T-9|Teacher|Tea|Łuk||tea.luk@example.org||",
      ),
    },
    rows: rows({ ...ana, userGuid: "c8e1a7d2-0b5f-4e3c-9a6d-7f2b1c3d4e5f", username: "ana.ruiz" }, tea),
    noted: [],
  },
];
