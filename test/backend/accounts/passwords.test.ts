import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  hashPassword,
  makeTemporaryPassword,
  type RandomSource,
  temporaryPasswordBits,
  verifyPassword,
} from "../../../src/backend/accounts";
import { atMost } from "../../../src/backend/accounts/at-most";
import { words } from "../../../src/backend/accounts/temporary-password-words";
import { passwordFaults } from "../../../src/roster";

/** Randomness that a property can shrink. */
const drawn = fc.infiniteStream(fc.nat({ max: 255 })).map((stream): RandomSource => {
  return (bytes) => Uint8Array.from({ length: bytes }, () => Number(stream.next().value));
});

describe("temporary passwords", () => {
  test("S-14, C-8: keep the password policy, have no look-alikes, and can be typed", () => {
    fc.assert(
      fc.property(drawn, (source) => {
        const password = makeTemporaryPassword(source);
        expect(passwordFaults(password, "", "")).toEqual([]);
        expect(password).toMatch(/^[A-Z][a-z]+-[a-z]+-[a-z]+-[2346789]{5}$/);
        expect(password).not.toMatch(/[0O1lIio5]/);
        expect(password).not.toMatch(/69|666/);
      }),
      { numRuns: 500 },
    );
  });

  test("S-14: take at least 40 bits to guess, by the lists they are drawn from", () => {
    expect(new Set(words).size).toBe(words.length);
    // 5 of 7 digits, less those that are left out; counted here a second way.
    let numbers = 0;
    for (let number = 22_222; number <= 99_999; number += 1) {
      const text = String(number);
      if (/^[2346789]{5}$/.test(text) && !/^(.)\1{4}$|69|666|88$/.test(text)) numbers += 1;
    }
    expect(temporaryPasswordBits).toBeCloseTo(3 * Math.log2(words.length) + Math.log2(numbers), 10);
    expect(temporaryPasswordBits).toBeGreaterThanOrEqual(40);
  });

  test("S-14: no two of many are equal", () => {
    const made = Array.from({ length: 5000 }, () => makeTemporaryPassword((bytes) => randomBytes(bytes)));
    expect(new Set(made).size).toBe(made.length);
  });

  test("S-11: every word is short, plain and known to a child", () => {
    expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
    const unkind =
      /fat|ugly|stup|dumb|kill|dead|die|gun|drug|beer|wine|butt|cum|tit|ass$|hate|^hang|^nuts?$|sex|rape$|arse|tramp/;
    expect(words.filter((word) => unkind.test(word) && !["father", "grape"].includes(word))).toEqual([]);
  });
});

describe("password hashes", () => {
  test("I-12: argon2id at OWASP's parameters, and only the password opens it", async () => {
    const hashed = await hashPassword("Garden-zebra-map-47293");
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hashed, "Garden-zebra-map-47293")).toBe(true);
    expect(await verifyPassword(hashed, "garden-zebra-map-47293")).toBe(false);
    expect(await hashPassword("Garden-zebra-map-47293")).not.toBe(hashed);
  });

  test("I-12: what waits for its turn gets it, in order, and never more than two at once", async () => {
    const withRoom = atMost(2);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const piece = (number: number) =>
      withRoom(async () => {
        running += 1;
        most = Math.max(most, running);
        order.push(number);
        await Promise.resolve();
        running -= 1;
        if (number === 3) throw new Error("three");
      });
    const first = Array.from({ length: 6 }, (_, index) => piece(index));
    // Comes just when a place is handed over: it must not slip in as a third.
    const late = first[0]?.then(() => piece(6));
    const ends = await Promise.allSettled([...first, late]);
    expect(most).toBe(2);
    expect([...order].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(order.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ends.map((end) => end.status).filter((status) => status === "rejected")).toHaveLength(1);
  });
});
