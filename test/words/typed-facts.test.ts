/**
 * design 2: facts are typed by code, so that a rule that forgets one, and a sentence with a hole that nothing fills, do not compile. `npm run check` compiles
 * this file: a line that begins to compile is an unused @ts-expect-error, and fails there. Here only what is left of it at run time is looked at.
 */
import { describe, expect, test } from "@jest/globals";
import { ProblemError } from "../../src/backend/problem-error";
import { problemMet, problemReceived } from "../../src/contract";
import type { FileFaultFacts } from "../../src/files/fault";
import type { FileNoteFacts } from "../../src/files/note";
import {
  type Finding,
  type FindingFacts,
  finding,
  type TableNoteFacts,
  type TableProblemFacts,
} from "../../src/roster";
import type { WrittenFileNotes } from "../../src/words/files/file-notes";
import type { FileProblemCode, SoundFileTexts, WrittenFileProblems } from "../../src/words/files/file-problems";
import type { FindingTexts, SoundFindingTexts } from "../../src/words/findings/finding-texts";
import { findingsEn } from "../../src/words/findings/findings.en";
import type { ProblemTexts, SoundProblemTexts } from "../../src/words/problems/problem-text";
import type { Holes } from "../../src/words/sentences";

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
const isTrue = (is: true) => is;

/** Texts with one sentence exchanged, as a developer would write it. */
const texts = <const Code extends string, const Text>(code: Code, text: Text) =>
  ({ ...findingsEn, [code]: text }) as { [One in keyof FindingTexts]: One extends Code ? Text : FindingTexts[One] };
const compiles = <Texts extends FindingTexts>(sound: Texts & SoundFindingTexts<Texts>) => sound;

describe("findings", () => {
  test("design 2: a finding has exactly the facts of its code", () => {
    const told: Finding[] = [
      finding(2, "userId", "user_id.too_long", "x", { limit: 32, length: 40 }),
      finding(2, "userId", "user_id.required", ""),
      finding(2, "email", "email.taken", "x", { otherRow: 3 }),
      finding(2, "email", "email.taken", "x", { owner: "Ana", school: "Lincoln" }),
      // @ts-expect-error a fact is missing
      finding(2, "userId", "user_id.too_long", "x", { limit: 32 }),
      // @ts-expect-error none is given
      finding(2, "userId", "user_id.too_long", "x"),
      // @ts-expect-error a fact of the wrong kind
      finding(2, "userId", "user_id.too_long", "x", { limit: "32", length: 40 }),
      // @ts-expect-error a fact that the code does not have
      finding(2, "userId", "user_id.required", "", { limit: 32 }),
      // @ts-expect-error facts that do not come together
      finding(2, "email", "email.taken", "x", { otherRow: 3, owner: "Ana", school: "Lincoln" }),
      // @ts-expect-error half of what comes together
      finding(2, "email", "email.taken", "x", { owner: "Ana" }),
      // @ts-expect-error a code that is about a cell
      finding(2, null, "class.disagrees", "x", { otherRow: 3 }),
      // @ts-expect-error facts of one of two codes
      finding(2, "userId", "user_id.too_long" as "user_id.too_long" | "row.repeated", "x", { otherRow: 3 }),
    ];
    expect(told).toHaveLength(12);
  });

  test("design 2: whoever knows the code knows the facts", () => {
    const limitOf = (one: Finding): number | undefined => {
      // @ts-expect-error of any finding it may be missing
      const limit: number = one.facts.limit;
      return one.code === "user_id.too_long" ? one.facts.limit : limit;
    };
    expect(limitOf(finding(2, "userId", "user_id.too_long", "x", { limit: 32, length: 40 }))).toBe(32);
    expect(isTrue(true satisfies Same<keyof FindingFacts, Finding["code"]>)).toBe(true);
  });
});

describe("sentences", () => {
  test("S-18: the holes of a sentence are read", () => {
    expect(isTrue(true satisfies Same<Holes<"{a} and {b}, {a}">, "a" | "b">)).toBe(true);
    expect(isTrue(true satisfies Same<Holes<"none">, never>)).toBe(true);
  });

  test("S-18: a sentence with a hole that its code does not fill does not compile", () => {
    const title = "x";
    const sound = [
      compiles(texts("row.repeated", { title, message: "As row {otherRow}." })),
      compiles(texts("user_id.too_long", { title, message: "{column}: {value} has {length}, at most {limit}." })),
      compiles(texts("email.taken", { title, message: "{value}", knowing: { owner: "{owner}, {school}" } })),
      // @ts-expect-error a fact of another code
      compiles(texts("row.repeated", { title, message: "As row {otherRow}, {limit}." })),
      // @ts-expect-error a fact that only some findings of the code have
      compiles(texts("email.taken", { title, message: "{value} is on row {otherRow}." })),
      // @ts-expect-error what is known instead is not known together
      compiles(texts("email.taken", { title, message: "{value}", knowing: { owner: "{owner}, row {otherRow}" } })),
      // @ts-expect-error no finding of the code has such a fact
      compiles(texts("email.taken", { title, message: "{value}", knowing: { limit: "At most {limit}." } })),
      // @ts-expect-error a title is said of many findings
      compiles(texts("row.repeated", { title: "As row {otherRow}", message: "x" })),
      // @ts-expect-error a row as a whole has no column
      compiles(texts("row.repeated", { title, message: "{column}" })),
    ];
    expect(sound).toHaveLength(9);
  });
});

