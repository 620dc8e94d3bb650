/** Where the parts of a workbook are, by its relationships (ECMA-376 part 2, 9.3): its worksheets, the texts and the styles that cells name by number. */
import { Unreadable } from "../fault";
import type { Entry } from "../zip/directory";
import { unpacked } from "../zip/unpack";
import { prefixed, readXml } from "./xml";

/** Names of parts know neither case nor a first slash; some programs write them with backslashes. */
const plainName = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

export class Parts {
  private readonly entries = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const name = plainName(entry.name);
      // Which of the two is meant nobody can say.
      if (this.entries.has(name)) throw new Unreadable("two parts of one name");
      this.entries.set(name, entry);
    }
  }

  find(name: string): Entry | undefined {
    return this.entries.get(plainName(name));
  }
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: it is the same in strict and in transitional files. */
  readonly kind: string;
  readonly part: string;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf("/") + 1);

/** `../styles.xml` seen from `xl/worksheets/`; what begins with a slash begins at the top. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const office =
  /^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\//;

function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = folderOf(part);
  const entry = parts.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (entry === undefined) return found;
  readXml(unpacked(entry), {
    open: (name, _parent, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship" || !office.test(Type)) return;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

export interface Worksheet {
  readonly name: string;
  /** Neither hidden nor very hidden. */
  readonly visible: boolean;
  readonly part: Entry;
}

export interface Workbook {
  /** Those with cells, in the order of their tabs: a sheet that is only a chart has none. */
  readonly sheets: readonly Worksheet[];
  readonly styles: Entry | undefined;
  readonly strings: Entry | undefined;
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";

/** Name and part of the workbook; null when the zip holds something else. */
function mainPart(parts: Parts): { readonly name: string; readonly entry: Entry } | null {
  const name = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.part ?? "xl/workbook.xml";
  const entry = parts.find(name);
  // A binary workbook (.xlsb) has its parts under the same names, and no XML in them.
  return entry === undefined || /\.bin$/i.test(name) ? null : { name, entry };
}

/** Null when the zip is no workbook. */
export function findWorkbook(parts: Parts): Workbook | null {
  const main = mainPart(parts);
  if (main === null) return null;
  const related = relationshipsOf(parts, main.name);
  const listed: { readonly name: string; readonly id: string; readonly visible: boolean }[] = [];
  let from1904: boolean | null = null;
  let isWorkbook = false;
  readXml(unpacked(main.entry), {
    open: (element, parent, attributes) => {
      if (element === "workbook" && parent === "") isWorkbook = true;
      if (element === "workbookPr") from1904 ??= isTrue(attributes.date1904);
      if (element !== "sheet" || parent !== "sheets") return;
      const { name = "", state = "visible" } = attributes;
      listed.push({ name, id: prefixed(attributes, "id") ?? "", visible: !/hidden/i.test(state) });
    },
  });
  if (!isWorkbook) return null;
  const partOf = (kind: string, otherwise: string) =>
    parts.find(related.find((one) => one.kind === kind)?.part ?? resolved(folderOf(main.name), otherwise));
  const worksheets = new Map(related.filter(({ kind }) => kind === "worksheet").map(({ id, part }) => [id, part]));
  const sheets = listed.flatMap(({ name, id, visible }): Worksheet[] => {
    const part = parts.find(worksheets.get(id) ?? "");
    return part === undefined ? [] : [{ name, visible, part }];
  });
  if (sheets.length === 0) throw new Unreadable("no worksheet");
  return {
    sheets,
    styles: partOf("styles", "styles.xml"),
    strings: partOf("sharedStrings", "sharedStrings.xml"),
    from1904: from1904 ?? false,
  };
}
