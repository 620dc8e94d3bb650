/**
 * A move between two schools (B-14), from the plan to its end. An upload adds somebody at the new school (S-17) and takes nobody away from the old one (S-16): that is
 * done by others, so what is kept is only what is known, and where a move stands follows from it. What is not known counts as not done: nobody is lost because half of
 * it happened.
 */

/** `id` is left out of a school of which only its name is known here. */
export interface TransferSchool {
  readonly id?: string;
  readonly name: string;
}

export interface Transfer {
  readonly guid: string;
  readonly from: TransferSchool;
  readonly to: TransferSchool;
  /** The day they move; YYYY-MM-DD. */
  readonly on: string;
  /** Whether each school's list shows them; null where nobody here has seen it. */
  readonly atFrom: boolean | null;
  readonly atTo: boolean | null;
  /** The day on which whoever can take them out was asked to. */
  readonly requestedOn?: string;
  /** They attend both schools: nobody is to take them out. */
  readonly both?: true;
  /** They came back from where they had gone, or were to go. */
  readonly back?: true;
  /** Since when there is nothing more to do. */
  readonly settledOn?: string;
}

export const transferStates = [
  /** Not seen at the new school yet. */
  "planned",
  /** At both; who can take them out has not been asked. */
  "added",
  "requested",
  /** Asked for more than two weeks ago. */
  "overdue",
  /** Taken from the old school and not seen at the new one. */
  "adrift",
  /** At both, and meant to be. */
  "both",
  "done",
  "back",
] as const;
export type TransferState = (typeof transferStates)[number];

/** What happens to a move. Each may be told twice: the second time nothing changes. */
export type TransferEvent =
  /** A school's list shows them or does not, or somebody who knows has said so. */
  | { readonly kind: "seen"; readonly school: "from" | "to"; readonly there: boolean }
  | { readonly kind: "requested" }
  | { readonly kind: "both"; readonly stays: boolean }
  /** They do not stay where they went; `from` says which way was meant until now. */
  | { readonly kind: "back"; readonly from: string };

/** Days that whoever takes accounts out has for it. */
export const daysToTakeOut = 14;
/** Days that a move is still shown when nothing is to be done any more. */
export const daysShown = 30;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
const daysBetween = (first: string, last: string): number => dayNumber(last) - dayNumber(first);

/** A school as it is told from others: by its id, or else by the name somebody gave it. */
export const schoolKey = ({ id, name }: TransferSchool): string => id ?? `named ${name}`;

export function isOverdue({ on, requestedOn }: Transfer, today: string): boolean {
  if (requestedOn === undefined) return false;
  return daysBetween(requestedOn > on ? requestedOn : on, today) > daysToTakeOut;
}

/** `today` is YYYY-MM-DD. */
export function transferState(transfer: Transfer, today: string): TransferState {
  const { atFrom, atTo, requestedOn, both, back } = transfer;
  if (atFrom === false) return atTo !== true ? "adrift" : back === true ? "back" : "done";
  if (atTo === true && both === true) return "both";
  // Of a school that nobody here sees, asking is all that can be done.
  const isAsked = requestedOn !== undefined && both === undefined && atTo !== false;
  if (isAsked) return isOverdue(transfer, today) ? "overdue" : "requested";
  return atTo === true ? "added" : "planned";
}

export const isSettledState = (state: TransferState): boolean =>
  state === "both" || state === "done" || state === "back";

/** Whoever can take accounts out, or into a school that nobody here has, is to be asked: for the first time or again. */
export function isToRequest(transfer: Transfer, today: string): boolean {
  const state = transferState(transfer, today);
  if (state === "planned") return transfer.atTo === null && transfer.on <= today;
  return state === "added" || state === "requested" || state === "overdue" || state === "adrift";
}

/** The day has come to add them at the new school, or had come before they were lost sight of. */
export const isToAdd = (transfer: Transfer, today: string): boolean =>
  transferState(transfer, today) === "planned" && transfer.on <= today;

function changed(transfer: Transfer, event: TransferEvent, today: string): Transfer {
  if (event.kind === "seen")
    return event.school === "from" ? { ...transfer, atFrom: event.there } : { ...transfer, atTo: event.there };
  if (event.kind === "requested") {
    // A first request is what the two weeks are counted from; asked again, they begin anew only when they had passed.
    const stands = transfer.requestedOn !== undefined && !isOverdue(transfer, today);
    return stands || !isToRequest(transfer, today) ? transfer : { ...transfer, requestedOn: today };
  }
  if (event.kind === "both") {
    const { both: _both, ...others } = transfer;
    return event.stays ? { ...others, both: true } : others;
  }
  if (schoolKey(transfer.from) !== event.from) return transfer;
  const { requestedOn, both: _both, back, settledOn: _settled, ...others } = transfer;
  // Asked to be added where nobody here looks, they may be there by now.
  const mayBeThere = transfer.atTo === null && requestedOn !== undefined ? null : transfer.atTo === true;
  return {
    ...others,
    from: transfer.to,
    to: transfer.from,
    on: today,
    atFrom: mayBeThere,
    atTo: transfer.atFrom,
    ...(back === true ? {} : { back: true }),
  };
}

/** What becomes of a move; its day of rest is noted with it. */
export function afterEvent(transfer: Transfer, event: TransferEvent, today: string): Transfer {
  const { settledOn = today, ...next } = changed(transfer, event, today);
  return isSettledState(transferState(next, today)) ? { ...next, settledOn } : next;
}

/** Nothing is to be done any more, and it has been shown for long enough. */
export const isForgotten = ({ settledOn }: Transfer, today: string): boolean =>
  settledOn !== undefined && daysBetween(settledOn, today) > daysShown;
