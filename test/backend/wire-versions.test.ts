/** releases meet. What the service says of the versions it speaks, and how one that it does not speak is refused. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { headers, type Me, type Problem, wireFault, wireVersions } from "../../src/contract";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";
import { storeDigest } from "./support/store-digest";

const says = (version: string) => ({ [headers.wireVersion]: version });

describe("the service", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ publicUrl: "https://rollbook.riverbend.example/import/" });
  });
  afterAll(() => service.stop());

  test("R-7: it says which versions it speaks, and where account holders sign in", async () => {
    const me = await service.json<Me>("/v1/me");
    expect(me).toMatchObject({
      wireVersions: [...wireVersions],
      signInAddress: "https://rollbook.riverbend.example/import/sign-in",
    });
  });

  test("R-7: every version that it speaks is answered, and so is who says none, as the release before does", async () => {
    for (const version of wireVersions) {
      expect((await service.call("/v1/me", { headers: says(String(version)) })).status).toBe(200);
    }
    expect((await service.call("/v1/me")).status).toBe(200);
  });

  test.each([
    ["0", "en", "addon.too_old", /nothing you typed is lost.*Reload the spreadsheet/s],
    ["0", "es", "addon.too_old", /ni se perdió nada de lo que escribió.*Vuelva a cargar la hoja/s],
    ["99", "en", "service.too_old", /newer Rollbook.*nothing you typed is lost/s],
    ["99", "es", "service.too_old", /más nuevo.*ni se perdió nada/s],
  ] as const)("R-7: version %s in %s is refused in plain words, before anything happens", async (version, language, code, words) => {
    const before = await storeDigest(service);
    const answer = await service.call("/v1/schools/lincoln/imports", {
      body: { rows: [{ row: 2, values: { userGuid: guid("zoe"), firstName: "Zora" } }] },
      headers: {
        ...says(version),
        [headers.idempotencyKey]: `wire ${version} ${language}`,
        "accept-language": language,
      },
    });
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ status: 400, code, wireVersions: [...wireVersions] });
    expect(answer.status).toBe(400);
    expect(problem.detail).toMatch(words);
    expect(await storeDigest(service)).toBe(before);
  });

  test.each([
    "",
    "two",
    "1.5",
    "-1",
    "1, 2",
    "9".repeat(20),
  ])("R-7: %j is no version, and is told as that", async (version) => {
    const answer = await service.call("/v1/me", { headers: says(version) });
    expect(await answer.json()).toMatchObject({ status: 400, code: "request.malformed" });
  });
});

test("R-7: which of the two is too old follows from the versions that are spoken", () => {
  expect([0, 1, 2, 3].map((version) => wireFault(version, [1, 2]))).toEqual([
    "addon.too_old",
    null,
    null,
    "service.too_old",
  ]);
  expect([1, 2, 3, 4].map((version) => wireFault(version, [2, 3]))).toEqual([
    "addon.too_old",
    null,
    null,
    "service.too_old",
  ]);
});

describe("a service that was not told its own address", () => {
  test("R-7: says nothing of where to sign in, and the spreadsheet takes the address that it calls", async () => {
    const service = await startTestService();
    const me = await service.json<Me>("/v1/me");
    await service.stop();
    expect(me).not.toHaveProperty("signInAddress");
  });
});
