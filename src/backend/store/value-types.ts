/** How values of the store become values of ours, wherever PostgreSQL's client reads them. */
import pg from "pg";

const int8 = 20;

/** Whole numbers are numbers: the client would give the long ones as text. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as "text"),
};
