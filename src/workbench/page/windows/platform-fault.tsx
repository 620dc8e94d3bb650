/** The next fault: which service call of the executions to come fails, stalls or is the last. */
import { useState } from "preact/hooks";
import type { FaultView, PlatformView } from "../../protocol/platform";
import { type Change, SelectLine } from "./platform-fields";

const effects = [
  ["throw", "Fails with an error"],
  ["stall", "Takes long"],
  ["killBefore", "The run dies before it"],
  ["killAfter", "The run dies after it"],
] as const;
type EffectName = (typeof effects)[number][0];

function wordsOf({ call, nth, effect }: FaultView): string {
  const which = `${call === "*" ? "Any service call" : call}, number ${nth}`;
  if (effect === "killBefore") return `${which}: the run dies before it`;
  if (effect === "killAfter") return `${which}: the run dies after it`;
  return "throw" in effect ? `${which}: ${effect.throw}` : `${which}: takes ${effect.stall / 1000} seconds`;
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
      <legend>Next fault</legend>
      <form
        class="fault-form"
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
      >
        <label class="field-line">
          <span>Service call (* for any)</span>
          <input list="platform-calls" value={call} onInput={(event) => setCall(event.currentTarget.value)} />
        </label>
        <datalist id="platform-calls">
          {view.calls.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label class="field-line">
          <span>Its number</span>
          <input
            type="number"
            min={1}
            value={nth}
            onInput={(event) => setNth(Math.max(1, Math.floor(event.currentTarget.valueAsNumber) || 1))}
          />
        </label>
        <SelectLine label="What happens" value={effect} choices={effects} choose={setEffect} />
        {effect === "throw" ? (
          <label class="field-line">
            <span>Error text</span>
            <input value={text} required onInput={(event) => setText(event.currentTarget.value)} />
          </label>
        ) : null}
        {effect === "stall" ? (
          <label class="field-line">
            <span>Simulated seconds</span>
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
          Set
        </button>
      </form>
      <p class="field-note" role="status">
        {view.fault === null ? "No fault is set." : `Set, once: ${wordsOf(view.fault)}.`}
        {view.fault === null ? null : (
          <button type="button" onClick={() => void change((api) => api.setFault(null))}>
            Take it back
          </button>
        )}
      </p>
    </fieldset>
  );
}
