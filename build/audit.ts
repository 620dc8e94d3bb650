/**
 * `npm run audit`, and in CI: known holes of the packages of production, by npm's own command. A registry that does not answer the question says nothing of
 * the packages, and is no failure; a hole that is high or critical is.
 */
import { spawnSync } from "node:child_process";
import { root } from "./paths.ts";

const patienceMilliseconds = 60_000;

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

const asked = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: root,
  encoding: "utf8",
  timeout: patienceMilliseconds,
  shell: process.platform === "win32",
});

function read(text: string | null): Report {
  try {
    return JSON.parse(text ?? "") as Report;
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = read(asked.stdout);
const counts = metadata?.vulnerabilities;
if (counts === undefined) {
  process.stdout.write("npm audit: the registry does not answer; nothing is known of the packages.\n");
  process.exit(0);
}
const grave = Object.entries(vulnerabilities).filter(([, { severity }]) => ["high", "critical"].includes(severity));
const told = Object.entries(counts).map(([severity, count]) => `${severity} ${count}`);
process.stdout.write(`npm audit: ${told.join(", ")}\n`);
for (const [name, { severity }] of grave) process.stdout.write(`  ${name}: ${severity}\n`);
process.exit(grave.length > 0 ? 1 : 0);
