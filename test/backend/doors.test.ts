/** Every door holds equally (G-1 to G-5): one table of what is asked about, by each way in which an upload may come. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { runTurn } from "../../src/backend/imports";
import { oldestOpenImport } from "../../src/backend/store";
import { clearWord, type PartialValues } from "../../src/roster";
import { atOak, type Door, newName, oakAdmin, oakGuid, oakValues, type Row, rowsOf, withOak } from "./support/oak";
import { startTestService, type TestService } from "./support/service";
import { storeDigest } from "./support/store-digest";

interface Way {
  readonly as: Door;
  readonly query: Readonly<Record<string, string>>;
}

const noQuery: Readonly<Record<string, string>> = {};
const without = (values: PartialValues) => (index: number) => ({ ...values, userId: `NEW-${index}` });
const student = { userGuid: "", role: "Student", firstName: "Nova", lastName: "Sol", gradeLevel: "1" };

const kinds: Readonly<
  Record<string, { readonly kind: string; readonly field?: string; readonly rows: readonly Row[] }>
> = {
  "a column that slid": {
    kind: "column",
    field: "lastName",
    rows: rowsOf(20, (index) => ({ lastName: oakValues(index + 1).lastName })),
  },
  "one value that a spreadsheet has damaged": {
    kind: "damage",
    field: "userId",
    rows: rowsOf(1, (index) => ({ userId: oakValues(index).userId.replace(/^0+/, "") })),
  },
  "names of many": { kind: "change", field: "lastName", rows: rowsOf(14, newName) },
  "one role": { kind: "role", field: "role", rows: rowsOf(1, () => ({ role: "Teacher" })) },
  "many who are new": { kind: "creation", rows: rowsOf(40, without(student)) },
  "many erasures": { kind: "erasure", rows: rowsOf(14, () => ({ email: clearWord })) },
  "many who change class": {
    kind: "classMove",
    rows: rowsOf(14, () => ({ classId: "HR-6", className: "Homeroom 6" })),
  },
};

describe("every door", () => {
  let service: TestService;
  let parent = "";
  beforeAll(async () => {
    // Uploads wait until their turn is made by hand, or are cancelled before: the school stays as it is.
    service = await withOak(await startTestService({ role: "web" }));
    const { id } = await atOak(service).send([{ row: 2, values: { userGuid: oakGuid(119), email: "no address" } }]);
    await work();
    parent = id ?? "";
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    // What a case before has left open would be in the way of every other.
    for (let open = await oldest(); open !== null; open = await oldest()) await cancel(open.id);
    service.clock.now = new Date(service.clock.now.getTime() + 2 * 3_600_000);
  });

  const work = () =>
    runTurn(service.running.services, { organizationId: "oakland", schoolId: "oak" }, new AbortController().signal);
  const oldest = () => oldestOpenImport(service.running.services.store.db, "oakland", "oak");
  const cancel = (id: string | undefined) => service.json(`/v1/imports/${id}/cancel`, { as: oakAdmin, method: "POST" });

  const ways: Readonly<Record<string, () => Promise<Way> | Way>> = {
    "a change set": () => ({ as: "json", query: noQuery }),
    "a CSV file": () => ({ as: "csv", query: noQuery }),
    "an XLSX file": () => ({ as: "xlsx", query: noQuery }),
    "a corrected change set": () => ({ as: "json", query: { parent } }),
    "a corrected Error File": () => ({ as: "csv", query: { parent } }),
  };

  describe.each(Object.keys(kinds))("%s", (what) => {
    const { kind, field, rows } = kinds[what] ?? { kind: "", rows: [] };
    const asked = { status: 409, code: "upload.confirm" };

    test.each(
      Object.keys(ways),
    )("G-1 to G-4: by %s: asked about before anything is queued, and goes with the digest of just that", async (by) => {
      const admin = atOak(service);
      const { as, query } = (await ways[by]?.()) ?? { as: "json", query: noQuery };
      const before = await storeDigest(service);
      const answer = await admin.send(rows, query, as);
      expect(answer).toMatchObject(asked);
      const points = (answer.question as unknown as { kinds: { kind: string; field?: string; count: number }[] }).kinds;
      expect(points.map((point) => [point.kind, point.field])).toContainEqual([kind, field]);
      expect(points.find((point) => point.kind === kind)?.count).toBeGreaterThan(0);
      expect(await storeDigest(service)).toBe(before);
      const confirm = answer.question?.digest ?? "";
      if (as === "json") {
        // Changed after the yes, it is another question.
        const other = rows.map((row, at) =>
          at === 0 ? { ...row, values: { ...row.values, firstName: "Otra", role: "Teacher" } } : row,
        );
        expect(await admin.send(other, { ...query, confirm }, as)).toMatchObject(asked);
      }
      const { id } = await admin.send(rows, { ...query, confirm }, as);
      expect(id).toBeDefined();
      await cancel(id);
    });

    test.each<Door>([
      "json",
      "csv",
    ])("G-5: as a scheduled upload, %s: nothing is asked, and none of it is done", async (as) => {
      const admin = atOak(service);
      const { id } = await admin.send(rows, { scheduled: "true" }, as);
      await work();
      expect(await service.finished(id ?? "", oakAdmin)).toMatchObject({
        status: "completed_with_errors",
        counts: { updated: 0, created: 0, failed: rows.length },
      });
    });

    test.each<Door>([
      "json",
      "csv",
    ])("I-7: after its rehearsal, %s: the rehearsal is asked nothing, the upload is", async (as) => {
      const admin = atOak(service);
      const { id } = await admin.send(rows, { rehearse: "true" }, as);
      await work();
      const { digest = "" } = await service.finished(id ?? "", oakAdmin);
      const answer = await admin.send(rows, { expect: digest }, as);
      expect(answer).toMatchObject(asked);
      const confirm = answer.question?.digest ?? "";
      // Fewer than were rehearsed are another upload.
      if (rows.length > 1)
        expect(await admin.send(rows.slice(1), { expect: digest, confirm }, as)).toMatchObject({ status: 409 });
      const goes = await admin.send(rows, { expect: digest, confirm }, as);
      expect(goes.id).toBeDefined();
      await cancel(goes.id);
    });
  });
});
