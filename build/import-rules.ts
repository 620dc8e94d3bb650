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
  feeds: { rooms: ["roster", "files"], packages: [] },
  contract: { rooms: ["roster"], packages: ["zod/mini"] },
  words: { rooms: ["roster", "contract"], packages: [] },
  addon: { rooms: ["roster", "words", "contract"], packages: [] },
  sidebar: {
    rooms: ["roster", "words", "files", "feeds", "contract"],
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

/** A file's imports from src, type imports included. */
function edgesOf(file: string, known: ReadonlySet<string>): string[] {
  return importsOf(file).flatMap((specifier) => {
    const target = specifier.startsWith(".") ? resolveImport(file, specifier) : null;
    return target !== null && known.has(target) ? [target] : [];
  });
}

/**
 * Files that import each other in a circle, each circle as its files in the order of their imports, first and last the same. Of files that hang
 * together in several circles one is told, the shortest: when it is cut, the next shows. Type imports count: a circle of types ties files together
 * for whoever reads them just as one of values does. Empty when the whole graph has none.
 */
export function importCircles(folder = join(root, "src")): string[][] {
  const files = sourceFiles(folder);
  const known = new Set(files);
  const graph = new Map(files.map((file) => [file, edgesOf(file, known)]));
  return knots(graph).map((knot) => shortestCircle(knot, graph).map((file) => relative(folder, file)));
}

/** Tarjan's strongly connected components of more than one file (or of one that imports itself), without recursion: the graph may be deep. */
function knots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const enter = (file: string): { file: string; next: number } => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    isOpen.add(file);
    return { file, next: 0 };
  };
  const lower = (file: string, to: number | undefined): void => {
    lowest.set(file, Math.min(lowest.get(file) ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY));
  };
  for (const start of graph.keys()) {
    const path = order.has(start) ? [] : [enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const target = graph.get(step.file)?.[step.next];
      step.next += 1;
      if (target !== undefined) {
        if (!order.has(target)) path.push(enter(target));
        else if (isOpen.has(target)) lower(step.file, order.get(target));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.file, lowest.get(step.file));
      if (lowest.get(step.file) !== order.get(step.file)) continue;
      const knot = open.splice(open.indexOf(step.file));
      for (const file of knot) isOpen.delete(file);
      if (knot.length > 1 || graph.get(step.file)?.includes(step.file)) found.push(knot);
    }
  }
  return found;
}

function shortestCircle(knot: readonly string[], graph: ReadonlyMap<string, readonly string[]>): string[] {
  const inside = new Set(knot);
  let best: string[] = [];
  for (const start of knot) {
    const circle = wayBack(start, inside, graph);
    if (best.length === 0 || circle.length < best.length) best = circle;
  }
  return best;
}

/** Breadth first, so that the way is the shortest. */
function wayBack(start: string, inside: ReadonlySet<string>, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const target of graph.get(way.at(-1) ?? start) ?? []) {
      if (target === start) return [...way, start];
      if (!inside.has(target) || seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [];
}
