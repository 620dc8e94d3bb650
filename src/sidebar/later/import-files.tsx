/** The three files of an import, each as a tab or as a download (S-10 to S-12, A-12). */
import type { FileFormat, HistoryItem, ImportFile } from "../../contract";
import { fill } from "../../words";
import { usePage } from "../context";
import { exactTime, placeOf } from "../format";
import { Button } from "../parts/button";
import { isMoving } from "../standing";

const formats: readonly FileFormat[] = ["csv", "xlsx"];

/** The files there can be: nothing was completed when all failed, and without failures there is no Error File. */
function filesOf(item: HistoryItem): readonly ImportFile[] {
  const done = item.counts.updated + item.counts.created + item.counts.unchanged + item.counts.classesCreated;
  return [
    ...(!isMoving(item) && done > 0 ? (["completed"] as const) : []),
    ...(!isMoving(item) && item.counts.failed > 0 ? (["error"] as const) : []),
    "uploaded",
  ];
}

export function ImportFiles({ item }: { readonly item: HistoryItem }) {
  const { state, commands, texts } = usePage();
  const { history } = texts;
  const when = exactTime(item.createdAt, placeOf(state));
  // What would go is told in Review and on its cells; a tab of it would look like that of an upload.
  const rehearsed = item.kind === "rehearsal";
  return (
    <ul class="plain-list files" aria-label={history.files}>
      {filesOf(item).map((kind) => {
        const file = (rehearsed ? history.would : history)[`${kind}File`];
        return (
          <li key={kind} class="headed">
            <span>{file}</span>
            {!rehearsed && (
              <Button
                kind="link"
                label={fill(history.openLabel, { file, when })}
                onClick={() => void commands.openFile(item.id, kind)}
              >
                {history.tab}
              </Button>
            )}
            {formats.map((format) => (
              <Button
                key={format}
                kind="link"
                label={fill(history.downloadLabel, { file, when, format: format.toUpperCase() })}
                onClick={() => void commands.downloadFile(item.id, kind, format)}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
