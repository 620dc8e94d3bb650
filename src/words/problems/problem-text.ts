/** The shape of a problem's words: what happened, what is safe, what to do next. Every problem says all it can of the three. */
export interface ProblemText {
  /** A sentence whose facts (`{name}`) were not given is left out, so the first sentence never needs one. */
  readonly happened: string;
  /** What was not touched or is not lost; absent where nothing could have been. */
  readonly safe?: string;
  readonly next: string;
}
