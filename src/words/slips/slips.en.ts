/** Every text of the credential slips page in English; slips.es.ts has the same keys. */
export const slipsEn = {
  title: "Credential slips",
  starting: "Fetching the temporary passwords…",
  intro: {
    one: "{count} person with a temporary password. Print the slip and give it only to that person.",
    other:
      "{count} people with a temporary password. Print the slips, cut along the lines, and give each one only to its own person.",
  },
  groupBy: "Group by",
  byClass: "Class",
  byTeacher: "Teacher",
  byGrade: "Grade Level",
  byNothing: "Nothing",
  print: "Print",
  which: "Slips of",
  all: "Everybody",
  language: "Language of the slips",
  address: "Sign-in address on the slips",
  addressHint: "It comes from your import service. What you change here holds for this print only.",
  formerAddress:
    "This spreadsheet used to print {address} on slips. It is not used any more: where children sign in is said by your import service, not by a spreadsheet that others can edit. If {address} is right, ask whoever runs the service for your district to set it there.",
  teachers: "Teachers",
  noClass: "Without a class",
  noTeacher: "Without a teacher",
  noGrade: "Without a Grade Level",
  grade: "Grade {grade}",
  page: "{page} of {pages}",
  slip: {
    username: "Username",
    password: "Temporary password",
    address: "Sign in at",
    how: "When you sign in you choose a password of your own. This one works until {date}.",
  },
};

export type SlipsTexts = typeof slipsEn;
