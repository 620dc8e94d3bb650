import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  createSecretBox,
  hashPassword,
  makeGuid,
  makeTemporaryPassword,
  makeUsername,
  type RandomSource,
  temporaryPasswordBits,
  verifyPassword,
} from "../../../src/backend/accounts";
import { checkRow, isGuid, passwordFaults } from "../../../src/roster";

const random: RandomSource = (bytes) => randomBytes(bytes);
/** Randomness that a property can shrink. */
const drawn = fc.infiniteStream(fc.nat({ max: 255 })).map((stream): RandomSource => {
  return (bytes) => Uint8Array.from({ length: bytes }, () => stream.next().value as number);
});

describe("made names", () => {
  test("C-1: a GUID has the publisher's shape and letters beyond f", () => {
    const made = Array.from({ length: 200 }, () => makeGuid(random));
    expect(made.every(isGuid)).toBe(true);
    expect(new Set(made).size).toBe(200);
    expect(made.some((guid) => /[g-z]/.test(guid))).toBe(true);
  });

  test("S-11: a username is readable whatever the name is written in", () => {
    const name = (firstName: string, lastName: string) => makeUsername({ firstName, lastName }, () => false, random);
    expect(name("María José", "Núñez Ibáñez")).toBe("mnunezibanez");
    expect(name("Łukasz", "Groß")).toBe("lgross");
    expect(name("D'Angelo", "O’Brien-Smith")).toBe("dobriensmith");
    expect(name("Đức", "Nguyễn")).toBe("dnguyen");
    expect(name("J", "O")).toBe("joxx2");
    expect(name("李", "王")).toBe("user2");
  });

  test("S-11, C-7: any name gives a username that the rules take and nobody has", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.nat({ max: 60 }),
        (firstName, lastName, others) => {
          const taken = new Set<string>();
          for (let index = 0; index <= others; index += 1) {
            const username = makeUsername({ firstName, lastName }, (candidate) => taken.has(candidate), random);
            expect(taken.has(username)).toBe(false);
            taken.add(username);
            const { findings } = checkRow({ row: 2, stored: null, values: { username } });
            expect(findings.filter((one) => one.field === "username")).toEqual([]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test("S-11: an initial and a surname never make a rude word", () => {
    expect(makeUsername({ firstName: "Alan", lastName: "Ssmith" }, () => false, random)).toBe("user2");
  });
});

describe("temporary passwords", () => {
  test("S-14, C-8: keep the password policy and have no look-alikes", () => {
    fc.assert(
      fc.property(drawn, (source) => {
        const password = makeTemporaryPassword(source);
        expect(passwordFaults(password, "", "")).toEqual([]);
        expect(password).toMatch(/^[A-Z][a-z]+-[a-z]+-[a-z]+-[2346789]{5}$/);
        expect(password).not.toMatch(/[0O1lIio5]/);
      }),
    );
  });

  test("S-14: take at least 40 bits to guess", () => {
    expect(temporaryPasswordBits).toBeGreaterThanOrEqual(40);
  });
});

describe("secrets at rest", () => {
  test("I-12: passwords are hashed with argon2id at OWASP's parameters", async () => {
    const hashed = await hashPassword("Garden-zebra-map-47293");
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hashed, "Garden-zebra-map-47293")).toBe(true);
    expect(await verifyPassword(hashed, "garden-zebra-map-47293")).toBe(false);
  });

  test("I-12: a sealed password opens with its key and its context only", () => {
    const box = createSecretBox(new Uint8Array(32).fill(7));
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (plain, context) => {
        const sealed = box.seal(plain, context);
        expect(box.open(sealed, context)).toBe(plain);
        expect(() => box.open(sealed, `${context}x`)).toThrow();
        expect(() => createSecretBox(new Uint8Array(32)).open(sealed, context)).toThrow();
      }),
    );
    expect(box.seal("same", "place")).not.toBe(box.seal("same", "place"));
  });
});
