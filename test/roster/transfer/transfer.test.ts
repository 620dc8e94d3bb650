/** A move between two schools (B-14): every state with everything that may happen to it, and that nobody is lost when only half of it happens. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  afterEvent,
  daysShown,
  daysToTakeOut,
  isForgotten,
  isSettledState,
  isToAdd,
  isToRequest,
  schoolKey,
  type Transfer,
  type TransferEvent,
  type TransferState,
  transferState,
  transferStates,
} from "../../../src/roster";

const lincoln = { id: "school-001", name: "Lincoln Elementary" };
const roosevelt = { id: "school-002", name: "Roosevelt Middle" };
const planned: Transfer = {
  guid: "ABCDEFGH-1234-5678-9ABC-DEFGHIJKLMNO",
  from: lincoln,
  to: roosevelt,
  on: "2026-08-10",
  atFrom: true,
  atTo: false,
};
const day = (number: number) => new Date(Date.UTC(2026, 7, 10 + number)).toISOString().slice(0, 10);

const seen = (school: "from" | "to", there: boolean): TransferEvent => ({ kind: "seen", school, there });
const back = (from = lincoln): TransferEvent => ({ kind: "back", from: schoolKey(from) });
const requested: TransferEvent = { kind: "requested" };
const both = (stays = true): TransferEvent => ({ kind: "both", stays });

const come = (events: readonly TransferEvent[], today = day(1), start = planned) =>
  events.reduce((transfer, event) => afterEvent(transfer, event, today), start);

/** How each state is come by. */
const ways: Readonly<Record<TransferState, Transfer>> = {
  planned,
  added: come([seen("to", true)]),
  requested: come([seen("to", true), requested]),
  overdue: come([seen("to", true), requested], day(1 - daysToTakeOut - 1)),
  adrift: come([seen("from", false)]),
  both: come([seen("to", true), both()]),
  done: come([seen("to", true), requested, seen("from", false)]),
  back: come([back()]),
};

describe("eight states, and what may happen to each", () => {
  const events = {
    "at the new school": seen("to", true),
    "not at the new school": seen("to", false),
    "at the old school": seen("from", true),
    "not at the old school": seen("from", false),
    "asked for": requested,
    "attends both": both(),
    "does not attend both": both(false),
    "comes back": back(),
  } as const;
  type Name = keyof typeof events;
  /** Where the day itself has passed for what was asked long ago, the move was to be on the first. */
  const on = (state: TransferState) => ({ ...ways[state], ...(state === "overdue" ? { on: day(-60) } : {}) });
  const table: Readonly<Record<TransferState, Readonly<Record<Name, TransferState>>>> = {
    planned: {
      "at the new school": "added",
      "not at the new school": "planned",
      "at the old school": "planned",
      "not at the old school": "adrift",
      "asked for": "planned",
      "attends both": "planned",
      "does not attend both": "planned",
      "comes back": "back",
    },
    added: {
      "at the new school": "added",
      "not at the new school": "planned",
      "at the old school": "added",
      "not at the old school": "done",
      "asked for": "requested",
      "attends both": "both",
      "does not attend both": "added",
      "comes back": "added",
    },
    requested: {
      "at the new school": "requested",
      "not at the new school": "planned",
      "at the old school": "requested",
      "not at the old school": "done",
      "asked for": "requested",
      "attends both": "both",
      "does not attend both": "requested",
      "comes back": "added",
    },
    overdue: {
      "at the new school": "overdue",
      "not at the new school": "planned",
      "at the old school": "overdue",
      "not at the old school": "done",
      "asked for": "requested",
      "attends both": "both",
      "does not attend both": "overdue",
      "comes back": "added",
    },
    adrift: {
      "at the new school": "done",
      "not at the new school": "adrift",
      "at the old school": "planned",
      "not at the old school": "adrift",
      "asked for": "adrift",
      "attends both": "adrift",
      "does not attend both": "adrift",
      // At neither by then: to be added where they are to be again.
      "comes back": "adrift",
    },
    both: {
      "at the new school": "both",
      "not at the new school": "planned",
      "at the old school": "both",
      "not at the old school": "done",
      "asked for": "both",
      "attends both": "both",
      "does not attend both": "added",
      "comes back": "added",
    },
    done: {
      "at the new school": "done",
      "not at the new school": "adrift",
      // Somebody has put them there again: they are to be taken out once more.
      "at the old school": "requested",
      "not at the old school": "done",
      "asked for": "done",
      "attends both": "done",
      "does not attend both": "done",
      "comes back": "planned",
    },
    back: {
      // The old school is the new one again, and the other way round.
      "at the new school": "back",
      "not at the new school": "adrift",
      "at the old school": "added",
      "not at the old school": "back",
      "asked for": "back",
      "attends both": "back",
      "does not attend both": "back",
      // It is not the way that was meant any more.
      "comes back": "back",
    },
  };

  test("B-14: each state is come by in the way that it is said to be", () => {
    expect(transferStates.map((state) => transferState(on(state), day(1)))).toEqual(transferStates);
  });

  test.each(transferStates)("B-14: %s", (state) => {
    const become = (name: Name) => transferState(afterEvent(on(state), events[name], day(1)), day(1));
    const names = Object.keys(events) as Name[];
    expect(Object.fromEntries(names.map((name) => [name, become(name)]))).toEqual(table[state]);
  });
});

