/** The support bundle may be sent to strangers: it says what happened, and nothing of anybody. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { district, lincoln, service, standOn, workbook } from "./support";

standOn({ accounts: 80, schools: 2 }, { pulled: false });
beforeAll(() => workbook.host.open(district));

describe("the support bundle", () => {
  test("A-14: says version, states, counts and codes, and no name, address, id or cell", async () => {
    const { tab } = await workbook.call("pull", { schoolId: lincoln });
    await workbook.type(tab.tabName, 2, 4, [["Esperanza"]]);
    await workbook.type(tab.tabName, 3, 9, [["Secreta-12345"]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    await workbook.finish(submissionId);
    await expect(workbook.call("pull", { schoolId: "school-of-nobody" })).rejects.toThrow();

    const { text } = await workbook.call("supportBundle", {});
    const bundle = JSON.parse(text);
    expect(bundle.rollbook).toMatch(/^\d+\.\d+\.\d+$/);
    expect(bundle.rosters).toEqual([{ accounts: tab.accounts, pulledAt: expect.any(String) }]);
    expect(bundle.submissions[0]).toMatchObject({ state: "written", rows: 2, status: "completed" });
    expect(bundle.problems.at(-1)).toMatchObject({ call: "pull", code: "school.unknown" });

    const personal = workbook
      .cells(tab.tabName, 2, 1, tab.accounts, 9)
      .flat()
      .filter((cell) => cell.length > 3 && !["Student", "Teacher"].includes(cell));
    const leaked = [
      ...personal,
      "Esperanza",
      "Secreta-12345",
      district,
      "riverbend.example",
      tab.tabName,
      lincoln,
    ].filter((one) => text.includes(one));
    expect(leaked).toEqual([]);
  });

  test("A-14: can be had when the service cannot be reached, which it then says", async () => {
    await service.kill();
    const bundle = JSON.parse((await workbook.call("supportBundle", {})).text);
    expect(bundle.connection).toEqual({ problem: "service.unreachable" });
    expect(bundle.rosters).toHaveLength(1);
    await service.start();
  });
});
