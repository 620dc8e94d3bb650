/** New school year (B-17): the table of grades, the school's last one, who is retained, and one button that writes the new grades into the sheet. */
import { useState } from "preact/hooks";
import type { PromotionView } from "../../contract";
import { lastGrades } from "../../roster";
import { counted } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";
import type { Choose } from "./new-year-commands";
import { GradeLine, Pupils } from "./new-year-lines";
import { Retaining } from "./new-year-retained";

function LastGrade({ shown, choose }: { readonly shown: PromotionView; readonly choose: Choose }) {
  const { texts } = usePage();
  if (shown.top === null) return null;
  return (
    <>
      <label for="last-grade">{texts.newYear.lastGrade}</label>
      <select id="last-grade" value={shown.top} onChange={(event) => choose({ top: event.currentTarget.value })}>
        {lastGrades.map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </select>
    </>
  );
}

/** Whom no new grade awaits: those of the last grade, and those who stand after it by a mistake. */
function Staying({ shown }: { readonly shown: PromotionView }) {
  const { texts } = usePage();
  const { newYear } = texts;
  return (
    <>
      <Pupils people={shown.leaving} title={newYear.leavingWho} sheetId={shown.sheetId}>
        <p class="gray">{newYear.removesNobody}</p>
      </Pupils>
      <Pupils people={shown.beyond} title={newYear.beyondWho} sheetId={shown.sheetId} open />
    </>
  );
}

export function NewYear() {
  const { commands, texts } = usePage();
  const [shown, show] = useState<PromotionView | null>(null);
  /** What the person has said of the last grade; what was only counted is counted again. */
  const [top, setTop] = useState<string | undefined>(undefined);
  const { newYear } = texts;
  const said = (wanted: string | undefined) => (wanted === undefined ? {} : { top: wanted });
  const retained = shown?.retained.map((one) => one.guid);
  const choose: Choose = async (choices) => {
    const wanted = choices.top ?? top;
    const counts = await commands.countPromotion({
      ...(retained === undefined ? {} : { retained }),
      ...choices,
      ...said(wanted),
    });
    if (counts === null) return;
    setTop(wanted);
    show(counts);
  };
  if (shown === null) return <Button onClick={() => choose({})}>{newYear.open}</Button>;
  const write = async () => {
    if (await commands.promote({ ...(retained === undefined ? {} : { retained }), ...said(top) }, shown)) show(null);
  };
  return (
    <section class="new-year">
      <div class="headed">
        <Heading>{newYear.open}</Heading>
        <Button kind="link" onClick={() => choose({})}>
          {newYear.again}
        </Button>
      </div>
      <p class="hint">{newYear.hint}</p>
      <LastGrade shown={shown} choose={choose} />
      <ul class="lines">
        {shown.grades.map((line) => (
          <GradeLine key={line.grade} line={line} />
        ))}
      </ul>
      <Staying shown={shown} />
      <Retaining shown={shown} choose={choose} />
      {shown.cells === 0 ? (
        <p>{newYear.nothing}</p>
      ) : (
        <Button onClick={() => void write()}>{counted(newYear.write, shown.cells)}</Button>
      )}
    </section>
  );
}
