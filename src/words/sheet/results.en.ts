/** What the add-on writes about an import, into tabs of results and names of files, in English; results.es.ts has the same keys. */
export const resultsEn = {
  completed: {
    tab: "Completed · {time} · {school}",
    said: { updated: "{count} updated", created: "{count} created", unchanged: "{count} unchanged" },
    failed: "{count} not: see Errors",
    nothing: "Nothing was to be done.",
    passwords:
      "With temporary passwords: they end at first use, or on {date}. Hide passwords in the sidebar takes them out.",
    passwordsUntil:
      "Temporary passwords end at first use, or on {date}: print slips, or write them here, from History in the sidebar.",
    passwordsOut: "The temporary passwords were taken out of this tab: print slips from History in the sidebar.",
    outcome: {
      header: "What became of it",
      created: "Created",
      updated: "Updated",
      unchanged: "Unchanged",
      placed: "in class {class}",
      change: "{column}: {from} → {to}",
      filled: "{column}: {to}",
      password: "new password",
    },
  },
  errors: {
    tab: "Errors · {time} · {school}",
    summary: {
      one: "{count} row could not be processed. Correct the red cells here, then choose Send corrected rows in the sidebar.",
      other:
        "{count} rows could not be processed. Correct the red cells here, then choose Send corrected rows in the sidebar.",
    },
    settled: "Everything here is corrected and completed.",
    link: "Row {row}",
  },
  uploaded: { tab: "Uploaded · {time} · {school}", summary: "What was uploaded, without passwords." },
  // the lines of a header's note
  headerNote: {
    what: "What it is: {text}",
    onUpdate: "On update: {text}",
    onNew: "On a new row: {text}",
    accepted: "Accepted: {text}",
    example: "Example: {text}",
  },
  slips: "Credential slips",
  fileName: "{school} from Google Sheets",
  fileNameScheduled: "{school} from Google Sheets, sent by schedule",
  fileNameRehearsed: "{school} from Google Sheets, rehearsal",
  /** Before the name of each of its files. */
  rehearsed: "Rehearsal · {name}",
  dayAndTime: "{month} {day}, {time}",
  day: "{month} {day}, {year}",
  clock: { AM: "AM", PM: "PM" },
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

export type ResultTexts = typeof resultsEn;
