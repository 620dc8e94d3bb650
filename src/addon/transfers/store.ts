/**
 * The moves between schools that are planned in this workbook (B-14): in the document, because all who administer its schools see to them; one property a person, so
 * that two who say something of two moves write over nothing of each other's. GUIDs, schools and days, and no name of a person.
 */
import { canonicalGuid, type Transfer } from "../../roster";
import { documentProperties } from "../platform/google";

const prefix = "rollbook.transfer.";
const keyOf = (guid: string) => `${prefix}${canonicalGuid(guid)}`;

/** A document's properties hold 500 kB for everything, and every edit reads them (P-6). */
export const mostTransfers = 300;

export function readTransfers(): readonly Transfer[] {
  const properties: Readonly<Record<string, string>> = documentProperties()?.getProperties() ?? {};
  return Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .map((name) => JSON.parse(properties[name] ?? "") as Transfer)
    .sort((one, other) => (one.on === other.on ? (one.guid < other.guid ? -1 : 1) : one.on < other.on ? -1 : 1));
}

/** In one call, however many: it is done under the lock. */
export function saveTransfers(transfers: readonly Transfer[]): void {
  if (transfers.length === 0) return;
  const texts = transfers.map((one) => [keyOf(one.guid), JSON.stringify(one)] as const);
  documentProperties()?.setProperties(Object.fromEntries(texts));
}

export function forgetTransfer({ guid }: Pick<Transfer, "guid">): void {
  documentProperties()?.deleteProperty(keyOf(guid));
}
