/**
 * An organization or a school leaves: what is held about it is written out, deleted in the same transaction, and a certificate says how much and when.
 * Cut off before the transaction ends nothing has happened; after it, the same command again does what is left and writes the certificate.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Counts, lockOrganization, removeOrganization, removeSchool, rewriteStore, type Store } from "../store";
import { exportInto } from "./export-folder";

export class OffboardError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "OffboardError";
  }
}

export interface Leaving {
  readonly organizationId: string;
  /** Null: the whole organization. */
  readonly schoolId: string | null;
  /** Where export and certificate go; must not be there. */
  readonly folder: string;
  /** YYYY-MM-DD, of a PostgreSQL: when the last backup and archived log with the deleted data in it end. */
  readonly backupsEnd: string | null;
  readonly now: () => Date;
}

export interface Certificate {
  readonly organization: string;
  readonly school: string | null;
  readonly name: string;
  readonly store: "embedded" | "postgres";
  readonly startedAt: string;
  readonly deletedAt: string;
  readonly finishedAt: string;
  readonly deleted: Counts;
  readonly exported: readonly string[];
  /** Where copies may be that this command does not reach, and until when. */
  readonly remains: readonly { readonly where: string; readonly until: string }[];
}

type Deleted = Pick<
  Certificate,
  "organization" | "school" | "name" | "startedAt" | "deletedAt" | "deleted" | "exported"
>;

const remainsOf = (backupsEnd: string): Certificate["remains"] => [
  {
    where: "freed pages of the database's files",
    until: "they are used again; VACUUM FULL of the tables, when nobody works, ends it at once",
  },
  { where: "write-ahead log of the server", until: "its next checkpoints; archived log as the backups" },
  { where: "standby servers", until: "they have replayed the log: seconds" },
  { where: "backups and archived log", until: backupsEnd },
];

const deletedFile = "deleted.json";

export async function offboard(store: Store, leaving: Leaving): Promise<Certificate> {
  const { folder, backupsEnd, now } = leaving;
  if (existsSync(folder)) throw new OffboardError(`${folder} is there already; name another folder with --out`);
  if (store.queue.kind === "postgres" && backupsEnd === null) {
    throw new OffboardError(
      "Say with --backups-end YYYY-MM-DD when the last backup with these data ends: the certificate names the day",
    );
  }
  const unfinished = `${folder}.unfinished`;
  const deleted = await remove(store, leaving, unfinished);
  await rewriteStore(store);
  const certificate: Certificate = {
    ...deleted,
    store: store.queue.kind,
    finishedAt: now().toISOString(),
    remains: store.queue.kind === "embedded" ? [] : remainsOf(backupsEnd ?? ""),
  };
  writeFileSync(join(unfinished, "certificate.json"), `${JSON.stringify(certificate, null, 2)}\n`, { mode: 0o600 });
  rmSync(join(unfinished, deletedFile), { force: true });
  renameSync(unfinished, folder);
  return certificate;
}

async function remove(store: Store, leaving: Leaving, unfinished: string): Promise<Deleted> {
  const { organizationId, schoolId, now } = leaving;
  const startedAt = now().toISOString();
  return store.transaction(async (trx) => {
    const organization = await lockOrganization(trx, organizationId);
    const schools = await trx
      .selectFrom("schools")
      .select("name")
      .where("organization_id", "=", organizationId)
      .where("school_id", "=", schoolId ?? "")
      .execute();
    const name = schoolId === null ? organization?.name : schools[0]?.name;
    if (organization === null || name === undefined) {
      // Cut off between deletion and certificate: how much it was stands in the folder.
      const done = join(unfinished, deletedFile);
      if (existsSync(done)) return JSON.parse(readFileSync(done, "utf8")) as Deleted;
      const what = schoolId === null ? "" : ` with the school ${schoolId}`;
      throw new OffboardError(`There is no organization ${organizationId}${what} in this store; nothing was changed`);
    }
    if (organization.legalHold) {
      throw new OffboardError(
        `${organization.name} is under a legal hold; nothing was changed. Take legalHold out of its district file first`,
      );
    }
    // Of a run that was cut off before anything was deleted.
    rmSync(unfinished, { recursive: true, force: true });
    const { handOver, files } = exportInto(unfinished);
    const counts =
      schoolId === null
        ? await removeOrganization(trx, organizationId, handOver)
        : await removeSchool(trx, organizationId, schoolId, handOver);
    const deleted: Deleted = {
      organization: organizationId,
      school: schoolId,
      name,
      startedAt,
      deletedAt: now().toISOString(),
      deleted: counts,
      exported: files,
    };
    writeFileSync(join(unfinished, deletedFile), JSON.stringify(deleted), { mode: 0o600 });
    return deleted;
  });
}
