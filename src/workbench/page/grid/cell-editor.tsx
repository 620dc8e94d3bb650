/**
 * The one text field of the grid. It always has the focus while the grid is in use, unseen over the active cell, so that the first key that is
 * typed is already in it (input methods and fast typists lose nothing), and shows itself once something is typed.
 */

import { useLayoutEffect, useRef } from "preact/hooks";
import { cellEditorId } from "../focus";
import { addressOf } from "../model/addresses";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { copy } from "../state/clipboard";
import { type PasteWhat, paste, pasteFromMenu } from "../state/pasting";
import { finishEditing, startEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import type { Rectangle } from "./geometry";
import { gridKey } from "./keys";

interface Props {
  readonly state: WindowState;
  readonly at: Rectangle;
  readonly rowsPerPage: number;
}

export function CellEditor({ state, at, rowsPerPage }: Props) {
  const editing = useValue(state.editing);
  const selection = useValue(state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What the keys that were pressed ask to be pasted; the browser's event does not say. */
  const pasteWhat = useRef<PasteWhat>("all");
  const open = editing !== null;
  const here = editing?.where === "cell";

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || !here) return;
    if (document.activeElement !== element) element.focus({ preventScroll: true });
    element.style.width = `${at.width}px`;
    element.style.height = `${at.height}px`;
    // As wide and high as what is typed, from the cell's own size on.
    element.style.width = `${Math.max(at.width, Math.min(element.scrollWidth + 12, 480))}px`;
    element.style.height = `${Math.max(at.height, Math.min(element.scrollHeight, 240))}px`;
  }, [here, editing?.text, at.width, at.height]);

  const value = open ? editing.text : "";
  const cell = state.cells.cell(state.sheetId.value, selection.active.row, selection.active.column);
  return (
    <textarea
      ref={field}
      id={cellEditorId}
      class={`cell-editor${open ? " open" : ""}`}
      aria-label={say("Cell editor")}
      aria-description={`${addressOf(selection.active)} ${cell?.display ?? ""} ${cell?.note ?? ""}`}
      spellcheck={false}
      autocomplete="off"
      rows={1}
      style={pixels({ left: at.left, top: at.top, minWidth: at.width, minHeight: at.height })}
      value={value}
      onInput={(event) => {
        const text = event.currentTarget.value;
        state.pointed.set(null);
        if (editing === null || state.editing.value === null) startEditing(state, { text });
        else state.editing.set({ ...state.editing.value, text, where: "cell" });
        if (state.choosing.value === null && cell?.choices !== undefined) state.choosing.set(-1);
      }}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === "v" && event.ctrlKey) {
          pasteWhat.current = event.shiftKey ? "values" : event.altKey ? "formats" : "all";
          // The browser pastes with Ctrl+V and Ctrl+Shift+V only.
          if (event.altKey && state.editing.value === null) {
            event.preventDefault();
            pasteWhat.current = "all";
            void pasteFromMenu(state, "formats");
            return;
          }
        }
        gridKey(state, event, rowsPerPage);
        // The next key may come before the next drawing.
        if (state.editing.value === null && event.currentTarget.value !== "") event.currentTarget.value = "";
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Element && event.relatedTarget.closest(".formula-bar") !== null) return;
        void finishEditing(state);
      }}
      onCopy={(event) => {
        if (state.editing.value !== null) return;
        event.preventDefault();
        copy(state, false, event.clipboardData);
      }}
      onCut={(event) => {
        if (state.editing.value !== null) return;
        event.preventDefault();
        copy(state, true, event.clipboardData);
      }}
      onPaste={(event) => {
        if (state.editing.value !== null) return;
        event.preventDefault();
        const data = event.clipboardData;
        const what = pasteWhat.current;
        pasteWhat.current = "all";
        const said = (type: string) => data?.getData(`text/${type}`) ?? "";
        void paste(state, () => ({ text: said("plain"), html: said("html") }), what);
      }}
    />
  );
}
