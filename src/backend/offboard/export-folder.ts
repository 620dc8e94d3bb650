/** What an organization or a school takes along: every row that is deleted, a file of JSON lines for each table, readable by its owner only. */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { HandOver } from "../store";

const ownFile = 0o600;

export interface ExportFolder {
  readonly handOver: HandOver;
  /** Names of the files, in the order in which they were begun. */
  readonly files: readonly string[];
}

export function exportInto(folder: string): ExportFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  return {
    files,
    async handOver(table, rows) {
      const name = `${table}.jsonl`;
      if (!files.includes(name)) files.push(name);
      appendFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(""), { mode: ownFile });
    },
  };
}
