/**
 * What arguments a service member takes, written as text ("int,int|int,int,int,int"; "" takes none), and the check of what a script
 * gave against it, with Google's words for a mismatch (facts: apps-script 6.2). `?` allows null, `[]` makes a list, `...` any number of more.
 */
import { ServiceError } from "../errors";
import { EnumValue } from "./enums";
import { ForeignValue } from "./foreign-value";
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
  "byte[]": (argument) => {
    if (!Array.isArray(argument)) return misfit;
    // A list is taken for bytes; that it holds none is found out only then (GF testutilities.js, measured live).
    const wrong: unknown = argument.find((item) => typeof item !== "number");
    if (wrong !== undefined) throw new ServiceError(`Cannot convert ${String(wrong)} to byte.`);
    return argument;
  },
  /** Whatever can give its blob, and then that blob. */
  BlobSource: (argument) =>
    argument instanceof ServiceObject && "getBlob" in argument.spec.members
      ? (argument as ServiceObject & { getBlob(): unknown }).getBlob()
      : misfit,
  bool: (argument) => (typeof argument === "boolean" ? argument : misfit),
  date: (argument) => (argument instanceof Date ? argument : misfit),
  obj: (argument) =>
    typeof argument === "object" &&
    argument !== null &&
    !Array.isArray(argument) &&
    !(argument instanceof Date) &&
    !(argument instanceof ServiceObject) &&
    !(argument instanceof ForeignValue) &&
    !(argument instanceof EnumValue)
      ? argument
      : misfit,
};

function converterOf(kind: string): Convert {
  if (kind.endsWith("?")) {
    const inner = converterOf(kind.slice(0, -1));
    return (argument) => (argument === null || argument === undefined ? null : inner(argument));
  }
  const known = basic[kind];
  if (known !== undefined) return known;
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
  return (argument) => (argument instanceof ServiceObject && argument.spec.name === kind ? argument : misfit);
}

interface Overload {
  readonly converters: readonly Convert[];
  /** For the arguments behind those, where there may be any number. */
  readonly more: Convert | null;
}

const parsedSignatures = new Map<string, readonly Overload[]>();

function overloadsOf(signature: string): readonly Overload[] {
  let overloads = parsedSignatures.get(signature);
  if (overloads === undefined) {
    overloads = signature.split("|").map(overloadOf);
    parsedSignatures.set(signature, overloads);
  }
  return overloads;
}

function overloadOf(text: string): Overload {
  const kinds = text === "" ? [] : text.split(",").map((kind) => kind.trim());
  const last = kinds[kinds.length - 1] ?? "";
  if (!last.endsWith("...")) return { converters: kinds.map(converterOf), more: null };
  return { converters: kinds.slice(0, -1).map(converterOf), more: converterOf(last.slice(0, -3)) };
}

/** How Google names the type of an argument in its refusals. */
function typeName(argument: unknown): string {
  // An undefined that was given, also as the last argument, is one and reads null (seen in scripts' logs: "(number,number,number,null)").
  if (argument === null || argument === undefined) return "null";
  if (argument instanceof ServiceObject) return argument.spec.path;
  if (argument instanceof EnumValue) return argument.enumName;
  if (argument instanceof Date) return "Date";
  if (argument instanceof ForeignValue) return argument.kind;
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
  for (const { converters, more } of overloadsOf(signature)) {
    const fits = more === null ? given.length === converters.length : given.length >= converters.length;
    const fitted = fits ? fitAll(converters, more, given) : null;
    if (fitted !== null) return fitted;
  }
  throw new ServiceError(
    `The parameters (${given.map(typeName).join(",")}) don't match the method signature for ${path}.${member}.`,
  );
}

/** null at the first that does not fit. */
function fitAll(converters: readonly Convert[], more: Convert | null, given: readonly unknown[]): unknown[] | null {
  const fitted: unknown[] = [];
  const count = more === null ? converters.length : given.length;
  for (let index = 0; index < count; index += 1) {
    const value = (converters[index] ?? more)?.(given[index]);
    if (value === misfit) return null;
    fitted.push(value);
  }
  return fitted;
}
