/** The text that asks for what no upload does (B-14, S-16): GUIDs, schools and days, and no name of a person, because it leaves the district by mail. */
import type { TransferLine } from "../../contract";
import { schoolKey } from "../../roster";
import { fill } from "../fill";

export type TransferRequestWords = Readonly<
  Record<"takeOut" | "addAndTakeOut" | "add" | "line" | "lineWithoutDay" | "end", string>
>;

/** As files have it, whoever reads it. */
const written = (day: string) => day.replace(/^(\d+)-(\d+)-(\d+)$/, "$2/$3/$1");

const schoolIn = ({ id, name }: TransferLine["from"]) => (id === undefined ? name : `${name} (${id})`);

/** "" where nothing is to be asked for. */
export function transferRequest(lines: readonly TransferLine[], words: TransferRequestWords): string {
  const parts = new Map<string, string[]>();
  for (const { guid, from, to, on, ask } of lines) {
    if (ask === undefined) continue;
    const key = JSON.stringify([ask, schoolKey(from), schoolKey(to)]);
    const part = parts.get(key) ?? [fill(words[ask], { from: schoolIn(from), to: schoolIn(to) }), ""];
    part.push(fill(ask === "takeOut" ? words.line : words.lineWithoutDay, { guid, date: written(on) }));
    parts.set(key, part);
  }
  if (parts.size === 0) return "";
  return [...[...parts.values()].map((part) => part.join("\n")), words.end].join("\n\n");
}
