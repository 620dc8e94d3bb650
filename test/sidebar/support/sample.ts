/** What the scripted add-on answers with: one district, two schools, a roster with a bit of everything. */
import type {
  CallProblem,
  CardCounts,
  CodedProblem,
  ErrorsTab,
  FindingGroup,
  History,
  HistoryItem,
  Language,
  Me,
  NearAccount,
  ProblemCode,
  ProblemFacts,
  Rehearsal,
  RehearsedRow,
  ResultTab,
  Review,
  ReviewRow,
  RosterSummary,
  RosterTab,
  Start,
  SubmissionView,
} from "../../../src/contract";
import { problemReceived } from "../../../src/contract";
import type { FieldKey } from "../../../src/roster";
import { problemMessage, sidebarTexts } from "../../../src/words";

/** The page's clock starts here: a Friday afternoon in August. */
export const now = Date.parse("2025-08-22T20:00:00Z");
export const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

export const lincoln = { id: "lincoln", name: "Lincoln Elementary" };
export const washington = { id: "washington", name: "Washington Middle School" };

export const districtAdministrator: Me = {
  name: "Dana Whitfield",
  email: "dana.whitfield@mesaverde.example",
  organization: { id: "mesa-verde", name: "Mesa Verde Unified" },
  roles: ["administrator"],
  activeRole: "administrator",
  administratorType: "organization",
  administratorLevel: "district",
  mayImport: true,
  schools: [lincoln, washington],
};

export const rosterTab: RosterTab = {
  schoolId: lincoln.id,
  sheetId: 7,
  tabName: "Roster · Lincoln Elementary",
  pulledAt: ago(12),
  accounts: 2300,
};

export function startAnswer(changes: Partial<Start> = {}): Start {
  const { locale = "en" } = changes;
  return {
    me: districtAdministrator,
    locale,
    texts: sidebarTexts(locale),
    schools: [lincoln, washington],
    chosenSchoolId: lincoln.id,
    tabs: [rosterTab],
    errorsTabs: [],
    submissions: [],
    ...changes,
  };
}

/** As it is the first time: nothing chosen, nothing pulled. */
export const firstStart = (changes: Partial<Start> = {}) => startAnswer({ chosenSchoolId: null, tabs: [], ...changes });

export const counts: CardCounts = {
  accounts: 2300,
  changed: 14,
  created: 2,
  joining: 1,
  errors: 3,
  warnings: 1,
  removed: 2,
};

export const groups: readonly FindingGroup[] = [
  {
    code: "email.malformed",
    severity: "error",
    title: "Email is not an address",
    fixable: false,
    rows: [
      {
        row: 17,
        field: "email",
        message: "“maria@” is not an e-mail address. Write it like name@school.org.",
      },
      {
        row: 203,
        field: "email",
        message: "“j.o’neil” is not an e-mail address. Write it like name@school.org.",
      },
    ],
  },
  {
    code: "user_guid.other_person",
    severity: "error",
    title: "User GUID of another row",
    fixable: true,
    rows: [
      {
        row: 31,
        field: "userGuid",
        message: "This User GUID belongs to Ana Lucía Peña-Ortiz.",
        fix: "7k3m9x2p-q8wz-4h6t-y1vn-0c5d8f2g4j6l",
      },
    ],
  },
  {
    code: "grade_level.blank",
    severity: "warning",
    title: "Student without a Grade Level",
    fixable: false,
    rows: [{ row: 44, field: "gradeLevel", message: "No Grade Level. Write PK, K, 1 to 12, or NA." }],
  },
];

/** Grade levels that nobody guesses (C-5). */
export const unclearGrades: FindingGroup = {
  code: "grade_level.unclear",
  severity: "error",
  title: "Grade level can mean two things",
  fixable: false,
  choices: [
    { value: "TK", count: 2, readings: ["PK", "K"] },
    { value: "K4", count: 1, readings: ["PK", "K", "4"] },
  ],
  rows: [12, 14, 19].map((row) => ({
    row,
    field: "gradeLevel",
    message: "“TK” can mean PK or K. Write the one that is meant.",
    readings: row === 19 ? ["PK", "K", "4"] : ["PK", "K"],
  })),
};

