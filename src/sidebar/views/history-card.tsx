/** One import: status, progress while it moves, counts, who and when; opened: its three files as tabs (S-10 to S-12). */
import { useState } from "preact/hooks";
import { counted, type HistoryItem, type ImportFile, type SubmissionView } from "../../contract";
import { fill } from "../../roster";
import { usePage } from "../context";
import { exactTime } from "../format";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { ProgressBar } from "../parts/progress-bar";
import { Time } from "../parts/time";
import { Status } from "./status";
import { SubmissionTrouble } from "./submission-card";

interface Properties {
  readonly item: HistoryItem;
  readonly submission: SubmissionView | undefined;
  readonly newest: boolean;
}

const isMoving = (item: HistoryItem) => item.status === "queued" || item.status === "in_progress";

function CountsLine({ item }: { readonly item: HistoryItem }) {
  const { texts } = usePage();
  const keys = ["updated", "created", "classesCreated", "unchanged", "failed"] as const;
  const said = keys.filter((key) => item.counts[key] > 0).map((key) => counted(texts.history[key], item.counts[key]));
  return said.length > 0 ? <p>{said.join(" · ")}</p> : null;
}

/** The files there can be: nothing was completed when all failed, and without failures there is no Error File. */
function filesOf(item: HistoryItem): readonly ImportFile[] {
  const done = item.counts.updated + item.counts.created + item.counts.unchanged + item.counts.classesCreated;
  return [
    ...(!isMoving(item) && done > 0 ? (["completed"] as const) : []),
    ...(!isMoving(item) && item.counts.failed > 0 ? (["error"] as const) : []),
    "uploaded",
  ];
}

function Files({ item }: { readonly item: HistoryItem }) {
  const { state, commands, texts } = usePage();
  const names: Record<ImportFile, string> = {
    completed: texts.history.openCompleted,
    error: texts.history.openErrors,
    uploaded: texts.history.openUploaded,
  };
  const when = exactTime(item.createdAt, state.locale);
  return (
    <div class="files">
      <p class="small">{texts.history.openAs}</p>
      <div class="buttons">
        {filesOf(item).map((file) => (
          <Button
            key={file}
            label={fill(texts.history.openLabel, { file: names[file], when })}
            onClick={() => void commands.openFile(item.id, file)}
          >
            {names[file]}
          </Button>
        ))}
      </div>
    </div>
  );
}

export function HistoryCard({ item, submission, newest }: Properties) {
  const { state, texts } = usePage();
  const [open, setOpen] = useState<boolean | null>(null);
  // The newest finished import is what the user came for.
  const shown = open ?? (newest && !isMoving(item));
  const tabs = [submission?.completedTab, submission?.errorsTab].filter((tab) => tab !== undefined);
  const kind = item.kind === "import" ? null : texts.history[item.kind];
  return (
    <li class="import">
      <button type="button" class="import-head" aria-expanded={shown} onClick={() => setOpen(!shown)}>
        <Status status={item.status} />
        <span class="hidden">, {exactTime(item.createdAt, state.locale)}</span>
        <Icon name={shown ? "down" : "right"} tone="pale" />
      </button>
      {isMoving(item) && <ProgressBar done={item.progress.done} total={item.progress.total} />}
      <CountsLine item={item} />
      <p class="gray">
        {item.uploadedBy} · <Time at={item.createdAt} />
      </p>
      {item.readAs !== undefined && <p class="amber">{texts.history.readAs}</p>}
      {(kind !== null || item.parent !== undefined) && <p class="gray">{kind ?? texts.history.correction}</p>}
      {submission !== undefined && <SubmissionTrouble submission={submission} />}
      {shown && tabs.map((tab) => <p key={tab}>{fill(texts.history.resultsIn, { tab: tab ?? "" })}</p>)}
      {shown && <Files item={item} />}
    </li>
  );
}
