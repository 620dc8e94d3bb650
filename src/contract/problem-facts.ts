/**
 * What each problem knows: the facts that its sentences may name and that service, add-on and sidebar hand to each other. Data, so that each border holds what
 * comes in to the same list; the types are made of it. Codes that are not here know nothing more.
 */
import { type FieldKey, type GuardedPoint, isFieldKey } from "../roster";
import type { RowOutcome } from "./http";
import type { ProblemCode } from "./problems";

/** What the guard asks (G-3): of which kind, of which column, how many of how many people, examples, and the pattern where there is one. */
export interface GuardQuestion {
  /** Goes back with the upload as `confirm`. */
  readonly digest: string;
  readonly kinds: readonly Omit<GuardedPoint, "rows">[];
}

/** What a row comes to: of the person, of the class, and the codes of what is told of it with the columns they stand on. */
export interface RowOutlook {
  readonly person: RowOutcome["person"];
  readonly class: RowOutcome["class"];
  readonly findings: readonly { readonly code: string; readonly field: FieldKey | null }[];
}

/** A row that would not come out any more as it did in the rehearsal (I-7); null where there is no such row. */
export interface MovedRow {
  readonly row: number;
  readonly rehearsed: RowOutlook | null;
  readonly now: RowOutlook | null;
}

interface FactTypes {
  readonly text: string;
  readonly number: number;
  readonly texts: readonly string[];
  readonly question: GuardQuestion;
  readonly moved: readonly MovedRow[];
}
type Kind = keyof FactTypes;
interface KindOfFact {
  readonly is: Kind;
  /** Not every problem of the code knows it. */
  readonly mayLack?: true;
}

const text = { is: "text" } as const;
const number = { is: "number" } as const;
const texts = { is: "texts" } as const;
/** The HTTP status of an answer that was none. */
const status = { is: "number", mayLack: true } as const;

/** Which permissions are missing, as scopes, and where they are given, when Google tells it. */
const consent = { missing: { is: "texts", mayLack: true }, url: { is: "text", mayLack: true } } as const;

export const problemFacts = {
  "account.unknown": { email: text },
  "account.not_vouched": { email: text },
  "upload.not_a_roster": { reasons: texts },
  "upload.encoding": { reasons: { is: "texts", mayLack: true } },
  "upload.unreadable_xlsx": { reasons: { is: "texts", mayLack: true } },
  "upload.too_many_rows": { rows: number, limit: number },
  // with its unit
  "upload.too_large": { limit: text },
  // count is that of the worst kind, for the sentence
  "upload.confirm": { count: number, question: { is: "question" } },
  // moved: the first of them
  "rehearsal.moved": { count: number, moved: { is: "moved" } },
  "request.malformed": { reasons: texts },
  "password.rule": { reasons: texts },
  "service.unreachable": { status },
  "service.bad_answer": { status },
  "service.domain_refused": { host: text },
  "authorization.required": consent,
  "authorization.several_accounts": consent,
  "authorization.no_identity": consent,
  "sheet.header_changed": { columns: text },
  "sheet.header_repeated": { columns: text },
} as const satisfies { readonly [Code in ProblemCode]?: Readonly<Record<string, KindOfFact>> };

type Declared<Code> = Code extends keyof typeof problemFacts ? (typeof problemFacts)[Code] : Record<never, never>;
type Value<Fact> = Fact extends { readonly is: infer Is extends Kind } ? FactTypes[Is] : never;
type NamesOfLacking<Facts> = {
  [Name in keyof Facts]: Facts[Name] extends { readonly mayLack: true } ? Name : never;
}[keyof Facts];
type Certain<Facts> = { readonly [Name in Exclude<keyof Facts, NamesOfLacking<Facts>>]: Value<Facts[Name]> };
type Possible<Facts> = { readonly [Name in keyof Facts]?: Value<Facts[Name]> };

/** In a type without any member everything would be allowed. */
declare const nothing: unique symbol;
type NothingElse = { readonly [nothing]?: never };

/** The facts that whoever meets a problem has to give, by code. */
export type ProblemFacts = {
  [Code in ProblemCode]: Certain<Declared<Code>> & Possible<Declared<Code>> & NothingElse;
};
/** Names of facts that a sentence may name; one whose fact is not there is left out. */
export type ProblemFactName<Code extends ProblemCode> = keyof Declared<Code> & string;

/** A problem as it is received: whoever sent it may be of another version, so any fact may be missing. */
export type CodedProblem<Code extends ProblemCode = ProblemCode> = {
  [One in Code]: { readonly code: One; readonly facts: Possible<Declared<One>> };
}[Code];

/** A code with its facts, as arguments: the facts may be left out where none is certain. */
export type ProblemArguments<Code extends ProblemCode = ProblemCode> = {
  [One in Code]: Record<never, never> extends ProblemFacts[One]
    ? [code: One, facts?: ProblemFacts[One]]
    : [code: One, facts: ProblemFacts[One]];
}[Code];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isField = (value: unknown): value is FieldKey | undefined =>
  value === undefined || (typeof value === "string" && isFieldKey(value));

const isExample = (value: unknown) =>
  isRecord(value) && typeof value.row === "number" && typeof value.from === "string" && typeof value.to === "string";

const isQuestion = (value: unknown) =>
  isRecord(value) &&
  typeof value.digest === "string" &&
  Array.isArray(value.kinds) &&
  value.kinds.every(
    (one) =>
      isRecord(one) &&
      typeof one.kind === "string" &&
      typeof one.count === "number" &&
      typeof one.of === "number" &&
      isField(one.field) &&
      Array.isArray(one.examples) &&
      one.examples.every(isExample) &&
      (one.pattern === undefined || typeof one.pattern === "string"),
  );

const isOutlook = (value: unknown) =>
  value === null ||
  (isRecord(value) &&
    typeof value.person === "string" &&
    typeof value.class === "string" &&
    Array.isArray(value.findings) &&
    value.findings.every(
      (one) => isRecord(one) && typeof one.code === "string" && (one.field === null || isField(one.field)),
    ));

const isMoved = (value: unknown) =>
  isRecord(value) && typeof value.row === "number" && isOutlook(value.rehearsed) && isOutlook(value.now);

/** Reasons may come as {code, facts, message}; here their sentences are wanted. */
const sentenceOf = (reason: unknown) => String((isRecord(reason) ? reason.message : undefined) ?? reason);

function received(fact: unknown, kind: Kind): unknown {
  if (kind === "question") return isQuestion(fact) ? fact : undefined;
  if (kind === "moved") return Array.isArray(fact) && fact.every(isMoved) ? fact : undefined;
  if (kind === "texts") return Array.isArray(fact) ? fact.map(sentenceOf) : undefined;
  return typeof fact === (kind === "text" ? "string" : "number") ? fact : undefined;
}

/** The border: of what came with a code, the facts that are ours, each of its kind; all else is dropped. */
export function problemReceived(code: ProblemCode, members: unknown): CodedProblem {
  const declared: Readonly<Record<string, KindOfFact>> =
    (problemFacts as { readonly [Code in ProblemCode]?: Readonly<Record<string, KindOfFact>> })[code] ?? {};
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(declared)) {
    const kind = declared[name]?.is;
    const fact = kind === undefined || !isRecord(members) ? undefined : received(members[name], kind);
    if (fact !== undefined) facts[name] = fact;
  }
  // Each fact was just held to the kind that its code declares.
  return { code, facts } as CodedProblem;
}

/** A problem that is met here. */
export function problemMet(...[code, facts = {}]: ProblemArguments): CodedProblem {
  // The two came in as a pair.
  return { code, facts } as CodedProblem;
}
