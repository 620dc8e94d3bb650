import { describe, expect, test } from "@jest/globals";
import anyAscii from "any-ascii";
import fc from "fast-check";
import { baseLetters, suggestedUsername } from "../../src/roster";
import { damageOf } from "../../src/roster/damage/damage";
import { normalizedGrade } from "../../src/roster/rules/grade-level";

/** Names as their owners write them, and with nothing but the letters of a plain keyboard. */
const names = [
  ["Łukasz Muñoz", "Lukasz Munoz"],
  ["Đức Nguyễn", "Duc Nguyen"],
  ["Straße, STRAẞE", "Strasse, STRASSE"],
  ["Æsa Þórðardóttir", "AEsa THordardottir"],
  ["Ørsted Øye", "Orsted Oye"],
  ["Çelik Işık İnan", "Celik Isik Inan"],
  ["Ŋoŋo Ɓala Ƙofar Ɗan", "NGongo Bala Kofar Dan"],
  ["Əliyev Kwɛsi Ɔsei", "Eliyev Kwesi Osei"],
  ["ŠĆŽ Ķīļņš", "SCZ Kilns"],
  ["José (decomposed)", "Jose (decomposed)"],
  ["Ａｄａ ﬁ ª", "Ada fi a"],
  ["O’Brien-Núñez", "O’Brien-Nunez"],
] as const;

describe("base letters, the one transliteration", () => {
  test.each(names)("S-11, C-7: %s is %s", (written, plain) => {
    expect(baseLetters(written)).toBe(plain);
  });

  test("S-11: no romanisation is guessed: other scripts stay as they are", () => {
    for (const name of [
      "李王",
      "Кузнецов",
      "Γιώργος".normalize("NFD").replace(/\p{M}/gu, ""),
      "محمد",
      "서연",
      "さくら",
    ]) {
      expect(baseLetters(name).normalize("NFC")).toBe(name.normalize("NFC"));
    }
  });

  test("what has a base letter says what any-ascii says, in both cases", () => {
    const letters = fc.integer({ min: 0xc0, max: 0x24f }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(letters, (letter) => {
        const base = baseLetters(letter);
        if (!/^[A-Za-z]+$/.test(base)) return;
        expect(base.toLowerCase()).toBe(anyAscii(letter).toLowerCase());
        expect(base === base.toUpperCase()).toBe(letter !== letter.toLowerCase() && !/\p{Lt}/u.test(letter));
      }),
      { numRuns: 1000 },
    );
  });

  test("it is done once: base letters have no others, and plain text is untouched", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = baseLetters(text);
        expect(baseLetters(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(baseLetters(text)).toBe(text);
      }),
    );
  });

  test("G-2, C-5, C-7: damage, grades and suggestions all read letters alike", () => {
    const isTaken = () => false;
    for (const [written, plain] of [
      ["Ŋoŋo", "NGongo"],
      ["Ɓala", "Bala"],
      ["Łukasz", "Lukasz"],
    ] as const) {
      expect(damageOf("firstName", written, plain)).toBe("accents");
      expect(suggestedUsername({ username: `${written}.x` }, isTaken)).toBe(`${plain.toLowerCase()}.x`);
    }
    expect(normalizedGrade("Séptimo")).toBe("7");
    expect(normalizedGrade("5°")).toBe("5");
  });
});
