/** What one click answers about the rows of an Errors tab: put right, or it is meant (A-5, G-2). All else is said in the tab. */
import type { ErrorsTab } from "../../contract";
import { usePage } from "../context";
import { Button } from "../parts/button";

export function ErrorsAnswers({ tab: { sheetId, groups = [] } }: { readonly tab: ErrorsTab }) {
  const { commands, texts } = usePage();
  if (groups.length === 0) return null;
  return (
    <ul class="plain-list">
      {groups.map(({ code, title, rows, fixable, canBeMeant, column }) => (
        <li key={`${code} ${column ?? ""}`}>
          <p>
            {title} ({rows.length})
          </p>
          <div class="buttons">
            {fixable && (
              <Button onClick={() => void commands.answerErrors("fix", sheetId, code)}>{texts.roster.fix}</Button>
            )}
            {canBeMeant === true && (
              <Button onClick={() => void commands.answerErrors("meant", sheetId, code)}>{texts.roster.meant}</Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
