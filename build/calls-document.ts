/** docs/calls.md: what each call of a page needs, and so who of the people of a spreadsheet may make it (G-9). */
import type { CallNeeds } from "./load-room.ts";

type Table = CallNeeds["callNeeds"];
type Row = keyof Table;
type Need = Table[Row];

/** In the order of the columns. */
const kinds = ["viewer", "editor", "teacher", "another", "colleague"] as const;
type Kind = (typeof kinds)[number];
const headings: Readonly<Record<Kind, string>> = {
  viewer: "viewer, unknown to the service",
  editor: "editor, unknown to the service",
  teacher: "teacher; reporting or curriculum administrator",
  another: "administrator of another school",
  colleague: "administrator of the school",
};

interface Told {
  readonly means: string;
  readonly who: Readonly<Record<Kind, string>>;
}

const everybody = (said: string) => Object.fromEntries(kinds.map((kind) => [kind, said])) as Told["who"];
const onlyOfTheSchool: Told["who"] = { ...everybody("no"), colleague: "yes" };

const needs: Readonly<Record<Need, Told>> = {
  nothing: { means: "nothing", who: everybody("yes") },
  account: { means: "an account of the service", who: { ...everybody("yes"), viewer: "no", editor: "no" } },
  edit: { means: "Google's right to edit", who: { ...everybody("yes"), viewer: "only looking" } },
  own: { means: "that it is their own", who: everybody("their own") },
  school: { means: "the right to import for the school", who: onlyOfTheSchool },
  schools: { means: "the right to import, for each school by itself", who: onlyOfTheSchool },
  service: { means: "the same; the service is asked first", who: onlyOfTheSchool },
  district: { means: "an administrator of the district; the service is asked first", who: everybody("no") },
};

const about: Readonly<Record<Row, string>> = {
  start: "Draw the sidebar",
  switchRole: "Switch their role",
  setLocale: "Choose their language",
  chooseSchool: "Choose a school",
  schools: "List more of their schools",
  pagePart: "The rest of the page",
  look: "See whether the tab has changed",
  show: "Go to a cell",
  columnUnderCursor: "Which column the cursor is in",
  columnHelp: "Help of the columns",
  sharing: "Who can open the spreadsheet",
  showFiles: "Open the files page",
  files: "Draw the files page",
  showSelfCheck: "Open the self-check",
  selfChecks: "Draw the self-check",
  echo: "Get back what was sent, of the self-check",
  changedRows: "Save changed rows as a file",
  correctedRows: "Save corrected rows as a file",
  schoolLines: "How the tabs of all schools stand",
  roomForSchools: "How many schools the workbook has room for",
  tabPortion: "Read the tab for a file that is to fill it",
  keptFeeds: "How files were read before",
  check: "Check again",
  review: "Review",
  fix: "Fix cells",
  putBack: "Put back what was pulled",
  fillTab: "Fill the tab from a file",
  unfillTab: "Take a fill back",
  markLeavers: "Mark in the tab who is not in a file",
  keepFeed: "Remember how a file was read",
  selfCheck: "Check an assumption about the platform",
  advance: "Carry an upload on",
  cancelSubmission: "Cancel an upload that waits to be sent",
  "setSchedule:off": "Switch their schedule off",
  supportBundle: "Text for support",
  signs: "What ended since the last opening",
  advanceSchools: "Carry a send of all schools on",
  stopSchools: "Begin no further school of it",
  upload: "Upload",
  sendCorrected: "Send corrected rows",
  rehearse: "Rehearse",
  settle: "Settle conflicts",
  sendAgain: "Send again what the platform refused",
  meant: "Say that a finding is meant",
  setSchedule: "Agree a schedule, or change it",
  sendSchools: "Send what is ready of all schools",
  hidePasswords: "Hide passwords",
  showSlips: "Open the slips",
  tidyUp: "Take settled tabs of results away",
  showNewSlips: "Open slips of new temporary passwords",
  openExport: "Open an export from a file",
  openResults: "Open results from a file",
  pull: "Pull",
  whoChanged: "Who changed a field",
  askNear: "Ask the other schools who new people may be",
  drift: "What was changed on the platform since the pull",
  promotion: "What the August promotion would do",
  promote: "Promote: write the next grade levels",
  history: "Upload History",
  openFile: "Open a file of an import as a tab",
  downloadFile: "Download a file of an import",
  selectedRows: "Whose rows are selected, before an undo",
  rehearsal: "What a rehearsal gave",
  cancelImport: "Cancel",
  undoImport: "Undo",
  writePasswords: "Write temporary passwords into a tab",
  signIns: "Who has signed in",
  newPasswords: "New temporary passwords, for slips",
  transfers: "How moves between schools stand",
  planTransfers: "Plan that somebody moves to another school",
  addTransfers: "Write whoever moves into the tab of their new school",
  settleTransfers: "Say how a move stands",
  slips: "The slips, with temporary passwords",
  heldProducts: "The Master Codes of the school",
  settleGrades: "Say what codes of grades mean in the district",
};

export function callsDocument({ callNeeds }: CallNeeds, generated: string): string {
  const rows = (Object.keys(about) as Row[]).map((row) => {
    const { means, who } = needs[callNeeds[row]];
    return `| ${about[row]} (\`${row}\`) | ${means} | ${kinds.map((kind) => who[kind]).join(" | ")} |`;
  });
  return `${generated}
# Who may make which call

Whoever may edit a spreadsheet sees its sidebar. The table of \`src/addon/rights/call-needs.ts\` says what each call of a page needs; \`src/addon/rights/gate.ts\` asks it before the call runs, and
\`test/addon/call-needs.test.ts\` makes every call as every kind of person. What the service lets somebody do is in [roles.md](roles.md), and it decides again whatever the add-on has let through.

| | needs | ${kinds.map((kind) => headings[kind]).join(" | ")} |
|---|---|${kinds.map(() => "---|").join("")}
${rows.join("\n")}

- Whoever has both roles is a teacher while they are in the Teacher role (S-2).
- What Google lets an editor do by hand, they may do here: cells are typed, checked and fixed. So nothing that stands in a cell or a hidden tab is believed: the service judges every upload, and little of it goes
  [while nobody looks](decisions/scheduled-upload.md).
- Of a roster that came from a file no school of the service is concerned: there every call needs Google's right to edit only.
- The service says whose school it is (\`/v1/me\`, or an export that it hands out). That is remembered for ten minutes, and goes on for thirty days while the service cannot be reached; that somebody is none is not remembered at all.
`;
}
