/** Everything about a sheet but its name and its cells, taken out so that it can be put back: sizes, hidden lines, filter, merges, protections. */

import type { SheetModel } from "../sheet-model";
import type { FilterCriterion, FilterModel } from "../sheet-parts";

/** Each trait as text, by its name: two frames differ where their texts do. */
export type SheetFrame = ReadonlyMap<string, string>;

interface Trait {
  take(sheet: SheetModel): unknown;
  /** What comes is what was taken. */
  put(sheet: SheetModel, value: never): void;
}

function refill<T>(set: Set<T>, values: readonly T[]): void {
  set.clear();
  for (const value of values) set.add(value);
}

type FilterFrame = Omit<FilterModel, "criteria"> & { readonly criteria: [number, FilterCriterion][] };

function linesOf(dimension: "rows" | "columns"): [string, Trait][] {
  return [
    [
      `${dimension} sizes`,
      {
        take: (sheet) => [...sheet[dimension].sizes],
        put: (sheet, sizes: readonly (readonly [number, number])[]) => {
          sheet[dimension].sizes.clear();
          for (const [line, size] of sizes) sheet[dimension].sizes.set(line, size);
        },
      },
    ],
    [
      `${dimension} hidden`,
      {
        take: (sheet) => [...sheet[dimension].hidden],
        put: (sheet, hidden: readonly number[]) => refill(sheet[dimension].hidden, hidden),
      },
    ],
    [
      `${dimension} frozen`,
      {
        take: (sheet) => sheet[dimension].frozen,
        put: (sheet, frozen: number) => {
          sheet[dimension].frozen = frozen;
        },
      },
    ],
  ];
}

function plain<Key extends keyof SheetModel>(key: Key): [string, Trait] {
  return [
    key,
    {
      take: (sheet) => sheet[key],
      put: (sheet, value: SheetModel[Key]) => {
        sheet[key] = value;
      },
    },
  ];
}

const traits: readonly (readonly [string, Trait])[] = [
  plain("hidden"),
  plain("tabColor"),
  plain("hiddenGridlines"),
  plain("rightToLeft"),
  plain("merges"),
  plain("protections"),
  plain("conditionalFormats"),
  plain("bandings"),
  plain("groups"),
  [
    "filter",
    {
      take: ({ filter }) => (filter === null ? null : { ...filter, criteria: [...filter.criteria] }),
      put: (sheet, filter: FilterFrame | null) => {
        sheet.filter = filter === null ? null : { ...filter, criteria: new Map(filter.criteria) };
      },
    },
  ],
  [
    "filteredRows",
    {
      take: (sheet) => [...sheet.filteredRows],
      put: (sheet, rows: readonly number[]) => refill(sheet.filteredRows, rows),
    },
  ],
  ...linesOf("rows"),
  ...linesOf("columns"),
];

export function takeFrame(sheet: SheetModel): SheetFrame {
  return new Map(traits.map(([name, trait]) => [name, JSON.stringify(trait.take(sheet))]));
}

/** Only the traits that the frame has. */
export function putFrame(sheet: SheetModel, frame: SheetFrame): void {
  for (const [name, trait] of traits) {
    const text = frame.get(name);
    if (text !== undefined) trait.put(sheet, JSON.parse(text) as never);
  }
}

/** Of the first one, what the second has otherwise. */
export function frameDifference(first: SheetFrame, second: SheetFrame): SheetFrame {
  return new Map([...first].filter(([name, text]) => second.get(name) !== text));
}

/** Of the first one, what is the same in the two others: nobody has changed it between them. */
export function untouchedSince(frame: SheetFrame, then: SheetFrame, now: SheetFrame): SheetFrame {
  return new Map([...frame].filter(([name]) => then.get(name) === now.get(name)));
}
