/** The sidebar's texts in a language. Neither the script nor the page imports this: the script reads them from its project file and hands them over. */
import type { Language } from "../../contract";
import { type SidebarTexts, sidebarEn } from "./sidebar.en";
import { sidebarEs } from "./sidebar.es";

export function sidebarTexts(language: Language): SidebarTexts {
  return language === "es" ? sidebarEs : sidebarEn;
}
