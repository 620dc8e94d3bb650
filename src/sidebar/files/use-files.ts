/** What the files page knows and does: one task at a time, each ending in a sentence or in what went wrong. */
import { useEffect, useState } from "preact/hooks";
import type { CallInput, CallName, CallOutput, CallProblem, FilesStart, Language } from "../../contract";
import { maxUploadBytes } from "../../roster";
import {
  counted,
  type FilesTexts,
  fileNoteMessage,
  fileNoteTexts,
  fileProblemMessage,
  filesTexts,
  fill,
} from "../../words";
import { download } from "../parts/download";
import { problemWords } from "../problem-words";
import type { Server } from "../server-client";
import { type FillTask, useFill } from "./fill/use-fill";
import type { HeaderMapping, HeaderQuestion } from "./header-mapping";
import { type FileAnswers, type FileOutcome, type FileRoster, readRosterFile } from "./read-file";
import { fileName, rosterFile, type SavedFormat } from "./save-file";

/** The sentences a task ended with; `bad` ones are to be read first. */
export interface Outcome {
  readonly bad: boolean;
  readonly sentences: readonly string[];
  /** Sheets of which one is to be chosen; the task then goes on with it. */
  readonly sheets?: { readonly names: readonly string[]; choose(sheet: string): Promise<void> };
  /** What was refused, where it was no file. */
  readonly problem?: CallProblem;
  /** Headers of which it is to be said what they mean. */
  readonly headers?: { readonly question: HeaderQuestion; settle(mapping: HeaderMapping): Promise<void> };
}

/** A file whose every cell is odd would fill the page. */
const notesAtMost = 20;

/** What a task says when it has gone through. */
type Said = readonly string[];

export interface Files {
  readonly texts: FilesTexts;
  readonly locale: Language;
  readonly start: FilesStart | null;
  readonly busy: string | null;
  readonly outcome: Outcome | null;
  openExport(file: File, name: string, schoolId: string | null): Promise<void>;
  save(schoolId: string, format: SavedFormat): Promise<void>;
  openResults(file: File, schoolId: string, kind: "completed" | "error" | null): Promise<void>;
  saveCorrected(sheetId: number, tabName: string): Promise<void>;
  /** Filling from a file that is there already; a step of it is run as the other tasks are. */
  readonly fillTask: FillTask;
  runFill(saying: string, task: () => Promise<readonly string[]>): Promise<void>;
}

/** Carries the sentences out of a task that cannot go on. */
class Refusal extends Error {
  readonly sentences: readonly string[];
  readonly problem: CallProblem | undefined;
  constructor(sentences: readonly string[], problem?: CallProblem) {
    super("refused");
    this.sentences = sentences;
    this.problem = problem;
  }
}

/** Carries a question out of a task that goes on with its answer. */
class FileQuestion extends Error {
  readonly asked: Extract<FileOutcome, { readonly kind: "sheets" | "headers" }>;
  constructor(asked: FileQuestion["asked"]) {
    super("question");
    this.asked = asked;
  }
}

