/** Who is on the platform and not in the file (B-20): with where each is removed, to copy, to print, and as marks in the tab. Nothing is sent. */
import { useState } from "preact/hooks";
import { type FillFileTexts, fill } from "../../../words";
import { copyText } from "../../parts/copy";
import type { Missing } from "./look-at-feed";

interface Properties {
  readonly texts: FillFileTexts;
  readonly missing: readonly Missing[];
  readonly files: readonly string[];
  readonly blocked: boolean;
  readonly onMark: (on: boolean) => void;
}

const shown = 200;

const lineOf = ({ name, userId, role, gradeLevel, gone }: Missing, texts: FillFileTexts): string =>
  [name, userId, role, gradeLevel, gone ? texts.leavers.gone : ""].filter((one) => one !== "").join(" · ");

const tableOf = (missing: readonly Missing[]): string =>
  missing
    .map(({ guid, userId, name, role, gradeLevel }) => [guid, userId, name, role, gradeLevel].join("\t"))
    .join("\n");

const printing = "printing-leavers";

/** Only the list is printed. */
function print(): void {
  document.documentElement.classList.add(printing);
  window.print();
  document.documentElement.classList.remove(printing);
}

const today = () => new Date().toLocaleDateString("en-US", { year: "numeric", month: "2-digit", day: "2-digit" });

export function Leavers({ texts, missing, files, blocked, onMark }: Properties) {
  const [said, setSaid] = useState("");
  if (missing.length === 0) return null;
  const { leavers } = texts;
  const button = (text: string, onClick: () => void, waits = false) => (
    <button
      type="button"
      class="button plain"
      aria-disabled={waits && blocked ? "true" : undefined}
      onClick={waits && blocked ? undefined : onClick}
    >
      {text}
    </button>
  );
  return (
    <details class="leavers">
      <summary>{fill(leavers.title, { count: missing.length })}</summary>
      <p class="hint">{leavers.how}</p>
      <div class="buttons">
        {button(leavers.copy, () => {
          void copyText(tableOf(missing)).then((done) => setSaid(done ? leavers.copied : leavers.notCopied));
        })}
        {button(leavers.print, print)}
        {button(leavers.mark, () => onMark(true), true)}
        {button(leavers.unmark, () => onMark(false), true)}
      </div>
      <p role="status">{said}</p>
      <div class="sheet">
        <h3>{fill(leavers.sheet, { files: files.join(", "), date: today() })}</h3>
        <ul class="plain-list">
          {missing.map((one, at) => (
            <li key={one.guid} class={at < shown ? undefined : "printed-only"}>
              {lineOf(one, texts)}
            </li>
          ))}
        </ul>
      </div>
      {missing.length > shown && <p class="hint">{fill(leavers.more, { count: missing.length - shown })}</p>}
    </details>
  );
}
