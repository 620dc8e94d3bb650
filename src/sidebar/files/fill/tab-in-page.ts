/** A roster tab as the page holds it, read once in portions: whatever is answered after that is counted here and asks nobody. */
import type { CallInput, CallName, CallOutput, FileCells } from "../../../contract";
import {
  canonicalGuid,
  completeValues,
  type FieldKey,
  fieldKeys,
  type RosterValues,
  type SheetRow,
} from "../../../roster";

export type Ask = <Name extends CallName>(call: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;

export interface TabInPage {
  readonly schoolId: string;
  readonly tabName: string;
  readonly rows: readonly SheetRow[];
  /** Everybody who was pulled, by GUID. */
  readonly accounts: ReadonlyMap<string, RosterValues>;
}

export function valuesOf(cells: FileCells): RosterValues {
  const values: Partial<Record<FieldKey, string>> = {};
  fieldKeys.forEach((field, at) => {
    values[field] = cells[at] ?? "";
  });
  return completeValues(values);
}

export async function readTab(ask: Ask, schoolId: string): Promise<TabInPage> {
  const rows: SheetRow[] = [];
  const accounts = new Map<string, RosterValues>();
  let tabName = "";
  for (let from: number | undefined = 2; from !== undefined; ) {
    const portion: CallOutput<"tabPortion"> = await ask("tabPortion", { schoolId, from });
    ({ tabName } = portion);
    for (const { row, key, cells } of portion.rows) rows.push({ row, key, values: valuesOf(cells) });
    for (const cells of portion.accounts) {
      const values = valuesOf(cells);
      accounts.set(canonicalGuid(values.userGuid), values);
    }
    from = portion.next;
  }
  return { schoolId, tabName, rows, accounts };
}
