/** A problem of the world or of ours: what happened, what is safe, what to do; the code in small print; Copy; Try again. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CallProblem } from "../../contract";
import { fill, type SidebarTexts } from "../../words";
import { useStartingPage } from "../context";
import { problemWords } from "../problem-words";
import { AuthorizeLink, authorizationAddress } from "./authorize-link";
import { Button } from "./button";
import { copyText } from "./copy";
import { Icon } from "./icons";

/** What would come out otherwise than in the rehearsal, row by row. */
function movedLines({ code, facts }: CallProblem, texts: SidebarTexts | null): string[] {
  if (texts === null || code !== "rehearsal.moved") return [];
  const { moved } = texts.review;
  return (facts.moved ?? []).map(({ row, rehearsed, now }) => {
    const key = now === null ? "left" : now.person === rehearsed?.person ? "otherwise" : now.person;
    return fill(moved[key], { row });
  });
}

export function ProblemNotice() {
  const { state, dispatch, texts } = useStartingPage();
  const box = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { notice } = state;
  useLayoutEffect(() => {
    setCopied(null);
    if (notice !== null) box.current?.focus();
  }, [notice]);
  if (notice === null) return null;

  const { problem, action } = notice;
  const words = problemWords(problem, state.locale);
  const address = authorizationAddress(problem);
  // The one way out where there is no view with an action of its own.
  const first = state.phase === "ready" ? "plain" : "action";
  const code = fill(texts.problem.code, { code: problem.code });
  const moved = movedLines(problem, state.texts);
  const whole = [words.first, words.rest, ...moved, code, new Date(state.now).toISOString()];
  const copy = async () => setCopied(await copyText(whole.join("\n")));

  return (
    <section class="notice" tabIndex={-1} ref={box} aria-label={texts.problem.title}>
      <p class="happened">
        <Icon name="error" tone="bad" /> <b>{words.first}</b>
      </p>
      <p>{words.rest}</p>
      {moved.length > 0 && (
        <ul>
          {moved.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <AuthorizeLink problem={problem} locale={state.locale} kind={first} />
        {action !== null && (
          <Button kind={address === null ? first : "plain"} onClick={action.run}>
            {action.label}
          </Button>
        )}
        {state.phase === "ready" && (
          <Button kind="link" always onClick={() => dispatch({ type: "notice", notice: null })}>
            {texts.problem.dismiss}
          </Button>
        )}
      </div>
      <p class="small">
        {code}{" "}
        <Button kind="link" always onClick={() => void copy()}>
          {texts.problem.copy}
        </Button>{" "}
        <span role="status">{copied !== null && (copied ? texts.problem.copied : texts.problem.copyFailed)}</span>
      </p>
    </section>
  );
}
