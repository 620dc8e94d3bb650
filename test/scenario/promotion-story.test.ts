/** August in one school (B-17), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("B-17, G-3: next grades are edits, the last grade leaves although one pupil stands in grade 12 by mistake, twice is once for a colleague too, one question by its pattern, and an undo, in the sheet or of the upload, is as if nothing had been", async () => {
  const told = await toldBy("promotion-story");
  expect(told).toEqual({
    result: {
      stray: {
        top: "5",
        last: [
          ["5", { leaving: 15 }],
          ["12", { beyond: 1 }],
        ],
        beyond: [[true, "12"]],
      },
      grades: {
        "K>1": { promoted: 13 },
        "1>2": { promoted: 19 },
        "2>3": { promoted: 19 },
        "3>4": { promoted: 18 },
        "4>5": { promoted: 23 },
        "5>leaving": { leaving: 15 },
        ">null": { noGrade: 1 },
      },
      // One of the third grade is retained.
      cells: 91,
      outdated: "review.outdated",
      takenBack: true,
      changed: 91,
      twice: true,
      again: 0,
      kinds: [expect.stringMatching(/^change gradeLevel (?:\w+ → \d, ){4}\w+ → \d$/)],
      state: "accepted",
      uploaded: 0,
      restored: true,
      undone: 91,
    },
  });
});
