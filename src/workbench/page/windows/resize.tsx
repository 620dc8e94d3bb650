/** Resize: the pixels of the selected rows or columns. */
import { useState } from "preact/hooks";
import { areaOf } from "../model/selection";
import { setSizes } from "../state/lines";
import { axesOf, wholeLines } from "../state/moves";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

const [least, most] = [10, 2000];

export function ResizeWindow({ state, close }: { state: WindowState; close: () => void }) {
  const dimension = wholeLines(state) ?? "columns";
  const { top, left } = areaOf(state.selection.value);
  const axis = axesOf(state)?.[dimension];
  const [size, setSize] = useState(axis?.sizeOf(dimension === "rows" ? top : left) ?? 100);
  const possible = Number.isFinite(size) && size >= least && size <= most;
  return (
    <Modal title={dimension === "rows" ? say("Resize rows") : say("Resize columns")} onEscape={close} width={360}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!possible) return;
          close();
          void setSizes(state, dimension, size);
        }}
      >
        <label class="field-line">
          <span>{dimension === "rows" ? say("Height in pixels") : say("Width in pixels")}</span>
          <input
            type="number"
            autofocus
            min={least}
            max={most}
            value={size}
            onInput={(event) => setSize(event.currentTarget.valueAsNumber)}
          />
        </label>
        <div class="modal-buttons">
          <button type="button" onClick={close}>
            {say("Cancel")}
          </button>
          <button type="submit" class="primary" disabled={!possible}>
            OK
          </button>
        </div>
      </form>
    </Modal>
  );
}
