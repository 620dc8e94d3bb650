/** Each move, under how it stands: what needs somebody first. */
import type { TransferLine, TransferWord } from "../../contract";
import { headerOf, type TransferState } from "../../roster";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";

const order: readonly TransferState[] = ["adrift", "overdue", "added", "planned", "requested", "both", "done", "back"];
const isAmber = (state: TransferState) => state === "adrift" || state === "overdue";

/** What somebody may say of a move that stands so. */
const wordsFor: Readonly<Record<TransferState, readonly TransferWord[]>> = {
  adrift: ["back", "forget"],
  overdue: ["both", "back"],
  added: ["both", "back"],
  planned: ["forget"],
  requested: ["both", "back"],
  both: ["notBoth"],
  done: ["back"],
  back: [],
};

function mayBeSaid({ state, unseen, to }: TransferLine): readonly TransferWord[] {
  // Of a school that has no tab here only a person can say it; while the old one shows them, that they are there.
  const seen: readonly TransferWord[] =
    unseen === "from" ? ["isGone"] : unseen === "to" && to.id === undefined && state !== "added" ? ["isThere"] : [];
  return [...seen, ...wordsFor[state]];
}

/** A day without a time of day is the same day everywhere. */
export const shownDay = (day: string, locale: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });

function Line({ line }: { readonly line: TransferLine }) {
  const { state, commands, texts } = usePage();
  const words = texts.transfers;
  const { from, to, on, requestedOn, unseen, state: stands } = line;
  const who = line.name ?? `${headerOf("userGuid")} ${line.guid}`;
  const unseenSchool = unseen === "from" ? from.name : to.name;
  return (
    <li>
      <b>{who}</b>
      <br />
      {fill(words.goes, { from: from.name, to: to.name, date: shownDay(on, state.locale) })}
      {requestedOn !== undefined && stands !== "done" && (
        <span class="gray"> {fill(words.asked, { date: shownDay(requestedOn, state.locale) })}</span>
      )}
      {unseen !== undefined && (
        <p class="gray">{fill(unseen === "from" ? words.unseenFrom : words.unseenTo, { school: unseenSchool })}</p>
      )}
      <div class="buttons">
        {mayBeSaid(line).map((word) => (
          <Button
            key={word}
            kind="link"
            label={`${words.says[word]}: ${who}`}
            onClick={() => void commands.settleTransfers([line], word)}
          >
            {words.says[word]}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Who can be written into the tab of their new school today, by school. */
function Adding({ lines }: { readonly lines: readonly TransferLine[] }) {
  const { state, commands, texts } = usePage();
  const words = texts.transfers;
  const bySchool = new Map<string, { name: string; count: number }>();
  for (const { to, toAdd } of lines) {
    if (toAdd === undefined || to.id === undefined) continue;
    bySchool.set(to.id, { name: to.name, count: (bySchool.get(to.id)?.count ?? 0) + 1 });
  }
  const tabs = new Set((state.start?.tabs ?? []).map(({ schoolId }) => schoolId));
  return (
    <>
      {[...bySchool].map(([id, { name, count }]) =>
        tabs.has(id) ? (
          <p key={id}>
            <Button onClick={() => void commands.addTransfers({ id, name })}>
              {counted(words.add, count, { school: name })}
            </Button>
            {id !== state.schoolId && (
              <Button kind="link" onClick={() => void commands.chooseSchool(id)}>
                {fill(words.goThere, { school: name })}
              </Button>
            )}
          </p>
        ) : (
          <p key={id} class="amber">
            {fill(words.pullFirst, { school: name })}
          </p>
        ),
      )}
    </>
  );
}

export function TransferLines({ lines }: { readonly lines: readonly TransferLine[] }) {
  const { texts } = usePage();
  const groups = order
    .map((state) => [state, lines.filter((one) => one.state === state)] as const)
    .filter(([, those]) => those.length > 0);
  return (
    <>
      {groups.map(([state, those]) => (
        <div key={state}>
          <h3 class={isAmber(state) ? "amber" : undefined}>{counted(texts.transfers.state[state], those.length)}</h3>
          {state === "planned" && <Adding lines={those} />}
          <ul class="lines">
            {those.map((line) => (
              <Line key={line.guid} line={line} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
