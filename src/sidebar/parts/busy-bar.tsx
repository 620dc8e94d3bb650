/** Long work: a bar, a word for what is going on, and for work on many rows the promise that waiting is all right. */
import { fill } from "../../roster";
import { usePage } from "../context";
import { schoolName } from "../state";

export function BusyBar({ words }: { readonly words?: string }) {
  const { state, texts } = usePage();
  const said = words ?? (state.busy === null ? "" : fill(texts.busy[state.busy], { school: schoolName(state) }));
  return (
    <div class="busy">
      <div class="bar moving" role="progressbar" aria-label={said}>
        <span />
      </div>
      <p role="status">{said}</p>
      {state.busy === "pull" && <p class="small">{texts.busy.mayTakeLong}</p>}
      {(state.busy === "upload" || state.busy === "sendCorrected") && <p class="small">{texts.history.closePromise}</p>}
    </div>
  );
}
