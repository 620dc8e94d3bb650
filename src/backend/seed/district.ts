/** A sample district, made from a seed: pure data, the same for the same numbers. */
import { makeClasses, makeProducts, type SampleClass, type SampleProduct } from "./classes";
import { emailDomain, makeAccounts, type SampleAccount, type SampleSchool } from "./people";
import { makeSchools } from "./schools";
import { seededRandom } from "./seeded-random";

export type { SampleAccount, SampleClass, SampleProduct, SampleSchool };

/** A person who may sign in to Rollbook. */
export interface SamplePerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly type: "organization" | "reporting" | "curriculum" | null;
  readonly level: "district" | "school" | null;
  readonly isTeacher: boolean;
  /** Assigned schools; a district administrator has all of them without a list. */
  readonly schoolIds: readonly string[];
}

export interface SampleDistrict {
  readonly organization: { readonly id: string; readonly name: string };
  readonly schools: readonly SampleSchool[];
  readonly people: readonly SamplePerson[];
  readonly accounts: readonly SampleAccount[];
  readonly classes: readonly SampleClass[];
  readonly products: readonly SampleProduct[];
}

export interface DistrictSize {
  readonly seed: number;
  readonly accounts: number;
  readonly schools: number;
  /** YYYY-MM-DD; classes and products lie in its school year. */
  readonly today: string;
}

function makePeople(schools: readonly SampleSchool[]): SamplePerson[] {
  const id = (index: number) => schools[Math.min(index, schools.length - 1)]?.id ?? "";
  const person = (name: string, mailbox: string, rest: Partial<SamplePerson>): SamplePerson => ({
    id: `person-${mailbox}`,
    name,
    email: `${mailbox}@${emailDomain}`,
    type: null,
    level: null,
    isTeacher: false,
    schoolIds: [],
    ...rest,
  });
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  return [
    person("Dolores Huerta-Lane", "district", { type: "organization", level: "district" }),
    person("Lin Chao", "lincoln", { type: "organization", level: "school", schoolIds: [id(0)] }),
    person("Tomás Rivera", "tomas", { type: "organization", level: "school", schoolIds: unique([id(1), id(2)]) }),
    person("Grace O’Malley", "grace", { type: "organization", level: "school", isTeacher: true, schoolIds: [id(0)] }),
    person("Rafael Ortega", "reporting", { type: "reporting", level: "district" }),
    person("Chidi Okafor", "curriculum", { type: "curriculum", level: "district" }),
    person("Tess Nakamura", "teacher", { isTeacher: true, schoolIds: [id(0)] }),
  ];
}

export function makeDistrict({ seed, accounts, schools, today }: DistrictSize): SampleDistrict {
  const random = seededRandom(seed);
  const sampleSchools = makeSchools(schools);
  const sampleAccounts = makeAccounts(sampleSchools, accounts, random);
  return {
    organization: { id: "riverbend", name: "Riverbend Unified School District" },
    schools: sampleSchools,
    people: makePeople(sampleSchools),
    accounts: sampleAccounts,
    classes: makeClasses(sampleSchools, sampleAccounts, today, random),
    products: makeProducts(sampleSchools, today),
  };
}
