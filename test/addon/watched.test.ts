/** The background engine is watched, not believed (P-5): triggers that Google has disabled, refuses, or never lets fire. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { CallFailed, district, lincoln, reopenWorkbook, standOn, workbook } from "./support";

standOn({ accounts: 60, schools: 2 }, { workbooks: "each" });

const hourly = () => workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
const ids = () => workbook.host.triggers().map(({ id }) => id);
const start = () => workbook.call("start", {});
const working = async () => (await start()).schedules?.mine[0]?.working;
const refused = (text = "Impossible de communiquer pour déclencher le service") =>
  workbook.host.setFaults([{ call: "ClockTriggerBuilder.create", from: 1, effect: { throw: text } }]);

async function problemOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallFailed) return error.problem;
    throw error;
  }
  return null;
}

describe("a clock that is not believed", () => {
  beforeEach(async () => {
    await workbook.host.open(district, "fr");
    await hourly();
  });

  test("P-5: one that calls is left alone, however often the sidebar opens or the schedule is agreed", async () => {
    const [before] = ids();
    for (let hour = 0; hour < 3; hour += 1) {
      await workbook.pass(2);
      expect(await working()).toBe(true);
      await hourly();
    }
    expect(ids()).toEqual([before]);
  });

  test("P-5: one that Google has disabled stays in the list, is noticed when the sidebar opens, and is made anew", async () => {
    const [before] = ids();
    workbook.host.setSwitches({ triggersFire: false });
    await workbook.pass(2);
    expect(ids()).toEqual([before]);
    await workbook.pass(3);
    expect((await start()).background).toBeUndefined();
    expect(ids()).toHaveLength(1);
    expect(ids()).not.toEqual([before]);
    workbook.host.setSwitches({ triggersFire: true });
    await workbook.pass(1);
    expect(await working()).toBe(true);
  });

  test("P-5: where it cannot be made again that is said at once, in words, and at every opening until it can", async () => {
    workbook.host.setSwitches({ triggersFire: false });
    await workbook.pass(4);
    refused();
    for (let opening = 0; opening < 2; opening += 1) {
      const { background, schedules } = await start();
      expect(background?.code).toBe("trigger.renewal_failed");
      expect(background?.message).not.toMatch(/déclencher|^$/);
      expect(schedules?.mine[0]?.working).toBe(false);
    }
    workbook.host.setFaults([]);
    expect((await start()).background).toBeUndefined();
    expect(ids()).toHaveLength(1);
    workbook.host.setSwitches({ triggersFire: true });
    await workbook.pass(1);
    expect(await working()).toBe(true);
  });

  test("P-5: one that lives is not taken away for one that would be refused", async () => {
    const before = ids();
    await workbook.pass(1);
    refused();
    await hourly();
    expect((await start()).background).toBeUndefined();
    expect(ids()).toEqual(before);
  });

  test("P-5: without anything that has to go on by itself nobody is told of a trigger", async () => {
    await workbook.call("setSchedule", { schoolId: lincoln, every: "off", hour: 0 });
    await workbook.pass(1);
    expect(ids()).toEqual([]);
    refused();
    expect((await start()).background).toBeUndefined();
  });
});

describe("where triggers are another thing", () => {
  test.each([
    "en",
    "es",
    "ja",
  ])("P-5: a test deployment says in %s what does not work there, and uploads while the sidebar is open", async (language) => {
    await reopenWorkbook({ deployment: "test" });
    await workbook.host.open(district, language);
    const pulled = await workbook.call("pull", { schoolId: lincoln });
    expect(await problemOf(hourly())).toMatchObject({ code: "trigger.test_deployment" });
    await workbook.type(pulled.tab.tabName, 2, 4, [[`Typed ${language}`]]);
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(sent.problem?.code).toBe("trigger.test_deployment");
    expect(sent.problem?.message).toContain(language === "es" ? "instalación de prueba" : "test installation");
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written" });
  });

  test("P-5: a clock without a document leaves its sign of life for the document it was made in", async () => {
    await reopenWorkbook({ clockTriggerHasActiveDocument: false });
    await workbook.call("pull", { schoolId: lincoln });
    await hourly();
    const before = ids();
    await workbook.pass(2);
    await workbook.pass(2);
    await start();
    expect(ids()).toEqual(before);
  });
});
