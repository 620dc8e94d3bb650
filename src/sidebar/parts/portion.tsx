/** Long lists in portions: 2,300 rows at once would stall the panel and a screen reader alike. */
import { useState } from "preact/hooks";
import { counted } from "../../words";
import { usePage } from "../context";
import { Button } from "./button";

export interface Portion<Item> {
  readonly shown: readonly Item[];
  /** How many the next portion would add. */
  readonly next: number;
  readonly more: () => void;
}

export function usePortion<Item>(items: readonly Item[], size: number): Portion<Item> {
  const [limit, setLimit] = useState(size);
  return {
    shown: items.slice(0, limit),
    next: Math.min(size, Math.max(0, items.length - limit)),
    more: () => setLimit(limit + size),
  };
}

export function MoreButton<Item>({ portion }: { readonly portion: Portion<Item> }) {
  const { texts } = usePage();
  if (portion.next === 0) return null;
  return (
    <Button kind="link" always onClick={portion.more}>
      {counted(texts.roster.showMore, portion.next)}
    </Button>
  );
}
