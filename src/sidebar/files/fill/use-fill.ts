/** Filling a tab from a file that is there already (B-12): read here, counted here, filled in when asked, taken back when asked. */
import { useState } from "preact/hooks";
import { type CallOutput, type FilesStart, isFileSchool, type Language } from "../../../contract";
import { type FeedReading, headersOfFiles, type NamedFile } from "../../../feeds";
import { isMappedGrade, limitsOf, maxUploadBytes } from "../../../roster";
import {
  counted,
  type FillFileTexts,
  feedMessage,
  fileProblemMessage,
  filesTexts,
  fill,
  fillFileTexts,
} from "../../../words";
import { type Filled, fillInParts, takeBack } from "./fill-parts";
import {
  answersKept,
  type FillAnswers,
  type FillContext,
  type FillLook,
  keptOf,
  lookAtFeed,
  noFillAnswers,
} from "./look-at-feed";
import type { Others } from "./near-in-file";
import { type Ask, readTab, type TabInPage } from "./tab-in-page";

/** Carries sentences out of a task that cannot go on, as the page's other tasks do. */
export type Refuse = (sentences: readonly string[]) => Error;

type Kept = CallOutput<"keptFeeds">;
type Product = CallOutput<"heldProducts">["products"][number];

/** A file that was read, with the tab it may fill. */
export interface OpenFeed {
  readonly names: readonly string[];
  readonly files: readonly NamedFile[];
  readonly tab: TabInPage;
  readonly kept: Kept;
  readonly answers: FillAnswers;
  /** Read as a file of the same headers was before. */
  readonly remembered: boolean;
  /** Null where nobody has said yet what its columns are. */
  readonly look: FillLook | null;
  readonly headers: readonly string[];
  /** Master Codes of the school; null until they were asked for. */
  readonly held: readonly Product[] | null;
  /** Codes of grades that were answered here: the questions stay, to be answered otherwise. */
  readonly asked: readonly AskedGrade[];
}

export interface AskedGrade {
  readonly code: string;
  readonly count: number;
  readonly readings: readonly string[];
}

export interface FillTask {
  readonly open: OpenFeed | null;
  readonly filled: Filled | null;
  /** Reads the files, and counts what they would change. */
  read(files: readonly File[], schoolId: string): Promise<readonly string[]>;
  /** Counts again, with another answer. */
  answer(more: Partial<FillAnswers>): Promise<readonly string[]>;
  readonly others: Others;
  /** That a new person of the file, by `nearKey`, is none of these accounts: nothing else changes by it, so nothing is counted again. */
  sayOther(key: string, guids: readonly string[]): void;
  /** What is answered of grades for the rows at hand counts in the whole district from now on. */
  settle(): Promise<readonly string[]>;
  /** Marks in the tab who is not in the file, or takes such marks away. */
  mark(on: boolean): Promise<readonly string[]>;
  write(): Promise<readonly string[]>;
  back(): Promise<readonly string[]>;
  forget(): void;
}

type Refused = Extract<FeedReading, { readonly ok: false }>;

/** Today, by the computer's own clock: YYYY-MM-DD. */
function isoDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "3 cells, 1 new row". */
export const whatIn = (texts: FillFileTexts, cells: number, rows: number): string =>
  [counted(texts.cells, cells), counted(texts.rows, rows)].join(", ");

