import { describe, expect, test } from "@jest/globals";
import type { Review, SubmissionView } from "../../src/contract";
import { fieldLines } from "../../src/sidebar/later/field-lines";
import { reduce } from "../../src/sidebar/reduce";
import {
  changedSincePull,
  chipCounts,
  differenceOf,
  onTheWay,
  pressedChip,
  reviewTotals,
  statusOfSubmission,
} from "../../src/sidebar/standing";
import { initialState, type State } from "../../src/sidebar/state";
import {
  ago,
  historyAnswer,
  importItem,
  now,
  problem,
  reviewAnswer,
  rosterTab,
  startAnswer,
  submission,
  summaryAnswer,
} from "./support/sample";

const no = { accounts: 2300, changed: 0, created: 0, joining: 0, errors: 0, warnings: 0, removed: 0 };
const conflict = { row: 5, userGuid: "g", field: "email", who: "Mia", mine: "a", theirs: "b" } as const;

function stateWith(counts: Partial<typeof no>, conflicts = 0): State {
  const started = reduce(initialState("en", now), { type: "started", start: startAnswer() });
  const summary = summaryAnswer({ counts: { ...no, ...counts }, conflicts: Array(conflicts).fill(conflict) });
  return reduce(started, { type: "summary", summary });
}
const withHistory = (state: State, items: Parameters<typeof importItem>[0][]) =>
  reduce(state, { type: "history", history: historyAnswer({ items: items.map(importItem) }), append: false });

