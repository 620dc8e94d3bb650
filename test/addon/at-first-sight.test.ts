/** What an administrator sees without a click: the roster tab after the first pull, and the tabs of results, until they are tidied away. */
import { describe, expect, test } from "@jest/globals";
import { sheetNamed } from "../../build/stage/workbook";
import { columns } from "../../src/roster";
import { fill, scriptTexts, sheetTexts } from "../../src/words";
import { district, lincoln, standOn, workbook } from "./support";

standOn({ accounts: 80, schools: 2 }, { pulled: false });

const columnOf = (header: string) => columns.findIndex((one) => one.header === header) + 1;
const sheetOf = (tab: string) => sheetNamed(workbook.host, tab);

async function upload() {
  const { digest } = await workbook.call("review", { schoolId: lincoln });
  const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest });
  return workbook.finish(submissionId);
}

describe("the roster tab at first sight", () => {
  let tab: string;

  test("A-2, S-7: names stay in sight, keys are hidden, columns of classes that nobody has are folded away beside Status", async () => {
    ({ tabName: tab } = (await workbook.call("pull", { schoolId: lincoln })).tab);
    const { frozenRows, frozenColumns, hiddenColumns } = sheetOf(tab);
    expect([frozenRows, frozenColumns]).toEqual([1, columnOf("Last Name")]);
    const classes = columns.map((_one, at) => at + 1).filter((at) => at >= columnOf("Class GUID"));
    const status = columns.length + 1;
    expect(workbook.view(tab, 1, status).display).toBe(sheetTexts("en").header.status);
    expect(hiddenColumns).toEqual(expect.arrayContaining([...classes, status + 1, status + 2]));
    expect(hiddenColumns).not.toContain(status);
  });

  test("A-2, S-18: every header's note says line by line what each of its lines is", () => {
    const { headerNote } = scriptTexts("en").results;
    const labels = [headerNote.what, headerNote.onUpdate, headerNote.onNew, headerNote.accepted, headerNote.example];
    for (const { header } of columns) {
      const { note = "", bold } = workbook.view(tab, 1, columnOf(header));
      expect(bold).toBe(true);
      const lines = note.split("\n");
      expect(lines).toHaveLength(labels.length);
      for (const [at, label] of labels.entries()) {
        const [before] = fill(label, { text: "|" }).split("|");
        expect(lines[at]?.startsWith(before ?? "")).toBe(true);
      }
    }
    // "Never." alone would say nothing.
    expect(labels.slice(1).every((label) => fill(label, { text: "" }).trim().length > 3)).toBe(true);
  });

  test("A-9: a Completed tab says of each row what became of it, old and new; Errors begins with its kind and its hour", async () => {
    const was = workbook.cells(tab, 2, 1, 1, columns.length)[0]?.[columnOf("First Name") - 1] ?? "";
    await workbook.type(tab, 2, columnOf("First Name"), [["Xiomara"]]);
    const other = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(other.tab.tabName, 2, 2, 1, 1)[0]?.[0] ?? "";
    const last = (await workbook.call("check", { schoolId: lincoln })).tab.accounts + 2;
    await workbook.type(tab, last, columnOf("User ID"), [[taken, "Student", "Quetzalli", "Ixchel", "2"]]);
    const done = await upload();
    const completed = done.completedTab ?? "";
    expect(completed).toMatch(/^Completed · \w+ \d+, \d+:\d\d [AP]M · Lincoln/);
    const lines = workbook.cells(completed, 1, 1, 3, columns.length + 1);
    expect(lines[0]?.[0]).toMatch(/1 updated, .*1 not: see Errors/);
    expect(lines[2]?.[columns.length]).toBe(`Updated: First Name: ${was} → Xiomara`);
    expect(workbook.tabs().filter((name) => /^Errors · \d+:\d\d [AP]M · Lincoln/.test(name))).toHaveLength(1);
  });

  test("A-9: Tidy up takes away what is settled, and nothing with rows to correct, passwords or something of one's own", async () => {
    const results = () => workbook.tabs().filter((name) => /^(Completed|Errors)/.test(name));
    const [settled = "", errors = ""] = results();
    // Somebody's own remark beside the rows of a second one, and passwords in a third.
    await workbook.type(tab, 3, columnOf("First Name"), [["Wilhelmina"]]);
    const remarked = (await upload()).completedTab ?? "";
    await workbook.host.edit(district, {
      kind: "input",
      sheetId: sheetOf(remarked).sheetId,
      top: 3,
      left: columns.length + 3,
      values: [["Ask her mother"]],
    });
    const last = (await workbook.call("check", { schoolId: lincoln })).tab.accounts + 3;
    await workbook.type(tab, last, columnOf("User ID"), [["N-77", "Student", "Oyelaran", "Bjørnstad", "3"]]);
    const { completedTab: secret = "", importId = "" } = await upload();
    await workbook.call("writePasswords", { importId });
    const before = results();
    const { removed } = await workbook.call("tidyUp", { schoolId: lincoln });
    expect(removed).toEqual([[settled, errors].find((name) => name.startsWith("Completed"))]);
    expect(results()).toEqual(before.filter((name) => !removed.includes(name)));
    expect(results()).toEqual(expect.arrayContaining([remarked, secret]));
    expect(results().some((name) => name.startsWith("Errors"))).toBe(true);
    await workbook.call("hidePasswords", { importId });
    expect((await workbook.call("tidyUp", { schoolId: lincoln })).removed).toEqual([secret]);
  });
});
