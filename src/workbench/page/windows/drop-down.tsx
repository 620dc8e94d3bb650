/** Insert, Drop-down: the values that the selected cells offer, and what happens to others. */
import { useState } from "preact/hooks";
import { areaAddress } from "../model/addresses";
import { areaOf } from "../model/selection";
import { activeCell, setDropDown } from "../state/formats";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

export function DropDownWindow({ state, close }: { state: WindowState; close: () => void }) {
  const present = activeCell(state)?.choices;
  const [text, setText] = useState((present ?? []).join("\n"));
  const [reject, setReject] = useState(true);
  const choices = [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
  const set = (chosen: string[] | null) => {
    close();
    void setDropDown(state, chosen, reject);
  };
  return (
    <Modal title={say("Drop-down")} onEscape={close} width={420}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (choices.length > 0) set(choices);
        }}
      >
        <p class="modal-text">{say("For the cells {cells}", { cells: areaAddress(areaOf(state.selection.value)) })}</p>
        <label class="field-line">
          <span>{say("Items, one a line")}</span>
          <textarea rows={6} class="modal-input" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <label class="field-line">
          <span>{say("If the data is invalid")}</span>
          <select
            value={reject ? "reject" : "warn"}
            onChange={(event) => setReject(event.currentTarget.value === "reject")}
          >
            <option value="reject">{say("Reject the input")}</option>
            <option value="warn">{say("Show a warning")}</option>
          </select>
        </label>
        <div class="modal-buttons">
          <button type="button" disabled={present === undefined} onClick={() => set(null)}>
            {say("Remove rule")}
          </button>
          <button type="button" onClick={close}>
            {say("Cancel")}
          </button>
          <button type="submit" class="primary" disabled={choices.length === 0}>
            {say("Done")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
