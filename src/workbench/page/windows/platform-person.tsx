/** One person on the platform: what they let the script do, and what is left of their day's quotas. */
import { useState } from "preact/hooks";
import type { PersonOnPlatform, PlatformView } from "../../protocol/platform";
import { say } from "../words/say";
import { type Change, CheckLine, NumberLine, SelectLine } from "./platform-fields";

const quotaWords: Readonly<Record<PersonOnPlatform["quotas"][number]["name"], string>> = {
  urlFetch: say("Requests left today"),
  properties: say("Property reads and writes left today"),
  emailRecipients: say("E-mail recipients left today"),
  spreadsheets: say("Spreadsheets that can be made today"),
  triggerRuntime: say("Trigger minutes left today"),
};
const minute = 60_000;

/** The end of the address says it; the rest is the same for all. */
const scopeWords = (scope: string): string => scope.replace("https://www.googleapis.com/auth/", "");

export function PlatformPerson({ view, own, change }: { view: PlatformView; own: string; change: Change }) {
  const [email, setEmail] = useState(own);
  const person = view.people.find((one) => one.email === email) ?? view.people[0];
  if (person === undefined) return null;
  const { consents, quotas } = person;
  const setConsent = (scopes: readonly string[]) => {
    const all = scopes.length === consents.length;
    return change((api) => api.setConsent(person.email, all ? "all" : scopes));
  };
  return (
    <fieldset>
      <legend>{say("A person")}</legend>
      <SelectLine
        label={say("Person")}
        value={person.email}
        choices={view.people.map((one) => [one.email, one.name])}
        choose={setEmail}
      />
      <p class="field-head">{say("Lets the script use")}</p>
      {consents.map(({ scope, given }) => (
        <CheckLine
          key={scope}
          label={scopeWords(scope)}
          checked={given}
          choose={(on) =>
            setConsent(consents.flatMap((one) => ((one.scope === scope ? on : one.given) ? [one.scope] : [])))
          }
        />
      ))}
      <div class="field-buttons">
        <button type="button" onClick={() => void setConsent(consents.map(({ scope }) => scope))}>
          {say("Grant all")}
        </button>
        <button type="button" onClick={() => void setConsent([])}>
          {say("Revoke all")}
        </button>
      </div>
      <div class="field-pair">
        {quotas.map(({ name, left }) => {
          const unit = name === "triggerRuntime" ? minute : 1;
          return (
            <NumberLine
              key={name}
              label={quotaWords[name]}
              value={Math.floor(left / unit)}
              choose={(given) => change((api) => api.leaveQuota(person.email, name, given * unit))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
