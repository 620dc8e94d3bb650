/** Filling a tab from a file that is there already (B-12): read here, counted in the sheet, filled in when asked, taken back when asked. */
import { useState } from "preact/hooks";
import type { FilesStart, Language } from "../../contract";
import {
  classNotes,
  coursesWithoutProduct,
  type Feed,
  type FeedAnswers,
  type FeedNote,
  readFeed,
  rowsOfFeed,
} from "../../feeds";
import { maxUploadBytes, type RosterValues } from "../../roster";
import { feedMessage, fileProblemMessage, filesTexts, fill, fillFileTexts } from "../../words";
import { type Ask, type Filled, fillInParts, takeBack } from "./fill-parts";

/** Carries sentences out of a task that cannot go on, as the page's other tasks do. */
export type Refuse = (sentences: readonly string[]) => Error;

export interface FillLook {
  readonly feed: Feed;
  readonly notes: readonly FeedNote[];
  readonly rows: readonly RosterValues[];
  readonly counted: Filled;
  readonly missing: {
    readonly count: number;
    readonly people: readonly { readonly name: string; readonly gradeLevel: string }[];
  };
}

export interface FillTask {
  readonly look: FillLook | null;
  readonly filled: Filled | null;
  /** Reads the files, and counts what they would change. */
  show(files: readonly File[], how: FillHow): Promise<readonly string[]>;
  write(how: FillHow): Promise<readonly string[]>;
  back(schoolId: string): Promise<readonly string[]>;
  forget(): void;
}

export interface FillHow {
  readonly schoolId: string;
  /** Of the file; "" for the one that fits. */
  readonly school: string;
  readonly classes: boolean;
  readonly answers: FeedAnswers;
  /** Of new people, by `nearKey`: the account that somebody has said they are. */
  readonly them: Readonly<Record<string, string>>;
}

type Named = Pick<RosterValues, "userId" | "firstName" | "lastName">;
export const nearKey = ({ userId, firstName, lastName }: Named): string => [userId, firstName, lastName].join("\n");

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** The school of the file that the tab is of; the only one; else that with the most people. */
export function schoolFor({ schools }: Feed, tabName: string, chosen: string): string | undefined {
  if (chosen !== "" && schools.some(({ id }) => id === chosen)) return chosen;
  const named = schools.find(({ name }) => name !== "" && plain(tabName).includes(plain(name)));
  const largest = [...schools].sort((one, other) => other.students - one.students)[0];
  return (named ?? largest)?.id;
}

export function useFill(ask: Ask, refuse: Refuse, start: FilesStart | null, language: Language): FillTask {
  const [look, setLook] = useState<FillLook | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const texts = fillFileTexts(language);

  async function read(files: readonly File[], answers: FeedAnswers): Promise<Feed> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > maxUploadBytes)
      throw refuse([fill(filesTexts(language).tooLarge, { limit: maxUploadBytes / 1024 / 1024 })]);
    const named = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const gradeMap = { ...start?.grades, ...answers.gradeMap };
    const reading = readFeed(named, { ...answers, gradeMap });
    if (reading.ok) return reading.feed;
    const sentences = reading.problems.map((problem) =>
      problem.code.startsWith("file.")
        ? fileProblemMessage(problem as Parameters<typeof fileProblemMessage>[0], language)
        : feedMessage(problem as Parameters<typeof feedMessage>[0], language),
    );
    throw refuse([texts.refused, ...sentences]);
  }

  return {
    look,
    filled,
    async show(files, { schoolId, school, classes, answers, them }) {
      setFilled(null);
      const feed = await read(files, answers);
      const tabName = start?.rosters.find((one) => one.schoolId === schoolId)?.tabName ?? "";
      const of = schoolFor(feed, tabName, school);
      const rows = rowsOfFeed(feed, of === undefined ? {} : { school: of }).map((row) => {
        const guid = them[nearKey(row)];
        return guid === undefined ? row : { ...row, userGuid: guid };
      });
      const counted = await fillInParts(ask, rows, { schoolId, classes, write: false });
      const missing = feed.onlyChanges
        ? { count: 0, people: [] }
        : await ask("notInFile", { schoolId, matched: counted.matched });
      const ofClasses = classes ? [...coursesWithoutProduct(feed), ...classNotes(rows)] : [];
      setLook({ feed, notes: [...feed.notes, ...ofClasses], rows, counted, missing });
      return [];
    },
    async write({ schoolId, classes }) {
      if (look === null) return [];
      const done = await fillInParts(ask, look.rows, { schoolId, classes, write: true });
      setFilled(done);
      const [cells, added] = done.parts.reduce(
        ([one, other], part) => [one + part.cells.length, other + part.added.length],
        [0, 0],
      );
      return [cells + added === 0 ? texts.nothing : fill(texts.filled, { cells, rows: added })];
    },
    async back(schoolId) {
      if (filled === null) return [];
      const { cells, rows, left } = await takeBack(ask, schoolId, filled);
      setFilled(null);
      return [fill(texts.takenBack, { cells, rows }), ...(left === 0 ? [] : [fill(texts.left, { count: left })])];
    },
    forget() {
      setLook(null);
      setFilled(null);
    },
  };
}
