/** What a column is, when it is required, what it accepts and an example: the same text as the note on the header (S-7). */
import type { FieldKey } from "../../roster";
import { usePage } from "../context";

export function ColumnHelp({ field }: { readonly field: FieldKey }) {
  const { state, texts } = usePage();
  const help = state.columnHelp?.[field];
  if (help === undefined) return <p role="status">{texts.busy.columnHelp}</p>;
  return (
    <dl class="column-help">
      <dt>{texts.help.what}</dt>
      <dd>{help.what}</dd>
      <dt>{texts.help.required}</dt>
      <dd>{help.required}</dd>
      <dt>{texts.help.accepted}</dt>
      <dd>{help.accepted}</dd>
      <dt>{texts.help.example}</dt>
      <dd>
        <code>{help.example}</code>
      </dd>
    </dl>
  );
}
