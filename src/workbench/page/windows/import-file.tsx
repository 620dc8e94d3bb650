/** File, Import: a CSV, TSV or XLSX file of this computer, and where it goes. */
import { useState } from "preact/hooks";
import { type ImportPlace, importFile } from "../state/files";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

const places: readonly (readonly [ImportPlace, string])[] = [
  ["insertSheets", say("Insert new sheet(s)")],
  ["replaceSpreadsheet", say("Replace spreadsheet")],
  ["replaceSheet", say("Replace current sheet")],
  ["appendRows", say("Append to current sheet")],
];

export function ImportWindow({ state, close }: { state: WindowState; close: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [place, setPlace] = useState<ImportPlace>("insertSheets");
  const [convert, setConvert] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const isWorkbook = file !== null && /\.xlsx$/i.test(file.name);
  const start = async () => {
    if (file === null) return;
    setBusy(true);
    const words = await importFile(state, file, place, convert);
    setBusy(false);
    if (words === null) close();
    else setProblem(words);
  };
  return (
    <Modal title={say("Import file")} onEscape={close} width={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <label class="field-line">
          <span>{say("File (.csv, .tsv, .xlsx)")}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setProblem("");
            }}
          />
        </label>
        <label class="field-line">
          <span>{say("Import location")}</span>
          <select
            value={place}
            onChange={(event) => {
              const chosen = places.find(([name]) => name === event.currentTarget.value);
              if (chosen !== undefined) setPlace(chosen[0]);
            }}
          >
            {places.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {isWorkbook ? null : (
          <label class="check-line">
            <input type="checkbox" checked={convert} onChange={(event) => setConvert(event.currentTarget.checked)} />
            {say("Convert text to numbers, dates, and formulas")}
          </label>
        )}
        <p role="alert" class="window-problem">
          {problem}
        </p>
        <div class="modal-buttons">
          <button type="button" onClick={close}>
            {say("Cancel")}
          </button>
          <button type="submit" class="primary" disabled={file === null || busy} aria-busy={busy}>
            {say("Import data")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
