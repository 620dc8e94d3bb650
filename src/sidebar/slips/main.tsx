/** The slips page's start: a dialog of its own, opened for one import, whose id the add-on wrote into the root. */
import { render } from "preact";
import { slipsImportAttribute } from "../../contract";
import { createServer } from "../server-client";
import { SlipsView } from "./slips-view";

const locale = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
const root = document.getElementById("root");
if (root !== null) {
  const importId = root.getAttribute(slipsImportAttribute) ?? "";
  render(<SlipsView server={createServer()} locale={locale} importId={importId} />, root);
}
