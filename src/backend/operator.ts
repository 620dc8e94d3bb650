/** What the operator's commands share: they open the store that the environment names, work, and say in a sentence what the operator can put right. */
import { saidInWords } from "./said-in-words";
import { openStore, type Store, type StoreConfig } from "./store";

/** A wrong command line: said in a sentence, with what would be right. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UsageError";
  }
}

export const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

function sentenceOf(error: unknown): string | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const isUsage = typeof code === "string" && code.startsWith("ERR_PARSE_ARGS");
  // A file that is not there or may not be read is named in the error's own words.
  const isFile = code === "ENOENT" || code === "EACCES";
  return (isUsage || isFile) && typeof message === "string" ? message : saidInWords(error);
}

export interface Order {
  readonly config: StoreConfig;
  work(store: Store): Promise<void>;
}

/** Exit code 2 for a wrong command line, 1 for what went wrong. */
export async function runOnStore(usage: string, read: (args: string[]) => Order | Promise<Order>): Promise<void> {
  try {
    const order = await read(process.argv.slice(2));
    const store = await openStore(order.config);
    try {
      await order.work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    const sentence = sentenceOf(error);
    const isUsage =
      error instanceof UsageError ||
      (sentence !== null && (error as { code?: unknown }).code?.toString().startsWith("ERR_PARSE_ARGS"));
    process.stderr.write(
      `${sentence ?? (error instanceof Error ? error.stack : String(error))}\n${isUsage ? `${usage}\n` : ""}`,
    );
    process.exitCode = isUsage ? 2 : 1;
  }
}
