/**
 * What node is told for a program that runs for seconds: the WebAssembly of the embedded store is compiled once and not optimised, which on two cores
 * takes a fifth of all that such a program does, and pays only for one that runs on.
 */
export const shortLived: readonly string[] = ["--liftoff-only"];
