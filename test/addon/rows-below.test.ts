/** Rows that a pull adds below the last one of a full tab: Google makes them look like that one, and nothing is the matter with them. */
import { expect, test } from "@jest/globals";
import { sheetNamed } from "../../build/stage/workbook";
import { district, lincoln, openWorkbook, service, standOn, workbook } from "./support";

standOn({ accounts: 24, schools: 1 });

const tab = "Lincoln Elementary";
const column = { firstName: 4, lastName: 5, own: 21 };

test("A-3: who is added below a row with an error is neither red nor bold; the user's own column goes on as it was", async () => {
  const { host } = workbook;
  const { sheetId, maxRows } = sheetNamed(host, tab);
  const filled = () => workbook.cells(tab, 2, column.firstName, 60, 1).filter(([name]) => name !== "").length;
  const last = filled() + 1;
  await host.edit(district, { kind: "deleteRows", sheetId, first: last + 1, count: maxRows - last });
  await workbook.type(tab, last, column.lastName, [["R2D2"]]);
  await host.edit(district, {
    kind: "format",
    sheetId,
    top: last,
    left: column.own,
    bottom: last,
    right: column.own,
    background: "#d9ead3",
  });
  expect(workbook.view(tab, last, column.lastName)).toMatchObject({ background: "#fce8e6", bold: true });

  const colleague = openWorkbook(service);
  try {
    await colleague.call("pull", { schoolId: lincoln });
    await colleague.type(tab, last + 1, 2, [["below-1", "Student", "Nora", "Below", "3"]]);
    const { digest } = await colleague.call("review", { schoolId: lincoln });
    await colleague.finish((await colleague.call("upload", { schoolId: lincoln, digest })).submissionId);
  } finally {
    await colleague.host.close();
  }
  await workbook.call("pull", { schoolId: lincoln });
  expect(workbook.cells(tab, last + 1, column.firstName, 1, 2)).toEqual([["Nora", "Below"]]);
  const looks = workbook.view(tab, last + 1, column.lastName);
  expect([looks.background ?? "", looks.bold]).toEqual(["", false]);
  expect(workbook.view(tab, last + 1, column.own).background).toBe("#d9ead3");
});
