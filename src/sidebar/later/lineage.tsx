/** Where an import comes from and what became of it: "2nd correction of the upload of …", undone, corrected. */

import type { HistoryItem } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { exactTime, placeOf } from "../format";

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** The upload that a chain of corrections began with; null when older imports would have to be fetched to know. */
function rootOf(item: HistoryItem, items: readonly HistoryItem[]): HistoryItem | null {
  let root: HistoryItem | undefined = item;
  while (root?.parent !== undefined) {
    const { parent }: HistoryItem = root;
    root = items.find((one) => one.id === parent);
  }
  return root ?? null;
}

/** Which correction of its chain this is. All are newer than their root, so with the root all of them are here. */
function numberOf(item: HistoryItem, root: HistoryItem, items: readonly HistoryItem[]): number {
  const chain = items.filter((one) => one.kind === "import" && one.id !== root.id && rootOf(one, items) === root);
  return chain.length - chain.findIndex((one) => one.id === item.id);
}

export function Lineage({ item }: { readonly item: HistoryItem }) {
  const { state, texts } = usePage();
  const { history } = texts;
  const items = state.history?.items ?? [];
  const lines: string[] = [];
  if (item.kind === "rehearsal") lines.push(history.rehearsal);
  if (item.kind === "undo") {
    const parent = items.find((one) => one.id === item.parent);
    const when = parent === undefined ? "" : exactTime(parent.createdAt, placeOf(state));
    lines.push(when === "" ? history.undo : fill(history.undoOf, { when }));
  } else if (item.parent !== undefined) {
    const root = rootOf(item, items);
    const number = root === null ? 0 : numberOf(item, root, items);
    const form = ordinals.select(number) as keyof typeof history.nth;
    const nth = fill(history.nth[form], { number });
    const facts = root === null ? null : { nth, when: exactTime(root.createdAt, placeOf(state)) };
    lines.push(facts === null ? history.correction : fill(history.correctionOf, facts));
  }
  const later = items.filter((one) => one.parent === item.id);
  const corrections = later.filter((one) => one.kind === "import").length;
  if (corrections > 0) lines.push(counted(history.corrected, corrections));
  if (later.some((one) => one.kind === "undo" && one.counts.updated > 0)) lines.push(history.undone);
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="gray">
          {line}
        </p>
      ))}
    </>
  );
}
