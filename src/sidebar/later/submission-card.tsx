/** An upload that the service does not list yet: being sent, waiting for another try, or not accepted. */

import type { SubmissionView } from "../../contract";
import { counted } from "../../words";
import { usePage } from "../context";
import { AuthorizeLink } from "../parts/authorize-link";
import { Button } from "../parts/button";
import { Time } from "../parts/time";
import { problemWords } from "../problem-words";
import { statusOfSubmission } from "../standing";
import { StayedBehind } from "./schedule";
import { Status } from "./status";

export function SubmissionTrouble({ submission }: { readonly submission: SubmissionView }) {
  const { state, texts } = usePage();
  const { problem } = submission;
  if (problem === undefined) return null;
  const words = problemWords(problem, state.locale);
  const refused = submission.state === "refused";
  // What is missing by name is the second sentence, where anything is.
  const { missing } = problem.facts as Readonly<Record<string, unknown>>;
  const named = Array.isArray(missing) && missing.length > 0 ? `${words.rest.split(/(?<=\.) /)[0]} ` : "";
  return (
    <p class={`reason ${refused ? "bad" : "amber"}`}>
      <span>
        {words.first} {refused ? words.rest : `${named}${texts.history.retrying}`}
      </span>
      <AuthorizeLink problem={problem} locale={state.locale} />
    </p>
  );
}

export function SubmissionCard({ submission }: { readonly submission: SubmissionView }) {
  const { commands, texts } = usePage();
  const status = statusOfSubmission(submission);
  return (
    <li class="import">
      <Status status={status} />
      <p>{counted(texts.roster.rows, submission.rows)}</p>
      <p class="gray">
        <Time at={submission.createdAt} />
      </p>
      <SubmissionTrouble submission={submission} />
      {submission.left !== undefined && <StayedBehind left={submission.left} />}
      {status === "waiting" && (
        <div class="buttons">
          <Button onClick={() => void commands.cancelSubmission(submission.submissionId)}>
            {texts.history.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}
