/** Cached texts with an end, by the simulator's clock (facts: apps-script 3). */

const maximumItems = 1000;
const keptItems = 900;

export class CacheStore {
  private readonly items = new Map<string, { readonly value: string; readonly until: number }>();

  get(key: string, now: number): string | null {
    const item = this.items.get(key);
    if (item === undefined) return null;
    if (item.until > now) return item.value;
    this.items.delete(key);
    return null;
  }

  /** A value may go before its time; scripts must not be surprised. */
  clear(): void {
    this.items.clear();
  }

  put(key: string, value: string, until: number): void {
    this.items.set(key, { value, until });
    if (this.items.size <= maximumItems) return;
    const byEnd = [...this.items].sort(([, a], [, b]) => b.until - a.until);
    for (const [gone] of byEnd.slice(keptItems)) this.items.delete(gone);
  }

  remove(key: string): void {
    this.items.delete(key);
  }
}

export class Caches {
  private readonly stores = new Map<string, CacheStore>();

  clear(): void {
    for (const store of this.stores.values()) store.clear();
  }

  of(name: string): CacheStore {
    let store = this.stores.get(name);
    if (store === undefined) {
      store = new CacheStore();
      this.stores.set(name, store);
    }
    return store;
  }
}
