/**
 * The part of the script that hardly any edit needs: pure functions of src/roster, which the build puts into a file of the project instead of the script
 * (build/later.ts). Read and run at most once an execution, by whoever first calls one of them.
 */
import { projectFile } from "./google";
import { laterFile } from "./later-file";

type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

let functions: Functions | null = null;
/** Hundreds of cells may ask, and each new attempt is a call to Google. */
let isUnreadable = false;

export function later(): Functions {
  // Our own build wrote it, and it came with the script in the same push.
  functions ??= new Function(JSON.parse(projectFile(laterFile)))() as Functions;
  return functions;
}

/** For what a simple trigger asks, where reading a project file is not certain to be allowed: what the next full check finds need not be found now. */
export function laterOr<Answer>(otherwise: Answer, ask: (known: Functions) => unknown): Answer {
  if (isUnreadable) return otherwise;
  let known: Functions;
  try {
    known = later();
  } catch {
    isUnreadable = true;
    return otherwise;
  }
  return ask(known) as Answer;
}
