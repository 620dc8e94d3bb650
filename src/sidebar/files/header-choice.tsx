/** What the headers of a file mean: one line a column, with our guess in its list, to be changed before the file is read (F-4). */
import { useState } from "preact/hooks";
import { type FieldKey, fieldKeys, headerOf, isFieldKey } from "../../roster";
import { fill } from "../../words";
import type { HeaderMapping, HeaderQuestion } from "./header-mapping";
import type { Files } from "./use-files";

interface Properties {
  readonly files: Files;
  readonly question: HeaderQuestion;
  readonly settle: (mapping: HeaderMapping) => Promise<void>;
}

export function HeaderChoice({ files, question, settle }: Properties) {
  const { headers } = files.texts;
  const [mapping, setMapping] = useState<HeaderMapping>(
    new Map(question.asked.map(({ index, guess }) => [index, guess] as const)),
  );
  const taken: readonly (FieldKey | null)[] = [...mapping.values()];
  const missing = question.missing.filter((field) => !taken.includes(field));
  const twice = taken.some((field, at) => field !== null && taken.indexOf(field) !== at);
  const choose = (index: number, value: string) =>
    setMapping(new Map(mapping).set(index, isFieldKey(value) ? value : null));
  const blocked = files.busy !== null || missing.length > 0 || twice;
  return (
    <div class="headers">
      {question.asked.map(({ index, column, header }) => (
        <p key={index} class="field">
          <label for={`header-${index}`}>{fill(headers.column, { column, header })}</label>
          <select
            id={`header-${index}`}
            value={mapping.get(index) ?? ""}
            onChange={(event) => choose(index, event.currentTarget.value)}
          >
            <option value="">{headers.leaveOut}</option>
            {fieldKeys.map((field) => (
              <option key={field} value={field}>
                {headerOf(field)}
              </option>
            ))}
          </select>
        </p>
      ))}
      {missing.length > 0 && <p>{fill(headers.missing, { headers: missing.map(headerOf).join(", ") })}</p>}
      {twice && <p>{headers.twice}</p>}
      <button
        type="button"
        class="button plain"
        aria-disabled={blocked ? "true" : undefined}
        onClick={blocked ? undefined : () => void settle(mapping)}
      >
        {headers.read}
      </button>
    </div>
  );
}
