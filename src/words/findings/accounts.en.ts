/** Findings in English: grade level, address, username and password. */

export const accountsEn = {
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
} as const;
