/** Reads the header line of a roster: by name, in any order, without regard to case, spaces or BOM; and guesses what was meant by an unknown name. */
import { headerOf } from "./column-headers";
import { columns, errorHeader } from "./columns";
import { classFields, type FieldKey, personFields } from "./fields";
import { otherNames } from "./other-names";
import type { TableProblem } from "./table-problems";
import { unwrapped } from "./wrapped";

/** Longer ones are no headers of ours, and a million asterisks must not take a million looks each. */
const comparedAtMost = 200;

/** As programs put them around every cell, and word processors make of those. */
const inQuotes = /^(?:'.*'|".*"|“.*”|‘.*’|„.*[“”]|«.*»)$/;
const withoutAsterisk = (text: string) => text.replace(/\*+$/, "");
const withoutQuotes = (text: string) => (inQuotes.test(text) ? text.slice(1, -1) : text);

/**
 * How a header is compared: one Unicode form, no case, no spaces, underscores or invisible marks, no asterisk of a required column, and nothing that a program
 * has put around it.
 */
export function plainHeader(text: string): string {
  const bare = text
    .slice(0, comparedAtMost)
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[\s_]+/g, "");
  return withoutAsterisk(withoutQuotes(unwrapped(withoutAsterisk(bare)))).toLowerCase();
}

const byHeader: ReadonlyMap<string, FieldKey> = new Map(
  columns.map((column) => [plainHeader(column.header), column.key]),
);

/** Headers are short; of a longer one the beginning tells. */
const headerAtMost = 60;

/**
 * What other systems put around a header without making it another one: Email Address [Required], [Students]First_Name, Email (Student),
 * Name (Last, First), Start Date (MM/DD/YYYY). Anything else in brackets is part of it: Email (Guardian) is the mother's, and
 * Password (Old) nobody's any more.
 */
const marks =
  /[[(]\s*(?:required|mandatory|optional|(?:read|upload|view)[\s-]?only|(?:campo\s+)?(?:requerid|obligatori)[oa]|opcional|s[oó]lo\s+(?:de\s+)?lectura|s[oó]lo\s+(?:para\s+)?carga|students?|estudiantes?|alumn[oa]s?|legal|last,?\s*first(?:,?\s*middle)?|apellidos?,?\s*nombres?|p?k\s?[-–]\s?12|[mdy]{1,4}[/.-][mdy]{1,4}[/.-][mdy]{1,4})\s*[\])]/gi;

/** A header by itself. Whatever is compared with other headers goes through here first, so that all agree on what is a mark. */
export const withoutMarks = (header: string): string => header.replace(marks, "");

/** Without accents and marks. */
function looseHeader(header: string): string {
  return plainHeader(withoutMarks(header.slice(0, headerAtMost)))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** The column that goes by this other name in other systems, or in Spanish; null when none is known to. */
export function meantBy(header: string, names: ReadonlyMap<string, FieldKey>): FieldKey | null {
  const loose = looseHeader(header);
  return byHeader.get(loose) ?? names.get(loose) ?? null;
}

/** The column whose own header this is. */
export const fieldOf = (header: string): FieldKey | undefined => byHeader.get(plainHeader(header));

/** How many letters were left out, put in, exchanged or typed the wrong way round; both words are short. */
function slips(one: string, other: string): number {
  let beforeThat: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [(previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, exchanged];
      current.push(Math.min(...ways, turned ? (beforeThat[j - 2] ?? 0) + 1 : exchanged));
    }
    beforeThat = previous;
    previous = current;
  }
  return previous[other.length] ?? 0;
}

/** One slip of the finger in a short word, two in a long one; a longer way off is another word. */
const nearEnough = (length: number) => (length < 4 ? 0 : length < 9 ? 1 : 2);
/** Names of other systems are many, and words that mean something else are near to some: teacher is not teacher ID, course ID is not source ID. */
const shortestOtherName = 7;

/** Our header that was meant: known by this name elsewhere, or near in spelling. None where a guess would mislead. */
function nearestHeader(header: string): string | null {
  const meant = meantBy(header, otherNames);
  if (meant !== null) return headerOf(meant);
  const loose = looseHeader(header);
  let best: { readonly field: FieldKey; readonly edits: number } | null = null;
  const look = (names: ReadonlyMap<string, FieldKey>, most: number) => {
    for (const [name, field] of names) {
      if (Math.abs(name.length - loose.length) > most) continue;
      const edits = slips(loose, name);
      if (edits <= most && (best === null || edits < best.edits)) best = { field, edits };
    }
    return best;
  };
  const own = look(byHeader, nearEnough(loose.length));
  if (own !== null) return headerOf(own.field);
  const alike = [...otherNames].filter(([name]) => name.length >= shortestOtherName && name[0] === loose[0]);
  const other = look(new Map(alike), 1);
  return other === null ? null : headerOf(other.field);
}

