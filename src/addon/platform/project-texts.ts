/** Texts from the project's own file in the language of the person, read at most once an execution, and only where they are needed. */
import type { AllColumnHelp, CallProblem, CodedProblem, Language } from "../../contract";
import { problemSentences, type ScriptTexts, type SidebarTexts, scriptTextsFile } from "../../words";
import { projectFile } from "./google";
import { localeOrDefault } from "./settings";

const read = new Map<Language, ScriptTexts>();

function textsIn(language: Language): ScriptTexts {
  const known = read.get(language);
  if (known !== undefined) return known;
  // Our own build wrote it.
  const texts = JSON.parse(projectFile(scriptTextsFile(language))) as ScriptTexts;
  read.set(language, texts);
  return texts;
}

/** Blank when the texts cannot be read: the sidebar then has words of its own. A problem must never become another one on its way to be told. */
function sentencesOf({ code, facts }: CodedProblem): string {
  try {
    return problemSentences(textsIn(localeOrDefault()).problems[code], facts);
  } catch {
    return "";
  }
}

/** A problem in the words of the person. */
export const toldProblem = (problem: CodedProblem): CallProblem => ({ ...problem, message: sentencesOf(problem) });

export function sidebarTextsIn(language: Language): SidebarTexts {
  return textsIn(language).sidebar;
}

export function columnHelpIn(language: Language): AllColumnHelp {
  return textsIn(language).columnHelp;
}