/** The page shows that it works before it is busy with a large file. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function useFill(ask: Ask, refuse: Refuse, start: FilesStart | null, language: Language): FillTask {
  const [open, setOpen] = useState<OpenFeed | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const [others, setOthers] = useState<Others>({});
  const texts = fillFileTexts(language);

  const sentencesOf = ({ problems }: Refused) =>
    problems.map((problem) =>
      problem.code.startsWith("file.")
        ? fileProblemMessage(problem as Parameters<typeof fileProblemMessage>[0], language)
        : feedMessage(problem as Parameters<typeof feedMessage>[0], language),
    );

  async function bytesOf(files: readonly File[]): Promise<readonly NamedFile[]> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > maxUploadBytes)
      throw refuse([fill(filesTexts(language).tooLarge, { limit: maxUploadBytes / 1024 / 1024 })]);
    return Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
  }

  const contextOf = (tab: TabInPage, { district }: Kept, held: OpenFeed["held"]): FillContext => ({
    tab,
    today: isoDay(),
    grades: district?.grades ?? start?.grades ?? {},
    limits: district === undefined ? undefined : limitsOf(district.limits),
    holdings: held === null || held.length === 0 ? undefined : { held, today: isoDay() },
  });

  const gradesAsked = (look: FillLook, before: readonly AskedGrade[]): readonly AskedGrade[] => {
    const codes = look.notes.flatMap(({ code, facts }) => (code === "feed.grade_unknown" ? [facts] : []));
    const known = new Set(codes.map(({ code }) => code));
    return [...before.filter(({ code }) => !known.has(code)), ...codes];
  };

  /** Without the service, and for a school that it does not have, codes are typed. */
  const productsOf = (schoolId: string): Promise<readonly Product[]> =>
    isFileSchool(schoolId)
      ? Promise.resolve([])
      : ask("heldProducts", { schoolId }).then(
          ({ products }) => products,
          () => [],
        );

  async function opened(before: OpenFeed, answers: FillAnswers): Promise<OpenFeed> {
    await drawn();
    const { files, tab, kept } = before;
    const held = answers.classes && before.held === null ? await productsOf(tab.schoolId) : before.held;
    const seen = lookAtFeed(files, answers, contextOf(tab, kept, held));
    if (!seen.ok) {
      // A list whose columns nobody knows: they are asked.
      const isUnknown = seen.problems.every(({ code }) => code === "feed.unknown") && before.headers.length > 0;
      if (!isUnknown) throw refuse([texts.refused, ...sentencesOf(seen)]);
      return { ...before, answers, look: null };
    }
    return { ...before, answers, look: seen.look, held, asked: gradesAsked(seen.look, before.asked) };
  }

  return {
    open,
    filled,
    others,
    async read(chosen, schoolId) {
      setFilled(null);
      setOpen(null);
      setOthers({});
      const files = await bytesOf(chosen);
      const { mark, tables } = headersOfFiles(files);
      const kept = open?.kept ?? (await ask("keptFeeds", {}));
      const tab = await readTab(ask, schoolId);
      const before = kept.feeds.find(({ headers }) => headers === mark);
      const allHeaders = tables.flatMap((table) => table.headers);
      const known = before === undefined ? null : answersKept(before, allHeaders);
      const answers = { ...noFillAnswers, products: kept.products, ...known };
      const headers = tables.length === 1 ? (tables[0]?.headers.filter((one) => one !== "") ?? []) : [];
      const names = chosen.map(({ name }) => name);
      const remembered = known !== null;
      const base = { names, files, tab, kept, answers, remembered, look: null, headers, held: null, asked: [] };
      setOpen(await opened(base, answers));
      return [];
    },
    async answer(more) {
      if (open === null) return [];
      // What was filled in stands in the tab by now.
      const tab = filled === null ? open.tab : await readTab(ask, open.tab.schoolId);
      setFilled(null);
      const answers = { ...open.answers, ...more };
      // What was chosen is seen at once; where nothing can be read with it, what was there before is.
      setOpen({ ...open, tab, answers });
      try {
        setOpen(await opened({ ...open, tab }, answers));
      } catch (error) {
        setOpen(open);
        throw error;
      }
      return [];
    },
    sayOther(key, guids) {
      setOthers((said) => ({ ...said, [key]: [...(said[key] ?? []), ...guids] }));
    },
    async settle() {
      if (open === null) return [];
      const said = Object.entries(open.answers.grades).flatMap(([code, grade]) =>
        isMappedGrade(grade) ? [[code, grade] as const] : [],
      );
      const { grades } = await ask("settleGrades", { grades: Object.fromEntries(said) });
      const { district } = open.kept;
      const kept = district === undefined ? open.kept : { ...open.kept, district: { ...district, grades } };
      setOpen(await opened({ ...open, kept, asked: [] }, { ...open.answers, grades: {} }));
      return [counted(texts.settled, said.length)];
    },
    async mark(on) {
      if (open?.look == null) return [];
      const { tab, look, names } = open;
      const date = new Date().toLocaleDateString("en-US", { year: "numeric", month: "2-digit", day: "2-digit" });
      const mark = on ? fill(texts.leavers.sheet, { files: names.join(", ").slice(0, 200), date }) : null;
      const guids = on ? look.missing.map(({ guid }) => guid) : [];
      const { rows } = await ask("markLeavers", { schoolId: tab.schoolId, guids, mark });
      const { marked, unmarked, none: nobody } = texts.leavers;
      return [rows === 0 ? nobody : counted(on ? marked : unmarked, rows)];
    },
    async write() {
      if (open?.look == null) return [];
      const { look, tab, answers } = open;
      const { schoolId } = tab;
      const { cells, rows, left } = await fillInParts(ask, schoolId, { ...look.plan, others }, setFilled);
      // Who may edit and no more fills as well: then it is asked again the next time.
      const settled = { schoolId, feed: keptOf(look, answers), products: answers.products };
      await ask("keepFeed", settled).catch(() => {});
      return [
        cells + rows === 0 ? texts.nothing : fill(texts.filled, { what: whatIn(texts, cells, rows) }),
        ...(left === 0 ? [] : [fill(texts.left, { count: left })]),
      ];
    },
    async back() {
      if (filled === null) return [];
      const { cells, rows, left } = await takeBack(ask, filled);
      setFilled(null);
      return [
        fill(texts.takenBack, { what: whatIn(texts, cells, rows) }),
        ...(left === 0 ? [] : [fill(texts.left, { count: left })]),
      ];
    },
    forget() {
      setOpen(null);
      setFilled(null);
      setOthers({});
    },
  };
}