export function useFiles(server: Server, browserLocale: Language): Files {
  const [start, setStart] = useState<FilesStart | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const locale = start?.locale ?? browserLocale;
  const texts = filesTexts(locale);

  async function ask<Name extends CallName>(call: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const answer = await server.call(call, input);
    if (answer.ok) return answer.data;
    const { first, rest } = problemWords(answer.problem, locale);
    const sentences = [first, rest, answer.problem.code].filter((sentence) => sentence !== "");
    throw new Refusal(sentences, answer.problem);
  }

  async function read(file: File, answers: FileAnswers): Promise<FileRoster> {
    if (file.size > maxUploadBytes) throw new Refusal([fill(texts.tooLarge, { limit: maxUploadBytes / 1024 / 1024 })]);
    const outcome = await readRosterFile(file, answers);
    if (outcome.kind === "roster") return outcome.roster;
    if (outcome.kind !== "refused") throw new FileQuestion(outcome);
    throw new Refusal([texts.refused, ...outcome.problems.map((problem) => fileProblemMessage(problem, locale))]);
  }

  /** What was noticed in the file, after what became of it. */
  const noticed = ({ notes }: FileRoster): Said => {
    const more = notes.length - notesAtMost;
    const shown = notes.slice(0, notesAtMost).flatMap((note) => fileNoteMessage(note, fileNoteTexts(locale)) ?? []);
    return more > 0 ? [...shown, fill(texts.moreNotes, { count: more })] : shown;
  };

  async function run(
    saying: string,
    task: (answers: FileAnswers) => Promise<Said>,
    answers: FileAnswers = {},
  ): Promise<void> {
    if (busy !== null) return;
    setBusy(saying);
    setOutcome(null);
    try {
      const sentences = await task(answers);
      setOutcome(sentences.length === 0 ? null : { bad: false, sentences });
    } catch (error) {
      if (error instanceof FileQuestion) {
        const { asked } = error;
        const goOn = (more: FileAnswers) => run(saying, task, { ...answers, ...more });
        setOutcome(
          asked.kind === "sheets"
            ? {
                bad: true,
                sentences: [texts.whichSheet],
                sheets: { names: asked.sheets, choose: (sheet) => goOn({ sheet }) },
              }
            : {
                bad: true,
                sentences: [texts.headers.ask],
                headers: {
                  question: asked.question,
                  settle: (mapping) => goOn({ mapping: new Map([...(answers.mapping ?? []), ...mapping]) }),
                },
              },
        );
        return;
      }
      // Anything else than a refusal is a fault of this page: it is said as such, never as its own text.
      const fault = { ok: false, problem: { code: "addon.internal", facts: {}, message: "" } } as const;
      const words = problemWords(fault.problem, locale);
      const { sentences, problem } = error instanceof Refusal ? error : { sentences: [words.first, words.rest] };
      setOutcome({ bad: true, sentences, ...(problem === undefined ? {} : { problem }) });
    } finally {
      setBusy(null);
    }
  }

  const refresh = async () => setStart(await ask("files", {}));

  useEffect(() => {
    void run(texts.starting, async () => {
      await refresh();
      return [];
    });
  }, []);

  function saved(rows: readonly (readonly string[])[], tabName: string, format: SavedFormat): Said {
    const name = fileName(tabName, format);
    download(rosterFile(rows, format), name);
    const password = rows.some((cells) => (cells[8] ?? "") !== "");
    return [counted(texts.save.done, rows.length, { file: name }), ...(password ? [texts.save.passwords] : [])];
  }

  const fillTask = useFill(ask, (sentences) => new Refusal(sentences), start, locale);

  return {
    texts,
    fillTask,
    runFill: (saying, task) => run(saying, task),
    locale,
    start,
    busy,
    outcome,
    openExport: (file, name, schoolId) =>
      run(texts.open.busy, async (answers) => {
        const roster = await read(file, answers);
        const { rows } = roster;
        const { tabName, accounts, errors } = await ask("openExport", { schoolId, name, rows });
        await refresh();
        const told = errors === 0 ? [] : [counted(texts.open.errors, errors)];
        return [counted(texts.open.done, accounts, { tab: tabName }), ...told, ...noticed(roster)];
      }),
    save: (schoolId, format) =>
      run(texts.save.busy, async () => {
        const { rows, tabName, heldBack } = await ask("changedRows", { schoolId });
        const behind = heldBack === 0 ? [] : [counted(texts.save.heldBack, heldBack)];
        if (rows.length === 0) return [texts.save.nothing, ...behind];
        return [...saved(rows, tabName, format), ...behind];
      }),
    openResults: (file, schoolId, kind) =>
      run(texts.results.busy, async (answers) => {
        const roster = await read(file, answers);
        const { rows, errors } = roster;
        // Only an Error File has the Error column.
        const found = kind ?? (errors === null ? "completed" : "error");
        const opened = await ask("openResults", { schoolId, kind: found, rows, errors: errors ?? [] });
        await refresh();
        const password = rows.some((cells) => (cells[8] ?? "") !== "");
        const told = password ? [texts.results.passwords] : [];
        return [counted(texts.results.done, opened.rows, { tab: opened.tabName }), ...told, ...noticed(roster)];
      }),
    saveCorrected: (sheetId, tabName) =>
      run(texts.save.busy, async () => {
        const { rows } = await ask("correctedRows", { sheetId });
        if (rows.length === 0) return [texts.save.nothing];
        return saved(rows, tabName, "csv");
      }),
  };
}
