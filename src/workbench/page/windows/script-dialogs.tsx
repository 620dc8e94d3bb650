/** The script's own dialogs: its HTML in a window over the page, modal or not. */

import { useState } from "preact/hooks";
import type { DialogEvent } from "../../protocol/events";
import { ScriptFrame } from "../frame/script-frame";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

function ScriptDialog({ state, dialog, close }: { state: WindowState; dialog: DialogEvent; close: () => void }) {
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const frame = (
    <div class="dialog-frame" style={pixels(size)}>
      <ScriptFrame
        state={state}
        title={dialog.title}
        html={dialog.html}
        close={close}
        resize={(changed) => setSize((before) => ({ ...before, ...changed }))}
      />
    </div>
  );
  const closeButton = (
    <button type="button" class="icon-button close-dialog" aria-label={say("Close dialog")} onClick={close}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M5.3 4L4 5.3 8.7 10 4 14.7 5.3 16l4.7-4.7 4.7 4.7 1.3-1.3-4.7-4.7L16 5.3 14.7 4 10 8.7z" />
      </svg>
    </button>
  );
  if (dialog.modal) {
    return (
      <Modal title={dialog.title} onEscape={close} class="script-dialog">
        {closeButton}
        {frame}
      </Modal>
    );
  }
  return (
    <section class="modal modeless script-dialog" aria-label={dialog.title}>
      <h2 class="modal-title">{dialog.title}</h2>
      {closeButton}
      {frame}
    </section>
  );
}

export function ScriptDialogs({ state }: { state: WindowState }) {
  const dialogs = useValue(state.dialogs);
  return (
    <>
      {dialogs.map((dialog) => (
        <ScriptDialog
          key={dialog.id}
          state={state}
          dialog={dialog}
          close={() => state.dialogs.update((open) => open.filter((one) => one.id !== dialog.id))}
        />
      ))}
    </>
  );
}
