/** A status as icon and word, in the user's language; never colour alone (S-9). */
import { usePage } from "../context";
import { Icon, type IconName } from "../parts/icons";
import type { SubmissionStatus } from "../standing";

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

export function Status({ status }: { readonly status: SubmissionStatus }) {
  const { texts } = usePage();
  const [icon, tone] = signs[status];
  return (
    <span class={`status ${tone}`}>
      <Icon name={icon} tone={tone} /> <b>{texts.history[status]}</b>
    </span>
  );
}
