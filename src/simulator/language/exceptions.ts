/** Exceptions of Google's services come in the language of the account (facts: apps-script-2026 1). */
import { britishSpellings, type ExceptionLanguage, serviceError, wordings } from "./wordings";

const languages: readonly ExceptionLanguage[] = ["es", "de", "fr", "ja", "pt"];

/** "pt_BR", "es-419" → the language that is spoken there; null for English and for what nobody has collected texts of. */
function exceptionLanguage(account: string): ExceptionLanguage | null {
  const [language] = account.toLowerCase().split(/[-_]/);
  return languages.find((one) => one === language) ?? null;
}

const isBritish = (account: string): boolean => /^en[-_](gb|au|nz|ie|za|in)$/i.test(account);

/** Names in the text are put in as they are, whatever signs they hold. */
function filled(text: string, values: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit)] ?? "");
}

/** As the account's language says it; null where that text is not known in it. */
function known(message: string, language: ExceptionLanguage): string | null {
  for (const { english, texts } of wordings) {
    const found = english.exec(message);
    if (found !== null) return filled(texts[language], found);
  }
  return null;
}

/** A text that a service throws, for the account. */
export function exceptionFor(account: string, message: string): string {
  const language = exceptionLanguage(account);
  if (language !== null) return known(message, language) ?? serviceError[language];
  if (!isBritish(account)) return message;
  return britishSpellings.reduce((text, [american, british]) => text.replace(american, british), message);
}

/** A text of a fault plan: translated where it is one of Google's, else left as whoever wrote the plan has written it. */
export function faultFor(account: string, message: string): string {
  const language = exceptionLanguage(account);
  return language === null ? exceptionFor(account, message) : (known(message, language) ?? message);
}
