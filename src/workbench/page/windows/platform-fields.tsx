/** The lines of the Platform window's forms: a choice, a tick, a number. */
import type { PlatformView } from "../../protocol/platform";
import type { Api } from "../api";

/** Makes a change and shows what holds afterwards. */
export type Change = (work: (api: Api) => Promise<PlatformView>) => Promise<void>;

export function SelectLine<Value extends string>({
  label,
  value,
  choices,
  choose,
}: {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  choose: (value: Value) => unknown;
}) {
  return (
    <label class="field-line">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([name]) => name === event.currentTarget.value);
          if (chosen !== undefined) choose(chosen[0]);
        }}
      >
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CheckLine({
  label,
  checked,
  choose,
}: {
  label: string;
  checked: boolean;
  choose: (checked: boolean) => unknown;
}) {
  return (
    <label class="check-line">
      <input type="checkbox" checked={checked} onChange={(event) => choose(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** Taken when the field is left or Enter is pressed; nonsense goes back to what holds. */
export function NumberLine({
  label,
  value,
  choose,
}: {
  label: string;
  value: number;
  choose: (value: number) => unknown;
}) {
  return (
    <label class="field-line">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        step="any"
        value={value}
        onChange={(event) => {
          const given = event.currentTarget.valueAsNumber;
          if (Number.isFinite(given) && given >= 0) choose(given);
          else event.currentTarget.value = String(value);
        }}
      />
    </label>
  );
}
