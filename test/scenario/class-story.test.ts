/** The class story of an administrator, from typing to the child's class on the platform (G-7, A-10), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("G-7, A-10: a class that did not go stays in the row, and goes with its teacher when Send corrected rows is chosen", async () => {
  const told = await toldBy("class-story");
  expect(told).toEqual({
    result: {
      first: {
        sent: 1,
        childIsMade: true,
        childHasGuid: true,
        classInRoster: ["BIO-9", "Biology"],
        status: "Error: Class ID",
        errorsTabs: 1,
        classes: 0,
      },
      corrected: { rows: 1, corrected: 1 },
      second: {
        // A quick service may have written its results before the click returns.
        state: expect.stringMatching(/^(accepted|written)$/),
        rows: 2,
        status: "completed",
        isCorrection: true,
        placed: true,
        sameChild: true,
        classes: 1,
        errorsTabs: 1,
        nothingLeft: 0,
      },
    },
  });
});
