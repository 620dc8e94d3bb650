/** Who repeats the year (B-17): the selected rows, a list of User IDs, or whom a file that was promoted already has left in their grade. */
import type { PromotionView } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import type { Choose } from "./new-year-commands";
import { useTyped } from "./typed";

interface Chosen {
  readonly shown: PromotionView;
  readonly choose: Choose;
}

function Retained({ shown, choose }: Chosen) {
  const { texts } = usePage();
  const without = (guid: string) => shown.retained.flatMap((one) => (one.guid === guid ? [] : [one.guid]));
  return (
    <ul class="lines">
      {shown.retained.map((one) => (
        <li key={one.guid}>
          {fill(texts.newYear.inGrade, { name: one.name, grade: one.from })}{" "}
          <Button
            kind="link"
            label={`${texts.newYear.promoteAfterAll}: ${one.name}`}
            onClick={() => choose({ retained: without(one.guid) })}
          >
            {texts.newYear.promoteAfterAll}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** More of them are in the sheet already than are still to be written: a file has been promoted, and did not move these. */
function Unmoved({ shown, choose }: Chosen) {
  const { texts } = usePage();
  const { unmoved, retained } = shown;
  if (unmoved.length === 0) return null;
  const guids = [...retained, ...unmoved].map(({ guid }) => guid);
  return (
    <>
      <p class="amber">{counted(texts.newYear.unmoved, unmoved.length)}</p>
      <p>
        <Button onClick={() => choose({ retained: guids })}>
          {counted(texts.newYear.retainUnmoved, unmoved.length)}
        </Button>
      </p>
    </>
  );
}

function ListedIds({ shown, choose }: Chosen) {
  const { texts } = usePage();
  const [ids, setIds] = useTyped("retained-ids");
  const listed = ids.split(/[\s,;]+/).filter((one) => one !== "");
  return (
    <>
      <label for="retained-ids">{texts.newYear.retainIds}</label>
      <textarea id="retained-ids" rows={2} value={ids} onInput={(event) => setIds(event.currentTarget.value)} />
      {listed.length > 0 && (
        <Button onClick={() => choose({ retainUserIds: listed })}>{texts.newYear.retainListed}</Button>
      )}
      {shown.unknownUserIds.length > 0 && (
        <p class="amber">{fill(texts.newYear.unknownIds, { ids: shown.unknownUserIds.join(", ") })}</p>
      )}
    </>
  );
}

export function Retaining(chosen: Chosen) {
  const { texts } = usePage();
  const { newYear } = texts;
  return (
    <>
      <h3>{newYear.retainTitle}</h3>
      <Unmoved {...chosen} />
      <p class="hint">{newYear.retainHint}</p>
      <Retained {...chosen} />
      <Button onClick={() => chosen.choose({ retainSelected: true })}>{newYear.retain}</Button>
      <ListedIds {...chosen} />
    </>
  );
}
