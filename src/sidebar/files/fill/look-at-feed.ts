/** What a file says, and what it would change in the tab: worked out in the page from what was read once, whatever is answered. */
import type { KeptFeed } from "../../../contract";
import {
  classNotes,
  coursesWithoutProduct,
  type Feed,
  type FeedAnswers,
  type FeedNote,
  type FeedReading,
  type Holdings,
  type Leaver,
  type NamedFile,
  readFeed,
  rowsOfFeed,
} from "../../../feeds";
import {
  canonicalGuid,
  classFields,
  type FieldKey,
  type FillDoubt,
  type FillPlan,
  fillDoubts,
  fingerprint,
  folded,
  type GuardLimits,
  gradeMapOf,
  isFieldKey,
  plainHeader,
  planFill,
  type Role,
  type RosterValues,
} from "../../../roster";
import { type NearOfFile, nearIn, nearKey } from "./near-in-file";
import type { TabInPage } from "./tab-in-page";

/** Everything that can be answered on the screen; each is left out for its default. */
export interface FillAnswers {
  /** Of the file; "" for the one that fits. */
  readonly school: string;
  readonly classes: boolean;
  /** Of any list: which header is which column, "" for none. */
  readonly mapping: Readonly<Record<string, FieldKey | "">>;
  readonly userIdFrom?: string;
  readonly usernames: boolean;
  readonly role?: Role;
  /** Statuses that nobody knew, of people who are there. */
  readonly present: readonly string[];
  /** Codes of grades, for the rows at hand. */
  readonly grades: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, readonly string[]>>;
  /** Of new people, by `nearKey`: the account that somebody has said they are. */
  readonly them: Readonly<Record<string, string>>;
}

/** Nothing is answered yet. */
export const noFillAnswers: FillAnswers = {
  school: "",
  classes: false,
  mapping: {},
  usernames: false,
  present: [],
  grades: {},
  products: {},
  them: {},
};

/** Somebody who is on the platform and not in the file (B-20). */
export interface Missing {
  readonly guid: string;
  readonly userId: string;
  readonly name: string;
  readonly role: string;
  readonly gradeLevel: string;
  /** The file says of them that they are gone. */
  readonly gone: boolean;
}

export interface FillLook {
  readonly feed: Feed;
  readonly school: string | undefined;
  readonly notes: readonly FeedNote[];
  /** Of classes, each once (B-19). */
  readonly classes: readonly FeedNote[];
  readonly rows: readonly RosterValues[];
  readonly plan: FillPlan;
  /** Cells that would change, by column. */
  readonly fields: Readonly<Partial<Record<FieldKey, number>>>;
  readonly accounts: number;
  readonly doubts: readonly FillDoubt[];
  readonly near: readonly NearOfFile[];
  readonly missing: readonly Missing[];
}

export const classColumns: ReadonlySet<FieldKey> = new Set(classFields);

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** The school of the file that the tab is of; the only one; else that with the most people. */
export function schoolFor({ schools }: Feed, tabName: string, chosen: string): string | undefined {
  if (chosen !== "" && schools.some(({ id }) => id === chosen)) return chosen;
  const named = schools.find(({ name }) => name !== "" && plain(tabName).includes(plain(name)));
  const largest = [...schools].sort((one, other) => other.students - one.students)[0];
  return (named ?? largest)?.id;
}

const goneKey = ({ userId }: Pick<Leaver, "userId">) => folded(userId);

function missingOf({ accounts }: TabInPage, feed: Feed, { matched }: FillPlan): Missing[] {
  if (feed.onlyChanges && feed.leavers.length === 0) return [];
  const there = new Set(matched);
  // Who is in the file, and nobody knows as what, is not missing from it.
  const unsure = new Set(feed.unsure.map(goneKey).filter((key) => key !== ""));
  const gone = new Set(feed.leavers.map(goneKey).filter((key) => key !== ""));
  return [...accounts].flatMap(([guid, { userId, firstName, lastName, role, gradeLevel }]): Missing[] => {
    if (there.has(guid) || unsure.has(folded(userId))) return [];
    const isGone = gone.has(goneKey({ userId }));
    // What has changed since the last file says of the others nothing.
    if (feed.onlyChanges && !isGone) return [];
    return [{ guid, userId, name: `${firstName} ${lastName}`.trim(), role, gradeLevel, gone: isGone }];
  });
}

export interface FillContext {
  readonly tab: TabInPage;
  /** What the district has said of codes of grades: told on the cell. */
  readonly grades: Readonly<Record<string, string>>;
  readonly limits: GuardLimits | undefined;
  /** Master Codes of the school; undefined where nobody was asked or could be. */
  readonly holdings: Holdings | undefined;
  /** YYYY-MM-DD; without it nothing has ended. */
  readonly today?: string;
}

