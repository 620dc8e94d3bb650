/**
 * What Apps Script's parser refuses though the machine's own would take it (facts: apps-script 8): private and static class fields, modules and
 * whatever came after. One piece of it stops the whole project, so it is looked for before anything runs.
 */
import { type Options, parse } from "acorn";
import type { ScriptProject } from "../api";

/** Optional chaining and ?? are known to work; nothing later is. */
const accepted: Options = { ecmaVersion: 2020, sourceType: "script" };

/** Every simulator of a process runs the same few sources: each is parsed once. */
const known = new Map<string, string | null>();
const mostKnown = 50;

export function syntaxRefusal(project: ScriptProject): SyntaxError | null {
  for (const { name, source } of project.scripts) {
    const fault = faultOf(source);
    if (fault !== null) return new SyntaxError(`${fault} file: ${name}`);
  }
  return null;
}

function faultOf(source: string): string | null {
  const seen = known.get(source);
  if (seen !== undefined) return seen;
  if (known.size >= mostKnown) known.clear();
  const fault = parseFault(source);
  known.set(source, fault);
  return fault;
}

/** "Unexpected token line: 3", as the script editor says it. */
function parseFault(source: string): string | null {
  try {
    parse(source, accepted);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { readonly loc?: { readonly line: number } };
    const words = error.message.replace(/ \(\d+:\d+\)$/, "");
    return loc === undefined ? words : `${words} line: ${loc.line}`;
  }
}
