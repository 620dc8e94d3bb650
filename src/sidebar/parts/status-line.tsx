/** The line at the foot that says what goes on and what came of it: to everybody, and politely to a screen reader, one sentence at a time. */
import { useEffect, useState } from "preact/hooks";
import { fill } from "../../words";
import { useStartingPage } from "../context";
import { schoolName } from "../standing";
import { Button } from "./button";
import { workWords } from "./work-bar";

/** Work that is over before this was never worth a word: its result is. */
const wordsAfter = 400;

function useLasts(work: string | null): boolean {
  const [lasting, setLasting] = useState<string | null>(null);
  useEffect(() => {
    setLasting(null);
    if (work === null) return;
    const timer = setTimeout(() => setLasting(work), wordsAfter);
    return () => clearTimeout(timer);
  }, [work]);
  return lasting === work && work !== null;
}

export function StatusLine() {
  const { state } = useStartingPage();
  const { texts, busy, news } = state;
  const lasts = useLasts(busy);
  const working = lasts && busy !== null && texts !== null;
  return (
    <footer class={working || news.text !== "" ? "status-line" : "status-line quiet"}>
      <p role="status">
        {working ? (
          <span key={busy}>{fill(workWords(texts, busy), { school: schoolName(state) })}</span>
        ) : (
          <span key={news.number}>{news.text}</span>
        )}
      </p>
      {!working && news.undo !== undefined && (
        <Button key={news.number} kind="link" onClick={news.undo.run}>
          {news.undo.label}
        </Button>
      )}
      {working && busy === "pull" && <p>{texts.busy.mayTakeLong}</p>}
      {working && (busy === "upload" || busy === "sendCorrected") && <p>{texts.history.closePromise}</p>}
    </footer>
  );
}
