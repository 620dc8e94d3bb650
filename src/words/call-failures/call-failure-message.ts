/**
 * The few problems that the sidebar meets before the add-on can speak. Apart from the whole catalogue, so that the page, which is held to
 * 100 kB, does not carry sentences that always come with the add-on's answer.
 */
import type { CallFailureCode, Language } from "../../contract";
import { callFailuresEn } from "./call-failures.en";
import { callFailuresEs } from "./call-failures.es";

export function callFailureMessage(code: CallFailureCode, language: Language): string {
  const text = (language === "es" ? callFailuresEs : callFailuresEn)[code];
  return [text.happened, text.safe, text.next].filter((part) => part !== undefined).join(" ");
}
