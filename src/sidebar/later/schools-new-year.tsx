/** New school year over all schools of the workbook (B-17, B-8): a line a school with its own last grade, then the new grades into every tab. */
import type { PromotionView } from "../../contract";
import { lastGrades } from "../../roster";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";

const going = ({ grades }: PromotionView) => grades.reduce((sum, { counts }) => sum + (counts.promoted ?? 0), 0);

function School({
  schoolId,
  name,
  shown,
}: {
  readonly schoolId: string;
  readonly name: string;
  readonly shown: PromotionView;
}) {
  const { commands, texts } = usePage();
  const words = texts.schools;
  const id = `last-grade-${schoolId}`;
  const said = [
    counted(words.promotionLine, going(shown)),
    ...(shown.leaving.length > 0 ? [counted(words.promotionLeave, shown.leaving.length)] : []),
    ...(shown.retained.length > 0 ? [counted(words.promotionRetained, shown.retained.length)] : []),
  ];
  return (
    <li>
      <b>{name}</b>
      <p>{said.join(" · ")}</p>
      {shown.beyond.length > 0 && <p class="amber">{counted(words.promotionBeyond, shown.beyond.length)}</p>}
      {shown.top !== null && (
        <>
          <label for={id}>{fill(words.lastGradeOf, { school: name })}</label>
          <select
            id={id}
            value={shown.top}
            onChange={(event) => void commands.countPromotionOf(schoolId, event.currentTarget.value)}
          >
            {lastGrades.map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
          </select>
        </>
      )}
    </li>
  );
}

export function SchoolsNewYear({ names }: { readonly names: ReadonlyMap<string, string> }) {
  const { state, commands, texts } = usePage();
  const { promotions } = state.schools;
  const shown = Object.entries(promotions);
  const writing = shown.filter(([, { cells }]) => cells > 0).length;
  if (shown.length === 0)
    return (
      <p>
        <Button onClick={() => void commands.countPromotions()}>{texts.newYear.open}</Button>
      </p>
    );
  return (
    <>
      <h3>{texts.newYear.open}</h3>
      <p class="hint">{texts.schools.promotionHint}</p>
      <ul>
        {shown.map(([schoolId, view]) => (
          <School key={schoolId} schoolId={schoolId} name={names.get(schoolId) ?? schoolId} shown={view} />
        ))}
      </ul>
      {writing === 0 ? (
        <p>{texts.newYear.nothing}</p>
      ) : (
        <Button onClick={() => void commands.promoteSchools()}>{counted(texts.schools.promote, writing)}</Button>
      )}
    </>
  );
}
