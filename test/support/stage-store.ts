/**
 * The store of a stage that is not about the store: a database on the PostgreSQL of the run. A copy of a sample district there, tables and queue included,
 * costs a tenth of what a folder of the embedded store and a start on it do.
 */
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { StageStore } from "../../build/stage/store";
import type { DistrictOptions } from "../../build/stage/template";
import { identityKeyFile } from "../../src/workbench/identity/keys";
import { createDatabase, type DatabaseTemplate, databasePrefix, dropDatabase } from "./run/databases.ts";
import { identityKeyFolder } from "./run/identity-key.ts";
import { type RunPostgres, runPostgres } from "./run/postgres.ts";
import { runFolder } from "./run/templates.ts";

const nameOf = ({ accounts, schools, seed }: DistrictOptions) => `sample_${accounts}_${schools}_${seed}`;
/** Beside the database of that name: the people of its district. */
const peopleFolder = (options: DistrictOptions) => join(runFolder(), nameOf(options));

function sampleDatabase(options: DistrictOptions): DatabaseTemplate {
  return {
    name: nameOf(options),
    async make(url) {
      // Only by the first who asks: the others need not load the service for it.
      const [
        { startQueue },
        { openStore, saveDistrict, schoolsOfOrganization },
        { makeDistrict },
        { peopleOf, writePeople },
      ] = await Promise.all([
        import("../../src/backend/jobs"),
        import("../../src/backend/store"),
        import("../../src/backend/seed/district"),
        import("../../src/backend/seed/people-file"),
      ]);
      const sample = makeDistrict({ ...options, today: new Date().toISOString().slice(0, 10) });
      const store = await openStore({ kind: "postgres", url });
      try {
        const queue = await startQueue(store, (error) => {
          throw error;
        });
        await queue.stop();
        await saveDistrict(store, sample);
        await store.tidy();
        const schools = await schoolsOfOrganization(store.db, sample.organization.id);
        const people = peopleOf(
          sample.people,
          schools.map(({ id }) => id),
        );
        writePeople(peopleFolder(options), people);
      } finally {
        await store.close();
      }
    },
  };
}

export function onRunPostgres(): StageStore {
  let postgres: RunPostgres | null = null;
  let address: string | null = null;
  return {
    async furnish(options, folder) {
      postgres = await runPostgres();
      address = await createDatabase(postgres.url, databasePrefix(runFolder()), sampleDatabase(options));
      mkdirSync(folder, { recursive: true });
      copyFileSync(join(peopleFolder(options), "people.json"), join(folder, "people.json"));
      copyFileSync(join(await identityKeyFolder(), identityKeyFile), join(folder, identityKeyFile));
      return { DATABASE_URL: address, SECRET_KEY: randomBytes(32).toString("base64") };
    },
    async remove() {
      if (postgres !== null && address !== null) await dropDatabase(postgres.url, address);
      await postgres?.stop();
    },
  };
}
