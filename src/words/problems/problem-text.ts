/** The shape of a problem's words: what happened, what is safe, what to do next; and what their holes are held to (src/contract/problem-facts.ts). */
import type { ProblemCode, ProblemFactName } from "../../contract";
import type { Knowing } from "../sentences";

/** Every problem says all it can of the three. */
export interface ProblemText {
  /** A sentence whose facts (`{name}`) were not given is left out, so the first sentence never needs one. */
  readonly happened: string;
  /** What was not touched or is not lost; absent where nothing could have been. */
  readonly safe?: string;
  readonly next: string;
}

export type ProblemTexts<Code extends ProblemCode> = Readonly<Record<Code, ProblemText>>;

/** What texts have to be: each sentence with holes only for facts of its code, and no code but ours. */
export type SoundProblemTexts<Texts> = {
  readonly [Code in keyof Texts]: Code extends ProblemCode
    ? { readonly [Part in keyof Texts[Code]]: Knowing<Texts[Code][Part], ProblemFactName<Code>> }
    : "no code of ours";
};
