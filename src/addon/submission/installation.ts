/**
 * Whoever may edit a spreadsheet may edit a script that is bound to it, and so take the tokens of everybody who uses it there: never in production
 * (docs/deploy.md). Google names one source for a bound script and for a test deployment; only a trigger, which no test deployment can have, tells them apart,
 * and without one both are said.
 */
import type { CallProblem } from "../../contract";
import { activeSpreadsheet, isInstalledAddOn, triggersOf, userProperties } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { toldProblem } from "../platform/project-texts";
import { clockHandler } from "./clock";

const key = "rollbook.installation";

/** Each of the two is told once to each person; what cannot be found out is not told. */
export function installationProblem(): CallProblem | null {
  try {
    if (isInstalledAddOn()) return null;
    const isBound = triggersOf(activeSpreadsheet(), clockHandler).length > 0;
    const code = isBound ? "addon.bound" : "addon.unpublished";
    const told = userProperties().getProperty(key);
    if (told === code || told === "addon.bound") return null;
    userProperties().setProperty(key, code);
    return toldProblem(new AddonProblem(code).problem);
  } catch {
    return null;
  }
}
