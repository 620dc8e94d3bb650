/** Workbooks by hand, of shapes that the writing library does not make: only what is given differs from a plain one. */
import { zip } from "./zip";

export interface WorkbookParts {
  /** What is inside of sheetData. */
  readonly rows?: string;
  /** Parts as they are, by name; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const relationships = (...targets: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** Styles 1 to 6: 00000, 000-00-0000, two dates of its own, a built-in date, 0.00. */
const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="000\\-00&quot;-&quot;0000;@"/>
<numFmt numFmtId="166" formatCode="[$-409]d\\x\\ mmm\\ yyyy;@"/><numFmt numFmtId="167" formatCode="yyyy&quot;年&quot;m/d"/><numFmt numFmtId="168" formatCode="0.00"/></numFmts>
<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/><xf numFmtId="168"/></cellXfs></styleSheet>`;

export const sheetOf = (rows: string) => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

export function workbook({ rows = "", parts = {} }: WorkbookParts): Buffer {
  const all: Record<string, string | undefined> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="7" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", `${office}/worksheet`, "worksheets/sheet1.xml"],
      ["r2", `${office}/styles`, "styles.xml"],
      ["r3", `${office}/sharedStrings`, "sharedStrings.xml"],
    ),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>zero</t></si><si><t>one</t></si></sst>`,
    "xl/worksheets/sheet1.xml": sheetOf(rows),
    ...parts,
  };
  return zip(
    Object.entries(all).flatMap(([name, xml]) =>
      xml === undefined ? [] : [{ name, content: Buffer.from(`${declaration}${xml}`) }],
    ),
  );
}
