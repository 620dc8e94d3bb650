/**
 * The self-check (P-7) with the built bundle and the real service: what it says of the platform as it is taken for, that it leaves nothing behind, and what the
 * product makes of what is otherwise. Each assumption turned round is in the suites beside this one (turns.ts).
 */
import { describe, expect, test } from "@jest/globals";
import { sheetNamed } from "../../../build/stage/workbook";
import { type CheckResult, type ScriptCheck, scriptChecks, selfChecks, weightOf } from "../../../src/contract";
import type { FaultRule, SimulatorSwitches } from "../../../src/simulator";
import { selfCheckTexts, verdictSentence } from "../../../src/words";
import { unlike } from "../../support/unlike";
import { lincoln, openWorkbook, reopenWorkbook, service, standOn, type Workbook, workbook } from "../support";

standOn({ accounts: 24, schools: 1 });

const tab = "Lincoln Elementary";
const column = { lastName: 5, gradeLevel: 6 };
const look = (check: ScriptCheck, at: Workbook = workbook) => at.call("selfCheck", { check });
const everyCheck = Object.keys(scriptChecks) as readonly ScriptCheck[];

/** A last name as it is shown, after a correction and an upload: the product at work. */
async function worksThrough(at: Workbook, lastName: string): Promise<string> {
  await at.type(tab, 2, column.lastName, [[lastName]]);
  const { digest } = await at.call("review", { schoolId: lincoln });
  const done = await at.finish((await at.call("upload", { schoolId: lincoln, digest })).submissionId);
  expect(done.state).toBe("written");
  return at.cells(tab, 2, column.lastName, 1, 1)[0]?.[0] ?? "";
}

function told(check: ScriptCheck, result: CheckResult): string[] {
  return (["en", "es"] as const).map((language) => verdictSentence(check, result, language));
}

