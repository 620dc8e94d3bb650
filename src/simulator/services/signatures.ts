/**
 * What arguments a service member takes, written as text ("int,int|int,int,int,int"; "" takes none), and the check of what a script
 * gave against it, with Google's words for a mismatch (facts: apps-script 6.2). `?` allows null, `[]` makes a list.
 */
import { ServiceError } from "../errors";
import { EnumValue } from "./enums";
import { ServiceObject } from "./service-object";

type Convert = (argument: unknown) => unknown;

/** What a converter answers when the argument does not fit. */
const misfit = Symbol("misfit");

const basic: Record<string, Convert> = {
  any: (argument) => argument,
  int: (argument) => {
    const value = typeof argument === "string" && argument.trim() !== "" ? Number(argument) : argument;
    return typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : misfit;
  },
  num: (argument) => (typeof argument === "number" ? argument : misfit),
  str: (argument) => {
    if (typeof argument === "string") return argument;
    return typeof argument === "number" || typeof argument === "boolean" ? String(argument) : misfit;
  },
  bool: (argument) => (typeof argument === "boolean" ? argument : misfit),
  date: (argument) => (argument instanceof Date ? argument : misfit),
  obj: (argument) =>
    typeof argument === "object" &&
    argument !== null &&
    !Array.isArray(argument) &&
    !(argument instanceof Date) &&
    !(argument instanceof ServiceObject) &&
    !(argument instanceof EnumValue)
      ? argument
      : misfit,
};

function converterOf(kind: string): Convert {
  if (kind.endsWith("?")) {
    const inner = converterOf(kind.slice(0, -1));
    return (argument) => (argument === null || argument === undefined ? null : inner(argument));
  }
  if (kind.endsWith("[]")) {
    const inner = converterOf(kind.slice(0, -2));
    if (kind === "any[]") return (argument) => (Array.isArray(argument) ? argument : misfit);
    return (argument) => {
      if (!Array.isArray(argument)) return misfit;
      const items = argument.map(inner);
      return items.includes(misfit) ? misfit : items;
    };
  }
  if (kind.startsWith("enum:")) {
    const name = kind.slice(5);
    return (argument) => (argument instanceof EnumValue && argument.enumName === name ? argument : misfit);
  }
  const known = basic[kind];
  if (known !== undefined) return known;
  return (argument) => (argument instanceof ServiceObject && argument.spec.name === kind ? argument : misfit);
}

const parsedSignatures = new Map<string, readonly (readonly Convert[])[]>();

function overloadsOf(signature: string): readonly (readonly Convert[])[] {
  let overloads = parsedSignatures.get(signature);
  if (overloads === undefined) {
    overloads = signature
      .split("|")
      .map((kinds) => (kinds === "" ? [] : kinds.split(",").map((kind) => converterOf(kind.trim()))));
    parsedSignatures.set(signature, overloads);
  }
  return overloads;
}

/** How Google names the type of an argument in its refusals. */
function typeName(argument: unknown): string {
  if (argument === null) return "null";
  if (argument instanceof ServiceObject) return argument.spec.path;
  if (argument instanceof EnumValue) return argument.enumName;
  if (argument instanceof Date) return "Date";
  if (Array.isArray(argument)) {
    const kinds = new Set(argument.map(typeName));
    const [only] = kinds;
    return kinds.size === 1 && only !== undefined ? `${only}[]` : "Array";
  }
  if (typeof argument === "string") return "String";
  if (typeof argument === "boolean") return "Boolean";
  return typeof argument === "object" ? "(class)" : typeof argument;
}

/** The arguments as the member takes them. */
export function fitArguments(path: string, member: string, signature: string, given: readonly unknown[]): unknown[] {
  let count = given.length;
  while (count > 0 && given[count - 1] === undefined) count -= 1;
  const counts = [given.length, count];
  for (const overload of overloadsOf(signature)) {
    // A trailing undefined may be an argument left out or, for setValue(undefined), the argument itself.
    if (!counts.includes(overload.length)) continue;
    const fitted = overload.map((convert, index) => convert(given[index]));
    if (!fitted.includes(misfit)) return fitted;
  }
  const types = given.slice(0, Math.max(count, 0)).map(typeName).join(",");
  throw new ServiceError(`The parameters (${types}) don't match the method signature for ${path}.${member}.`);
}
