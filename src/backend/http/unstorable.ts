/** Texts that no store keeps: with a null character, or with half of a character that takes two places. Refused with their place, wherever they come in. */
import { ProblemError } from "../problem-error";

const reasonsAtMost = 20;

function faultOf(text: string): string | null {
  if (text.includes("\u0000")) return "contains a null character.";
  return text.isWellFormed() ? null : "contains half of a character (a lone surrogate).";
}

function look(value: unknown, place: string, reasons: string[]): void {
  if (reasons.length >= reasonsAtMost) return;
  if (typeof value === "string") {
    const fault = faultOf(value);
    if (fault !== null) reasons.push(`${place || "The body"}: ${fault}`);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) look(one, `${place}[${index}]`, reasons);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const fault = faultOf(key);
    if (fault !== null) reasons.push(`${place || "The body"}: the name of a member ${fault}`);
    else look(one, place === "" ? key : `${place}.${key}`, reasons);
  }
}

export function refuseUnstorable(value: unknown, place: string): void {
  const reasons: string[] = [];
  look(value, place, reasons);
  if (reasons.length > 0) throw new ProblemError("request.malformed", { reasons });
}

/** What is named by such a text is not there, and is answered as whatever else is not there. */
export function nameNothing(params: unknown): void {
  if (typeof params !== "object" || params === null) return;
  const texts = params as Record<string, unknown>;
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === "string" && faultOf(text) !== null) texts[name] = "\uFFFD";
  }
}
