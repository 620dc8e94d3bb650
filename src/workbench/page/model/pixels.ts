/** Lengths of a style in pixels; Preact leaves numbers as they are, and the browser drops them. */

type Lengths = Readonly<
  Partial<Record<"left" | "top" | "bottom" | "width" | "height" | "minWidth" | "minHeight" | "maxHeight", number>>
>;

export function pixels<L extends Lengths>(lengths: L): { [Name in keyof L]: string } {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, `${length}px`])) as {
    [Name in keyof L]: string;
  };
}
