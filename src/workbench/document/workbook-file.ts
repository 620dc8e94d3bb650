/** The document on disk: DATA_DIR/workbook.json, put in place by one rename so that a crash leaves the old one whole. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod/mini";
import type { SavedDocument } from "../../simulator";

export interface SavedWorkbench {
  readonly document: SavedDocument;
  /** How far the workbench's clock is ahead of the machine's: triggers are saved with its times. */
  readonly clockOffset: number;
}

const fileSchema = z.object({
  document: z.looseObject({ formatVersion: z.literal(1) }),
  clockOffset: z.number().check(z.minimum(0)),
});

export class WorkbookFile {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** null when there is none yet. An unreadable file is set aside, not overwritten: somebody may want it back. */
  read(setAside: (name: string) => void): SavedWorkbench | null {
    if (!existsSync(this.file)) return null;
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.file, "utf8")));
    } catch {
      const kept = `${this.file}.unreadable`;
      renameSync(this.file, kept);
      setAside(kept);
      return null;
    }
  }

  write(saved: SavedWorkbench): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.draft`;
    // Cells may hold temporary passwords; nobody else of this computer needs them.
    writeFileSync(draft, JSON.stringify(saved), { mode: 0o600 });
    renameSync(draft, this.file);
  }
}
