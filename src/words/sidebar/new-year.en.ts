/** Texts of the sidebar about the new school year (B-17), in English. */

export const newYearEn = {
  open: "New school year",
  hint: "Students go up by one grade level. The new grades are written into the sheet, where you review and upload them like any change. Nothing is sent now.",
  goesTo: "{from} → {to}",
  leaves: "{from}: leave the school",
  stays: "{from}: stay",
  blank: "No grade",
  students: { one: "{count} student", other: "{count} students" },
  standing: {
    retained: { one: "{count} retained", other: "{count} retained" },
    already: { one: "{count} promoted already", other: "{count} promoted already" },
    created: { one: "{count} new since July", other: "{count} new since July" },
    typed: { one: "{count} with a grade typed in the sheet", other: "{count} with grades typed in the sheet" },
    noGrade: { one: "{count} not in a numbered grade", other: "{count} not in a numbered grade" },
  },
  beyond: "{from}: after the last grade",
  lastGrade: "Last grade of this school",
  leavingWho: { one: "{count} student leaves", other: "{count} students leave" },
  beyondWho: {
    one: "{count} student is in a grade after the last one and stays there. Is the grade a mistake?",
    other: "{count} students are in a grade after the last one and stay there. Are the grades a mistake?",
  },
  inGrade: "{name}, grade {grade}",
  retainTitle: "Who repeats the year",
  retain: "Retain the selected rows",
  retainHint: "Select their rows in the sheet, then press the button; or paste their User IDs.",
  retainIds: "User IDs of those who repeat, one a line",
  retainListed: "Retain these",
  unknownIds: "Nobody in this tab has: {ids}",
  unmoved: {
    one: "Most new grades are in the sheet already, as from a file. {count} student was left in their grade.",
    other: "Most new grades are in the sheet already, as from a file. {count} students were left in their grades.",
  },
  retainUnmoved: { one: "Retain this student", other: "Retain these {count} students" },
  promoteAfterAll: "Promote after all",
  removesNobody:
    "Rollbook removes nobody who leaves. Where to do that is in the list of those who are gone from the sheet.",
  write: { one: "Write {count} new grade", other: "Write {count} new grades" },
  nothing: "There is nobody to promote: every grade says it already.",
  again: "Count again",
  undo: "Take the new grades back",
  written: {
    one: "{count} new grade is in the sheet. Review and upload it.",
    other: "{count} new grades are in the sheet. Review and upload them.",
  },
};
