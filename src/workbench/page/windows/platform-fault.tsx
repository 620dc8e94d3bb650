/** The next fault: which service call of the executions to come fails, stalls or is the last. */
import { useState } from "preact/hooks";
import type { FaultView, PlatformView } from "../../protocol/platform";
import { say } from "../words/say";
import { type Change, SelectLine } from "./platform-fields";

const effects = [
  ["throw", say("Fails with an error")],
  ["stall", say("Takes long")],
  ["killBefore", say("The run dies before it")],
  ["killAfter", say("The run dies after it")],
] as const;
type EffectName = (typeof effects)[number][0];

function wordsOf({ call, nth, effect }: FaultView): string {
  const which = say("{call}, number {nth}", { call: call === "*" ? say("Any service call") : call, nth });
  if (effect === "killBefore") return `${which}: ${say("the run dies before it")}`;
  if (effect === "killAfter") return `${which}: ${say("the run dies after it")}`;
  return "throw" in effect
    ? `${which}: ${effect.throw}`
    : `${which}: ${say("takes {count} seconds", { count: effect.stall / 1000 })}`;
}

export function PlatformFault({ view, change }: { view: PlatformView; change: Change }) {
  const [call, setCall] = useState("*");
  const [nth, setNth] = useState(1);
  const [effect, setEffect] = useState<EffectName>("throw");
  const [text, setText] = useState("Service error: Spreadsheets");
  const [seconds, setSeconds] = useState(400);
  const chosen = (): FaultView["effect"] => {
    if (effect === "throw") return { throw: text };
    return effect === "stall" ? { stall: seconds * 1000 } : effect;
  };
  const set = () => change((api) => api.setFault({ call: call.trim() || "*", nth, effect: chosen() }));
  return (
    <fieldset>
      <legend>{say("Next fault")}</legend>
      <form
        class="fault-form"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <label class="field-line">
          <span>{say("Service call (* for any)")}</span>
          <input list="platform-calls" value={call} onInput={(event) => setCall(event.currentTarget.value)} />
        </label>
        <datalist id="platform-calls">
          {view.calls.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label class="field-line">
          <span>{say("Its number")}</span>
          <input
            type="number"
            min={1}
            value={nth}
            onInput={(event) => setNth(Math.max(1, Math.floor(event.currentTarget.valueAsNumber) || 1))}
          />
        </label>
        <SelectLine label={say("What happens")} value={effect} choices={effects} choose={setEffect} />
        {effect === "throw" ? (
          <label class="field-line">
            <span>{say("Error text")}</span>
            <input value={text} required onInput={(event) => setText(event.currentTarget.value)} />
          </label>
        ) : null}
        {effect === "stall" ? (
          <label class="field-line">
            <span>{say("Simulated seconds")}</span>
            <input
              type="number"
              min={0}
              max={3600}
              value={seconds}
              onInput={(event) => setSeconds(event.currentTarget.valueAsNumber || 0)}
            />
          </label>
        ) : null}
        <button type="submit" class="fault-set">
          {say("Set")}
        </button>
      </form>
      <p class="field-note" role="status">
        {view.fault === null ? say("No fault is set.") : say("Set, once: {fault}.", { fault: wordsOf(view.fault) })}
        {view.fault === null ? null : (
          <button type="button" onClick={() => void change((api) => api.setFault(null))}>
            {say("Take it back")}
          </button>
        )}
      </p>
    </fieldset>
  );
}
