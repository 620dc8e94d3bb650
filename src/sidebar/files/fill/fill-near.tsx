/** People of the file who may be there already under another spelling (B-11): a question with two buttons each. */
import { type FillFileTexts, fill } from "../../../words";
import { type NearOfFile, nearKey } from "./near-in-file";

interface Properties {
  readonly near: readonly NearOfFile[];
  readonly texts: FillFileTexts;
  readonly others: ReadonlySet<string>;
  readonly onSay: (key: string, guid: string | null) => void;
}

export function NearPeople({ near, texts, others, onSay }: Properties) {
  const open = near.filter((one) => !others.has(nearKey(one)));
  if (open.length === 0) return null;
  return (
    <fieldset class="asks">
      <legend>{texts.near}</legend>
      {open.map((one) => {
        const key = nearKey(one);
        const name = `${one.firstName} ${one.lastName}`.trim();
        return (
          <div key={key}>
            {one.found.map(({ guid, userId, name: other, reasons }) => {
              const why = reasons.map((reason) => texts.reasons[reason]).join(", ");
              const facts = { name, userId: one.userId, other, otherId: userId, reasons: why };
              return (
                <p key={guid}>
                  {fill(texts.nearOne, facts)}{" "}
                  <button
                    type="button"
                    class="button plain"
                    aria-label={`${texts.itIsThem}: ${name}, ${other}`}
                    onClick={() => onSay(key, guid)}
                  >
                    {texts.itIsThem}
                  </button>
                </p>
              );
            })}
            <button
              type="button"
              class="button plain"
              aria-label={`${texts.someoneElse}: ${name}`}
              onClick={() => onSay(key, null)}
            >
              {texts.someoneElse}
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}
