/** Questions: the page's own, and the alerts and prompts of the script. */
import { useState } from "preact/hooks";
import type { AlertEvent } from "../../protocol/events";
import { useValue } from "../model/observable";
import { writeNote } from "../state/editing";
import { answerAlert } from "../state/script";
import type { Question, WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

/** Google's names of buttons as it writes them on them. */
const buttonWords: Readonly<Record<string, string>> = {
  OK: "OK",
  CANCEL: say("Cancel"),
  YES: say("Yes"),
  NO: say("No"),
};

function OwnQuestion({ question }: { question: Question }) {
  const { title, text, buttons, tick, answer } = question;
  const [first = "OK"] = buttons;
  const [ticked, setTicked] = useState(false);
  return (
    <Modal title={title} onEscape={() => answer(first)} width={440}>
      <p class="modal-text">{text}</p>
      {tick === undefined ? null : (
        <label class="check-line">
          <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />
          {tick}
        </label>
      )}
      <div class="modal-buttons">
        {buttons.map((button) => (
          <button
            key={button}
            type="button"
            class={button === buttons.at(-1) ? "primary" : ""}
            autofocus={button === buttons.at(-1)}
            onClick={() => answer(button, ticked)}
          >
            {button}
          </button>
        ))}
      </div>
    </Modal>
  );
}

function ScriptAlert({ state, alert }: { state: WindowState; alert: AlertEvent }) {
  const [text, setText] = useState("");
  const answer = (button: string) => answerAlert(state, alert, button, alert.prompt ? text : undefined);
  return (
    <Modal title={alert.title === "" ? "Rollbook" : alert.title} onEscape={() => answer("CLOSE")} width={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(alert.buttons[0] ?? "OK");
        }}
      >
        <p class="modal-text">{alert.text}</p>
        {alert.prompt ? (
          <input
            class="modal-input"
            aria-label={say("Answer")}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        <div class="modal-buttons">
          {[...alert.buttons].reverse().map((button) => (
            <button
              key={button}
              type={button === alert.buttons[0] ? "submit" : "button"}
              class={button === alert.buttons[0] ? "primary" : ""}
              {...(button === alert.buttons[0] ? {} : { onClick: () => answer(button) })}
            >
              {buttonWords[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}

function NoteQuestion({ state, row, column }: { state: WindowState; row: number; column: number }) {
  const before = state.cells.cell(state.sheetId.value, row, column)?.note ?? "";
  const [text, setText] = useState(before);
  const close = () => state.notingCell.set(null);
  const save = () => {
    close();
    if (text !== before) void writeNote(state, row, column, text);
  };
  return (
    <Modal title={say("Note")} onEscape={close} width={360}>
      <textarea
        class="modal-input note-text"
        aria-label={say("Note")}
        rows={5}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save();
        }}
      />
      <div class="modal-buttons">
        {before === "" ? null : (
          <button
            type="button"
            onClick={() => {
              close();
              void writeNote(state, row, column, "");
            }}
          >
            {say("Delete note")}
          </button>
        )}
        <button type="button" onClick={close}>
          {say("Cancel")}
        </button>
        <button type="button" class="primary" title="Ctrl+Enter" onClick={save}>
          {say("Save")}
        </button>
      </div>
    </Modal>
  );
}

export function Questions({ state }: { state: WindowState }) {
  const [question] = useValue(state.questions);
  const alerts = useValue(state.alerts);
  const noting = useValue(state.notingCell);
  const [alert] = alerts;
  return (
    <>
      {alert === undefined ? null : <ScriptAlert key={alert.id} state={state} alert={alert} />}
      {noting === null ? null : <NoteQuestion state={state} row={noting.row} column={noting.column} />}
      {question === undefined ? null : <OwnQuestion key={question.id} question={question} />}
    </>
  );
}
