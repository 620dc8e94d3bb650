/** The mass-change guard's question (I-10): how many rows, of which kinds, and that nothing has been sent. Escape is "no". */
import { useEffect, useRef } from "preact/hooks";
import { counted } from "../../contract";
import { fieldKeys, fill, formatNumber, headerOf } from "../../roster";
import { usePage } from "../context";
import type { Confirmation } from "../state";
import { Button, PrimaryBar } from "./button";
import { Icon } from "./icons";

export function ConfirmQuestion({ confirmation }: { readonly confirmation: Confirmation }) {
  const { dispatch, texts } = usePage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { rows, facts, proceed } = confirmation;
  const no = () => dispatch({ type: "confirmation", confirmation: null });
  // The guard counts per kind of field; whichever it names is shown by its column's header.
  const fields = fieldKeys.filter((key) => typeof facts[key] === "number");
  const count = facts.count;
  return (
    <section
      class="question"
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-body"
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && no()}
    >
      <h2 id="question-title">
        <Icon name="warning" tone="amber" /> {counted(texts.review.confirmTitle, rows)}
      </h2>
      <p id="question-body">
        {typeof count === "number" && `${counted(texts.review.confirmCount, count)} `}
        {texts.review.confirmBody}
      </p>
      {fields.length > 0 && (
        <ul class="plain-list">
          {fields.map((key) => (
            <li key={key}>
              {fill(texts.review.confirmField, { field: headerOf(key), count: formatNumber(Number(facts[key])) })}
            </li>
          ))}
        </ul>
      )}
      <PrimaryBar>
        <Button kind="action" onClick={proceed}>
          {counted(texts.review.confirmYes, rows)}
        </Button>
        <Button onClick={no}>{texts.review.confirmNo}</Button>
      </PrimaryBar>
    </section>
  );
}
