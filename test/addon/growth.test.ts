/** Growth has an end (P-6), and a copied workbook begins anew. */
import { describe, expect, test } from "@jest/globals";
import type { SavedDocument } from "../../src/simulator";
import { district, lincoln, openWorkbook, service, standOn, workbook } from "./support";

standOn({ accounts: 40, schools: 1 }, { workbooks: "each" });

const status = 17;
const grade = 6;
const tab = () => "Lincoln Elementary";
const hourly = () => workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
/** Another grade for a row; the guard of a schedule asks of a single one nothing. */
const regrade = (row: number, turn: number) => workbook.type(tab(), row, grade, [[String((turn % 11) + 1)]]);

function size() {
  const saved = JSON.parse(JSON.stringify(workbook.host.saveDocument())) as { properties: unknown };
  return {
    tabs: workbook.host.document.sheets.length,
    cells: workbook.host.document.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0),
    properties: JSON.stringify(saved.properties).length,
    // Notes, formats, hidden columns and registries: whatever is kept.
    everything: JSON.stringify(saved).length,
  };
}

describe("a school year of hourly runs", () => {
  test("P-6: tabs, cells and properties stand still once the first runs are through", async () => {
    await hourly();
    const sizes: ReturnType<typeof size>[] = [];
    for (let run = 0; run < 26; run += 1) {
      await regrade(2 + (run % 3), run + Math.floor(run / 3));
      await workbook.pass(1);
      await workbook.idle(lincoln);
      // Results, and a night and a weekend without anything to do.
      for (const hours of [1, 14, 60]) await workbook.pass(hours);
      sizes.push(size());
    }
    const { schedules, history } = {
      ...(await workbook.call("start", {})),
      history: await workbook.call("history", { schoolId: lincoln }),
    };
    expect(schedules?.mine[0]).toMatchObject({ working: true, lastSent: { rows: 1 } });
    expect(history.items.length).toBeGreaterThan(15);
    const [before, after] = [sizes[14], sizes[25]];
    expect(after?.tabs).toBe(before?.tabs);
    expect(after?.tabs).toBeLessThan(20);
    expect(after?.cells).toBeLessThan(1.05 * (before?.cells ?? 0));
    expect(after?.properties).toBeLessThan(1.1 * (before?.properties ?? 0));
  });

  // Ten minutes of processor time, each run an execution of its own: SCHOOL_YEAR=1 npm test -- test/addon/growth
  const literally = process.env.SCHOOL_YEAR === undefined ? test.skip : test;
  literally(
    "P-6: the literal year: 8,760 hourly runs, with a change on each of 180 school days",
    async () => {
      await hourly();
      const sizes: ReturnType<typeof size>[] = [];
      let changes = 0;
      for (let day = 0; day < 365; day += 1) {
        const isSchoolDay = day % 7 < 5 && changes < 180;
        if (isSchoolDay) {
          await regrade(2 + (changes % 3), changes + Math.floor(changes / 3));
          changes += 1;
        }
        for (let hour = 0; hour < 24; hour += 1) {
          await workbook.pass(1);
          if (isSchoolDay && hour === 0) await workbook.idle(lincoln);
        }
        if (day % 30 === 29) sizes.push(size());
      }
      process.stdout.write(`${JSON.stringify(sizes)}\n`);
      expect(changes).toBe(180);
      const [early, last] = [sizes[1], sizes.at(-1)];
      expect(last?.tabs).toBeLessThanOrEqual(early?.tabs ?? 0);
      expect(last?.cells).toBeLessThan(1.05 * (early?.cells ?? 0));
      expect(last?.properties).toBeLessThan(1.1 * (early?.properties ?? 0));
      expect(last?.everything).toBeLessThan(1.1 * (early?.everything ?? 0));
      expect((await workbook.call("start", {})).schedules?.mine[0]).toMatchObject({ working: true });
    },
    5_400_000,
  );
});

describe("a document that is full", () => {
  test.each([
    "en",
    "de",
  ])("P-6: in %s an upload ends without a tab, tells it, and nothing stays Sent", async (language) => {
    await workbook.host.open(district, language);
    await workbook.type(tab(), 2, 4, [[`Full ${language}`]]);
    // The outbox can still be made.
    workbook.host.setSwitches({ sheetsInDocument: workbook.host.document.sheets.length + 1 });
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    const done = await workbook.finish(sent.submissionId);
    expect(done).toMatchObject({ state: "written", problem: { code: "results.no_tab" } });
    expect(done.completedTab).toBeUndefined();
    expect(workbook.cells(tab(), 2, status, 1, 1)).toEqual([[""]]);
    const { items } = await workbook.call("history", { schoolId: lincoln });
    const file = await workbook.call("downloadFile", {
      importId: items[0]?.id ?? "",
      file: "completed",
      format: "csv",
    });
    expect(Buffer.from(file.base64, "base64").toString("utf8")).toContain(`Full ${language}`);
  });

  test("P-6: a tab that is refused in words nobody knows is tried for two hours, and then the upload ends without it", async () => {
    await workbook.type(tab(), 2, 4, [["Refused"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    // The first is the outbox.
    workbook.host.setFaults([{ call: "Spreadsheet.insertSheet", from: 2, effect: { throw: "Ħaġa marret ħażin." } }]);
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    await workbook.idle(lincoln);
    await workbook.pass(1);
    const state = async () =>
      (await workbook.call("start", {})).submissions.find((one) => one.submissionId === sent.submissionId);
    expect(await state()).toMatchObject({ state: "finished", problem: { code: "sheet.busy" } });
    await workbook.pass(1);
    await workbook.pass(1);
    expect(await state()).toMatchObject({ state: "written", problem: { code: "results.no_tab" } });
    expect(workbook.cells(tab(), 2, status, 1, 1)).toEqual([[""]]);
  });
});

describe("a copied workbook", () => {
  test("R-7: it does not send what the original has on its way, nor run its schedule, whether or not properties are copied", async () => {
    await hourly();
    await workbook.type(tab(), 2, 4, [["Original"]]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    await workbook.call("upload", { schoolId: lincoln, digest });
    expect(workbook.cells(tab(), 2, status, 1, 1)).toEqual([["Waiting"]]);
    const saved = JSON.stringify(workbook.host.saveDocument());
    const { spreadsheetId: id } = workbook.host.document;
    const copy = openWorkbook(
      service,
      {},
      JSON.parse(
        saved.replaceAll(`"id":"${id}"`, '"id":"copy-of-it"').replace(/"triggers":\[.*?\]/, '"triggers":[]'),
      ) as SavedDocument,
    );
    try {
      copy.host.setNetwork(true);
      const before = (await copy.call("history", { schoolId: lincoln })).items.length;
      const started = await copy.call("start", {});
      expect([started.submissions, started.schedules?.mine, started.schedules?.others]).toEqual([[], [], []]);
      await copy.pass(3);
      expect((await copy.call("history", { schoolId: lincoln })).items).toHaveLength(before);
      const { counts } = await copy.call("check", { schoolId: lincoln });
      expect(counts).toMatchObject({ changed: 1, errors: 0 });
      expect(copy.cells(tab(), 2, status, 1, 1)).toEqual([["Changed"]]);
    } finally {
      await copy.host.close();
    }
  });
});