/** A column that slid, as the add-on tells it. */
export const slidColumn: FindingGroup = {
  code: "column.slid",
  severity: "error",
  title: "First Name: the column slid",
  column: "firstName",
  fixable: true,
  putsBack: true,
  canBeMeant: true,
  rows: Array.from({ length: 118 }, (_, at) => ({
    row: at + 2,
    field: "firstName" as const,
    message: `“Maria” stands at Ana López ${at}, where “Ana” was: values of this column slid to other rows.`,
    fix: "Ana",
    canBeMeant: true as const,
  })),
};

/** Cells that a program has changed: one may be meant, the other can be nothing but put back. */
export const damagedCells: FindingGroup = {
  code: "cell.changed_by_spreadsheet",
  severity: "error",
  title: "A spreadsheet or a program may have changed the cell",
  fixable: true,
  putsBack: true,
  canBeMeant: true,
  rows: [
    { row: 4, field: "firstName", message: "“JOSE” was “José” when it was pulled.", fix: "José", canBeMeant: true },
    { row: 6, field: "userId", message: "“4,512” was “004512” when it was pulled.", fix: "004512" },
  ],
};

/** Somebody new who is probably here already (B-11). */
export const nearPerson: FindingGroup = {
  code: "person.near",
  severity: "warning",
  title: "Probably somebody who is here already",
  fixable: false,
  rows: [
    {
      row: 515,
      field: "lastName",
      message:
        "Probably Jonathan Smith (User ID 001705): the same last name, a short form of the first name, the same grade. In the sidebar choose It is them or Someone else, so that nobody gets a second account.",
      near: { code: "person.near", them: "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb" },
    },
  ],
};

export function summaryAnswer(changes: Partial<RosterSummary> = {}): RosterSummary {
  return { tab: rosterTab, counts, groups, conflicts: [], ...changes };
}

const update = (row: number, who: string, oldValue: string, newValue: string): ReviewRow => ({
  row,
  who,
  kind: "update",
  cells: [{ field: "firstName", oldValue, newValue }],
  heldBack: [],
  warnings: [],
});

export const reviewRows: readonly ReviewRow[] = [
  update(5, "María José Muñoz", "Maria Jose", "María José"),
  {
    row: 9,
    who: "D’Andre O’Neil-Washington",
    kind: "update",
    cells: [
      { field: "role", oldValue: "Student", newValue: "Teacher" },
      { field: "password", oldValue: "", newValue: "Secret-Never-Shown-1" },
    ],
    heldBack: [],
    warnings: ["The Role changes from Student to Teacher."],
  },
  {
    row: 17,
    who: "Maria Delgado",
    kind: "update",
    cells: [{ field: "email", oldValue: "maria@mesaverde.example", newValue: "maria@" }],
    heldBack: ["“maria@” is not an e-mail address. Write it like name@school.org."],
    warnings: [],
  },
  {
    row: 2302,
    who: "Xóchitl Ramírez",
    kind: "create",
    cells: [
      { field: "userId", oldValue: "", newValue: "00471" },
      { field: "role", oldValue: "", newValue: "Student" },
      { field: "gradeLevel", oldValue: "", newValue: "3" },
    ],
    heldBack: [],
    warnings: [],
  },
];

const them = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
/** Somebody new who may be at another school (B-11): asked about, and named by whoever answers `askNear`. */
export const districtRow: ReviewRow = {
  row: 2303,
  who: "Jon Smith",
  kind: "create",
  cells: [{ field: "userId", oldValue: "", newValue: "00472" }],
  heldBack: [],
  warnings: [],
  near: {
    code: "person.near_district",
    them,
    message: "Probably somebody who is at another school already: the same last name, the same grade.",
  },
};
export const districtPerson: NearAccount = {
  guid: them,
  who: "Jonathan Smith",
  userId: "001705",
  gradeLevel: "5",
  schools: ["César Chávez Elementary"],
};

