/** What every part of the page needs: the state, the commands, and the texts of the language in force. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SidebarFirstTexts, SidebarTexts } from "../words";
import type { Commands } from "./commands";
import type { State } from "./state";
import type { Store } from "./store";

/** Before the add-on has answered there are only the first words. */
export interface StartingPage {
  readonly state: State;
  readonly commands: Commands;
  readonly dispatch: Store["dispatch"];
  readonly texts: SidebarFirstTexts;
}

export interface Page extends StartingPage {
  readonly texts: SidebarTexts;
}

export const PageContext = createContext<StartingPage | Page | null>(null);

/** For parts that are also there while nothing else is: when the start is awaited or has failed. */
export function useStartingPage(): StartingPage {
  const page = useContext(PageContext);
  if (page === null) throw new Error("outside of the page");
  return page;
}

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null || !("history" in page.texts)) throw new Error("before the start");
  return { ...page, texts: page.texts };
}
