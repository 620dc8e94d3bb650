import { describe, expect, test } from "@jest/globals";
import { dueTurn, turnAt } from "../../src/addon/schedule/due";

/** The spreadsheet stands in a zone of its own: 8 hours behind. */
const localTime = (time: number) => {
  const [day = "", clock = ""] = new Date(time - 8 * 3_600_000).toISOString().split("T");
  return `${day} ${Number(clock.slice(0, 2))}`;
};
const at = (text: string) => Date.parse(`${text}-08:00`);

describe("a nightly schedule", () => {
  const night = { every: "night", hour: 2 } as const;

  test("A-8: is due once in its night, within the hours in which it may be made up for", () => {
    const used = { ...night, turn: "2025-08-21" };
    expect(dueTurn(at("2025-08-22T01:59:00"), used, localTime)).toBeNull();
    expect(dueTurn(at("2025-08-22T02:00:00"), used, localTime)).toBe("2025-08-22");
    expect(dueTurn(at("2025-08-22T05:59:00"), used, localTime)).toBe("2025-08-22");
    expect(dueTurn(at("2025-08-22T06:00:00"), used, localTime)).toBeNull();
    expect(dueTurn(at("2025-08-22T03:00:00"), { ...night, turn: "2025-08-22" }, localTime)).toBeNull();
  });

  test("A-8: a turn before midnight that is made up for after it is still yesterday's, and not a second one", () => {
    const late = { every: "night", hour: 23, turn: "2025-08-21" } as const;
    expect(dueTurn(at("2025-08-23T01:10:00"), late, localTime)).toBe("2025-08-22");
    expect(dueTurn(at("2025-08-23T01:10:00"), { ...late, turn: "2025-08-22" }, localTime)).toBeNull();
  });

  test("A-8: agreed while its hour is running, it begins with the next night", () => {
    const turn = turnAt(at("2025-08-22T02:30:00"), night, localTime) ?? "";
    expect(dueTurn(at("2025-08-22T03:30:00"), { ...night, turn }, localTime)).toBeNull();
    expect(dueTurn(at("2025-08-23T02:10:00"), { ...night, turn }, localTime)).toBe("2025-08-23");
  });
});

describe("an hourly schedule", () => {
  test("A-8: is due an hour after the last turn, also when the clock calls a little early, and never twice in an hour", () => {
    const last = { every: "hour", hour: 0, turn: String(at("2025-08-22T10:00:00")) } as const;
    expect(dueTurn(at("2025-08-22T10:30:00"), last, localTime)).toBeNull();
    expect(dueTurn(at("2025-08-22T10:52:00"), last, localTime)).not.toBeNull();
    expect(dueTurn(at("2025-08-22T14:00:00"), last, localTime)).not.toBeNull();
  });
});
