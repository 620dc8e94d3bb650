/** Columns out of step and damage, from the paste to the platform (G-1, G-2), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

/** Named once, held back, put back in one click, and nothing else was touched. */
const putBack = (...causes: readonly string[]) => ({
  causes,
  sendable: 0,
  refused: "review.nothing_to_send",
  asItWas: true,
  errors: 0,
  changed: 0,
});

test("G-1, G-2: a column slid, sorted alone or filled down, and 843.0, are named, do not go, and are put back in one click; what is meant goes after a question", async () => {
  const told = await toldBy("out-of-step-story");
  expect(told).toEqual({
    result: {
      marked: { status: "Error: First Name", note: true },
      slid: putBack("column.slid firstName true"),
      sorted: putBack("column.reordered userId true"),
      filled: putBack("column.filled lastName true"),
      decimal: putBack("cell.changed_by_spreadsheet  false"),
      meant: {
        held: 8,
        sendable: 8,
        asked: [["column", "lastName", 8, 3]],
        state: expect.stringMatching(/^(accepted|written)$/),
        onThePlatform: 8,
      },
    },
  });
});
