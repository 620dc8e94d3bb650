/** The named cases of A-14 where the script meets them: each has its own code and words, a way out, and nothing typed is lost. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { CallProblem } from "../../src/contract";
import { builtProject, CallFailed, district, lincoln, standOn, teacherAndAdministrator, workbook } from "./support";

const tab = "Lincoln Elementary";

standOn({ accounts: 30, schools: 1 }, { workbooks: "each" });
beforeEach(() => workbook.type(tab, 2, 4, [["Typed"]]));

async function problemOf(call: Promise<unknown>) {
  return call.then(
    () => null,
    (error) =>
      error instanceof CallFailed
        ? error.problem
        : { code: String(error), facts: {} as CallProblem["facts"], message: "" },
  );
}

const scopes = (): readonly string[] => builtProject().manifest.oauthScopes ?? [];
const without = (part: string) => scopes().filter((scope) => !scope.includes(part));
const typed = () => workbook.cells(tab, 2, 4, 1, 1)[0]?.[0];

describe("what goes wrong outside of the rows", () => {
  test("A-14: a permission that was not ticked, or was taken back, is said with Google's page to give it; then it goes on", async () => {
    for (const part of ["external_request", "spreadsheets"]) {
      workbook.host.setConsent(district, without(part));
      const problem = await problemOf(workbook.call("pull", { schoolId: lincoln }));
      expect(problem).toMatchObject({
        code: "authorization.required",
        facts: { url: expect.stringMatching(/^https:\/\//) },
      });
      expect(problem?.message).not.toBe("");
    }
    workbook.host.setConsent(district, "all");
    expect((await workbook.call("pull", { schoolId: lincoln })).counts.changed).toBe(1);
    expect(typed()).toBe("Typed");
  });

  test("A-14: without the right to make triggers the upload goes while the sidebar is open, and that is said", async () => {
    workbook.host.setConsent(district, without("scriptapp"));
    const review = await workbook.call("review", { schoolId: lincoln });
    const sent = await workbook.call("upload", { schoolId: lincoln, digest: review.digest });
    expect(sent.problem?.code).toBe("authorization.required");
    expect(await workbook.finish(sent.submissionId)).toMatchObject({ state: "written" });
  });

  test("A-14: an address that the district's administrators refuse is told as such, and files can be worked with", async () => {
    workbook.host.setFaults([
      {
        call: "UrlFetchApp.fetch",
        from: 1,
        effect: { throw: "Access to the URL https://import.example has been not permitted by the admin" },
      },
    ]);
    const problem = await problemOf(workbook.call("pull", { schoolId: lincoln }));
    expect(problem).toMatchObject({ code: "service.domain_refused" });
    expect(problem?.message).not.toContain("import.example");
    expect((await workbook.call("start", {})).offline).toBe(true);
    workbook.host.setFaults([]);
    expect(typed()).toBe("Typed");
  });

  test("A-14: Google's storage in several accounts of one browser has its own words", async () => {
    workbook.host.setFaults([
      {
        call: "Properties.getProperty",
        nth: 1,
        effect: {
          throw: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
        },
      },
    ]);
    expect(await problemOf(workbook.call("pull", { schoolId: lincoln }))).toMatchObject({
      code: "authorization.several_accounts",
    });
  });

  test("A-14, S-2: who went over to the Teacher role is told so by name of the role, and comes back", async () => {
    await workbook.call("switchRole", { role: "teacher" }, teacherAndAdministrator);
    expect(await problemOf(workbook.call("pull", { schoolId: lincoln }, teacherAndAdministrator))).toMatchObject({
      code: "role.teacher",
    });
    const start = await workbook.call("switchRole", { role: "administrator" }, teacherAndAdministrator);
    expect(start.me.activeRole).toBe("administrator");
  });
});
