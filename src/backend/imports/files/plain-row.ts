/** What the contract says of an uploaded row, said again by hand: for many rows the schema takes as long as the store does. A test holds one to the other. */
import type * as z from "zod/mini";
import { maxRowNumber, otherMarkAtMost, othersAtMost, personKeyAtMost, type uploadRowSchema } from "../../../contract";
import { fieldKeys, isFieldKey } from "../../../roster";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arePlainValues(values: unknown): boolean {
  return isObject(values) && Object.keys(values).every((key) => isFieldKey(key) && typeof values[key] === "string");
}

const members = ["row", "key", "version", "values", "meant", "others"];

/** Counted in characters, as the schema counts; a text of more than twice as many UTF-16 units is not counted at all. */
function isPersonKey(value: unknown): boolean {
  if (typeof value !== "string" || value === "" || value.length > 2 * personKeyAtMost) return false;
  return value.length <= personKeyAtMost || [...value].length <= personKeyAtMost;
}

function areFields(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > fieldKeys.length) return false;
  return value.every((one) => typeof one === "string" && isFieldKey(one));
}

function areOthers(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > othersAtMost) return false;
  return value.every((one) => typeof one === "string" && one.length <= otherMarkAtMost);
}

/** True of rows that the schema takes. Why one is not taken is for the schema to say. */
export function isPlainRow(value: unknown): value is z.infer<typeof uploadRowSchema> {
  if (!isObject(value) || !Object.keys(value).every((key) => members.includes(key))) return false;
  const { row, key, version, values, meant, others } = value;
  if (typeof row !== "number" || !Number.isSafeInteger(row) || row < 1 || row > maxRowNumber) return false;
  if (key !== undefined && !isPersonKey(key)) return false;
  if (meant !== undefined && !areFields(meant)) return false;
  if (others !== undefined && !areOthers(others)) return false;
  return (version === undefined || typeof version === "string") && arePlainValues(values);
}
