/** What the build does to make the script small loses nothing: packed sentences come out as they went in, answers are held to the contract's schemas. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { answerShapes } from "../../build/answer-shapes.ts";
import { packed } from "../../build/packed-texts.ts";
import { fits } from "../../src/addon/service/answers";
import { importSchema, meSchema } from "../../src/contract";
import { findingsEn } from "../../src/words/findings/findings.en";
import { findingsEs } from "../../src/words/findings/findings.es";
import { packedObject, unpacked } from "../../src/words/packed-text";

describe("packed sentences", () => {
  test("design 7: come out as they went in, whatever they say", () => {
    const sentence = fc.string({ unit: fc.constantFrom("a", "b", "é", "“", "\n", "{", '"', "\\", "𝒳") });
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        const text = JSON.stringify(sentences);
        expect(unpacked(packed(text))).toBe(text);
      }),
    );
  });

  test("S-18: every finding of both languages is there, in less than half of the room", () => {
    for (const sentences of [findingsEn, findingsEs]) {
      const text = JSON.stringify(sentences);
      const short = packed(text);
      expect(short.length).toBeLessThan(text.length / 2);
      const read = packedObject<typeof sentences>(short);
      expect(read["user_guid.missing"]).toEqual(sentences["user_guid.missing"]);
      expect(JSON.parse(unpacked(short))).toEqual(sentences);
    }
  });

  test("design 7: a text that holds the mark of a reference fails the build instead of coming out wrong", () => {
    expect(() => packed("about ~ 5")).toThrow("~");
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
