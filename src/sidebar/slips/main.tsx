/** The slips page's start: a dialog of its own, opened for one import, or for people who get new passwords, which the add-on wrote into the root. */
import { render } from "preact";
import { type NewSlips, slipsImportAttribute, slipsNewAttribute } from "../../contract";
import { watchIntentions } from "../parts/intention";
import { createServer } from "../server-client";
import { SlipsView } from "./slips-view";

const locale = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
watchIntentions();
const root = document.getElementById("root");
if (root !== null) {
  const importId = root.getAttribute(slipsImportAttribute) ?? "";
  const made = root.getAttribute(slipsNewAttribute);
  // Written by the add-on itself.
  const about = made === null ? { importId } : (JSON.parse(made) as NewSlips);
  render(<SlipsView server={createServer()} locale={locale} about={about} />, root);
}
