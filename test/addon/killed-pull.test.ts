/** A pull that is killed anywhere: the next one makes it good, nobody is missing or there twice, and no edit is lost. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { lincoln, openWorkbook, service, standOn, type Workbook } from "./support";

let everybody: string[] = [];
const firstName = 4;
const status = 17;

standOn({ accounts: 30, schools: 1 }, { workbooks: "none" });
beforeAll(async () => {
  const workbook = openWorkbook(service);
  await workbook.call("pull", { schoolId: lincoln });
  everybody = guidsOf(workbook, "Lincoln Elementary");
  await workbook.host.close();
});

const guidsOf = (workbook: Workbook, tab: string) =>
  workbook
    .cells(tab, 2, 1, 60, 1)
    .map(([guid = ""]) => guid)
    .filter((guid) => guid !== "")
    .sort();

/** Resolves when the pull was killed or has come through. */
async function pullKilledAt(workbook: Workbook, nth: number): Promise<boolean> {
  workbook.host.setFaults([{ call: "*", nth, effect: nth % 2 === 0 ? "killBefore" : "killAfter" }]);
  const killed = await workbook.call("pull", { schoolId: lincoln }).then(
    () => false,
    () => true,
  );
  workbook.host.setFaults([]);
  return killed;
}

describe("a pull that is killed", () => {
  test("A-2: for the first time, at any call: the next pull has everybody once", async () => {
    let kills = 0;
    for (let nth = 1; nth < 90; nth += 7) {
      const workbook = openWorkbook(service);
      try {
        kills += (await pullKilledAt(workbook, nth)) ? 1 : 0;
        const { tab, counts } = await workbook.call("pull", { schoolId: lincoln });
        expect([nth, guidsOf(workbook, tab.tabName)]).toEqual([nth, everybody]);
        expect([nth, counts]).toEqual([nth, { ...counts, changed: 0, created: 0, errors: 0, removed: 0 }]);
        expect(counts.accounts).toBe(everybody.length);
      } finally {
        await workbook.host.close();
      }
    }
    expect(kills).toBeGreaterThan(8);
  });

  test("A-2: again, at any call: edits stay, nobody is missing or twice", async () => {
    const workbook = openWorkbook(service);
    try {
      const { tab } = await workbook.call("pull", { schoolId: lincoln });
      await workbook.type(tab.tabName, 3, firstName, [["Edited"]]);
      let kills = 0;
      for (let nth = 1; nth < 40; nth += 1) {
        kills += (await pullKilledAt(workbook, nth)) ? 1 : 0;
        expect([nth, guidsOf(workbook, tab.tabName)]).toEqual([nth, everybody]);
        const { counts } = await workbook.call("pull", { schoolId: lincoln });
        expect([nth, counts]).toEqual([nth, { ...counts, changed: 1, created: 0, errors: 0, removed: 0 }]);
        expect([firstName, status].map((at) => workbook.cells(tab.tabName, 3, at, 1, 1)[0]?.[0])).toEqual([
          "Edited",
          "Changed",
        ]);
      }
      expect(kills).toBeGreaterThan(20);
    } finally {
      await workbook.host.close();
    }
  });
});
