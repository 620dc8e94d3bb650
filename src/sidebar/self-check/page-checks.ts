/** What only the page can look at: how much passes between it and the add-on, and what Google's frame lets it do. */
import type { CheckResult } from "../../contract";
import { copyText } from "../parts/copy";
import { download } from "../parts/download";
import type { Server } from "../server-client";

const megabyte = 1_000_000;
const sizes = [1, 5, 10, 20];

/** Not one letter again and again, which something on the way might pack. */
function textOf(length: number): string {
  let text = "";
  for (let number = 1; text.length < 10_000; number = (number * 48_271) % 2_147_483_647) text += number.toString(36);
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

export async function echo(server: Server): Promise<CheckResult> {
  let largest = 0;
  let problem = "";
  for (const megabytes of sizes) {
    const text = textOf(megabytes * megabyte);
    const answer = await server.call("echo", { text });
    if (!answer.ok) problem = answer.problem.code;
    if (!answer.ok || answer.data.text !== text) break;
    largest = megabytes;
  }
  const verdict = largest === sizes[sizes.length - 1] ? "whole" : largest > 0 ? "part" : "none";
  return { verdict, facts: { megabytes: largest, ...(problem === "" ? {} : { problem }) } };
}

/** To be called by a click: browsers ask for one. */
export async function clipboard(text: string): Promise<CheckResult> {
  return { verdict: (await copyText(text)) ? "copied" : "refused", facts: {} };
}

export function offerFile(): void {
  download(new Blob(["Rollbook: this file arrived.\n"], { type: "text/plain" }), "rollbook-check.txt");
}

/** A frame that may not open windows does nothing at all, without a word: then the browser never says that it is about to print. */
export function tryPrinting(): CheckResult {
  let isOpened = false;
  const note = () => {
    isOpened = true;
  };
  window.addEventListener("beforeprint", note);
  try {
    window.print();
  } catch {
    // Refused in so many words.
  } finally {
    window.removeEventListener("beforeprint", note);
  }
  return { verdict: isOpened ? "opened" : "refused", facts: {} };
}
