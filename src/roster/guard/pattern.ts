/** What many changes have in common, written with nothing but their values, so that it reads the same in every language: "K → 1, 1 → 2". */

export interface FromTo {
  readonly from: string;
  readonly to: string;
}

/** So much of the changes must follow it to be called a pattern. */
const share = 0.9;
const maxPairs = 14;

const follows = (count: number, all: number) => count >= all * share;

/** A few values for a few others, as when everybody moves up by a grade. */
function mapOf(changes: readonly FromTo[]): string | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of changes) {
    const known = counts.get(from) ?? new Map<string, number>();
    known.set(to, (known.get(to) ?? 0) + 1);
    counts.set(from, known);
  }
  if (counts.size > maxPairs || changes.length < counts.size * 2) return null;
  let explained = 0;
  const pairs: string[] = [];
  for (const [from, targets] of counts) {
    const [most] = [...targets].sort((one, other) => other[1] - one[1]);
    if (most === undefined || from === "") return null;
    explained += most[1];
    pairs.push(`${from} → ${most[0]}`);
  }
  return follows(explained, changes.length) ? pairs.join(", ") : null;
}

const domainOf = (address: string) => address.slice(address.lastIndexOf("@"));

/** Another domain behind the same mailbox. */
function domains(changes: readonly FromTo[]): string | null {
  const counts = new Map<string, number>();
  for (const { from, to } of changes) {
    if (!from.includes("@") || !to.includes("@")) continue;
    if (from.slice(0, from.lastIndexOf("@")).toLowerCase() !== to.slice(0, to.lastIndexOf("@")).toLowerCase()) continue;
    const pair = `${domainOf(from)} → ${domainOf(to)}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counts.size > 0 && counts.size <= maxPairs && follows(all, changes.length)
    ? [...counts.keys()].join(", ")
    : null;
}

/** The same text put before or behind what stood there. */
function affixes(changes: readonly FromTo[]): string | null {
  const counts = new Map<string, number>();
  for (const { from, to } of changes) {
    if (from === "" || to.length <= from.length) continue;
    if (to.endsWith(from)) {
      const before = `${to.slice(0, to.length - from.length)}…`;
      counts.set(before, (counts.get(before) ?? 0) + 1);
    } else if (to.startsWith(from)) {
      const behind = `…${to.slice(from.length)}`;
      counts.set(behind, (counts.get(behind) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most !== undefined && follows(most[1], changes.length) ? most[0] : null;
}

/** Numbers that count up from row to row, in the order given. */
function counting(changes: readonly FromTo[]): string | null {
  const numbers = changes.map(({ to }) => /^(.{0,40}?)(\d{1,15})$/.exec(to));
  let steps = 0;
  for (let index = 1; index < numbers.length; index += 1) {
    const one = numbers[index - 1];
    const next = numbers[index];
    if (one == null || next == null) continue;
    const step = Number(next[2]) - Number(one[2]);
    if (step > 0 && step <= 10 && one[1]?.replace(/0+$/, "") === next[1]?.replace(/0+$/, "")) steps += 1;
  }
  const first = changes[0];
  const last = changes[changes.length - 1];
  return first !== undefined && last !== undefined && follows(steps, changes.length - 1)
    ? `${first.to} … ${last.to}`
    : null;
}

/** Fewer changes have nothing in common that would be worth a word. */
const least = 4;

/** A new numbering: what the fill handle makes as well as somebody who means it, so that it is asked about whatever its count (G-1). */
export const isNumbering = (changes: readonly FromTo[]): boolean =>
  changes.length >= least && counting(changes) !== null;

export function patternOf(changes: readonly FromTo[]): string | null {
  if (changes.length < least) return null;
  return mapOf(changes) ?? domains(changes) ?? affixes(changes) ?? counting(changes);
}
