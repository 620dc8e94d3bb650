/** One person's changes: "Maria Muñoz: First Name Maria → María", and why the row stays behind if it does. */
import type { ReviewCell, ReviewRow } from "../../contract";
import { headerOf } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { SendAgain } from "./send-again";

/** The sidebar shows no password, whatever it is given. */
const hiddenPassword = "••••••••";

function Value({ cell, side }: { readonly cell: ReviewCell; readonly side: "oldValue" | "newValue" }) {
  const { texts } = usePage();
  const value = cell.field === "password" && cell[side] !== "" ? hiddenPassword : cell[side];
  if (value === "") return <i class="gray">{texts.review.empty}</i>;
  return side === "oldValue" ? <del>{value}</del> : <ins>{value}</ins>;
}

function Cell({ cell, created }: { readonly cell: ReviewCell; readonly created: boolean }) {
  const { texts } = usePage();
  return (
    <li>
      <span class="field">{headerOf(cell.field)}</span>{" "}
      {!created && (
        <>
          <Value cell={cell} side="oldValue" />
          <span aria-hidden="true"> → </span>
          <span class="hidden"> {texts.review.arrow} </span>
        </>
      )}
      <Value cell={cell} side="newValue" />
    </li>
  );
}

export function ReviewRowCard({ row, sheetId }: { readonly row: ReviewRow; readonly sheetId: number }) {
  const { commands, texts } = usePage();
  const created = row.kind === "create";
  const label = fill(texts.roster.row, { row: row.row });
  return (
    <li class={row.heldBack.length > 0 ? "change held" : "change"}>
      <div class="headed">
        <span>
          <b>{row.who}</b>
          {created && <span class="tag">{texts.review.newPerson}</span>}
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
          <Cell key={cell.field} cell={cell} created={created} />
        ))}
      </ul>
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
    </li>
  );
}