/** The letter a spreadsheet shows above a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export interface HeaderReading {
  /** Field of each column; null for a column that is not read: Error, one of our own in a tab, or one of a refused header. */
  readonly fields: readonly (FieldKey | null)[];
  /** Columns without a header: what stands in them is left out. */
  readonly nameless: readonly number[];
  /** Where the Error column of an Error File stands; -1 in any other file. */
  readonly errorColumn: number;
  /** Headers of columns that we have added to a tab, as they stand there. */
  readonly own: readonly string[];
  readonly problems: readonly TableProblem[];
}

function missingHeaders(present: ReadonlySet<FieldKey>, meant: ReadonlySet<string>): TableProblem[] {
  // All class columns may be left out together; one of them alone cannot name a class.
  const needed = classFields.some((field) => present.has(field)) ? [...personFields, ...classFields] : personFields;
  return needed
    .filter((field) => !present.has(field) && !meant.has(headerOf(field)))
    .map((field) => ({ code: "file.header_missing", facts: { header: headerOf(field) } }));
}

/** Fewer of our headers than that stand in many a list. */
const headersOfRoster = 3;

/** Whether a line is the headers of a roster: all that it needs, or enough of them to be meant for one. */
export function headerFit(cells: readonly string[]): "whole" | "partial" | null {
  const known = new Set<FieldKey>();
  const meant = new Set<FieldKey>();
  for (const cell of cells) {
    if (cell === "" || cell.length > headerAtMost) continue;
    const field = fieldOf(cell);
    if (field !== undefined) known.add(field);
    const other = field ?? meantBy(cell, otherNames);
    if (other !== null) meant.add(other);
  }
  if (personFields.every((field) => known.has(field))) return "whole";
  return meant.size >= headersOfRoster && personFields.filter((field) => meant.has(field)).length > 1
    ? "partial"
    : null;
}

/** The columns of a header line by their place, and what is wrong with it, all at once. `ownHeaders` are those that we add to a tab. */
class HeaderLine {
  readonly nameless: number[] = [];
  readonly own: string[] = [];
  readonly problems: TableProblem[] = [];
  readonly seen = new Set<FieldKey>();
  /** Headers of ours that stand there under another name: they are not missing besides. */
  readonly meant = new Set<string>();
  private readonly ownHeaders: ReadonlySet<string>;

  constructor(ownHeaders: readonly string[]) {
    this.ownHeaders = new Set(ownHeaders.map(plainHeader));
  }

  fieldAt(header: string, index: number): FieldKey | null {
    const plain = plainHeader(header);
    const field = byHeader.get(plain);
    const column = columnLetter(index);
    if (plain === "") this.nameless.push(index);
    else if (field !== undefined && this.seen.has(field)) {
      this.problems.push({ code: "file.header_repeated", facts: { header: headerOf(field), column } });
    } else if (field !== undefined) {
      this.seen.add(field);
      return field;
    } else if (this.ownHeaders.has(plain)) this.own.push(header.trim());
    else if (plain !== plainHeader(errorHeader)) this.addUnknown(header, column);
    return null;
  }

  private addUnknown(written: string, column: string): void {
    const nearest = nearestHeader(written);
    if (nearest !== null && meantBy(written, otherNames) !== null) this.meant.add(nearest);
    const header = written.trim().slice(0, headerAtMost);
    const facts = { header, column, ...(nearest === null ? {} : { nearest }) };
    this.problems.push({ code: "file.header_unknown", facts });
  }
}

export function readHeaders(headers: readonly string[], ownHeaders: readonly string[] = []): HeaderReading {
  const isRoster = headerFit(headers) !== null || headers.some((header) => fieldOf(header) !== undefined);
  if (!isRoster) {
    const first = headers.map((header) => header.trim()).find((header) => header !== "") ?? "";
    const facts = { header: first.slice(0, headerAtMost) };
    const fields = headers.map(() => null);
    return { fields, nameless: [], errorColumn: -1, own: [], problems: [{ code: "file.not_a_roster", facts }] };
  }
  const line = new HeaderLine(ownHeaders);
  const fields = headers.map((header, index) => line.fieldAt(header, index));
  const { nameless, own, seen, meant } = line;
  const errorColumn = headers.findIndex((header) => plainHeader(header) === plainHeader(errorHeader));
  return { fields, nameless, errorColumn, own, problems: [...line.problems, ...missingHeaders(seen, meant)] };
}
