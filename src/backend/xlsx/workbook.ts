/** Where the parts of a workbook are, by its relationships (ECMA-376 part 2, 9.3): its first worksheet, the texts and the styles that cells name by number. */
import { Unreadable } from "./unreadable";
import { prefixed, readXml } from "./xml";
import { type Entry, unpacked } from "./zip";

/** Names of parts know neither case nor a first slash; some programs write them with backslashes. */
const plainName = (name: string) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

export class Parts {
  private readonly entries = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const name = plainName(entry.name.toString("utf8"));
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

async function relationshipsOf(parts: Parts, part: string): Promise<Relationship[]> {
  const folder = folderOf(part);
  const entry = parts.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (entry === undefined) return found;
  await readXml(unpacked(entry), {
    open: (name, _parent, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship" || !office.test(Type)) return;
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

export interface Workbook {
  readonly sheet: Entry;
  readonly styles: Entry | undefined;
  readonly strings: Entry | undefined;
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";

export async function findWorkbook(parts: Parts): Promise<Workbook> {
  const main = (await relationshipsOf(parts, "")).find(({ kind }) => kind === "officeDocument")?.part;
  const name = main ?? "xl/workbook.xml";
  const entry = parts.find(name);
  if (entry === undefined) throw new Unreadable("no workbook");
  const related = await relationshipsOf(parts, name);
  const sheets: string[] = [];
  let from1904: boolean | null = null;
  await readXml(unpacked(entry), {
    open: (element, parent, attributes) => {
      if (element === "workbookPr") from1904 ??= isTrue(attributes.date1904);
      if (element === "sheet" && parent === "sheets") sheets.push(prefixed(attributes, "id") ?? "");
    },
  });
  const partOf = (kind: string, otherwise: string) =>
    parts.find(related.find((one) => one.kind === kind)?.part ?? resolved(folderOf(name), otherwise));
  // In the order of the tabs; a sheet that is only a chart has no cells.
  const worksheets = new Map(related.filter(({ kind }) => kind === "worksheet").map(({ id, part }) => [id, part]));
  const first = sheets.map((id) => worksheets.get(id)).find((part) => part !== undefined);
  const sheet = first === undefined ? undefined : parts.find(first);
  if (sheet === undefined) throw new Unreadable("no worksheet");
  return {
    sheet,
    styles: partOf("styles", "styles.xml"),
    strings: partOf("sharedStrings", "sharedStrings.xml"),
    from1904: from1904 ?? false,
  };
}
