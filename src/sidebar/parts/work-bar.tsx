/** Something is going on: a thin bar under the tabs for what the user asked for, and one in the place of what is awaited. */
import type { SidebarCallName } from "../../contract";
import { fill, type SidebarTexts } from "../../words";
import { useStartingPage } from "../context";
import { schoolName } from "../standing";

export function workWords(texts: SidebarTexts, call: SidebarCallName): string {
  return texts.busy[call];
}

/** In the place of what is not there yet. */
export function Awaited({ said }: { readonly said: string }) {
  return (
    <div class="waits">
      <div class="bar moving" role="progressbar" aria-label={said}>
        <span />
      </div>
      <p>{said}</p>
    </div>
  );
}

/** What the user asked for. The words stand in the line at the foot. */
export function WorkBar() {
  const { state } = useStartingPage();
  const { busy, texts } = state;
  return (
    <div class="work-bar">
      {busy !== null && texts !== null && (
        <div
          class="bar moving"
          role="progressbar"
          aria-label={fill(workWords(texts, busy), { school: schoolName(state) })}
        >
          <span />
        </div>
      )}
    </div>
  );
}
