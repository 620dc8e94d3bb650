/** What became of the rows of an import: written once, a chunk at a time, in the chunk's own transaction (I-1). */
import { sql } from "kysely";
import type { Finding, PartialValues } from "../../roster";
import { saveCredentials } from "./credentials";
import type { Queryable } from "./store";

export interface RowOutcome {
  readonly position: number;
  /** As the administrator sees it, in the sheet or file. */
  readonly row: number;
  /** What became of the person. */
  readonly state: "updated" | "created" | "unchanged" | "repeated" | "failed";
  /** Stands in the Error File: the person failed, or only the class did (S-13). */
  readonly inError: boolean;
  readonly findings: readonly Finding[];
  readonly guid: string | null;
  /** What the service knows better than the upload: GUIDs, a generated username, values in one spelling. */
  readonly result: PartialValues;
  /** A password that is still to be hashed before the import is complete (I-12), or one that came with a row that has failed and is to be wiped. */
  readonly credential: "given" | "temporary" | "refused" | null;
}

/** As it is read again: a password that was to be hashed is not part of what is told. */
export type KeptOutcome = Omit<RowOutcome, "credential">;

/** One outcome as it is kept; null stands for no findings and for nothing known better. */
type OutcomeEntry = readonly [
  position: number,
  row: number,
  state: RowOutcome["state"],
  inError: boolean,
  guid: string | null,
  findings: readonly Finding[] | null,
  result: PartialValues | null,
];

function toKept({ position, row, state, inError, guid, findings, result }: RowOutcome): OutcomeEntry {
  const known = Object.keys(result).length === 0 ? null : result;
  return [position, row, state, inError, guid, findings.length === 0 ? null : findings, known];
}

/** Outcomes as they are written: to be made while the store is busy with something else. */
export const outcomesText = (outcomes: readonly RowOutcome[]) => JSON.stringify(outcomes.map(toKept));

/** Writes the outcomes of rows that have none. The caller holds the import's lock, and has seen that nobody else has written in between. */
export async function saveOutcomes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  outcomes: readonly RowOutcome[],
  text = outcomesText(outcomes),
): Promise<void> {
  const [first] = outcomes;
  if (first === undefined) return;
  await sql`
    INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes)
    VALUES (${organizationId}, ${importId}, ${first.position}, ${text})
  `.execute(trx);
  await saveCredentials(trx, organizationId, importId, outcomes);
}

/** The outcomes so far, in no order. */
export async function outcomesOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<KeptOutcome[]> {
  const { rows: parts } = await sql<{ outcomes: string }>`
    SELECT outcomes FROM import_outcomes WHERE organization_id = ${organizationId} AND import_id = ${importId}
  `.execute(db);
  return parts.flatMap((part) =>
    (JSON.parse(part.outcomes) as OutcomeEntry[]).map(([position, row, state, inError, guid, findings, result]) => ({
      position,
      row,
      state,
      inError,
      guid,
      findings: findings ?? [],
      result: result ?? {},
    })),
  );
}
