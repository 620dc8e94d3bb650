/**
 * Packs modules of sentences for the script: what was said before is referred to instead of said again. The sources stay as they are written, and
 * everything but the script (the service, the pages, the tests) reads them as they are.
 */
import { readFileSync } from "node:fs";
import { type Plugin, transformSync } from "esbuild";
import { digits, mark, shortest } from "../src/words/packed-text.ts";
import { source } from "./paths.ts";

const base = digits.length;
const farthest = base * base - 1;
const longest = shortest + base - 1;

interface Match {
  readonly length: number;
  readonly back: number;
}

/** The longest repeat that begins here, by asking for ever longer ones: texts are short, and this runs in the build only. */
function matchAt(text: string, at: number): Match {
  let best: Match = { length: 0, back: 0 };
  for (let wanted = shortest; wanted <= longest && wanted <= at && at + wanted <= text.length; wanted += 1) {
    // What is repeated has to be there whole.
    const found = text.lastIndexOf(text.slice(at, at + wanted), at - wanted);
    if (found < 0 || at - found > farthest) break;
    best = { length: wanted, back: at - found };
  }
  return best;
}

export function packed(text: string): string {
  if (text.includes(mark)) throw new Error(`A text that is packed cannot contain ${mark}`);
  let out = "";
  for (let at = 0; at < text.length; ) {
    const { length, back } = matchAt(text, at);
    // A longer repeat that begins with the next character is worth this one.
    if (length === 0 || matchAt(text, at + 1).length > length) {
      out += text[at];
      at += 1;
    } else {
      out += `${mark}${digits[Math.floor(back / base)]}${digits[back % base]}${digits[length - shortest]}`;
      at += length;
    }
  }
  return out;
}

/** Modules that export one object of sentences and nothing else. */
const sentences = /[\\/]src[\\/]words[\\/](?:findings[\\/]findings|sheet[\\/]sheet)\.(en|es)\.ts$/;

export const packTexts: Plugin = {
  name: "packed-texts",
  setup(building) {
    building.onLoad({ filter: sentences }, async ({ path }) => {
      const { code } = transformSync(readFileSync(path, "utf8"), { loader: "ts", format: "esm" });
      const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
      const names = Object.keys(module);
      const [name = ""] = names;
      if (names.length !== 1) throw new Error(`${path} exports more than its sentences: ${names.join(", ")}`);
      const text = JSON.stringify(packed(JSON.stringify(module[name])));
      const from = JSON.stringify(source("words", "packed-text.ts"));
      return {
        contents: `import { packedObject } from ${from};\nexport const ${name} = /* @__PURE__ */ packedObject(${text});`,
      };
    });
  },
};
