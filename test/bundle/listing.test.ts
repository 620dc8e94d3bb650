/** What the Marketplace's form asks for, made by the build and held to the form's limits. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { listingKinds, shots } from "../../build/listing/publishing.ts";
import { scopeName, scopes } from "../../build/listing/scopes.ts";
import { listingFaults, listingTexts } from "../../build/listing/text.ts";
import { root } from "../../build/paths.ts";
import { languages } from "../../src/contract";

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "rollbook-listing-")), "listing");
  execFileSync(process.execPath, ["build/listing.ts", folder], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

/** Width and height as a PNG's header has them. */
function sizeOf(file: string): string {
  const bytes = readFileSync(join(folder, file));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe("the Marketplace listing", () => {
  test("A-1: icons and banner have the sizes the form asks for", () => {
    for (const size of [32, 48, 96, 128]) expect(sizeOf(`icon-${size}.png`)).toBe(`${size}x${size}`);
    expect(sizeOf("banner-220x140.png")).toBe("220x140");
  });

  test.each(languages)("S-18: texts and screenshots in %s, within the form's limits", (language) => {
    expect(listingFaults(listingTexts[language])).toEqual([]);
    for (const kind of listingKinds) {
      const text = readFileSync(join(folder, `listing.${kind}.${language}.md`), "utf8");
      expect(text).toContain(listingTexts[language].shortDescription);
      expect(text).toContain(listingTexts[language].whose[kind]);
    }
    const shots = readdirSync(join(folder, `screenshots-${language}`));
    expect(shots).toHaveLength(listingTexts[language].screenshots.length);
    for (const shot of shots) expect(sizeOf(join(`screenshots-${language}`, shot))).toBe("1280x800");
  });

  test("P-8: the video shows every scope in use, shot by shot with a still of the real page", () => {
    const text = readFileSync(join(folder, "verification.md"), "utf8");
    const shown = new Set(shots.flatMap((shot) => shot.scopes));
    expect([...shown].sort()).toEqual(scopes.map(scopeName).sort());
    for (const scope of scopes) expect(text).toContain(`### ${scopeName(scope)} (${scope.kind})`);
    const stills = readdirSync(join(folder, "stills"));
    for (const { picture, said } of shots) {
      expect(text).toContain(said);
      if (picture !== null) expect(stills).toContain(`${picture}.png`);
    }
    for (const kind of listingKinds) {
      expect(readFileSync(join(folder, `privacy.${kind}.md`), "utf8")).toContain("Limited Use");
      expect(readFileSync(join(folder, `reviewer.${kind}.md`), "utf8")).toContain(
        kind === "public" ? "(demo)" : "not reviewed",
      );
    }
  });

  test("A-1: a text that the form would refuse is refused here", () => {
    const text = listingTexts.en;
    const tooLong = { ...text, name: "Rollbook for Google Sheets and more", shortDescription: "x".repeat(201) };
    expect(listingFaults(tooLong)).toHaveLength(3);
  });
});
