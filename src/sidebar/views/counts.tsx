/** The five numbers, each opening its rows: what is different in the review, what is wrong right below. */
import type { CardCounts } from "../../contract";
import { formatNumber } from "../../words";
import { usePage } from "../context";
import { Icon, type IconName } from "../parts/icons";

interface Line {
  readonly key: "changed" | "created" | "errors" | "warnings" | "removed";
  readonly icon: IconName;
  readonly tone: string;
  readonly open: () => void;
  readonly expanded?: boolean;
}

export function Counts({ counts }: { readonly counts: CardCounts }) {
  const { state, commands, dispatch, texts } = usePage();
  const toggle = (severity: "error" | "warning") => () =>
    dispatch({ type: "opened", severity: state.opened === severity ? null : severity });
  const lines: readonly Line[] = [
    { key: "changed", icon: "edited", tone: "blue", open: () => void commands.openReview("changed") },
    { key: "created", icon: "added", tone: "good", open: () => void commands.openReview("created") },
    { key: "errors", icon: "error", tone: "bad", open: toggle("error"), expanded: state.opened === "error" },
    { key: "warnings", icon: "warning", tone: "amber", open: toggle("warning"), expanded: state.opened === "warning" },
    { key: "removed", icon: "removed", tone: "gray", open: () => void commands.openReview("removed") },
  ];
  return (
    <ul class="counts" aria-label={texts.roster.countsTitle}>
      {lines.map(({ key, icon, tone, open, expanded }) => {
        const content = (
          <>
            <Icon name={icon} tone={counts[key] > 0 ? tone : "pale"} />
            <span class="name">{texts.roster[key]}</span> <b>{formatNumber(counts[key])}</b>
          </>
        );
        return (
          <li key={key}>
            {counts[key] === 0 ? (
              <span class="count none">{content}</span>
            ) : (
              <button type="button" class="count" aria-expanded={expanded} onClick={open}>
                {content}
                <Icon name={expanded ? "down" : "right"} tone="pale" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
