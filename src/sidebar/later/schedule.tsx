/** Scheduled upload: agreed here and nowhere else; how it goes is also told on the roster card. */
import { useState } from "preact/hooks";
import { isFileSchool, type LeftBehind, leftReasons, type ScheduleEvery } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { timeOfDay } from "../format";
import { AuthorizeLink } from "../parts/authorize-link";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { Time, TimeIn } from "../parts/time";
import { problemWords } from "../problem-words";
import { chosenSchedule, chosenTab, schoolName } from "../standing";

function Told({ text, at }: { readonly text: string; readonly at: string }) {
  return (
    <p class="gray">
      <TimeIn text={text} at={at} />
    </p>
  );
}

/** What waits for a person, by why (G-5). */
export function StayedBehind({ left }: { readonly left: LeftBehind }) {
  const { texts } = usePage();
  const told = leftReasons.flatMap((reason) => {
    const count = left[reason] ?? 0;
    return count > 0 ? counted(texts.schedule.why[reason], count) : [];
  });
  if (told.length === 0) return null;
  return (
    <p class="amber">
      <Icon name="warning" /> {texts.schedule.left} {told.join(", ")}.
    </p>
  );
}

/** The entry in Upload History of a run that had nothing to send but left rows behind: no import tells of it. */
export function NothingSent() {
  const { state, texts } = usePage();
  const run = chosenSchedule(state)?.lastRun;
  if (run === undefined || run.rows > 0 || !leftReasons.some((reason) => (run.left[reason] ?? 0) > 0)) return null;
  return (
    <li class="import">
      <p>{texts.schedule.nothingSent}</p>
      <p class="gray">
        <Time at={run.at} />
      </p>
      <StayedBehind left={run.left} />
    </li>
  );
}

/** What is agreed and how it went; nothing where nothing is agreed by anybody. */
export function ScheduleState() {
  const { state, commands, texts } = usePage();
  const schedule = chosenSchedule(state);
  const others = (state.schedules?.others ?? []).filter((one) => one.schoolId === state.schoolId);
  if (schedule === null && others.length === 0) return null;
  const time = (hour: number) => timeOfDay(hour, state.locale);
  const { lastRun, lastSent } = schedule ?? {};
  const problem = lastRun?.problem;
  const sent = lastRun !== undefined && lastRun.rows > 0 ? lastRun : lastSent;
  return (
    <>
      {schedule !== null && (
        <p>
          {schedule.every === "hour"
            ? texts.schedule.hourlyOn
            : fill(texts.schedule.nightlyOn, { time: time(schedule.hour) })}
        </p>
      )}
      {schedule !== null && !schedule.working && (
        <p class="amber">
          <Icon name="warning" /> {texts.schedule.stopped}
        </p>
      )}
      {problem !== undefined && (
        <p class="amber">
          <Icon name="warning" /> <b>{texts.schedule.problem}</b> {problemWords(problem, state.locale).first}{" "}
          {problemWords(problem, state.locale).rest} <AuthorizeLink problem={problem} locale={state.locale} />
        </p>
      )}
      {sent !== undefined && <Told text={counted(texts.schedule.sent, sent.rows)} at={sent.at} />}
      {lastRun !== undefined && lastRun.at !== sent?.at && <Told text={texts.schedule.looked} at={lastRun.at} />}
      {lastRun !== undefined && <StayedBehind left={lastRun.left} />}
      {others.map((one) => (
        <p key={`${one.who} ${one.every} ${one.hour}`} class="gray">
          {fill(one.every === "hour" ? texts.schedule.colleagueHour : texts.schedule.colleagueNight, {
            who: one.who,
            time: time(one.hour),
          })}
        </p>
      ))}
      {schedule !== null && state.view !== "help" && (
        <Button kind="link" onClick={() => void commands.openView("help", true)}>
          {texts.schedule.change}
        </Button>
      )}
    </>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const choices = ["off", "hour", "night"] as const satisfies readonly (ScheduleEvery | "off")[];

/** Choosing alone changes nothing: the button does. */
function ScheduleForm() {
  const { state, commands, texts } = usePage();
  const agreed = chosenSchedule(state);
  const [every, setEvery] = useState<ScheduleEvery | "off">(agreed?.every ?? "off");
  const [hour, setHour] = useState(agreed?.hour ?? 2);
  const chosen = (event: Event) => (event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : "");
  const school = schoolName(state);
  return (
    <>
      <label for="schedule">{fill(texts.schedule.when, { school })}</label>
      <select
        id="schedule"
        value={every}
        onChange={(event) => setEvery(choices.find((one) => one === chosen(event)) ?? "off")}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {texts.schedule[one]}
          </option>
        ))}
      </select>
      {every === "night" && (
        <>
          <label for="schedule-hour">{texts.schedule.at}</label>
          <select id="schedule-hour" value={String(hour)} onChange={(event) => setHour(Number(chosen(event)))}>
            {hours.map((one) => (
              <option key={one} value={String(one)}>
                {timeOfDay(one, state.locale)}
              </option>
            ))}
          </select>
          <p class="hint">{fill(texts.schedule.zone, { zone: state.schedules?.timeZone ?? "" })}</p>
        </>
      )}
      {every !== "off" && <p class="hint">{texts.schedule.stays}</p>}
      <p>
        <Button onClick={() => void commands.setSchedule(every, hour)}>{texts.schedule.save}</Button>
      </p>
    </>
  );
}

export function ScheduleSettings() {
  const { state, texts } = usePage();
  const tab = chosenTab(state);
  if (tab === null || isFileSchool(tab.schoolId)) return null;
  const agreed = chosenSchedule(state);
  return (
    <>
      <h3>{texts.schedule.title}</h3>
      {agreed === null && <p class="hint">{texts.schedule.intro}</p>}
      <ScheduleState />
      {/* A form of its own for each agreement: another school has another one. */}
      <ScheduleForm key={`${tab.schoolId} ${agreed?.every} ${agreed?.hour}`} />
    </>
  );
}
