/** Findings in English: whole rows, uploads and files. */

export const rowsEn = {
  "row.repeated": {
    title: "Row is repeated",
    message: "This row says the same as row {otherRow}. Delete one of the two.",
  },
  "row.disagrees": {
    title: "Rows of one person disagree",
    message: "Row {otherRow} is the same person and has another {column}. Make the two rows agree.",
    knowing: {
      userId:
        "Row {otherRow} has the same User ID “{userId}” and another {column}. For one person, make the two rows agree; for two people, correct the User ID.",
    },
  },
  "undo.account_kept": {
    title: "Account stays",
    message:
      "The import created this account, and an undo keeps it. To take the person out of the school, use Manage Users on the platform.",
  },
  "undo.school_kept": {
    title: "School stays",
    message:
      "The import added this person to the school, and an undo keeps them there. To take the person out, use Manage Users on the platform.",
  },
  "undo.value_kept": {
    title: "Value stays",
    message:
      "The import changed {column}, and an undo cannot bring the earlier value back. Write the value you want in the roster tab and upload it.",
  },
  "row.conflict": {
    title: "Changed by someone else",
    message:
      "Rollbook: “{value}” here, “{live}” on the platform, changed since you pulled. Pull again, then keep yours or theirs.",
  },
  "row.failed": {
    title: "Row could not be processed",
    message:
      "This row could not be processed because of a fault on our side. Nothing of it was changed; send it again.",
    knowing: {
      unreadable:
        "The password of this row could not be opened: the service’s key was changed while it waited. Nothing of the row was changed; type the password and send it again.",
      stopped:
        "The service stopped more than once while it worked on this upload, so it left this row and those after it. Nothing of the row was changed. Send these rows again, a few at a time; if it stops again, tell whoever runs the service.",
    },
  },
  "upload.confirm": {
    title: "Asked about again",
    message:
      "While this row waited, accounts on the platform changed, and what you confirmed is not what would be done. Nothing was done; upload again.",
  },
  "rehearsal.moved": {
    title: "Not as rehearsed any more",
    message:
      "While this row waited, the platform changed, and the import would not give what its rehearsal gave. Nothing was done; rehearse again.",
  },
  "row.unattended_cell": {
    title: "Waits for a person",
    message: "{column} does not change while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_erasure": {
    title: "Erasure waits for a person",
    message: "{column} is not erased while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_teacher": {
    title: "New teacher waits for a person",
    message: "A new teacher is not made while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_school": {
    title: "Account of another school waits for a person",
    message: "An account of another school is not taken in while nobody is looking. Upload this row yourself.",
  },
  "row.unattended_column": {
    title: "Column out of step",
    message:
      "The values of {column} stand beside other people than before. Put the column back, or upload this row yourself.",
  },
  "row.unattended_damage": {
    title: "Damaged value waits for a person",
    message:
      "A spreadsheet or a program may have damaged {column}: “{value}”. Put the value back, or upload this row yourself.",
  },
  "row.unattended_many": {
    title: "Too many changes for a schedule",
    message: "So many changes of one kind do not go while nobody is looking. Upload these rows yourself.",
  },
  "row.unattended_finding": {
    title: "New student with a notice",
    message:
      "Something is to be looked at with this new student. See the other notes of the row, then upload it yourself.",
  },
  "file.error": {
    title: "Error in a file of the platform",
    message: "The platform’s file says: {sentence}",
  },
} as const;
