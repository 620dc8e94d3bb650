/** One check: what was expected, how it was looked at, what was found and what follows. */
import { type CheckResult, type Language, type SelfCheck, weightOf } from "../../contract";
import { lookedSentence, selfCheckTexts, verdictSentence } from "../../words";

interface Properties {
  readonly check: SelfCheck;
  readonly result: CheckResult;
  readonly locale: Language;
  readonly onAgain: (() => void) | null;
}

export function CheckCard({ check, result, locale, onAgain }: Properties) {
  const texts = selfCheckTexts(locale);
  const { title, assumed } = texts.checks[check];
  const weight = weightOf(check, result.verdict);
  const looked = lookedSentence(check, result, locale);
  return (
    <li class={`check ${weight}`} id={`check-${check}`}>
      <h3>
        {title} <span class="weight">{texts.weights[weight]}</span>
      </h3>
      <p class="verdict">{verdictSentence(check, result, locale)}</p>
      <details>
        <summary>{texts.assumed}</summary>
        <p>{assumed}</p>
        {looked !== "" && (
          <p>
            {texts.looked}: {looked}
          </p>
        )}
      </details>
      {onAgain !== null && weight !== "good" && (
        <button type="button" class="button" onClick={onAgain}>
          {texts.again}
          <span class="hidden">: {title}</span>
        </button>
      )}
    </li>
  );
}
