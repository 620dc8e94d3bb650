/** Makes an import of an upload, once per Idempotency-Key (I-2). From the answer on it is durable: import, rows and turn are one transaction (I-1). */
import { randomUUID } from "node:crypto";
import { fieldKeys, type PartialValues } from "../../roster";
import { holdToDemonstration } from "../demonstration";
import type { Caller } from "../identity";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type ImportRecord,
  importById,
  importByKey,
  insertImport,
  insertUploadedRows,
  type NewImport,
  type NewImportRow,
} from "../store";
import { holdToRehearsal } from "./apply/expected";
import type { UploadedRow, UploadToImport } from "./files/upload";
import { askBeforeMuchChanges, type Guarded, unguarded } from "./guard/guard";
import { rowPasswordContext } from "./secrets";

/** The same rows give the same text, in whatever order their fields came; whether they were confirmed is not part of it. */
function fingerprintText(schoolId: string, kind: string, upload: UploadToImport): string {
  const rows = upload.rows.map(({ row, key, version, values, meant = [], others = [] }) => {
    const said: (string | number | null)[] = [row, version];
    if (key !== null) said.push("key", key);
    if (meant.length > 0) said.push("meant", meant.join(" "));
    if (others.length > 0) said.push("others", others.join(" "));
    for (const key of fieldKeys) {
      const value = values[key];
      if (value !== undefined) said.push(key, value);
    }
    return said;
  });
  const said = [kind, schoolId, upload.fileName, upload.parent, rows];
  return JSON.stringify(upload.scheduled ? [...said, "scheduled"] : said);
}

function withoutPassword({ password: _secret, ...others }: PartialValues): PartialValues {
  return others;
}

function toRow(services: Services, importId: string, uploaded: UploadedRow, position: number): NewImportRow {
  const { row, key, version, values, meant, others } = uploaded;
  const password = values.password ?? "";
  const sealedPassword =
    password === "" ? null : services.secrets.seal(password, rowPasswordContext(importId, position));
  return { position, row, key, version, submitted: withoutPassword(values), meant, others, sealedPassword };
}

/** The import that this key has made before; refused when it was made of something else. */
async function madeBefore(
  services: Services,
  organizationId: string,
  schoolId: string,
  key: string,
  text: string,
): Promise<ImportRecord | null> {
  const known = await importByKey(services.store.db, organizationId, schoolId, key);
  if (known !== null && !services.isFingerprint(text, known.bodyDigest)) throw new ProblemError("idempotency.reused");
  return known;
}

/** A file whose every cell is odd says so of the first ones. */
const notesKept = 20;

export interface ImportRequest {
  readonly schoolId: string;
  readonly kind: ImportRecord["kind"];
  readonly key: string;
  readonly upload: UploadToImport;
}

export async function submitImport(
  services: Services,
  { person }: Caller,
  { schoolId, kind, key, upload }: ImportRequest,
): Promise<ImportRecord> {
  const { organizationId } = person;
  const text = fingerprintText(schoolId, kind, upload);
  const digest = services.fingerprint(text);
  const known = await madeBefore(services, organizationId, schoolId, key, text);
  if (known !== null) return known;
  await checkParent(services, organizationId, schoolId, upload.parent);
  await holdToDemonstration(services, organizationId, upload.rows.length);
  const id = randomUUID();
  const guarded: Guarded =
    kind === "import" ? await askBeforeMuchChanges(services, person, schoolId, upload) : unguarded;
  const record: NewImport = {
    organizationId,
    id,
    schoolId,
    kind,
    idempotencyKey: key,
    bodyDigest: digest,
    fileName: upload.fileName,
    readAs: upload.readAs,
    notes: upload.notes.length === 0 ? null : JSON.stringify(upload.notes.slice(0, notesKept)),
    administratorId: person.id,
    uploadedBy: person.name,
    parent: upload.parent,
    scheduled: upload.scheduled,
    expected: kind === "import" ? upload.expect : null,
    ...guarded,
    createdAt: services.now(),
    total: upload.rows.length,
  };
  const rows = upload.rows.map((row, index) => toRow(services, id, row, index + 1));
  await holdToRehearsal(services, record, rows);
  const made = await services.store.transaction(async (trx) => {
    const isNew = await insertImport(trx, record);
    if (!isNew) return false;
    await insertUploadedRows(trx, organizationId, id, rows);
    await services.queue.enqueue(trx, { organizationId, schoolId }, rows.length);
    return true;
  });
  // Sent twice at the same moment: the other one was first.
  const accepted = made
    ? await importById(services.store.db, organizationId, id)
    : await madeBefore(services, organizationId, schoolId, key, text);
  if (accepted === null) throw new Error("the import that was just made is not there");
  return accepted;
}

async function checkParent(
  services: Services,
  organizationId: string,
  schoolId: string,
  parent: string | null,
): Promise<void> {
  if (parent === null) return;
  const record = await importById(services.store.db, organizationId, parent);
  if (record === null || record.schoolId !== schoolId) throw new ProblemError("upload.parent");
}
