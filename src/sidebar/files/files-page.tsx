/** The files page: open an export, save what changed, read the results back. Three steps, in the order of the work. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../contract";
import { counted, type FilesTexts, fill } from "../../words";
import { AuthorizeLink } from "../parts/authorize-link";
import type { Server } from "../server-client";
import { DropZone } from "./drop-zone";
import { FillFile } from "./fill/fill-file";
import { HeaderChoice } from "./header-choice";
import { schoolNameOf } from "./read-file";
import { type Files, useFiles } from "./use-files";

function Choice(properties: {
  readonly label: string;
  readonly id: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}) {
  const { label, id, value, options, onChoose } = properties;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Action(properties: {
  readonly files: Files;
  readonly text: string;
  readonly primary?: boolean;
  readonly ready?: boolean;
  readonly onClick: () => Promise<void>;
}) {
  const { files, text, primary = false, ready = true, onClick } = properties;
  const blocked = files.busy !== null || !ready;
  return (
    <button
      type="button"
      class={`button ${primary ? "action" : "plain"}`}
      aria-disabled={blocked ? "true" : undefined}
      onClick={blocked ? undefined : () => void onClick()}
    >
      {text}
    </button>
  );
}

const rosterFiles = ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const saidOf = ({ drop }: FilesTexts, file: File | null) =>
  file === null ? drop.here : fill(drop.chosen, { file: file.name });

function OpenExport({ files }: { files: Files }) {
  const { texts, start } = files;
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const [into, setInto] = useState("");
  const fromFiles = (start?.rosters ?? []).filter((roster) => roster.fromFile);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen !== null && name === "") setName(schoolNameOf(chosen.name));
  };
  return (
    <section aria-labelledby="open">
      <h2 id="open">{texts.open.title}</h2>
      <p class="hint">{texts.open.how}</p>
      <DropZone
        id="export"
        label={texts.open.choose}
        accept={rosterFiles}
        said={saidOf(texts, file)}
        onFiles={([chosen]) => choose(chosen ?? null)}
      />
      {fromFiles.length > 0 && (
        <Choice
          id="into"
          label={texts.open.into}
          value={into}
          options={[["", texts.open.newTab], ...fromFiles.map((one) => [one.schoolId, one.tabName] as const)]}
          onChoose={setInto}
        />
      )}
      {into === "" && (
        <p class="field">
          <label for="name">{texts.open.name}</label>
          <input
            id="name"
            type="text"
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </p>
      )}
      <Action
        files={files}
        primary={(start?.rosters.length ?? 0) === 0}
        ready={file !== null && (into !== "" || name.trim() !== "")}
        text={texts.open.button}
        onClick={async () => {
          if (file !== null) await files.openExport(file, name, into === "" ? null : into);
        }}
      />
    </section>
  );
}

function RosterChoice({
  files,
  id,
  label,
  value,
  onChoose,
}: {
  files: Files;
  id: string;
  label: string;
  value: string;
  onChoose: (value: string) => void;
}) {
  const options = (files.start?.rosters ?? []).map((one) => [one.schoolId, one.tabName] as const);
  if (options.length < 2) return null;
  return <Choice id={id} label={label} value={value} options={options} onChoose={onChoose} />;
}

function SaveChanges({
  files,
  schoolId,
  onChoose,
}: {
  files: Files;
  schoolId: string;
  onChoose: (value: string) => void;
}) {
  const { texts, start } = files;
  const none = (start?.rosters.length ?? 0) === 0;
  return (
    <section aria-labelledby="save">
      <h2 id="save">{texts.save.title}</h2>
      <p class="hint">{none ? texts.save.none : texts.save.how}</p>
      <RosterChoice files={files} id="saved-tab" label={texts.save.tab} value={schoolId} onChoose={onChoose} />
      {!none && (
        <div class="buttons">
          <Action files={files} primary text={texts.save.csv} onClick={() => files.save(schoolId, "csv")} />
          <Action files={files} text={texts.save.xlsx} onClick={() => files.save(schoolId, "xlsx")} />
        </div>
      )}
    </section>
  );
}

function ReadResults({
  files,
  schoolId,
  onChoose,
}: {
  files: Files;
  schoolId: string;
  onChoose: (value: string) => void;
}) {
  const { texts, start } = files;
  const [file, setFile] = useState<File | null>(null);
  if ((start?.rosters.length ?? 0) === 0) return null;
  const corrected = (start?.errorsTabs ?? []).filter((tab) => tab.corrected > 0);
  return (
    <section aria-labelledby="results">
      <h2 id="results">{texts.results.title}</h2>
      <p class="hint">{texts.results.how}</p>
      <RosterChoice files={files} id="results-tab" label={texts.results.tab} value={schoolId} onChoose={onChoose} />
      <DropZone
        id="result"
        label={texts.results.choose}
        accept={rosterFiles}
        said={saidOf(texts, file)}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      <Action
        files={files}
        ready={file !== null}
        text={texts.results.button}
        onClick={async () => {
          if (file !== null) await files.openResults(file, schoolId, null);
        }}
      />
      {corrected.length > 0 && (
        <>
          <h3>{texts.results.corrected}</h3>
          {corrected.map((tab) => (
            <p key={tab.sheetId}>
              <Action
                files={files}
                text={counted(texts.results.saveCorrected, tab.corrected, { tab: tab.tabName })}
                onClick={() => files.saveCorrected(tab.sheetId, tab.tabName)}
              />
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function OutcomeNotice({ files }: { files: Files }) {
  const box = useRef<HTMLDivElement>(null);
  const { outcome, busy } = files;
  // A question is no failure.
  const asks = outcome?.headers !== undefined || outcome?.sheets !== undefined;
  const look = outcome === null ? "" : asks ? "asks" : outcome.bad ? "bad" : "good";
  useLayoutEffect(() => {
    if (outcome?.bad) box.current?.focus();
  }, [outcome]);
  return (
    <div ref={box} tabIndex={-1} class={`outcome ${look}`} role="status">
      {busy !== null && <p class="busy">{busy}</p>}
      {outcome?.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {outcome?.problem !== undefined && <AuthorizeLink problem={outcome.problem} locale={files.locale} />}
      {outcome?.headers !== undefined && (
        <HeaderChoice files={files} question={outcome.headers.question} settle={outcome.headers.settle} />
      )}
      {outcome?.sheets !== undefined && (
        <div class="buttons">
          {outcome.sheets.names.map((sheet) => (
            <Action key={sheet} files={files} text={sheet} onClick={async () => outcome.sheets?.choose(sheet)} />
          ))}
        </div>
      )}
    </div>
  );
}

export function FilesPage({ server, locale }: { readonly server: Server; readonly locale: Language }) {
  const files = useFiles(server, locale);
  const { texts, start } = files;
  const [chosen, setChosen] = useState("");
  const known = start?.rosters.some((roster) => roster.schoolId === chosen) === true;
  // Whoever opens the page in a school's tab means that school.
  const schoolId = known ? chosen : (start?.here ?? start?.rosters[0]?.schoolId ?? "");
  useLayoutEffect(() => {
    document.documentElement.lang = files.locale;
  }, [files.locale]);
  return (
    <main class="files">
      <OutcomeNotice files={files} />
      {start !== null && <FillFile files={files} schoolId={schoolId} />}
      <p class="intro">{texts.intro}</p>
      {start !== null && (
        <>
          <OpenExport files={files} />
          <SaveChanges files={files} schoolId={schoolId} onChoose={setChosen} />
          <ReadResults files={files} schoolId={schoolId} onChoose={setChosen} />
        </>
      )}
    </main>
  );
}
