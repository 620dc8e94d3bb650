/**
 * Tests that are the steps of one way. Where a step has failed nobody can go on: the later ones fail at once and name it, instead of each waiting its own
 * minute for what will not come.
 */
import { test } from "@jest/globals";

export type Step = (name: string, walk: () => Promise<void>, timeout?: number) => void;

/** `tell` says what could be seen when a step failed: what did not come says nothing of why. */
export function journey(tell?: () => Promise<string>): Step {
  /** Also that of a step whose time ran out: it never comes back from its walk. */
  let unfinished: string | null = null;
  return (name, walk, timeout) => {
    test(
      name,
      async () => {
        if (unfinished !== null) throw new Error(`Not walked: the way ended at “${unfinished}”.`);
        unfinished = name;
        try {
          await walk();
        } catch (error) {
          const seen = await tell?.().catch((reason: unknown) => `(and it could not be looked at: ${String(reason)})`);
          if (error instanceof Error && seen !== undefined) error.message += `\n\n${seen}`;
          throw error;
        }
        unfinished = null;
      },
      timeout,
    );
  };
}
