/** The lists of formats, for the Format menu and the toolbar alike. */
import type { PageFormat } from "../../protocol/edit";
import { numberFormats } from "../model/number-formats";
import { activeCell, clearFormats, format, isOn, type MergeKind, merge, type Toggle, toggle } from "../state/formats";
import type { WindowState } from "../state/window-state";
import type { MenuEntry } from "./menu";

export function numberFormatEntries(state: WindowState): MenuEntry[] {
  const current = activeCell(state)?.numberFormat ?? null;
  return numberFormats.map((choice): MenuEntry => {
    if (choice === "separator") return choice;
    return {
      label: choice.label,
      hint: choice.sample,
      checked: choice.format === current,
      run: () => void format(state, { numberFormat: choice.format }),
    };
  });
}

const sizes = [6, 7, 8, 9, 10, 11, 12, 14, 18, 24, 36];

export function fontSizeEntries(state: WindowState): MenuEntry[] {
  const current = activeCell(state)?.fontSize ?? 10;
  return sizes.map((size) => ({
    label: String(size),
    checked: size === current,
    run: () => void format(state, { fontSize: size }),
  }));
}

type Borders = NonNullable<PageFormat["borders"]>;

const outer: Borders = { top: true, left: true, bottom: true, right: true };
const inner: Borders = { vertical: true, horizontal: true };
const none: Borders = { top: false, left: false, bottom: false, right: false, vertical: false, horizontal: false };
const borders: readonly (readonly [string, Borders])[] = [
  ["All borders", { ...outer, ...inner }],
  ["Inner borders", inner],
  ["Horizontal borders", { horizontal: true }],
  ["Vertical borders", { vertical: true }],
  ["Outer borders", outer],
  ["Left border", { left: true }],
  ["Top border", { top: true }],
  ["Right border", { right: true }],
  ["Bottom border", { bottom: true }],
  ["Clear borders", none],
];

export function borderEntries(state: WindowState): MenuEntry[] {
  return borders.map(([label, change]) => ({ label, run: () => void format(state, { borders: change }) }));
}

const merges: readonly (readonly [string, MergeKind])[] = [
  ["Merge all", "all"],
  ["Merge vertically", "vertically"],
  ["Merge horizontally", "across"],
  ["Unmerge", "none"],
];

export function mergeEntries(state: WindowState): MenuEntry[] {
  return merges.map(([label, how]) => ({ label, run: () => void merge(state, how) }));
}

const letters: readonly (readonly [string, Toggle, string])[] = [
  ["Bold", "bold", "Ctrl+B"],
  ["Italic", "italic", "Ctrl+I"],
  ["Underline", "underline", "Ctrl+U"],
  ["Strikethrough", "strikethrough", "Alt+Shift+5"],
];

export function formatEntries(state: WindowState): MenuEntry[] {
  const cell = activeCell(state);
  const set = (label: string, change: PageFormat, hint = ""): MenuEntry => ({
    label,
    hint,
    run: () => void format(state, change),
  });
  return [
    { label: "Number", items: numberFormatEntries(state) },
    {
      label: "Text",
      items: letters.map(([label, which, hint]) => ({
        label,
        hint,
        checked: isOn(cell, which),
        run: () => void toggle(state, which),
      })),
    },
    {
      label: "Alignment",
      items: [
        set("Left", { horizontalAlignment: "left" }, "Ctrl+Shift+L"),
        set("Center", { horizontalAlignment: "center" }, "Ctrl+Shift+E"),
        set("Right", { horizontalAlignment: "right" }, "Ctrl+Shift+R"),
        "separator",
        set("Top", { verticalAlignment: "top" }),
        set("Middle", { verticalAlignment: "middle" }),
        set("Bottom", { verticalAlignment: null }),
      ],
    },
    {
      label: "Wrapping",
      items: [set("Overflow", { wrap: "OVERFLOW" }), set("Wrap", { wrap: "WRAP" }), set("Clip", { wrap: "CLIP" })],
    },
    "separator",
    { label: "Font size", items: fontSizeEntries(state) },
    { label: "Merge cells", items: mergeEntries(state) },
    { label: "Borders", items: borderEntries(state) },
    "separator",
    { label: "Clear formatting", hint: "Ctrl+\\", run: () => void clearFormats(state) },
  ];
}
