/** Text of which parts look different or lead somewhere: runs over a cell's text, from its first character to its last without a gap. */

/** What a run looks like; what is missing is as in the cell. */
export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  /** "#rrggbb", or the name of a theme colour. */
  readonly color?: string;
}

export interface TextRun {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
  readonly look: TextStyle;
  readonly link: string | null;
}

export type RichText = readonly TextRun[];

const sameStyle = (a: TextStyle, b: TextStyle): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.strikethrough === b.strikethrough &&
  a.fontFamily === b.fontFamily &&
  a.fontSize === b.fontSize &&
  a.color === b.color;

/** Neighbours that look alike become one. */
function joined(runs: RichText): RichText {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (run.start >= run.end) continue;
    if (last !== undefined && last.link === run.link && sameStyle(last.look, run.look)) {
      result[result.length - 1] = { ...last, end: run.end };
    } else result.push(run);
  }
  return result;
}

export function plainRun(length: number): RichText {
  return length === 0 ? [] : [{ start: 0, end: length, look: {}, link: null }];
}

/** The runs with a part of them changed. */
export function changeRuns(
  runs: RichText,
  start: number,
  end: number,
  change: (run: TextRun) => Pick<TextRun, "look" | "link">,
): RichText {
  return joined(
    runs.flatMap((run) => {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      if (from >= to) return [run];
      return [
        { ...run, end: from },
        { ...change(run), start: from, end: to },
        { ...run, start: to },
      ];
    }),
  );
}

/** The runs between two places, counted from the first of them as in the whole text. */
export function runsWithin(runs: RichText, start: number, end: number): RichText {
  return runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    return from < to ? [{ ...run, start: from, end: to }] : [];
  });
}

/** Whether anything is said about the parts at all. */
export function isPlain(runs: RichText): boolean {
  return runs.every((run) => run.link === null && Object.keys(run.look).length === 0);
}
