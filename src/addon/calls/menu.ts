/** Menu and sidebar. onOpen also runs where hardly anything is allowed (AuthMode NONE): it asks for a menu and for nothing that could fail. */
import { sheetTexts } from "../../words";
import { openFilesPage } from "../files/files-start";
import { askForConsent } from "../platform/consent";
import { htmlPage, userInterface } from "../platform/google";
import { AddonProblem, problemOf } from "../platform/problem";
import { noteProblem } from "../platform/problem-log";
import { toldProblem } from "../platform/project-texts";
import { locale, ownLocale } from "../platform/settings";
import { openSelfCheck } from "../self-check/open";

/** Properties are forbidden in AuthMode NONE, the account's own language is not. */
function menuLanguage(event: { readonly authMode?: unknown } | undefined): "en" | "es" {
  return String(event?.authMode) === "NONE" ? ownLocale() : locale();
}

/** Where nothing may be asked, nothing may be read either: then a code has to do. */
export function onOpen(event?: { readonly authMode?: unknown }): void {
  const texts = sheetTexts(menuLanguage(event)).menu;
  try {
    userInterface()
      .createAddonMenu()
      .addItem(texts.open, "showSidebar")
      .addItem(texts.files, "showFiles")
      .addItem(texts.selfCheck, "showSelfCheck")
      .addToUi();
  } catch (error) {
    throw new AddonProblem(problemOf(error));
  }
}

/** onOpen does not run again after an installation, so the menu is made here too. */
export function onInstall(event?: { readonly authMode?: unknown }): void {
  onOpen(event);
}

/** A click that fails is told in our words, to the person and in the operator's log: Google's own may hold a cell or an address. */
function inOurWords(call: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const problem = problemOf(error);
    noteProblem(call, problem.code);
    throw new Error(toldProblem(problem).message || problem.code);
  }
}

export function showSidebar(): void {
  askForConsent();
  inOurWords("showSidebar", () => userInterface().showSidebar(htmlPage("sidebar").setTitle("Rollbook")));
}

/** Also from the menu: it works when the service cannot be reached, and then the sidebar has nothing to show. */
export function showFiles(): void {
  inOurWords("showFiles", openFilesPage);
}

/** For whoever deploys, before anybody can sign in (P-7). */
export function showSelfCheck(): void {
  inOurWords("showSelfCheck", openSelfCheck);
}
