/** What the add-on writes about an import, into tabs of results and names of files, in English; results.es.ts has the same keys. */
export const resultsEn = {
  completed: {
    tab: "Completed · {school} · {time}",
    summary: "{updated} updated, {created} created, {unchanged} unchanged.",
    withErrors: "{failed} not: see the Errors tab.",
    passwords:
      "Temporary passwords are in this tab. They end at first use, or on {date}. Hide passwords in the sidebar takes them out.",
    passwordsOut:
      "Temporary passwords are not in this tab: print slips of them, or write them here, from History in the sidebar.",
  },
  errors: {
    tab: "Errors · {school} · {time}",
    summary: {
      one: "{count} row could not be processed. Correct the red cells here, then choose Send corrected rows in the sidebar.",
      other:
        "{count} rows could not be processed. Correct the red cells here, then choose Send corrected rows in the sidebar.",
    },
    corrected: "Corrected and completed.",
    again: "Sent again and still not right: see the tab “{tab}”.",
    link: "Row {row}",
  },
  uploaded: { tab: "Uploaded · {school} · {time}", summary: "What was uploaded, without passwords." },
  slips: "Credential slips",
  fileName: "{school} from Google Sheets",
  fileNameScheduled: "{school} from Google Sheets, sent by schedule",
  dayAndTime: "{month} {day}, {time}",
  day: "{month} {day}, {year}",
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

export type ResultTexts = typeof resultsEn;
