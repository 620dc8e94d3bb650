/** Credential slips: who came out of an import with a temporary password, and the page that prints them (A-9, S-14). */

import { type ImportFileRow, type Slip, type Slips, slipsImportAttribute, slipsPageName } from "../../contract";
import { canonicalGuid } from "../../roster";
import { documentProperties, htmlOf, projectFile, userInterface } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { schoolNameOf } from "../results/school-name";
import { askMe } from "../rights/administrator";
import { getFile, getImport, ownSignInAddress } from "../service/service-client";

const size = { width: 900, height: 640 };

/** What workbooks of the release before printed as the sign-in address; whoever could edit the document could set it. */
const formerAddressKey = "rollbook.signInAddress";

/** Told to the first administrator whom the service hands the slips out to, and then forgotten. */
function takeFormerAddress(): string | null {
  const former = documentProperties()?.getProperty(formerAddressKey) ?? null;
  if (former !== null) documentProperties()?.deleteProperty(formerAddressKey);
  return former === "" ? null : former;
}

/** The page is a file of the project and knows nothing; which import it is about is written into its root. */
export function showSlips(importId: string): Record<string, never> {
  if (!/^[\w-]+$/.test(importId)) throw new AddonProblem("import.unknown");
  return openSlips(slipsImportAttribute, importId);
}

/** What the page is about is written into its root. */
export function openSlips(attribute: string, about: string): Record<string, never> {
  const root = '<div id="root"';
  const quoted = about.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const page = projectFile(slipsPageName).replace(root, () => `${root} ${attribute}="${quoted}"`);
  const title = resultTextsIn(locale()).slips;
  userInterface().showModalDialog(htmlOf(page).setWidth(size.width).setHeight(size.height), title);
  return {};
}

const classKey = ({ values }: ImportFileRow) =>
  canonicalGuid(values.classGuid ?? "") || (values.classId ?? "").trim().toLowerCase();

const nameIn = ({ values }: ImportFileRow) => `${values.firstName ?? ""} ${values.lastName ?? ""}`.trim();

/** Teachers of a class, as far as this import says. */
function teachersByClass(rows: readonly ImportFileRow[]): ReadonlyMap<string, readonly string[]> {
  const teachers = new Map<string, string[]>();
  for (const row of rows) {
    const key = classKey(row);
    if (key === "" || row.values.role !== "Teacher") continue;
    const known = teachers.get(key) ?? [];
    if (!known.includes(nameIn(row))) known.push(nameIn(row));
    teachers.set(key, known);
  }
  return teachers;
}

function slipOf(rows: readonly ImportFileRow[], teachers: ReadonlyMap<string, readonly string[]>): Slip {
  const { firstName = "", lastName = "", role = "", gradeLevel = "", username = "" } = rows[0]?.values ?? {};
  const password = rows.map((row) => row.values.password ?? "").find((one) => one !== "") ?? "";
  const classes = new Map(
    rows
      .filter((row) => classKey(row) !== "")
      .map((row) => {
        const { className = "", classId = "" } = row.values;
        return [classKey(row), { name: className || classId, teachers: teachers.get(classKey(row)) ?? [] }] as const;
      }),
  );
  return { firstName, lastName, role, gradeLevel, username, password, classes: [...classes.values()] };
}

export function slips(importId: string): Slips {
  const { schoolId } = getImport(importId);
  const { rows, temporaryPasswordsUntil: until } = getFile(importId, "completed");
  if (until === undefined) throw new AddonProblem("passwords.none");
  const people = new Map<string, ImportFileRow[]>();
  for (const row of rows) {
    const guid = canonicalGuid(row.values.userGuid ?? "");
    people.set(guid, [...(people.get(guid) ?? []), row]);
  }
  const teachers = teachersByClass(rows);
  const signInAddress = askMe().signInAddress ?? ownSignInAddress();
  const former = takeFormerAddress();
  return {
    locale: locale(),
    schoolName: schoolNameOf(schoolId),
    signInAddress,
    ...(former === null || former === signInAddress ? {} : { formerAddress: former }),
    until,
    people: [...people.values()].map((own) => slipOf(own, teachers)).filter(({ password }) => password !== ""),
  };
}
