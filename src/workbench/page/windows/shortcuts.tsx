/** Help, Keyboard shortcuts: what works here. */
import { Modal } from "./modal";

const shortcuts: readonly (readonly [string, string])[] = [
  ["Ctrl+Z, Ctrl+Y", "Undo, redo"],
  ["Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut, paste"],
  ["Ctrl+Shift+V", "Paste values only"],
  ["Ctrl+D, Ctrl+R", "Fill down, fill right"],
  ["Ctrl+Enter", "Fill the selection with what is typed"],
  ["Ctrl+F, Ctrl+H", "Find, find and replace"],
  ["Ctrl+B, Ctrl+I, Ctrl+U", "Bold, italic, underline"],
  ["Ctrl+Shift+L, E, R", "Left, center, right"],
  ["Ctrl+\\", "Clear formatting"],
  ["Ctrl+; and Ctrl+Shift+;", "Today’s date, the time"],
  ["Ctrl+arrows", "To the edge of what is filled"],
  ["Ctrl+Home, Ctrl+End", "To the first cell, to the last one filled"],
  ["Ctrl+Space, Shift+Space", "Select the column, the row"],
  ["Ctrl+A", "Select all"],
  ["Alt+arrow down", "Open the drop-down of the cell"],
  ["Ctrl+Alt+R", "Open the filter of the column"],
  ["F2, Enter", "Edit the cell"],
  ["Shift+F2", "Edit the note"],
  ["Alt+Enter", "Follow the link; a new line while editing"],
  ["Alt+Shift+arrow up or down", "The sheet before, the sheet behind"],
  ["Shift+F11", "New sheet"],
  ["Shift+F10", "Cell menu"],
  ["Alt+/ or Alt+Shift+F", "To the menus"],
  ["Ctrl+J", "To the name box"],
];

export function ShortcutsWindow({ close }: { close: () => void }) {
  return (
    <Modal title="Keyboard shortcuts" onEscape={close} width={560}>
      <table class="shortcuts">
        <tbody>
          {shortcuts.map(([keys, words]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="modal-buttons">
        <button type="button" class="primary" autofocus onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}
