/** B-20: what others have changed on the platform since this tab was filled, by whom, on asking; nothing is sent, and pulling again keeps what was edited. */
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { type FieldKey, fieldKeys } from "../../src/roster";
import { lincoln, lincolnAdministrator, service, standOn, workbook } from "./support";

const tab = "Lincoln Elementary";
standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const at = (field: FieldKey) => fieldKeys.indexOf(field) + 1;
const cell = (row: number, field: FieldKey) => workbook.cells(tab, row, at(field), 1, 1)[0]?.[0] ?? "";
const drift = (user?: string) => workbook.call("drift", { schoolId: lincoln }, user);

/** By somebody else, elsewhere. */
async function elsewhere(values: Readonly<Partial<Record<FieldKey, string>>>, schoolId = lincoln): Promise<void> {
  const answer = await fetch(`${service.url}/v1/schools/${schoolId}/imports`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await service.token(lincolnAdministrator)}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
    },
    body: JSON.stringify({ rows: [{ row: 2, values }] }),
  });
  expect(answer.status).toBe(202);
  await workbook.idle(schoolId);
}

const studentRow = (): number => {
  const found = workbook.cells(tab, 2, at("role"), 60, 1).findIndex(([role]) => role === "Student");
  return found + 2;
};

describe("what has changed on the platform", () => {
  test("B-20: each change of others with who, when and which cell; a password only that it changed; and who is new", async () => {
    expect(await drift()).toMatchObject({ changes: [] });
    const row = studentRow();
    const userGuid = cell(row, "userGuid");
    const username = cell(row, "username");
    await elsewhere({ userGuid, username: "was.changed.elsewhere", password: "Blue7Kites-x" });
    await elsewhere({ userId: "N-77", role: "Student", firstName: "Wim", lastName: "Anders", gradeLevel: "2" });
    const { changes, more, since } = await drift();
    expect([more, since]).toEqual([undefined, expect.stringMatching(/^\d{4}-/)]);
    const said = changes.map(({ userGuid: guid, field, oldValue, newValue }) => [
      guid === userGuid,
      field,
      oldValue,
      newValue,
    ]);
    expect(said).toContainEqual([true, "username", username, "was.changed.elsewhere"]);
    expect(said).toContainEqual([true, "password", "", ""]);
    expect(changes).toContainEqual(expect.objectContaining({ field: "userGuid", who: "Wim Anders", userId: "N-77" }));
    expect(new Set(changes.map(({ changedBy }) => changedBy)).size).toBe(1);
    expect(changes.every((one) => !Number.isNaN(Date.parse(one.at)))).toBe(true);
    expect(JSON.stringify(changes)).not.toContain("Blue7Kites");
    // Looking changed nothing, here or there.
    expect((await workbook.call("review", { schoolId: lincoln })).rows).toEqual([]);
    expect(cell(row, "username")).toBe(username);
  });

  test("B-20: pulling again takes it over, keeps what was edited here, and then nothing has changed; nor has what was sent from here", async () => {
    const row = studentRow();
    const userGuid = cell(row, "userGuid");
    await workbook.type(tab, row, at("email"), [["typed.here@school.example"]]);
    await elsewhere({ userGuid, username: "changed.once.more" });
    expect((await drift()).changes.map(({ field }) => field)).toEqual(["username"]);
    await workbook.call("pull", { schoolId: lincoln });
    expect([cell(row, "username"), cell(row, "email")]).toEqual(["changed.once.more", "typed.here@school.example"]);
    expect((await drift()).changes).toEqual([]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest });
    expect(await workbook.finish(submissionId)).toMatchObject({ state: "written" });
    expect((await drift()).changes).toEqual([]);
  });

  test("B-20, A-2: how old the tab is goes by the service's clock, however far the script's is ahead", async () => {
    await workbook.pass(5);
    const { tab: pulled } = await workbook.call("pull", { schoolId: lincoln });
    const before = Date.now();
    expect(Date.parse(pulled.pulledAt)).toBeGreaterThan(before + 3_600_000);
    expect(Date.parse(pulled.asOf ?? "")).toBeLessThanOrEqual(before);
    await elsewhere({ userGuid: cell(studentRow(), "userGuid"), username: "after.the.pull" });
    expect((await drift()).changes.map(({ field }) => field)).toEqual(["username"]);
    const { items } = await workbook.call("history", { schoolId: lincoln });
    expect(Date.parse(items[0]?.finishedAt ?? "")).toBeGreaterThan(Date.parse(pulled.asOf ?? ""));
  });
});
