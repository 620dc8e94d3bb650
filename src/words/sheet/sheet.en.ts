/**
 * What the add-on writes into the menu and into a roster, in English; sheet.es.ts has the same keys. Every edit loads both: what is said of an import only is in
 * results.en.ts.
 */
export const sheetEn = {
  menu: { open: "Open Rollbook", files: "Work with files", selfCheck: "Check this spreadsheet" },
  header: { status: "Status", key: "Rollbook key", conflicts: "Rollbook conflicts", row: "Row" },
  baselineTab: "Rollbook baseline {school}",
  outboxTab: "Rollbook outbox",
  status: {
    changed: "Changed",
    created: "New",
    // written down here; the service has not answered yet
    waiting: "Waiting",
    sent: "Sent",
    error: "Error: {fields}",
    warning: "Check: {fields}",
    conflict: "Conflict: {fields}",
    row: "row",
  },
  // the last column of an Errors tab, where nothing is wrong
  corrected: { ready: "Corrected: ready to be sent.", done: "Corrected and completed." },
  note: {
    mark: "Rollbook:",
    was: "Was: {value}",
    header: "This column has to be called “{header}”. Nothing is checked until it is.",
    headerRepeated:
      "Columns {columns} have the same name, “{header}”. Give the one that is your own another name, or delete the copy. Nothing is checked until then.",
    wasBlank: "Was: blank",
    conflict: "{mine} here, {theirs} on the platform. Keep yours or take theirs in the sidebar.",
    passwordWas: "A new password will be set.",
    // instead of a finding's sentence, when the texts cannot be read
    untold: "{column}: the reason cannot be shown just now. Choose Check again in the sidebar.",
  },
};

export type SheetTexts = typeof sheetEn;
