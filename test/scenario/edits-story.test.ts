/** What an edit costs, what nobody told of and an edit while an upload waits, as anyone can run it with `npm run scenario`, and what clicks have done put back (B-22). */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("A-3, A-2: a typed cell costs what it touches; silent changes are found by the sidebar's next round; what came from here is no conflict; B-22, A-7: what a click has done, a column and a waiting upload are taken back", async () => {
  const told = await toldBy("edits-story");
  expect(told).toEqual({
    result: {
      back: {
        fix: [true, 1],
        fill: [
          ["Filled", "Changed"],
          [true, ""],
          [true, ""],
        ],
        column: ["sheet.header_changed", 0, "Last Name"],
        upload: ["Waiting", "cancelled", "Changed"],
        hourly: "written",
      },
      cost: { name: true, mistake: true, own: true },
      twice: ["Error: Email", "Error: Email"],
      corrected: ["Changed", "Changed"],
      silent: {
        nothing: 0,
        dropped: ["", 2, "Error: Last Name"],
        sorted: [2, true],
        removed: 2,
      },
      echo: {
        atOnce: "Waiting",
        again: "Changed",
        ended: "written",
        conflicts: 0,
        status: "Changed",
        cell: "Anabella",
        note: "Was: Anabel",
      },
    },
  });
});
