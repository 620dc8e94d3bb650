/**
 * A question before something is done, in the place of the view or of its button: what will happen, and yes or no. The focus is on the question, so that
 * "yes" takes an intention of its own (G-8); Escape is "no".
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../context";
import { Button, PrimaryBar } from "../parts/button";
import { Icon } from "../parts/icons";
import type { Confirmation } from "../state";

export function ConfirmQuestion({ confirmation }: { readonly confirmation: Confirmation }) {
  const { dispatch } = usePage();
  const box = useRef<HTMLElement>(null);
  // Before the paint: an Escape pressed as soon as the question is seen is "no", not lost.
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, []);
  const { title, body, list, notes, yes, no: notNow, proceed } = confirmation;
  const no = () => dispatch({ type: "confirmation", confirmation: null });
  return (
    <section
      class="question"
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-body"
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        no();
      }}
    >
      <h2 id="question-title">
        <Icon name="warning" tone="amber" /> {title}
      </h2>
      <div id="question-body">
        <p>{body}</p>
        {list.length > 0 && (
          <ul>
            {list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <PrimaryBar>
        <Button kind="action" onClick={proceed}>
          {yes}
        </Button>
        <Button onClick={no}>{notNow}</Button>
      </PrimaryBar>
    </section>
  );
}
