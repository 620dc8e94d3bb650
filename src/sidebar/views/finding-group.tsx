/** One cause: how many rows have it, each with its sentence, Show (jumps to the cell) and, where we can, Fix and Fix all. */
import { useState } from "preact/hooks";
import type { FindingGroup } from "../../contract";
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

function FindingRow({ group, row, sheetId }: RowProperties) {
  const { commands, texts } = usePage();
  const place =
    row.field === null
      ? fill(texts.roster.row, { row: row.row })
      : fill(texts.roster.rowField, { row: row.row, field: headerOf(row.field) });
  return (
    <li>
      <div class="headed">
        <b>{place}</b>
        <Button
          kind="link"
          label={fill(texts.roster.showRow, { row: row.row })}
          onClick={() => void commands.show({ sheetId, row: row.row, field: row.field })}
        >
          {texts.roster.show}
        </Button>
        {row.fix !== undefined && (
          <Button
            kind="link"
            label={fill(texts.roster.fixRow, { row: row.row })}
            onClick={() => void commands.fix(group.code, row.row)}
          >
            {texts.roster.fix}
          </Button>
        )}
        {row.readings !== undefined && (
          <Readings code={group.code} readings={row.readings} row={row.row} where={place} />
        )}
        {row.refused && <SendAgain rows={[row.row]} who={place} />}
      </div>
      <p>{row.message}</p>
      {row.fix !== undefined && <p class="gray">{fill(texts.roster.fixedTo, { value: row.fix })}</p>}
    </li>
  );
}

export function FindingGroupCard({ group, sheetId }: { readonly group: FindingGroup; readonly sheetId: number }) {
  const { commands, texts } = usePage();
  const [open, setOpen] = useState(group.rows.length <= 2);
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
        {group.fixable && group.rows.length > 1 && (
          <div class="buttons">
            <Button
              label={`${texts.roster.fixAll}: ${group.title}`}
              onClick={() => void commands.fix(group.code, null)}
            >
              {texts.roster.fixAll}
            </Button>
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
