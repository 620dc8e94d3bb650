/** One cause: how many rows have it, each with its sentence, Show (jumps to the cell) and, where we can, Fix and Fix all. */
import { useState } from "preact/hooks";
import type { FindingGroup, NearQuestion } from "../../contract";
import { headerOf } from "../../roster";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { MoreButton, usePortion } from "../parts/portion";
import { Choices, Readings } from "./readings";
import { SendAgain } from "./send-again";

const icons = { error: "error", warning: "warning", info: "info" } as const;
const tones = { error: "bad", warning: "amber", info: "blue" } as const;

interface RowProperties {
  readonly group: FindingGroup;
  readonly row: FindingGroup["rows"][number];
  readonly sheetId: number;
}

/** Fix, or where it may be a false alarm Put back and It is meant; of one row, or of all. `row` null: all of them, or the column, which is one thing. */
function Ways({ group, row }: { readonly group: FindingGroup; readonly row: FindingGroup["rows"][number] | null }) {
  const { commands, texts } = usePage();
  const { roster } = texts;
  const { code, column, title } = group;
  const back = group.putsBack === true;
  const all = row === null && column === undefined;
  const field = row === null ? column : (row.field ?? undefined);
  const number = row === null ? null : row.row;
  const fixable = row === null ? group.fixable : row.fix !== undefined;
  const fixWord = back ? (all ? roster.putBackAll : roster.putBack) : all ? roster.fixAll : roster.fix;
  const meantWord = all ? roster.meantAll : roster.meant;
  const kind = row === null ? "plain" : "link";
  const way = (word: string, ofRow: string, go: () => void) => (
    <Button kind={kind} label={number === null ? `${word}: ${title}` : fill(ofRow, { row: number })} onClick={go}>
      {word}
    </Button>
  );
  return (
    <>
      {fixable &&
        way(
          fixWord,
          back ? roster.putBackRow : roster.fixRow,
          () => void commands.fix(code, number, back ? field : undefined),
        )}
      {(row ?? group).canBeMeant && way(meantWord, roster.meantRow, () => void commands.meant(code, number, field))}
    </>
  );
}

interface WhoProperties {
  readonly row: number;
  readonly near: NearQuestion;
  readonly where: string;
  /** Whether it is said here whom the question means. */
  readonly isNamed: boolean;
}

/** Somebody new may be who is there already (B-11). Nobody can say that it is somebody whom they are not told. */
export function WhoIsIt({ row, near: { code, them }, where, isNamed }: WhoProperties) {
  const { commands, texts } = usePage();
  const { itIsThem, someoneElse } = texts.roster;
  if (them !== undefined && !isNamed) return null;
  return (
    <div class="buttons">
      {them !== undefined && (
        <Button
          kind="plain"
          label={`${itIsThem}: ${where}`}
          onClick={() => void commands.fix(code, row, undefined, { reading: them })}
        >
          {itIsThem}
        </Button>
      )}
      <Button kind="plain" label={`${someoneElse}: ${where}`} onClick={() => void commands.meant(code, row)}>
        {someoneElse}
      </Button>
    </div>
  );
}

function FindingRow({ group, row, sheetId }: RowProperties) {
  const { commands, texts } = usePage();
  const { roster } = texts;
  const place =
    row.field === null
      ? fill(roster.row, { row: row.row })
      : fill(roster.rowField, { row: row.row, field: headerOf(row.field) });
  // A column is put back, and meant, as one.
  const single = group.column === undefined;
  const writes = group.putsBack ? roster.backTo : roster.fixedTo;
  return (
    <li>
      <div class="headed">
        <b>{place}</b>
        <Button
          kind="link"
          label={fill(roster.showRow, { row: row.row })}
          onClick={() => void commands.show({ sheetId, row: row.row, field: row.field })}
        >
          {roster.show}
        </Button>
        {row.readings !== undefined && (
          <Readings code={group.code} readings={row.readings} row={row.row} where={place} />
        )}
        {row.refused && <SendAgain rows={[row.row]} who={place} />}
        {single && <Ways group={group} row={row} />}
      </div>
      <p>{row.message}</p>
      {row.near !== undefined && (
        <WhoIsIt row={row.row} near={row.near} where={place} isNamed={row.near.code === "person.near"} />
      )}
      {single && row.fix !== undefined && <p class="gray">{fill(writes, { value: row.fix })}</p>}
    </li>
  );
}

export function FindingGroupCard({ group, sheetId }: { readonly group: FindingGroup; readonly sheetId: number }) {
  const { texts } = usePage();
  const isColumn = group.column !== undefined;
  const [open, setOpen] = useState(group.rows.length <= 2 && !isColumn);
  const portion = usePortion(group.rows, 25);
  return (
    <div class={`group ${group.severity}`}>
      <button type="button" class="cause" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={icons[group.severity]} tone={tones[group.severity]} />
        <span class="name">
          <span class="hidden">{texts.severity[group.severity]}: </span>
          {group.title}, {counted(texts.roster.rows, group.rows.length)}
        </span>
        <Icon name={open ? "down" : "right"} tone="pale" />
      </button>
      <div class="group-body">
        {isColumn && !open && <p>{group.rows[0]?.message}</p>}
        {(isColumn || group.rows.length > 1) && (group.fixable || group.canBeMeant) && (
          <div class="buttons">
            <Ways group={group} row={null} />
          </div>
        )}
        <Choices group={group} />
        {open && (
          <ul class="plain-list">
            {portion.shown.map((row) => (
              <FindingRow key={`${row.row} ${row.field}`} group={group} row={row} sheetId={sheetId} />
            ))}
          </ul>
        )}
        {open && <MoreButton portion={portion} />}
      </div>
    </div>
  );
}
