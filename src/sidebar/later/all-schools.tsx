/** All schools (B-8): a line per school's tab of this workbook, and everything that is ready sent with one click, one question, one report. */
import { useState } from "preact/hooks";
import { isFileSchool } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";
import { Icon } from "../parts/icons";
import { isAnySchoolMoving, ownTabs } from "../standing";
import { ConfirmQuestion } from "./confirm-question";
import { ProgressBar } from "./progress-bar";
import { SchoolLineCard } from "./school-line";
import { SchoolsNewYear } from "./schools-new-year";

/** What goes from school to school by now, and the way to end it. */
function Going() {
  const { state, commands, texts } = usePage();
  const { going } = state.schools;
  if (going === null) return null;
  return (
    <>
      <ProgressBar done={going.done} total={going.of} said={fill(texts.schools.doing[going.what], { ...going })} />
      <Button kind="link" always onClick={() => commands.leaveOff()}>
        {texts.schools.leaveOff}
      </Button>
    </>
  );
}

/** The button, or how far the last send is; and one question for all schools that ask. */
function Sending() {
  const { state, commands, texts } = usePage();
  const words = texts.schools;
  const { lines, sent } = state.schools;
  const ready = Object.values(lines).filter((line) => (line.ready ?? 0) > 0);
  const rows = ready.reduce((sum, line) => sum + (line.ready ?? 0), 0);
  const uploads = sent?.uploads ?? [];
  const open = uploads.filter((one) => one.state === "waits" || one.state === "going");
  const asked = uploads.filter((one) => one.state === "asked");
  if (state.confirmation?.inPlace) return <ConfirmQuestion confirmation={state.confirmation} />;
  return (
    <>
      {isAnySchoolMoving(state) && (
        <>
          <ProgressBar
            done={uploads.length - open.length}
            total={uploads.length}
            said={fill(words.sending, { done: uploads.length - open.length, of: uploads.length })}
          />
          <p class="hint">{words.goesOn}</p>
          {open.some((one) => one.state === "waits") && (
            <Button onClick={() => void commands.stopSchools()}>{words.stop}</Button>
          )}
        </>
      )}
      {asked.length > 0 && (
        <p>
          <Button onClick={() => commands.askOfSchools()}>{counted(words.ask, asked.length)}</Button>
        </p>
      )}
      {!isAnySchoolMoving(state) &&
        (ready.length === 0 ? (
          <p class="hint">{words.nothingReady}</p>
        ) : (
          <p>
            <Button onClick={() => void commands.sendSchools()}>
              {counted(words.send, ready.length, { rows: counted(words.rows, rows) })}
            </Button>
          </p>
        ))}
    </>
  );
}

/** Schools of the administrator that have no tab here yet; more than the workbook holds is said before. */
function Missing({ schoolIds }: { readonly schoolIds: readonly string[] }) {
  const { commands, texts } = usePage();
  const [room, setRoom] = useState<number | null>(null);
  const words = texts.schools;
  if (schoolIds.length === 0) return null;
  const add = async () => {
    const found = await commands.roomForSchools();
    if (found === null) return;
    setRoom(found);
    if (found >= schoolIds.length) await commands.pullSchools(schoolIds);
  };
  if (room === null || room >= schoolIds.length)
    return <Button onClick={() => void add()}>{counted(words.add, schoolIds.length)}</Button>;
  return (
    <>
      <p class="amber">{fill(words.noRoom, { room, count: schoolIds.length })}</p>
      {room > 0 && (
        <Button onClick={() => void commands.pullSchools(schoolIds.slice(0, room))}>
          {counted(words.addSome, room)}
        </Button>
      )}
    </>
  );
}

function Schools() {
  const { state, commands, texts } = usePage();
  const words = texts.schools;
  const tabs = ownTabs(state);
  const names = new Map((state.start?.schools ?? []).map(({ id, name }) => [id, name] as const));
  const here = tabs.map(({ schoolId }) => schoolId);
  const missing = [...names.keys()].filter((id) => !here.includes(id) && !isFileSchool(id));
  const sorted = [...tabs].sort((one, other) =>
    (names.get(one.schoolId) ?? one.tabName).localeCompare(names.get(other.schoolId) ?? other.tabName),
  );
  return (
    <>
      <p class="hint">{words.hint}</p>
      <Going />
      <Sending />
      <ul>
        {sorted.map((tab) => (
          <SchoolLineCard key={tab.schoolId} tab={tab} name={names.get(tab.schoolId) ?? tab.tabName} />
        ))}
      </ul>
      <div class="buttons">
        <Button onClick={() => void commands.lookAtSchools()}>{words.look}</Button>
        {here.length > 0 && (
          <Button onClick={() => void commands.pullSchools(here)}>{counted(words.pull, here.length)}</Button>
        )}
        <Missing schoolIds={missing} />
      </div>
      {here.length > 0 && <SchoolsNewYear names={names} />}
    </>
  );
}

export function AllSchools() {
  const { state, commands, texts } = usePage();
  const [open, setOpen] = useState(false);
  const schools = (state.start?.schools ?? []).filter(({ id }) => !isFileSchool(id));
  const isBegun = state.schoolId !== null || (state.start?.tabs ?? []).length > 0;
  if (schools.length < 2 || !isBegun) return null;
  const tabs = ownTabs(state);
  const unfold = () => {
    setOpen(!open);
    // Which have no tab here is told of all of them.
    if (!open) void commands.moreSchools().then(commands.lookAtSchools);
  };
  return (
    <section class={`all-schools ${open ? "open" : ""}`}>
      <Heading>
        <button type="button" class="fold" aria-expanded={open} onClick={unfold}>
          <span class="name">{fill(texts.schools.title, { count: tabs.length })}</span>
          <Icon name={open ? "down" : "right"} tone="pale" />
        </button>
      </Heading>
      {open && <Schools />}
    </section>
  );
}
