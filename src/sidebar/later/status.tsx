/** A status as icon and word, in the user's language; never colour alone (S-9). */
import type { HistoryItem } from "../../contract";
import { usePage } from "../context";
import { Icon, type IconName } from "../parts/icons";
import { isMoving, type SubmissionStatus } from "../standing";

const signs: Record<SubmissionStatus, readonly [IconName, string]> = {
  waiting: ["clock", "gray"],
  sending: ["moving", "blue"],
  refused: ["error", "bad"],
  queued: ["clock", "gray"],
  in_progress: ["moving", "blue"],
  completed: ["check", "good"],
  completed_with_errors: ["warning", "amber"],
  cancelled: ["stopped", "gray"],
};

/** A rehearsal has changed nothing, so it has neither the word nor the sign of an upload that was completed. */
export function Rehearsed({ item }: { readonly item: HistoryItem }) {
  const { texts } = usePage();
  const moving = isMoving(item);
  return (
    <span class={`status ${moving ? "blue" : "gray"}`}>
      <Icon name={moving ? "moving" : "info"} tone={moving ? "blue" : "gray"} />{" "}
      <b>{moving ? texts.history.rehearsing : texts.history.rehearsed}</b>
    </span>
  );
}

export function Status({ status }: { readonly status: SubmissionStatus }) {
  const { texts } = usePage();
  const [icon, tone] = signs[status];
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} tone={tone} /> <b>{texts.history[status]}</b>
    </span>
  );
}
