/** Every finding in English: its cause (title, for groups) and its sentence. `{value}` is the cell as typed; the first sentence says what is the matter. */
import { nearReasonsEn } from "../near/near-reasons.en";
import type { FindingTexts, SoundFindingTexts } from "./finding-texts";

const texts = {
  "user_guid.malformed": {
    title: "User GUID is not a GUID",
    message: "“{value}” is not a User GUID. Leave the cell blank for a new person, or pull again to get the right one.",
    knowing: {
      expected: "“{value}” is not this person’s User GUID. Restore {expected}.",
    },
  },
  "user_guid.unknown": {
    title: "User GUID is not known",
    message:
      "No account has the User GUID “{value}”. Leave the cell blank for a new person, or pull again to get the right one.",
    knowing: {
      expected: "“{value}” is not this person’s User GUID. Restore {expected}.",
    },
  },
  "user_guid.other_school": {
    title: "Account of another school",
    message:
      "The account “{value}” belongs to a school you do not manage here. Ask your district administrator to change it.",
  },
  "user_guid.other_person": {
    title: "User GUID of another person",
    message: "This is the User GUID of another person. Pull again to get the right one.",
    knowing: {
      otherRow: "This is the User GUID of {owner}, row {otherRow}. Restore {expected}.",
      owner: "This is the User GUID of {owner}. Restore {expected}.",
      expected: "This is the User GUID of another person. Restore {expected}.",
    },
  },
  "user_guid.missing": {
    title: "User GUID was deleted",
    message: "The User GUID is missing. Pull again to get it back.",
    knowing: { expected: "The User GUID of this person was deleted. Restore {expected}." },
  },
  "user_id.required": {
    title: "User ID is missing",
    message: "The User ID is missing. Write the number the school uses for this person.",
  },
  "user_id.too_long": {
    title: "User ID is too long",
    message: "“{value}” has {length} characters. Use at most {limit}.",
  },
  "user_id.characters": {
    title: "User ID has a character that is not accepted",
    message: "“{value}” contains “{character}”. Use letters without accents, digits, periods, underscores and hyphens.",
    knowing: { space: "“{value}” contains a space. Write the User ID without spaces." },
  },
  "user_id.taken": {
    title: "User ID belongs to another person",
    message:
      "The User ID “{value}” already belongs to another person in the district. If it is the same person, pull again and change that row; otherwise correct the number.",
    knowing: {
      otherRow: "The User ID “{value}” is also on row {otherRow}, for another person. Correct one of the two.",
      owner:
        "The User ID “{value}” belongs to {owner}, {school}. If it is the same person, pull that school and change that row; otherwise correct the number.",
    },
  },
  "user_id.looks_like_ssn": {
    title: "User ID looks like a Social Security number",
    message: "This User ID looks like a Social Security number. Use the school’s own number instead.",
  },
  "user_id.lost_zeros": {
    title: "User ID lost its leading zeros",
    message:
      "“{value}” was {expected} when it was pulled; a spreadsheet may have dropped the zeros. Put {expected} back, unless it is meant.",
  },
  "cell.changed_by_spreadsheet": {
    title: "A spreadsheet or a program may have changed the cell",
    message:
      "“{value}” was “{expected}” when it was pulled; spreadsheets and programs make such changes on their own. Put “{expected}” back, unless it is meant.",
  },
  "column.slid": {
    title: "The column slid",
    message:
      "“{value}” stands at {owner}, who had nothing there: values of this column slid to other rows. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: values of this column slid to other rows. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: values of this column slid to other rows. Put the column back, unless it is meant.",
    },
  },
  "column.reordered": {
    title: "The column stands in another order",
    message:
      "“{value}” stands at {owner}, who had nothing there: the values of this column stand in another order than the people, as after sorting it alone. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: the values of this column stand in another order than the people, as after sorting it alone. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: the values of this column stand in another order than the people, as after sorting it alone. Put the column back, unless it is meant.",
    },
  },
  "column.exchanged": {
    title: "The column has the values of another one",
    message:
      "“{value}” stands at {owner}, who had nothing there: here stand the values of another column. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: here stand the values of another column. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: here stand the values of another column. Put the column back, unless it is meant.",
    },
  },
  "column.filled": {
    title: "One value filled over the column",
    message:
      "“{value}” stands at {owner}, who had nothing there: one value was filled down over people who had different ones. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: one value was filled down over people who had different ones. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: one value was filled down over people who had different ones. Put the column back, unless it is meant.",
    },
  },
  "column.series": {
    title: "A series filled over the column",
    message:
      "“{value}” stands at {owner}, who had nothing there: a series was filled down over people who had values of their own. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: a series was filled down over people who had values of their own. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: a series was filled down over people who had values of their own. Put the column back, unless it is meant.",
    },
  },
  "role.required": { title: "Role is missing", message: "The role is missing. Write Teacher or Student." },
  "role.unknown": { title: "Role is not known", message: "“{value}” is not a role. Write Teacher or Student." },
  "role.changed": {
    title: "Role changes",
    message: "This changes the person from {before} to {after}. Check that you mean it.",
  },
  "role.last_teacher": {
    title: "Only teacher of a class",
    message: "This person is the only teacher of a class at another school. It needs another teacher first.",
    knowing: {
      otherRow:
        "This person is the only teacher of the class “{classId}”, because row {otherRow}, which gives it another one, could not be done. Correct that row and send it together with this one.",
      classId:
        "This person is the only teacher of the class “{classId}”. Add a row that gives the class another teacher, or leave the role as it was.",
    },
  },
  "name.required": {
    title: "Name is missing",
    message: "{column} is missing. Write it as the school has it.",
  },
  "name.too_long": {
    title: "Name is too long",
    message: "“{value}” has {length} characters. A name has at most {limit}; shorten it.",
  },
  "name.characters": {
    title: "Name has a character that is not accepted",
    message: "“{value}” contains “{character}”. Use letters, spaces, apostrophes, hyphens and periods.",
  },
  "name.look_alike": {
    title: "Name has a sign that looks like another",
    message: "“{value}” has a sign that only looks like one of a name. Write {meant}.",
    knowing: {
      backtick: "“{value}” has a backtick where an apostrophe belongs. Write {meant}.",
      acute: "“{value}” has an acute accent that stands by itself where an apostrophe belongs. Write {meant}.",
      quote: "“{value}” has an opening quotation mark where an apostrophe belongs. Write {meant}.",
      hyphen:
        "“{value}” has a dash ({hyphen}) that only looks like a hyphen. Write {meant}, with the hyphen of the keyboard.",
      nickname: "“{value}” has the name “{nickname}” in quotation marks. Write {meant}.",
      comma: "“{value}” has a comma, which a name cannot have. Write {meant}.",
    },
  },
  "person.near": {
    title: "Probably somebody who is here already",
    message:
      "Probably {who} (User ID {id}): {reasons}. In the sidebar choose It is them or Someone else, so that nobody gets a second account.",
    words: nearReasonsEn,
  },
  "person.near_district": {
    title: "Probably somebody of another of your schools",
    message:
      "Probably somebody who is at another school already: {reasons}. Review in the sidebar says who it is; choose It is them or Someone else there, so that nobody gets a second account.",
    words: nearReasonsEn,
  },
  "person.near_elsewhere": {
    title: "Somebody of this name is at a school that is not yours",
    message:
      "Somebody with this name and grade is at a school of the district that is not one of yours. If it may be the same person, ask the district office to add them to this school. If not, choose Someone else in the sidebar.",
  },
  "grade_level.unknown": {
    title: "Grade level is not known",
    message: "“{value}” is not a grade level. Write PK, K, 1 to 12, or NA.",
  },
  "grade_level.unclear": {
    title: "Grade level can mean two things",
    message: "“{value}” can mean {first} or {second}. Write the one that is meant.",
    knowing: { third: "“{value}” can mean {first}, {second} or {third}. Write the one that is meant." },
  },
  "grade_level.blank": {
    title: "Student without a grade level",
    message: "The student has no grade level. Write PK, K, 1 to 12, or NA.",
  },
  "grade_level.other_spelling": {
    title: "Grade Level in another spelling",
    message: "“{value}” is understood, and sent as {expected}.",
  },
  "grade_level.mapped": {
    title: "Grade Level as your district has said",
    message: "“{value}” is {expected} in your district, and is sent as {expected}.",
  },
  "grade_level.mapped_blank": {
    title: "Grade Level that your district leaves blank",
    message: "“{value}” is no grade level in your district: it is sent as a blank cell, which changes nothing.",
  },
  "grade_level.map_changed": {
    title: "Your district has changed what a grade’s code means",
    message:
      "“{value}” came from “{code}”, which is {expected} in your district by now. Fix writes {expected}; leave it if {value} is right.",
  },
  "email.required": {
    title: "Teacher without an e-mail address",
    message: "A teacher needs an e-mail address. Write it like name@school.org.",
  },
  "email.malformed": {
    title: "Email is not an address",
    message: "“{value}” is not an e-mail address. Write it like name@school.org.",
    knowing: {
      space: "“{value}” contains a space. Write one e-mail address, like name@school.org.",
      character:
        "“{value}” contains “{character}”, which an e-mail address cannot have. Write it like name@school.org.",
    },
  },
  "email.too_long": {
    title: "Email is too long",
    message: "The e-mail address has {length} characters; at most {limit} are accepted. Use a shorter address.",
  },
  "email.taken": {
    title: "Email belongs to another person",
    message: "“{value}” is already the e-mail address of another person. Write this person’s own address.",
    knowing: {
      otherRow: "“{value}” is also on row {otherRow}, for another person. Write each person’s own address.",
      owner: "“{value}” is the e-mail address of {owner}, {school}. Write this person’s own address.",
    },
  },
  "username.length": {
    title: "Username has the wrong length",
    message: "“{value}” has {length} characters. Use {minimum} to {limit}.",
  },
  "username.characters": {
    title: "Username has a character that is not accepted",
    message: "“{value}” contains “{character}”. Use letters without accents, digits, and . _ @ + -",
    knowing: { space: "“{value}” contains a space. Write the username without spaces." },
  },
  "demonstration.name": {
    title: "Could be a real person’s",
    message: "This is a demonstration, and “{value}” could be a real person’s. Write “{expected}” instead.",
  },
  "username.taken": {
    title: "Username is taken",
    message: "The username “{value}” is taken. Choose another one, or leave the cell blank for a new person.",
    knowing: {
      otherRow:
        "The username “{value}” is also on row {otherRow}, for another person. Choose another one for one of the two.",
      owner:
        "The username “{value}” is that of {owner}, {school}. Choose another one, or leave the cell blank for a new person.",
    },
  },
  "password.too_short": {
    title: "Password is too short",
    message:
      "The password is too short. Use at least {minimum} characters, with an upper case letter, a lower case letter and a digit.",
  },
  "password.too_long": {
    title: "Password is too long",
    message: "The password is too long. Use at most {limit} characters.",
  },
  "password.space": { title: "Password has a space", message: "The password has a space. Write it without spaces." },
  "password.no_upper": {
    title: "Password has no upper case letter",
    message: "The password has no upper case letter. Add one, such as A.",
  },
  "password.no_lower": {
    title: "Password has no lower case letter",
    message: "The password has no lower case letter. Add one, such as a.",
  },
  "password.no_digit": { title: "Password has no digit", message: "The password has no digit. Add one, such as 7." },
  "password.run": {
    title: "Password repeats a character",
    message: "The password repeats one character five times or more. Use at most four in a row.",
  },
  "password.equals_username": {
    title: "Password equals the username",
    message: "The password is the same as the username. Choose another one.",
  },
  "password.equals_email": {
    title: "Password equals the e-mail address",
    message: "The password is the same as the e-mail address. Choose another one.",
  },
  "class_guid.malformed": {
    title: "Class GUID is not a GUID",
    message:
      "“{value}” is not a Class GUID. Leave the cell blank for a new class, or copy the GUID from the classes export.",
  },
  "class_guid.unknown": {
    title: "Class GUID is not known",
    message:
      "No class of this school has the Class GUID “{value}”. Copy it from the classes export, or leave it blank for a new class.",
  },
  "class_guid.other_class": {
    title: "Class GUID of another class",
    message:
      "This is the Class GUID of the class “{owner}”, not of “{classId}”. Copy the right one from the classes export, or leave it blank for a new class.",
    knowing: {
      expected: "This is the Class GUID of the class “{owner}”. Write {expected}, which is that of “{classId}”.",
    },
  },
  "class_id.required": {
    title: "Class ID is missing",
    message: "The row has a class without a Class ID. Write the school’s own name for the class, such as MATH5-02.",
  },
  "class_id.too_long": {
    title: "Class ID is too long",
    message: "“{value}” has {length} characters. Use at most {limit}.",
  },
  "class_name.required": {
    title: "Class Name is missing",
    message: "The row has a class without a Class Name. Write the name that teachers and students will see.",
  },
  "class_name.too_long": {
    title: "Class Name is too long",
    message: "The Class Name has {length} characters. Use at most {limit}.",
  },
  "date.unreadable": {
    title: "Date cannot be read",
    message: "“{value}” is not a date. Write it as MM/DD/YYYY, such as 08/24/2026.",
    knowing: { suggestion: "“{value}” is not written as MM/DD/YYYY. If you mean that day, write {suggestion}." },
  },
  "date.two_digit_year": {
    title: "Date has a two-digit year",
    message: "“{value}” could be {first} or {second}. Write the year with four digits.",
  },
  "date.ambiguous": {
    title: "Date can be read two ways",
    message: "“{value}” could be {first} or {second}. Write it as MM/DD/YYYY.",
  },
  "date.far_from_today": {
    title: "Date is years away",
    message: "“{value}” is more than {years} years from today. Correct the year, or leave the cell blank.",
    knowing: {
      empty: "“{value}” is what programs make of an empty date. Leave the cell blank, or write the date as MM/DD/YYYY.",
    },
  },
  "date.end_before_start": {
    title: "Class ends before it starts",
    message: "The class would end on {value}, before it starts on {start}. Correct one of the two dates.",
  },
  "date.too_far_apart": {
    title: "Class lasts too long",
    message:
      "From {start} to {value} are {days} days. A class lasts at most {limit} days; correct one of the two dates.",
  },
  "master_code.not_held": {
    title: "Master Code is not held",
    message: "The school does not hold the Master Code “{value}”. Look it up under Manage Products.",
  },
  "master_code.ended": {
    title: "Master Code has ended",
    message:
      "The Master Code “{value}” ended on {endDate}, and the school holds no later one of the same product. Look it up under Manage Products.",
    knowing: { latest: "The Master Code “{value}” ended on {endDate}. Use {latest}, which ends on {latestEnd}." },
  },
  "master_code.not_latest": {
    title: "A code of the product ends later",
    message:
      "The Master Code “{value}” works, but {latest} of the same product ends later, on {latestEnd}. Use that one if the class goes on until then.",
  },
  "row.repeated": {
    title: "Row is repeated",
    message: "This row says the same as row {otherRow}. Delete one of the two.",
  },
  "row.disagrees": {
    title: "Rows of one person disagree",
    message: "Row {otherRow} is the same person and has another {column}. Make the two rows agree.",
    knowing: {
      userId:
        "Row {otherRow} has the same User ID “{userId}” and another {column}. For one person, make the two rows agree; for two people, correct the User ID.",
    },
  },
  "class.disagrees": {
    title: "Rows of one class disagree",
    message: "Row {otherRow} is the same class and has another {column}. Make the two rows agree.",
  },
  "class.kept": {
    title: "Class stays as it is",
    message:
      "The class “{classId}” exists and has no {column} yet; without its Class GUID it stays so. To change it, write {classGuid} into Class GUID.",
    knowing: {
      stored:
        "The class “{classId}” exists; without its Class GUID its {column} stays “{stored}”. To change it, write {classGuid} into Class GUID.",
    },
  },
  "class.no_teacher": {
    title: "Class without a teacher",
    message: "The class “{value}” has no teacher. Add a row with its teacher and this class.",
    knowing: {
      otherRow:
        "The class “{value}” has no teacher, because row {otherRow} could not be done. Correct that row and send it together with this one.",
    },
  },
  "class.two_core_products": {
    title: "Two core products in one class",
    message:
      "Row {otherRow} gives the class “{value}” the core product {otherProduct}, and this row {product}. If they are two classes, give this one its own Class ID, such as {suggestion}; otherwise leave it.",
  },
  "class.many_students": {
    title: "Class with many students",
    message:
      "The class “{value}” would have {students} students or more; classes mostly have at most {limit}. Check that it is one class, and no lunch group or study hall.",
  },
  "class.id_used_again": {
    title: "Class ID of a class that has ended",
    message:
      "The class “{value}” ended on {endDate}, and these rows belong to it. For this year’s class, use a Class ID of its own.",
    knowing: {
      suggestion:
        "The class “{value}” ended on {endDate}, and these rows belong to it. For this year’s class, use a Class ID of its own, such as {suggestion}.",
    },
  },
  "class.starts_later": {
    title: "Class starts later",
    message: "Students will see this class from {visibleFrom}, 3 days before it starts.",
  },
  "clear.not_erasable": {
    title: "Value cannot be erased",
    message: "CLEAR erases e-mail addresses and grade levels only. Leave the cell blank to keep what is stored.",
    knowing: {
      name: "CLEAR erases e-mail addresses and grade levels only. Leave the cell blank to keep the name; if the name is {name}, write it like that.",
    },
  },
  "cell.too_long": {
    title: "Cell is too long",
    message: "The cell has {length} characters; a cell has at most {limit}. Shorten it.",
    knowing: {
      begins: "The cell that begins “{begins}” has {length} characters; a cell has at most {limit}. Shorten it.",
    },
  },
  "cell.spreadsheet_error": {
    title: "A spreadsheet’s error",
    message:
      "“{value}” is what a spreadsheet shows when a formula has no result or a column is too narrow. Correct it where the file comes from, or type the value.",
  },
  "cell.blank_word": {
    title: "A word for nothing",
    message:
      "“{value}” is what programs write where a cell has nothing, and it would become somebody’s {column}. Type the {column}, or clear the cell.",
  },
  "cell.became_date": {
    title: "A spreadsheet made a date of it",
    message:
      "“{value}” is a date. Spreadsheets make one of what looks like one, such as 3-4 or MAR2. Format the cell as plain text and type the {column} again.",
  },
  "cell.became_number": {
    title: "A program wrote it as a number",
    message: "“{value}” is how programs write the number {meant}. Write {meant}.",
  },
  "cell.digits_lost": {
    title: "A spreadsheet shortened the number",
    message:
      "“{value}” is a long number that a spreadsheet has shortened; the other digits are gone. Format the cell as plain text and type the {column} again.",
  },
  "cell.misread": {
    title: "Letters were read wrongly",
    message: "“{value}” is probably {meant}: a program read its letters wrongly. Write {meant}.",
  },
  "cell.rounded": {
    title: "A spreadsheet rounded the number",
    message:
      "“{value}” is a number of more than 15 digits, of which a spreadsheet keeps only 15. Format the cell as plain text and type the whole number again.",
  },
  "cell.quoted": {
    title: "Quotation marks around the cell",
    message:
      "“{meant}” stands in quotation marks that are no part of it. Remove them, or save the file as CSV again with straight double quotes.",
  },
  "cell.blank_kept": {
    title: "Blank cell keeps what is stored",
    message: "A blank cell changes nothing: “{stored}” stays on the platform.",
    knowing: { clear: "A blank cell changes nothing: “{stored}” stays on the platform. To erase it, write {clear}." },
  },
  "undo.account_kept": {
    title: "Account stays",
    message:
      "The import created this account, and an undo keeps it. To take the person out of the school, use Manage Users on the platform.",
  },
  "undo.school_kept": {
    title: "School stays",
    message:
      "The import added this person to the school, and an undo keeps them there. To take the person out, use Manage Users on the platform.",
  },
  "undo.value_kept": {
    title: "Value stays",
    message:
      "The import changed {column}, and an undo cannot bring the earlier value back. Write the value you want in the roster tab and upload it.",
  },
  "row.conflict": {
    title: "Changed by someone else",
    message:
      "Rollbook: “{value}” here, “{live}” on the platform, changed since you pulled. Pull again, then keep yours or theirs.",
  },
  "row.failed": {
    title: "Row could not be processed",
    message:
      "This row could not be processed because of a fault on our side. Nothing of it was changed; send it again.",
    knowing: {
      unreadable:
        "The password of this row could not be opened: the service’s key was changed while it waited. Nothing of the row was changed; type the password and send it again.",
      stopped:
        "The service stopped more than once while it worked on this upload, so it left this row and those after it. Nothing of the row was changed. Send these rows again, a few at a time; if it stops again, tell whoever runs the service.",
    },
  },
  "upload.confirm": {
    title: "Asked about again",
    message:
      "While this row waited, accounts on the platform changed, and what you confirmed is not what would be done. Nothing was done; upload again.",
  },
  "rehearsal.moved": {
    title: "Not as rehearsed any more",
    message:
      "While this row waited, the platform changed, and the import would not give what its rehearsal gave. Nothing was done; rehearse again.",
  },
  "row.unattended_cell": {
    title: "Waits for a person",
    message: "{column} does not change while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_erasure": {
    title: "Erasure waits for a person",
    message: "{column} is not erased while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_teacher": {
    title: "New teacher waits for a person",
    message: "A new teacher is not made while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_school": {
    title: "Account of another school waits for a person",
    message: "An account of another school is not taken in while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_column": {
    title: "Column out of step",
    message:
      "The values of {column} stand beside other people than before. Put the column back, or upload this row yourself.",
  },
  "row.unattended_damage": {
    title: "Damaged value waits for a person",
    message:
      "A spreadsheet or a program may have damaged {column}: “{value}”. Put the value back, or upload this row yourself.",
  },
  "row.unattended_many": {
    title: "Too many changes for a schedule",
    message: "So many changes of one kind do not go while nobody is looking. Upload these rows yourself.",
  },
  "row.unattended_finding": {
    title: "New student with a notice",
    message:
      "Something is to be looked at with this new student. See the other notes of the row, then upload it yourself.",
  },
  "file.error": {
    title: "Error in a file of the platform",
    message: "The platform’s file says: {sentence}",
  },
} as const;

export const findingsEn: FindingTexts = texts satisfies SoundFindingTexts<typeof texts>;
