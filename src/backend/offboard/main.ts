/**
 * `npm run offboard -- --organization ID [--school ID] [--out FOLDER] [--backups-end YYYY-MM-DD]`: an organization or a school leaves, with an export, a
 * deletion and a certificate, in the store that the environment names.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readStoreConfig } from "../config";
import { isDay } from "../day";
import { runOnStore, say, UsageError } from "../operator";
import { offboard } from "./offboard";

const usage = "npm run offboard -- --organization ID [--school ID] [--out FOLDER] [--backups-end YYYY-MM-DD]";
const text = { type: "string" } as const;

await runOnStore(usage, (args) => {
  const { values } = parseArgs({
    args,
    options: { organization: text, school: text, out: text, "backups-end": text },
  });
  const { organization: organizationId, school: schoolId = null, out, "backups-end": backupsEnd = null } = values;
  if (organizationId === undefined) throw new UsageError("--organization is needed");
  if (backupsEnd !== null && !isDay(backupsEnd))
    throw new UsageError("--backups-end has to be a day written YYYY-MM-DD");
  const config = readStoreConfig(process.env);
  const folder = out ?? `offboard-${[organizationId, ...(schoolId === null ? [] : [schoolId])].join("-")}`;
  return {
    config,
    async work(store) {
      const certificate = await offboard(store, {
        organizationId,
        schoolId,
        folder,
        backupsEnd,
        now: () => new Date(),
      });
      // Of a sample district the workbench keeps a list beside the store; it is made again by a seed.
      if (config.kind === "embedded" && config.directory !== null && schoolId === null) {
        rmSync(join(config.directory, "people.json"), { force: true });
      }
      const rows = Object.entries(certificate.deleted).map(([table, count]) => `  ${table}: ${count}`);
      say(`${certificate.name} has left: deleted at ${certificate.deletedAt}\n${rows.join("\n")}`);
      for (const { where, until } of certificate.remains) say(`  still in ${where} until: ${until}`);
      say(`Export and certificate: ${folder}`);
    },
  };
});
