/** What every part of the page needs: the state, the commands, and the texts of the language in force. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SidebarTexts } from "../contract";
import type { Commands } from "./commands";
import type { State } from "./state";
import type { Store } from "./store";

export interface Page {
  readonly state: State;
  readonly commands: Commands;
  readonly dispatch: Store["dispatch"];
  readonly texts: SidebarTexts;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage outside of the page");
  return page;
}
