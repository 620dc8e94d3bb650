/**
 * The form in which a row goes, as a short mark: what the platform said of a row holds for this form alone (G-6). Kept in a hidden cell of the workbook, so
 * of a password it knows no more than one in 256 of them would show: enough to notice another one, too little to find one out.
 */
import { fieldKeys, type PartialValues } from "./fields";

/** FNV-1a: no secret, only to be told apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Of the values that an upload sends of a row. Whose row it is says its key. */
export function formOf({ userGuid: _key, password = "", ...values }: PartialValues): string {
  const sent: PartialValues = values;
  const text = JSON.stringify([
    fieldKeys.map((field) => sent[field] ?? ""),
    password === "" ? "" : hashOf(password) & 0xff,
  ]);
  return hashOf(text).toString(36);
}
