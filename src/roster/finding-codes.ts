import type { Severity } from "./finding";

/**
 * Every problem a roster row can have, once, with its severity. Grouped by the rule of spec C that it proves. A code never changes
 * its meaning; a test ties this list to its sentences in both languages and to docs/errors.md.
 */
export const findingCodes = {
  // C-1
  "user_guid.malformed": "error",
  "user_guid.unknown": "error",
  "user_guid.other_school": "error",
  "user_guid.other_person": "error",
  "user_guid.missing": "error",
  // C-2
  "user_id.required": "error",
  "user_id.too_long": "error",
  "user_id.characters": "error",
  "user_id.taken": "error",
  "user_id.looks_like_ssn": "warning",
  //
  "user_id.lost_zeros": "warning",
  "cell.spreadsheet_error": "error",
  "cell.became_date": "error",
  "cell.changed_by_spreadsheet": "warning",
  // C-3
  "role.required": "error",
  "role.unknown": "error",
  "role.changed": "warning",
  "role.last_teacher": "error",
  // C-4
  "name.required": "error",
  "name.too_long": "error",
  "name.characters": "error",
  // C-5
  "grade_level.unknown": "error",
  "grade_level.blank": "warning",
  "grade_level.other_spelling": "info",
  // C-6
  "email.required": "error",
  "email.malformed": "error",
  "email.too_long": "error",
  "email.taken": "error",
  // C-7
  "username.length": "error",
  "username.characters": "error",
  "username.taken": "error",
  // C-8
  "password.too_short": "error",
  "password.too_long": "error",
  "password.space": "error",
  "password.no_upper": "error",
  "password.no_lower": "error",
  "password.no_digit": "error",
  "password.run": "error",
  "password.equals_username": "error",
  "password.equals_email": "error",
  // C-9
  "class_guid.malformed": "error",
  "class_guid.unknown": "error",
  "class_guid.other_class": "error",
  // C-10
  "class_id.required": "error",
  "class_id.too_long": "error",
  "class_name.required": "error",
  "class_name.too_long": "error",
  // C-12
  "date.unreadable": "error",
  "date.two_digit_year": "error",
  "date.ambiguous": "error",
  "date.end_before_start": "error",
  "date.too_far_apart": "error",
  // C-13
  "master_code.not_held": "error",
  "master_code.ended": "error",
  "master_code.not_latest": "warning",
  // C-14
  "row.repeated": "error",
  "row.disagrees": "error",
  "class.disagrees": "error",
  "class.kept": "warning",
  "class.no_teacher": "error",
  "class.two_core_products": "error",
  "class.starts_later": "info",
  // C-15
  "clear.not_erasable": "error",
  "cell.blank_kept": "info",
  // I-8: what an undo leaves
  "undo.account_kept": "info",
  "undo.school_kept": "info",
  "undo.value_kept": "info",
  // I-6, S-5, S-17
  "row.conflict": "error",
  "row.failed": "error",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingCodes;

/**
 * Codes that only the service finds, because only it knows what exists, what is free and what is allowed (I-5): the facts it has to
 * give with them. Besides these, `value` is the guilty cell; for classes it is the Class ID. A fact that a rule gives in the sheet
 * (otherRow, expected) is never needed from the service: the sentence is another one without it.
 */
export const serviceFacts = {
  "user_guid.unknown": [],
  "user_guid.other_school": [],
  "user_id.taken": [],
  "email.taken": [],
  "username.taken": [],
  "role.last_teacher": [],
  "class_guid.unknown": [],
  "class.no_teacher": [],
  // live: what the platform has now; `value` is what was to be written
  "row.conflict": ["live"],
  "row.failed": [],
  "undo.account_kept": [],
  "undo.school_kept": [],
  // column: the header of the field
  "undo.value_kept": ["column"],
} as const satisfies Partial<Record<FindingCode, readonly string[]>>;

/**
 * Facts that the service gives besides: whose a value is, where the caller may know; which row keeps a class from having a teacher, as the administrator
 * (otherRow) and as the spreadsheet (otherKey) calls it: the row that waits for it is sent together with it (G-7).
 */
export const furtherServiceFacts = {
  "user_id.taken": ["owner", "school"],
  "email.taken": ["owner", "school"],
  "username.taken": ["owner", "school"],
  "class.no_teacher": ["otherRow", "otherKey"],
  "role.last_teacher": ["classId", "otherRow", "otherKey"],
} as const satisfies Partial<Record<FindingCode, readonly string[]>>;
