/** The one Errors tab of a school, checked while it is edited, as an administrator meets it; anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("A-3, A-9, A-10: one Errors tab lives until all is corrected, is checked like the roster, and its links lead to the child also after a sort", async () => {
  const told = await toldBy("errors-tab-story");
  const red = "#fce8e6";
  const space = "“N 7” contains a space. Write the User ID without spaces.";
  expect(told).toEqual({
    result: {
      refused: {
        name: "Errors · TIME · Lincoln Elementary",
        line: "1 row could not be processed. Correct the red cells here, then choose Send corrected rows in the sidebar.",
        cell: [expect.any(String), red],
        reason: true,
        frozen: 2,
        state: ["0 of 1"],
      },
      wrong: { cell: ["N 7", red], reason: `Rollbook:\n${space}`, said: space, state: ["0 of 1"] },
      half: { cell: ["N-7", ""], note: "", other: ["zoe li", red], state: ["0 of 1"] },
      right: { other: ["", ""], said: "Corrected: ready to be sent.", state: ["1 of 1"] },
      again: { tabs: 1, cell: [expect.any(String), red], reason: true, state: ["0 of 1"] },
      more: { tabs: 1, state: ["0 of 3"] },
      before: ["Li", "Number a", "Number b"],
      after: { moved: true, led: ["Li", "Number a", "Number b"] },
      all: ["3 of 3"],
      done: {
        line: "Everything here is corrected and completed.",
        said: Array.from({ length: 3 }, () => "Corrected and completed."),
        cell: ["N-21", ""],
        state: [],
        review: 0,
      },
    },
  });
});
