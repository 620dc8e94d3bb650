/**
 * A submission killed at each of its service calls in turn (A-7, design 5), and the correction of what was refused with it: each change is applied exactly once
 * and each tab is written exactly once.
 */
import { expect, test } from "@jest/globals";
import { standOn, workbook } from "../support";
import { district24, imports, nameOf, passwordOf, resultTabs, statusColumn, tab } from "./stored";
import { callsOfAnUpload, harass, uploadStruckBy } from "./striking";

standOn(district24);

test("A-7, A-9, A-10, A-11, I-2: by a kill, from the click to the results, and once more the correction of what was refused", async () => {
  const below = await uploadStruckBy({ effect: "killAfter" }, 800, callsOfAnUpload);
  const errors = (await workbook.call("start", {})).errorsTabs.at(-1);
  if (errors === undefined) throw new Error("no Errors tab");
  // Corrected in the Errors tab, with a password typed there.
  await workbook.type(errors.tabName, 3, 4, [["KILL-800"]]);
  await workbook.type(errors.tabName, 3, 11, [[passwordOf(801)]]);
  const tabsBefore = resultTabs();
  const importsBefore = (await imports()).items.length;
  const strikes = await harass({ effect: "killAfter" }, () =>
    workbook.call("sendCorrected", { sheetId: errors.sheetId }),
  );
  expect(strikes).toBeGreaterThan(80);
  const all = (await imports()).items;
  expect(all.length).toBe(importsBefore + 1);
  expect(all[0]?.counts).toMatchObject({ failed: 0 });
  expect(resultTabs()).toEqual({ ...tabsBefore, completed: tabsBefore.completed + 1 });
  expect(workbook.cells(errors.tabName, 3, 19, 1, 1)).toEqual([["Corrected and completed."]]);
  expect((await workbook.call("start", {})).errorsTabs.some((one) => one.sheetId === errors.sheetId)).toBe(false);
  expect(workbook.cells(tab, below, 2, 1, 4)).toEqual([["KILL-800", "Student", "Zoë", nameOf(800)]]);
  expect(workbook.cells(tab, below, statusColumn, 1, 1)).toEqual([[""]]);
  expect(JSON.stringify(workbook.host.saveDocument())).not.toContain(passwordOf(801));
});
