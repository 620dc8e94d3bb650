/** Brings the tables forward when the service starts. Several processes may start at once: the migrator's own lock lets one do it. */
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { first } from "./migrations/0001-first";
import { readAs } from "./migrations/0002-read-as";
import { classChanges } from "./migrations/0003-class-changes";
import { expiredPasswords } from "./migrations/0004-expired-passwords";
import { roomForUpdates } from "./migrations/0005-room-for-updates";
import { outcomes } from "./migrations/0006-outcomes";
import { leanHistory } from "./migrations/0007-lean-history";
import { lighterWrites } from "./migrations/0008-lighter-writes";
import { finishedImports } from "./migrations/0009-finished-imports";
import { files } from "./migrations/0010-files";
import { holes } from "./migrations/0020-holes";
import { attempts } from "./migrations/0030-attempts";
import { endOfData } from "./migrations/0031-end-of-data";
import { guard } from "./migrations/0031-guard";
import { keysOfASchool } from "./migrations/0032-keys-of-a-school";
import { settings } from "./migrations/0033-settings";
import { demonstrations } from "./migrations/0045-demonstrations";
import { near } from "./migrations/0050-near";
import { plainNames } from "./migrations/0051-plain-names";
import { schoolsByName } from "./migrations/0052-schools-by-name";
import { importsByNumber } from "./migrations/0053-imports-by-number";
import { roomForAPromotion } from "./migrations/0054-room-for-a-promotion";
import type { Tables } from "./tables";

function fromStatements(statements: readonly string[]): Migration {
  return {
    async up(db) {
      // One by one: a prepared statement is one statement, on either driver.
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

const migrations: Record<string, Migration> = {
  "0001-first": fromStatements(first),
  "0002-read-as": fromStatements(readAs),
  "0003-class-changes": fromStatements(classChanges),
  "0004-expired-passwords": fromStatements(expiredPasswords),
  "0005-room-for-updates": fromStatements(roomForUpdates),
  "0006-outcomes": fromStatements(outcomes),
  "0007-lean-history": fromStatements(leanHistory),
  "0008-lighter-writes": fromStatements(lighterWrites),
  "0009-finished-imports": fromStatements(finishedImports),
  "0010-files": fromStatements(files),
  "0020-holes": fromStatements(holes),
  "0030-attempts": fromStatements(attempts),
  "0031-end-of-data": fromStatements(endOfData),
  "0031-guard": fromStatements(guard),
  "0032-keys-of-a-school": fromStatements(keysOfASchool),
  "0033-settings": fromStatements(settings),
  "0045-demonstrations": fromStatements(demonstrations),
  "0050-near": fromStatements(near),
  "0051-plain-names": fromStatements(plainNames),
  "0052-schools-by-name": fromStatements(schoolsByName),
  "0053-imports-by-number": fromStatements(importsByNumber),
  "0054-room-for-a-promotion": fromStatements(roomForAPromotion),
};

/** `until`: the last one to be made, for a store as an older version has left it. */
export async function migrate(db: Kysely<Tables>, until?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await (until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(until));
  if (error !== undefined) throw error;
}
