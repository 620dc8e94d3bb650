/** The script that a template becomes, line by line as Google's does it (DOCS templated-html.md, "Walk through evaluated code"). */

type Part = { readonly text: string } | { readonly code: string; readonly kind: "run" | "print" | "forcePrint" };

export function partsOfTemplate(source: string): Part[] {
  const parts: Part[] = [];
  let rest = source;
  for (;;) {
    const start = rest.indexOf("<?");
    const end = start < 0 ? -1 : rest.indexOf("?>", start);
    if (end < 0) return rest === "" ? parts : [...parts, { text: rest }];
    if (start > 0) parts.push({ text: rest.slice(0, start) });
    const inside = rest.slice(start + 2, end);
    if (inside.startsWith("!=")) parts.push({ code: inside.slice(2), kind: "forcePrint" });
    else if (inside.startsWith("=")) parts.push({ code: inside.slice(1), kind: "print" });
    else parts.push({ code: inside, kind: "run" });
    rest = rest.slice(end + 2);
  }
}

const escapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};
const literal = (text: string): string =>
  `'${text.replace(/[\\'"\n\r\u2028\u2029]/g, (found) => escapes[found] ?? `\\${found}`)}'`;

/** A first line of its own, the others in one piece. */
function textCode(text: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [first, ...others] = lines.map(literal);
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : `\n  output._ =  ${others.join(" +\n    ")};`;
  return ` output._ =  ${first};${more}`;
}

const prints = { run: " ", print: " output._$ = ", forcePrint: " output._ = " } as const;

export function codeOfTemplate(source: string): string {
  let code = "(function() { var output = HtmlService.initTemplate();";
  let isAfterScriptlet = false;
  for (const part of partsOfTemplate(source)) {
    if ("code" in part) code += `${prints[part.kind]}${part.code};`;
    else {
      // The line end right behind a scriptlet belongs to it.
      const swallows = isAfterScriptlet && /^\r?\n/.test(part.text);
      const text = swallows ? part.text.replace(/^\r?\n/, "") : part.text;
      if (swallows) code += `\n ${text === "" ? " " : ""}`;
      code += textCode(text);
      if (!swallows && text.endsWith("\n")) code += "\n ";
    }
    isAfterScriptlet = "code" in part;
  }
  return `${code}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

/** The code beside the template's lines. */
export function commentedCode(source: string): string {
  const lines = source.split("\n");
  const code = codeOfTemplate(source).split("\n");
  const width = Math.max(...code.map((line) => line.length));
  return code
    .map((line, index) => (lines[index] === undefined ? line : `${line.padEnd(width)} // ${lines[index]}`))
    .join("\n");
}
