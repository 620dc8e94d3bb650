/** Asks until there is an answer: with a breath between, so that what is waited for has the machine, and not for ever. */
import { setTimeout as pause } from "node:timers/promises";

const breathMilliseconds = 10;
const mostMilliseconds = 120_000;

/** `ask` answers null as long as it has not come. `what` is said when it never does. */
export async function eventually<Answer>(what: string, ask: () => Promise<Answer | null>): Promise<Answer> {
  for (let waited = 0; waited < mostMilliseconds; waited += breathMilliseconds) {
    const answer = await ask();
    if (answer !== null) return answer;
    await pause(breathMilliseconds);
  }
  throw new Error(`It did not come about: ${what}`);
}
