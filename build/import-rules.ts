/**
 * The table of rooms (docs/architecture.md) as data, and the check of the real import graph against it: what may know whom, which packages a
 * room may use, and which names only one file may speak.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { root } from "./paths.ts";

interface Room {
  /** Rooms it may import, besides itself. */
  readonly rooms: readonly string[];
  /** npm packages (and `node:` for Node's own) it may import. */
  readonly packages: readonly string[] | "any";
}

export const rooms: Readonly<Record<string, Room>> = {
  roster: { rooms: [], packages: [] },
  files: { rooms: [], packages: ["fflate", "numfmt", "papaparse", "saxes"] },
  contract: { rooms: ["roster"], packages: ["zod/mini"] },
  words: { rooms: ["roster", "contract"], packages: [] },
  addon: { rooms: ["roster", "words", "contract"], packages: [] },
  sidebar: {
    rooms: ["roster", "words", "files", "contract"],
    packages: ["preact", "preact/hooks"],
  },
  backend: { rooms: ["roster", "words", "files", "contract"], packages: "any" },
  simulator: { rooms: [], packages: "any" },
  workbench: { rooms: ["simulator", "words", "files", "contract"], packages: "any" },
};

/** The one file of a room that may name a platform's globals. */
export const spokenOnlyIn: readonly { readonly room: string; readonly file: string; readonly names: RegExp }[] = [
  {
    room: "addon",
    file: "platform/google.ts",
    names:
      /(?<![.\w"'`])(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|Session|Utilities|HtmlService|Logger|console)(?=\s*\.)/,
  },
  { room: "sidebar", file: "server-client.ts", names: /google\.script/ },
];

export function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every import of a file, type imports included, as written. */
export function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map((found) => found.fileName);
}

function resolveImport(from: string, specifier: string): string | null {
  const base = join(dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, "index.ts")];
  return candidates.find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}

/** Comments may speak of anything; only code counts. */
function codeOf(file: string): string {
  const text = readFileSync(file, "utf8");
  return ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, removeComments: true, jsx: ts.JsxEmit.Preserve },
    fileName: file,
  }).outputText;
}

function importFaults(file: string, roomName: string, room: Room): string[] {
  const shown = relative(root, file);
  return importsOf(file).flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      if (room.packages === "any" || room.packages.includes(specifier)) return [];
      return [`${shown} imports the package ${specifier}, which src/${roomName} may not use`];
    }
    const target = resolveImport(file, specifier);
    if (target === null) {
      return existsSync(join(dirname(file), specifier)) ? [] : [`${shown} imports ${specifier}, which does not exist`];
    }
    const [top, targetRoom, ...rest] = relative(root, target).split(sep);
    if (top !== "src") return [`${shown} imports ${specifier}, outside src`];
    if (targetRoom === roomName) return [];
    if (targetRoom === undefined || !room.rooms.includes(targetRoom)) {
      return [`${shown} imports src/${targetRoom}, which src/${roomName} may not know`];
    }
    return rest.join("/") === "index.ts"
      ? []
      : [`${shown} imports ${specifier}: another room is entered by its index.ts only`];
  });
}

/** All faults of the import graph of src, as sentences; none when the table holds. */
export function importRuleFaults(): string[] {
  return readdirSync(join(root, "src")).flatMap((roomName) => {
    const room = rooms[roomName];
    if (room === undefined) return [`src/${roomName} is not a room of the table`];
    return sourceFiles(join(root, "src", roomName)).flatMap((file) => {
      const speakers = spokenOnlyIn.filter(
        (rule) => rule.room === roomName && relative(join(root, "src", roomName), file) !== rule.file,
      );
      const spoken = speakers.flatMap((rule) => {
        const found = rule.names.exec(codeOf(file));
        return found ? [`${relative(root, file)} names ${found[0]}; only src/${rule.room}/${rule.file} may`] : [];
      });
      return [...importFaults(file, roomName, room), ...spoken];
    });
  });
}
