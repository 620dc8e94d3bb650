/**
 * Every call of a page as every kind of person of the sheet (G-9), with the built bundle and the real service: what each is told, and that whoever may not
 * changes nothing of the document, of a colleague's things or of an account. What is expected stands here once more, so that the table proves nothing by itself.
 */
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { callNeeds } from "../../src/addon/rights/call-needs";
import type { CallInput, CallName } from "../../src/contract";
import { importId, inputs, names, reviewAgain, standFor, tab } from "./each-call";
import {
  CallFailed,
  district,
  lincoln,
  lincolnAdministrator,
  openWorkbook,
  service,
  standOn,
  workbook,
} from "./support";

const column = { firstName: 4 };
/** Whoever has them is not asked whether they know the sheet: each of them may edit it, but the last. */
const people = {
  "the administrator": district,
  "a colleague, administrator of the school": lincolnAdministrator,
  "administrator of another school": "tomas@riverbend.example",
  "reporting administrator": "reporting@riverbend.example",
  "curriculum administrator": "curriculum@riverbend.example",
  "administrator in the Teacher role": "grace@riverbend.example",
  teacher: "teacher@riverbend.example",
  "editor unknown to the service": "somebody@elsewhere.example",
  "viewer unknown to the service": "onlooker@elsewhere.example",
} as const;
type Who = keyof typeof people;

const refusedAs: Readonly<Partial<Record<Who, string>>> = {
  "administrator of another school": "school.unknown",
  "reporting administrator": "permission.import",
  "curriculum administrator": "permission.import",
  "administrator in the Teacher role": "role.teacher",
  teacher: "role.teacher",
  "editor unknown to the service": "account.unknown",
  "viewer unknown to the service": "account.unknown",
};
const strangers = ["editor unknown to the service", "viewer unknown to the service"];

standOn({ accounts: 60, schools: 2 });

beforeAll(async () => {
  await standFor();
  for (const one of [people["administrator in the Teacher role"], people.teacher])
    await workbook.call("switchRole", { role: "teacher" }, one);
  workbook.host.shareToView(people["viewer unknown to the service"]);
});

async function answerOf(name: CallName, user: string, input: object = inputs[name]()): Promise<string> {
  return workbook.call(name, input as CallInput<typeof name>, user).then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof CallFailed)) throw error;
      // A problem is told in words, with what is safe and what to do.
      expect(error.problem.message).toMatch(/\. .+\.$/);
      return error.problem.code;
    },
  );
}

/** Only whether it is the same: a whole document is no message of a test. */
const hashOf = (what: unknown) => createHash("sha256").update(JSON.stringify(what)).digest("hex");

async function ofService(path: string): Promise<string> {
  const authorization = `Bearer ${await service.token(district)}`;
  return (await fetch(`${service.url}${path}`, { headers: { authorization } })).text();
}

/** Everything that others have: the document, the accounts, the imports, and what is kept for the document and for everybody else. */
async function everything(user: string) {
  const document = hashOf(workbook.host.saveDocument().workbook);
  const properties = JSON.stringify(workbook.host.saveProperties(), (name, value) =>
    name === user ? undefined : value,
  );
  const schools = ["school-001", "school-002"].flatMap((school) =>
    ["accounts?format=json", "imports"].map((list) => ofService(`/v1/schools/${school}/${list}`)),
  );
  return { document, properties, service: hashOf(await Promise.all(schools)), triggers: workbook.host.triggers() };
}

/** Of the table: what whoever is no administrator of the school is told. */
function expected(name: CallName, who: Who): string | RegExp {
  const need: string = callNeeds[name];
  const refused = refusedAs[who];
  if (need === "district" && who !== "the administrator") return /^(permission|role|account)\./;
  if (refused === undefined) return "done";
  // Nobody finds what is a colleague's own.
  if (name === "advance" || name === "cancelSubmission") return "submission.unknown";
  if (need === "account") return strangers.includes(who) ? "account.unknown" : "done";
  // Of their own schools everybody who has some is told.
  if (name === "schools" && refused === "school.unknown") return "done";
  if (need === "service" && refused === "school.unknown") return /^(school|import|account)\.(unknown|not_found)$/;
  if (need === "school" || need === "schools" || need === "service") return refused;
  // What is read is read, and what would be written Google refuses.
  if (need === "edit" && who === "viewer unknown to the service") return /^(done|sheet\.protected)$/;
  return "done";
}

const needOf = (name: CallName): string => callNeeds[name];

