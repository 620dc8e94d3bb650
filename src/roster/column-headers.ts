/** What the 16 columns are called, once (spec C). Apart from what else is known of a column: whoever names one needs no more. */
import type { FieldKey } from "./fields";

const headers: Readonly<Record<FieldKey, string>> = {
  userGuid: "User GUID",
  userId: "User ID",
  role: "Role",
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
};

export const headerOf = (key: FieldKey): string => headers[key];
