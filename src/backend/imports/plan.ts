/**
 * What is known of an import before its first chunk: every row judged by the rules that the sheet has too (I-5), rows against each other (C-14),
 * and what the store says of schools, classes and Master Codes. It is made again when a killed import goes on: rows that are done are judged
 * as they were then, so that the verdict on the others is the same.
 */
import { canonicalGuid, checkRows, type Finding, hasClass, type PartialValues, type RowToCheck } from "../../roster";
import type { Services } from "../services";
import {
  type Account,
  accountFields,
  administratorById,
  affiliatedAccounts,
  type ClassRecord,
  classesOfSchool,
  type ImportRecord,
  type ImportRow,
  type ProductRecord,
  productsOfSchool,
  rowsOfImport,
  schoolsOfAdministrator,
} from "../store";
import { classKey, coreProducts } from "./judge-products";
import { personKey } from "./person-key";
import { rowPasswordContext } from "./secrets";

export interface PlannedRow {
  readonly source: ImportRow;
  /** In one spelling, with the password. */
  readonly values: PartialValues;
  readonly findings: readonly Finding[];
  readonly person: string;
}

export interface ImportPlan {
  readonly importRecord: ImportRecord;
  /** All rows, by position. */
  readonly rows: readonly PlannedRow[];
  /** GUIDs of the people that this import has made or met, by person. */
  readonly done: ReadonlyMap<string, string>;
  /** The school, and the others the uploader has: from those an account may be taken in (S-17). */
  readonly allowedSchools: ReadonlySet<string>;
  readonly products: ReadonlyMap<string, ProductRecord>;
  /** Classes of the school, by GUID and by Class ID in lower case; grows as classes are made. */
  readonly classesByGuid: ReadonlyMap<string, ClassRecord>;
  readonly classesById: ReadonlyMap<string, ClassRecord>;
  /** Class IDs in lower case that have a teacher, in the store or in these rows. */
  readonly taughtClasses: ReadonlySet<string>;
  /** The core product of each class among these rows, by Class ID in lower case. */
  readonly coreProducts: ReadonlyMap<string, string>;
  /** Usernames that rows ask for, in lower case: none of them may be generated for somebody else before their row comes. */
  readonly givenUsernames: ReadonlySet<string>;
  /** Takes in what a chunk has made, once it is certain that it stays. */
  keep(made: { readonly met: ReadonlyMap<string, string>; readonly classes: readonly ClassRecord[] }): void;
}

/** An account as the rules see it. */
export function storedValues(account: Account): PartialValues {
  return { userGuid: account.guid, ...Object.fromEntries(accountFields.map((field) => [field, account[field]])) };
}

/** Findings that make no sense of a row whose GUID names nobody: it is not a new person who lacks a name. */
const ofNewPeople: readonly Finding["code"][] = [
  "user_id.required",
  "role.required",
  "name.required",
  "email.required",
  "grade_level.blank",
];

export async function planImport(services: Services, importRecord: ImportRecord): Promise<ImportPlan> {
  const { db } = services.store;
  const { organizationId, schoolId } = importRecord;
  const rows = await rowsOfImport(db, organizationId, importRecord.id);
  const guids = rows.map((row) => canonicalGuid(row.submitted.userGuid ?? "")).filter((guid) => guid !== "");
  const accounts = new Map(
    (await affiliatedAccounts(db, organizationId, [...new Set(guids)])).map((account) => [account.guid, account]),
  );
  const toCheck = rows.map((row) => toRowToCheck(services, importRecord, row, accounts));
  const checked = checkRows(toCheck);
  const planned = rows.map((source, index): PlannedRow => {
    const values = checked[index]?.values ?? source.submitted;
    const guid = canonicalGuid(values.userGuid ?? "");
    const known = guid === "" || accounts.has(guid);
    const findings = (checked[index]?.findings ?? []).filter((one) => known || !ofNewPeople.includes(one.code));
    return { source, values, findings, person: personKey(values, source.position) };
  });
  const classes = await classesOfSchool(db, organizationId, schoolId);
  const done = new Map(planned.flatMap((row) => (isDone(row) ? [[row.person, row.source.guid ?? ""] as const] : [])));
  const classesByGuid = new Map(classes.map((one) => [one.guid, one]));
  const classesById = new Map(classes.map((one) => [one.classId.toLowerCase(), one]));
  const products = new Map(
    (await productsOfSchool(db, organizationId, schoolId)).map((product) => [
      product.masterCode.toLowerCase(),
      product,
    ]),
  );
  return {
    importRecord,
    rows: planned,
    done,
    allowedSchools: new Set([schoolId, ...(await schoolsOfUploader(services, importRecord))]),
    products,
    coreProducts: coreProducts(planned, products, classesByGuid),
    classesByGuid,
    classesById,
    taughtClasses: taughtClasses(classes, planned, accounts, classesByGuid),
    givenUsernames: new Set(planned.map((row) => (row.values.username ?? "").toLowerCase())),
    keep(made) {
      for (const [person, guid] of made.met) done.set(person, guid);
      for (const one of made.classes) {
        classesByGuid.set(one.guid, one);
        classesById.set(one.classId.toLowerCase(), one);
      }
    },
  };
}

const isDone = (row: PlannedRow) =>
  row.source.guid !== null && row.source.state !== "waiting" && row.source.state !== "failed";

async function schoolsOfUploader(services: Services, importRecord: ImportRecord): Promise<string[]> {
  const { db } = services.store;
  const person = await administratorById(db, importRecord.organizationId, importRecord.administratorId);
  return person === null ? [] : (await schoolsOfAdministrator(db, person)).map((school) => school.id);
}

function toRowToCheck(
  services: Services,
  importRecord: ImportRecord,
  row: ImportRow,
  accounts: ReadonlyMap<string, Account>,
): RowToCheck {
  const guid = canonicalGuid(row.submitted.userGuid ?? "");
  const account = accounts.get(guid);
  const values =
    row.sealedPassword === null
      ? row.submitted
      : {
          ...row.submitted,
          password: services.secrets.open(row.sealedPassword, rowPasswordContext(importRecord.id, row.position)),
        };
  return { row: row.row, stored: guid === "" || account === undefined ? null : storedValues(account), values };
}

function taughtClasses(
  classes: readonly ClassRecord[],
  rows: readonly PlannedRow[],
  accounts: ReadonlyMap<string, Account>,
  classesByGuid: ReadonlyMap<string, ClassRecord>,
): ReadonlySet<string> {
  const taught = new Set(classes.filter((one) => one.hasTeacher).map((one) => one.classId.toLowerCase()));
  for (const row of rows) {
    if (!hasClass(row.values)) continue;
    const role = row.values.role || accounts.get(canonicalGuid(row.values.userGuid ?? ""))?.role;
    if (role === "Teacher") taught.add(classKey(row, classesByGuid));
  }
  return taught;
}
