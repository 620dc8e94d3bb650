import { sql } from "kysely";
import type { Product } from "../../roster";
import type { Queryable } from "./store";

export interface SchoolRecord {
  readonly id: string;
  readonly name: string;
}

/** All schools of the organization, by name. */
export async function schoolsOfOrganization(db: Queryable, organizationId: string): Promise<SchoolRecord[]> {
  return await db
    .selectFrom("schools")
    .select(["school_id as id", "name"])
    .where("organization_id", "=", organizationId)
    .orderBy((is) => is.fn<string>("lower", ["name"]))
    .orderBy("school_id")
    .execute();
}

export type ProductRecord = Product;

/** Master Codes a school holds, the latest-ending of a product first. */
export async function productsOfSchool(
  db: Queryable,
  organizationId: string,
  schoolId: string,
): Promise<ProductRecord[]> {
  const { rows } = await sql<ProductRecord>`
    SELECT master_code AS "masterCode", product, kind, to_char(end_date, 'YYYY-MM-DD') AS "endDate"
    FROM products WHERE organization_id = ${organizationId} AND school_id = ${schoolId}
    ORDER BY product, end_date DESC, master_code
  `.execute(db);
  return rows;
}
