/**
 * Keeps the focus where the work is: when what had it is gone (a fixed row, a settled conflict), the next entry of the list takes it, and where there is none
 * the view's heading: never something that acts (G-8). Otherwise the browser would throw it to the top of the page, and whoever works by keys would begin anew
 * after every fix.
 */
import { useLayoutEffect, useRef } from "preact/hooks";

const pressable = "#panel a[href], #panel button, #panel select, #panel input, #panel textarea";

interface Place {
  readonly element: Element;
  /** What else could be pressed then: what came after it, the nearest first, then what came before. */
  readonly others: readonly HTMLElement[];
}

/** Where the focus is now, if that is in the panel. */
export function focusPlace(): Place | null {
  const all = Array.from(document.querySelectorAll<HTMLElement>(pressable));
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
  const element = all[at];
  return element === undefined ? null : { element, others: [...all.slice(at + 1), ...all.slice(0, at).reverse()] };
}

/** To be called by whoever draws: `before` is where the focus was when something changed. */
export function useKeptFocus(before: Place | null): void {
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    if (before === null || before === last.current) return;
    last.current = before;
    if (before.element.isConnected || document.activeElement !== document.body) return;
    // In the head of an entry is Show, which changes nothing when it is pressed once too often. Its cells may be a list themselves, of things that act.
    const inside = before.others.find((one) => one.isConnected)?.closest("li");
    const entry = inside?.parentElement?.closest("li") ?? inside;
    (
      entry?.querySelector<HTMLElement>(":scope > .headed button, .import-head") ??
      document.querySelector<HTMLElement>("#panel h2")
    )?.focus();
  });
}
