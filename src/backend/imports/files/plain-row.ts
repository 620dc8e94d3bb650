/** What the contract says of an uploaded row, said again by hand: for many rows the schema takes as long as the store does. A test holds one to the other. */
import type * as z from "zod/mini";
import type { uploadRowSchema } from "../../../contract";
import { isFieldKey } from "../../../roster";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arePlainValues(values: unknown): boolean {
  return isObject(values) && Object.keys(values).every((key) => isFieldKey(key) && typeof values[key] === "string");
}

const members = ["row", "version", "values"];

/** True of rows that the schema takes. Why one is not taken is for the schema to say. */
export function isPlainRow(value: unknown): value is z.infer<typeof uploadRowSchema> {
  if (!isObject(value) || !Object.keys(value).every((key) => members.includes(key))) return false;
  const { row, version, values } = value;
  if (typeof row !== "number" || !Number.isSafeInteger(row) || row < 1) return false;
  return (version === undefined || typeof version === "string") && arePlainValues(values);
}
