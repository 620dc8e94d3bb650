/** Findings in English: what a spreadsheet does to cells and columns, and of cells that are erased. */

export const cellsEn = {
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
  "column.cut": {
    title: "The column was cut off",
    message:
      "“{value}” stands at {owner}: all longer values of this column were cut off at one length. Put the column back, unless it is meant.",
    knowing: {
      blank:
        "The cell of {owner} is blank, it was “{expected}”: all longer values of this column were cut off at one length. Put the column back, unless it is meant.",
      expected:
        "“{value}” stands at {owner}, where “{expected}” was: all longer values of this column were cut off at one length. Put the column back, unless it is meant.",
    },
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
      "“{value}” is what a spreadsheet shows when a formula has no result (or none yet), or a column is too narrow. Correct it where the file comes from, or type the value.",
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
    message:
      "A program read some letters of “{value}” wrongly, and which ones they were cannot be told. Write {column} as the person writes it.",
    knowing: {
      meant: "“{value}” is probably {meant}: a program read its letters wrongly. Write {meant}.",
    },
  },
  "cell.letters_lost": {
    title: "Letters are lost",
    message:
      "“{value}” has the sign � where a program could not read a letter. Type the {column} again, or save the file as CSV UTF-8 where it comes from.",
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
} as const;
