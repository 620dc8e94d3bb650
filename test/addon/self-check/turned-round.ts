/**
 * What is shown of an assumption that is turned round (P-7): the verdict changes, what follows is told in both languages, the product goes on working, and
 * turned back everything is as before.
 */
import { expect, test } from "@jest/globals";
import { type CheckResult, type ScriptCheck, weightOf } from "../../../src/contract";
import { verdictSentence } from "../../../src/words";
import { CallFailed, lincoln, openWorkbook, service, type Workbook } from "../support";
import { assumed, refusalOfGoogle, type Turn, turns } from "./turns";

const tab = "Lincoln Elementary";
const column = { lastName: 5, status: 17 };
const statusOf = (at: Workbook) => at.cells(tab, 2, column.status, 1, 1)[0]?.[0] ?? "";

/** Another one each time: letters only, as names are. */
let names = 0;
const anotherName = () => {
  names += 1;
  return `Turned${[...String(names)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
};

async function sent(at: Workbook, schoolId: string, digest: string, confirm?: string): Promise<string> {
  try {
    const input = { schoolId, digest, ...(confirm === undefined ? {} : { confirm }) };
    return (await at.call("upload", input)).submissionId;
  } catch (error) {
    const problem = error instanceof CallFailed ? error.problem : null;
    // Drop by drop is asked about.
    if (confirm === undefined && problem?.code === "upload.confirm")
      return sent(at, schoolId, digest, problem.facts.question?.digest ?? "");
    throw error;
  }
}

/** What an edit and its upload come to: "written", or the code of the problem that is told, in a sentence of ours. */
async function uploaded(at: Workbook): Promise<string> {
  const told = (problem: { readonly code: string; readonly message: string }) => {
    expect(problem.message).not.toContain(refusalOfGoogle);
    return problem.code;
  };
  try {
    const { digest } = await at.call("review", { schoolId: lincoln });
    const submissionId = await sent(at, lincoln, digest);
    for (let tries = 0; tries < 100; tries += 1) {
      const { state, problem } = await at.call("advance", { submissionId });
      if (state === "written") return state;
      if (problem !== undefined && problem !== null) return told(problem);
      await at.idle(lincoln);
    }
  } catch (error) {
    if (error instanceof CallFailed) return told(error.problem);
    throw error;
  }
  return "never";
}

/** The next edit is asked for its note, one is made, something is on its way, and two hours pass. */
async function met(at: Workbook): Promise<string> {
  await look(at, "edit");
  await at.type(tab, 2, column.lastName, [[anotherName()]]);
  expect(statusOf(at)).toBe("Changed");
  const end = await uploaded(at);
  for (const hours of [1, 1]) await at.pass(hours);
  return end;
}

const look = (at: Workbook, check: ScriptCheck): Promise<CheckResult> => at.call("selfCheck", { check });

function expectTold(check: ScriptCheck, result: CheckResult): void {
  for (const language of ["en", "es"] as const) {
    const sentence = verdictSentence(check, result, language);
    expect(sentence).not.toMatch(/[{}]|^$/);
    expect(sentence).not.toContain(refusalOfGoogle);
  }
}

function casesOf(checks: readonly ScriptCheck[]) {
  return checks.flatMap((check) =>
    Object.entries<readonly Turn[]>(turns[check]).flatMap(([verdict, ways]) =>
      ways.map((way, index) => [check, verdict, index + 1, way] as const),
    ),
  );
}

/** The tests of a suite that stands on a service. */
export function turnedRound(checks: readonly ScriptCheck[]): void {
  test.each(
    casesOf(checks),
  )("P-7: %s is %s (way %d), what follows is told, uploads arrive or say why not, and turned back all is as before", async (check, verdict, _, way) => {
    const at = openWorkbook(service);
    try {
      await at.call("pull", { schoolId: lincoln });
      const { host } = at;
      const before = host.switches;
      const imports = async () => (await at.call("history", { schoolId: lincoln })).items.length;
      const importsBefore = await imports();
      host.setSwitches(way.switches ?? {});
      host.setFaults(way.faults ?? []);
      way.turn?.(at);
      const meanwhile = await met(at);
      // A fault that strikes once struck something else.
      if (way.faults?.some((rule) => "nth" in rule) === true) host.setFaults(way.faults);
      const result = await look(at, check);
      expect([result.verdict, meanwhile]).toEqual([verdict, way.meanwhile ?? "written"]);
      if (check !== "grid") expect(weightOf(check, verdict)).not.toBe("good");
      expectTold(check, result);

      host.setSwitches(before);
      host.setFaults([]);
      way.back?.(at);
      // What could not be carried on was not even begun.
      if (meanwhile === "submission.unknown") expect(await imports()).toBe(importsBefore);
      expect(await met(at)).toBe("written");
      expect(statusOf(at)).toBe("");
      expect((await look(at, check)).verdict).toBe(assumed[check]);
      expect(JSON.stringify(host.saveProperties())).not.toContain("rollbook.findings");
    } finally {
      await at.host.close();
    }
  });
}
