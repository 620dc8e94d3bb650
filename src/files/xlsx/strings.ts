/** Texts of a workbook: the table that cells name them from by number, and how a text is written (ECMA-376 part 1, 18.4 and 22.9.2.19). */
import { bare, Unreadable } from "../fault";
import type { Entry } from "../zip/directory";
import { unpacked } from "../zip/unpack";
import { unescaped } from "./by-numbers";
import { readXml } from "./xml";

const stringsAtMost = 1_000_000;
/** 20,000 rows of 16 cells, a hundred characters in each. */
export const charactersAtMost = 32 * 1024 * 1024;

/** Of a text with runs of several looks only its characters count; how they are pronounced (rPh) is no part of them. */
export const isTextOf = (owner: "si" | "is", element: string, parent: string) =>
  element === "t" && (parent === owner || parent === "r");

export function readStrings(entry: Entry | undefined): readonly string[] {
  const strings: string[] = [];
  let characters = 0;
  let current = "";
  if (entry === undefined) return strings;
  readXml(unpacked(entry), {
    text: (text, element, parent) => {
      if (isTextOf("si", element, parent)) current += text;
    },
    close: (name) => {
      if (name !== "si") return;
      characters += current.length;
      if (strings.length >= stringsAtMost || characters > charactersAtMost)
        throw new Unreadable("too many texts", bare("file.too_large"));
      strings.push(unescaped(current));
      current = "";
    },
  });
  return strings;
}
