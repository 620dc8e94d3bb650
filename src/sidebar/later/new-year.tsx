/** New school year (B-17): the table of grades, who is retained, and one button that writes the new grades into the sheet. */
import { useState } from "preact/hooks";
import type { PromotionView } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";

type Line = PromotionView["grades"][number];

/** How many go, then who of the grade does not and why. */
function GradeLine({ line }: { readonly line: Line }) {
  const { texts } = usePage();
  const { newYear } = texts;
  const from = line.grade === "" ? newYear.blank : line.grade;
  const going = line.counts.promoted ?? line.counts.leaving ?? 0;
  const said = line.to === null ? newYear.stays : line.counts.promoted === undefined ? newYear.leaves : newYear.goesTo;
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

function Retained({
  shown,
  change,
}: {
  readonly shown: PromotionView;
  readonly change: (guids: readonly string[]) => void;
}) {
  const { texts } = usePage();
  const without = (guid: string) => shown.retained.flatMap((one) => (one.guid === guid ? [] : [one.guid]));
  return (
    <ul class="lines">
      {shown.retained.map((one) => (
        <li key={one.guid}>
          {one.name}{" "}
          <Button
            kind="link"
            label={`${texts.newYear.promoteAfterAll}: ${one.name}`}
            onClick={() => change(without(one.guid))}
          >
            {texts.newYear.promoteAfterAll}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function NewYear() {
  const { commands, texts } = usePage();
  const [shown, show] = useState<PromotionView | null>(null);
  const { newYear } = texts;
  const retained = shown?.retained.map((one) => one.guid);
  const count = async (choices: Parameters<typeof commands.countPromotion>[0]) => {
    const counts = await commands.countPromotion(choices);
    if (counts !== null) show(counts);
  };
  if (shown === null) return <Button onClick={() => void count({})}>{newYear.open}</Button>;
  const write = async () => {
    if (await commands.promote(retained === undefined ? {} : { retained }, shown)) show(null);
  };
  return (
    <section class="new-year">
      <Heading>{newYear.open}</Heading>
      <p class="hint">{newYear.hint}</p>
      <ul class="lines">
        {shown.grades.map((line) => (
          <GradeLine key={line.grade} line={line} />
        ))}
      </ul>
      {shown.leaving.length > 0 && <p class="gray">{newYear.removesNobody}</p>}
      <p class="hint">{newYear.retainHint}</p>
      <Retained shown={shown} change={(guids) => void count({ retained: guids })} />
      <Button onClick={() => void count({ ...(retained === undefined ? {} : { retained }), retainSelected: true })}>
        {newYear.retain}
      </Button>{" "}
      {shown.cells === 0 ? (
        <p>{newYear.nothing}</p>
      ) : (
        <Button onClick={() => void write()}>{counted(newYear.write, shown.cells)}</Button>
      )}
    </section>
  );
}
