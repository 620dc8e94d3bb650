/** By what two people are alike (B-11), in English: on the page of files, in notes and in the sidebar; near-reasons.es.ts has the same keys. */
import type { NearReason } from "../../roster";

export const nearReasonsEn: Readonly<Record<NearReason, string>> = {
  "userId.same": "the same User ID",
  "userId.zeros": "the same User ID but for zeros",
  "userId.digit": "a User ID that differs by one digit",
  "email.same": "the same e-mail address",
  "email.mailbox": "the same name before the @",
  "names.swapped": "first and last name the other way round",
  "lastName.same": "the same last name",
  "lastName.order": "the same last names in another order",
  "lastName.part": "one of two last names",
  "lastName.end": "the second of two last names",
  "lastName.sound": "a last name that sounds the same",
  "lastName.slip": "a last name that differs by a letter",
  "lastName.other": "another last name",
  "firstName.same": "the same first name",
  "firstName.order": "the same first names in another order",
  "firstName.part": "one of two first names",
  "firstName.initial": "the initial of the first name",
  "firstName.nickname": "a short form of the first name",
  "firstName.sound": "a first name that sounds the same",
  "firstName.slip": "a first name that differs by a letter",
  "grade.same": "the same grade",
  "grade.next": "the grade next to it",
};
