/** The plan of moves between schools (B-14): who is to move where and when, and what somebody says of it. What the platform has to say comes from what was pulled. */
import type { CallInput, CallOutput, TransferLine, TransferPlan, TransfersLeft, TransferWord } from "../../contract";
import {
  canonicalGuid,
  fullName,
  isSettledState,
  isToAdd,
  isToRequest,
  schoolKey,
  type Transfer,
  type TransferEvent,
  type TransferSchool,
  transferState,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { judgeTab } from "../roster/check";
import { selectedRows } from "../roster/selected-rows";
import { storedRows } from "../tabs/baseline";
import { type RosterTab, rosterTab } from "../tabs/roster-tab";
import { type KnownTransfer, knownTransfers, today } from "./known";
import { forgetTransfer, mostTransfers, readTransfers, saveTransfers } from "./store";

function askedOf({ atFrom, atTo }: Transfer): NonNullable<TransferLine["ask"]> {
  if (atFrom === false) return "add";
  return atTo === true ? "takeOut" : "addAndTakeOut";
}

function lineOf({ transfer, account, unseen }: KnownTransfer, day: string): TransferLine {
  const { guid, from, to, on, requestedOn, back } = transfer;
  const state = transferState(transfer, day);
  const name = account === undefined ? "" : fullName(account.values);
  const canAdd = to.id !== undefined && isToAdd(transfer, day);
  return {
    guid,
    ...(name === "" ? {} : { name }),
    from,
    to,
    on,
    state,
    ...(requestedOn === undefined ? {} : { requestedOn }),
    ...(back === undefined ? {} : { back }),
    ...(isToRequest(transfer, day) ? { ask: askedOf(transfer) } : {}),
    ...(canAdd ? { toAdd: true as const } : {}),
    ...(unseen === undefined || isSettledState(state) ? {} : { unseen }),
  };
}

export function planOf(schoolId: string, known: readonly KnownTransfer[]): TransferPlan {
  const day = today();
  return { schoolId, lines: known.map((one) => lineOf(one, day)) };
}

export const transfers = (schoolId: string): TransferPlan => planOf(schoolId, knownTransfers(schoolId));

/** Whose rows are selected; a row of somebody who is not on the platform yet is nobody's. */
function selectedPeople(tab: RosterTab): { readonly guids: readonly string[]; readonly notThere: number } {
  const selected = selectedRows(tab);
  const guids = new Set<string>();
  let notThere = 0;
  for (const { row, baseline, state } of judgeTab(tab).judged.rows) {
    if (!selected.has(row) || state === "empty") continue;
    if (baseline === null) notThere += 1;
    else guids.add(canonicalGuid(baseline.values.userGuid));
  }
  return { guids: [...guids], notThere };
}

/** Of those who were named, whom the school had when it was pulled. */
function namedPeople({ spreadsheet, entry }: RosterTab, named: readonly string[]) {
  const wanted = [...new Set(named.map((one) => canonicalGuid(one.trim())))];
  const there = storedRows(spreadsheet, entry, wanted);
  const guids = wanted.filter((guid) => there.has(guid));
  return { guids, notThere: 0, unknown: wanted.length - guids.length };
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The school's own name may be typed by hand: one line of it. */
const schoolOf = ({ id, name }: TransferSchool): TransferSchool => ({
  ...(id === undefined ? {} : { id }),
  name: name.replace(/\s+/g, " ").trim().slice(0, 100),
});

export function planTransfers({ schoolId, to, on, guids }: CallInput<"planTransfers">): CallOutput<"planTransfers"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const people = guids === undefined ? { ...selectedPeople(tab), unknown: 0 } : namedPeople(tab, guids);
  const day = today();
  const from = { id: schoolId, name: tab.entry.schoolName };
  const counts = { planned: 0, underWay: 0, tooMany: 0 };
  withLock(() => {
    const known = new Map(readTransfers().map((one) => [one.guid, one] as const));
    const moves: Transfer[] = [];
    for (const guid of people.guids) {
      const before = known.get(guid);
      const state = before === undefined ? null : transferState(before, day);
      const mayPlan = state === null || state === "planned" || isSettledState(state);
      if (to.id === schoolId || !mayPlan) counts.underWay += 1;
      else if (before === undefined && known.size >= mostTransfers) counts.tooMany += 1;
      else {
        const atTo = to.id === undefined ? null : false;
        const move: Transfer = { guid, from, to: schoolOf(to), on: isDay(on) ? on : day, atFrom: true, atTo };
        moves.push(move);
        known.set(guid, move);
        counts.planned += 1;
      }
    }
    saveTransfers(moves);
  });
  const { planned, ...left } = counts;
  const { notThere, unknown } = people;
  return { ...transfers(schoolId), planned, left: { notThere, unknown, ...left } satisfies TransfersLeft };
}

/** Somebody's word counts only where no tab here says it better. */
function eventsOf(
  word: TransferWord,
  { from, to }: Transfer,
  sees: (school: TransferSchool) => boolean,
): readonly TransferEvent[] {
  if (word === "requested") return [{ kind: "requested" }];
  if (word === "both" || word === "notBoth") return [{ kind: "both", stays: word === "both" }];
  if (word === "back") return [{ kind: "back", from: schoolKey(from) }];
  if (word === "isThere" && !sees(to)) return [{ kind: "seen", school: "to", there: true }];
  if (word === "isGone" && !sees(from)) return [{ kind: "seen", school: "from", there: false }];
  return [];
}

export function settleTransfers({ schoolId, moves, word }: CallInput<"settleTransfers">): TransferPlan {
  const meant = new Map(moves.map(({ guid, from }) => [canonicalGuid(guid), schoolKey(from)] as const));
  const isMeant = ({ guid, from }: Transfer) => meant.get(guid) === schoolKey(from);
  if (word === "forget") {
    withLock(() => {
      for (const one of readTransfers())
        if (isMeant(one) && [one.from.id, one.to.id].includes(schoolId)) forgetTransfer(one);
    });
    return transfers(schoolId);
  }
  return planOf(
    schoolId,
    knownTransfers(schoolId, (one, sees) => (isMeant(one) ? eventsOf(word, one, sees) : [])),
  );
}
