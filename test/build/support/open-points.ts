/**
 * The comments in SECURITY.md that tie what it says to the source: `holds: X`, `open until: X` and `open while: X`, several with semicolons. X is
 * `word NAME in PATH` (in code, not in comments; `NAME*` for how it begins), `route /v1/…`, `script NAME` of package.json, or `file PATH`.
 */
import ts from "typescript";
import { exists, files, isThere, readText, scripts } from "./repository";

type Claim = "holds" | "open until" | "open while";

export interface Marker {
  readonly claim: Claim;
  readonly what: string;
}

const claims: readonly Claim[] = ["holds", "open until", "open while"];

export function markersOf(text: string): Marker[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].flatMap(([, inner = ""]) => {
    let current: Claim | undefined;
    return inner.split(";").map((part) => {
      const said = claims.find((claim) => part.trim().startsWith(`${claim}:`));
      current = said ?? current;
      if (current === undefined) throw new Error(`SECURITY.md: a comment that claims nothing: ${inner.trim()}`);
      return { claim: current, what: (said === undefined ? part : part.replace(`${said}:`, "")).trim() };
    });
  });
}

function codeIn(path: string): string {
  const { outputText } = ts.transpileModule(readText(path), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, removeComments: true, jsx: ts.JsxEmit.Preserve },
    fileName: path,
  });
  // Types are gone from the output, so that the names of members are looked for in the source as well, where they are declared.
  const declared = readText(path)
    .split("\n")
    .filter((line) => /^\s*(?:readonly )?[\w"]+\??:/.test(line));
  return [outputText, ...declared].join("\n");
}

function isWordIn(word: string, place: string): boolean {
  if (!isThere(place)) throw new Error(`SECURITY.md: there is no ${place}`);
  const name = word.replace(/[.$]/g, "\\$&").replace(/\*$/, "\\w*");
  const pattern = new RegExp(`(?<![\\w.$])${name}(?![\\w$])|\\.${name}(?![\\w$])`);
  const below = files.filter((path) => (path === place || path.startsWith(`${place}/`)) && /\.tsx?$/.test(path));
  // The text first: to take the comments out of every file would take half a minute.
  return below.some((path) => pattern.test(readText(path)) && pattern.test(codeIn(path)));
}

const withHoles = (path: string) => path.replace(/\$?\{[^}]*\}/g, "{}");

/** Every route of the service as src/contract/routes.ts builds it, whatever its parts are called. */
function routes(): readonly string[] {
  return [...readText("src/contract/routes.ts").matchAll(/["`](\/[^"`]*)["`]/g)].map(([, path = ""]) =>
    withHoles(path),
  );
}

/** Whether what a marker names is in the source. */
export function isDone(what: string): boolean {
  const [kind = "", name = "", ...rest] = what.split(" ");
  switch (kind) {
    case "word":
      return isWordIn(name, rest.slice(1).join(" "));
    case "route":
      return routes().includes(withHoles(name));
    case "script":
      return name in scripts;
    case "file":
      return exists(name);
    default:
      throw new Error(`SECURITY.md: what is “${what}”?`);
  }
}
