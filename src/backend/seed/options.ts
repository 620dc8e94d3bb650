/** What the seed command is asked for. */
import { parseArgs } from "node:util";
import { isDay } from "../day";
import type { DistrictSize } from "./district";

export const usage = "npm run seed -- [--accounts 2500] [--schools 5] [--seed 1] [--today YYYY-MM-DD]";

/** A wrong command line: said in a sentence, with what would be right. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(`${sentence}\n${usage}`);
    this.name = "UsageError";
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    const range = `from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}`;
    throw new UsageError(`--${name} has to be a whole number ${range}: ${text}`);
  }
  return value;
}

function day(text: string): string {
  if (!isDay(text)) {
    throw new UsageError(`--today has to be a day written YYYY-MM-DD: ${text}`);
  }
  return text;
}

/** `today` is the default of --today: the school year that classes and products lie in. */
export function readOptions(args: readonly string[], today: string): DistrictSize {
  const text = { type: "string" } as const;
  const values = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: { accounts: text, schools: text, seed: text, today: text },
      }).values;
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  const schools = wholeNumber("schools", values.schools ?? "5", 1, 5000);
  return {
    schools,
    accounts: wholeNumber("accounts", values.accounts ?? "2500", schools, 2_000_000),
    seed: wholeNumber("seed", values.seed ?? "1", 0, 4_294_967_295),
    today: day(values.today ?? today),
  };
}
