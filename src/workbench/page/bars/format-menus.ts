/** The lists of formats, for the Format menu and the toolbar alike. */
import type { PageFormat } from "../../protocol/edit";
import { numberFormats } from "../model/number-formats";
import { activeCell, clearFormats, format, isOn, type MergeKind, merge, type Toggle, toggle } from "../state/formats";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
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
  [say("All borders"), { ...outer, ...inner }],
  [say("Inner borders"), inner],
  [say("Horizontal borders"), { horizontal: true }],
  [say("Vertical borders"), { vertical: true }],
  [say("Outer borders"), outer],
  [say("Left border"), { left: true }],
  [say("Top border"), { top: true }],
  [say("Right border"), { right: true }],
  [say("Bottom border"), { bottom: true }],
  [say("Clear borders"), none],
];

export function borderEntries(state: WindowState): MenuEntry[] {
  return borders.map(([label, change]) => ({ label, run: () => void format(state, { borders: change }) }));
}

const merges: readonly (readonly [string, MergeKind])[] = [
  [say("Merge all"), "all"],
  [say("Merge vertically"), "vertically"],
  [say("Merge horizontally"), "across"],
  [say("Unmerge"), "none"],
];

export function mergeEntries(state: WindowState): MenuEntry[] {
  return merges.map(([label, how]) => ({ label, run: () => void merge(state, how) }));
}

const letters: readonly (readonly [string, Toggle, string])[] = [
  [say("Bold"), "bold", "Ctrl+B"],
  [say("Italic"), "italic", "Ctrl+I"],
  [say("Underline"), "underline", "Ctrl+U"],
  [say("Strikethrough"), "strikethrough", "Alt+Shift+5"],
];

export function formatEntries(state: WindowState): MenuEntry[] {
  const cell = activeCell(state);
  const set = (label: string, change: PageFormat, hint = ""): MenuEntry => ({
    label,
    hint,
    run: () => void format(state, change),
  });
  return [
    { label: say("Number"), items: numberFormatEntries(state) },
    {
      label: say("Text"),
      items: letters.map(([label, which, hint]) => ({
        label,
        hint,
        checked: isOn(cell, which),
        run: () => void toggle(state, which),
      })),
    },
    {
      label: say("Alignment"),
      items: [
        set(say("Left"), { horizontalAlignment: "left" }, "Ctrl+Shift+L"),
        set(say("Center"), { horizontalAlignment: "center" }, "Ctrl+Shift+E"),
        set(say("Right"), { horizontalAlignment: "right" }, "Ctrl+Shift+R"),
        "separator",
        set(say("Top"), { verticalAlignment: "top" }),
        set(say("Middle"), { verticalAlignment: "middle" }),
        set(say("Bottom"), { verticalAlignment: null }),
      ],
    },
    {
      label: say("Wrapping"),
      items: [
        set(say("Overflow"), { wrap: "OVERFLOW" }),
        set(say("Wrap"), { wrap: "WRAP" }),
        set(say("Clip"), { wrap: "CLIP" }),
      ],
    },
    "separator",
    { label: say("Font size"), items: fontSizeEntries(state) },
    { label: say("Merge cells"), items: mergeEntries(state) },
    { label: say("Borders"), items: borderEntries(state) },
    "separator",
    { label: say("Clear formatting"), hint: "Ctrl+\\", run: () => void clearFormats(state) },
  ];
}
