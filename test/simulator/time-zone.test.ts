/** Offsets of time zones, which are remembered by days: on the days of change they are those of the moment. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { momentOfSerial, offsetAt, serialOfMoment } from "../../src/simulator/document/formats/time-zone";

const hour = 3_600_000;

describe("facts 6.1: the spreadsheet's clock", () => {
  test.each([
    ["America/New_York", Date.UTC(2026, 2, 8, 6, 59, 59), -5 * hour, Date.UTC(2026, 2, 8, 7), -4 * hour],
    ["America/New_York", Date.UTC(2026, 10, 1, 5, 59, 59), -4 * hour, Date.UTC(2026, 10, 1, 6), -5 * hour],
    ["Australia/Lord_Howe", Date.UTC(2026, 3, 4, 14, 59, 59), 11 * hour, Date.UTC(2026, 3, 4, 15), 10.5 * hour],
    ["Asia/Kathmandu", 0, 5.5 * hour, Date.UTC(2026, 0, 1), 5.75 * hour],
    ["UTC", 0, 0, Date.UTC(2026, 6, 1), 0],
  ])("%s before and after a change, whichever is asked first", (zone, before, old, after, next) => {
    expect([offsetAt(before, zone), offsetAt(after, zone)]).toEqual([old, next]);
    expect([offsetAt(after, zone), offsetAt(before, zone)]).toEqual([next, old]);
  });

  test("a moment is what Intl says, and comes back from its serial number", () => {
    const zone = "America/New_York";
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hour: "numeric",
      minute: "numeric",
      hourCycle: "h23",
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) }), (moment) => {
        const wall = new Date(moment + offsetAt(moment, zone));
        const two = (value: number) => String(value).padStart(2, "0");
        expect(`${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`).toBe(format.format(moment));
        const back = momentOfSerial(serialOfMoment(moment, zone), zone);
        // An hour that comes twice is read as one of the two.
        expect([-hour, 0, hour]).toContain(back - moment);
      }),
    );
  });
});
