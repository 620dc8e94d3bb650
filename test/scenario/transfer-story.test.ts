/** Two moves between schools (B-14), as anyone can run them with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("B-14, S-16, S-17: an upload adds whoever moves at the new school, what no upload does is asked for, told as overdue, and ticked when it is seen; whoever comes back is taken out of where they had gone", async () => {
  const told = await toldBy("transfer-story");
  const both = (state: string) => [state, state];
  expect(told).toEqual({
    result: {
      planned: both("planned"),
      waiting: both("planned"),
      written: 0,
      reviewed: [
        [true, true, 0, []],
        [true, true, 0, []],
      ],
      added: both("added"),
      kept: [true, true],
      requested: both("requested"),
      overdue: both("overdue"),
      told: { schoolId: "school-001", count: 2 },
      half: ["done", "added"],
      ended: ["done", "back"],
      again: ["done", "back"],
    },
  });
});