describe("the self-check", () => {
  test("P-7: on the platform as it is taken for nothing is to be put right, each verdict is told whole in both languages, and nothing stays behind", async () => {
    const tabs = workbook.tabs();
    const found: Record<string, CheckResult> = {};
    for (const check of everyCheck) {
      found[check] = await look(check);
      expect(workbook.tabs()).toEqual(tabs);
    }
    const weights = Object.fromEntries(
      everyCheck.map((check) => [check, weightOf(check, found[check]?.verdict ?? "")]),
    );
    expect(weights).toEqual({
      ...Object.fromEntries(everyCheck.map((check) => [check, "good"])),
      // Nobody has edited since it was asked, and nothing has been uploaded yet.
      edit: "other",
      clock: "other",
    });
    for (const check of everyCheck) {
      for (const sentence of told(check, found[check] ?? { verdict: "", facts: {} }))
        expect(sentence).not.toMatch(/[{}]|^$/);
    }
    expect(JSON.stringify(found)).not.toContain("@");

    // An edit that was asked notes it, once; the clock by itself.
    await workbook.type(tab, 2, column.gradeLevel, [["4"]]);
    expect(await look("edit")).toMatchObject({ verdict: "asAssumed", facts: { authMode: "LIMITED", project: true } });
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest });
    await workbook.pass(1);
    await workbook.finish(submissionId);
    expect(await look("clock")).toMatchObject({ verdict: "asAssumed", facts: { document: true, project: true } });
    expect(JSON.stringify(workbook.host.saveProperties())).not.toMatch(/rollbook\.(findings|selfCheck)/);
  });

  test("P-7: a check that Google stops in its middle, or kills, leaves no tab either", async () => {
    const tabs = workbook.tabs();
    workbook.host.setFaults([{ call: "Range.setValues", from: 1, effect: { throw: "Zzz." } }]);
    expect(await look("apostrophe")).toEqual({ verdict: "ended", facts: { problem: "sheet.busy" } });
    expect(workbook.tabs()).toEqual(tabs);
    workbook.host.setFaults([{ call: "Range.setValues", nth: 1, effect: "killBefore" }]);
    await expect(look("apostrophe")).rejects.toThrow();
    workbook.host.setFaults([]);
    expect(workbook.tabs()).toHaveLength(tabs.length + 1);
    expect((await look("grid")).verdict).toBe("refuses");
    expect(workbook.tabs()).toEqual(tabs);
    await expect(workbook.call("selfCheck", { check: "constructor" })).rejects.toThrow("call.unknown");
  });

  test("P-7: where the apostrophe stays visible the product leaves it out, and no longer once it is swallowed again", async () => {
    const names = async (switches: Partial<SimulatorSwitches>, looks: boolean) => {
      await reopenWorkbook(switches);
      const verdict = looks ? (await look("apostrophe")).verdict : "";
      await workbook.call("openExport", { schoolId: null, name: "Odd names", rows: [oddRow] });
      return [verdict, workbook.cells("Odd names", 2, 4, 1, 2)[0]];
    };
    const oddRow = ["", "-77", "Student", "=Ana", "-Nova", "3", ...Array.from({ length: 10 }, () => "")];
    const kept = { plainTextKeepsApostrophe: true, plainTextTakesFormulas: false };
    expect(await names({}, true)).toEqual(["swallowed", ["=Ana", "-Nova"]]);
    expect(await names(kept, false)).toEqual(["", ["'=Ana", "'-Nova"]]);
    expect(await names(kept, true)).toEqual(["stays", ["=Ana", "-Nova"]]);
    expect(await names({ plainTextKeepsApostrophe: true }, true)).toEqual(["formula", ["'=Ana", "'-Nova"]]);
    await reopenWorkbook({});
    await workbook.call("pull", { schoolId: lincoln });
  });

  test("P-7: where the clock has no document a schedule is not agreed, and an upload goes on", async () => {
    const elsewhere = openWorkbook(service, { clockTriggerHasActiveDocument: false });
    try {
      await elsewhere.call("pull", { schoolId: lincoln });
      expect(await worksThrough(elsewhere, "Withoutdoc")).toBe("Withoutdoc");
      await elsewhere.type(tab, 3, column.lastName, [["Another"]]);
      const { digest } = await elsewhere.call("review", { schoolId: lincoln });
      const { submissionId } = await elsewhere.call("upload", { schoolId: lincoln, digest });
      await elsewhere.pass(1);
      expect((await look("clock", elsewhere)).verdict).toBe("withoutDocument");
      const agree = () => elsewhere.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
      await expect(agree()).rejects.toThrow("schedule.no_document");
      expect((await elsewhere.finish(submissionId)).state).toBe("written");
    } finally {
      await elsewhere.host.close();
    }
  });

  test("P-7: where cells are dear less is read along, and uploads arrive", async () => {
    const rows = () => JSON.stringify(workbook.host.saveProperties()).includes("rowsWorthACall");
    workbook.host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.5 });
    const dear = await look("cost");
    expect([dear.verdict, rows()]).toEqual(["dear", true]);
    workbook.host.setLatency(null);
    expect(await worksThrough(workbook, "Dearcells")).toBe("Dearcells");
    workbook.host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.01 });
    expect([(await look("cost")).verdict, rows()]).toEqual(["asAssumed", false]);
    workbook.host.setLatency(null);
  });

  test("P-7: where links are lost an Errors tab says in words where a row was, and leads there again afterwards", async () => {
    let turn = 0;
    const firstColumn = async (switches: Partial<SimulatorSwitches>, looks: boolean) => {
      turn += 1;
      await reopenWorkbook(switches);
      await workbook.call("pull", { schoolId: lincoln });
      const verdict = looks ? (await look("link")).verdict : "";
      // Nobody teaches such a class.
      const { firstName, lastName } = unlike(turn);
      const line = [`lost-${turn}`, "Student", firstName, lastName, "3", "", "", "", "", `LOST-${turn}`, "Class LOST"];
      await workbook.type(tab, 40, 2, [line]);
      const { digest } = await workbook.call("review", { schoolId: lincoln });
      const { errorsTab = "" } = await workbook.finish(
        (await workbook.call("upload", { schoolId: lincoln, digest })).submissionId,
      );
      const { sheetId } = sheetNamed(workbook.host, errorsTab);
      const cell = workbook.host.cells(sheetId, 3, 1, 1, 1).cells[0]?.[0];
      return [verdict, cell?.display, cell?.link === undefined];
    };
    expect(await firstColumn({}, true)).toEqual(["leads", "Row 40", false]);
    expect((await firstColumn({ semicolonPartsEverywhere: false }, false))[1]).toBe("#ERROR!");
    expect(await firstColumn({ semicolonPartsEverywhere: false }, true)).toEqual(["lost", "Row 40", true]);
    await reopenWorkbook({});
    await workbook.call("pull", { schoolId: lincoln });
  });

  test("P-7: where few scattered cells are taken at once a whole tab of them is marked all the same, and where none is, in color and words", async () => {
    const marked = async (switches: Partial<SimulatorSwitches>, faults: readonly FaultRule[]) => {
      await reopenWorkbook(switches);
      await workbook.call("pull", { schoolId: lincoln });
      workbook.host.setFaults(faults);
      const { verdict } = await look("rangeList");
      const rows = Array.from({ length: 20 }, (_, index) => index);
      // Every other one, so that none joins its neighbour.
      const names = workbook.cells(tab, 2, column.lastName, rows.length, 1);
      await workbook.type(
        tab,
        2,
        column.lastName,
        names.map(([name = ""], index) => [index % 2 === 0 ? "R2D2" : name]),
      );
      await workbook.call("check", { schoolId: lincoln });
      const views = rows.filter((row) => row % 2 === 0).map((row) => workbook.view(tab, row + 2, column.lastName));
      workbook.host.setFaults([]);
      return [
        verdict,
        ...["#fce8e6"].map((red) => views.filter(({ background }) => background === red).length),
        views.filter(({ bold }) => bold).length,
      ];
    };
    expect(await marked({}, [])).toEqual(["takes", 10, 10]);
    expect(await marked({ rangesInList: 10 }, [])).toEqual(["fewer", 10, 10]);
    expect(
      await marked({}, [{ call: "Sheet.getRangeList", from: 1, effect: { throw: "Zugriff verweigert." } }]),
    ).toEqual(["refuses", 10, 10]);
    await reopenWorkbook({});
    await workbook.call("pull", { schoolId: lincoln });
  });

  test("S-18: every verdict is written in both languages, and says what follows", () => {
    for (const language of ["en", "es"] as const) {
      const { checks } = selfCheckTexts(language);
      for (const [check, verdicts] of Object.entries(selfChecks)) {
        const words = checks[check as keyof typeof checks];
        expect([check, Object.keys(words.verdicts).sort()]).toEqual([check, Object.keys(verdicts).sort()]);
      }
    }
  });
});
