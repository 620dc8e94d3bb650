/** Ctrl+F: a small box above the grid. Ctrl+H: the window with everything one can say about a search. Neither keeps one from the sheet. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../bars/icons";
import { useValue } from "../model/observable";
import { closeFinding, openFinding, replaceAll, replaceOne, search, step } from "../state/find";
import type { Finding, WindowState } from "../state/window-state";
import { say } from "../words/say";

function countWords({ found, at, search: { text } }: Finding): string {
  if (text === "") return "";
  return say("{at} of {count}", { at: found.length === 0 ? 0 : at + 1, count: found.length });
}

function useFirstFocus() {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  return field;
}

function FindBox({ state, finding }: { state: WindowState; finding: Finding }) {
  const field = useFirstFocus();
  return (
    <search
      class="find-box"
      aria-label={say("Find in sheet")}
      onKeyDown={(event) => {
        if (event.key === "Escape") closeFinding(state);
        else if (event.key === "Enter" && event.target === field.current) step(state, event.shiftKey ? -1 : 1);
        else if (event.key.toLowerCase() === "h" && event.ctrlKey) openFinding(state, true);
        else return;
        event.preventDefault();
      }}
    >
      <input
        ref={field}
        aria-label={say("Find in sheet")}
        placeholder={say("Find in sheet")}
        autocomplete="off"
        spellcheck={false}
        value={finding.search.text}
        onInput={(event) => void search(state, { text: event.currentTarget.value, sheetId: state.sheetId.value })}
      />
      <span role="status" class="find-count">
        {countWords(finding)}
      </span>
      <button type="button" class="icon-button" aria-label={say("Previous")} onClick={() => step(state, -1)}>
        <Icon name="up" />
      </button>
      <button type="button" class="icon-button" aria-label={say("Next")} onClick={() => step(state, 1)}>
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say("More options")}
        onClick={() => openFinding(state, true)}
      >
        <Icon name="more" />
      </button>
      <button type="button" class="icon-button" aria-label={say("Close find")} onClick={() => closeFinding(state)}>
        <Icon name="close" />
      </button>
    </search>
  );
}

const options = [
  ["matchCase", say("Match case")],
  ["matchEntireCell", say("Match entire cell contents")],
  ["regularExpression", say("Search using regular expressions")],
  ["matchFormulaText", say("Also search within formulas")],
] as const;

function ReplaceWindow({ state, finding }: { state: WindowState; finding: Finding }) {
  const field = useFirstFocus();
  const [replacement, setReplacement] = useState("");
  const { search: wanted, found } = finding;
  const none = found.length === 0;
  return (
    <section
      role="dialog"
      class="modal modeless replace-window"
      aria-label={say("Find and replace")}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") closeFinding(state);
      }}
    >
      <h2 class="modal-title">{say("Find and replace")}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (none || wanted.text === "") void search(state, {});
          else step(state, 1);
        }}
      >
        <label class="field-line">
          <span>{say("Find")}</span>
          <input
            ref={field}
            autocomplete="off"
            spellcheck={false}
            value={wanted.text}
            onInput={(event) => void search(state, { text: event.currentTarget.value })}
          />
        </label>
        <label class="field-line">
          <span>{say("Replace with")}</span>
          <input
            autocomplete="off"
            spellcheck={false}
            value={replacement}
            onInput={(event) => setReplacement(event.currentTarget.value)}
          />
        </label>
        <label class="field-line">
          <span>{say("Search")}</span>
          <select
            value={wanted.sheetId === undefined ? "all" : "this"}
            onChange={(event) => {
              const { sheetId: _sheet, ...others } = wanted;
              const all = event.currentTarget.value === "all";
              state.finding.set({ ...finding, search: all ? others : { ...others, sheetId: state.sheetId.value } });
              void search(state, {});
            }}
          >
            <option value="all">{say("All sheets")}</option>
            <option value="this">{say("This sheet")}</option>
          </select>
        </label>
        {options.map(([key, label]) => (
          <label key={key} class="check-line">
            <input
              type="checkbox"
              checked={wanted[key]}
              onChange={(event) => void search(state, { [key]: event.currentTarget.checked })}
            />
            {label}
          </label>
        ))}
        <p role="status" class="find-words">
          {finding.words === "" ? countWords(finding) : finding.words}
        </p>
        <div class="modal-buttons spread">
          <button type="submit" disabled={wanted.text === ""}>
            {say("Find")}
          </button>
          <button type="button" disabled={none} onClick={() => void replaceOne(state, replacement)}>
            {say("Replace")}
          </button>
          <button type="button" disabled={none} onClick={() => void replaceAll(state, replacement)}>
            {say("Replace all")}
          </button>
          <button type="button" class="primary" onClick={() => closeFinding(state)}>
            {say("Done")}
          </button>
        </div>
      </form>
    </section>
  );
}

export function Find({ state }: { state: WindowState }) {
  const finding = useValue(state.finding);
  if (finding === null) return null;
  return finding.replacing ? (
    <ReplaceWindow state={state} finding={finding} />
  ) : (
    <FindBox state={state} finding={finding} />
  );
}
