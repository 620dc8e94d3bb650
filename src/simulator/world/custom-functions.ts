/**
 * Functions of the script in formulas: =DOUBLE(A1) runs DOUBLE in an execution of its own, once for the same arguments; until it has ended the
 * cell says that it is loading.
 */
import { parse } from "acorn";
import type { ExecutionResult, ScriptProject } from "../api";
import type { CellValue } from "../document/cells/value";
import type { CustomArgument, CustomFormula } from "../document/formula/evaluate";
import type { Operand } from "../document/formula/operand";
import type { CellDate } from "../wire-format";

const loading = "Loading...";
const mostKept = 5000;

type Run = (functionName: string, args: readonly unknown[]) => Promise<ExecutionResult>;

export class CustomFunctions {
  private readonly project: ScriptProject;
  private readonly results = new Map<string, Operand>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  /** One after the other: a sheet full of them would need a thread for each. */
  private last: Promise<void> = Promise.resolve();
  private execute: Run | null = null;
  private changed: () => void = () => undefined;
  private serialOf: (moment: number) => number = (moment) => moment;
  private readonly dated = new Set<string>();

  constructor(project: ScriptProject) {
    this.project = project;
  }

  /** How they are run, and what is told when a result is there. */
  connect(run: Run, serialOf: (moment: number) => number, changed: () => void): void {
    this.execute = run;
    this.serialOf = serialOf;
    this.changed = changed;
  }

  areCalledBy(formula: string): boolean {
    return [...formula.matchAll(/([\p{L}_][\p{L}\w.]*)\s*\(/gu)].some(
      ([, name = ""]) => this.nameOf(name) !== undefined,
    );
  }

  find(name: string): CustomFormula | null {
    const functionName = this.nameOf(name);
    const run = this.execute;
    if (functionName === undefined || run === null) return null;
    return (args) => this.value(run, functionName, args);
  }

  givesDates(name: string): boolean {
    return this.dated.has(name.toUpperCase());
  }

  /** Formulas know no difference of large and small letters. */
  private nameOf(name: string): string | undefined {
    const wanted = name.toUpperCase();
    for (const { source } of this.project.scripts) {
      const found = declaredFunctions(source).get(wanted);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private value(run: Run, functionName: string, args: readonly CustomArgument[]): Operand {
    const key = `${functionName} ${JSON.stringify(args)}`;
    const known = this.results.get(key);
    if (known !== undefined) return known;
    if (this.results.size >= mostKept) this.results.clear();
    this.results.set(key, loading);
    this.running += 1;
    this.last = this.last.then(async () => {
      const result = await run(functionName, args);
      const name = functionName.toUpperCase();
      if (hasDate(result.value)) this.dated.add(name);
      else this.dated.delete(name);
      this.results.set(key, resultOf(result, this.serialOf));
      this.running -= 1;
      this.changed();
      if (this.running === 0) for (const resolve of this.waiting.splice(0)) resolve();
    });
    return loading;
  }

  get isIdle(): boolean {
    return this.running === 0;
  }

  /** Resolves when none is running; undefined when none is. */
  idle(): Promise<void> | undefined {
    return this.isIdle ? undefined : new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Every simulator of a process runs the same few sources: each is parsed once. */
const parsed = new Map<string, ReadonlyMap<string, string>>();
const mostParsed = 50;

/** By their names in large letters; those that end in _ are private. */
function declaredFunctions(source: string): ReadonlyMap<string, string> {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  try {
    for (const statement of parse(source, { ecmaVersion: 2020, sourceType: "script" }).body) {
      if (statement.type !== "FunctionDeclaration" || statement.id.name.endsWith("_")) continue;
      names.set(statement.id.name.toUpperCase(), statement.id.name);
    }
  } catch {
    // What cannot be parsed does not run either; every execution says so.
  }
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(source, names);
  return names;
}

const isCellDate = (value: unknown): value is CellDate =>
  typeof value === "object" && value !== null && "$date" in value && typeof value.$date === "number";

const hasDate = (value: unknown): boolean => (Array.isArray(value) ? value.some(hasDate) : isCellDate(value));

/** A list fills cells downward, a list of lists rows and columns. */
function resultOf({ record, value }: ExecutionResult, serialOf: (moment: number) => number): Operand {
  const cellOf = (one: unknown): CellValue => {
    if (isCellDate(one)) return serialOf(one.$date);
    return typeof one === "string" || typeof one === "number" || typeof one === "boolean" ? one : "";
  };
  if (record.state !== "done") return "#ERROR!";
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((line: unknown) => (Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]));
}
