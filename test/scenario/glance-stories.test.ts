/** What an administrator sees, takes back and hands out, as anyone can run it with `npm run scenario` (B-22, A-7, A-13, S-14). */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("B-22, A-13: a deleted row, a GUID put right and a settled conflict come back, Ctrl+Z takes the last thing back first, and the tab somebody is in is the current one", async () => {
  expect(await toldBy("reversible-story")).toEqual({
    result: {
      deleted: { removed: 1, back: true, after: 0 },
      retyped: { right: true, undone: "not-a-guid", status: "Error: User GUID" },
      undo: {
        code: true,
        fixedGrade: "5",
        steps: [
          ["name", "5"],
          ["name", "5th grade"],
          ["name", "grade"],
        ],
      },
      conflict: { found: 1, settled: ["Theirs", 0, 1], again: ["Mine", 1, "Conflict: First Name"] },
      current: { there: ["school-002", "school-002"], back: ["school-001", "school-001"] },
    },
  });
});

test("A-7, A-14, I-8: Waiting, Sent and nothing different are said only when they are true, rows are counted once, and a tab is named by the clock of the spreadsheet", async () => {
  expect(await toldBy("words-story")).toEqual({
    result: {
      counted: { listed: 4, going: 3, sendable: 3, held: 1 },
      offline: { state: "sending", statuses: ["Waiting", "Error: Email", "Waiting"] },
      onItsWay: { accepted: true, statuses: ["Sent", "Error: Email", "Sent"] },
      end: { state: "written", statuses: ["", "Error: Email", ""], hour: true },
      // The row with the mistake is the only one that differs here; the other two wait to be pulled.
      waits: { changed: 1, kind: "undo", since: true },
      pulled: [true, false, true],
    },
  });
});

test("S-14, B-13: who used the temporary password and left is told as such, gets a new one and its slip from the sidebar, and the address on it opens", async () => {
  const mustChoose = [200, "mustSetPassword,name,passwordToken,role"];
  const refused = [401, "sign_in.failed"];
  expect(await toldBy("passwords-story")).toEqual({
    result: {
      before: "temporary",
      used: mustChoose,
      again: refused,
      stuck: "used",
      slip: { one: 1, same: true, other: true, inTabs: false },
      page: [200, "text/html; charset=utf-8", true],
      now: mustChoose,
      old: refused,
    },
  });
});
