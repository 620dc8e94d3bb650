/** The sidebar's start: puts the page together, gives it the browser's clock and events, and asks the add-on for what there is to draw. */
import { render } from "preact";
import { App } from "./app";
import { createCommands } from "./commands";
import { watchIntentions } from "./parts/intention";
import { watchWayBack } from "./parts/way-back";
import { createServer } from "./server-client";
import { initialState } from "./state";
import { createStore } from "./store";
import { watch } from "./watching";

const now = () => Date.now();
// Until the add-on says which language was chosen, the browser's.
const locale = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
const store = createStore(initialState(locale, now()));
const commands = createCommands(store, createServer());
const root = document.getElementById("root");
if (root !== null) render(<App store={store} commands={commands} />, root);

watchIntentions();
watchWayBack();
watch(store, commands, {
  now,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  hidden: () => document.hidden,
  onReturn: (listener) => window.addEventListener("focus", listener),
  onOnline: (listener) => window.addEventListener("online", listener),
  onOffline: (listener) => window.addEventListener("offline", listener),
});
void commands.start();
