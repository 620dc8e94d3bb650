/** The table of grades of a new school year, and lists of whom no new grade awaits (B-17). */
import type { ComponentChildren } from "preact";
import type { PromotionView } from "../../contract";
import { counted, fill, type SidebarTexts } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";

type Line = PromotionView["grades"][number];

/** How many go, then who of the grade does not and why. */
export function GradeLine({ line }: { readonly line: Line }) {
  const { texts } = usePage();
  const { newYear } = texts;
  const { promoted, leaving, beyond } = line.counts;
  const from = line.grade === "" ? newYear.blank : line.grade;
  const going = promoted ?? leaving ?? beyond ?? 0;
  const said =
    beyond !== undefined
      ? newYear.beyond
      : line.to === null
        ? newYear.stays
        : promoted === undefined
          ? newYear.leaves
          : newYear.goesTo;
  const reasons = ["retained", "already", "created", "typed", "noGrade"] as const;
  const others = reasons.flatMap((one) => {
    const count = line.counts[one] ?? 0;
    return count === 0 ? [] : [counted(newYear.standing[one], count)];
  });
  return (
    <li>
      <b>{fill(said, { from, to: line.to ?? "" })}</b>
      {going > 0 && ` · ${counted(newYear.students, going)}`}
      {others.length > 0 && <span class="gray"> · {others.join(", ")}</span>}
    </li>
  );
}

/** Who they are, each a way to their row. */
export function Pupils({
  people,
  title,
  sheetId,
  open = false,
  children,
}: {
  readonly people: PromotionView["leaving"];
  readonly title: SidebarTexts["newYear"]["leavingWho"];
  readonly sheetId: number;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { commands, texts } = usePage();
  const portion = usePortion(people, 20);
  if (people.length === 0) return null;
  return (
    <details open={open}>
      <summary>{counted(title, people.length)}</summary>
      {children}
      <ul class="lines">
        {portion.shown.map(({ row, name, guid, from }) => (
          <li key={guid}>
            <Button kind="link" onClick={() => void commands.show({ sheetId, row, field: "gradeLevel" })}>
              {fill(texts.newYear.inGrade, { name, grade: from })}
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton portion={portion} />
    </details>
  );
}
