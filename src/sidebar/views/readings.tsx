/** What a cell may mean that is not guessed (C-5, C-12): one button a reading, for one row, or for all rows that say the same. */
import type { FindingGroup } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";

interface Properties {
  readonly code: FindingGroup["code"];
  readonly readings: readonly string[];
  /** One row; otherwise all that say `value`. */
  readonly row?: number;
  readonly value?: string;
  /** Which cells those are, for who does not see where the button stands. */
  readonly where: string;
}

export function Readings({ code, readings, row = undefined, value = undefined, where }: Properties) {
  const { commands, texts } = usePage();
  return (
    <>
      {readings.map((reading) => (
        <Button
          key={reading}
          kind={row === undefined ? "plain" : "link"}
          label={`${fill(texts.roster.writeReading, { reading })}: ${where}`}
          onClick={() =>
            void commands.fix(code, row ?? null, undefined, { reading, ...(value === undefined ? {} : { value }) })
          }
        >
          {reading}
        </Button>
      ))}
    </>
  );
}

/** Of a cause with several rows, what its cells say, and all that it may mean. */
export function Choices({ group }: { readonly group: FindingGroup }) {
  const { texts } = usePage();
  const portion = usePortion(group.choices ?? [], 10);
  if (group.rows.length < 2 || portion.shown.length === 0) return null;
  return (
    <>
      <p class="gray">{texts.roster.chooseReading}</p>
      <ul class="plain-list">
        {portion.shown.map(({ value, count, readings }) => {
          const where = `${fill(texts.roster.quoted, { value })}, ${counted(texts.roster.rows, count)}`;
          return (
            <li key={value}>
              <b>{where}</b>
              <div class="buttons">
                <Readings code={group.code} readings={readings} value={value} where={where} />
              </div>
            </li>
          );
        })}
      </ul>
      <MoreButton portion={portion} />
    </>
  );
}
