/** What is asked before something that is not taken back lightly: each says what will happen, with its counts. */
import type { CodedProblem, HistoryItem, Sharing } from "../contract";
import { headerOf } from "../roster";
import { counted, fill, type SidebarTexts } from "../words";
import type { Confirmation } from "./state";

type Question = Omit<Confirmation, "proceed">;

/** As many names as are read before a click; the rest is counted. */
const mostNames = 8;

/** The mass-change guard (I-10): how many rows, of which kinds, and that nothing has been sent. */
export function massChangeQuestion(
  texts: SidebarTexts,
  rows: number,
  { count, question }: CodedProblem<"upload.confirm">["facts"],
): Question {
  const { review } = texts;
  const howMany = count !== undefined ? `${counted(review.confirmCount, count)} ` : "";
  return {
    title: counted(review.confirmTitle, rows),
    body: `${howMany}${review.confirmBody}`,
    list: (question?.kinds ?? []).flatMap(({ field, count: people }) =>
      field === undefined ? [] : [fill(review.confirmField, { field: headerOf(field), count: people })],
    ),
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

/** Who would be able to read the passwords, as far as can be seen. */
export function passwordsQuestion({ passwords }: SidebarTexts, { people }: Sharing): Question {
  const more = people.length - mostNames;
  const alone = people.length <= 1;
  return {
    title: passwords.askTitle,
    body: alone ? passwords.onlyYou : passwords.askBody,
    list: alone
      ? []
      : [
          ...people.slice(0, mostNames).map(({ email, may }) => fill(passwords[may], { email })),
          ...(more > 0 ? [counted(passwords.morePeople, more)] : []),
        ],
    notes: [passwords.askLink, passwords.askHistory],
    yes: passwords.yes,
    no: passwords.no,
  };
}
