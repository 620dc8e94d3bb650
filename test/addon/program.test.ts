/**
 * The program of calls and triggers, which is read from a file of the project and made at run time (docs/decisions/what-every-edit-loads.md): where Google would
 * not let that be, edits are checked as ever, everybody is told in plain words, and there is a deployment that does without.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../../build/paths.ts";
import { CallFailed, district, lincoln, openWorkbook, service, standOn, workbook } from "./support";

standOn({ accounts: 24, schools: 1 });

const tab = "Lincoln Elementary";
const column = { lastName: 5, status: 17 };

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error) => (error instanceof CallFailed ? error.problem : Promise.reject(error)),
  );

describe("where no code is made of text", () => {
  test("P-7: an edit is checked as ever, columns out of step among it; the sidebar says what is the matter in the account's language, and when it is over all goes on", async () => {
    await workbook.call("selfCheck", { check: "edit" });
    workbook.host.setSwitches({ evaluatesText: false });
    await workbook.type(tab, 2, column.lastName, [["R2D2"]]);
    expect(workbook.view(tab, 2, column.lastName)).toMatchObject({ background: "#fce8e6", bold: true });
    expect(workbook.cells(tab, 2, column.status, 1, 1)[0]?.[0]).toMatch(/^Error/);
    // Ten names slid by a row are a column out of step.
    const names = workbook.cells(tab, 3, column.lastName, 11, 1);
    await workbook.type(tab, 4, column.lastName, names.slice(0, 10));
    expect(workbook.view(tab, 1, column.lastName).note).toMatch(/row/i);
    expect(await refusal(workbook.call("start", {}))).toMatchObject({
      code: "addon.not_run",
      message: expect.stringContaining("deployment guide"),
    });
    await workbook.host.open(district, "es");
    expect((await refusal(workbook.call("start", {})))?.message).toContain("guía de publicación");
    await workbook.host.open(district, "en");
    await workbook.pass(1);
    workbook.host.setSwitches({ evaluatesText: true });
    expect(await workbook.call("selfCheck", { check: "edit" })).toMatchObject({
      verdict: "different",
      facts: { project: false, refused: "project" },
    });
    await workbook.type(tab, 2, column.lastName, [["Vega"]]);
    await workbook.type(tab, 3, column.lastName, names);
    expect((await workbook.call("review", { schoolId: lincoln })).sendable).toBe(1);
  });

  test("P-7: deployed as plain script nothing is made of text: pull, edit, upload and the clock work", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plain-script-"));
    const build = `const { buildAddon } = await import("./build/addon.ts"); await buildAddon(${JSON.stringify(folder)});`;
    execFileSync(process.execPath, ["--input-type=module", "-e", build], {
      cwd: root,
      env: { ...process.env, ROLLBOOK_CALLS: "script" },
    });
    expect(readdirSync(folder).filter((name) => /^calls|\.js$/.test(name))).toEqual(["calls.js", "rollbook.js"]);
    const plain = openWorkbook(service, { evaluatesText: false }, undefined, folder);
    try {
      await plain.call("pull", { schoolId: lincoln });
      await plain.type(tab, 2, column.lastName, [["Plain"]]);
      const { digest } = await plain.call("review", { schoolId: lincoln });
      const { submissionId } = await plain.call("upload", { schoolId: lincoln, digest });
      await plain.pass(1);
      expect((await plain.finish(submissionId)).state).toBe("written");
      expect(await plain.call("selfCheck", { check: "clock" })).toMatchObject({ verdict: "asAssumed" });
      const called = await plain.host.call(district, "RollbookCalls_", []);
      expect(called.record.error?.message).toMatch(/RollbookCalls_/);
    } finally {
      await plain.host.close();
      rmSync(folder, { recursive: true });
    }
  });
});
