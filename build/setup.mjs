/**
 * Set-up, run first by `npm start` and `npm test`: installs the packages when node_modules is missing or was made from another lockfile.
 * Plain JavaScript for Node 18 and later, without a package: it runs before anything is installed. Afterwards npm's scripts find the
 * project's own Node 24 in node_modules/.bin, whatever the machine has.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

function install() {
  process.stdout.write("Rollbook: installing packages (about half a minute, once)\n");
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith("js") ? [process.execPath, [npm, "ci"]] : ["npm", ["ci"]];
  const result = spawnSync(command, [...args, "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    process.stderr.write("Rollbook: `npm ci` failed; the reason is above. Nothing else was started.\n");
    process.exit(1);
  }
  writeFileSync(stampFile, wantedStamp());
}

const major = Number(process.versions.node.split(".")[0]);
if (major < 18) {
  process.stderr.write(
    `Rollbook: Node ${process.versions.node} is too old to install with. Install Node 18 or later.\n`,
  );
  process.exit(1);
}
if (installedStamp() !== wantedStamp()) install();
