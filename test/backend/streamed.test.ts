/** Long answers go out in portions and are the same as if they had gone out whole (S-4, S-11). */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { csvStream, jsonStream } from "../../src/backend/http/streamed";
import { completeValues } from "../../src/roster";
import { parseCsv, writeCsv } from "../support/roster-file";

async function parts(stream: AsyncIterable<unknown>): Promise<string[]> {
  const all: string[] = [];
  for await (const part of stream) all.push(String(part));
  return all;
}
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    completeValues({ userId: `00${at}`, firstName: 'A"n,a', lastName: at % 7 === 0 ? "=1" : "Luna" }),
  );

describe("answers in portions", () => {
  test("S-4: JSON is the same in portions as whole, for any number of rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3500 }), fc.boolean(), async (count, bare) => {
        const head = bare ? {} : { school: { id: "x", name: "“Ñ”" } };
        const rows = rowsOf(count);
        const text = (await parts(jsonStream(head, "rows", rows, { row: (row) => row }))).join("");
        expect(JSON.parse(text)).toEqual({ ...head, rows });
      }),
      { numRuns: 12 },
    );
  });

  test("S-4: what every row says alike stands in every row, behind its own", async () => {
    const rows = [{ version: "1" }, { version: "}{" }, {}];
    const writing = { row: (row: object) => row, everyRow: { password: "", masterCode: 'a"b' } };
    const text = (await parts(jsonStream({}, "rows", rows, writing))).join("");
    expect(JSON.parse(text)).toEqual({ rows: rows.map((row) => ({ ...row, ...writing.everyRow })) });
  });

  test("S-4, S-12: CSV too, with the column Error where there is one", async () => {
    for (const count of [0, 1, 999, 1000, 1001, 2500]) {
      const rows = rowsOf(count);
      const errors = rows.map((_, at) => `because of ${at}`);
      expect((await parts(csvStream(rows))).join("")).toBe(writeCsv(rows, { marked: true }));
      expect((await parts(csvStream(rows, errors))).join("")).toBe(writeCsv(rows, { errors, marked: true }));
    }
  });

  test("S-4: no part holds more than a thousand rows", async () => {
    const sent = await parts(csvStream(rowsOf(20_000)));
    expect(sent).toHaveLength(21);
    const reading = parseCsv(sent.join(""));
    expect(reading.ok && reading.rows.length).toBe(20_000);
  });
});
