/** The name box and the formula bar. */
import { useEffect, useRef, useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { whileEditing } from "../grid/keys";
import { areaAddress } from "../model/addresses";
import { useValue } from "../model/observable";
import { areaOf } from "../model/selection";
import { goToAddress } from "../state/moves";
import { finishEditing, startEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";

function NameBox({ state }: { state: WindowState }) {
  const selection = useValue(state.selection);
  const [typed, setTyped] = useState<string | null>(null);
  const address = areaAddress(areaOf(selection));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What is being typed here stays, also when the selection moves meanwhile: a paste comes to its end, a script selects something.
    if (document.activeElement !== field.current) setTyped(null);
  }, [address]);
  return (
    <input
      ref={field}
      class="name-box"
      aria-label={say("Name box")}
      spellcheck={false}
      autocomplete="off"
      value={typed ?? address}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        // The field's own text: the last key may not have been drawn yet.
        if (event.key === "Enter") goToAddress(state, event.currentTarget.value.trim());
        setTyped(null);
        focusGrid();
      }}
    />
  );
}

export function FormulaBar({ state }: { state: WindowState }) {
  const selection = useValue(state.selection);
  const editing = useValue(state.editing);
  const sheetId = useValue(state.sheetId);
  useValue(state.cells.version);
  const field = useRef<HTMLTextAreaElement>(null);
  const { row, column } = selection.active;
  const text = editing === null ? (state.cells.cell(sheetId, row, column)?.input ?? "") : editing.text;
  return (
    <div class="formula-bar">
      <NameBox state={state} />
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        class="formula-text"
        aria-label={say("Formula bar")}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onFocus={() => {
          const current = state.editing.value;
          if (current === null) startEditing(state, { where: "bar" });
          else state.editing.set({ ...current, where: "bar", mode: "changing" });
        }}
        onInput={(event) => {
          const current = state.editing.value;
          const written = event.currentTarget.value;
          state.pointed.set(null);
          if (current === null) startEditing(state, { where: "bar" });
          state.editing.update((now) => (now === null ? null : { ...now, text: written, where: "bar" }));
        }}
        onKeyDown={(event) => {
          if (event.isComposing || !whileEditing(state, event)) return;
          event.preventDefault();
          event.stopPropagation();
          if (state.editing.value === null) focusGrid();
        }}
        onBlur={() => {
          if (state.editing.value?.where === "bar") void finishEditing(state);
        }}
      />
    </div>
  );
}
