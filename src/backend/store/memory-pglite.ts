/** The embedded store in memory and in this thread, for tests; spoken to as the one in a folder is. */
import { PGlite } from "@electric-sql/pglite";
import { pgliteWithLightParser } from "./light-parser";
import { PgliteWire } from "./pglite-wire";
import { rawAnswer } from "./raw-answer";
import { WiredPglite } from "./wired-pglite";

async function open(image: Blob | undefined): Promise<PGlite> {
  const pgliteWasmModule = await pgliteWithLightParser();
  return PGlite.create({
    ...(image === undefined ? {} : { loadDataDir: image }),
    ...(pgliteWasmModule === undefined ? {} : { pgliteWasmModule }),
  });
}

export class MemoryPglite extends WiredPglite {
  readonly waitReady: Promise<void>;
  readonly #pglite: Promise<PGlite>;

  /** `image` is what another one has answered to `image()`. */
  constructor(image?: Blob) {
    const opened = open(image);
    // Who opens it waits for `waitReady` and is told there.
    opened.catch(() => undefined);
    // One after the other, in the order they came.
    let last: Promise<void> = Promise.resolve();
    const wire = new PgliteWire((bytes) => {
      last = last
        .then(async () => wire.answer(await rawAnswer(await opened, bytes)))
        .catch((error: unknown) => this.breakOff(error instanceof Error ? error : new Error(String(error))));
    });
    super(wire);
    this.#pglite = opened;
    this.waitReady = opened.then(() => this.connect());
  }

  /** Everything in it, for copies. */
  async image(): Promise<Blob> {
    return (await this.#pglite).dumpDataDir("none");
  }

  protected override async end(): Promise<void> {
    await (await this.#pglite).close();
  }
}
