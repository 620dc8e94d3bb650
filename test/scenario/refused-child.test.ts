/** What the platform refuses, from six uploads of one child to a rehearsal that leaves one button, as anyone can run it with `npm run scenario` (G-6, I-7). */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("G-6, I-7: a refused child gives one Errors tab and stays marked; after a rehearsal exactly the rows that would go are sent", async () => {
  const told = await toldBy("refused-child");
  expect(told).toEqual({
    result: {
      moved: { took: 202, code: "rehearsal.moved", rows: [true], nothingSent: true },
      sixUploads: { errorsTabs: 1, status: "Error: Email", saysWhy: true, heldBack: [true] },
      bySchedule: { status: "Error: Email", sent: 0 },
      again: { status: "New", ready: 1 },
      corrected: { status: "", made: true },
      rehearsal: {
        of: 7,
        wouldFail: 4,
        wouldGo: 3,
        sent: 3,
        result: "completed",
        marked: Array(4).fill("Error: Email"),
        errorsTabs: 1,
      },
    },
  });
});
