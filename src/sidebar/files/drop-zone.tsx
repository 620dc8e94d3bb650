/** Where a file is dropped, or chosen by a click or by keys: one place that says what is in it. */
import { useState } from "preact/hooks";
import { fill } from "../../words";
import type { Files } from "./use-files";

const accepted = ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Properties {
  readonly files: Files;
  readonly id: string;
  readonly label: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

export function DropZone({ files, id, label, file, onFile }: Properties) {
  const { drop } = files.texts;
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer?.files[0];
    if (dropped !== undefined) onFile(dropped);
  };
  return (
    // The input lies over all of it, so that a click anywhere chooses and the focus is seen around the whole.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; whoever has none chooses
    <div class={`drop ${over ? "over" : ""}`} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={take}>
      <label for={id}>{label}</label>
      <span aria-hidden="true">{file === null ? drop.here : fill(drop.chosen, { file: file.name })}</span>
      <input
        id={id}
        type="file"
        accept={accepted}
        title={file === null ? drop.here : file.name}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
