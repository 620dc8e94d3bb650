/**
 * Tables whose statements kysely checks (docs/decisions/statements-that-the-compiler-checks.md): each column with what the database says of it. Data, because a
 * type alone would be believed: a test holds this list to the migrated database, and the types are made of it.
 */
import type { ColumnType } from "kysely";

interface Column {
  readonly is: "text" | "boolean" | "bigint" | "timestamptz";
  readonly mayBeNull?: true;
  /** Columns that need not be written, because they have a default. */
  readonly byDefault?: true;
  /** The only words that the database takes. */
  readonly words?: readonly string[];
}

const text = { is: "text" } as const satisfies Column;
const textOrNull = { is: "text", mayBeNull: true } as const satisfies Column;
const textOrBlank = { is: "text", byDefault: true } as const satisfies Column;

export const tables = {
  organizations: {
    organization_id: text,
    name: text,
    legal_hold: { is: "boolean", byDefault: true },
    demonstration_until: { is: "timestamptz", mayBeNull: true },
  },
  schools: { organization_id: text, school_id: text, name: text },
  administrators: {
    organization_id: text,
    administrator_id: text,
    email: text,
    email_key: textOrNull,
    name: text,
    issuer: textOrNull,
    subject: textOrNull,
    administrator_type: { is: "text", mayBeNull: true, words: ["organization", "reporting", "curriculum"] },
    administrator_level: { is: "text", mayBeNull: true, words: ["district", "school"] },
    is_teacher: { is: "boolean", byDefault: true },
  },
  administrator_schools: { organization_id: text, administrator_id: text, school_id: text },
  accounts: {
    organization_id: text,
    guid: text,
    user_id: text,
    role: { is: "text", words: ["Teacher", "Student"] },
    first_name: text,
    last_name: text,
    grade_level: textOrBlank,
    email: textOrBlank,
    username: text,
    version: { is: "bigint", byDefault: true },
    password_hash: textOrNull,
    password_kind: { is: "text", byDefault: true, words: ["none", "temporary", "permanent"] },
    temporary_password: textOrNull,
    temporary_until: { is: "timestamptz", mayBeNull: true },
    temporary_source: textOrNull,
    password_ticket: textOrNull,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

interface Values {
  readonly text: string;
  readonly boolean: boolean;
  /** src/backend/store/value-types.ts */
  readonly bigint: number;
  readonly timestamptz: Date;
}
type Value<Of extends Column> =
  | (Of extends { readonly words: readonly (infer Word)[] } ? Word : Values[Of["is"]])
  | (Of extends { readonly mayBeNull: true } ? null : never);
type Typed<Of extends Column> = Of extends { readonly mayBeNull: true } | { readonly byDefault: true }
  ? ColumnType<Value<Of>, Value<Of> | undefined, Value<Of>>
  : ColumnType<Value<Of>, Value<Of>, Value<Of>>;

export type Tables = {
  readonly [Table in keyof typeof tables]: {
    readonly [Name in keyof (typeof tables)[Table]]: (typeof tables)[Table][Name] extends infer Of extends Column
      ? Typed<Of>
      : never;
  };
};
