/** Every text that the add-on writes into the spreadsheet or its menu, in English; sheet.es.ts has the same keys. */
export const sheetEn = {
  menu: { open: "Open Rollbook", files: "Work with files" },
  header: { status: "Status", key: "Rollbook key", conflicts: "Rollbook conflicts", row: "Row" },
  baselineTab: "Rollbook baseline {school}",
  outboxTab: "Rollbook outbox",
  status: {
    changed: "Changed",
    created: "New",
    sent: "Sent",
    error: "Error: {fields}",
    warning: "Check: {fields}",
    conflict: "Conflict: {fields}",
    row: "row",
  },
  note: {
    mark: "Rollbook:",
    was: "Was: {value}",
    header: "This column has to be called “{header}”. Nothing is checked until it is.",
    headerRepeated:
      "Columns {columns} have the same name, “{header}”. Give the one that is your own another name, or delete the copy. Nothing is checked until then.",
    wasBlank: "Was: blank",
    conflict: "{mine} here, {theirs} on the platform. Keep yours or take theirs in the sidebar.",
    passwordWas: "A new password will be set.",
  },
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

export type SheetTexts = typeof sheetEn;
