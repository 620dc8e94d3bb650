/** People of the file who may be there already under another spelling (B-11): a question with two buttons each. */
import { type FillFileTexts, fill } from "../../../words";
import { type NearOfFile, nearKey } from "./near-in-file";

interface Properties {
  readonly near: readonly NearOfFile[];
  readonly texts: FillFileTexts;
  readonly onThem: (key: string, guid: string) => void;
  readonly onOther: (key: string, guids: readonly string[]) => void;
}

/** So many questions are read at once; what is answered makes room for the next. */
const nearAtOnce = 50;

export function NearPeople({ near, texts, onThem, onOther }: Properties) {
  const open = near.slice(0, nearAtOnce);
  if (open.length === 0) return null;
  return (
    <fieldset class="asks">
      <legend>{texts.near}</legend>
      {open.map((one) => {
        const key = nearKey(one);
        const name = `${one.firstName} ${one.lastName}`.trim();
        return (
          <div key={key}>
            {one.found.map(({ guid, userId, name: other, reasons }, at) => {
              const why = reasons.map((reason) => texts.reasons[reason]).join(", ");
              const facts = { name, userId: one.userId, other, otherId: userId, reasons: why };
              return (
                <div key={guid}>
                  <p>{fill(texts.nearOne, facts)}</p>
                  <div class="buttons">
                    <button
                      type="button"
                      class="button plain"
                      aria-label={`${texts.itIsThem}: ${name}, ${other}`}
                      onClick={() => onThem(key, guid)}
                    >
                      {texts.itIsThem}
                    </button>
                    {at === one.found.length - 1 && (
                      <button
                        type="button"
                        class="button plain"
                        aria-label={`${texts.someoneElse}: ${name}`}
                        onClick={() =>
                          onOther(
                            key,
                            one.found.map((none) => none.guid),
                          )
                        }
                      >
                        {texts.someoneElse}
                      </button>
                    )}
                  </div>
                </div>
              );
            })}
          </div>
        );
      })}
    </fieldset>
  );
}
