/** What the build does to make the script small loses nothing: texts come out of their files as they went in, answers are held to the contract's schemas. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { answerShapes } from "../../build/answer-shapes.ts";
import { callsFile } from "../../src/addon/platform/project-files";
import { answerShapesFile } from "../../src/addon/service/answer-shapes-file";
import { fits } from "../../src/addon/service/answers";
import { importSchema, languages, meSchema } from "../../src/contract";
import { scriptTexts, scriptTextsFile } from "../../src/words";
import { built } from "../support/built";

/** As the script reads it. */
const written = (file: string) => readFileSync(built("addon", `${file}.html`), "utf8");

describe("texts in files of the project", () => {
  test.each(languages)("S-18: every sentence of the script in %s comes out of its file as it went in", (language) => {
    expect(JSON.parse(written(scriptTextsFile(language)))).toEqual(scriptTexts(language));
  });

  test("design 7: no sentence of a finding, nor the shape of an answer, is in the script", () => {
    const script = readFileSync(built("addon", "rollbook.js"), "utf8");
    for (const language of languages) {
      const { findings, results } = scriptTexts(language);
      const told = Object.values(findings).flatMap(({ title, message }) => [title, message]);
      // What is shorter may well be a header besides.
      expect(told.filter((one) => one.length > 25 && script.includes(one))).toEqual([]);
      expect(script.includes(results.completed.passwordsOut)).toBe(false);
    }
    expect(script.includes("must:{")).toBe(false);
  });

  test("A-14: nothing in them can be taken for a tag by Google's parser", () => {
    for (const file of [...languages.map(scriptTextsFile), answerShapesFile, callsFile])
      expect(written(file)).not.toMatch(/[<>&]/);
  });
});

const me = {
  name: "Ana",
  email: "ana@example.org",
  organization: { id: "o", name: "District" },
  roles: ["administrator"],
  activeRole: null,
  administratorType: "organization",
  administratorLevel: "district",
  mayImport: true,
  schools: [{ id: "s", name: "Lincoln" }],
};

describe("answers of the service", () => {
  test("A-14: the script reads the shapes that the contract has", async () => {
    expect(JSON.parse(written(answerShapesFile))).toEqual(await answerShapes());
  });

  test("A-14: what the contract's schema takes fits, and what it refuses does not", async () => {
    const shapes = await answerShapes();
    const answers: unknown[] = [
      me,
      { ...me, activeRole: "teacher" },
      { ...me, activeRole: "janitor" },
      { ...me, mayImport: "yes" },
      { ...me, schools: [{ id: "s" }] },
      { ...me, schools: {} },
      { ...me, name: undefined },
      { ...me, organization: null },
      null,
      "me",
      [],
    ];
    for (const answer of answers) {
      expect([answer, fits(answer, shapes.me)]).toEqual([answer, meSchema.safeParse(answer).success]);
    }
  });

  test("A-14: numbers, lists and members that may be left out", async () => {
    const shapes = await answerShapes();
    const view = {
      id: "i",
      schoolId: "s",
      kind: "import",
      status: "queued",
      createdAt: "2026-11-23T16:05:00Z",
      uploadedBy: "Ana",
      fileName: "f",
      corrections: [],
      progress: { done: 0, total: 3 },
      counts: { updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 },
      files: ["uploaded"],
    };
    const answers: unknown[] = [
      view,
      { ...view, parent: "j" },
      { ...view, parent: 7 },
      { ...view, progress: { done: -1, total: 3 } },
      { ...view, progress: { done: 0.5, total: 3 } },
      { ...view, files: ["secret"] },
      { ...view, corrections: ["a", 1] },
    ];
    for (const answer of answers) {
      expect([answer, fits(answer, shapes.import)]).toEqual([answer, importSchema.safeParse(answer).success]);
    }
  });

  test("A-14: a service that is newer than the script may say more", async () => {
    expect(fits({ ...me, photo: "…" }, (await answerShapes()).me)).toBe(true);
  });
});
