/** Texts from the project's own file in the language of the person, read at most once an execution, and only where they are needed. */
import type { AllColumnHelp, CallProblem, CodedProblem, Language } from "../../contract";
import { type FieldKey, type FindingCode, headerOf, type ToldFinding } from "../../roster";
import {
  fill,
  findingSentence,
  problemSentences,
  type ResultTexts,
  type ScriptTexts,
  type SidebarTexts,
  scriptTextsFile,
  sheetTexts,
} from "../../words";
import { projectFile } from "./google";
import { locale } from "./settings";

/** Null for a file that could not be read: thousands of findings may ask for it, and each new attempt is a call to Google. */
const read = new Map<Language, ScriptTexts | null>();

function textsIfReadable(language: Language): ScriptTexts | null {
  const known = read.get(language);
  if (known !== undefined) return known;
  let texts: ScriptTexts | null = null;
  try {
    // Our own build wrote it.
    texts = JSON.parse(projectFile(scriptTextsFile(language))) as ScriptTexts;
  } catch {
    // Who cannot do without them says so.
  }
  read.set(language, texts);
  return texts;
}

function textsIn(language: Language): ScriptTexts {
  const texts = textsIfReadable(language);
  if (texts === null) throw new Error(`The project file ${scriptTextsFile(language)} cannot be read.`);
  return texts;
}

/** Permissions by the names under which Google's own page has them. */
function namingPermissions(facts: CodedProblem["facts"], { permissions }: ScriptTexts): CodedProblem["facts"] {
  if (!("missing" in facts) || facts.missing === undefined) return facts;
  return { ...facts, missing: [facts.missing.map((scope) => `“${permissions[scope] ?? scope}”`).join(", ")] };
}

/** Blank when the texts cannot be read: the sidebar then has words of its own. A problem must never become another one on its way to be told. */
function sentencesOf({ code, facts }: CodedProblem): string {
  const texts = textsIfReadable(locale());
  return texts === null ? "" : problemSentences(texts.problems[code], namingPermissions(facts, texts));
}

/** A problem in the words of the person. */
export const toldProblem = (problem: CodedProblem): CallProblem => ({ ...problem, message: sentencesOf(problem) });

/** What is said of a finding when the texts cannot be read: the cell is marked all the same, and the next full check says why. */
function untold(field: FieldKey | null, language: Language): string {
  const { note, status } = sheetTexts(language);
  return fill(note.untold, { column: field === null ? status.row : headerOf(field) });
}

/** An edit tells findings too, in a simple trigger: the one place where reading a project file is not certain to be allowed. */
export function toldFinding(told: ToldFinding, language: Language): string {
  const texts = textsIfReadable(language);
  return texts === null ? untold(told.field, language) : findingSentence(texts.findings[told.code], told);
}

/** The cause in a few words, for a group of findings; `field` is the column of the first. */
export function causeOf(code: FindingCode, field: FieldKey | null, language: Language): string {
  return textsIfReadable(language)?.findings[code].title ?? untold(field, language);
}

export function sidebarTextsIn(language: Language): SidebarTexts {
  return textsIn(language).sidebar;
}

export function columnHelpIn(language: Language): AllColumnHelp {
  return textsIn(language).columnHelp;
}

/** What is written of an import. */
export function resultTextsIn(language: Language): ResultTexts {
  return textsIn(language).results;
}

/** None when the texts cannot be read: a header that was changed is then told where it belongs. */
export function otherNamesOfColumns(): ReadonlyMap<string, FieldKey> {
  return new Map(Object.entries(textsIfReadable(locale())?.otherNames ?? {}));
}
