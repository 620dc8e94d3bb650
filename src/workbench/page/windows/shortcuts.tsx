/** Help, Keyboard shortcuts: what works here. */
import { Modal } from "./modal";

type Shortcuts = readonly (readonly [string, string])[];

const shortcuts: Shortcuts = [
  ["Ctrl+Z, Ctrl+Y", "Undo, redo"],
  ["Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut, paste"],
  ["Ctrl+Shift+V", "Paste values only"],
  ["Ctrl+D, Ctrl+R", "Fill down, fill right"],
  ["Ctrl+Enter", "Fill the selection with what is typed, or with the active cell"],
  ["Ctrl+F, Ctrl+H", "Find, find and replace"],
  ["Ctrl+B, Ctrl+I, Ctrl+U", "Bold, italic, underline"],
  ["Ctrl+Shift+L, E, R", "Left, center, right"],
  ["Ctrl+Shift+1 to 6", "Number, time, date, currency, percent, scientific"],
  ["Alt+Shift+1 to 7", "Borders; 5 strikes through, 6 clears, 7 goes around"],
  ["Ctrl+\\", "Clear formatting"],
  ["Ctrl+; and Ctrl+Shift+;", "Today’s date, the time"],
  ["Ctrl+arrows", "To the edge of what is filled"],
  ["Ctrl+Home, Ctrl+End", "To the first cell, to the last one filled"],
  ["Alt+Page up, page down", "A screen to the left, to the right"],
  ["Ctrl+Backspace", "Back to the active cell"],
  ["Ctrl+Space, Shift+Space", "Select the column, the row"],
  ["Ctrl+click", "Select further cells, rows or columns"],
  ["Ctrl+A", "Select what is filled around the cell, then all"],
  ["Ctrl+Alt+=, Ctrl+Alt+-", "Insert, delete rows or columns"],
  ["Ctrl+Alt+9, Ctrl+Shift+9", "Hide, show rows"],
  ["Ctrl+Alt+0, Ctrl+Shift+0", "Hide, show columns"],
  ["Alt+arrow down", "Open the drop-down of the cell"],
  ["Ctrl+Alt+R", "Open the filter of the column"],
  ["F2, Enter", "Edit the cell"],
  ["Shift+F2", "Edit the note"],
  ["Alt+Enter", "Follow the link; a new line while editing"],
  ["Ctrl+Shift+Page up, page down", "The sheet before, the sheet behind"],
  ["Shift+F11", "New sheet"],
  ["Shift+F10", "Cell menu"],
  ["Alt+/", "To the menus"],
  ["Alt+F, E, V, I, O, D, N, H", "File, Edit, View, Insert, Format, Data, Extensions, Help"],
  ["Ctrl+J", "To the name box"],
  ["F6, Ctrl+Alt+.", "To the sidebar and back; Escape goes back too"],
];

const half = Math.ceil(shortcuts.length / 2);

export function ShortcutsWindow({ close }: { close: () => void }) {
  return (
    <Modal title="Keyboard shortcuts" onEscape={close} width={900}>
      <div class="shortcut-columns">
        {[shortcuts.slice(0, half), shortcuts.slice(half)].map((part, index) => (
          <table key={index} class="shortcuts">
            <tbody>
              {part.map(([keys, words]) => (
                <tr key={keys}>
                  <th scope="row">{keys}</th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div class="modal-buttons">
        <button type="button" class="primary" autofocus onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}
