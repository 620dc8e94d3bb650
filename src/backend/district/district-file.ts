/** The file that a district is entered with (R-6): JSON, held to its schema and to itself, with every fault told at once. */
import * as z from "zod/mini";
import { folded, isEmailAddress } from "../../roster";
import { isDay } from "../day";
import { isDemonstrationId } from "../demonstration/names";
import type { DistrictEntry, EnteredPerson } from "../store";

export class DistrictFileError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `The district file is not right, and nothing was changed:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
    );
    this.name = "DistrictFileError";
  }
}

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** What stands in addresses and keys. */
const id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._-]{1,64}$/, "is not 1 to 64 letters, digits, dots, underscores or hyphens"));
/** A real one that is called so would be taken for a demonstration, and end with it. */
const organizationId = id.check(z.refine((one) => !isDemonstrationId(one), "is of demonstrations alone"));
const email = z.string().check(z.trim(), z.refine(isEmailAddress, "is not an e-mail address"));
const domain = z.string().check(
  z.trim(),
  z.refine((one) => isEmailAddress(`a@${one}`), "is not a domain"),
);
const day = z.string().check(z.refine(isDay, "is not a day written YYYY-MM-DD"));

const fileSchema = z.strictObject({
  organization: z.strictObject({
    id: organizationId,
    name: text,
    domains: z.optional(z.array(domain)),
    legalHold: z.optional(z.boolean()),
  }),
  schools: z.array(z.strictObject({ id, name: text })),
  products: z.optional(
    z.array(
      z.strictObject({
        schools: z.union([z.literal("all"), z.array(id).check(z.minLength(1))]),
        masterCode: text,
        product: text,
        kind: z.enum(["core", "addon"]),
        endDate: day,
      }),
    ),
  ),
  administrators: z.array(
    z.strictObject({
      email,
      name: text,
      kind: z.enum(["district", "school", "reporting", "curriculum", "teacher"]),
      schools: z.optional(z.array(id)),
      teacher: z.optional(z.boolean()),
    }),
  ),
});

export type DistrictFile = z.infer<typeof fileSchema>;

z.config(z.locales.en());

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

function repeated(what: string, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const key of keys) (seen.has(key) ? again : seen).add(key);
  return [...again].map((key) => `${what} ${key} stands there twice`);
}

/** What no schema says: names that name nothing, and things that are said twice. */
function faultsOf({ schools, products = [], administrators }: DistrictFile): string[] {
  const known = new Set(schools.map((school) => school.id));
  const unknown = (where: string, ids: readonly string[]) =>
    ids
      .filter((one) => !known.has(one))
      .map((one) => `${where} names the school ${one}, which is not among the schools`);
  const held = products.flatMap(({ schools: of, masterCode }) =>
    (of === "all" ? [...known] : of).map((school) => `${masterCode} of ${school}`),
  );
  return [
    ...repeated(
      "The school",
      schools.map((school) => school.id),
    ),
    ...repeated("The product", held),
    ...repeated(
      "The administrator",
      administrators.map((one) => folded(one.email)),
    ),
    ...products.flatMap((one) => (one.schools === "all" ? [] : unknown(`The product ${one.masterCode}`, one.schools))),
    ...administrators.flatMap((one) => unknown(`The administrator ${one.email}`, one.schools ?? [])),
    ...administrators
      .filter((one) => one.kind === "school" && (one.schools ?? []).length === 0)
      .map((one) => `The administrator ${one.email} is of kind "school" and has no schools`),
  ];
}

export function readDistrictFile(json: string): DistrictFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new DistrictFileError([`It is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const read = fileSchema.safeParse(parsed);
  if (!read.success) {
    throw new DistrictFileError(
      read.error.issues.map((issue) => `${pathText(issue.path) || "The file"}: ${issue.message}`),
    );
  }
  const faults = faultsOf(read.data);
  if (faults.length > 0) throw new DistrictFileError(faults);
  return read.data;
}

/** As the store has it. An administrator is known by the address; a new one gets an id, which every record names them by for ever. */
export function toEntry(file: DistrictFile, stored: DistrictEntry | null, makeId: () => string): DistrictEntry {
  const ids = new Map((stored?.people ?? []).map((person) => [folded(person.email), person.id]));
  return {
    organization: file.organization,
    schools: file.schools,
    products: (file.products ?? []).flatMap(({ schools, ...product }) =>
      (schools === "all" ? file.schools.map((school) => school.id) : schools).map((schoolId) => ({
        ...product,
        schoolId,
      })),
    ),
    people: file.administrators.map(
      ({ email: address, name, kind, schools = [], teacher = false }): EnteredPerson => ({
        id: ids.get(folded(address)) ?? makeId(),
        email: address,
        name,
        type: kind === "teacher" ? null : kind === "district" || kind === "school" ? "organization" : kind,
        level: kind === "teacher" ? null : kind === "school" ? "school" : "district",
        isTeacher: teacher || kind === "teacher",
        schoolIds: schools,
      }),
    ),
  };
}
