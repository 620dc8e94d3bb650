/** Master Codes (C-13) and the products that a class may have (C-14). */
import { canonicalGuid, type Finding } from "../../roster";
import type { ClassRecord, ProductRecord } from "../store";
import { finding } from "./judge-person";
import type { PlannedRow } from "./plan";

/** Master Codes of the school, in lower case. */
export type Products = ReadonlyMap<string, ProductRecord>;

/** MM/DD/YYYY of YYYY-MM-DD. */
function shownDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${month}/${day}/${year}`;
}

/** The code of the same product that ends last; null when this is it. */
function latestOf(product: ProductRecord, products: Products): ProductRecord | null {
  let latest = product;
  for (const other of products.values()) {
    if (other.product === product.product && other.endDate > latest.endDate) latest = other;
  }
  return latest === product ? null : latest;
}

/** `today` as YYYY-MM-DD. */
export function masterCodeFindings(row: PlannedRow, products: Products, today: string): Finding[] {
  const code = row.values.masterCode ?? "";
  if (code === "") return [];
  const product = products.get(code.toLowerCase());
  if (product === undefined) return [finding(row, "masterCode", "master_code.not_held")];
  const latest = latestOf(product, products);
  const suggested = latest === null ? {} : { latest: latest.masterCode, latestEnd: shownDate(latest.endDate) };
  if (product.endDate < today) {
    return [finding(row, "masterCode", "master_code.ended", { endDate: shownDate(product.endDate), ...suggested })];
  }
  return latest === null ? [] : [finding(row, "masterCode", "master_code.not_latest", suggested)];
}

export function classKey(row: PlannedRow, classesByGuid: ReadonlyMap<string, ClassRecord>): string {
  const existing = classesByGuid.get(canonicalGuid(row.values.classGuid ?? ""));
  return (existing?.classId ?? row.values.classId ?? "").toLowerCase();
}

/** The core product that the first row of each class brings; further ones clash with it. By Class ID in lower case. */
export function coreProducts(
  rows: readonly PlannedRow[],
  products: Products,
  classesByGuid: ReadonlyMap<string, ClassRecord>,
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const row of rows) {
    const product = products.get((row.values.masterCode ?? "").toLowerCase());
    const key = classKey(row, classesByGuid);
    if (product?.kind === "core" && key !== "" && !first.has(key)) first.set(key, product.product);
  }
  return first;
}

/** MATH-3 for "Reading Journeys" becomes MATH-3-READING, as the publisher advises. */
function suffixed(classId: string, product: string): string {
  const word = product.normalize("NFD").match(/[A-Za-z0-9]{3,}/)?.[0] ?? "2";
  return `${classId}-${word.toUpperCase()}`;
}

export function coreProductFindings(
  row: PlannedRow,
  products: Products,
  core: ReadonlyMap<string, string>,
  classesByGuid: ReadonlyMap<string, ClassRecord>,
): Finding[] {
  const product = products.get((row.values.masterCode ?? "").toLowerCase());
  const key = classKey(row, classesByGuid);
  const first = core.get(key);
  if (product?.kind !== "core" || first === undefined || first === product.product) return [];
  const classId = classesByGuid.get(canonicalGuid(row.values.classGuid ?? ""))?.classId ?? row.values.classId ?? "";
  const told = finding(row, "classId", "class.two_core_products", { suggestion: suffixed(classId, product.product) });
  return [{ ...told, value: classId }];
}
