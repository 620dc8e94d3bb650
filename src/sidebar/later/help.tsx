/** Help for the column under the cursor (S-7), scheduled upload, the language (S-18), the role, and what Rollbook is. */
import { type FieldKey, fieldKeys, headerOf, isFieldKey } from "../../roster";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Heading } from "../parts/heading";
import { LanguageChoice } from "../parts/language-choice";
import { SupportBundle } from "../views/support-bundle";
import { ColumnHelp } from "./column-help";
import { GradeCodes } from "./grade-codes";
import { ScheduleSettings } from "./schedule";

function ColumnChoice({ field }: { readonly field: FieldKey }) {
  const { dispatch, texts } = usePage();
  const choose = (event: Event) => {
    const value = event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : "";
    if (isFieldKey(value)) dispatch({ type: "helpField", field: value });
  };
  return (
    <>
      <label for="column">{texts.help.column}</label>
      <select id="column" value={field} onChange={choose}>
        {fieldKeys.map((key) => (
          <option key={key} value={key}>
            {headerOf(key)}
          </option>
        ))}
      </select>
    </>
  );
}

export function HelpView() {
  const { state, commands, texts } = usePage();
  const field = state.helpField ?? "userGuid";
  return (
    <>
      <Heading>{texts.help.title}</Heading>
      <p class="hint">{texts.help.hint}</p>
      <ColumnChoice field={field} />
      <ColumnHelp field={field} />
      <ScheduleSettings />
      <GradeCodes />
      <h3>{texts.help.settings}</h3>
      <LanguageChoice id="language" />
      <h3>{texts.files.offline}</h3>
      <p class="hint">{texts.files.hint}</p>
      <p>
        <Button onClick={() => void commands.showFiles()}>{texts.files.open}</Button>
      </p>
      <h3>{texts.help.selfCheck}</h3>
      <p class="hint">{texts.help.selfCheckHint}</p>
      <p>
        <Button onClick={() => void commands.showSelfCheck()}>{texts.help.selfCheck}</Button>
      </p>
      <SupportBundle />
      <h3>{texts.help.about}</h3>
      <p class="gray">{texts.help.aboutText}</p>
    </>
  );
}
