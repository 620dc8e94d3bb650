/** Long work: a bar, a word for what is going on, and for work on many rows the promise that waiting is all right. */
import type { ComponentChildren } from "preact";
import { fill } from "../../roster";
import { usePage } from "../context";
import { schoolName } from "../state";

/** The bar with its words, also while the start is awaited. */
export function Moving({ said, children }: { readonly said: string; readonly children?: ComponentChildren }) {
  return (
    <div class="busy">
      <div class="bar moving" role="progressbar" aria-label={said}>
        <span />
      </div>
      <p role="status">{said}</p>
      {children}
    </div>
  );
}

export function BusyBar() {
  const { state, texts } = usePage();
  if (state.busy === null) return null;
  return (
    <Moving said={fill(texts.busy[state.busy], { school: schoolName(state) })}>
      {state.busy === "pull" && <p class="small">{texts.busy.mayTakeLong}</p>}
      {(state.busy === "upload" || state.busy === "sendCorrected") && <p class="small">{texts.history.closePromise}</p>}
    </Moving>
  );
}
