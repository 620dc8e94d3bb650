/**
 * Texts that hardly any edit needs: the build puts them into a project file for each language, and the script reads the one it needs. In the script itself
 * they would be loaded with every edit.
 */
import { type ColumnHelp, type Language, type ProblemCode, problemCodes } from "../../contract";
import { type FieldKey, fieldKeys, otherNames } from "../../roster";
import { columnHelp } from "../columns/column-help";
import { findingTexts } from "../findings/finding-message";
import type { FindingTexts } from "../findings/finding-texts";
import { type PermissionNames, permissionNames } from "../problems/permissions";
import { problemTemplate } from "../problems/problem-message";
import type { ProblemText } from "../problems/problem-text";
import { type ResultTexts, resultTexts } from "../sheet/result-texts";
import type { SidebarTexts } from "../sidebar/sidebar.en";
import { sidebarTexts } from "../sidebar/sidebar-texts";

export interface ScriptTexts {
  readonly findings: FindingTexts;
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  /** What Google calls the permissions that may be missing. */
  readonly permissions: PermissionNames;
  readonly columnHelp: Readonly<Record<FieldKey, ColumnHelp>>;
  readonly results: ResultTexts;
  readonly sidebar: SidebarTexts;
  /** What our columns are called elsewhere, in every language, and which is meant. */
  readonly otherNames: Readonly<Record<string, FieldKey>>;
}

/** What the build writes into the project file. */
export function scriptTexts(language: Language): ScriptTexts {
  return {
    findings: findingTexts(language),
    problems: Object.fromEntries(problemCodes.map((code) => [code, problemTemplate(code, language)])) as Record<
      ProblemCode,
      ProblemText
    >,
    permissions: permissionNames(language),
    columnHelp: Object.fromEntries(fieldKeys.map((key) => [key, columnHelp(key, language)])) as Record<
      FieldKey,
      ColumnHelp
    >,
    results: resultTexts(language),
    sidebar: sidebarTexts(language),
    otherNames: Object.fromEntries(otherNames),
  };
}
