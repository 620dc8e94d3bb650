/** Every text of the page that works with files instead of the service, in English; files.es.ts has the same keys. */
export const filesEn = {
  intro:
    "For when the platform takes files only, or cannot be reached. Nothing leaves this computer but what you save and upload yourself.",
  starting: "Looking at this spreadsheet…",
  drop: { here: "Drop the file here, or click to choose it.", chosen: "Chosen: {file}" },
  headers: {
    ask: "Some headers of this file are not those of a roster. Say what each column is; nothing is read before that.",
    column: "Column {column}: “{header}”",
    leaveOut: "Leave it out",
    missing: "Still missing: {headers}.",
    twice: "Two columns are read as the same one. Leave one of them out.",
    read: "Read the file with these columns",
  },
  open: {
    title: "1. Open an export",
    how: "The file of Export Teachers & Students, as CSV or XLSX. It comes into a tab of its own and is checked there.",
    choose: "Choose the export file",
    into: "Put it into",
    newTab: "A new tab",
    name: "Name of the school",
    button: "Open the export",
    busy: "Opening the export…",
    done: { one: "{count} account opened in the tab “{tab}”.", other: "{count} accounts opened in the tab “{tab}”." },
    errors: { one: "{count} error is marked there.", other: "{count} errors are marked there." },
  },
  save: {
    title: "2. Save what changed",
    how: "Only rows that changed or are new, and have no error, for your upload by hand.",
    none: "No roster tab in this spreadsheet yet. Open an export first.",
    tab: "Roster tab",
    csv: "Save as CSV",
    xlsx: "Save as XLSX",
    busy: "Collecting the changed rows…",
    done: { one: "{count} row saved as {file}.", other: "{count} rows saved as {file}." },
    nothing: "Nothing has changed in this tab, or every changed row has an error.",
    heldBack: {
      one: "{count} row with an error stays behind: correct it in the tab.",
      other: "{count} rows with errors stay behind: correct them in the tab.",
    },
    passwords: "The file holds passwords that were typed into the tab. Delete it after the upload.",
  },
  results: {
    title: "3. Read the results back",
    how: "The Completed File and the Error File that the platform gives back. New GUIDs and usernames go into the roster tab; the cells that are wrong are marked.",
    tab: "Results of",
    choose: "Choose a Completed or Error File",
    button: "Open the results",
    busy: "Reading the results…",
    done: { one: "{count} row is in the tab “{tab}”.", other: "{count} rows are in the tab “{tab}”." },
    passwords: "Passwords were left out of the tab. They are in the file: keep it, or make your slips from it.",
    corrected: "Errors tabs with corrected rows",
    saveCorrected: {
      one: "Save corrected row ({count}) of “{tab}”",
      other: "Save corrected rows ({count}) of “{tab}”",
    },
  },
  refused: "This file cannot be opened:",
  whichSheet: "Several sheets of this workbook have a roster’s headers. Which one do you mean?",
  moreNotes: "{count} more such cells are not listed.",
  tooLarge: "The file is larger than {limit} MB. Split it, and open the parts one after the other.",
};

export type FilesTexts = typeof filesEn;
