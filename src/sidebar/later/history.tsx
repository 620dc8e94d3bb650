/** Upload History, newest first: what is on its way, what came of the rest, and the Errors tabs that wait for corrections (S-8, S-9, A-12). */
import type { SubmissionView } from "../../contract";
import { usePage } from "../context";
import { Button, PrimaryBar } from "../parts/button";
import { Heading } from "../parts/heading";
import { Awaited } from "../parts/work-bar";
import { isOpen, openSubmissions } from "../standing";
import { Drift } from "./drift";
import { ErrorsTabs } from "./errors-tabs";
import { HistoryCard } from "./history-card";
import { NewPasswords } from "./new-passwords";
import { NothingSent } from "./schedule";
import { SubmissionCard } from "./submission-card";

/** Nothing is on show yet: it is on its way, or it could not be had. */
function NotYet() {
  const { state, texts } = usePage();
  if (state.missed.includes("history")) return <p class="hint">{texts.history.notFetched}</p>;
  return <Awaited said={texts.busy.history} />;
}

export function HistoryView() {
  const { state, commands, texts } = usePage();
  const items = state.history?.items ?? [];
  const listed = items.map((item) => item.id);
  const ofSchool = state.submissions.filter((one) => one.schoolId === state.schoolId);
  const submissionOf = (importId: string): SubmissionView | undefined =>
    ofSchool.find((one) => one.importId === importId);
  // What the service does not list yet: still here, being sent, or refused by it.
  const unlisted = ofSchool.filter(
    (one) => (one.importId === undefined || !listed.includes(one.importId)) && (isOpen(one) || one.state === "refused"),
  );
  // What was just sent is on top, already moving; otherwise what waits to be corrected.
  const moving = openSubmissions(state).length > 0;
  const empty = items.length === 0 && unlisted.length === 0;
  return (
    <>
      <Heading>{texts.history.title}</Heading>
      {moving && <p class="hint">{texts.history.closePromise}</p>}
      <Drift />
      {!moving && <ErrorsTabs />}
      {state.history === null && empty && state.busy === null && state.notice === null && <NotYet />}
      {state.history !== null && empty && <p class="hint">{texts.history.empty}</p>}
      <ul class="plain-list imports">
        <NothingSent />
        {unlisted.map((submission) => (
          <SubmissionCard key={submission.submissionId} submission={submission} />
        ))}
        {items.map((item, at) => (
          <HistoryCard key={item.id} item={item} submission={submissionOf(item.id)} newest={at === 0} />
        ))}
      </ul>
      {moving && <ErrorsTabs />}
      {state.history?.next !== undefined && (
        <div class="older">
          <Button kind="link" onClick={() => void commands.olderHistory()}>
            {texts.history.older}
          </Button>
        </div>
      )}
      {(state.history?.resultTabs ?? []).length > 1 && (
        <p>
          <Button onClick={() => void commands.tidyUp()}>{texts.history.tidyUp}</Button>
        </p>
      )}
      <NewPasswords key={state.schoolId} />
      <PrimaryBar>
        <Button kind="action" onClick={() => void commands.refreshHistory()}>
          {texts.history.refresh}
        </Button>
      </PrimaryBar>
    </>
  );
}
