/** Reads our own documents: their links, headings, code, and the paths and commands they name. */

export interface Document {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

const comment = /<!--[\s\S]*?-->/g;
const fence = /^```[^\n]*\n([\s\S]*?)^```/gm;
const span = /`([^`]+)`/g;
/** Links and pictures; none of ours has a title or a parenthesis in its address. */
const link = /\]\(([^()\s]+)\)/g;
/** A path from the top of the repository, in code or in a sentence; `*` stands for part of a name. */
const pathFromTop = /(?<![\w./-])(?:src|test|build|docs)\/[\w*.{},/-]*[\w*}/]/g;
/** The name of a file, perhaps with some of its folders. */
const fileName = /^(?:[\w*.-]+\/)*[\w*-][\w*.-]*\.(?:ts|tsx|mjs|js|json|md|html|css|gs|key|yml|\*)$/;

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const withoutComments = (text: string) => text.replace(comment, "");
const withoutCode = (text: string) => text.replace(fence, "").replace(span, "");

/** What stands in code: blocks, whole lines set in by four, and spans, which may go over a line's end. */
export function codeOf({ text }: Document): string[] {
  const shown = withoutComments(text);
  const prose = shown.replace(fence, "");
  const indented = prose.split("\n").filter((line) => /^ {4,}\S/.test(line) && !/^\s*[-*]/.test(line));
  return [...found(shown, fence), ...indented, ...found(prose, span).map((code) => code.replace(/\s+/g, " "))];
}

/** Where links lead, those to other places of the net left out. */
export function linksOf({ text }: Document): string[] {
  return found(withoutCode(withoutComments(text)), link).filter((target) => !/^[a-z]+:/.test(target));
}

/** GitHub's anchors: small letters, spaces as hyphens, punctuation gone, and a number where a heading comes twice. */
export function anchorsOf({ text }: Document): string[] {
  const seen = new Map<string, number>();
  return text
    .replace(fence, "")
    .split("\n")
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) => {
      const title = line.replace(/^#+ /, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
      const anchor = title
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
        .replaceAll(" ", "-");
      const times = seen.get(anchor) ?? 0;
      seen.set(anchor, times + 1);
      return times === 0 ? anchor : `${anchor}-${times}`;
    });
}

/** Paths from the top wherever they stand, and names of files that stand in code. */
export function pathsOf(document: Document): string[] {
  const shown = withoutComments(document.text).replace(link, "]");
  const names = codeOf(document).filter((code) => fileName.test(code));
  return [...new Set([...found(shown, pathFromTop), ...names])];
}

/** `npm …` and `npx …` as they stand in code, each up to the end of its line or comment. */
export function commandsOf(document: Document): string[] {
  return codeOf(document)
    .flatMap((code) => code.split("\n"))
    .flatMap((line) => found(line, /(?<![\w-])np[mx] [^#|&;]*/g))
    .map((command) => command.trim());
}

/** The part of a changelog that speaks of now: from its first section to the second. */
export function newestSection(text: string): string {
  const [, newest = ""] = text.split(/^## /m);
  return newest;
}
