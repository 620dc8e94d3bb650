/**
 * What the tabs of this workbook know of moves between schools: whether each school showed them when it was pulled last. It is looked up whenever somebody asks, and not
 * noted by each pull: a pull that was killed, or of a colleague, leaves nothing behind that would have to be caught up with.
 */
import {
  afterEvent,
  type BaselineRow,
  canonicalGuid,
  isForgotten,
  schoolDay,
  type Transfer,
  type TransferEvent,
  type TransferSchool,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now } from "../platform/google";
import { withLock } from "../platform/locking";
import { storedRows } from "../tabs/baseline";
import { type RosterTabEntry, readRegistry, sheetById } from "../tabs/registry";
import { forgetTransfer, readTransfers, saveTransfers } from "./store";

export const today = (): string => schoolDay(now());

const concerns = ({ from, to }: Transfer, schoolId: string) => from.id === schoolId || to.id === schoolId;

type Pulled = ReadonlyMap<string, BaselineRow>;

/** Of each school that has a tab here, who of these people it showed. */
function pulledOf(transfers: readonly Transfer[]): ReadonlyMap<string, Pulled> {
  const spreadsheet = currentSpreadsheet();
  const wanted = new Map<string, string[]>();
  for (const { guid, from, to } of transfers)
    for (const { id } of [from, to]) if (id !== undefined) wanted.set(id, [...(wanted.get(id) ?? []), guid]);
  const isHere = ({ schoolId, baselineSheetId, unfinished }: RosterTabEntry) =>
    unfinished === undefined && wanted.has(schoolId) && sheetById(spreadsheet, baselineSheetId) !== null;
  return new Map(
    readRegistry()
      .rosters.filter(isHere)
      .map((entry) => [entry.schoolId, storedRows(spreadsheet, entry, wanted.get(entry.schoolId) ?? [])] as const),
  );
}

export interface KnownTransfer {
  readonly transfer: Transfer;
  /** Their account as one of the schools showed it, the old one first. */
  readonly account?: BaselineRow;
  /** A school of which nobody here can see whether it has them. */
  readonly unseen?: "from" | "to";
}

const after = (transfer: Transfer, events: readonly TransferEvent[], day: string): Transfer =>
  events.reduce((one, event) => afterEvent(one, event, day), transfer);

/** Moves after what has happened to them, kept under the lock; without those that are told no more. */
function kept(moves: readonly { readonly before: Transfer; readonly next: Transfer }[], day: string): Transfer[] {
  const told = moves.filter(({ next }) => !isForgotten(next, day));
  for (const { next } of moves) if (isForgotten(next, day)) forgetTransfer(next);
  saveTransfers(told.flatMap(({ before, next }) => (JSON.stringify(next) === JSON.stringify(before) ? [] : [next])));
  return told.map(({ next }) => next);
}

/** The moves from a school and to it, by what was pulled. `said` is what somebody says of them besides, and is taken first. */
export function knownTransfers(
  schoolId: string,
  said: (transfer: Transfer, sees: (school: TransferSchool) => boolean) => readonly TransferEvent[] = () => [],
): readonly KnownTransfer[] {
  const pulled = pulledOf(readTransfers().filter((one) => concerns(one, schoolId)));
  const of = ({ id = "" }: TransferSchool) => pulled.get(id);
  const shown = (school: "from" | "to", transfer: Transfer): readonly TransferEvent[] => {
    const there = of(transfer[school]);
    return there === undefined ? [] : [{ kind: "seen", school, there: there.has(canonicalGuid(transfer.guid)) }];
  };
  const day = today();
  // The tabs are read before the lock is taken; what is kept is read once more.
  const moves = withLock(() => {
    const before = readTransfers().filter((one) => concerns(one, schoolId));
    const happened = before.map((one) => {
      const spoken = after(
        one,
        said(one, (school) => of(school) !== undefined),
        day,
      );
      return { before: one, next: after(spoken, [...shown("from", spoken), ...shown("to", spoken)], day) };
    });
    return kept(happened, day);
  });
  return moves.map((transfer) => {
    const { guid, from, to } = transfer;
    const account = of(from)?.get(canonicalGuid(guid)) ?? of(to)?.get(canonicalGuid(guid));
    const unseen = of(to) === undefined ? ("to" as const) : of(from) === undefined ? ("from" as const) : undefined;
    return { transfer, ...(account === undefined ? {} : { account }), ...(unseen === undefined ? {} : { unseen }) };
  });
}
