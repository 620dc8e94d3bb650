/** The head of a review: one line a field, "Grade Level 480: K → 1: 82, …", which opens to its rows, each with its way back (B-22). */
import { useState } from "preact/hooks";
import type { Review } from "../../contract";
import { headerOf } from "../../roster";
import { fill, formatNumber } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { MoreButton, usePortion } from "../parts/portion";
import { type FieldChange, type FieldLine, fieldLines } from "./field-lines";
import { PutBackCell, Values } from "./review-row";

/** As many steps as fit beside a name. */
const stepsAtMost = 3;

function Steps({ steps }: Pick<FieldLine, "steps">) {
  const { texts } = usePage();
  const shown = (value: string) => (value === "" ? texts.review.empty : value);
  const told = steps
    .slice(0, stepsAtMost)
    .map(({ from, to, count }) =>
      fill(texts.review.step, { from: shown(from), to: shown(to), count: formatNumber(count) }),
    );
  if (told.length === 0) return null;
  return <span class="small">{`${told.join(", ")}${steps.length > stepsAtMost ? " …" : ""}`}</span>;
}

function Change({ change, sheetId }: { readonly change: FieldChange; readonly sheetId: number }) {
  const { commands, texts } = usePage();
  const { row, cell } = change;
  return (
    <li>
      <div class="headed">
        <b>{row.who}</b>
        <Button
          kind="link"
          label={`${fill(texts.roster.showRow, { row: row.row })}: ${row.who}`}
          onClick={() => void commands.show({ sheetId, row: row.row, field: cell.field })}
        >
          {texts.roster.show}
        </Button>
        <PutBackCell cell={cell} row={row} />
      </div>
      <p>
        <Values cell={cell} />
      </p>
    </li>
  );
}

function Line({ line, sheetId }: { readonly line: FieldLine; readonly sheetId: number }) {
  const { commands, texts } = usePage();
  const [open, setOpen] = useState(false);
  const portion = usePortion(line.changes, 25);
  const name = headerOf(line.field);
  const several = line.changes.filter(({ row }) => row.userGuid !== undefined).length > 1;
  return (
    <li>
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="name">
          {name} <b>{formatNumber(line.changes.length)}</b> <Steps steps={line.steps} />
        </span>
        <Icon name={open ? "down" : "right"} tone="pale" />
      </button>
      {open && (
        <>
          {several && (
            <Button
              label={`${texts.roster.putBackAll}: ${name}`}
              onClick={() => void commands.putBack({ field: line.field })}
            >
              {texts.roster.putBackAll}
            </Button>
          )}
          <ul class="plain-list changes">
            {portion.shown.map((change) => (
              <Change key={change.row.row} change={change} sheetId={sheetId} />
            ))}
          </ul>
          <MoreButton portion={portion} />
        </>
      )}
    </li>
  );
}

export function FieldSummary({ review }: { readonly review: Review }) {
  const { texts } = usePage();
  const lines = fieldLines(review);
  if (lines.length === 0) return null;
  return (
    <section class="by-field" aria-label={texts.review.byField}>
      <ul class="plain-list">
        {lines.map((line) => (
          <Line key={line.field} line={line} sheetId={review.tab.sheetId} />
        ))}
      </ul>
    </section>
  );
}
