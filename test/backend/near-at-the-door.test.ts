/** B-11 at the service's door: new people of an upload who are probably there already are asked about like everything else, once, and of no people whom the uploader may not know. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GuardQuestion, ImportView, Problem } from "../../src/contract";
import { fieldKeys, headerOf, otherPersonMark, type PartialValues } from "../../src/roster";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";

type Answer = Partial<ImportView> & Partial<Problem> & { readonly status?: number; readonly question?: GuardQuestion };
interface Sent {
  readonly row: number;
  readonly values: PartialValues;
  readonly others?: readonly string[];
}

describe("new people of an upload", () => {
  let service: TestService;
  let uploads = 0;
  beforeAll(async () => {
    // Nothing is worked off: the district stays as it is.
    service = await startTestService({ role: "web" });
  });
  afterAll(() => service.stop());

  const upload = async (rows: readonly Sent[], more: object = {}, as = "two", school = "lincoln"): Promise<Answer> => {
    uploads += 1;
    return service.json<Answer>(`/v1/schools/${school}/imports`, {
      as,
      method: "POST",
      headers: { "Idempotency-Key": `near-${uploads}` },
      body: { rows, ...more },
    });
  };
  const student = (values: PartialValues, row = 2): Sent => ({ row, values: { role: "Student", ...values } });
  const jose = { userId: "N-1", firstName: "Jose", lastName: "OBrien Alvarez", gradeLevel: "3" };
  const tessa = { userId: "N-2", firstName: "Tesa", lastName: "Tubmann", gradeLevel: "3" };
  const carlos = { userId: "N-3", firstName: "Carlos", lastName: "Chavez", gradeLevel: "3" };

  test("B-11, G-3: are asked about with examples, of this school and of another one of the uploader's, and go with the digest of just that", async () => {
    const rows = [student(jose, 5), student(tessa, 6), student({ ...tessa, firstName: "Ulla", userId: "N-4" }, 7)];
    const asked = await upload(rows);
    expect([asked.code, asked.question?.kinds]).toEqual([
      "upload.confirm",
      [
        {
          kind: "near",
          count: 2,
          of: 3,
          examples: [
            { row: 5, from: "José O’Brien-Álvarez (00124)", to: "Jose OBrien Alvarez" },
            { row: 6, from: "Tessa Tubmann (00900)", to: "Tesa Tubmann" },
          ],
        },
      ],
    ]);
    const confirm = asked.question?.digest;
    expect((await upload([student({ ...jose, gradeLevel: "4" }, 5), ...rows.slice(1)], { confirm })).code).toBe(
      "upload.confirm",
    );
    expect((await upload(rows, { confirm })).status).toBe("queued");
  });

  test("B-11, S-17: nothing is said of somebody whom the uploader may not know; who may is asked", async () => {
    expect((await upload([student(carlos)])).status).toBe("queued");
    expect((await upload([student(tessa)], {}, "lincoln")).status).toBe("queued");
    expect((await upload([student(carlos)], {}, "district")).question?.kinds).toMatchObject([
      { kind: "near", examples: [{ from: "Carlos Chávez (00901)" }] },
    ]);
  });

  test("B-11: who was said to be somebody else, in the sheet or by GUID, is not asked about again; another account is", async () => {
    for (const others of [[otherPersonMark(jose, guid("jose"))], [guid("jose")], [guid("jose").toUpperCase()]])
      expect((await upload([{ ...student(jose), others }])).status).toBe("queued");
    for (const others of [[], [guid("maria")], [otherPersonMark({ ...jose, firstName: "Joseph" }, guid("jose"))]])
      expect((await upload([{ ...student(jose), others }])).code).toBe("upload.confirm");
  });

  test("B-11: said on one row of a person it is said of all their rows, and they are asked about once", async () => {
    const classes = [1, 2].map((at) => ({ classId: `C-${at}`, className: `Class ${at}` }));
    const rows = classes.map((one, at) => student({ ...jose, ...one }, at + 2));
    expect((await upload(rows)).question?.kinds).toMatchObject([{ kind: "near", count: 1, of: 1 }]);
    const said = rows.map((row, at) => (at === 1 ? { ...row, others: [guid("jose")] } : row));
    expect((await upload(said)).status).toBe("queued");
  });

  test("I-2: what was said is part of what the key stands for", async () => {
    const send = (others: readonly string[]) =>
      service.json<Answer>("/v1/schools/lincoln/imports", {
        as: "two",
        method: "POST",
        headers: { "Idempotency-Key": "said" },
        body: { rows: [{ ...student({ ...jose, firstName: "Ulla" }), others }] },
      });
    expect((await send([])).status).toBe("queued");
    expect((await send([guid("jose")])).code).toBe("idempotency.reused");
  });

  test.each([
    ["too many", Array.from({ length: 51 }, () => guid("jose"))],
    ["too long", ["x".repeat(65)]],
  ])("I-3: %s of them are refused", async (_what, others) => {
    expect((await upload([{ ...student(jose), others }])).code).toBe("request.malformed");
  });
});

describe("new people of a file, and of an upload that nobody looks at", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  test("B-11: a file is asked about in the same way", async () => {
    const line: PartialValues = {
      userId: "N-1",
      role: "Student",
      firstName: "Jose",
      lastName: "OBrien Alvarez",
      gradeLevel: "3",
    };
    const csv = [fieldKeys.map(headerOf), fieldKeys.map((field) => line[field] ?? "")].join("\r\n");
    const answer = await service.json<Answer>("/v1/schools/lincoln/imports", {
      as: "lincoln",
      method: "POST",
      headers: { "Idempotency-Key": "file", "Content-Type": "text/csv" },
      body: csv,
    });
    expect([answer.code, answer.question?.kinds[0]?.kind]).toEqual(["upload.confirm", "near"]);
  });

  test("B-11, G-5: while nobody looks such a row waits for a person, and the others go; who was said to be somebody else goes", async () => {
    const send = async (key: string, values: PartialValues, others: readonly string[]) => {
      const view = await service.json<ImportView>("/v1/schools/lincoln/imports", {
        as: "lincoln",
        method: "POST",
        headers: { "Idempotency-Key": key },
        body: {
          scheduled: true,
          rows: [
            { row: 2, values: { role: "Student", ...values }, ...(others.length === 0 ? {} : { others }) },
            {
              row: 3,
              values: { role: "Student", userId: `${key}-3`, firstName: "Wim", lastName: key, gradeLevel: "2" },
            },
          ],
        },
      });
      return (await service.finished(view.id, "lincoln")).counts;
    };
    const zoe = { userId: "N-9", firstName: "Zoe", lastName: "Zuniga", gradeLevel: "3" };
    expect(await send("Anders", zoe, [])).toMatchObject({ created: 1, failed: 1 });
    expect(await send("Brandt", zoe, [otherPersonMark(zoe, guid("zoe"))])).toMatchObject({ created: 2, failed: 0 });
  });
});
