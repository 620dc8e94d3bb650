import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createSecretBox } from "../../../src/backend/accounts";

const key = new Uint8Array(32).fill(7);
const box = createSecretBox(key);

describe("sealed secrets", () => {
  test("I-12: open with their key and their context only", () => {
    const other = createSecretBox(new Uint8Array(32));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ minLength: 1 }), (plain, context) => {
        const sealed = box.seal(plain, context);
        expect(box.open(sealed, context)).toBe(plain);
        expect(() => box.open(sealed, `${context}x`)).toThrow();
        expect(() => other.open(sealed, context)).toThrow();
      }),
    );
  });

  test("I-12: one changed bit anywhere, or a tail cut off, is refused without a word of the secret", () => {
    const sealed = box.seal("Garden-zebra-map-47293", "account a");
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(bit / 8);
      changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
      expect(() => box.open(`v1.${changed.toString("base64url")}`, "account a")).toThrow();
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => box.open(`v1.${bytes.subarray(0, length).toString("base64url")}`, "account a")).toThrow(
        /^(?!.*zebra)/,
      );
    }
  });

  test("I-12: a tag of four bytes, which is guessed in no time, is not taken for a whole one", () => {
    const bytes = Buffer.from(box.seal("", "account a").slice(3), "base64url");
    expect(() => box.open(`v1.${bytes.subarray(0, 16).toString("base64url")}`, "account a")).toThrow("unknown form");
  });

  test("I-12: two seals of one secret differ, and an unknown version is refused", () => {
    expect(box.seal("same", "place")).not.toBe(box.seal("same", "place"));
    expect(() => box.open(box.seal("same", "place").replace("v1", "v2"), "place")).toThrow("unknown form");
    expect(() => box.open("same", "place")).toThrow("unknown form");
  });

  test("I-12: a key that is not 32 bytes is refused, and a key changed afterwards changes nothing", () => {
    expect(() => createSecretBox(new Uint8Array(16))).toThrow("32 bytes");
    const mine = new Uint8Array(32).fill(1);
    const kept = createSecretBox(mine);
    const sealed = kept.seal("secret", "place");
    mine.fill(0);
    expect(kept.open(sealed, "place")).toBe("secret");
  });
});
