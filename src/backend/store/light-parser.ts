/**
 * PGlite's WASM such that V8 leaves the parser of SQL as its first compiler made it. That is one function of two thousand branches, for which the optimising
 * compiler takes 600 MB for a second, as soon as a dozen statements were read; and statements become no faster by it. Everything else is optimised as always.
 */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";

type WasmModule = WebAssembly.Module;
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
  toFixedLengthBuffer(): ArrayBuffer;
  toResizableBuffer(): ArrayBuffer;
}
type Imports = Record<string, Record<string, (() => number) | Memory>>;
type Exports = Readonly<Record<string, unknown>>;

/** What is used of WebAssembly here; the types of Node leave it out. */
interface WebAssemblyOfNode {
  compile(bytes: Uint8Array<ArrayBuffer>): Promise<WasmModule>;
  readonly Module: { imports(module: WasmModule): readonly { module: string; name: string; kind: string }[] };
  readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => Memory;
  readonly Instance: new (module: WasmModule, imports: Imports) => { readonly exports: Exports };
}
const wasm: WebAssemblyOfNode = Reflect.get(globalThis, "WebAssembly");

const parser = "raw_parser";
/** What the parser calls before anything else. */
const scanner = "scanner_init";
const stack = "__stack_pointer";
/** An address that no memory has: whoever reads a text from there ends at once. */
const nowhere = -16;

/** As PGlite's own loader makes it, in pages of 64 kB; nearly nothing of it is touched. */
const memoryPages = { initial: 2048, maximum: 32_768 };

function instanceForNothing(module: WasmModule): Exports {
  const imports: Imports = {};
  for (const { module: from, name, kind } of wasm.Module.imports(module)) {
    const given = kind === "memory" ? new wasm.Memory(memoryPages) : () => 0;
    imports[from] = { ...imports[from], [name]: given };
  }
  return new wasm.Instance(module, imports).exports;
}

/** A function is compiled when it is first called, however that ends. */
function compileByCall(exports: Exports, name: string): void {
  const compiled = exports[name];
  const pointer = exports[stack];
  if (typeof compiled !== "function" || typeof pointer !== "object" || pointer === null || !("value" in pointer))
    throw new Error(`PGlite exports no ${name} or no ${stack}`);
  // At the end of its stack and with nothing to read it comes to its end before it has done anything.
  pointer.value = 0;
  try {
    compiled(nowhere, 0, 0, 0);
  } catch {
    // As intended.
  }
}

/** Code belongs to the module and not to an instance: what is compiled for one that is thrown away is what the store will run. */
function compileParser(module: WasmModule): void {
  const exports = instanceForNothing(module);
  compileByCall(exports, scanner);
  // What is compiled while only another function may be optimised has no counter by which it would ever be.
  setFlagsFromString("--wasm-tier-up-filter=0");
  try {
    compileByCall(exports, parser);
  } finally {
    setFlagsFromString("--wasm-tier-up-filter=-1");
  }
}

/** Undefined where PGlite has become another one: then it is to load its WASM itself, and to take the memory. */
export async function pgliteWithLightParser(): Promise<WasmModule | undefined> {
  try {
    const module = await wasm.compile(
      readFileSync(new URL("./pglite.wasm", import.meta.resolve("@electric-sql/pglite"))),
    );
    compileParser(module);
    return module;
  } catch {
    return undefined;
  }
}
