/**
 * Splits a page in two: what it opens with, and a part that it asks for afterwards. Google's frame loads no module, so the modules that esbuild makes of the two
 * are turned into functions: what both use stands in the page once, and the part is given it. A stamp says which page a part belongs to: the names between them
 * are made anew by every build.
 */
import { createHash } from "node:crypto";
import { type ImportDeclaration, type Node, parse } from "acorn";
import { type BuildOptions, build } from "esbuild";

/** The page's own names for what it shares, and the function that a part calls when it runs: src/sidebar/page-part.ts says what they are. */
const shared = "rollbookShared";
const stamped = "rollbookStamp";
const handOver = "rollbookPart";

interface Module {
  /** What its body expects to be there, as the members of an object. */
  readonly given: string;
  readonly body: string;
  /** An object of what it exports. */
  readonly answer: string;
}

const nameOf = (name: Node): string => {
  if (name.type !== "Identifier") throw new Error("Only plain names pass between a page and its part.");
  return (name as Node & { name: string }).name;
};

/** A module without its imports and exports, which say the same as what stands around it then. */
function moduleOf(text: string): Module {
  const { body } = parse(text, { ecmaVersion: 2020, sourceType: "module" });
  let rest = text;
  const given: string[] = [];
  const answer: string[] = [];
  for (const part of [...body].reverse()) {
    if (part.type === "ImportDeclaration") {
      for (const one of (part as ImportDeclaration).specifiers) {
        if (one.type !== "ImportSpecifier") throw new Error("Only plain names pass between a page and its part.");
        given.push(`${nameOf(one.imported)}:${nameOf(one.local)}`);
      }
    } else if (part.type === "ExportNamedDeclaration" && part.declaration == null) {
      for (const one of part.specifiers) answer.push(`${nameOf(one.exported)}:${nameOf(one.local)}`);
    } else continue;
    rest = rest.slice(0, part.start) + rest.slice(part.end);
  }
  return { given: `{${given.join(",")}}`, body: rest.trim(), answer: `{${answer.join(",")}}` };
}

export async function linked(
  bundling: BuildOptions & { write: false },
  page: string,
  part: string,
): Promise<{ readonly page: string; readonly part: string; readonly stamp: string }> {
  const entryPoints = { page, part };
  const built = await build({ ...bundling, entryPoints, outdir: "linked", format: "esm", splitting: true });
  const textOf = (pattern: RegExp) => {
    const [file, ...others] = built.outputFiles.filter(({ path }) => pattern.test(path));
    if (file === undefined || others.length > 0) throw new Error("A page and its part share exactly one module.");
    return moduleOf(file.text);
  };
  const both = textOf(/chunk-[^/]*\.js$/);
  const opening = textOf(/[/\\]page\.js$/);
  const later = textOf(/[/\\]part\.js$/);
  const stamp = createHash("sha256").update(JSON.stringify(both)).digest("hex").slice(0, 12);
  const sharing = `var ${shared}=(()=>{${both.body};return${both.answer}})(),${stamped}="${stamp}"`;
  return {
    page: `(()=>{${sharing};(()=>{var${opening.given}=${shared};${opening.body}})()})();`,
    part: `${handOver}(s=>{var${later.given}=s;${later.body};return${later.answer}});`,
    stamp,
  };
}
