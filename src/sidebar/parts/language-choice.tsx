/** The language of the person, here and in the sheet (S-18). */
import { usePage } from "../context";

export function LanguageChoice({ id }: { readonly id: string }) {
  const { state, commands, texts } = usePage();
  const choose = (event: Event) => {
    if (!(event.currentTarget instanceof HTMLSelectElement)) return;
    void commands.setLocale(event.currentTarget.value === "es" ? "es" : "en");
  };
  return (
    <>
      <label for={id}>{texts.help.language}</label>
      <select id={id} value={state.locale} disabled={state.busy !== null} onChange={choose}>
        <option value="en" lang="en">
          English
        </option>
        <option value="es" lang="es">
          Español
        </option>
      </select>
    </>
  );
}
