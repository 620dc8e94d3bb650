/**
 * The few problems that the sidebar meets before the add-on can speak. Apart from the whole catalogue, so that the page, which is held to
 * 100 kB, does not carry sentences that always come with the add-on's answer.
 */
import type { CallFailureCode, CodedProblem, Language } from "../../contract";
import { problemSentences } from "../problems/problem-words";
import { callFailuresEn } from "./call-failures.en";
import { callFailuresEs } from "./call-failures.es";

/** As everywhere a sentence whose fact is not known is left out. */
export function callFailureMessage(
  code: CallFailureCode,
  language: Language,
  facts: CodedProblem["facts"] = {},
): string {
  return problemSentences((language === "es" ? callFailuresEs : callFailuresEn)[code], facts);
}
