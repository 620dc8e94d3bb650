/** How a sound set of any format is damaged on its way: what is read of it then is refused, or leaves out just what was damaged. */
import { zip } from "../../support/zip";
import { csv, type Dropped, type Files } from "./vary";

const dropped = (files: Files): Dropped[] =>
  Object.entries(files).map(([name, lines]) => ({ name, bytes: Buffer.from(csv(lines)) }));

const zipped = (files: Files) => zip(dropped(files).map(({ name, bytes }) => ({ name, content: Buffer.from(bytes) })));

const each = (files: Files, damage: (lines: Files[string]) => Files[string]): Dropped[] =>
  dropped(Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, damage(lines)])));

export interface Hurt {
  readonly how: string;
  readonly write: (files: Files) => Dropped[];
  /** Nothing is read of it at all. */
  readonly refused: boolean;
}

export const hurts: readonly Hurt[] = [
  {
    how: "the zip broke off half way",
    write: (files) => {
      const whole = zipped(files);
      return [{ name: "export.zip", bytes: whole.subarray(0, Math.floor(whole.length / 2)) }];
    },
    refused: true,
  },
  { how: "the headers are lost", write: (files) => each(files, (lines) => lines.slice(1)), refused: true },
  {
    how: "everybody is lost but the headers",
    write: (files) => each(files, (lines) => lines.slice(0, 1)),
    refused: true,
  },
  {
    how: "a line of every table with a comma too many",
    write: (files) => each(files, ([header = [], first = [], ...rest]) => [header, ["", ...first], first, ...rest]),
    refused: false,
  },
];
