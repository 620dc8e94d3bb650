/** Texts that no store keeps: with a null character, or with half of a character that takes two places. Refused with their place, wherever they come in. */
import { ProblemError } from "../problem-error";

const reasonsAtMost = 20;
/** Nothing that is asked for is half as deep; to walk down without an end is the end of the stack. */
const depthAtMost = 32;
/** A cell of an uploaded change set. */
const isCell = /^rows\[\d{1,9}\]\.values\.[a-zA-Z]{1,30}$/;

function faultOf(text: string): string | null {
  if (text.includes("\u0000")) return "contains a null character.";
  return text.isWellFormed() ? null : "contains half of a character (a lone surrogate).";
}

function look(value: unknown, place: string, reasons: string[], depth = 0): void {
  if (reasons.length >= reasonsAtMost) return;
  if (typeof value === "string") {
    // Half a character in a cell is that row's own error, and stops no other row (I-3).
    const fault = isCell.test(place) && !value.includes("\u0000") ? null : faultOf(value);
    if (fault !== null) reasons.push(`${place || "The body"}: ${fault}`);
    return;
  }
  if (depth >= depthAtMost && typeof value === "object" && value !== null) {
    reasons.push(`The body is nested deeper than ${depthAtMost} levels.`);
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) look(one, `${place}[${index}]`, reasons, depth + 1);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    const fault = faultOf(key);
    if (fault !== null) reasons.push(`${place || "The body"}: the name of a member ${fault}`);
    else look(one, place === "" ? key : `${place}.${key}`, reasons, depth + 1);
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
