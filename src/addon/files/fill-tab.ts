/** Fills a roster tab from a file that is there already (B-12), in parts: counted first, then written as edits; and taken back as a whole (B-22). */
import type { CallInput, CallOutput, FilledPart, NearOfFile } from "../../contract";
import {
  canonicalGuid,
  type FieldKey,
  type FillPlan,
  fieldKeys,
  isGuid,
  nearOf,
  planFill,
  type RosterValues,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { type CheckedTab, checkTab, judgeTab } from "../roster/check";
import { appendRows, type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { writeCells } from "../tabs/write-cells";
import { valuesOf } from "./file-values";

const examplesAtMost = 5;

/** So many questions somebody can answer. */
const nearAtMost = 50;

/** New people beside those of the tab whom the file does not have: one of these they may be. */
function nearIn({ baseline }: CheckedTab, { added, matched }: FillPlan): NearOfFile[] {
  const known = new Set(matched);
  const people = added.flatMap((values, at) => (values.userGuid === "" ? [{ ...values, key: String(at) }] : []));
  const there = baseline
    .filter(({ values }) => !known.has(canonicalGuid(values.userGuid)))
    .map(({ values }) => ({ ...values, key: canonicalGuid(values.userGuid) }));
  if (people.length === 0 || there.length === 0) return [];
  const byGuid = new Map(there.map((one) => [one.key, one]));
  return [...nearOf(people, there)].slice(0, nearAtMost).flatMap(([key, { found }]) => {
    const person = people.find((one) => one.key === key);
    if (person === undefined) return [];
    const { userId, firstName, lastName, gradeLevel } = person;
    const answers = found.flatMap(({ key: guid, reasons }) => {
      const one = byGuid.get(guid);
      return one === undefined
        ? []
        : [
            {
              guid,
              userId: one.userId,
              name: `${one.firstName} ${one.lastName}`.trim(),
              gradeLevel: one.gradeLevel,
              reasons,
            },
          ];
    });
    return [{ userId, firstName, lastName, gradeLevel, found: answers }];
  });
}

function partOf(tab: RosterTab, checked: CheckedTab, { rows, classes }: CallInput<"fillTab">): FilledPart {
  const plan = planFill(checked.rows, checked.baseline, rows.map(valuesOf), classes);
  const fields: Partial<Record<FieldKey, number>> = {};
  for (const { field } of plan.cells) fields[field] = (fields[field] ?? 0) + 1;
  const byRow = new Map(checked.rows.map((row) => [row.row, row.values] as const));
  const examples = plan.cells.slice(0, examplesAtMost).map(({ row, field, from, to }) => {
    const { firstName = "", lastName = "" } = byRow.get(row) ?? {};
    return { row, name: `${firstName} ${lastName}`.trim(), field, from, to };
  });
  const { cells, added, matched, people } = plan;
  const lines = added.map((values) => fieldKeys.map((field) => values[field]));
  return {
    tabName: tab.sheet.getName(),
    accounts: checked.baseline.length,
    people,
    matched,
    fields,
    examples,
    near: nearIn(checked, plan),
    cells,
    added: lines,
  };
}

export function fillTab(input: CallInput<"fillTab">): CallOutput<"fillTab"> {
  const tab = rosterTab(currentSpreadsheet(), input.schoolId);
  // What is only counted is neither held nor sent.
  if (!input.write) return { ...partOf(tab, judgeTab(tab), input), cells: [], added: [] };
  return withLock(() => {
    const checked = judgeTab(tab);
    const part = partOf(tab, checked, input);
    writeCells(
      tab.sheet,
      checked.columns,
      part.cells.map(({ row, field, to }) => ({ row, field, value: to })),
    );
    appendRows(tab.sheet, checked, part.added.map(valuesOf));
    checkTab(tab);
    return part;
  });
}

const lineOf = (values: RosterValues) => fieldKeys.map((field) => values[field]).join("\n");

/** A cell that somebody has changed since is theirs; a row that has moved is found by its key. */
export function unfillTab({ schoolId, cells, added }: CallInput<"unfillTab">): CallOutput<"unfillTab"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => {
    const { rows, columns } = judgeTab(tab);
    const byRow = new Map(rows.map((row) => [row.row, row] as const));
    const byKey = new Map<string, TabRow[]>();
    for (const row of rows)
      if (isGuid(row.key)) byKey.set(canonicalGuid(row.key), [...(byKey.get(canonicalGuid(row.key)) ?? []), row]);
    const back = cells.flatMap(({ row, key, field, from, to }) => {
      const here = byRow.get(row);
      const candidates = isGuid(key) ? (byKey.get(canonicalGuid(key)) ?? []) : here === undefined ? [] : [here];
      const found =
        candidates.find((one) => one.row === row && one.values[field] === to) ??
        candidates.find((one) => one.values[field] === to);
      return found === undefined ? [] : [{ row: found.row, field, value: from }];
    });
    const lines = new Set(added.map((one) => lineOf(valuesOf(one))));
    const emptied = rows.filter((row) => !isGuid(row.key) && lines.has(lineOf(row.values)));
    const blank = emptied.flatMap(({ row, values }) =>
      fieldKeys.flatMap((field) => (values[field] === "" ? [] : [{ row, field, value: "" }])),
    );
    writeCells(tab.sheet, columns, [...back, ...blank]);
    checkTab(tab);
    return {
      cells: back.length,
      rows: emptied.length,
      left: cells.length - back.length + (lines.size - emptied.length),
    };
  });
}

const namedAtMost = 200;

/** Who is on the platform and not in the file (B-20): listed, never removed. */
export function notInFile({ schoolId, matched }: CallInput<"notInFile">): CallOutput<"notInFile"> {
  const { baseline } = judgeTab(rosterTab(currentSpreadsheet(), schoolId));
  const there = new Set(matched.map(canonicalGuid));
  const missing = baseline.filter(({ values }) => !there.has(canonicalGuid(values.userGuid)));
  return {
    count: missing.length,
    people: missing.slice(0, namedAtMost).map(({ values: { userGuid, firstName, lastName, role, gradeLevel } }) => ({
      guid: userGuid,
      name: `${firstName} ${lastName}`.trim(),
      role,
      gradeLevel,
    })),
  };
}
