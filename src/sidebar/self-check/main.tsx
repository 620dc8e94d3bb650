/** The self-check's start: a dialog of its own beside the spreadsheet, because what it has to say weighs more than the sidebar may (P-7). */
import { render } from "preact";
import { watchIntentions } from "../parts/intention";
import { createServer } from "../server-client";
import { SelfCheckPage } from "./self-check-page";

// Until the add-on says which language was chosen, the browser's.
const locale = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
watchIntentions();
const root = document.getElementById("root");
if (root !== null) render(<SelfCheckPage server={createServer()} locale={locale} now={() => Date.now()} />, root);
