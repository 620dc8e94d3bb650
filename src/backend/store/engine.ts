/**
 * One PGlite, wherever it runs: in this thread (tests) or in a worker thread (the service), behind the calls that kysely and pg-boss make.
 * PGlite is one connection: a transaction holds it, and everybody else waits in line.
 */
import type { PGliteDialectConfig } from "kysely";
import type { fromPglite } from "pg-boss";

export type KyselyPglite = Exclude<PGliteDialectConfig["pglite"], (...parameters: never[]) => unknown>;
export type BossPglite = Parameters<typeof fromPglite>[0];

/** What both of them need of a PGlite. */
export type Engine = KyselyPglite & BossPglite;
