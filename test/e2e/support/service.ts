/** What the service says, asked directly, to hold the sheet against it. */
import type { FieldKey } from "../../../src/roster";
import type { Rollbook } from "../../support/rollbook";

export type ExportedRow = Readonly<Record<FieldKey | "version", string>>;

export async function ask<Answer>(rollbook: Rollbook, email: string, path: string): Promise<Answer> {
  const answer = await fetch(`${rollbook.serviceUrl}${path}`, {
    headers: { authorization: `Bearer ${await rollbook.token(email)}`, "rollbook-role": "administrator" },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export async function exportOf(rollbook: Rollbook, email: string, schoolId: string): Promise<readonly ExportedRow[]> {
  const { rows } = await ask<{ rows: ExportedRow[] }>(rollbook, email, `/v1/schools/${schoolId}/accounts?format=json`);
  return rows;
}
