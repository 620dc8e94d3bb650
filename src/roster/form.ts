/**
 * The form in which a row goes, as a short mark: what the platform said of a row holds for this form alone (G-6). Kept in a hidden cell of the workbook, so
 * of a password it knows no more than one in 256 of them would show: enough to notice another one, too little to find one out.
 */
import { type FieldKey, fieldKeys } from "./fields";

/** Also as they come over a wire. */
type SentValues = Readonly<Partial<Record<FieldKey, string | undefined>>>;

/** FNV-1a: no secret, only to be told apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Of the values that an upload sends of a row. */
export function formOf({ password = "", ...values }: SentValues): string {
  const sent: SentValues = values;
  const text = JSON.stringify([
    fieldKeys.map((field) => sent[field] ?? ""),
    password === "" ? "" : hashOf(password) & 0xff,
  ]);
  return hashOf(text).toString(36);
}
