/**
 * Set-up, run first by every command: installs the packages when node_modules is missing or was made from another lockfile, then runs the
 * program named as its argument on the project's own Node 24. Plain JavaScript for Node 18 and later, without a package: it runs before
 * anything is installed, on whatever Node the machine has. (The shell cannot go on by itself: it remembers where it found `node`.)
 *
 * `--service` before the program: it needs the packages of production only, and is content with what `npm ci --omit=dev` has installed.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules", ".installed-lockfile");

/** The lockfile and the platform: a folder shared between two machines must not keep the other one's binaries. */
function wantedStamp() {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  return `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform} ${process.arch}\n`;
}

function installedStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});

/** What npm itself says it has installed has every package of production, whoever asked for it; of those for one platform only, ours. */
function hasProduction() {
  const wanted = readJson(join(root, "package-lock.json")).packages ?? {};
  const installed = readJson(join(root, "node_modules", ".package-lock.json")).packages ?? {};
  return Object.entries(wanted).every(([path, { version, dev, devOptional, optional, os, cpu, libc }]) => {
    if (path === "" || dev || devOptional) return true;
    const isOurs =
      (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true) && libc === undefined;
    return installed[path]?.version === version || (optional && !isOurs);
  });
}

function install(isService) {
  // Not on standard output: `npm run script` keeps that for the script.
  process.stderr.write("Rollbook: installing packages (about half a minute, once)\n");
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm, "ci"]] : ["npm", ["ci"]];
  const only = isService ? ["--omit=dev"] : [];
  const result = spawnSync(command, [...args, ...only, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    process.stderr.write("Rollbook: `npm ci` failed; the reason is above. Nothing else was started.\n");
    process.exit(1);
  }
  if (!isService) writeFileSync(stampFile, wantedStamp());
}

const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  process.stderr.write(
    `Rollbook: Node ${process.versions.node} is too old to install with. Install Node 18 or later.\n`,
  );
  process.exit(1);
}
const isService = process.argv[2] === "--service";
if (installedStamp() !== wantedStamp() && !(isService && hasProduction())) install(isService);

/** Ctrl-C and SIGTERM are passed on, and the program's own exit code is ours. */
function runOnProjectNode(program, args) {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  // Installed without scripts it is not there; the machine's own does as well when it is new enough.
  const node = !existsSync(own) && major >= 24 ? process.execPath : own;
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  const child = spawn(node, [join(root, program), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`Rollbook: ${node} could not be started: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}

const [program, ...args] = process.argv.slice(isService ? 3 : 2);
if (program !== undefined) runOnProjectNode(program, args);
