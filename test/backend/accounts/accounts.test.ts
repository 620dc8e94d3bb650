import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeGuid, type RandomSource } from "../../../src/backend/accounts";
import { isGuid } from "../../../src/roster";

const random: RandomSource = (bytes) => randomBytes(bytes);

describe("GUIDs", () => {
  test("C-1: a GUID has the publisher's shape, in one case, and letters beyond f", () => {
    const made = Array.from({ length: 200 }, () => makeGuid(random));
    expect(made.every(isGuid)).toBe(true);
    expect(made.every((guid) => guid === guid.toLowerCase())).toBe(true);
    expect(new Set(made).size).toBe(200);
    expect(made.some((guid) => /[g-z]/.test(guid))).toBe(true);
  });

  test("C-1: every letter and digit comes as often as any other, whatever the bytes favour at their end", () => {
    // All 65,536 pairs of bytes once each: what is drawn from them has to be even.
    let next = 0;
    const everyPair: RandomSource = () => {
      const pair = next;
      next += 1;
      return Uint8Array.of(Math.floor(pair / 256), pair % 256);
    };
    const counts = new Map<string, number>();
    while (next < 65_000) {
      for (const letter of makeGuid(everyPair).replaceAll("-", "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(36);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
  });

  test("C-1: the same randomness makes the same GUID", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const source = (): RandomSource => {
          let at = 0;
          return (count) => {
            at += count;
            return Uint8Array.from({ length: count }, (_, index) => (bytes[(at + index) % 64] ?? 0) % 200);
          };
        };
        expect(makeGuid(source())).toBe(makeGuid(source()));
      }),
    );
  });
});
