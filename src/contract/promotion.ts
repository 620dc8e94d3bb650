/** The August promotion as the sidebar asks for it (B-17). */
import type { PromotedGrade } from "../roster";

/** What a promotion would do, before a cell is written. */
export interface PromotionView {
  /** The day from which a changed grade counts as promoted already; YYYY-MM-DD. */
  readonly since: string;
  /** The school's last grade level, whose students leave; null in a school without students. */
  readonly top: string | null;
  readonly grades: readonly PromotedGrade[];
  /** Cells of the sheet that would be written. */
  readonly cells: number;
  /** Whom no grade of this school awaits: they are changed by no promotion, and removed by no import (S-16). */
  readonly leaving: readonly PupilToPromote[];
  /** In a grade after the school's last one: it may be a mistake, and nothing is written. */
  readonly beyond: readonly PupilToPromote[];
  /** Who stays in their grade, as chosen or as remembered. */
  readonly retained: readonly PupilToPromote[];
  /** Most next grades are in the sheet already, from a file that was promoted for one: whom it left in their grade. */
  readonly unmoved: readonly PupilToPromote[];
  /** Of `retainUserIds`: who is not in the tab. */
  readonly unknownUserIds: readonly string[];
  readonly sheetId: number;
  readonly digest: string;
}

export interface PupilToPromote {
  readonly row: number;
  readonly name: string;
  readonly guid: string;
  /** The grade level they are in. */
  readonly from: string;
}

export interface PromotionChosen {
  readonly schoolId: string;
  /** The school's last grade level; left out, what was said of it before, or the highest that more than a few students are in. */
  readonly top?: string;
  /** User GUIDs of those who stay in their grade; left out, those who were said to before. */
  readonly retained?: readonly string[];
  /** The students of the rows that are selected in the tab stay too. */
  readonly retainSelected?: true;
  /** Whoever has one of these User IDs stays too: a list from a file or another system. */
  readonly retainUserIds?: readonly string[];
}
