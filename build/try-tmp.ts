
import { measureCalls } from "./benchmarks/support/sheet-stage.ts";
for (const n of process.argv.slice(2).map(Number)) {
  const started = Date.now();
  const b = await measureCalls("/work/wt/edits/dist/addon", n);
  console.log("==", n, (Date.now() - started) / 1000);
  for (const [what, list] of Object.entries(b)) for (const one of list) console.log(what.padEnd(8), one.name.padEnd(44), "doc", one.document, "store", one.store, "sum", one.document+one.store, "cells", one.cells, "a row", (one.cells/n).toFixed(1), "s", one.seconds.toFixed(2), "lock", one.lockedSeconds.toFixed(2));
}
