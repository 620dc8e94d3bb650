/** New people of a file beside those of the tab whom it does not have: one of these they may be, under another spelling (B-11). */
import { canonicalGuid, type FillPlan, type NearReason, nearOf, type RosterValues } from "../../../roster";
import type { TabInPage } from "./tab-in-page";

export interface NearOfFile {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly found: readonly {
    readonly guid: string;
    readonly userId: string;
    readonly name: string;
    readonly gradeLevel: string;
    readonly reasons: readonly NearReason[];
  }[];
}

type Named = Pick<RosterValues, "userId" | "firstName" | "lastName">;
export const nearKey = ({ userId, firstName, lastName }: Named): string => [userId, firstName, lastName].join("\n");

export function nearIn({ accounts }: TabInPage, { added, matched }: FillPlan): readonly NearOfFile[] {
  const known = new Set(matched);
  const people = added.flatMap((values, at) => (values.userGuid === "" ? [{ ...values, key: String(at) }] : []));
  const there = [...accounts.values()]
    .map((values) => ({ ...values, key: canonicalGuid(values.userGuid) }))
    .filter(({ key }) => !known.has(key));
  if (people.length === 0 || there.length === 0) return [];
  const byKey = new Map(people.map((one) => [one.key, one]));
  const byGuid = new Map(there.map((one) => [one.key, one]));
  return [...nearOf(people, there)].flatMap(([key, { found }]): NearOfFile[] => {
    const person = byKey.get(key);
    if (person === undefined) return [];
    const { userId, firstName, lastName, gradeLevel } = person;
    const answers = found.flatMap(({ key: guid, reasons }) => {
      const one = byGuid.get(guid);
      if (one === undefined) return [];
      const name = `${one.firstName} ${one.lastName}`.trim();
      return [{ guid, userId: one.userId, name, gradeLevel: one.gradeLevel, reasons }];
    });
    return [{ userId, firstName, lastName, gradeLevel, found: answers }];
  });
}

/** By `nearKey`: the accounts of whom somebody has said that this person is not them. */
export type Others = Readonly<Record<string, readonly string[]>>;

/** What is still to be asked. */
export const withoutOthers = (near: readonly NearOfFile[], others: Others) =>
  near.flatMap((one): NearOfFile[] => {
    const said = others[nearKey(one)] ?? [];
    const found = one.found.filter(({ guid }) => !said.includes(guid));
    return found.length === 0 ? [] : [{ ...one, found }];
  });
