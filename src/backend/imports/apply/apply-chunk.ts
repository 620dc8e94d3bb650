/**
 * One chunk of an import: judged, written and put on record in one transaction (I-1). When it is rolled back nothing of it has happened, and it can
 * be made again.
 */

import { temporaryPasswordDays } from "../../../roster";
import { makeTemporaryPassword } from "../../accounts";
import { tagOf } from "../../demonstration/names";
import type { Services } from "../../services";
import {
  type AccountChange,
  type AccountUpdate,
  addProgress,
  affiliate,
  type ClassChange,
  type Enrolment,
  enrol,
  type ImportProgress,
  insertAccounts,
  insertClasses,
  outcomesText,
  type Queryable,
  recordChanges,
  recordClassChanges,
  saveOutcomes,
  updateAccounts,
  updateClasses,
} from "../../store";
import type { ImportPlan, Made, PlannedRow } from "../import-plan";
import { type ChunkFacts, type Look, readChunkFacts } from "../judge/chunk-facts";
import { ChunkJudge, type RowVerdict } from "../judge/judge-chunk";
import { placeKey } from "../plan/place-key";
import { temporaryPasswordContext } from "../secrets";
import { meanwhile } from "./meanwhile";
import { type Creation, outcomeOf, progressOf } from "./outcomes";
import { OutdatedError } from "./row-faults";
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
  /** For the plan to keep once the chunk is committed. */
  readonly made: Made;
  /** What was changed of accounts and classes, for a rehearsal to tell. */
  readonly changes: readonly AccountChange[];
  readonly classChanges: readonly ClassChange[];
}

const dayMilliseconds = 86_400_000;

async function creationsOf(
  services: Services,
  trx: Queryable,
  facts: ChunkFacts,
  judged: readonly RowVerdict[],
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
    tagOf(facts.plan.importRecord.organizationId),
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
  judged: readonly RowVerdict[],
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
    if (touched) updates.push({ guid: account.guid, values, changed, version });
    const change = { guid: account.guid, version };
    for (const field of changed) changes.push({ ...change, field, oldValue: account[field], newValue: values[field] });
    if (newPassword) changes.push({ ...change, field: "password", oldValue: "", newValue: "" });
    if (person.affiliate) changes.push({ ...change, field: "school", oldValue: "", newValue: schoolId });
  }
  return { updates, changes };
}

/** A further row of the same person may say the same place, in a later chunk too. */
function placesToKeep(
  { onSeveralRows }: ImportPlan,
  judged: readonly RowVerdict[],
  places: readonly (Enrolment | null)[],
  enrolled: ReadonlySet<string>,
): Set<string> {
  const kept = new Set<string>();
  if (onSeveralRows.size === 0 || enrolled.size === 0) return kept;
  for (const [index, place] of places.entries()) {
    if (place === null || !onSeveralRows.has(judged[index]?.row.person ?? "")) continue;
    const key = placeKey(place);
    if (enrolled.has(key)) kept.add(key);
  }
  return kept;
}

/** Judges and writes rows that are still waiting. The import must be locked by the caller. */
export async function applyChunk(
  services: Services,
  trx: Queryable,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  look: Look,
): Promise<ChunkResult> {
  const { importRecord } = plan;
  const { organizationId, schoolId, id } = importRecord;
  const facts = await readChunkFacts(trx, plan, rows, look);
  const chunk = new ChunkJudge(services, facts);
  for (const row of rows) chunk.add(row);
  const { judged } = chunk;
  const now = services.now();

  const { updates, changes } = changesOf(judged, schoolId);
  const written = await updateAccounts(trx, organizationId, updates, [...chunk.handedOver]);
  if (written !== updates.length) throw new OutdatedError();
  const creations = await creationsOf(services, trx, facts, judged);
  const until = new Date(now.getTime() + temporaryPasswordDays * dayMilliseconds);
  await insertAccounts(trx, organizationId, schoolId, creations, { until, source: id });
  const newHere = judged.flatMap(({ person }) =>
    person.kind === "update" && person.affiliate ? [person.account.guid] : [],
  );
  await affiliate(trx, organizationId, schoolId, newHere);
  const by = { administratorId: importRecord.administratorId, name: importRecord.uploadedBy, importId: id, at: now };
  await insertClasses(trx, organizationId, schoolId, chunk.newClasses);
  await updateClasses(trx, organizationId, chunk.changedClasses);
  await recordClassChanges(trx, organizationId, by, chunk.classChanges);
  const places = judged.map(({ row, guid, placedIn }) =>
    // An undo gives back what a class is called; who is in it stays (S-16).
    guid === null || placedIn === null || plan.undo !== null
      ? null
      : { guid, classGuid: placedIn.guid, masterCode: row.values.masterCode ?? "" },
  );
  const wanted = places.filter((place) => place !== null);
  const enrolled = new Set((await enrol(trx, organizationId, wanted)).map(placeKey));

  const creationAt = new Map(creations.map((creation) => [creation.position, creation]));
  const { outcomes, text } = await meanwhile(recordChanges(trx, organizationId, by, changes), () => {
    const made = judged.map((one, index) => {
      const place = places[index] ?? null;
      const isPlaced = place !== null && (enrolled.has(placeKey(place)) || plan.placed.has(placeKey(place)));
      return outcomeOf(one, creationAt.get(one.row.source.position), isPlaced);
    });
    return { outcomes: made, text: outcomesText(made) };
  });
  await saveOutcomes(trx, organizationId, id, outcomes, text);
  const progress = progressOf(judged, outcomes, chunk.newClasses.length);
  await addProgress(trx, importRecord, progress);
  const { failedTeachers, changedInClass } = chunk;
  const placed = placesToKeep(plan, judged, places, enrolled);
  const made: Made = { met: facts.met, classes: [...chunk.classes.values()], failedTeachers, placed, changedInClass };
  return { progress, made, changes, classChanges: chunk.classChanges };
}
