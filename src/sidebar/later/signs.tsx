/** "Lincoln: 512 of 514 done, 2 need you": what is told at the opening, with the way to it, and no name of a person. */
import type { DoneSign, PasswordsSign } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { dayOf, placeOf } from "../format";
import { Button } from "../parts/button";
import { TimeIn } from "../parts/time";

/** To the school's Upload History. */
function Look({ schoolId, school }: { readonly schoolId: string; readonly school: string }) {
  const { state, commands, texts } = usePage();
  const go = async () => {
    if (state.schoolId !== schoolId) await commands.chooseSchool(schoolId);
    await commands.openView("history", true);
  };
  return (
    <Button kind="link" label={fill(texts.signs.lookAt, { school })} onClick={() => void go()}>
      {texts.signs.look}
    </Button>
  );
}

function Done({ done: { schoolId, schoolName, rows, failed } }: { readonly done: DoneSign }) {
  const { texts } = usePage();
  const words = texts.signs;
  const said = fill(words.done, { school: schoolName, done: Math.max(0, rows - failed), rows });
  return (
    <li>
      {failed > 0 ? `${said}, ${counted(words.needYou, failed)}` : said}{" "}
      <Look schoolId={schoolId} school={schoolName} />
    </li>
  );
}

function Passwords({ sign: { ended, ending, firstEnd } }: { readonly sign: PasswordsSign }) {
  const { state, commands, texts } = usePage();
  const words = texts.signs;
  const date = dayOf(firstEnd, placeOf(state));
  const said = [
    ...(ending > 0 ? [counted(words.ending, ending, { date })] : []),
    ...(ended > 0 ? [counted(words.ended, ended)] : []),
  ];
  const seeWho = async () => {
    await commands.openView("history", true);
    const heading = document.getElementById("new-passwords");
    heading?.focus();
    heading?.scrollIntoView({ block: "start" });
  };
  return (
    <li>
      {said.join(". ")}.{" "}
      <Button kind="link" onClick={() => void seeWho()}>
        {words.seeWho}
      </Button>
    </li>
  );
}

export function SignsCard() {
  const { state, commands, texts } = usePage();
  const words = texts.signs;
  const { signs } = state;
  if (signs === null) return null;
  const { done, stuck, passwords, moves } = signs;
  return (
    <section class="signs" aria-label={words.title}>
      <div class="headed">
        <h3>{words.title}</h3>
        <Button kind="link" always onClick={() => commands.closeSigns()}>
          {words.close}
        </Button>
      </div>
      <ul>
        {stuck.map(({ schoolId, schoolName, since }) => (
          <li key={`${schoolId} ${since}`} class="amber">
            <TimeIn text={fill(words.stuck, { school: schoolName, when: "{when}" })} at={since} />{" "}
            <Look schoolId={schoolId} school={schoolName} />
          </li>
        ))}
        {done.map((one) => (
          <Done key={`${one.schoolId} ${one.rows}`} done={one} />
        ))}
        {passwords?.schoolId === state.schoolId && passwords !== undefined && <Passwords sign={passwords} />}
        {moves?.schoolId === state.schoolId && moves !== undefined && (
          <li>
            {counted(words.moves, moves.count)}.{" "}
            <Button kind="link" onClick={() => void commands.openTransfers()}>
              {words.seeMoves}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
