/** What can be done about an import: cancel it while it moves, take it back afterwards, and its temporary passwords. */
import type { HistoryItem } from "../../contract";
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { chosenTab, isMoving } from "../standing";

/** After an undo the roster tab shows what is no longer true. */
function PullAfterUndo({ item }: { readonly item: HistoryItem }) {
  const { state, commands, texts } = usePage();
  const tab = chosenTab(state);
  if (item.kind !== "undo" || tab === null || item.counts.updated === 0) return null;
  if (item.finishedAt === undefined || Date.parse(tab.pulledAt) > Date.parse(item.finishedAt)) return null;
  return (
    <>
      <p>{texts.history.pullAfterUndo}</p>
      <div class="buttons">
        <Button onClick={() => void commands.pull()}>{texts.roster.pullAgain}</Button>
      </div>
    </>
  );
}

function Passwords({ item }: { readonly item: HistoryItem }) {
  const { state, commands, texts } = usePage();
  const { passwords } = texts;
  const tabs = state.history?.resultTabs ?? [];
  const inTab = tabs.find((tab) => tab.importId === item.id && tab.passwords);
  return (
    <>
      <h3>{passwords.title}</h3>
      <p class="small">{inTab === undefined ? passwords.hint : fill(passwords.inTab, { tab: inTab.tabName })}</p>
      <div class="buttons">
        <Button onClick={() => void commands.showSlips(item.id)}>{passwords.slips}</Button>
        {inTab === undefined ? (
          <Button key="write" onClick={() => void commands.writePasswords(item.id)}>
            {passwords.write}
          </Button>
        ) : (
          <Button key="hide" onClick={() => void commands.hidePasswords(item.id)}>
            {passwords.hide}
          </Button>
        )}
      </div>
    </>
  );
}

export function ImportActions({ item }: { readonly item: HistoryItem }) {
  const { commands, texts } = usePage();
  const { history } = texts;
  if (isMoving(item)) {
    return (
      <div class="buttons">
        <Button onClick={() => commands.cancelImport(item)}>
          {item.kind === "rehearsal" ? history.cancelRehearsal : history.cancel}
        </Button>
      </div>
    );
  }
  if (item.kind !== "import") return <PullAfterUndo item={item} />;
  return (
    <>
      {item.counts.created > 0 && <Passwords item={item} />}
      {item.counts.updated > 0 && (
        <>
          <p class="small undo">{history.undoSelectedHint}</p>
          <div class="buttons">
            <Button onClick={() => commands.undoImport(item)}>{history.undoAll}</Button>
            <Button onClick={() => void commands.undoSelected(item)}>{history.undoSelected}</Button>
          </div>
        </>
      )}
    </>
  );
}
