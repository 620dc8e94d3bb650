/** What is asked before something that is not taken back lightly: each says what will happen, with its counts. */
import type { GuardQuestion, HistoryItem, Sharing } from "../../contract";
import { headerOf } from "../../roster";
import { counted, fill, type SidebarTexts } from "../../words";
import type { Confirmation } from "../state";

type Question = Omit<Confirmation, "proceed">;

/** As many names as are read before a click; the rest is counted. */
const mostNames = 8;

type Point = GuardQuestion["kinds"][number];

function examplesOf({ review }: SidebarTexts, { kind, examples }: Point): string {
  const one = kind === "creation" ? review.confirmNew : kind === "near" ? review.confirmNear : review.confirmExample;
  return examples.map(({ row, from, to }) => fill(one, { row, from, to })).join(", ");
}

/** One line for each thing that is asked: what, of whom, by which pattern, and three examples. */
function lineOf(texts: SidebarTexts, point: Point): string {
  const { review } = texts;
  const { kind, field, count, of, within, pattern, earlier } = point;
  const examples = examplesOf(texts, point);
  return [
    fill(review.confirmKinds[kind], { count, of, ...(field === undefined ? {} : { field: headerOf(field) }) }),
    within === undefined ? "" : fill(review.confirmWithin, { column: headerOf(within.field), value: within.value }),
    pattern === undefined ? "" : fill(review.confirmPattern, { pattern }),
    earlier === undefined ? "" : counted(review.confirmEarlier, earlier),
    examples === "" ? "" : fill(review.confirmExamples, { examples }),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The guard's question (G-3): everything that is asked of an upload, in one, and that nothing has been sent. */
export function guardQuestion(texts: SidebarTexts, rows: number, question: GuardQuestion | undefined): Question {
  const { review } = texts;
  return {
    title: counted(review.confirmTitle, rows),
    body: review.confirmBody,
    list: (question?.kinds ?? []).map((point) => lineOf(texts, point)),
    notes: [],
    yes: counted(review.confirmYes, rows),
    no: review.confirmNo,
  };
}

export function cancelQuestion({ history }: SidebarTexts, item: HistoryItem): Question {
  return {
    title: history.cancelTitle,
    body: item.status === "queued" ? history.cancelQueued : history.cancelRunning,
    list: [],
    notes: [],
    yes: history.cancelYes,
    no: history.cancelNo,
  };
}

export function undoQuestion({ history }: SidebarTexts, { counts }: HistoryItem): Question {
  return {
    title: history.undoTitle,
    body: counted(history.undoValues, counts.updated),
    list: [history.undoSince, ...(counts.created > 0 ? [history.undoCreated] : []), history.undoPasswords],
    notes: [history.undoListed],
    yes: history.undoYes,
    no: history.undoNo,
  };
}

export function undoRowsQuestion({ history }: SidebarTexts, rows: number, who: readonly string[]): Question {
  const more = who.length - mostNames;
  const names = [...who.slice(0, mostNames), ...(more > 0 ? [counted(history.undoMore, more)] : [])].join(", ");
  return {
    title: counted(history.undoRowsTitle, rows),
    body: fill(history.undoRowsValues, { who: names }),
    list: [history.undoSince, history.undoCreated, history.undoPasswords],
    notes: [history.undoListed],
    yes: history.undoYes,
    no: history.undoNo,
  };
}

/** Nobody but the one who asks is no list. */
function namesOf({ passwords }: SidebarTexts, people: Sharing["people"]): string[] {
  if (people.length <= 1) return [];
  const more = people.length - mostNames;
  return [
    ...people.slice(0, mostNames).map(({ email, may }) => fill(passwords[may], { email })),
    ...(more > 0 ? [counted(passwords.morePeople, more)] : []),
  ];
}

/** Who may put into the sheet what would go by itself, as far as can be seen (G-5, A-11). */
export function scheduleQuestion(texts: SidebarTexts, sharing: Sharing): Question {
  const { schedule, passwords } = texts;
  const list = namesOf(
    texts,
    sharing.people.filter(({ may }) => may !== "view"),
  );
  return {
    title: schedule.askTitle,
    body: list.length === 0 ? schedule.onlyYou : schedule.askBody,
    list,
    notes: [schedule.askOnly, passwords.askLink],
    yes: schedule.yes,
    no: schedule.no,
  };
}

/** Who would be able to read the passwords, as far as can be seen. */
export function passwordsQuestion(texts: SidebarTexts, { people }: Sharing): Question {
  const { passwords } = texts;
  const list = namesOf(texts, people);
  return {
    title: passwords.askTitle,
    body: list.length === 0 ? passwords.onlyYou : passwords.askBody,
    list,
    notes: [passwords.askLink, passwords.askHistory],
    yes: passwords.yes,
    no: passwords.no,
  };
}
