/** Objects that stand in the script for those of the host. Whatever is not simulated throws its name as soon as it is touched. */
import { bareText, type ClassTable, errorText, nothingText, plainText, type RealmBridge } from "../wire-format";
import { adopt, encodeArguments, revive, type StandIns } from "./values";

interface Handle {
  readonly className: string;
  readonly target: number | string;
}

/**
 * A member that is made when it is asked for. Each execution has a realm of its own, and of the two thousand members and enumerated values of Google's
 * services a script touches a dozen.
 */
export function lazily(owner: object, name: string, make: () => unknown): void {
  const own = (on: object, value: unknown): unknown => {
    Object.defineProperty(on, name, { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(owner, name, {
    get: () => own(owner, make()),
    // As an ordinary member would: what somebody puts there is a member of that object.
    set(this: object, value: unknown) {
      own(this, value);
    },
    enumerable: true,
    configurable: true,
  });
}

export class Stubs implements StandIns {
  private readonly bridge: RealmBridge;
  private readonly table: ClassTable;
  private readonly handles = new WeakMap<object, Handle>();
  private readonly prototypes: Record<string, object> = {};
  private readonly enumValues: Record<string, Record<string, object>> = {};
  private readonly enumNames = new WeakMap<object, readonly [string, string]>();

  constructor(bridge: RealmBridge) {
    this.bridge = bridge;
    this.table = bridge.table;
  }

  handleOf(value: object): Handle | undefined {
    return this.handles.get(value);
  }

  enumOf(value: object): readonly [string, string] | undefined {
    return this.enumNames.get(value);
  }

  /** The one object of an enumerated value, so that == works. */
  enumValue(enumName: string, name: string): object {
    return this.enumValuesOf(enumName)[name] as object;
  }

  make(className: string, target: number | string): object {
    const stub = Object.create(this.prototypeOf(className)) as object;
    this.handles.set(stub, { className, target });
    return stub;
  }

  /** A service of Google's of which nothing is simulated. */
  missing(name: string): object {
    return new Proxy({}, { get: (_target, key) => notSimulated(name, key) });
  }

  call(target: number | string, member: string, args: readonly unknown[]): unknown {
    const answer = this.bridge.call(target, member, encodeArguments(args, this));
    if (typeof answer !== "string") return adopt(answer);
    const kind = answer.charAt(0);
    // What answers nothing answers null (GF teststores.js, measured live).
    if (kind === nothingText) return null;
    if (kind === bareText) return answer.slice(1);
    const value: unknown = JSON.parse(answer.slice(1));
    if (kind === plainText) return value;
    if (kind === errorText) throw errorOf(value as { name: string; message: string });
    return revive(value, this);
  }

  prototypeOf(className: string): object {
    const known = this.prototypes[className];
    if (known !== undefined) return known;
    const entry = this.table.classes[className];
    if (entry === undefined) throw new Error(`no class ${className}`);
    const stubs = this;
    const unknown = new Proxy(Object.prototype, {
      get: (target, key, receiver) => {
        // JSON.stringify and promises ask for these of any object.
        if (typeof key === "symbol" || key in target || key === "toJSON" || key === "then") {
          return Reflect.get(target, key, receiver) as unknown;
        }
        return notSimulated(className, key);
      },
    });
    const prototype = Object.create(unknown) as Record<string, unknown>;
    for (const member of entry.members) {
      prototype[member] = function (this: unknown, ...args: unknown[]): unknown {
        const handle = typeof this === "object" && this !== null ? stubs.handles.get(this) : undefined;
        // A service's own member may be called without its object (const { log } = Logger).
        return stubs.call(handle?.target ?? className, member, args);
      };
    }
    for (const [name, enumName] of Object.entries(entry.enums)) {
      lazily(prototype, name, () => this.enumObject(enumName));
    }
    if (!entry.members.includes("toString")) prototype.toString = () => className;
    this.prototypes[className] = prototype;
    return prototype;
  }

  private enumObject(enumName: string): object {
    return new Proxy(this.enumValuesOf(enumName), {
      get: (target, key) =>
        typeof key === "symbol" || key in target ? Reflect.get(target, key) : notSimulated(enumName, key),
    });
  }

  private enumValuesOf(enumName: string): Record<string, object> {
    const known = this.enumValues[enumName];
    if (known !== undefined) return known;
    const values: Record<string, object> = {};
    for (const [ordinal, name] of (this.table.enums[enumName] ?? []).entries()) {
      const value = {
        toString: () => name,
        name: () => name,
        ordinal: () => ordinal,
        compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
        toJSON: () => name,
      };
      this.enumNames.set(value, [enumName, name]);
      values[name] = Object.freeze(value);
    }
    this.enumValues[enumName] = values;
    return values;
  }
}

export function notSimulated(where: string, member: string | symbol): unknown {
  if (typeof member === "symbol") return undefined;
  throw errorOf({ name: "NotSimulatedError", message: `not simulated: ${where}.${member}` });
}

function errorOf(given: { readonly name: string; readonly message: string }): Error {
  const error = new Error(given.message);
  error.name = given.name;
  return error;
}
