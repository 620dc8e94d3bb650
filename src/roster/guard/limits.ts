/** From when on the guard asks (G-3): defaults, which the district and the operator may set otherwise. */

/** Asked when more than `atLeast` and more than this share of the people concerned; always from `always` on. */
export interface GuardLimit {
  readonly atLeast: number;
  /** Of the school's accounts, or of the grade or class where the changes are concentrated. */
  readonly share: number;
  readonly always: number;
}

export const guardedFields = [
  "userId",
  "firstName",
  "lastName",
  "gradeLevel",
  "email",
  "username",
  "password",
] as const;
export type GuardedField = (typeof guardedFields)[number];

export interface GuardLimits {
  readonly fields: Readonly<Record<GuardedField, GuardLimit>>;
  readonly creation: GuardLimit;
  readonly classMove: GuardLimit;
  readonly erasure: GuardLimit;
}

const ofMost: GuardLimit = { atLeast: 10, share: 0.1, always: 50 };
const never = Number.MAX_SAFE_INTEGER;

export const defaultGuardLimits: GuardLimits = {
  fields: {
    userId: ofMost,
    firstName: ofMost,
    lastName: ofMost,
    gradeLevel: ofMost,
    email: ofMost,
    username: ofMost,
    password: { atLeast: 25, share: 0.2, always: never },
  },
  creation: { atLeast: 25, share: 0.25, always: 300 },
  classMove: ofMost,
  erasure: { atLeast: 10, share: 0, always: never },
};

/** What can be limited. A change of role is asked about whatever the count, and has no limit. */
export const limitedKinds = [...guardedFields, "creation", "classMove", "erasure"] as const;
export type CountedKind = (typeof limitedKinds)[number];

export const limitOf = ({ fields, ...others }: GuardLimits, kind: CountedKind): GuardLimit =>
  kind === "creation" || kind === "erasure" || kind === "classMove" ? others[kind] : fields[kind];

/** As a district's settings say them: null for never. */
export type LimitsSaid = Readonly<
  Record<CountedKind, { readonly atLeast: number; readonly share: number; readonly always: number | null }>
>;

export function limitsOf(said: LimitsSaid): GuardLimits {
  const of = (kind: CountedKind): GuardLimit => ({ ...said[kind], always: said[kind].always ?? never });
  const fields = Object.fromEntries(guardedFields.map((field) => [field, of(field)]));
  return {
    fields: fields as GuardLimits["fields"],
    creation: of("creation"),
    classMove: of("classMove"),
    erasure: of("erasure"),
  };
}

/** Whether so many of so many are a question. */
export function isAsked(limit: GuardLimit, count: number, of: number): boolean {
  return count >= limit.always || (count > limit.atLeast && count > of * limit.share);
}