describe("problems", () => {
  test("design 2: a problem has exactly the facts of its code, here and in the service", () => {
    const met = [
      problemMet("account.unknown", { email: "a@b.example" }),
      problemMet("service.unreachable"),
      problemMet("service.unreachable", { status: 503 }),
      // @ts-expect-error a fact is missing
      problemMet("account.unknown"),
      // @ts-expect-error a fact of the wrong kind
      problemMet("upload.too_many_rows", { rows: "7", limit: 3 }),
      // @ts-expect-error a fact that the code does not have
      problemMet("sheet.busy", { limit: 3 }),
      // @ts-expect-error the guard says what it asks
      problemMet("upload.confirm", { count: 320 }),
      // @ts-expect-error the same of the service's own
      new ProblemError("account.unknown"),
      // @ts-expect-error a code that only the add-on meets
      new ProblemError("sheet.busy"),
    ];
    expect(met).toHaveLength(9);
  });

  test("design 2: of what comes over a wire only the facts of the code are taken, each of its kind", () => {
    const examples = [{ row: 2, from: "a@b.example", to: "c@b.example" }];
    const question = { digest: "d", kinds: [{ kind: "change", field: "email", count: 30, of: 40, examples }] };
    const members = { count: 30, limit: "ten", question, email: 30, counts: { email: 30 }, requestId: "x" };
    expect(problemReceived("upload.confirm", members)).toEqual({
      code: "upload.confirm",
      facts: { count: 30, question },
    });
    const strange = { digest: "d", kinds: [{ kind: "change", field: "shoeSize", count: 30, of: 40, examples }] };
    expect(problemReceived("upload.confirm", { question: strange }).facts).toEqual({});
    expect(
      problemReceived("request.malformed", { reasons: ["One.", { code: "x", message: "Two." }, 3] }).facts,
    ).toEqual({
      reasons: ["One.", "Two.", "3"],
    });
    for (const none of [null, undefined, "text", [], 7])
      expect(problemReceived("account.unknown", none).facts).toEqual({});
  });

  test("S-18: a sentence with a hole that its problem does not fill does not compile", () => {
    const compile = <const Texts extends ProblemTexts<"upload.too_large" | "sheet.busy">>(
      sound: Texts & SoundProblemTexts<Texts>,
    ) => sound;
    const busy = { happened: "x", next: "x" } as const;
    const sound = [
      compile({ "sheet.busy": busy, "upload.too_large": { happened: "x. At most {limit}.", next: "x" } }),
      // @ts-expect-error a fact of another code
      compile({ "sheet.busy": busy, "upload.too_large": { happened: "x. At most {rows}.", next: "x" } }),
      // @ts-expect-error a code without facts
      compile({ "sheet.busy": { happened: "x", next: "{limit}" }, "upload.too_large": busy }),
    ];
    expect(sound).toHaveLength(3);
  });
});

describe("files", () => {
  type Both<Texts extends { readonly en: object; readonly es: object }, FactsOf> = [
    SoundFileTexts<Texts["en"], FactsOf>,
    SoundFileTexts<Texts["es"], FactsOf>,
  ];
  /** A sentence with a hole that its fault has no fact for, and a code without one, are no sentences but what the compiler says of them. */
  const sound = <Written extends { readonly en: object; readonly es: object }, FactsOf>(
    is: [Written["en"], Written["es"]] extends Both<Written, FactsOf> ? true : never,
  ) => is;

  test("design 2: what keeps a file from being read, and what is noticed in it, is told in both languages with the facts that it has", () => {
    expect(sound<WrittenFileProblems, FileFaultFacts>(true)).toBe(true);
    expect(sound<WrittenFileNotes, FileNoteFacts>(true)).toBe(true);
    type Holed = { readonly en: { readonly "file.sheet_hidden": "{sheet} of {book}" }; readonly es: object };
    // @ts-expect-error a hole that nothing fills, and no sentence at all
    expect(sound<Holed, Pick<FileFaultFacts, "file.sheet_hidden">>(true)).toBe(true);
  });

  test("design 2: a code stands in one list, of the file or of the table in it, and every sentence has one", () => {
    type Codes = keyof FileFaultFacts | keyof TableProblemFacts;
    expect(isTrue(true satisfies Same<keyof FileFaultFacts & keyof TableProblemFacts, never>)).toBe(true);
    expect(isTrue(true satisfies Same<keyof FileNoteFacts & keyof TableNoteFacts, never>)).toBe(true);
    expect(isTrue(true satisfies Same<FileProblemCode, Codes>)).toBe(true);
    expect(isTrue(true satisfies Same<keyof WrittenFileNotes["en"], keyof FileNoteFacts | keyof TableNoteFacts>)).toBe(
      true,
    );
  });
});
