import { describe, expect, test } from "@jest/globals";
import { eventually } from "../support/eventually";
import { district, lincoln, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";

standOn({ accounts: 20, schools: 2 });

/** Everything from User ID to Password that a new person can get wrong by the rules alone. */
const wrong = {
  userId: "12 34",
  role: "Principal",
  firstName: "R2D2",
  lastName: "x".repeat(51),
  gradeLevel: "13",
  email: "maria@",
  username: "abc",
  password: "short",
};

async function serviceCodes(): Promise<string[]> {
  const headers = {
    authorization: `Bearer ${await service.token(district)}`,
    "rollbook-role": "administrator",
    "content-type": "application/json",
  };
  const upload = await fetch(`${service.url}/v1/schools/${lincoln}/imports`, {
    method: "POST",
    headers: { ...headers, "idempotency-key": "same-rules" },
    body: JSON.stringify({ rows: [{ row: 40, values: wrong }] }),
  });
  const { id } = (await upload.json()) as { id: string };
  return eventually("the Error File has the row", async () => {
    const file = await fetch(`${service.url}/v1/imports/${id}/files/error?format=json`, { headers });
    if (!file.ok) return null;
    const { rows } = (await file.json()) as { rows: { findings: { code: string }[] }[] };
    return rows[0]?.findings.map((one) => one.code) ?? null;
  });
}

describe("one set of rules", () => {
  test("I-5, I-4: what the sheet says of a row, all of it, the service says too", async () => {
    const next = workbook.cells(tab, 1, 1, 100, 2).filter(([guid, id]) => guid !== "" || id !== "").length + 1;
    await workbook.type(tab, next, 2, [Object.values(wrong)]);
    const summary = await workbook.call("check", { schoolId: lincoln });
    const inSheet = summary.groups.flatMap((group) => group.rows.map(() => group.code));
    expect(inSheet.length).toBeGreaterThan(8);
    expect((await serviceCodes()).sort()).toEqual([...inSheet].sort());
  });
});
