/** Where files are dropped, or chosen by a click or by keys: one place that says what is in it. */
import { useState } from "preact/hooks";

interface Properties {
  readonly id: string;
  readonly label: string;
  /** What is in it, or what to do. */
  readonly said: string;
  readonly accept: string;
  /** Several files may be given together. */
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropZone({ id, label, said, accept, several = false, onFiles }: Properties) {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length > 0) onFiles(several ? dropped : dropped.slice(0, 1));
  };
  return (
    // The input lies over all of it, so that a click anywhere chooses and the focus is seen around the whole.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; whoever has none chooses
    <div class={`drop ${over ? "over" : ""}`} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={take}>
      <label for={id}>{label}</label>
      <span aria-hidden="true">{said}</span>
      <input
        id={id}
        type="file"
        multiple={several}
        accept={accept}
        title={said}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