function answersOf(answers: FillAnswers, { grades, today }: FillContext, isList: boolean): FeedAnswers {
  const { mapping, userIdFrom, usernames, role, products, present } = answers;
  return {
    present,
    ...(today === undefined ? {} : { today }),
    gradeMap: answers.grades,
    gradesTold: grades,
    products,
    usernames,
    ...(isList ? { mapping } : {}),
    ...(userIdFrom === undefined ? {} : { userIdFrom }),
    ...(role === undefined ? {} : { role }),
  };
}

type Refused = Extract<FeedReading, { readonly ok: false }>;

export function lookAtFeed(
  files: readonly NamedFile[],
  answers: FillAnswers,
  context: FillContext,
): { readonly ok: true; readonly look: FillLook } | Refused {
  const { tab, grades, limits } = context;
  const reading = readFeed(files, answersOf(answers, context, Object.keys(answers.mapping).length > 0));
  if (!reading.ok) return reading;
  const { feed } = reading;
  const { classes, products, them } = answers;
  const school = schoolFor(feed, tab.tabName, answers.school);
  const rows = rowsOfFeed(feed, { products, ...(school === undefined ? {} : { school }) }).map((row) => {
    const guid = them[nearKey(row)];
    return guid === undefined ? row : { ...row, userGuid: guid };
  });
  const accounts = new Set([...tab.accounts.keys()].map(canonicalGuid));
  const plan = planFill(tab.rows, accounts, rows, { classes, grades: gradeMapOf(grades) });
  const fields: Partial<Record<FieldKey, number>> = {};
  for (const { field } of plan.cells) fields[field] = (fields[field] ?? 0) + 1;
  const { added } = plan.people;
  // A class of this year's is no sign of an old file.
  const ofPeople = plan.cells.filter(({ field }) => !classColumns.has(field));
  const changed = new Set(ofPeople.map(({ key, row }) => (key === "" ? String(row) : key))).size;
  const figures = { accounts: accounts.size, matched: plan.matched.length, added, changed, fields };
  return {
    ok: true,
    look: {
      feed,
      school,
      notes: feed.notes,
      classes: classes ? [...coursesWithoutProduct(feed, products), ...classNotes(rows, context.holdings)] : [],
      rows,
      plan,
      fields,
      accounts: accounts.size,
      doubts: fillDoubts(figures, limits),
      near: nearIn(tab, plan),
      missing: missingOf(tab, feed, plan),
    },
  };
}

/** What each header of a list is taken for by now, guessed or said. */
export function mappingOf({ feed }: FillLook, said: FillAnswers["mapping"]): FillAnswers["mapping"] {
  if (feed.format !== "list") return {};
  const used = feed.columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field] as const]));
  return { ...Object.fromEntries(used), ...said };
}

/** Headers are kept as marks: of a file without a header line they are the first person's own values. */
const markOfHeader = (header: string) => fingerprint(plainHeader(header));

/** As it is remembered for files of the same headers. */
export function keptOf(look: FillLook, answers: FillAnswers): KeptFeed {
  const { feed } = look;
  const { classes, userIdFrom, usernames, role } = answers;
  const mapping = Object.entries(mappingOf(look, answers.mapping)).map(([header, field]) => [
    markOfHeader(header),
    field,
  ]);
  return {
    headers: feed.headers,
    format: feed.format,
    ...(mapping.length === 0 ? {} : { mapping: Object.fromEntries(mapping) }),
    ...(userIdFrom === undefined ? {} : { userIdFrom: markOfHeader(userIdFrom) }),
    ...(usernames ? { usernames } : {}),
    ...(role === undefined ? {} : { role }),
    ...(classes ? { classes } : {}),
  };
}

/** For a file of these headers; null where what was kept, perhaps by another release, cannot be read. */
export function answersKept(
  { mapping = {}, userIdFrom, usernames, role, classes }: KeptFeed,
  headers: readonly string[],
): Partial<FillAnswers> | null {
  const byMark = new Map(headers.map((header) => [markOfHeader(header), header] as const));
  const known: Record<string, FieldKey | ""> = {};
  for (const [mark, field] of Object.entries(mapping)) {
    const header = byMark.get(mark);
    if (header === undefined || !(field === "" || isFieldKey(field))) return null;
    known[header] = field;
  }
  const ids = userIdFrom === undefined ? undefined : byMark.get(userIdFrom);
  if (userIdFrom !== undefined && ids === undefined) return null;
  return {
    mapping: known,
    classes: classes === true,
    usernames: usernames === true,
    ...(ids === undefined ? {} : { userIdFrom: ids }),
    ...(role === undefined ? {} : { role }),
  };
}
