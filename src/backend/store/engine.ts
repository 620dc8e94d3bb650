/**
 * One PGlite, wherever it runs: in this thread (tests) or in a worker thread (the service), behind the calls that kysely and pg-boss make.
 * PGlite is one connection: a transaction holds it, and everybody else waits in line.
 */
import type { PGliteDialectConfig } from "kysely";
import pg from "pg";
import type { fromPglite } from "pg-boss";

export type KyselyPglite = Exclude<PGliteDialectConfig["pglite"], (...parameters: never[]) => unknown>;
export type BossPglite = Parameters<typeof fromPglite>[0];

/** What both of them need of a PGlite. */
export type Engine = KyselyPglite & BossPglite;

const int8 = 20;

/** Whole numbers are numbers on every store: otherwise the same code would see "5" on one and 5 on the other. */
export const wholeNumbers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as "text"),
};
