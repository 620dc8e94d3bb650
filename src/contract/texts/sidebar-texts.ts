/** The sidebar's texts in a language. The script never imports this, so none of it is in the script's bundle. */
import type { Language } from "../../roster";
import { type SidebarTexts, sidebarEn } from "./sidebar.en";
import { sidebarEs } from "./sidebar.es";

export function sidebarTexts(language: Language): SidebarTexts {
  return language === "es" ? sidebarEs : sidebarEn;
}
