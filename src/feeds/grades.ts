/** Grade levels of a feed: as the roster's own rule reads them, then as the district has said; what nobody can say is kept as it is written (B-18, C-5). */
import { type GradeMap, gradeBy, gradeCode } from "../roster";
import type { FeedNotes } from "./note";

interface Told {
  readonly grade: string | null;
  readonly readings: readonly string[];
  readonly mapped: boolean;
  count: number;
}

/** A column of something else altogether must not fill the notes. */
const codesAtMost = 100;

export class Grades {
  private readonly map: GradeMap;
  private readonly kept: GradeMap;
  private readonly told = new Map<string, Told>();
  private several = 0;
  private severalExample = "";

  /** Codes of `kept` stay as they are written: where they are read next, they are told. */
  constructor(map: GradeMap, kept: GradeMap = new Map()) {
    this.map = new Map([...kept, ...map]);
    this.kept = new Map([...kept].filter(([code]) => !map.has(code)));
  }

  /** Of a list with several grades none is one's own. */
  read(text: string): string {
    const parts = [...new Set(text.split(/[,;|]/).map((part) => part.trim()))].filter((part) => part !== "");
    if (parts.length < 2) return this.one(parts[0] ?? "");
    const read = new Set(parts.map((part) => gradeBy(this.map, part).grade ?? part));
    if (read.size === 1) return this.one(parts[0] ?? "");
    this.several += 1;
    if (this.severalExample === "") this.severalExample = text.slice(0, 40);
    return "";
  }

  private one(text: string): string {
    if (text === "") return "";
    const { grade, readings, mapped } = gradeBy(this.map, text);
    if (grade === text) return grade;
    const code = gradeCode(text);
    const before = this.told.get(code);
    if (before !== undefined) before.count += 1;
    else if (this.told.size < codesAtMost) this.told.set(code, { grade, readings, mapped, count: 1 });
    return grade === null || (mapped && this.kept.has(code)) ? text : grade;
  }

  tell(notes: FeedNotes): void {
    for (const [code, { grade, readings, mapped, count }] of this.told) {
      if (grade === null) notes.add({ code: "feed.grade_unknown", facts: { code, count, readings } });
      else notes.add({ code: mapped ? "feed.grade_mapped" : "feed.grade_read", facts: { code, grade, count } });
    }
    if (this.several > 0) {
      notes.add({ code: "feed.grades_several", facts: { value: this.severalExample, count: this.several } });
    }
  }
}
