/** One import: status, progress while it moves, counts, who and when, where it comes from; opened: its files and what can be done about it. */
import { useState } from "preact/hooks";
import type { HistoryItem, SubmissionView } from "../../contract";
import { counted, fileNoteMessage, fill } from "../../words";
import { usePage } from "../context";
import { exactTime, placeOf } from "../format";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { Time } from "../parts/time";
import { isMoving } from "../standing";
import { ImportActions } from "./import-actions";
import { ImportFiles } from "./import-files";
import { Lineage } from "./lineage";
import { ProgressBar } from "./progress-bar";
import { StayedBehind } from "./schedule";
import { Rehearsed, Status } from "./status";
import { SubmissionTrouble } from "./submission-card";

/** As people call them. */
const encodings = { "windows-1252": "Windows-1252", "utf-16le": "UTF-16", "utf-16be": "UTF-16" } as const;

interface Properties {
  readonly item: HistoryItem;
  readonly submission: SubmissionView | undefined;
  readonly newest: boolean;
}

/** Of a rehearsal it says what would have been done. */
export function CountsLine({ counts, kind }: Pick<HistoryItem, "counts"> & Partial<Pick<HistoryItem, "kind">>) {
  const { texts } = usePage();
  const words = kind === "rehearsal" ? texts.history.would : texts.history;
  const keys = ["updated", "created", "classesCreated", "unchanged", "failed"] as const;
  const said = keys.filter((key) => counts[key] > 0).map((key) => counted(words[key], counts[key]));
  return said.length > 0 ? <p>{said.join(" · ")}</p> : null;
}

/** Its tabs in this workbook, wherever they were moved and whatever they are called by now. */
function Tabs({ item }: { readonly item: HistoryItem }) {
  const { state, commands, texts } = usePage();
  const tabs = (state.history?.resultTabs ?? []).filter((tab) => tab.importId === item.id);
  return (
    <>
      {tabs.map(({ sheetId, tabName }) => (
        <p key={sheetId}>
          {fill(texts.history.resultsIn, { tab: tabName })}{" "}
          <Button
            kind="link"
            label={`${texts.history.goToTab}: ${tabName}`}
            onClick={() => void commands.show({ sheetId, row: 3, field: null })}
          >
            {texts.history.goToTab}
          </Button>
        </p>
      ))}
    </>
  );
}

export function HistoryCard({ item, submission, newest }: Properties) {
  const { state, texts } = usePage();
  const [open, setOpen] = useState<boolean | null>(null);
  const rehearsed = item.kind === "rehearsal";
  // The newest finished import is what the user came for.
  const shown = open ?? (newest && !rehearsed && !isMoving(item));
  return (
    <li class="import">
      <button type="button" class="import-head" aria-expanded={shown} onClick={() => setOpen(!shown)}>
        {rehearsed ? <Rehearsed item={item} /> : <Status status={item.status} />}
        <span class="hidden">, {exactTime(item.createdAt, placeOf(state))}</span>
        <Icon name={shown ? "down" : "right"} tone="pale" />
      </button>
      {isMoving(item) && <ProgressBar done={item.progress.done} total={item.progress.total} />}
      <CountsLine counts={item.counts} kind={item.kind} />
      <p class="gray">
        {item.uploadedBy} · <Time at={item.createdAt} />
        <br />
        {item.fileName}
      </p>
      {item.readAs !== undefined && (
        <p class="amber">{fill(texts.history.readAs, { encoding: encodings[item.readAs] })}</p>
      )}
      {shown &&
        (item.notes ?? []).map((note) => (
          <p key={JSON.stringify(note)} class="amber">
            {fileNoteMessage(note, texts.fileNotes)}
          </p>
        ))}
      <Lineage item={item} />
      {submission !== undefined && <SubmissionTrouble submission={submission} />}
      {submission?.left !== undefined && <StayedBehind left={submission.left} />}
      {shown && (
        <>
          <Tabs item={item} />
          <ImportFiles item={item} />
          <ImportActions item={item} />
        </>
      )}
    </li>
  );
}
