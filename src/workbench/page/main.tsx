/** Starts the page. */
import { render } from "preact";
import { App } from "./app";
import { warnBeforeLeaving } from "./state/connection";
import { begin } from "./state/person";
import { keepHalfTyped } from "./state/typing";
import { WindowState } from "./state/window-state";
import { pageLanguage, say } from "./words/say";

document.documentElement.lang = pageLanguage;
const root = document.getElementById("workbench");
if (root === null) throw new Error("index.html has no element with the id workbench");
const state = new WindowState();
warnBeforeLeaving(state);
keepHalfTyped(state);
render(<App state={state} />, root);
begin(state).catch((error: unknown) => {
  void state.ask(say("The workbench cannot start"), error instanceof Error ? error.message : String(error), ["OK"]);
});
