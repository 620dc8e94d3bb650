/**
 * One chunk of an import: judged, written and put on record in one transaction (I-1). When it is rolled back nothing of it has happened, and it can
 * be made again.
 */

import { type FieldKey, type Finding, fieldKeys, type PartialValues, temporaryPasswordDays } from "../../roster";
import { makeGuid, makeTemporaryPassword } from "../accounts";
import type { Services } from "../services";
import {
  type AccountChange,
  type AccountField,
  type AccountUpdate,
  addProgress,
  affiliate,
  type ClassRecord,
  type Enrolment,
  enrol,
  type ImportProgress,
  insertAccounts,
  insertClasses,
  type NewAccount,
  type Queryable,
  type RowOutcome,
  recordChanges,
  saveOutcomes,
  updateAccounts,
} from "../store";
import { type ChunkFacts, readChunkFacts } from "./chunk-facts";
import { type ClassVerdict, judgeClass } from "./judge-class";
import { judgePerson, type PersonVerdict } from "./judge-person";
import type { ImportPlan, PlannedRow } from "./plan";
import { temporaryPasswordContext } from "./secrets";
import { makeUsernames } from "./usernames";

/** Another worker has done these rows: this one was taken for dead. */
export class SupersededError extends Error {
  constructor() {
    super("Another worker has taken over this import");
    this.name = "SupersededError";
  }
}

export interface ChunkResult {
  readonly progress: ImportProgress;
  /** To be added to the plan once the chunk is committed. */
  readonly met: ReadonlyMap<string, string>;
  readonly classes: readonly ClassRecord[];
}

interface JudgedRow {
  readonly row: PlannedRow;
  readonly person: PersonVerdict;
  readonly inClass: ClassVerdict;
  /** The account's GUID; null when there is none. */
  readonly guid: string | null;
  readonly classGuid: string | null;
}

const dayMilliseconds = 86_400_000;
const uniqueFields = ["userId", "email", "username"] as const;

/** What a chunk will write, gathered row by row. */
class Chunk {
  readonly judged: JudgedRow[] = [];
  readonly classes = new Map<string, ClassRecord>();
  readonly handedOver = new Set<AccountField>();
  readonly #facts: ChunkFacts;
  readonly #services: Services;
  readonly #today: string;

  constructor(services: Services, facts: ChunkFacts) {
    this.#services = services;
    this.#facts = facts;
    this.#today = services.now().toISOString().slice(0, 10);
  }

  add(row: PlannedRow): void {
    const person = judgePerson(row, this.#facts);
    const inClass = judgeClass(row, this.#facts.plan, this.classes, this.#today);
    const guid = this.#guidOf(person);
    if (person.kind !== "failed" && guid !== null) {
      this.#facts.met.set(row.person, guid);
      this.#takeNames(person, guid);
    }
    const classGuid = person.kind === "failed" ? null : this.#classGuidOf(inClass, person);
    this.judged.push({ row, person, inClass, guid, classGuid });
  }

  #guidOf(person: PersonVerdict): string | null {
    if (person.kind === "create") return makeGuid(this.#services.random);
    return person.kind === "update" ? person.account.guid : person.guid;
  }

  /** The next rows see the names as they will be: what one gives up another may take. */
  #takeNames(person: PersonVerdict, guid: string): void {
    if (person.kind !== "create" && person.kind !== "update") return;
    for (const field of uniqueFields) {
      const owners = this.#facts.owners[field];
      const before = person.kind === "update" ? person.account[field].toLowerCase() : "";
      const after = person.values[field].toLowerCase();
      if (before === after) continue;
      if (owners.get(before) === guid) {
        owners.delete(before);
        this.handedOver.add(field);
      }
      if (after !== "") owners.set(after, guid);
    }
  }

  #classGuidOf(inClass: ClassVerdict, person: PersonVerdict): string | null {
    if (inClass.kind === "existing") return inClass.guid;
    if (inClass.kind !== "new") return null;
    const guid = makeGuid(this.#services.random);
    const isTeacher = (person.kind === "create" || person.kind === "update") && person.values.role === "Teacher";
    this.classes.set(inClass.values.classId.toLowerCase(), {
      ...inClass.values,
      guid,
      masterCodes: [],
      hasTeacher: isTeacher,
    });
    return guid;
  }
}

interface Creation extends NewAccount {
  readonly position: number;
}

async function creationsOf(
  services: Services,
  trx: Queryable,
  facts: ChunkFacts,
  judged: readonly JudgedRow[],
): Promise<Creation[]> {
  const created = judged.flatMap(({ row, person, guid }) =>
    person.kind === "create" && guid !== null ? [{ row, values: person.values, guid }] : [],
  );
  const nameless = created.filter((one) => one.values.username === "");
  const usernames = await makeUsernames(
    services,
    trx,
    nameless.map((one) => one.values),
    (candidate) => facts.owners.username.has(candidate) || facts.plan.givenUsernames.has(candidate),
  );
  const generated = new Map(nameless.map((one, index) => [one.guid, usernames[index] ?? ""]));
  return created.map(({ row, values, guid }) => ({
    position: row.source.position,
    guid,
    values: { ...values, username: generated.get(guid) ?? values.username },
    temporaryPassword:
      (row.values.password ?? "") === ""
        ? services.secrets.seal(makeTemporaryPassword(services.random), temporaryPasswordContext(guid))
        : null,
  }));
}

function changesOf(
  judged: readonly JudgedRow[],
  schoolId: string,
): { updates: AccountUpdate[]; changes: AccountChange[] } {
  const updates: AccountUpdate[] = [];
  const changes: AccountChange[] = [];
  for (const { person, guid } of judged) {
    if (person.kind === "create" && guid !== null) {
      changes.push({ guid, version: 1, field: "userGuid", oldValue: "", newValue: guid });
    }
    if (person.kind !== "update") continue;
    const { account, values, changed, newPassword } = person;
    const touched = changed.length > 0 || newPassword;
    const version = account.version + (touched ? 1 : 0);
    if (touched) updates.push({ guid: account.guid, values, version });
    const change = { guid: account.guid, version };
    for (const field of changed) changes.push({ ...change, field, oldValue: account[field], newValue: values[field] });
    if (newPassword) changes.push({ ...change, field: "password", oldValue: "", newValue: "" });
    if (person.affiliate) changes.push({ ...change, field: "school", oldValue: "", newValue: schoolId });
  }
  return { updates, changes };
}

/** What the service knows better than the upload. */
function resultOf({ row, guid, classGuid }: JudgedRow, created: Creation | undefined): PartialValues {
  const result: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = row.values[field];
    if (field !== "password" && value !== undefined && value !== row.source.submitted[field]) result[field] = value;
  }
  if (guid !== null && row.source.submitted.userGuid !== guid) result.userGuid = guid;
  if (created !== undefined && created.values.username !== row.values.username)
    result.username = created.values.username;
  if (classGuid !== null && row.source.submitted.classGuid !== classGuid) result.classGuid = classGuid;
  return result;
}

