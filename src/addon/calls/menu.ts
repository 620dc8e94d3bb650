/** Menu and sidebar. onOpen also runs where hardly anything is allowed (AuthMode NONE): it asks for a menu and for nothing that could fail. */
import { sheetTexts } from "../../words";
import { openFilesPage } from "../files/files-start";
import { htmlPage, userInterface } from "../platform/google";
import { locale, ownLocale } from "../platform/settings";
import { openSelfCheck } from "../self-check/open";

/** Properties are forbidden in AuthMode NONE, the account's own language is not. */
function menuLanguage(event: { readonly authMode?: unknown } | undefined): "en" | "es" {
  return String(event?.authMode) === "NONE" ? ownLocale() : locale();
}

export function onOpen(event?: { readonly authMode?: unknown }): void {
  const texts = sheetTexts(menuLanguage(event)).menu;
  userInterface()
    .createAddonMenu()
    .addItem(texts.open, "showSidebar")
    .addItem(texts.files, "showFiles")
    .addItem(texts.selfCheck, "showSelfCheck")
    .addToUi();
}

/** onOpen does not run again after an installation, so the menu is made here too. */
export function onInstall(event?: { readonly authMode?: unknown }): void {
  onOpen(event);
}

export function showSidebar(): void {
  userInterface().showSidebar(htmlPage("sidebar").setTitle("Rollbook"));
}

/** Also from the menu: it works when the service cannot be reached, and then the sidebar has nothing to show. */
export function showFiles(): void {
  openFilesPage();
}

/** For whoever deploys, before anybody can sign in (P-7). */
export function showSelfCheck(): void {
  openSelfCheck();
}
