/** What became of the rows of an import, as it is kept: written once, a chunk at a time, in the chunk's own transaction (I-1). */
import { sql } from "kysely";
import type { Finding, PartialValues } from "../../roster";
import type { AppliedRow, NewlyAppliedRow } from "./applied-row";
import { saveCredentials } from "./credentials";
import { isOlderEntry, type OlderEntry, readOlderEntry } from "./older-outcomes";
import type { Queryable } from "./store";

/** One row as it is kept. What comes last is left out where there is nothing to say: most rows are of people without a class. */
type KeptEntry = readonly [
  position: number,
  row: number,
  person: AppliedRow["person"],
  guid: string | null,
  inClass?: AppliedRow["class"],
  classGuid?: string | null,
  findings?: readonly Finding[] | null,
  result?: PartialValues | null,
];

function toKept({ position, row, person, class: inClass, guid, classGuid, findings, result }: AppliedRow): KeptEntry {
  const told = findings.length === 0 ? null : findings;
  if (Object.keys(result).length > 0) return [position, row, person, guid, inClass, classGuid, told, result];
  if (told !== null) return [position, row, person, guid, inClass, classGuid, told];
  return inClass === "none" ? [position, row, person, guid] : [position, row, person, guid, inClass, classGuid];
}

function fromKept(entry: KeptEntry | OlderEntry, submitted: PartialValues): AppliedRow {
  if (isOlderEntry(entry)) return readOlderEntry(entry, submitted);
  const [position, row, person, guid, inClass = "none", classGuid = null, findings, result] = entry;
  return { position, row, person, class: inClass, guid, classGuid, findings: findings ?? [], result: result ?? {} };
}

/** Outcomes as they are written: to be made while the store is busy with something else. */
export const outcomesText = (rows: readonly AppliedRow[]) => JSON.stringify(rows.map(toKept));

/** Writes the outcomes of rows that have none. The caller holds the import's lock, and has seen that nobody else has written in between. */
export async function saveOutcomes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly NewlyAppliedRow[],
  text = outcomesText(rows),
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await sql`
    INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes)
    VALUES (${organizationId}, ${importId}, ${first.position}, ${text})
  `.execute(trx);
  await saveCredentials(trx, organizationId, importId, rows);
}

const nothing: PartialValues = {};

/** The rows that were applied so far, in no order. `submittedAt` gives what was uploaded at a position: older entries say less without it. */
export async function outcomesOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  submittedAt: (position: number) => PartialValues = () => nothing,
): Promise<AppliedRow[]> {
  const { rows: parts } = await sql<{ outcomes: string }>`
    SELECT outcomes FROM import_outcomes WHERE organization_id = ${organizationId} AND import_id = ${importId}
  `.execute(db);
  return parts.flatMap((part) =>
    (JSON.parse(part.outcomes) as (KeptEntry | OlderEntry)[]).map((entry) => fromKept(entry, submittedAt(entry[0]))),
  );
}

/** Of a rehearsal: what each of these rows comes to, each in one short text, in their order. Beside the outcomes that begin with the first of them. */
export async function saveSaid(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly { readonly position: number; readonly said: string }[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await sql`
    UPDATE import_outcomes SET said = ${JSON.stringify(rows.map(({ position, said }) => [position, said]))}
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND first_position = ${first.position}
  `.execute(trx);
}

/** The same, by position. */
export async function saidOfRehearsal(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<ReadonlyMap<number, string>> {
  const { rows: parts } = await sql<{ said: string }>`
    SELECT said FROM import_outcomes WHERE organization_id = ${organizationId} AND import_id = ${importId} AND said IS NOT NULL
  `.execute(db);
  return new Map(parts.flatMap(({ said }) => JSON.parse(said) as [number, string][]));
}