describe("how things stand", () => {
  test("experience: conflicts are counted; errors are pressed first, then conflicts, then warnings, until the person presses one", () => {
    expect(chipCounts(stateWith({ errors: 3 }, 2))).toEqual({
      changed: 0,
      created: 0,
      errors: 3,
      warnings: 0,
      conflicts: 2,
      removed: 0,
    });
    expect(pressedChip(stateWith({ errors: 1, warnings: 4 }, 2))).toBe("errors");
    expect(pressedChip(stateWith({ warnings: 4 }, 2))).toBe("conflicts");
    expect(pressedChip(stateWith({ warnings: 4, changed: 9 }))).toBe("warnings");
    expect(pressedChip(stateWith({ changed: 9 }))).toBeNull();
    const pressed = reduce(stateWith({ errors: 1, changed: 9 }), { type: "chip", chip: "changed" });
    expect(pressedChip(pressed)).toBe("changed");
    // What was pressed stays when the errors are gone or come back.
    expect(pressedChip(reduce(pressed, { type: "summary", summary: summaryAnswer() }))).toBe("changed");
  });

  test("experience: nothing is different only when the platform has not changed since the pull either, an undo included", () => {
    expect(differenceOf(stateWith({ errors: 1 }))).toBe("wrong");
    expect(differenceOf(stateWith({}, 1))).toBe("wrong");
    for (const counts of [{ changed: 1 }, { created: 1 }, { removed: 1 }])
      expect(differenceOf(stateWith(counts))).toBe("fine");
    const same = stateWith({});
    expect(differenceOf(same)).toBe("asking");
    expect(differenceOf(reduce(same, { type: "missed", what: "history" }))).toBe("unknown");
    expect(differenceOf(reduce(same, { type: "connection", connection: "offline" }))).toBe("unknown");
    expect(differenceOf(withHistory(same, [{ finishedAt: ago(58) }]))).toBe("nothing");
    // The tab was filled twelve minutes ago.
    const undone = withHistory(same, [{ kind: "undo", finishedAt: ago(2) }]);
    expect(differenceOf(undone)).toBe("behind");
    expect(changedSincePull(undone)).toBe(true);
    // Our own clock is ahead: how old the tab is goes by the one that says when the undo ended.
    const ahead = reduce(same, {
      type: "summary",
      summary: { ...(same.summary ?? summaryAnswer()), tab: { ...rosterTab, pulledAt: ago(-60 * 5), asOf: ago(12) } },
    });
    expect(differenceOf(withHistory(ahead, [{ kind: "undo", finishedAt: ago(2) }]))).toBe("behind");
    const none = { updated: 0, created: 0, unchanged: 3, failed: 0, classesCreated: 0 };
    for (const item of [
      { kind: "rehearsal" as const, finishedAt: ago(2) },
      { finishedAt: ago(2), counts: none },
    ])
      expect(differenceOf(withHistory(same, [item]))).toBe("nothing");
  });

  test("experience: sent is what the service has answered; before that it waits, or is being sent", () => {
    const said: [Partial<SubmissionView>, string][] = [
      [{ state: "reviewed" }, "waiting"],
      [{ state: "sending" }, "sending"],
      [{ state: "sending", problem: problem("service.unreachable") }, "waiting"],
      [{ state: "accepted" }, "queued"],
      [{ state: "accepted", status: "in_progress" }, "in_progress"],
      [{ state: "finished", status: "completed" }, "completed"],
      [{ state: "refused", status: "queued" }, "refused"],
    ];
    for (const [changes, status] of said) expect(statusOfSubmission(submission(changes))).toBe(status);
  });

  test("experience: on its way ends with the import, not with our tabs, and each import is counted once", () => {
    const way = (submissions: Partial<SubmissionView>[], items: Parameters<typeof importItem>[0][] = []) => {
      const submitted = submissions.map((one, at) => submission({ submissionId: String(at), ...one }));
      return onTheWay(
        reduce(withHistory(stateWith({}), items), {
          type: "history",
          history: historyAnswer({ items: items.map(importItem), submissions: submitted }),
          append: false,
        }),
      );
    };
    expect(way([{ state: "sending", problem: problem("service.unreachable") }])).toEqual({ moving: 0, waiting: 1 });
    expect(way([{ status: "queued" }], [{ id: "import-2", status: "queued" }])).toEqual({ moving: 1, waiting: 0 });
    expect(way([{ state: "finished", status: "completed" }], [{ id: "import-2" }])).toEqual({ moving: 0, waiting: 0 });
    // A colleague's.
    expect(way([], [{ id: "other", status: "in_progress" }])).toEqual({ moving: 1, waiting: 0 });
  });

  test("A-14: the card of a failure goes when its cause has gone, and no other", () => {
    const told = (code: "service.unreachable" | "sheet.protected") =>
      reduce(reduce(stateWith({}), { type: "notice", notice: { problem: problem(code), action: null } }), {
        type: "connection",
        connection: "online",
      }).notice;
    expect(told("service.unreachable")).toBeNull();
    expect(told("sheet.protected")).not.toBeNull();
  });

  test("A-6: updates, new people and what stays behind are together the rows that are listed", () => {
    const review = reviewAnswer();
    const { updates, creations, held } = reviewTotals(review);
    expect([updates, creations, held]).toEqual([2, 1, 1]);
    expect(updates + creations + held).toBe(review.rows.length);
    const joined = review.rows.map((row) => (row.kind === "create" ? { ...row, joins: true as const } : row));
    expect(reviewTotals({ ...review, rows: joined })).toEqual({ updates: 2, creations: 0, joining: 1, held: 1 });
  });

  test("experience: a review by field says how many, the steps that several take, and of passwords none", () => {
    const row = (at: number, cells: Review["rows"][number]["cells"], kind: "update" | "create" = "update") => ({
      row: at,
      who: `Person ${at}`,
      kind,
      cells,
      heldBack: [],
      warnings: [],
    });
    const grade = (oldValue: string, newValue: string) => ({ field: "gradeLevel" as const, oldValue, newValue });
    const rows = [
      row(2, [grade("K", "1"), { field: "password", oldValue: "", newValue: "••••••••" }]),
      row(3, [grade("1", "2"), { field: "password", oldValue: "", newValue: "••••••••" }]),
      row(4, [grade("1", "2")]),
      row(5, [grade("5", "7"), { field: "lastName", oldValue: "Li", newValue: "Lee" }]),
      row(6, [grade("", "3")], "create"),
    ];
    const lines = fieldLines(reviewAnswer({ rows }));
    expect(lines.map(({ field, changes }) => [field, changes.length])).toEqual([
      ["lastName", 1],
      ["gradeLevel", 4],
      ["password", 2],
    ]);
    expect(lines[1]?.steps).toEqual([{ from: "1", to: "2", count: 2 }]);
    expect(lines[2]?.steps).toEqual([]);
  });
});
