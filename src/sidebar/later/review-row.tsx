/** One person's changes: "Maria Muñoz: First Name Maria → María", and why the row stays behind if it does. */
import type { ReviewCell, ReviewRow } from "../../contract";
import { headerOf } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { isHeld } from "../standing";
import { SendAgain } from "../views/send-again";
import { ReviewQuestion } from "./review-question";

/** The sidebar shows no password, whatever it is given. */
const hiddenPassword = "••••••••";

function Value({ cell, side }: { readonly cell: ReviewCell; readonly side: "oldValue" | "newValue" }) {
  const { texts } = usePage();
  const value = cell.field === "password" && cell[side] !== "" ? hiddenPassword : cell[side];
  if (value === "") return <i class="gray">{texts.review.empty}</i>;
  return side === "oldValue" ? <del>{value}</del> : <ins>{value}</ins>;
}

/** Old and new, the way a reader and a screen reader take it in. */
export function Values({ cell }: { readonly cell: ReviewCell }) {
  const { texts } = usePage();
  return (
    <>
      <Value cell={cell} side="oldValue" />
      <span aria-hidden="true"> → </span>
      <span class="hidden"> {texts.review.arrow} </span>
      <Value cell={cell} side="newValue" />
    </>
  );
}

export function PutBackCell({ cell: { field }, row }: CellProperties) {
  const { commands, texts } = usePage();
  const { userGuid: guid, who } = row;
  if (guid === undefined) return null;
  return (
    <Button
      kind="link"
      label={fill(texts.review.putBackCell, { field: headerOf(field), who })}
      onClick={() => void commands.putBack({ row: row.row, guid, field })}
    >
      {texts.roster.putBack}
    </Button>
  );
}

interface CellProperties {
  readonly cell: ReviewCell;
  readonly row: ReviewRow;
}

function Cell({ cell, row }: CellProperties) {
  const { commands, texts } = usePage();
  const created = row.kind === "create";
  const { field, canBeMeant: meant } = cell;
  return (
    <li>
      <span class="field">{headerOf(cell.field)}</span>{" "}
      {created ? <Value cell={cell} side="newValue" /> : <Values cell={cell} />}
      <PutBackCell cell={cell} row={row} />
      {meant !== undefined && (
        <Button
          kind="link"
          label={`${texts.roster.meant}: ${headerOf(field)}, ${row.who}`}
          onClick={() => void commands.meant(meant, row.row, field)}
        >
          {texts.roster.meant}
        </Button>
      )}
    </li>
  );
}

export function ReviewRowCard({ row, sheetId }: { readonly row: ReviewRow; readonly sheetId: number }) {
  const { commands, texts } = usePage();
  const created = row.kind === "create";
  const label = fill(texts.roster.row, { row: row.row });
  const { userGuid: guid } = row;
  return (
    <li class={isHeld(row) ? "change held" : "change"}>
      <div class="headed">
        <span>
          <b>{row.who}</b>
          {created && <span class="tag">{row.joins ? texts.review.joins : texts.review.newPerson}</span>}
        </span>
        <Button
          kind="link"
          label={`${fill(texts.roster.showRow, { row: row.row })}: ${row.who}`}
          onClick={() => void commands.show({ sheetId, row: row.row, field: row.cells[0]?.field ?? null })}
        >
          {label}
        </Button>
      </div>
      <ul class="cells">
        {row.cells.map((cell) => (
          <Cell key={cell.field} cell={cell} row={row} />
        ))}
      </ul>
      {guid !== undefined && row.cells.length > 1 && (
        <Button
          kind="link"
          label={`${texts.review.putBackRow}: ${row.who}`}
          onClick={() => void commands.putBack({ row: row.row, guid })}
        >
          {texts.review.putBackRow}
        </Button>
      )}
      {row.heldBack.map((reason) => (
        <p key={reason} class="reason bad">
          <Icon name="error" />{" "}
          <span>
            {row.refused ? texts.review.refused : texts.review.stays} {reason}
          </span>
        </p>
      ))}
      {row.refused && <SendAgain rows={[row.row]} who={row.who} />}
      {row.warnings.map((warning) => (
        <p key={warning} class="reason amber">
          <Icon name="warning" />{" "}
          <span>
            {texts.review.check} {warning}
          </span>
        </p>
      ))}
      {row.near !== undefined && <ReviewQuestion row={row.row} near={row.near} where={row.who} />}
    </li>
  );
}
