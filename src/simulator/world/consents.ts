/** What each user lets the script do: everything that it asks for, unless somebody ticked less or took it back (facts: apps-script 1.6). */

export type SavedConsents = Readonly<Record<string, readonly string[]>>;

export class Consents {
  private readonly given = new Map<string, readonly string[]>();

  constructor(saved: SavedConsents = {}) {
    for (const [user, scopes] of Object.entries(saved)) this.given.set(user, scopes);
  }

  /** "all" is what everybody gives at the start. */
  set(user: string, scopes: readonly string[] | "all"): void {
    if (scopes === "all") this.given.delete(user);
    else this.given.set(user, [...scopes]);
  }

  has(user: string, scope: string): boolean {
    const scopes = this.given.get(user);
    return scopes === undefined || scopes.includes(scope);
  }

  /** Nothing is left of what the user once gave. */
  hasNone(user: string): boolean {
    return this.given.get(user)?.length === 0;
  }

  save(): SavedConsents {
    return Object.fromEntries(this.given);
  }
}
