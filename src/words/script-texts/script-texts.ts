/**
 * Texts that the script needs seldom, and never on an edit: the build puts them into a project file for each language, and the script reads the one
 * it needs. In the script itself they would be loaded with every edit.
 */
import { type ColumnHelp, type Language, type ProblemCode, problemCodes } from "../../contract";
import { type FieldKey, fieldKeys } from "../../roster";
import { columnHelp } from "../columns/column-help";
import { problemTemplate } from "../problems/problem-message";
import type { ProblemText } from "../problems/problem-text";
import type { SidebarTexts } from "../sidebar/sidebar.en";
import { sidebarTexts } from "../sidebar/sidebar-texts";

export interface ScriptTexts {
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  readonly columnHelp: Readonly<Record<FieldKey, ColumnHelp>>;
  readonly sidebar: SidebarTexts;
}

/** What the build writes into the project file. */
export function scriptTexts(language: Language): ScriptTexts {
  return {
    problems: Object.fromEntries(problemCodes.map((code) => [code, problemTemplate(code, language)])) as Record<
      ProblemCode,
      ProblemText
    >,
    columnHelp: Object.fromEntries(fieldKeys.map((key) => [key, columnHelp(key, language)])) as Record<
      FieldKey,
      ColumnHelp
    >,
    sidebar: sidebarTexts(language),
  };
}
