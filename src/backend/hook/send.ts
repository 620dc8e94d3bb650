/** One message to the operator's hook, signed. Whatever is not taken is thrown, and the queue tries again, so often and no more. */
import { createHmac } from "node:crypto";
import type { HookMessage } from "./events";

export interface Hook {
  readonly url: string;
  /** Shared with whoever receives it: tells that it comes from here. */
  readonly secret: string;
}

const patienceMilliseconds = 10_000;

/** Of the time as it is sent along and the body as it is sent, so that an old message cannot be sent once more by somebody else. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
}

/** The address may have a secret in its path, so no fault of it repeats it. */
export class HookError extends Error {
  override readonly name = "HookError";
}

export async function sendToHook(
  { url, secret }: Hook,
  message: HookMessage,
  now: Date,
  signal: AbortSignal,
): Promise<void> {
  const { event, ...about } = message;
  const body = JSON.stringify({ ...about, ...event });
  const seconds = Math.floor(now.getTime() / 1000);
  let status: number;
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "rollbook-event": message.id,
        "rollbook-signature": `t=${seconds},v1=${signatureOf(secret, seconds, body)}`,
      },
      body,
      // What is signed for one address is not handed on to another.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)]),
    });
    ({ status } = answer);
    // Its answer is nobody's to read.
    await answer.body?.cancel();
  } catch {
    throw new HookError("the operator's hook was not reached");
  }
  if (status < 200 || status > 299) throw new HookError(`the operator's hook answered ${status}`);
}
