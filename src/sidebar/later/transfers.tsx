/** Moves between schools (B-14): where the selected people go and when, how each move stands, and the request for what no upload does. */
import { useState } from "preact/hooks";
import { isFileSchool } from "../../contract";
import { isSettledState } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";
import { Icon } from "../parts/icons";
import { MoreSchools, moreSchools } from "../parts/more-schools";
import type { PlannedMove } from "./transfer-commands";
import { TransferLines } from "./transfer-lines";
import { TransferRequest } from "./transfer-request";
import { useTyped } from "./typed";

/** The value of the drop-down that stands for a school of which only the name is known. */
const elsewhere = "elsewhere";

const localDay = (at: number): string => {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Where to: one of the administrator's schools, or one by its name. */
function useTarget() {
  const { state, commands, texts } = usePage();
  const words = texts.transfers;
  const [chosen, choose] = useTyped("moves-to");
  const [name, setName] = useTyped("moves-to-name");
  const schools = (state.start?.schools ?? []).filter(({ id }) => id !== state.schoolId && !isFileSchool(id));
  const isElsewhere = chosen === elsewhere || schools.length === 0;
  const known = schools.find(({ id }) => id === chosen);
  const to = isElsewhere ? (name.trim() === "" ? null : { name: name.trim() }) : (known ?? null);
  const pick = ({ currentTarget: list }: { readonly currentTarget: HTMLSelectElement }) => {
    if (list.value !== moreSchools) return choose(list.value);
    list.value = chosen;
    void commands.moreSchools();
  };
  const fields = (
    <>
      {schools.length > 0 && (
        <>
          <label for="moves-to">{words.to}</label>
          <select id="moves-to" value={chosen} onChange={pick}>
            <option value="">{words.choose}</option>
            {schools.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <MoreSchools />
            <option value={elsewhere}>{words.elsewhere}</option>
          </select>
        </>
      )}
      {isElsewhere && (
        <>
          <label for="moves-to-name">{words.schoolName}</label>
          <input
            id="moves-to-name"
            type="text"
            maxLength={100}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </>
      )}
    </>
  );
  return { to, fields };
}

function Planning() {
  const { state, commands, texts } = usePage();
  const words = texts.transfers;
  const { to, fields } = useTarget();
  const [on, setOn] = useTyped("moves-on", localDay(state.now));
  const [guids, setGuids] = useTyped("moves-guids");
  const [left, setLeft] = useState<readonly string[]>([]);
  const listed = guids.split(/[\s,;]+/).filter((one) => one !== "");
  const plan = async (people: Pick<PlannedMove, "guids">) => {
    if (to === null) return;
    const done = await commands.planTransfers({ to, on, ...people });
    if (done !== null) setLeft(done.left);
    if (done !== null && people.guids !== undefined) setGuids("");
  };
  return (
    <>
      {fields}
      <label for="moves-on">{words.on}</label>
      <input id="moves-on" type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      {to !== null && (
        <p>
          <Button onClick={() => void plan({})}>{words.plan}</Button>
        </p>
      )}
      {to !== null && (
        <details>
          <summary>{words.pasted}</summary>
          <label for="moves-guids">{words.guids}</label>
          <textarea id="moves-guids" rows={3} value={guids} onInput={(event) => setGuids(event.currentTarget.value)} />
          {listed.length > 0 && <Button onClick={() => void plan({ guids: listed })}>{words.planPasted}</Button>}
        </details>
      )}
      {left.map((one) => (
        <p key={one} class="amber">
          {one}
        </p>
      ))}
    </>
  );
}

export function Transfers() {
  const { state, commands, texts } = usePage();
  const words = texts.transfers;
  const plan = state.transfers?.schoolId === state.schoolId ? state.transfers : null;
  const open = (plan?.lines ?? []).filter((one) => !isSettledState(one.state)).length;
  const turn = () => (plan === null ? void commands.openTransfers() : commands.closeTransfers());
  return (
    <section class={`transfers ${plan === null ? "" : "open"}`}>
      <Heading>
        <button type="button" class="fold" aria-expanded={plan !== null} onClick={turn}>
          <span class="name">{open > 0 ? fill(words.titleOpen, { count: open }) : words.title}</span>
          <Icon name={plan === null ? "right" : "down"} tone="pale" />
        </button>
      </Heading>
      {plan !== null && (
        <>
          <p class="hint">{words.hint}</p>
          <Planning />
          {plan.lines.length === 0 ? <p class="hint">{words.none}</p> : <TransferLines lines={plan.lines} />}
          <TransferRequest lines={plan.lines} />
          <Button kind="link" onClick={() => void commands.openTransfers()}>
            {words.again}
          </Button>
        </>
      )}
    </section>
  );
}
