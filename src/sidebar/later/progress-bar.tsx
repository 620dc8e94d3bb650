/** How far an import is: "320 of 1,200 rows" (S-9), or what else is said of it. */
import { counted, formatNumber } from "../../words";
import { usePage } from "../context";

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly said?: string;
}

export function ProgressBar({ done, total, said: given }: Progress) {
  const { texts } = usePage();
  const said = given ?? counted(texts.history.progress, total, { done: formatNumber(done) });
  const part = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0;
  return (
    <div class="progress">
      <div class="bar" role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={part} aria-label={said}>
        <span style={{ width: `${part}%` }} />
      </div>
      <p>{said}</p>
    </div>
  );
}
