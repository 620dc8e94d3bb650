/** What the operator's commands share: they open the store that the environment names, work, and say in a sentence what the operator can put right. */
import { openStore, type Store, type StoreConfig } from "./store";

/** A wrong command line: said in a sentence, with what would be right. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UsageError";
  }
}

export const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Errors whose message is for the operator, without a stack. */
const saidInWords: ReadonlySet<string> = new Set([
  "UsageError",
  "ConfigurationError",
  "FolderTakenError",
  "StoreFolderError",
  "DistrictFileError",
  "OffboardError",
]);

function sentenceOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === "string" && code.startsWith("ERR_PARSE_ARGS")) return error.message;
  return saidInWords.has(error.name) || code === "ENOENT" || code === "EACCES" ? error.message : null;
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
