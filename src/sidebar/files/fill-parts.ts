/** A file in parts that one call carries each (B-12): counted first, then filled, then taken back; what the parts say is put together here. */
import { type CallInput, type CallName, type CallOutput, type FilledPart, fillRowsAtOnce } from "../../contract";
import { type FieldKey, type FillDoubt, fieldKeys, fillDoubts, type RosterValues } from "../../roster";

export type Ask = <Name extends CallName>(call: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

export interface Filled {
  readonly people: FilledPart["people"];
  readonly matched: readonly string[];
  readonly accounts: number;
  readonly fields: Readonly<Partial<Record<FieldKey, number>>>;
  readonly examples: FilledPart["examples"];
  readonly near: FilledPart["near"];
  readonly parts: readonly Pick<FilledPart, "cells" | "added">[];
}

/** Rows of one person stay together: their class lines are placed one beside the other. */
function* partsOf(rows: readonly RosterValues[]): Generator<readonly RosterValues[]> {
  let part: RosterValues[] = [];
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const isNext = before?.userId !== row.userId || before?.email !== row.email;
    if (part.length >= fillRowsAtOnce && isNext) {
      yield part;
      part = [];
    }
    part.push(row);
  }
  if (part.length > 0) yield part;
}

const examplesAtMost = 5;

export async function fillInParts(
  ask: Ask,
  rows: readonly RosterValues[],
  how: { readonly schoolId: string; readonly classes: boolean; readonly write: boolean },
): Promise<Filled> {
  const people = { added: 0, changed: 0, same: 0, elsewhere: 0 };
  const fields: Partial<Record<FieldKey, number>> = {};
  const matched = new Set<string>();
  const examples: FilledPart["examples"][number][] = [];
  const near: FilledPart["near"][number][] = [];
  const parts: Pick<FilledPart, "cells" | "added">[] = [];
  let accounts = 0;
  for (const part of partsOf(rows)) {
    const cells = part.map((row) => fieldKeys.map((field) => row[field]));
    const said = await ask("fillTab", { ...how, rows: cells });
    ({ accounts } = said);
    for (const key of ["added", "changed", "same", "elsewhere"] as const) people[key] += said.people[key];
    for (const field of fieldKeys) {
      const count = said.fields[field] ?? 0;
      if (count > 0) fields[field] = (fields[field] ?? 0) + count;
    }
    for (const guid of said.matched) matched.add(guid);
    examples.push(...said.examples.slice(0, examplesAtMost - examples.length));
    near.push(...said.near);
    parts.push({ cells: said.cells, added: said.added });
  }
  return { people, matched: [...matched], accounts, fields, examples, near, parts };
}

export const doubtsOf = ({ people, matched, accounts, fields }: Filled): readonly FillDoubt[] =>
  fillDoubts({ accounts, matched: matched.length, added: people.added, changed: people.changed, fields });

/** The last part first, as each was written after those before it. */
export async function takeBack(
  ask: Ask,
  schoolId: string,
  { parts }: Filled,
): Promise<{ readonly cells: number; readonly rows: number; readonly left: number }> {
  const all = { cells: 0, rows: 0, left: 0 };
  for (const { cells, added } of [...parts].reverse()) {
    const back = await ask("unfillTab", { schoolId, cells, added });
    for (const key of ["cells", "rows", "left"] as const) all[key] += back[key];
  }
  return all;
}
