import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inPortions, makeGuid, type RandomSource } from "../../../src/backend/accounts";
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

  test("C-1, I-12: asked in portions a source gives the same bytes in the same order, each once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { maxLength: 40 }), (counts) => {
        let next = 0;
        const counted: RandomSource = (bytes) => Uint8Array.from({ length: bytes }, () => next++ % 251);
        const portions = inPortions(counted);
        // Whatever does not fit into what is left of a portion begins the next one.
        const seen = counts.flatMap((count) => {
          const given = portions(count);
          expect(given).toHaveLength(count);
          const steps = [...given].slice(1).map((byte, index) => (byte - (given[index] ?? 0) + 251) % 251);
          return steps.filter((step) => step !== 1);
        });
        expect(seen).toEqual([]);
      }),
    );
  });

  test("C-1: of the system's own randomness no two GUIDs are alike, asked in portions", () => {
    const portions = inPortions(randomBytes);
    const made = Array.from({ length: 2000 }, () => makeGuid(portions));
    expect(new Set(made).size).toBe(2000);
    expect(new Set(made.join("").replaceAll("-", "")).size).toBe(36);
  });

  test("I-12: what a source has given is kept nowhere in it, and what is done to it changes nothing", () => {
    const asked: Uint8Array[] = [];
    const portions = inPortions((bytes) => {
      asked.push(new Uint8Array(bytes).fill(7));
      return new Uint8Array(bytes).fill(7);
    });
    portions(12).fill(1);
    expect([...portions(4)]).toEqual([7, 7, 7, 7]);
    expect(asked).toHaveLength(1);
  });
});
