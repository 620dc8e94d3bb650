/**
 * Damage that goes because somebody has said yes to it (G-2): told on the row all the same, with what stood there, so that it can be put back afterwards.
 * In the sheet it is an error until somebody says that it is meant; here that has been said.
 */
import { damageFinding, type Finding, type PartialValues } from "../../../roster";
import { type Account, accountFields, type ImportRow } from "../../store";

/** `values`: in one spelling, as they would be written. */
export function damageWarnings({ row, submitted }: ImportRow, values: PartialValues, account: Account): Finding[] {
  const found: Finding[] = [];
  for (const field of accountFields) {
    const value = values[field] ?? "";
    if (field === "role" || value === "" || value === account[field]) continue;
    const told = damageFinding(row, field, account[field], value);
    if (told !== null) found.push({ ...told, severity: "warning", value: submitted[field] ?? value });
  }
  return found;
}
