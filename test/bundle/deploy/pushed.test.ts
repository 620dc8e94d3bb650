/** `npm run deploy` from end to end: what is pushed, and what a release is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { output } from "../../../build/paths.ts";
import { api, deploy, manifestOf, patience, serviceUrl } from "./stage";

describe("npm run deploy", () => {
  test(
    "A-1: pushes the manifest, one script and the pages, and nothing of what was there before",
    async () => {
      const { code, said } = await deploy();
      expect(said).toContain("Pushed and read back");
      expect(code).toBe(0);
      const built = (name: string) => readFileSync(output("deploy", "pushed", "addon", name), "utf8").trimEnd();
      const names = api.files.map((file) => `${file.type} ${file.name}`);
      expect(names).toContain("SERVER_JS rollbook");
      expect(names).toContain("HTML sidebar");
      expect(names).not.toContain("SERVER_JS Code");
      expect(api.files.find((file) => file.name === "rollbook")?.source.trimEnd()).toBe(built("rollbook.js"));
      expect(manifestOf(api.files).urlFetchWhitelist).toEqual([`${serviceUrl}/`]);
      expect(api.files.find((file) => file.name === "rollbook")?.source).toContain(serviceUrl);
      expect(api.asked.every((ask) => ask.authorized)).toBe(true);
    },
    patience,
  );

  test(
    "A-7: a release makes a version and moves the deployment to it without giving it a new id",
    async () => {
      const { said } = await deploy(["--release", "Credential slips", "--deployment", api.deploymentId]);
      expect(api.versions).toEqual([{ description: "Credential slips", files: api.files }]);
      expect(api.deployed).toBe(1);
      expect(said).toContain("Version 1: Credential slips");
      expect(api.asked.filter((ask) => ask.request.startsWith("POST") && ask.request.endsWith("/deployments"))).toEqual(
        [],
      );
    },
    patience,
  );
});
