/** What the service says, asked directly, to hold the sheet against it. */
import type { FieldKey } from "../../../src/roster";
import { eventually } from "../../support/eventually";
import type { Rollbook } from "../../support/rollbook";

export type ExportedRow = Readonly<Record<FieldKey | "version", string>>;

export async function ask<Answer>(rollbook: Rollbook, email: string, path: string, body?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${await rollbook.token(email)}`, "rollbook-role": "administrator" };
  const sent = { ...headers, "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
  const request = body === undefined ? { headers } : { headers: sent, method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(`${rollbook.serviceUrl}${path}`, request);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export async function exportOf(rollbook: Rollbook, email: string, schoolId: string): Promise<readonly ExportedRow[]> {
  const { rows } = await ask<{ rows: ExportedRow[] }>(rollbook, email, `/v1/schools/${schoolId}/accounts?format=json`);
  return rows;
}

/** Somebody else writes these values on the platform, past the sheet. */
export async function writeAs(
  rollbook: Rollbook,
  email: string,
  schoolId: string,
  values: readonly Partial<Record<FieldKey, string>>[],
): Promise<void> {
  const rows = values.map((one, at) => ({ row: at + 2, values: one }));
  const { id } = await ask<{ id: string }>(rollbook, email, `/v1/schools/${schoolId}/imports`, { rows });
  await eventually("the import has ended", async () => {
    return (await ask<{ finishedAt?: string }>(rollbook, email, `/v1/imports/${id}`)).finishedAt ?? null;
  });
}
