/** `npm run deploy` from end to end: what is refused, and that it is told. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { api, deploy, freshProject, home, manifestOf, patience } from "./stage";

describe("npm run deploy", () => {
  test(
    "A-14: scopes that are wider than those in use are not pushed by accident",
    async () => {
      const narrow = { ...manifestOf(freshProject), oauthScopes: ["openid"] };
      const there = [{ name: "appsscript", type: "JSON" as const, source: JSON.stringify(narrow) }];
      api.files = there;
      const refused = await deploy();
      expect(refused.code).toBe(1);
      expect(refused.said).toContain("https://www.googleapis.com/auth/script.scriptapp");
      expect(api.files).toEqual(there);
      const confirmed = await deploy(["--widen-scopes"]);
      expect(confirmed.code).toBe(0);
      expect(manifestOf(api.files).oauthScopes).toContain("https://www.googleapis.com/auth/script.scriptapp");
    },
    patience,
  );

  test(
    "A-1: a push that did not arrive whole is told",
    async () => {
      api.kept = (files) => files.filter((file) => file.name !== "sidebar");
      const { code, said } = await deploy();
      expect(code).toBe(1);
      expect(said).toContain("sidebar differ");
    },
    patience,
  );

  test(
    "A-1: nobody logged in: clasp's own words, and nothing was pushed",
    async () => {
      rmSync(join(home, ".clasprc.json"));
      const { code, said } = await deploy();
      expect(code).toBe(1);
      expect(said).toMatch(/clasp pull failed: .*(credentials|login)/is);
      expect(api.asked).toEqual([]);
    },
    patience,
  );

  test(
    "A-1: refused while the manifest's placeholders are unset, every one named",
    async () => {
      const { code, said } = await deploy([], {
        ROLLBOOK_SCRIPT_ID: "SET-THE-SCRIPT-ID-HERE",
        ROLLBOOK_SERVICE_URL: "https://import.rollbook.example",
      });
      expect(code).toBe(1);
      expect(said).toContain("ROLLBOOK_SCRIPT_ID");
      expect(said).toContain("ROLLBOOK_SERVICE_URL");
      expect(api.asked).toEqual([]);
    },
    patience,
  );
});
