/** A school's line of All schools (B-8): how its tab stands, and what became of the last send. */
import type { RosterTab, SchoolUpload } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { TimeIn } from "../parts/time";
import { problemWords } from "../problem-words";

function Upload({ upload }: { readonly upload: SchoolUpload }) {
  const { state, texts } = usePage();
  const words = texts.schools;
  const { counts, progress, problem, rows = 0 } = upload;
  const parts: string[] = [];
  if (upload.state === "done" && counts !== undefined) {
    parts.push(fill(words.done, { done: Math.max(0, rows - counts.failed), of: rows }));
    if (counts.failed > 0) parts.push(counted(words.needYou, counts.failed));
  } else if (progress !== undefined && progress.total > 0)
    parts.push(fill(words.done, { done: progress.done, of: progress.total }));
  else parts.push(words.state[upload.state]);
  const needs = upload.state === "asked" || upload.state === "changed" || (counts?.failed ?? 0) > 0;
  return (
    <>
      <p class={needs ? "amber" : "gray"}>{parts.join(", ")}</p>
      {problem !== undefined && (
        <p class={`reason ${upload.state === "refused" ? "bad" : "amber"}`}>
          <span>{problemWords(problem, state.locale).first}</span>
        </p>
      )}
    </>
  );
}

export function SchoolLineCard({ tab, name }: { readonly tab: RosterTab; readonly name: string }) {
  const { state, commands, texts } = usePage();
  const words = texts.schools;
  const { lines, sent, failed } = state.schools;
  const line = lines[tab.schoolId];
  const upload = sent?.uploads.find(({ schoolId }) => schoolId === tab.schoolId);
  const problem = line?.problem ?? failed[tab.schoolId];
  const counts = line?.counts;
  // Whoever joins from another school is nobody new.
  const told = counts === undefined ? undefined : { ...counts, created: counts.created - counts.joining };
  const says = { ...words, joining: texts.review.joining };
  const said =
    told === undefined
      ? []
      : (["changed", "created", "joining", "errors", "conflicts"] as const)
          .filter((key) => told[key] > 0)
          .map((key) => counted(says[key], told[key]));
  const onTheWay = line?.onTheWay ?? 0;
  if (onTheWay > 0) said.push(counted(words.onTheWay, onTheWay));
  return (
    <li>
      <Button kind="link" onClick={() => void commands.chooseSchool(tab.schoolId)}>
        {name}
      </Button>{" "}
      <span class="small gray">
        <TimeIn text={texts.roster.pulled} at={tab.pulledAt} />
      </span>
      {counts !== undefined && <p>{said.length === 0 ? words.nothing : said.join(" · ")}</p>}
      {line?.lastUploadAt !== undefined && (
        <p class="gray">
          <TimeIn text={words.lastUpload} at={line.lastUploadAt} />
        </p>
      )}
      {upload !== undefined && <Upload upload={upload} />}
      {problem !== undefined && (
        <p class="reason bad">
          <span>{problemWords(problem, state.locale).first}</span>
        </p>
      )}
    </li>
  );
}
