/** A row as the rows that wait for it are told of it (G-7). */
import type { ImportRow } from "../../store";
import type { OtherRow } from "../import-plan";

export const otherRow = ({ row, key }: Pick<ImportRow, "row" | "key">): OtherRow => ({ row, key });
