/** What a person chose: language, role, school. Kept for the person, not in the document, which others may open. */
import type { AdministratorRole, Language } from "../../contract";
import { documentProperties, userLocale, userProperties } from "./google";

const keys = { locale: "rollbook.locale", role: "rollbook.role", school: "rollbook.school" } as const;

/** Asked for with every sentence, so it is looked up once an execution. */
let currentLocale: Language | null = null;

/** The language of the person's Google account. */
export function ownLocale(): Language {
  try {
    return userLocale().toLowerCase().startsWith("es") ? "es" : "en";
  } catch {
    return "en";
  }
}

function chosenLocale(): Language | null {
  const chosen = userProperties().getProperty(keys.locale);
  return chosen === "en" || chosen === "es" ? chosen : null;
}

/**
 * The language that was chosen, else the account's own. In onEdit and onOpen properties may be forbidden, and anywhere they may be refused: no work ever fails for
 * want of a language (P-3).
 */
export function locale(): Language {
  if (currentLocale !== null) return currentLocale;
  try {
    currentLocale = chosenLocale();
  } catch {
    // Refused, or forbidden in this authorisation mode.
  }
  currentLocale = currentLocale ?? ownLocale();
  return currentLocale;
}

export function setLocale(chosen: Language): void {
  userProperties().setProperty(keys.locale, chosen);
  currentLocale = chosen;
  noteLanguage();
}

/** In the document: somebody here reads Rollbook in another language than their account's. */
export const languageNote = "rollbook.language";

/** Noted once. Where nobody has chosen, an edit need not ask for the person's choice, which would be a call for each. */
export function noteLanguage(): void {
  if (locale() === ownLocale()) return;
  const properties = documentProperties();
  if (properties !== null && properties.getProperty(languageNote) === null) properties.setProperty(languageNote, "1");
}

/** For an edit in a document where nobody has chosen another language: the account's own, without asking. */
export function takeOwnLocale(): void {
  currentLocale = currentLocale ?? ownLocale();
}

/** The role this person is active in; null until they chose one, then the service decides. */
export function activeRole(): AdministratorRole | null {
  const chosen = userProperties().getProperty(keys.role);
  return chosen === "administrator" || chosen === "teacher" ? chosen : null;
}

export function setActiveRole(role: AdministratorRole): void {
  userProperties().setProperty(keys.role, role);
}

export function chosenSchool(): string | null {
  return userProperties().getProperty(keys.school);
}

export function chooseSchool(schoolId: string): void {
  userProperties().setProperty(keys.school, schoolId);
}
