/** Findings in English: who somebody is: GUID, User ID, role and name, and whether they are there already. */
import { nearReasonsEn } from "../near/near-reasons.en";

export const peopleEn = {
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
  "user_id.shorter": {
    title: "User ID may have lost its leading zeros",
    message:
      "“{value}” is shorter than the school’s other User IDs; a spreadsheet may have dropped zeros in front. Write {meant} if that is the number.",
  },
  "user_id.lost_zeros": {
    title: "User ID lost its leading zeros",
    message:
      "“{value}” was {expected} when it was pulled; a spreadsheet may have dropped the zeros. Put {expected} back, unless it is meant.",
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
  "person.replaced": {
    title: "Somebody else stands in the row",
    message:
      "“{value}” stands in the row of {owner}, and nothing else in it tells of them. A new person takes a new row, with a blank User GUID. Put {owner} back, unless it is the same person.",
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
} as const;
