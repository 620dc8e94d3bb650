/** What a user may use up in a day (facts: apps-script 3). A day begins with the first request and ends 24 hours later, by the simulator's clock. */
import type { AccountKind, QuotaName, QuotaView } from "../api";
import { ServiceError } from "../errors";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Quota {
  readonly limits: Readonly<Record<AccountKind, number>>;
  readonly refusal: string;
}

const quotas: Readonly<Record<QuotaName, Quota>> = {
  urlFetch: {
    limits: { consumer: 20_000, workspace: 100_000 },
    refusal: "Service invoked too many times for one day: urlfetch.",
  },
  properties: {
    limits: { consumer: 50_000, workspace: 500_000 },
    refusal: "Service invoked too many times for one day: properties.",
  },
  emailRecipients: {
    limits: { consumer: 100, workspace: 1500 },
    refusal: "Service invoked too many times for one day: email.",
  },
  /** Created or copied. */
  spreadsheets: {
    limits: { consumer: 250, workspace: 3200 },
    refusal: "Service invoked too many times for one day: create spreadsheet.",
  },
  /** In milliseconds. */
  triggerRuntime: {
    limits: { consumer: 90 * minute, workspace: 6 * hour },
    refusal: "Service using too much computer time for one day",
  },
};

const quotaNames = Object.keys(quotas) as readonly QuotaName[];

/** What is spent of one quota since its day began. */
interface Spending {
  readonly since: number;
  readonly used: number;
}

export interface SavedQuotas {
  readonly accounts: Readonly<Record<string, AccountKind>>;
  readonly spent: readonly (Spending & { readonly user: string; readonly name: QuotaName })[];
}

export class Quotas {
  private readonly now: () => number;
  private readonly accounts = new Map<string, AccountKind>();
  private readonly spent = new Map<string, Spending>();

  constructor(now: () => number, saved?: SavedQuotas) {
    this.now = now;
    for (const [user, kind] of Object.entries(saved?.accounts ?? {})) this.accounts.set(user, kind);
    for (const { user, name, since, used } of saved?.spent ?? []) this.spent.set(keyOf(user, name), { since, used });
  }

  /** Schools have Workspace accounts. */
  accountOf(user: string): AccountKind {
    return this.accounts.get(user) ?? "workspace";
  }

  setAccount(user: string, kind: AccountKind): void {
    this.accounts.set(user, kind);
  }

  /** Refuses when there is not that much left; nothing is used up then. */
  spend(user: string, name: QuotaName, amount = 1): void {
    const { since, used } = this.current(user, name);
    if (used + amount > this.limitOf(user, name)) throw new ServiceError(quotas[name].refusal);
    this.spent.set(keyOf(user, name), { since, used: used + amount });
  }

  /** What has already happened counts, even over the limit. */
  note(user: string, name: QuotaName, amount: number): void {
    const { since, used } = this.current(user, name);
    this.spent.set(keyOf(user, name), { since, used: used + amount });
  }

  /** Refuses when nothing is left. */
  require(user: string, name: QuotaName): void {
    if (this.current(user, name).used >= this.limitOf(user, name)) throw new ServiceError(quotas[name].refusal);
  }

  /** So that a test can say "three calls left". */
  leave(user: string, name: QuotaName, left: number): void {
    const { since } = this.current(user, name);
    this.spent.set(keyOf(user, name), { since, used: this.limitOf(user, name) - left });
  }

  left(user: string, name: QuotaName): number {
    return Math.max(0, this.limitOf(user, name) - this.current(user, name).used);
  }

  view(user: string): QuotaView[] {
    return quotaNames.map((name) => {
      const { since, used } = this.current(user, name);
      const limit = this.limitOf(user, name);
      return { name, limit, left: this.left(user, name), ...(used === 0 ? {} : { resetsAt: since + day }) };
    });
  }

  save(): SavedQuotas {
    const spent = [...this.spent].map(([key, spending]) => ({ ...userAndName(key), ...spending }));
    return { accounts: Object.fromEntries(this.accounts), spent };
  }

  private limitOf(user: string, name: QuotaName): number {
    return quotas[name].limits[this.accountOf(user)];
  }

  private current(user: string, name: QuotaName): Spending {
    const now = this.now();
    const spending = this.spent.get(keyOf(user, name));
    return spending === undefined || now - spending.since >= day ? { since: now, used: 0 } : spending;
  }
}

const keyOf = (user: string, name: QuotaName): string => `${name} ${user}`;

function userAndName(key: string): { readonly user: string; readonly name: QuotaName } {
  const name = quotaNames.find((candidate) => key.startsWith(`${candidate} `));
  if (name === undefined) throw new Error(`no quota in ${key}`);
  return { user: key.slice(name.length + 1), name };
}
