/**
 * Tests that are the steps of one way. Where a step has failed nobody can go on: the later ones fail at once and name it, instead of each waiting its own
 * minute for what will not come.
 */
import { test } from "@jest/globals";

export type Step = (name: string, walk: () => Promise<void>, timeout?: number) => void;

export function journey(): Step {
  /** Also that of a step whose time ran out: it never comes back from its walk. */
  let unfinished: string | null = null;
  return (name, walk, timeout) => {
    test(
      name,
      async () => {
        if (unfinished !== null) throw new Error(`Not walked: the way ended at “${unfinished}”.`);
        unfinished = name;
        await walk();
        unfinished = null;
      },
      timeout,
    );
  };
}
