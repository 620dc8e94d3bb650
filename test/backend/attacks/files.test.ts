/** S-3, S-17: every file of an import, in every format and by every way of asking, for every kind of person: whoever may not learns not even that it is there. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { guid } from "../support/district";
import { type CallOptions, startTestService, type TestService } from "../support/service";

const people: Readonly<Record<string, CallOptions & { readonly may: boolean }>> = {
  "district administrator": { as: "district", may: true },
  "administrator of the school": { as: "lincoln", may: true },
  "administrator of another school": { as: "tubman", may: false },
  "teacher and administrator, as teacher": { as: "grace", role: "teacher", may: false },
  "teacher of the student": { as: "teacher", may: false },
  "reporting administrator": { as: "reporting", may: false },
  "curriculum administrator": { as: "curriculum", may: false },
  "student with a Google account": { as: "maria", may: false },
  "Google account of nobody": { as: "nobody@gmail.example", may: false },
  "administrator of another district": { as: "far@elsewhere.example", may: false },
  "nobody signed in": { as: null, may: false },
};
const files = ["uploaded", "completed", "error"];
const formats = ["json", "csv", "xlsx"];
/** What the files of the import say of children. */
const secrets = /Quillona|Vexworth|Q-77|quillona/i;

let service: TestService;
let imported: string;
beforeAll(async () => {
  service = await startTestService();
  const student = { role: "Student", firstName: "Quillona", lastName: "Vexworth", gradeLevel: "3" };
  const view = await service.importRows("lincoln", [
    { row: 2, values: { ...student, userId: "Q-77" } },
    { row: 3, values: { userGuid: guid("maria"), gradeLevel: "Vexworth" } },
  ]);
  imported = view.id;
});
afterAll(() => service.stop());

/** Everything that tells two answers apart, but for the id of the request. */
async function seen(path: string, who: CallOptions) {
  const answer = await service.call(path, who);
  const text = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  const headers = [...answer.headers].filter(([name]) => !["date", "content-length"].includes(name));
  return { status: answer.status, headers, text: text.replace(/"requestId":"[^"]*"/, "") };
}

const asks = files.flatMap((file) => formats.map((format) => `files/${file}?format=${format}`));

test.each(Object.entries(people))("S-3, S-17: %s: what is out of reach is answered as what is not there", async (_who, {
  may,
  ...who
}) => {
  for (const ask of ["", ...asks]) {
    const there = await seen(`/v1/imports/${imported}/${ask}`.replace(/\/$/, ""), who);
    if (may) {
      expect([ask, there.status]).toEqual([ask, 200]);
      continue;
    }
    const nowhere = await seen(`/v1/imports/00000000-0000-4000-8000-000000000000/${ask}`.replace(/\/$/, ""), who);
    expect([ask, there]).toEqual([ask, nowhere]);
    expect(there.status).toBeGreaterThanOrEqual(400);
    expect(there.text).not.toMatch(secrets);
  }
});

test("S-17: whoever may gets just the files, and a HEAD says no more than a GET", async () => {
  expect((await seen(`/v1/imports/${imported}/files/completed?format=csv`, { as: "lincoln" })).text).toMatch(secrets);
  for (const as of ["lincoln", "tubman"]) {
    const path = `/v1/imports/${imported}/files/completed`;
    const [head, got] = [await service.call(path, { as, method: "HEAD" }), await service.call(path, { as })];
    await got.arrayBuffer();
    expect([as, head.status, await head.text()]).toEqual([as, got.status, ""]);
  }
});

test("S-17: a name of a file that climbs, repeats or is none is nobody's file", async () => {
  for (const file of ["..%2Fcompleted", "completed%00", "COMPLETED", "completed/completed", "credentials", "%2e%2e"]) {
    const answer = await service.call(`/v1/imports/${imported}/files/${file}`, { as: "district" });
    expect([file, answer.status >= 400 && answer.status < 500]).toEqual([file, true]);
    expect(await answer.text()).not.toMatch(secrets);
  }
});
