/** What was noticed while a feed was read, and why one is none, as data. Sentences are in src/words/feeds; nothing here quotes a cell that is not needed. */

type NoFacts = Readonly<Record<never, never>>;

export interface FeedNoteFacts {
  /** Which format it is taken for, and the files that make it. */
  readonly "feed.recognised": { readonly format: string; readonly name: string; readonly files: readonly string[] };
  readonly "feed.school": {
    readonly school: string;
    readonly id: string;
    readonly students: number;
    readonly teachers: number;
  };
  /** Columns that a roster does not need: what is in them was not read. */
  readonly "feed.columns_dropped": {
    readonly file: string;
    readonly count: number;
    readonly headers: readonly string[];
  };
  readonly "feed.file_not_needed": { readonly file: string };
  readonly "feed.file_unreadable": { readonly file: string; readonly reason: string };
  /** Each answered by default; who opens the file sees and changes it. */
  readonly "feed.user_id_from": { readonly header: string; readonly otherwise?: string; readonly count?: number };
  readonly "feed.usernames_left": { readonly header: string };
  readonly "feed.role_assumed": { readonly role: string; readonly count: number };
  readonly "feed.role_unknown": { readonly count: number };
  readonly "feed.role_none": { readonly count: number };
  /** Neither students nor teachers. */
  readonly "feed.role_skipped": { readonly role: string; readonly count: number };
  /** Roles besides somebody's first one. */
  readonly "feed.role_second": { readonly count: number };
  /** Neither there nor gone, as far as is known: left out until somebody has said that they are there. */
  readonly "feed.status_unknown": StatusFacts;
  /** Somebody has said so. */
  readonly "feed.status_taken": StatusFacts;
  readonly "feed.leavers": { readonly count: number; readonly userIds: readonly string[] };
  /** Names in one column, taken apart. */
  readonly "feed.names_split": { readonly header: string; readonly count: number };
  readonly "feed.grade_read": { readonly code: string; readonly grade: string; readonly count: number };
  /** The district's own map says so (B-18). */
  readonly "feed.grade_mapped": { readonly code: string; readonly grade: string; readonly count: number };
  /** Kept as it is written: nobody but the district can say what it means. */
  readonly "feed.grade_unknown": {
    readonly code: string;
    readonly count: number;
    readonly readings: readonly string[];
  };
  readonly "feed.grades_several": { readonly value: string; readonly count: number };
  /** Rows that say the same of the same person again. */
  readonly "feed.repeated": { readonly count: number };
  /** One ID, and different names or addresses. */
  readonly "feed.person_differs": { readonly userId: string };
  readonly "feed.person_nameless": { readonly file: string; readonly count: number; readonly rows: string };
  readonly "feed.rows_damaged": { readonly file: string; readonly count: number; readonly rows: string };
  readonly "feed.title_passed_over": { readonly file: string; readonly row: number; readonly above: string };
  readonly "feed.enrolments_left": {
    readonly count: number;
    readonly noPerson: number;
    readonly noClass: number;
    readonly otherRole: number;
    readonly ended: number;
  };
  readonly "feed.class_id_from": { readonly header: string; readonly count: number };
  readonly "feed.courses_without_product": { readonly count: number; readonly courses: readonly string[] };
  readonly "feed.only_changes": NoFacts;
  readonly "feed.class_no_teacher": ClassFacts;
  readonly "feed.class_no_students": ClassFacts;
  readonly "feed.class_no_dates": ClassFacts;
  readonly "feed.class_ends_first": ClassFacts & { readonly start: string; readonly end: string };
  readonly "feed.class_large": ClassFacts & { readonly students: number };
  readonly "feed.class_lines_missing": ClassFacts & {
    readonly masterCode: string;
    readonly count: number;
    readonly students: number;
  };
  /** A Master Code that the school does not hold, or that has ended. */
  readonly "feed.class_product_unknown": ClassFacts & { readonly masterCode: string };
  readonly "feed.class_product_ended": ClassFacts & { readonly masterCode: string; readonly endDate: string };
  readonly "feed.teacher_many_classes": { readonly userId: string; readonly count: number };
  readonly "feed.notes_left": { readonly count: number };
}

type StatusFacts = { readonly header: string; readonly value: string; readonly count: number };
type ClassFacts = { readonly classId: string; readonly className: string };

export type FeedNoteCode = keyof FeedNoteFacts;
export type FeedNote = {
  readonly [Code in FeedNoteCode]: { readonly code: Code; readonly facts: FeedNoteFacts[Code] };
}[FeedNoteCode];

export interface FeedProblemFacts {
  /** No format's headers, and too few that are known anywhere. `header` is the first that stands there. */
  readonly "feed.unknown": { readonly file: string; readonly header: string };
  /** Of a known format, but nobody is in it. */
  readonly "feed.no_people": { readonly file: string };
  readonly "feed.empty": NoFacts;
  readonly "feed.too_many_rows": { readonly file: string; readonly rows: number; readonly limit: number };
  readonly "feed.quotes": { readonly file: string; readonly row: number };
}

export type FeedProblemCode = keyof FeedProblemFacts;
export type FeedProblem = {
  readonly [Code in FeedProblemCode]: { readonly code: Code; readonly facts: FeedProblemFacts[Code] };
}[FeedProblemCode];

/** Carries a problem out of the reading. The message is for programmers. */
export class NoFeed extends Error {
  readonly problem: FeedProblem;

  constructor(problem: FeedProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A file whose every class is incomplete says so of the first ones, and of the others how many they are. */
const notesAtMost = 300;

export class FeedNotes {
  private readonly noted: FeedNote[] = [];
  private left = 0;

  add(note: FeedNote): void {
    if (this.noted.length < notesAtMost) this.noted.push(note);
    else this.left += 1;
  }

  all(): readonly FeedNote[] {
    return this.left === 0 ? this.noted : [...this.noted, { code: "feed.notes_left", facts: { count: this.left } }];
  }
}