function outcomeOf(judged: JudgedRow, created: Creation | undefined, enrolled: boolean): RowOutcome {
  const { row, person, inClass, guid } = judged;
  const findings: Finding[] = [...person.findings, ...(inClass.kind === "none" ? [] : inClass.findings)];
  const hasPassword = (row.values.password ?? "") !== "";
  const state =
    person.kind === "create"
      ? "created"
      : person.kind === "update"
        ? person.changed.length > 0 || person.newPassword || person.affiliate || enrolled
          ? "updated"
          : "unchanged"
        : person.kind;
  const applied = person.kind === "create" || person.kind === "update";
  return {
    position: row.source.position,
    state,
    inError: person.kind === "failed" || inClass.kind === "failed",
    findings,
    guid,
    result: resultOf(judged, created),
    credential: applied && hasPassword ? "given" : person.kind === "create" ? "temporary" : null,
  };
}

const placeOf = (one: Enrolment) => `${one.classGuid} ${one.guid} ${one.masterCode}`;

/** Judges and writes rows that are still waiting. The import must be locked by the caller. */
export async function applyChunk(
  services: Services,
  trx: Queryable,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
): Promise<ChunkResult> {
  const { importRecord } = plan;
  const { organizationId, schoolId, id } = importRecord;
  const facts = await readChunkFacts(trx, plan, rows);
  const chunk = new Chunk(services, facts);
  for (const row of rows) chunk.add(row);
  const { judged } = chunk;
  const now = services.now();

  const { updates, changes } = changesOf(judged, schoolId);
  await updateAccounts(trx, organizationId, updates, [...chunk.handedOver]);
  const creations = await creationsOf(services, trx, facts, judged);
  const until = new Date(now.getTime() + temporaryPasswordDays * dayMilliseconds);
  await insertAccounts(trx, organizationId, schoolId, creations, { until, source: id });
  const newHere = judged.flatMap(({ person }) =>
    person.kind === "update" && person.affiliate ? [person.account.guid] : [],
  );
  await affiliate(trx, organizationId, schoolId, newHere);
  const by = { administratorId: importRecord.administratorId, name: importRecord.uploadedBy, importId: id, at: now };
  await recordChanges(trx, organizationId, by, changes);

  const classes = [...chunk.classes.values()];
  await insertClasses(trx, organizationId, schoolId, classes);
  const places = judged.map(({ row, guid, classGuid }) =>
    guid === null || classGuid === null ? null : { guid, classGuid, masterCode: row.values.masterCode ?? "" },
  );
  const wanted = places.filter((place) => place !== null);
  const enrolled = new Set((await enrol(trx, organizationId, wanted)).map(placeOf));

  const creationAt = new Map(creations.map((creation) => [creation.position, creation]));
  const outcomes = judged.map((one, index) => {
    const place = places[index] ?? null;
    return outcomeOf(one, creationAt.get(one.row.source.position), place !== null && enrolled.has(placeOf(place)));
  });
  const saved = await saveOutcomes(trx, organizationId, id, outcomes);
  if (saved !== outcomes.length) throw new SupersededError();
  const progress = progressOf(outcomes, classes.length);
  await addProgress(trx, importRecord, progress);
  return { progress, met: facts.met, classes };
}

function progressOf(outcomes: readonly RowOutcome[], classesCreated: number): ImportProgress {
  const count = (state: RowOutcome["state"]) => outcomes.filter((one) => one.state === state).length;
  return {
    done: outcomes.length,
    updated: count("updated"),
    created: count("created"),
    unchanged: count("unchanged"),
    failed: outcomes.filter((one) => one.inError).length,
    classesCreated,
  };
}
