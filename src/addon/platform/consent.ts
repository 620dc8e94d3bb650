/** Everything that is needed is asked for up front, where that is possible: when the sidebar is opened by a click (P-4). */
import { missingScopes, requireAllScopes, userProperties } from "./google";

const key = "rollbook.askedFor";

/**
 * Google asks, and the execution ends there. Whoever has said no to exactly this is not asked at every opening, and not shut out: the page opens, and names what is
 * missing where it is needed.
 */
export function askForConsent(): void {
  let missing = "";
  try {
    missing = missingScopes().join(" ");
    if (missing === (userProperties().getProperty(key) ?? "")) return;
    userProperties().setProperty(key, missing);
  } catch {
    // Where it cannot be found out nobody is asked.
    return;
  }
  if (missing !== "") requireAllScopes();
}
