/** The files page's start: a dialog of its own, because reading and writing XLSX weighs more than the whole sidebar may. */
import { render } from "preact";
import { watchIntentions } from "../parts/intention";
import { createServer } from "../server-client";
import { FilesPage } from "./files-page";

// Until the add-on says which language was chosen, the browser's.
const locale = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
watchIntentions();
const root = document.getElementById("root");
if (root !== null) render(<FilesPage server={createServer()} locale={locale} />, root);
