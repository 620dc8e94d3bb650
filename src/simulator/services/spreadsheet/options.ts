/** Options that scripts give as plain objects, read strictly: an option that is not simulated must not be dropped in silence. */
import type { ClearOptions } from "../../document/cells/clear-cells";
import type { SortSpec } from "../../document/cells/sort-area";
import { NotSimulatedError, ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";

export type { ClearOptions };

function isOn(options: object, name: string): boolean {
  return (options as Record<string, unknown>)[name] === true;
}

function checkNames(options: object, known: readonly string[], where: string): void {
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new NotSimulatedError(`${where} option ${name}`);
  }
}

/** What clear() takes away that is given no options. */
export function clearAll({ world }: ExecutionContext): ClearOptions {
  return { values: true, formats: true, keepNumberFormat: world.switches.clearKeepsNumberFormat };
}

export function readClearOptions(options: object): ClearOptions {
  checkNames(options, ["commentsOnly", "contentsOnly", "formatOnly", "validationsOnly", "skipFilteredRows"], "clear");
  const some = {
    values: isOn(options, "contentsOnly"),
    formats: isOn(options, "formatOnly"),
    notes: isOn(options, "commentsOnly"),
    validations: isOn(options, "validationsOnly"),
  };
  const skipFilteredRows = isOn(options, "skipFilteredRows");
  return { ...(Object.values(some).includes(true) ? some : { values: true, formats: true }), skipFilteredRows };
}

export function readSortSpecs(specification: unknown): SortSpec[] {
  const specs = Array.isArray(specification) ? specification : [specification];
  return specs.map((spec: unknown) => {
    if (typeof spec === "number") return { column: spec, ascending: true };
    if (typeof spec === "object" && spec !== null && "column" in spec && typeof spec.column === "number") {
      checkNames(spec, ["column", "ascending"], "sort");
      return { column: spec.column, ascending: !("ascending" in spec) || spec.ascending !== false };
    }
    throw new ServiceError("The sort specification is invalid.");
  });
}

export function readCopyOptions(options: object): { formats: boolean; contents: boolean } {
  const formatOnly = isOn(options, "formatOnly");
  const contentsOnly = isOn(options, "contentsOnly");
  return { formats: !contentsOnly || formatOnly, contents: !formatOnly || contentsOnly };
}
