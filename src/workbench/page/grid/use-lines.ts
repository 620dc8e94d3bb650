/** The rows or columns that are in sight (TanStack Virtual), behind the frozen ones. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import type { Axis } from "../model/axis";

export interface ShownLine {
  readonly line: number;
  /** Pixels from the sheet's edge, heads included. */
  readonly start: number;
  readonly size: number;
}

export interface Drawings {
  now(): void;
  /**
   * With the next frame, however many ask for it. Rows, columns and the page each hear of one scrolling, and each hears it after what the one
   * before has drawn: three drawings, and two layouts of all cells between them.
   */
  atFrame(): void;
}

export function makeDrawings(draw: () => void, nextFrame: (work: () => void) => void): Drawings {
  let waiting = false;
  return {
    now: draw,
    atFrame() {
      if (waiting) return;
      waiting = true;
      nextFrame(() => {
        waiting = false;
        draw();
      });
    },
  };
}

export function useLines(
  scroller: RefObject<HTMLDivElement | null>,
  axis: Axis,
  options: { readonly horizontal: boolean; readonly headSize: number; readonly overscan: number },
  drawings: Drawings,
): ShownLine[] {
  const make = (): VirtualizerOptions<HTMLDivElement, Element> => ({
    count: Math.max(0, axis.shown - axis.frozenShown),
    getScrollElement: () => scroller.current,
    estimateSize: (index: number) => axis.sizeOf(axis.lineAt(axis.frozenShown + index)),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: (_, scrolling) => (scrolling ? drawings.atFrame() : drawings.now()),
    horizontal: options.horizontal,
    overscan: options.overscan,
    scrollMargin: options.headSize + axis.frozenSize,
    // Before the first measurement: enough for a usual window, so that the first picture is not empty.
    initialRect: { width: 1440, height: 900 },
  });
  const virtualizer = useMemo(() => new Virtualizer<HTMLDivElement, Element>(make()), []);
  virtualizer.setOptions(make());
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, axis]);
  return virtualizer.getVirtualItems().map(({ index, start }) => {
    const line = axis.lineAt(axis.frozenShown + index);
    return { line, start, size: axis.sizeOf(line) };
  });
}

/** The frozen lines, which are always there. */
export function frozenLines(axis: Axis, headSize: number): ShownLine[] {
  return Array.from({ length: axis.frozenShown }, (_, index) => {
    const line = axis.lineAt(index);
    return { line, start: headSize + axis.offsetOf(line), size: axis.sizeOf(line) };
  });
}
