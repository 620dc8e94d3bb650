/** The language in which something is said in a tab that people of two languages share: what stands there already and says the same is not written anew. */
import { type Language, languages } from "../../contract";
import { locale } from "../platform/settings";

export function standingLanguage(before: string, said: (language: Language) => string): Language {
  const own = locale();
  if (before === "" || before === said(own)) return own;
  return languages.find((language) => language !== own && said(language) === before) ?? own;
}
