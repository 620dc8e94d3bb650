import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ImportService, lincoln, openWorkbook, startService, type Workbook } from "./support";

let service: ImportService;
let workbook: Workbook;

beforeAll(async () => {
  service = await startService({ accounts: 120, schools: 2 });
  workbook = openWorkbook(service);
}, 60_000);

afterAll(async () => {
  await workbook?.host.close();
  await service?.stop();
});

const tab = "Lincoln Elementary";

describe("an administrator's way through the sheet", () => {
  test("A-2: pull writes the export as text, with a frozen header, drop-downs and a locked GUID column", async () => {
    const summary = await workbook.call("pull", { schoolId: lincoln });
    expect(summary.tab.tabName).toBe(tab);
    expect(summary.counts).toMatchObject({ changed: 0, created: 0, errors: 0, removed: 0 });
    const [header] = workbook.cells(tab, 1, 1, 1, 17);
    expect(header?.slice(0, 3)).toEqual(["User GUID", "User ID", "Role"]);
    expect(header?.[16]).toBe("Status");
    const sheet = workbook.host.document.sheets.find((one) => one.name === tab);
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.hiddenColumns).toEqual([18, 19]);
    expect(sheet?.warned.length).toBe(1);
    expect(workbook.view(tab, 1, 1).note).toContain("never changes");
  });
});
