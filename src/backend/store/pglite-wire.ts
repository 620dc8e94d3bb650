/**
 * The line to an embedded store, as a PostgreSQL client knows one: bytes of PostgreSQL's own protocol go in, bytes come out. PGlite's own query call takes ten
 * times as long to hand over a large result.
 */
import { Duplex } from "node:stream";

/** The first letter of Terminate, with which a client takes its leave (PostgreSQL, 53.7 Message Formats). */
const terminate = "X".charCodeAt(0);

interface Chunk {
  readonly chunk: Buffer;
}

export class PgliteWire extends Duplex {
  readonly #ask: (bytes: Uint8Array<ArrayBuffer>) => void;

  /** `ask` may keep the bytes and hand them over; what it is answered comes to `answer`. */
  constructor(ask: (bytes: Uint8Array<ArrayBuffer>) => void) {
    super();
    this.#ask = ask;
  }

  answer(bytes: Uint8Array): void {
    this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  /** What the client asks of a socket. */
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  override _read(): void {
    // Pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk }], done);
  }

  override _writev(chunks: readonly Chunk[], done: () => void): void {
    // Copied into memory of its own, which can be handed over: the client's buffers are parts of larger ones.
    const bytes = new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    // Its farewell would end the store; the other end is told by itself.
    if (bytes[0] !== terminate) this.#ask(bytes);
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }
}
