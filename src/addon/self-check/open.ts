/** Opens the page of the self-check (P-7), from the menu and from the sidebar. Not modal: an edit can be made beside it. */
import { selfCheckPageName } from "../../contract";
import { sheetTexts } from "../../words";
import { htmlPage, userInterface } from "../platform/google";
import { locale } from "../platform/settings";

const size = { width: 640, height: 640 };

export function openSelfCheck(): Record<string, never> {
  const page = htmlPage(selfCheckPageName).setWidth(size.width).setHeight(size.height);
  userInterface().showModelessDialog(page, sheetTexts(locale()).menu.selfCheck);
  return {};
}
