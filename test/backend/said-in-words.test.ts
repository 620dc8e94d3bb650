/** what the service cannot start with, or goes down with, is said in a sentence that does not repeat the address, and the log names what is the matter. */
import { describe, expect, test } from "@jest/globals";
import { ConfigurationError } from "../../src/backend/config";
import { loggedError } from "../../src/backend/http/logger";
import { saidInWords } from "../../src/backend/said-in-words";
import { storeTrouble } from "../../src/backend/store";

const coded = (code: string, message = "connect to postgresql://me:secret@host failed") =>
  Object.assign(new Error(message), { code });

describe("a start that is refused", () => {
  test.each([
    ["ECONNREFUSED", /^The store does not answer \(ECONNREFUSED\)/],
    ["57P03", /^The store does not answer/],
    ["28P01", /password of DATABASE_URL/],
    ["3D000", /does not exist/],
    ["42501", /has to own it/],
    ["EADDRINUSE", /listens on PORT already/],
    ["EADDRNOTAVAIL", /HOST is no address/],
  ])("R-5: by %s is told in a sentence, without the address", (code, words) => {
    const said = saidInWords(coded(code)) ?? "";
    expect(said).toMatch(words);
    expect(said).not.toContain("secret");
  });

  test("R-5: with what WASM throws it is one line, and not hundreds of addresses", () => {
    const wasm = Object.assign(
      new Error(`memory access out of bounds\n${"    at wasm-function[1]:0x1\n".repeat(300)}`),
      {
        name: "RuntimeError",
      },
    );
    const said = saidInWords(wasm) ?? "";
    expect(said).toContain("memory access out of bounds");
    expect(said.split("\n")).toHaveLength(1);
  });

  test("R-7: of a store that a later version has brought forward names that", () => {
    const error = new Error("corrupted migrations: previously executed migration 0099-later is missing");
    expect(saidInWords(error)).toMatch(/later version of Rollbook \(0099-later\)/);
  });

  test("R-5: by our own errors as they are; by what nobody has foreseen not at all", () => {
    expect(saidInWords(new ConfigurationError(["PORT is wrong"]))).toContain("PORT is wrong");
    expect(saidInWords(new Error("a mistake of ours"))).toBeNull();
    expect(saidInWords("thrown")).toBeNull();
  });
});

describe("what the log says", () => {
  test.each([
    ["53100", "the disk of the store is full"],
    ["53300", "the store has no connection left"],
    ["25006", "the store is a standby that is not the primary yet"],
    ["57014", "a statement took longer than the store allows"],
    ["ECONNRESET", "the store is away"],
  ])("R-5: of %s: %s", (code, words) => {
    expect(storeTrouble({ code })).toBe(words);
  });

  test("R-5: the queue's errors, which are plain objects, have their message; an error of PostgreSQL never has its own", () => {
    expect(loggedError({ message: "the queue is away" })).toMatchObject({ message: "the queue is away" });
    expect(loggedError({ message: "Ana is there already", code: "23505" })).toMatchObject({
      message: "an error of the store",
      code: "23505",
    });
    expect(loggedError("Ana")).toMatchObject({ message: "something that is no error was thrown" });
  });
});
