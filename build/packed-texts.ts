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

export function packed(text: string): string {
  if (text.includes(mark)) throw new Error(`A text that is packed cannot contain ${mark}`);
  let out = "";
  for (let at = 0; at < text.length; ) {
    let length = 0;
    let back = 0;
    // The longest match by asking for ever longer ones: texts are short, and this runs in the build only.
    for (let wanted = shortest; wanted <= longest && at + wanted <= text.length; wanted += 1) {
      // Searched for below this place only: from -1 on, lastIndexOf would look at place 0, and find the text itself.
      const found = at === 0 ? -1 : text.lastIndexOf(text.slice(at, at + wanted), at - 1);
      // Never further than this place: what is repeated has to be there whole.
      if (found < 0 || at - found > farthest || at - found < wanted) break;
      length = wanted;
      back = at - found;
    }
    if (length === 0) {
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
const sentences = /[\\/]src[\\/]words[\\/]findings[\\/]findings\.(en|es)\.ts$/;

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
