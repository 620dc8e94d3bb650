/** A small district that tests know by heart, and a second one that must never be seen from it. */
import type { District } from "../../../src/backend/store";

/** A GUID of letters and digits from a short name: `guid("ana")`. */
export function guid(name: string): string {
  const text = `${name}zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz`.slice(0, 32);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20, 32)].join("-");
}

type Account = District["accounts"][number];

function account(name: string, values: Partial<Account> & Pick<Account, "userId" | "firstName" | "lastName">): Account {
  return {
    guid: guid(name),
    role: "Student",
    gradeLevel: "3",
    email: "",
    username: `${name}.user`,
    schoolIds: ["lincoln"],
    ...values,
  };
}

const person = (
  mailbox: string,
  rest: Partial<District["people"][number]>,
  domain = "riverbend.example",
): District["people"][number] => ({
  id: mailbox,
  email: `${mailbox}@${domain}`,
  name: `Person ${mailbox}`,
  type: null,
  level: null,
  isTeacher: false,
  schoolIds: [],
  ...rest,
});

export const riverbend: District = {
  organization: { id: "riverbend", name: "Riverbend Unified School District" },
  schools: [
    { id: "lincoln", name: "Lincoln Elementary" },
    { id: "tubman", name: "Harriet Tubman Elementary" },
    { id: "chavez", name: "César Chávez Elementary" },
  ],
  people: [
    person("district", { type: "organization", level: "district" }),
    person("lincoln", { type: "organization", level: "school", schoolIds: ["lincoln"] }),
    person("tubman", { type: "organization", level: "school", schoolIds: ["tubman"] }),
    person("two", { type: "organization", level: "school", schoolIds: ["lincoln", "tubman"] }),
    person("grace", { type: "organization", level: "school", isTeacher: true, schoolIds: ["lincoln"] }),
    person("reporting", { type: "reporting", level: "district" }),
    person("curriculum", { type: "curriculum", level: "district" }),
    person("teacher", { isTeacher: true, schoolIds: ["lincoln"] }),
  ],
  accounts: [
    account("ana", {
      userId: "T-001",
      role: "Teacher",
      firstName: "Ana",
      lastName: "Núñez",
      gradeLevel: "",
      email: "teacher@riverbend.example",
    }),
    account("maria", { userId: "00123", firstName: "María", lastName: "de la Cruz", email: "maria@riverbend.example" }),
    account("jose", { userId: "00124", firstName: "José", lastName: "O’Brien-Álvarez" }),
    account("xi", { userId: "00125", firstName: "Xi", lastName: "Å" }),
    account("zoe", { userId: "00126", firstName: "Zoë", lastName: "Zúñiga" }),
    account("liam", { userId: "00127", firstName: "Liam", lastName: "Abara", gradeLevel: "K" }),
    account("tessa", { userId: "00900", firstName: "Tessa", lastName: "Tubmann", schoolIds: ["tubman"] }),
    account("carlos", { userId: "00901", firstName: "Carlos", lastName: "Chávez", schoolIds: ["chavez"] }),
  ],
  classes: [
    {
      guid: guid("mathclass"),
      schoolId: "lincoln",
      classId: "MATH-3",
      name: "Math, grade 3",
      gradeLevel: "3",
      startDate: "08/17/2026",
      endDate: "06/04/2027",
      masterCodes: ["READ-2027"],
      members: [{ guid: guid("ana") }, { guid: guid("maria") }],
    },
  ],
  products: [
    { schoolId: "lincoln", masterCode: "READ-2027", product: "Reading Journeys", kind: "core", endDate: "2027-07-31" },
    { schoolId: "lincoln", masterCode: "MATH-2026", product: "Math Paths", kind: "core", endDate: "2026-12-31" },
    {
      schoolId: "lincoln",
      masterCode: "PRACTICE-2027",
      product: "Practice Plus",
      kind: "addon",
      endDate: "2027-06-30",
    },
    { schoolId: "lincoln", masterCode: "MATH-2027", product: "Math Paths", kind: "core", endDate: "2027-07-31" },
    { schoolId: "lincoln", masterCode: "READ-2025", product: "Reading Journeys", kind: "core", endDate: "2025-07-31" },
  ],
};

export const elsewhere: District = {
  organization: { id: "elsewhere", name: "Elsewhere School District" },
  schools: [{ id: "faraway", name: "Faraway Elementary" }],
  people: [person("far", { type: "organization", level: "district" }, "elsewhere.example")],
  accounts: [
    account("faraccount", {
      userId: "00123",
      firstName: "Far",
      lastName: "Away",
      email: "far.student@elsewhere.example",
      schoolIds: ["faraway"],
    }),
  ],
  classes: [],
  products: [],
};
