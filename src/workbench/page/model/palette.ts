/** The colours that are offered, by the names Sheets gives them. */

const hues = ["red berry", "red", "orange", "yellow", "green", "cyan", "cornflower blue", "blue", "purple", "magenta"];

const greys: readonly (readonly [string, string])[] = [
  ["black", "#000000"],
  ["dark gray 4", "#434343"],
  ["dark gray 3", "#666666"],
  ["dark gray 2", "#999999"],
  ["dark gray 1", "#b7b7b7"],
  ["gray", "#cccccc"],
  ["light gray 1", "#d9d9d9"],
  ["light gray 2", "#efefef"],
  ["light gray 3", "#f3f3f3"],
  ["white", "#ffffff"],
];

const shades: readonly (readonly [string, string])[] = [
  ["", "#980000 #ff0000 #ff9900 #ffff00 #00ff00 #00ffff #4a86e8 #0000ff #9900ff #ff00ff"],
  ["light NAME 3", "#e6b8af #f4cccc #fce5cd #fff2cc #d9ead3 #d0e0e3 #c9daf8 #cfe2f3 #d9d2e9 #ead1dc"],
  ["light NAME 2", "#dd7e6b #ea9999 #f9cb9c #ffe599 #b6d7a8 #a2c4c9 #a4c2f4 #9fc5e8 #b4a7d6 #d5a6bd"],
  ["light NAME 1", "#cc4125 #e06666 #f6b26b #ffd966 #93c47d #76a5af #6d9eeb #6fa8dc #8e7cc3 #c27ba0"],
  ["dark NAME 1", "#a61c00 #cc0000 #e69138 #f1c232 #6aa84f #45818e #3c78d8 #3d85c6 #674ea7 #a64d79"],
  ["dark NAME 2", "#85200c #990000 #b45f06 #bf9000 #38761d #134f5c #1155cc #0b5394 #351c75 #741b47"],
  ["dark NAME 3", "#5b0f00 #660000 #783f04 #7f6000 #274e13 #0c343d #1c4587 #073763 #20124d #4c1130"],
];

export interface PaletteColour {
  readonly name: string;
  readonly hex: string;
}

export const palette: readonly (readonly PaletteColour[])[] = [
  greys.map(([name, hex]) => ({ name, hex })),
  ...shades.map(([pattern, row]) =>
    row.split(" ").map((hex, index) => {
      const hue = hues[index] ?? "";
      return { name: pattern === "" ? hue : pattern.replace("NAME", hue), hex };
    }),
  ),
];

/** Ten across: what the arrow keys move by. */
export const paletteWidth = 10;
