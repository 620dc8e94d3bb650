/** What is wrong, grouped by cause, most frequent first. Errors and warnings open from their counts; notes are few and always shown. */
import type { RosterSummary } from "../../contract";
import { usePage } from "../context";
import { FindingGroupCard } from "./finding-group";

export function FindingGroups({ summary }: { readonly summary: RosterSummary }) {
  const { state, texts } = usePage();
  const sections = [
    { severity: "error", title: texts.roster.errorsTitle, open: state.opened === "error" },
    { severity: "warning", title: texts.roster.warningsTitle, open: state.opened === "warning" },
    { severity: "info", title: texts.roster.notesTitle, open: true },
  ] as const;
  return (
    <>
      {sections.map(({ severity, title, open }) => {
        const groups = summary.groups.filter((group) => group.severity === severity);
        if (!open || groups.length === 0) return null;
        return (
          <section key={severity}>
            <h3>{title}</h3>
            {groups.map((group) => (
              <FindingGroupCard key={`${group.code} ${group.column}`} group={group} sheetId={summary.tab.sheetId} />
            ))}
          </section>
        );
      })}
    </>
  );
}
