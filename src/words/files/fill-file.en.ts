/** Every text of filling a roster from a file that is there already (B-12), in English; fill-file.es.ts has the same keys. */
import { nearReasonsEn } from "../near/near-reasons.en";

export const fillFileEn = {
  title: "Fill from a file you already have",
  how: "An export of your student information system, a OneRoster or Clever zip (or all its files together), a list from Google Admin, Canvas or School Data Sync, or any list. It is read on this computer and goes nowhere; nothing is sent.",
  choose: "Choose the file, or all files of the set",
  tab: "Fill the tab",
  school: "School in the file",
  schoolOption: "{school}: {students} students, {teachers} teachers",
  classes: "Class lines too",
  look: "Show what it would change",
  looking: "Reading the file…",
  recognised: "Recognised as {name}.",
  columns: "What is read",
  column: "{theirs} → {ours}",
  sample: "for example {value}",
  grades: "What do these grades mean in your district?",
  grade: { one: "{code} ({count} person)", other: "{code} ({count} people)" },
  asWritten: "leave as it is: an error in the sheet",
  blank: "leave blank",
  counts: {
    added: "New: {count}",
    changed: "Changed: {count}",
    missing: "Not in the file: {count}",
    same: "The same: {count}",
  },
  elsewhere: "Accounts of another school, left out: {count}",
  missing:
    "On the platform and not in the file. Nobody is removed by this; staff are dropped and students moved out on the platform.",
  example: "{name}: {field} {from} → {to}",
  notes: "What was noticed",
  near: "Are these the same people?",
  nearOne: "{name} (new in the file, User ID {userId}) may be {other} ({otherId}): {reasons}.",
  itIsThem: "It is them",
  someoneElse: "Someone else",
  reasons: nearReasonsEn,
  doubts: {
    "fill.other_school":
      "Only {matched} of the {accounts} people of this tab are in the file. Is it the file of this school?",
    "fill.old": "{changed} of {matched} people differ. Is it this year’s file?",
    "fill.guard": "{kind}: {count} of {of}. Before so much is uploaded you will be asked.",
  },
  kinds: { creation: "New people", classMove: "Changes of class", erasure: "Erasures" },
  fill: "Fill the tab",
  filling: "Filling the tab…",
  nothing: "The file changes nothing in this tab.",
  filled:
    "Filled: {cells} cells, {rows} new rows. Nothing was sent: look them over in the tab, then review and upload.",
  takeBack: "Take this fill back",
  takingBack: "Taking it back…",
  takenBack: "Taken back: {cells} cells, {rows} rows.",
  left: "Left as they are, because somebody has changed them since: {count}.",
  refused: "This file cannot be read:",
};

export type FillFileTexts = typeof fillFileEn;