export function reviewAnswer(changes: Partial<Review> = {}): Review {
  return {
    tab: rosterTab,
    counts: { ...counts, changed: 3, created: 1 },
    rows: reviewRows,
    removed: [{ userGuid: "0g5m3k2p-1a2b-3c4d-5e6f-7g8h9i0j1k2l", who: "Tom Baker" }],
    sendable: 16,
    digest: "digest-1",
    ...changes,
  };
}

export function importItem(changes: Partial<HistoryItem> = {}): HistoryItem {
  return {
    id: "import-1",
    status: "completed",
    kind: "import",
    createdAt: ago(60),
    finishedAt: ago(58),
    uploadedBy: "Dana Whitfield",
    fileName: "Roster · Lincoln Elementary",
    progress: { done: 16, total: 16 },
    counts: { updated: 14, created: 2, unchanged: 0, failed: 0, classesCreated: 0 },
    ...changes,
  };
}

export function historyAnswer(changes: Partial<History> = {}): History {
  return { items: [importItem()], submissions: [], ...changes };
}

export function submission(changes: Partial<SubmissionView> = {}): SubmissionView {
  return {
    submissionId: "submission-1",
    schoolId: lincoln.id,
    state: "accepted",
    rows: 16,
    createdAt: ago(0),
    importId: "import-2",
    ...changes,
  };
}

export const rehearsedRows: readonly RehearsedRow[] = [
  {
    row: 2302,
    who: "Xóchitl Ramírez",
    severity: "error",
    field: "userId",
    messages: ["The User ID “00471” belongs to another person of the district."],
  },
  {
    row: 9,
    who: "D’Andre O’Neil-Washington",
    severity: "warning",
    field: "role",
    messages: ["The Role changes from Student to Teacher."],
  },
];

export function rehearsal(changes: Partial<Rehearsal> = {}): Rehearsal {
  return {
    importId: "rehearsal-1",
    status: "completed_with_errors",
    progress: { done: 16, total: 16 },
    counts: { updated: 14, created: 1, unchanged: 0, failed: 1, classesCreated: 0 },
    more: 0,
    ...changes,
  };
}

/** The review after it: the new person is marked, and stays behind until something changes. */
export const rehearsedReview = (): Review =>
  reviewAnswer({
    rows: reviewRows.map((row) =>
      row.row === 2302 ? { ...row, refused: true, heldBack: rehearsedRows[0]?.messages ?? [] } : row,
    ),
    sendable: 15,
    digest: "digest-2",
  });

/** The end of a rehearsal in which one row fails. */
export const rehearsed = (changes: Partial<Rehearsal> = {}): Rehearsal =>
  rehearsal({ rows: rehearsedRows, review: rehearsedReview(), ...changes });

export const completedTab: ResultTab = {
  importId: "import-2",
  kind: "completed",
  sheetId: 11,
  tabName: "Completed · Lincoln Elementary · Aug 22, 3:05 PM",
  passwords: false,
};

export const errorsTab: ErrorsTab = {
  sheetId: 12,
  tabName: "Errors · Lincoln Elementary · Aug 22, 3:05 PM",
  schoolId: lincoln.id,
  importId: "import-1",
  rows: 3,
  corrected: 2,
};

export function problem<Code extends ProblemCode>(
  code: Code,
  facts: CodedProblem<Code>["facts"] = {},
  locale: Language = "en",
): CallProblem {
  return { ...problemReceived(code, facts), message: problemMessage(code, facts, locale) };
}

/** What the guard asks when this many people would change, most of them in one column. */
export const asked = (field: FieldKey, count: number): ProblemFacts["upload.confirm"] => ({
  count: 320,
  question: {
    digest: "yes-to-this",
    kinds: [{ kind: "change", field, count, of: 900, earlier: 12, examples: [{ row: 2, from: "ana.li", to: "ali" }] }],
  },
});
