/** Arrays written as one text come back from the store as they were, whatever they hold. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { sql } from "kysely";
import { bigints, integers, texts } from "../../src/backend/store/arrays";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }).map((one) => one.replaceAll("\u0000", "")),
  fc.constantFrom(
    "",
    "null",
    "NULL",
    '"',
    "\\",
    "\\n",
    "\n",
    "\t",
    "{}",
    "a,b",
    " ",
    "\u007f",
    "\u2028",
    "{\\u0041}",
    "'",
  ),
);

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  test("I-4: texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
        const { rows } = await sql<{ values: unknown }>`SELECT ${texts(values)} AS values`.execute(
          service.running.services.store.db,
        );
        expect(rows[0]?.values).toEqual(values);
      }),
    );
  });

  test("I-4: numbers", async () => {
    const { rows } = await sql<{ rows: string; versions: string }>`
      SELECT ${integers([1, -2, 30_000])}::text AS rows, ${bigints([0, 2 ** 52])}::text AS versions
    `.execute(service.running.services.store.db);
    expect(rows).toEqual([{ rows: "{1,-2,30000}", versions: "{0,4503599627370496}" }]);
  });
});
