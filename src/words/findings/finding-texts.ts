/** The shape of a finding's words, and what their holes are held to: the facts that its code has (src/roster/finding-facts.ts). */
import type { CertainFact, FactBeside, FindingCode, PossibleFact, WholeRowCode } from "../../roster";
import type { Knowing } from "../sentences";

export interface FindingText {
  /** The cause in a few words. It is said of many findings together, so it knows none of their facts. */
  readonly title: string;
  readonly message: string;
  /** By the name of a fact: what is said instead when the finding has that fact. The first that applies is taken. */
  readonly knowing?: Readonly<Record<string, string>>;
  /** What is said for each code in the fact `reasons`, which has them with commas. */
  readonly words?: Readonly<Record<string, string>>;
}

export type FindingTexts = Readonly<Record<FindingCode, FindingText>>;

/** Known of every finding of a code: the cell, the column where it is about one. */
type Given<Code extends FindingCode> = "value" | (Code extends WholeRowCode ? never : "column");

type Instead<Code extends FindingCode, Text> = Text extends { readonly knowing: infer Ways }
  ? {
      readonly knowing: {
        readonly [Fact in keyof Ways]: Fact extends PossibleFact<Code>
          ? Knowing<Ways[Fact], Given<Code> | FactBeside<Code, Fact>>
          : "no finding of this code has such a fact";
      };
    }
  : unknown;

/** What texts have to be: each sentence with holes only for facts that are known whenever it is said, and no code but ours. */
export type SoundFindingTexts<Texts extends FindingTexts> = {
  readonly [Code in keyof Texts]: Code extends FindingCode
    ? {
        readonly title: Knowing<Texts[Code]["title"], never>;
        readonly message: Knowing<Texts[Code]["message"], Given<Code> | CertainFact<Code>>;
        readonly words?: FindingText["words"];
      } & Instead<Code, Texts[Code]>
    : "no code of ours";
};