describe("days", () => {
  test("B-14: it is overdue after fourteen days, counted from the day of the move where that is later; asking again begins anew", () => {
    const early = come([seen("to", true), requested], day(-20));
    expect(transferState(early, day(daysToTakeOut))).toBe("requested");
    expect(transferState(early, day(daysToTakeOut + 1))).toBe("overdue");
    expect(afterEvent(early, requested, day(3))).toEqual(early);
    const again = afterEvent(early, requested, day(20));
    expect(again.requestedOn).toBe(day(20));
    expect(transferState(again, day(20 + daysToTakeOut))).toBe("requested");
  });

  test("B-14: nobody is added before the day, and what is settled is shown for a month", () => {
    expect(isToAdd(planned, day(-1))).toBe(false);
    expect(isToAdd(planned, day(0))).toBe(true);
    const done = ways.done;
    expect([isForgotten(done, day(1 + daysShown)), isForgotten(done, day(2 + daysShown))]).toEqual([false, true]);
  });
});

describe("a school that nobody here sees", () => {
  const unseen: Transfer = { ...planned, to: { name: "Washington" }, atTo: null };

  test("B-14: its administrator is asked to add them, and only somebody's word makes a move to it done", () => {
    expect(isToRequest(unseen, day(-1))).toBe(false);
    expect(isToRequest(unseen, day(0))).toBe(true);
    const asked = come([requested], day(0), unseen);
    expect(transferState(asked, day(1))).toBe("requested");
    expect(transferState(asked, day(15))).toBe("overdue");
    const gone = come([seen("from", false)], day(2), asked);
    expect(transferState(gone, day(2))).toBe("adrift");
    expect(transferState(come([seen("to", true)], day(2), gone), day(2))).toBe("done");
  });

  test("B-14: whoever comes back may have been added there once it was asked for, and it is asked to take them out", () => {
    expect(transferState(come([back()], day(2), unseen), day(2))).toBe("back");
    const returned = come([requested, back()], day(2), unseen);
    expect([transferState(returned, day(2)), isToRequest(returned, day(2))]).toEqual(["added", true]);
    expect(transferState(come([seen("from", false)], day(2), returned), day(2))).toBe("back");
  });
});

const eventArbitrary: fc.Arbitrary<TransferEvent> = fc.oneof(
  fc.record({
    kind: fc.constant("seen" as const),
    school: fc.constantFrom("from" as const, "to" as const),
    there: fc.boolean(),
  }),
  fc.constant(requested),
  fc.boolean().map((stays) => both(stays)),
  fc.constantFrom(lincoln, roosevelt).map((from) => back(from)),
);
const storyArbitrary = fc.array(fc.tuple(eventArbitrary, fc.integer({ min: 0, max: 40 })), { maxLength: 25 });
const startArbitrary = fc.record({ atFrom: fc.constantFrom(true, null), atTo: fc.constantFrom(true, false, null) });

describe("whatever happens, in whatever order", () => {
  const told = (check: (before: Transfer, event: TransferEvent, today: string, after: Transfer) => void) =>
    fc.assert(
      fc.property(startArbitrary, storyArbitrary, (facts, story) => {
        let passed = 0;
        story.reduce<Transfer>(
          (transfer, [event, days]) => {
            passed += days;
            const next = afterEvent(transfer, event, day(passed));
            check(transfer, event, day(passed), next);
            return next;
          },
          { ...planned, ...facts },
        );
      }),
      { numRuns: 2_000 },
    );

  test("B-14: twice is once", () => {
    told((_before, event, today, next) => expect(afterEvent(next, event, today)).toEqual(next));
  });

  test("B-14: nobody is lost: it ends only where they are known to be at the new school, and to have left the old one or to attend both", () => {
    told((_before, _event, today, next) => {
      const state = transferState(next, today);
      expect(transferStates).toContain(state);
      const known = next.atTo === true && (next.atFrom === false || next.both === true);
      expect(isSettledState(state)).toBe(known);
      expect(next.settledOn === undefined).toBe(!known);
      expect(isForgotten(next, today) && !known).toBe(false);
      // Somebody has to do something, or a day has to come.
      if (!known) expect(isToRequest(next, today) || state === "planned").toBe(true);
    });
  });

  test("B-14: nobody is asked to be taken out before they are known to be elsewhere, but where nobody here can see that", () => {
    told((_before, _event, today, next) => {
      if (next.atFrom === false || !isToRequest(next, today)) return;
      expect(next.atTo).not.toBe(false);
      expect(next.both === true && next.atTo === true).toBe(false);
    });
  });

  test("B-14: person and schools stay the same, whichever way they are meant", () => {
    told((before, _event, _today, next) => {
      expect(next.guid).toBe(before.guid);
      expect([next.from, next.to].sort((one, other) => (one.name < other.name ? -1 : 1))).toEqual([lincoln, roosevelt]);
    });
  });

  test("B-14: what the two schools show makes the same in either order", () => {
    fc.assert(
      fc.property(startArbitrary, storyArbitrary, fc.boolean(), fc.boolean(), (facts, story, from, to) => {
        const start = story.reduce<Transfer>((one, [event]) => afterEvent(one, event, day(1)), {
          ...planned,
          ...facts,
        });
        const one = come([seen("from", from), seen("to", to)], day(1), start);
        const other = come([seen("to", to), seen("from", from)], day(1), start);
        expect({ ...one, settledOn: "" }).toEqual({ ...other, settledOn: "" });
        expect(transferState(one, day(1))).toBe(transferState(other, day(1)));
      }),
    );
  });
});
