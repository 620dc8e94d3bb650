/** A school large enough for the guard to have limits in: 120 students in six grades, each grade in a class of its own, and a school beside it. */
import { randomUUID } from "node:crypto";

import { xlsxStream } from "../../../src/backend/http/streamed";
import type { District } from "../../../src/backend/store";
import { saveDistrict } from "../../../src/backend/store";
import type { ExportRow, ImportView, Problem } from "../../../src/contract";
import { columnOf, completeValues, type FieldKey, fieldKeys, type PartialValues } from "../../../src/roster";
import { guid } from "./district";
import type { TestService } from "./service";

export const oakAdmin = "admin@oak.example";
export const oakOther = "other@oak.example";
const students = 120;

const letters = (index: number) =>
  [...String(index)].map((digit) => String.fromCharCode(97 + Number(digit) * 2)).join("");
export const oakGuid = (index: number) => guid(`oak${String(index).padStart(3, "0")}`);
export const gradeOf = (index: number) => String(1 + Math.floor(index / 20));
export const oakValues = (index: number) => ({
  userId: `00${4000 + index}`,
  role: "Student",
  firstName: `Ada${letters(index)}`,
  lastName: `Díaz${letters(index)}`,
  gradeLevel: gradeOf(index),
  email: `student${index}@oak.example`,
  username: `student.${index}`,
});

const teacher = (name: string, userId: string) => ({
  guid: guid(name),
  userId,
  role: "Teacher",
  firstName: "Tea",
  lastName: "Cher",
  gradeLevel: "",
  email: `${name}@oak.example`,
  username: `${name}.oak`,
  schoolIds: ["oak"],
});
const administrator = (mailbox: string) => ({
  id: mailbox,
  email: `${mailbox}@oak.example`,
  name: `Person ${mailbox}`,
  type: "organization" as const,
  level: "district" as const,
  isTeacher: false,
  schoolIds: [],
});
const homeroom = (grade: number) => ({
  guid: guid(`homeroom${grade}`),
  schoolId: "oak",
  classId: `HR-${grade}`,
  name: `Homeroom ${grade}`,
  gradeLevel: "",
  startDate: "",
  endDate: "",
  masterCodes: [],
  members: [
    { guid: guid("oakteacher") },
    ...Array.from({ length: 20 }, (_, index) => ({ guid: oakGuid((grade - 1) * 20 + index) })),
  ],
});

export const oak: District = {
  organization: { id: "oakland", name: "Oakland Schools" },
  schools: [
    { id: "oak", name: "Oak Elementary" },
    { id: "elm", name: "Elm Elementary" },
  ],
  people: [administrator("admin"), administrator("other")],
  accounts: [
    teacher("oakteacher", "T-1"),
    teacher("oakother", "T-2"),
    ...Array.from({ length: students }, (_, index) => ({
      ...oakValues(index),
      guid: oakGuid(index),
      schoolIds: ["oak"],
    })),
    { ...oakValues(900), userId: "E-900", guid: guid("elmstudent"), schoolIds: ["elm"] },
  ],
  classes: [1, 2, 3, 4, 5, 6].map(homeroom),
  products: [],
};

export type Row = { readonly row: number; readonly values: PartialValues };
export type Answer = Problem & Omit<ImportView, "status"> & { readonly question?: { readonly digest: string } };

/** How an upload may come; each to the same question. */
export const doors = ["json", "csv", "xlsx"] as const;
export type Door = (typeof doors)[number];

const header = (key: FieldKey) => columnOf(key).header;
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

async function bodyOf(door: Door, rows: readonly Row[]): Promise<{ body: unknown; type: string }> {
  if (door === "json") return { body: { rows }, type: "application/json" };
  if (door === "csv") {
    const lines = rows.map(({ values }) => fieldKeys.map((key) => cell(values[key] ?? "")).join(","));
    return { body: [fieldKeys.map(header).join(","), ...lines].join("\r\n"), type: "text/csv" };
  }
  const bytes = Buffer.concat(await xlsxStream(rows.map(({ values }) => completeValues(values))).toArray());
  return { body: new Uint8Array(bytes), type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
}

/** Somebody of the district at the school's door. */
export function atOak(service: TestService, as = oakAdmin, school = "oak") {
  const send = async (
    rows: readonly Row[],
    query: Readonly<Record<string, string>> = {},
    door: Door = "json",
    key?: string,
  ) => {
    const { body, type } = await bodyOf(door, rows);
    const path = `/v1/schools/${school}/imports?${new URLSearchParams(query)}`;
    const headers = { "idempotency-key": key ?? randomUUID(), "content-type": type };
    return service.json<Answer>(path, { as, body, headers });
  };
  return {
    send,
    async goes(rows: readonly Row[], query: Readonly<Record<string, string>> = {}, door: Door = "json") {
      const answer = await send(rows, query, door);
      if (answer.id === undefined) throw new Error(JSON.stringify(answer));
      return service.finished(answer.id, as);
    },
    async errors(importId: string): Promise<[row: number, codes: string[]][]> {
      const { rows } = await service.file(importId, "error", as);
      return rows.map((row) => [row.row, row.findings.map((one) => one.code)]);
    },
    async account(index: number): Promise<ExportRow | undefined> {
      return (await service.export(school, as)).find((row) => row.userGuid === oakGuid(index));
    },
  };
}

export async function withOak(service: TestService): Promise<TestService> {
  await saveDistrict(service.running.services.store, oak);
  return service;
}

/** Rows from the first one on, numbered as a file has them. */
export const rowsOf = (count: number, values: (index: number) => PartialValues, from = 0): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    values: { userGuid: oakGuid(from + index), ...values(from + index) },
  }));

/** A name of their own for everybody, that nobody has. */
export const renamed = (name: string) => (index: number) => ({ firstName: `${name}${letters(index)}` });
export const newName = (index: number) => ({ lastName: `Zumaya${letters(index)}` });
