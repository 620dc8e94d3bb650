/** The rule of each column (spec C). */
import type { FieldKey } from "../fields";
import { classGuidRule, classIdRule, classNameRule } from "./class";
import { dateRule } from "./dates";
import { emailRule } from "./email";
import { gradeRule } from "./grade-level";
import { nameRule } from "./name";
import { passwordRule } from "./password";
import { roleRule } from "./role";
import { accepted, type Rule } from "./rule";
import { userGuidRule } from "./user-guid";
import { userIdRule } from "./user-id";
import { usernameRule } from "./username";

export const ruleOf: Readonly<Record<FieldKey, Rule>> = {
  userGuid: userGuidRule,
  userId: userIdRule,
  role: roleRule,
  firstName: nameRule("firstName"),
  lastName: nameRule("lastName"),
  gradeLevel: gradeRule("gradeLevel"),
  email: emailRule,
  username: usernameRule,
  password: passwordRule,
  classGuid: classGuidRule,
  classId: classIdRule,
  className: classNameRule,
  classGradeLevel: gradeRule("classGradeLevel"),
  classStartDate: dateRule("classStartDate"),
  classEndDate: dateRule("classEndDate"),
  masterCode: (value) => accepted(value),
};
