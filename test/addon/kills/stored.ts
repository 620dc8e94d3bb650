/**
 * What the suites of struck uploads (A-7, design 5) share: what the service has stored, which tabs stand, and names and passwords by number.
 */
import { district, lincoln, service, workbook } from "../support";

export const tab = "Lincoln Elementary";
export const nameColumn = 4;
export const passwordColumn = 9;
export const statusColumn = 17;

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${service.url}${path}`, {
    headers: { authorization: `Bearer ${await service.token(district)}`, "rollbook-role": "administrator" },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

interface Imports {
  readonly items: readonly {
    readonly id: string;
    readonly counts: { readonly updated: number; readonly failed: number };
  }[];
}

export const imports = () => ask<Imports>(`/v1/schools/${lincoln}/imports?limit=100`);
const tabsNamed = (word: string) => workbook.tabs().filter((name) => name.startsWith(word)).length;
export const resultTabs = () => ({ completed: tabsNamed("Completed"), errors: tabsNamed("Errors") });

export async function storedName(guid: string): Promise<string> {
  const exported = await ask<{ rows: { userGuid: string; firstName: string }[] }>(`/v1/schools/${lincoln}/accounts`);
  return exported.rows.find((row) => row.userGuid === guid)?.firstName ?? "";
}

/** Letters only: names have no digits. */
export const nameOf = (number: number) =>
  `Kill${[...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
export const passwordOf = (number: number) => `Kill-word-${number}`;

export const district24 = { accounts: 24, schools: 2 };
