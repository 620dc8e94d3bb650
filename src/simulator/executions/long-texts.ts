/**
 * Long texts that a service answers again and again: each call of a sidebar reads a third of a million letters of its project's own files, and to copy them
 * between the threads took a quarter of what such a call costs. Both sides of a thread count them alike, so that the second time their number is enough.
 */
import { bareText, knownText, type Wire } from "../wire-format";

/** Shorter ones are copied in less time than they are looked up. */
const longText = 20_000;
const mostKnown = 8;

const isLong = (text: Wire): text is string =>
  typeof text === "string" && text.length >= longText && text.startsWith(bareText);

/** The host's side: what is sent for an answer. */
export class SentTexts {
  private readonly known = new Map<string, number>();

  shortened(text: Wire): Wire {
    if (!isLong(text)) return text;
    const number = this.known.get(text);
    if (number !== undefined) return knownText + String(number);
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(text, this.known.size);
    return text;
  }
}

/** The thread's side: the answer for what was sent. */
export class ReceivedTexts {
  private known: string[] = [];

  whole(wire: Wire): Wire {
    if (typeof wire !== "string") return wire;
    if (wire.startsWith(knownText)) return this.known[Number(wire.slice(knownText.length))] ?? wire;
    if (!isLong(wire)) return wire;
    if (this.known.length >= mostKnown) this.known = [];
    this.known.push(wire);
    return wire;
  }
}
