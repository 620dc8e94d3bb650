/**
 * A service that answers at once and applies what it is sent: for counting what the add-on asks of Google at any number of rows. Whoever is called
 * "Refused" fails. The real service's answers are tested elsewhere; this one has their shapes.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  headers,
  type ImportFileRow,
  type ImportView,
  type Me,
  type RowOutcome,
  type UploadBody,
} from "../../../src/contract/index.ts";
import { completeValues, type PartialValues, type RosterValues } from "../../../src/roster/index.ts";

export const instantSchool = { id: "school-001", name: "Large School" } as const;

/** So many schools of the district; the first is always the one above. */
export const instantSchools = (count: number): readonly SchoolReference[] =>
  Array.from({ length: count }, (_, at) =>
    at === 0 ? instantSchool : { id: `school-${String(at + 1).padStart(3, "0")}`, name: `School ${at + 1}` },
  );

interface Account {
  readonly version: string;
  readonly values: RosterValues;
}

const guid = (index: number) => `7k3m9x2p-q8wz-4h6t-y1vn-${index.toString(36).padStart(12, "0")}`;

export function sampleAccount(index: number): Account {
  const isTeacher = index % 20 === 0;
  return {
    version: "1",
    values: completeValues({
      userGuid: guid(index),
      userId: String(index).padStart(6, "0"),
      role: isTeacher ? "Teacher" : "Student",
      firstName: "María José",
      lastName: "O’Brien-Núñez",
      gradeLevel: isTeacher ? "" : String((index % 12) + 1),
      email: `person${index}@district.example`,
      username: `mobrien${index}`,
    }),
  };
}

interface Import {
  readonly view: ImportView;
  readonly completed: readonly ImportFileRow[];
  readonly failed: readonly ImportFileRow[];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

type SentRow = UploadBody["rows"][number];

const keyOf = ({ key }: SentRow) => (key === undefined ? {} : { key });

const refusal = (sent: SentRow, values: PartialValues): ImportFileRow => ({
  row: sent.row,
  ...keyOf(sent),
  outcome: { person: "failed", class: "none" },
  values,
  findings: [
    {
      code: "user_id.taken",
      severity: "error",
      field: "userId",
      value: values.userId ?? "",
      facts: {},
      message: "This User ID belongs to another person.",
    },
  ],
});

/** Whoever asks is an administrator of the school. */
const everybody: Me = {
  name: "Ana Lee",
  email: "administrator@district.example",
  organization: { id: "district", name: "District" },
  roles: ["administrator"],
  activeRole: "administrator",
  administratorType: null,
  administratorLevel: "district",
  mayImport: true,
  schools: [],
};

type SchoolReference = Me["schools"][number];

/** So many accounts a school has at most: people of two schools are different ones. */
const accountsOfASchool = 100_000;

class School {
  private readonly accounts = new Map<string, Account>();
  private readonly imports = new Map<string, Import>();
  private readonly byKey = new Map<string, string>();

  private readonly school: SchoolReference;
  private readonly first: number;

  /** `first` is the number of its first person. */
  constructor(school: SchoolReference, first: number, size: number) {
    this.school = school;
    this.first = first;
    for (let index = first; index < first + size; index += 1) {
      const account = sampleAccount(index);
      this.accounts.set(account.values.userGuid, account);
    }
  }

  get importCount(): number {
    return this.imports.size;
  }

  export(): object {
    return {
      school: this.school,
      rows: [...this.accounts.values()].map(({ version, values }) => ({ version, ...values })),
    };
  }

  private apply(line: SentRow, sent: PartialValues): ImportFileRow {
    const known = this.accounts.get(sent.userGuid ?? "");
    const made = {
      userGuid: guid(100_000_000 + this.first + this.accounts.size),
      username: `made${this.first + this.accounts.size}`,
    };
    const values = completeValues({ ...made, ...known?.values, ...sent });
    const version = String(Number(known?.version ?? "0") + 1);
    this.accounts.set(values.userGuid, { version, values: { ...values, password: "" } });
    const outcome: RowOutcome = {
      person: known === undefined ? "created" : "updated",
      class: "none",
      guid: values.userGuid,
    };
    return { row: line.row, ...keyOf(line), outcome, values: { ...values, password: "" }, findings: [] };
  }

  take(key: string, { rows, parent }: UploadBody): ImportView {
    const known = this.imports.get(this.byKey.get(key) ?? "");
    if (known !== undefined) return known.view;
    const id = `${this.school.id}-import-${this.imports.size + 1}`;
    const failed = rows
      .filter(({ values }) => values.firstName === "Refused")
      .map((one) => refusal(one, one.values as PartialValues));
    const completed = rows
      .filter(({ values }) => values.firstName !== "Refused")
      .map((one) => this.apply(one, one.values as PartialValues));
    const time = new Date().toISOString();
    const view: ImportView = {
      id,
      schoolId: this.school.id,
      kind: "import",
      status: failed.length > 0 ? "completed_with_errors" : "completed",
      createdAt: time,
      finishedAt: time,
      uploadedBy: "somebody",
      fileName: "a sheet",
      ...(parent === undefined ? {} : { parent }),
      corrections: [],
      progress: { done: rows.length, total: rows.length },
      counts: { updated: completed.length, created: 0, unchanged: 0, failed: failed.length, classesCreated: 0 },
      files: ["uploaded", "completed", "error"],
    };
    this.imports.set(id, { view, completed, failed });
    this.byKey.set(key, id);
    return view;
  }

  answer(path: string, query: URLSearchParams): object {
    const [, id = "", file] = /^\/v1\/imports\/([^/]+)(?:\/files\/(\w+))?$/.exec(path) ?? [];
    if (path.endsWith("/accounts")) return this.export();
    if (path.endsWith("/imports")) {
      const found = this.imports.get(this.byKey.get(query.get("idempotencyKey") ?? "") ?? "");
      return { items: found === undefined ? [] : [found.view] };
    }
    const found = this.imports.get(id);
    if (found === undefined) return { problem: path };
    if (file === undefined) return found.view;
    return { import: id, rows: file === "error" ? found.failed : found.completed };
  }
}

export interface InstantService {
  readonly url: string;
  /** How many imports a school has had. */
  importsOf(schoolId: string): number;
  close(): void;
}

/** Of so many accounts in each of so many schools. */
export async function startInstantService(accounts: number, count = 1): Promise<InstantService> {
  const schools = instantSchools(count);
  const served = new Map(schools.map((one, at) => [one.id, new School(one, at * accountsOfASchool, accounts)]));
  const me: Me = { ...everybody, schools: [...schools] };
  // Whose an import is stands in its id.
  const schoolOf = (path: string): School => {
    const school = served.get(/school-\d+/.exec(path)?.[0] ?? "");
    if (school === undefined) throw new Error(path);
    return school;
  };
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const answer =
      request.method === "POST"
        ? schoolOf(url.pathname).take(
            String(request.headers[headers.idempotencyKey.toLowerCase()]),
            JSON.parse(await bodyOf(request)) as UploadBody,
          )
        : url.pathname === "/v1/me"
          ? me
          : schoolOf(url.pathname).answer(url.pathname, url.searchParams);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const importsOf = (schoolId: string) => served.get(schoolId)?.importCount ?? 0;
  return { url: `http://127.0.0.1:${address.port}`, importsOf, close: () => server.close() };
}