describe("every call of every kind of person", () => {
  beforeAll(async () => {
    await reviewAgain();
  });

  test("G-9: the table has a line for each call, and nothing else", () => {
    expect(Object.keys(callNeeds).sort()).toEqual([...names, "setSchedule:off"].sort());
  });

  const unauthorised = (Object.keys(people) as Who[]).filter((who) => refusedAs[who] !== undefined);
  /** What may be edited by hand may be checked and painted, that somebody has looked is noted, for the next look to cost nothing; and a tab may come and go. */
  const painting: readonly CallName[] = ["check", "review", "fix", "look", "selfCheck"];
  // They choose for themselves what they like; in the Administrator role it would be another person.
  const others = names.filter((name) => name !== "switchRole" && !painting.includes(name));

  test.each(
    unauthorised,
  )("G-9: %s changes nothing that reaches an account, a slip, a schedule or a colleague", async (who) => {
    const user = people[who];
    const told = async (calls: readonly CallName[]) => {
      for (const name of calls) {
        const wanted = expected(name, who);
        const matching = typeof wanted === "string" ? wanted : expect.stringMatching(wanted);
        expect([name, await answerOf(name, user)]).toEqual([name, matching]);
      }
    };
    await told(painting);
    const before = await everything(user);
    await told(others);
    // Their own schedule, of which there is none: the administrator's stays.
    expect(await answerOf("setSchedule", user, { schoolId: lincoln, every: "off", hour: 0 })).toBe("done");
    expect(await everything(user)).toEqual(before);
  });

  test("G-9: a page that asks for what there is no more, as for setting the sign-in address, is told so and changes nothing", async () => {
    const stranger = people["editor unknown to the service"];
    const before = await everything(stranger);
    const request = JSON.stringify({
      call: "setSignInAddress",
      input: { address: "https://sign-in.stranger.example" },
    });
    const { value } = await workbook.host.call(stranger, "rpc", [request]);
    expect(JSON.parse(String(value))).toMatchObject({ ok: false, problem: { code: "call.unknown" } });
    expect(await everything(stranger)).toEqual(before);
  });

  test("G-9: a sign-in address that the workbook has kept since the release before is told once, and is on no slip", async () => {
    const saved = workbook.host.saveDocument();
    const properties = saved.properties as { readonly document: Readonly<Record<string, string>> };
    const kept = { ...properties.document, "rollbook.signInAddress": "https://sign-in.stranger.example" };
    const older = openWorkbook(service, {}, { ...saved, properties: { ...properties, document: kept } });
    try {
      const stranger = people["editor unknown to the service"];
      const refused = older.call("slips", { importId }, stranger).catch((error: unknown) => error);
      expect(await refused).toMatchObject({ problem: { code: "account.unknown" } });
      const first = await older.call("slips", { importId }, lincolnAdministrator);
      expect(first.formerAddress).toBe("https://sign-in.stranger.example");
      expect(first.signInAddress).toMatch(/^https:\/\/[\w.]+\/sign-in$/);
      const second = await older.call("slips", { importId });
      expect([second.formerAddress, second.signInAddress]).toEqual([undefined, first.signInAddress]);
    } finally {
      await older.host.close();
    }
  });

  test("G-9: of a roster that came from a file whoever may edit is the one who may", async () => {
    const stranger = people["editor unknown to the service"];
    const rows = workbook.cells(tab, 2, 1, 3, 16);
    const { tabName } = await workbook.call("openExport", { schoolId: null, name: "Own file", rows }, stranger);
    const { rosters } = await workbook.call("files", {}, stranger);
    const { schoolId } = rosters.find((one) => one.tabName === tabName) ?? { schoolId: "" };
    expect(await answerOf("settle", stranger, { schoolId, keep: "theirs" })).toBe("done");
    await workbook.call("openResults", { schoolId, kind: "completed", rows: rows.slice(0, 1), errors: [] }, stranger);
    await workbook.type(tabName, 2, column.firstName, [["Ofafile"]], stranger);
    expect((await workbook.call("changedRows", { schoolId }, stranger)).rows).toHaveLength(1);
  });

  test("G-9: the right is remembered for a while, so that a click costs no request more; without a network it goes on, and a stranger's does not begin", async () => {
    const fetches = () => workbook.host.executions().at(-1)?.calls["UrlFetchApp.fetch"] ?? 0;
    await workbook.call("settle", { schoolId: lincoln, keep: "mine" });
    expect(fetches()).toBe(0);
    await workbook.pass(1);
    await workbook.call("settle", { schoolId: lincoln, keep: "mine" });
    expect(fetches()).toBe(1);
    await workbook.pass(1);
    workbook.host.setNetwork(false);
    expect(await answerOf("settle", district)).toBe("done");
    expect(await answerOf("hidePasswords", district)).toBe("done");
    expect(await answerOf("hidePasswords", people["editor unknown to the service"])).toBe("service.unreachable");
    workbook.host.setNetwork(true);
    // Who switches to the Teacher role is an administrator no more, at once.
    const both = people["administrator in the Teacher role"];
    await workbook.call("switchRole", { role: "administrator" }, both);
    expect(await answerOf("settle", both)).toBe("done");
    await workbook.call("switchRole", { role: "teacher" }, both);
    expect(await answerOf("settle", both)).toBe("role.teacher");
  });

  test.each([
    "a colleague, administrator of the school",
    "the administrator",
  ] as const)("G-9: %s is refused nothing for want of a right", async (who) => {
    const rights = /^(account|permission|role|school)\./;
    const open = names.filter((name) => who === "the administrator" || needOf(name) !== "district");
    for (const name of open)
      expect([name, await answerOf(name, people[who])]).not.toEqual([name, expect.stringMatching(rights)]);
  });
});
