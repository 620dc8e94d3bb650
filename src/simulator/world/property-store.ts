/** One store of properties, with Google's limits: 9 KB a value, 500 KB a store (facts: apps-script 3, 7). */
import { ServiceError } from "../errors";

export class PropertyStore {
  private values: Record<string, string> = Object.create(null) as Record<string, string>;

  constructor(saved: Readonly<Record<string, string>> = {}) {
    Object.assign(this.values, saved);
  }

  get(key: string): string | null {
    return this.values[key] ?? null;
  }

  all(): Record<string, string> {
    return { ...this.values };
  }

  /** All or nothing: a value that is too large changes none of the others. */
  set(properties: Readonly<Record<string, string>>, replaceAll = false): void {
    for (const [key, value] of Object.entries(properties)) {
      // In the words that were measured live (facts: apps-script-2026 3).
      if (key === "") throw new ServiceError("The property name must not be null or empty.");
      if (Buffer.byteLength(value) > 9 * 1024) throw new ServiceError("Argument too large: value");
    }
    const next = Object.assign(Object.create(null), replaceAll ? {} : this.values, properties) as Record<
      string,
      string
    >;
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > 500 * 1024) {
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.values = next;
  }

  remove(key: string): void {
    delete this.values[key];
  }

  clear(): void {
    this.values = Object.create(null) as Record<string, string>;
  }
}

/** The three kinds of store. There is one script and one document here, and any number of users. */
export class PropertyStores {
  readonly script: PropertyStore;
  readonly document: PropertyStore;
  private readonly users = new Map<string, PropertyStore>();

  constructor(saved?: SavedProperties) {
    this.script = new PropertyStore(saved?.script);
    this.document = new PropertyStore(saved?.document);
    for (const [user, values] of Object.entries(saved?.users ?? {})) this.users.set(user, new PropertyStore(values));
  }

  ofUser(user: string): PropertyStore {
    let store = this.users.get(user);
    if (store === undefined) {
      store = new PropertyStore();
      this.users.set(user, store);
    }
    return store;
  }

  save(): SavedProperties {
    const users = [...this.users].map(([user, store]) => [user, store.all()] as const);
    return { script: this.script.all(), document: this.document.all(), users: Object.fromEntries(users) };
  }
}

export interface SavedProperties {
  readonly script: Readonly<Record<string, string>>;
  readonly document: Readonly<Record<string, string>>;
  readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
