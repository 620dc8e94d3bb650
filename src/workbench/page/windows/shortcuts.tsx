/** Help, Keyboard shortcuts: what works here. */

import { say, sayKeys } from "../words/say";
import { Modal } from "./modal";

type Shortcuts = readonly (readonly [string, string])[];

const shortcuts: Shortcuts = [
  ["Ctrl+Z, Ctrl+Y", say("Undo, redo")],
  ["Ctrl+C, Ctrl+X, Ctrl+V", say("Copy, cut, paste")],
  ["Ctrl+Shift+V", say("Paste values only")],
  ["Ctrl+D, Ctrl+R", say("Fill down, fill right")],
  ["Ctrl+Enter", say("Fill the selection with what is typed, or with the active cell")],
  ["Ctrl+F, Ctrl+H", say("Find, find and replace")],
  ["Ctrl+B, Ctrl+I, Ctrl+U", say("Bold, italic, underline")],
  ["Ctrl+Shift+L, E, R", say("Left, center, right")],
  ["Ctrl+Shift+1 to 6", say("Number, time, date, currency, percent, scientific")],
  ["Alt+Shift+1 to 7", say("Borders; 5 strikes through, 6 clears, 7 goes around")],
  ["Ctrl+\\", say("Clear formatting")],
  [say("Ctrl+; and Ctrl+Shift+;"), say("Today’s date, the time")],
  [say("Ctrl+arrows"), say("To the edge of what is filled")],
  ["Ctrl+Home, Ctrl+End", say("To the first cell, to the last one filled")],
  [say("Alt+Page up, page down"), say("A screen to the left, to the right")],
  ["Ctrl+Backspace", say("Back to the active cell")],
  ["Ctrl+Space, Shift+Space", say("Select the column, the row")],
  [say("Ctrl+click"), say("Select further cells, rows or columns")],
  ["Ctrl+A", say("Select what is filled around the cell, then all")],
  ["Ctrl+Alt+=, Ctrl+Alt+-", say("Insert, delete rows or columns")],
  ["Ctrl+Alt+9, Ctrl+Shift+9", say("Hide, show rows")],
  ["Ctrl+Alt+0, Ctrl+Shift+0", say("Hide, show columns")],
  [say("Alt+arrow down"), say("Open the drop-down of the cell")],
  ["Ctrl+Alt+R", say("Open the filter of the column")],
  ["F2, Enter", say("Edit the cell")],
  ["Shift+F2", say("Edit the note")],
  ["Alt+Enter", say("Follow the link; a new line while editing")],
  [say("Ctrl+Shift+Page up, page down"), say("The sheet before, the sheet behind")],
  ["Shift+F11", say("New sheet")],
  ["Shift+F10", say("Cell menu")],
  ["Alt+/", say("To the menus")],
  ["Alt+F, E, V, I, O, D, N, H", say("File, Edit, View, Insert, Format, Data, Extensions, Help")],
  ["Ctrl+J", say("To the name box")],
  ["F6, Ctrl+Alt+.", say("To the sidebar and back; Escape goes back too")],
];

const half = Math.ceil(shortcuts.length / 2);

export function ShortcutsWindow({ close }: { close: () => void }) {
  return (
    <Modal title={say("Keyboard shortcuts")} onEscape={close} width={900}>
      <div class="shortcut-columns">
        {[shortcuts.slice(0, half), shortcuts.slice(half)].map((part, index) => (
          <table key={index} class="shortcuts">
            <tbody>
              {part.map(([keys, words]) => (
                <tr key={keys}>
                  <th scope="row">{sayKeys(keys)}</th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div class="modal-buttons">
        <button type="button" class="primary" autofocus onClick={close}>
          {say("Close")}
        </button>
      </div>
    </Modal>
  );
}
