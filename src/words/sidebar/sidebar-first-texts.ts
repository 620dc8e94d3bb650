/** The sidebar's first words in a language. */
import type { Language } from "../../contract";
import { type SidebarFirstTexts, sidebarFirstEn } from "./sidebar-first.en";
import { sidebarFirstEs } from "./sidebar-first.es";

export function sidebarFirstTexts(language: Language): SidebarFirstTexts {
  return language === "es" ? sidebarFirstEs : sidebarFirstEn;
}
