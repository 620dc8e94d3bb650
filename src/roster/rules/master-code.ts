/** C-13: the Master Code of a row against the products that the school holds. */

import type { Finding } from "../finding";
import { type ComparedRow, cell } from "./compared-row";
import { slashed } from "./dates";
import { finding } from "./rule";
import type { Product } from "./school-facts";

export type ProductsByCode = ReadonlyMap<string, Product>;

export function productsByCode(products: readonly Product[]): ProductsByCode {
  return new Map(products.map((product) => [product.masterCode.toLowerCase(), product]));
}

export const productOf = (row: ComparedRow, products: ProductsByCode) =>
  products.get(cell(row, "masterCode").toLowerCase());

/** The code of the same product that ends last, when that is a later one that has not ended. */
function laterCode(product: Product, products: ProductsByCode, today: string): Product | null {
  let latest = product;
  products.forEach((one) => {
    if (one.product === product.product && one.endDate > latest.endDate) latest = one;
  });
  return latest.endDate > product.endDate && latest.endDate >= today ? latest : null;
}

export function masterCodeFindings(row: ComparedRow, products: ProductsByCode, today: string): Finding[] {
  const code = cell(row, "masterCode");
  if (code === "") return [];
  const product = productOf(row, products);
  if (product === undefined) return [finding(row.row, "masterCode", "master_code.not_held", code)];
  const later = laterCode(product, products, today);
  const latest = later === null ? null : { latest: later.masterCode, latestEnd: slashed(later.endDate) };
  if (product.endDate < today) {
    const endDate = slashed(product.endDate);
    return [finding(row.row, "masterCode", "master_code.ended", code, { endDate, ...latest })];
  }
  return latest === null ? [] : [finding(row.row, "masterCode", "master_code.not_latest", code, latest)];
}
