/**
 * I-3: a row that the store cannot take must not keep the others. A chunk that fails because of its rows is halved until the guilty one stands alone; that one
 * is told as failed. Import and rehearsal share it, so that they come to the same end.
 */
import { canonicalGuid, type FindingFacts, finding, hasClass } from "../../../roster";
import type { ImportProgress, NewlyAppliedRow } from "../../store";
import type { ImportPlan, PlannedRow } from "../import-plan";

/** SQLSTATE of an error of PostgreSQL, "" of any other. */
function sqlState(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : "";
}

/** An account was changed after the plan had looked at it. */
export class OutdatedError extends Error {
  constructor() {
    super("An account was changed by somebody else since this import was planned");
    this.name = "OutdatedError";
  }
}

/** Somebody else has written at the same moment: the next look sees it. */
export const isCollision = (error: unknown) =>
  error instanceof OutdatedError || ["23505", "40001", "40P01"].includes(sqlState(error));
/** Wrong data or a broken constraint. Everything else (the store is away, we are wrong) is not the rows' doing: the job is tried again. */
const isFaultOfRows = (error: unknown) => /^2[123]/.test(sqlState(error));

/** False when it is to stop: `apply` answers so when the import was cancelled. */
export async function applyInHalves(
  rows: readonly PlannedRow[],
  apply: (rows: readonly PlannedRow[]) => Promise<boolean>,
  fail: (row: PlannedRow) => Promise<void>,
): Promise<boolean> {
  try {
    return await apply(rows);
  } catch (error) {
    if (!isFaultOfRows(error)) throw error;
  }
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    await fail(only);
    return true;
  }
  const middle = Math.ceil(rows.length / 2);
  return (
    (await applyInHalves(rows.slice(0, middle), apply, fail)) && (await applyInHalves(rows.slice(middle), apply, fail))
  );
}

export function failedOutcome(
  { source, values }: Pick<PlannedRow, "source" | "values">,
  { accounts }: Pick<ImportPlan, "accounts">,
  why: FindingFacts["row.failed"] = {},
): NewlyAppliedRow {
  return {
    position: source.position,
    row: source.row,
    person: "failed",
    class: hasClass(values) ? "failed" : "none",
    guid: accounts.get(canonicalGuid(values.userGuid ?? ""))?.guid ?? null,
    classGuid: null,
    findings: [finding(source.row, null, "row.failed", "", why)],
    result: {},
    credential: source.sealedPassword === null ? null : "refused",
  };
}

export const failedProgress: ImportProgress = {
  done: 1,
  updated: 0,
  created: 0,
  unchanged: 0,
  failed: 1,
  classesCreated: 0,
};
