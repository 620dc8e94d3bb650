export type Severity = "error" | "warning" | "info";

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
  "user_id.shorter": "warning",
  // A-5, G-2
  "user_id.lost_zeros": "error",
  "cell.too_long": "error",
  "cell.spreadsheet_error": "error",
  "cell.blank_word": "error",
  "cell.became_date": "error",
  "cell.became_number": "error",
  "cell.digits_lost": "error",
  "cell.misread": "error",
  "cell.letters_lost": "error",
  "cell.rounded": "error",
  "cell.quoted": "error",
  "cell.changed_by_spreadsheet": "error",
  // G-1
  "column.slid": "error",
  "column.reordered": "error",
  "column.exchanged": "error",
  "column.filled": "error",
  "column.series": "error",
  "column.cut": "error",
  // C-3
  "role.required": "error",
  "role.unknown": "error",
  "role.changed": "warning",
  "role.last_teacher": "error",
  // C-4
  "name.required": "error",
  "name.too_long": "error",
  "name.characters": "error",
  "name.look_alike": "error",
  // B-11: questions, which a person answers; until then the row stays
  "person.replaced": "error",
  "person.near": "warning",
  "person.near_district": "warning",
  "person.near_elsewhere": "warning",
  // C-5
  "grade_level.unknown": "error",
  "grade_level.unclear": "error",
  "grade_level.blank": "warning",
  "grade_level.other_spelling": "info",
  "grade_level.mapped": "info",
  "grade_level.mapped_blank": "info",
  "grade_level.map_changed": "warning",
  // C-6
  "email.required": "error",
  "email.malformed": "error",
  "email.too_long": "error",
  "email.taken": "error",
  // C-7
  "username.length": "error",
  "username.characters": "error",
  "username.taken": "error",
  // Of a demonstration: a name that a real person could have
  "demonstration.name": "error",
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
  "date.far_from_today": "error",
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
  "class.two_core_products": "warning",
  "class.many_students": "warning",
  "class.id_used_again": "info",
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
  // G-4, I-7: what was confirmed or rehearsed is not what would be done any more
  "upload.confirm": "error",
  "rehearsal.moved": "error",
  // G-5: what waits for a person when nobody is looking
  "row.unattended_cell": "error",
  "row.unattended_erasure": "error",
  "row.unattended_teacher": "error",
  "row.unattended_school": "error",
  "row.unattended_column": "error",
  "row.unattended_damage": "error",
  "row.unattended_many": "error",
  "row.unattended_finding": "error",
  // what the Error column of a file says that did not come from the import service
  "file.error": "error",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingCodes;
