/** Reads the header line of a roster: by name, in any order, without regard to case, spaces or BOM; and guesses what was meant by an unknown name. */
import { columns, errorHeader, headerOf } from "./columns";
import { classFields, type FieldKey, personFields } from "./fields";
import type { FileProblem } from "./table";

/** Longer ones are no headers of ours, and to put a long run of marks into one order takes time by its square. */
const comparedAtMost = 200;

/** How a header is compared: one Unicode form, no case, single spaces, no invisible marks. */
function plainHeader(text: string): string {
  return text
    .slice(0, comparedAtMost)
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

const byHeader: ReadonlyMap<string, FieldKey> = new Map(
  columns.map((column) => [plainHeader(column.header), column.key]),
);

/** Names other systems and Spanish offices use, where spelling alone would point at the wrong column: surname is not username. */
const otherNames: Readonly<Record<string, FieldKey>> = {
  guid: "userGuid",
  "student id": "userId",
  "staff id": "userId",
  "teacher id": "userId",
  "sis id": "userId",
  matrícula: "userId",
  rol: "role",
  "given name": "firstName",
  nombre: "firstName",
  nombres: "firstName",
  surname: "lastName",
  "family name": "lastName",
  apellido: "lastName",
  apellidos: "lastName",
  grade: "gradeLevel",
  grado: "gradeLevel",
  "e-mail": "email",
  "e-mail address": "email",
  "email address": "email",
  correo: "email",
  "correo electrónico": "email",
  login: "username",
  usuario: "username",
  "nombre de usuario": "username",
  contraseña: "password",
  class: "className",
  clase: "className",
  section: "classId",
};
const byOtherName: ReadonlyMap<string, FieldKey> = new Map(Object.entries(otherNames));

/** Number of single-character edits between two words; both are short. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}

function nearestHeader(header: string): string {
  const plain = plainHeader(header).slice(0, 40);
  const meant = byOtherName.get(plain);
  if (meant !== undefined) return headerOf(meant);
  const ranked = columns
    .map((column) => ({ header: column.header, edits: distance(plain, plainHeader(column.header)) }))
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.header ?? "";
}

/** The letter a spreadsheet shows above a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export interface HeaderReading {
  /** Field of each column; null for a column that is not read: Error, or one of a refused header. */
  readonly fields: readonly (FieldKey | null)[];
  /** Columns without a header, which may only be blank. */
  readonly nameless: readonly number[];
  /** Where the Error column of an Error File stands; -1 in any other file. */
  readonly errorColumn: number;
  readonly problems: readonly FileProblem[];
}

function missingHeaders(present: ReadonlySet<FieldKey>): FileProblem[] {
  // All class columns may be left out together; one of them alone cannot name a class.
  const needed = classFields.some((field) => present.has(field)) ? [...personFields, ...classFields] : personFields;
  return needed
    .filter((field) => !present.has(field))
    .map((field) => ({ code: "file.header_missing", facts: { header: headerOf(field) } }));
}

export function readHeaders(headers: readonly string[]): HeaderReading {
  const present = new Set(headers.flatMap((header) => byHeader.get(plainHeader(header)) ?? []));
  if (present.size === 0) {
    const first = headers.map((header) => header.trim()).find((header) => header !== "") ?? "";
    const fields = headers.map(() => null);
    return {
      fields,
      nameless: [],
      errorColumn: -1,
      problems: [{ code: "file.not_a_roster", facts: { header: first.slice(0, 60) } }],
    };
  }
  const problems: FileProblem[] = [];
  const nameless: number[] = [];
  const seen = new Set<FieldKey>();
  const fields = headers.map((header, index) => {
    const plain = plainHeader(header);
    const field = byHeader.get(plain);
    const column = columnLetter(index);
    if (plain === "") nameless.push(index);
    else if (field === undefined && plain !== plainHeader(errorHeader)) {
      const facts = { header: header.trim().slice(0, 60), nearest: nearestHeader(header), column };
      problems.push({ code: "file.header_unknown", facts });
    } else if (field !== undefined && seen.has(field)) {
      problems.push({ code: "file.header_repeated", facts: { header: headerOf(field), column } });
    } else if (field !== undefined) {
      seen.add(field);
      return field;
    }
    return null;
  });
  const errorColumn = headers.findIndex((header) => plainHeader(header) === plainHeader(errorHeader));
  return { fields, nameless, errorColumn, problems: [...problems, ...missingHeaders(present)] };
}
