/** S-14: temporary passwords that were lost, used and left, or have expired are replaced by hand. What is told is told once: only the hash is kept (I-12). */
import type { PasswordResets } from "../../contract";
import { temporaryPasswordDays } from "../../roster";
import { makeTemporaryPassword } from "../accounts";
import type { Services } from "../services";
import { lockAccounts, passwordKinds, recordChanges, setTemporaryPassword } from "../store";

const dayMilliseconds = 86_400_000;
/** Each hash takes 19 MB and a tenth of a second of a core. */
const hashesAtOnce = 4;

async function newPasswords(services: Services, guids: readonly string[]) {
  const made = new Map<string, { readonly password: string; readonly hash: string }>();
  for (let first = 0; first < guids.length; first += hashesAtOnce) {
    const some = guids.slice(first, first + hashesAtOnce);
    const hashed = await Promise.all(
      some.map(async (guid) => {
        const password = makeTemporaryPassword(services.random);
        return [guid, { password, hash: await services.hashPassword(password) }] as const;
      }),
    );
    for (const [guid, one] of hashed) made.set(guid, one);
  }
  return made;
}

/** Of these accounts, all within the caller's reach; who has chosen a password of their own is left alone unless `permanent` says so. */
export async function resetPasswords(
  services: Services,
  person: { readonly id: string; readonly name: string; readonly organizationId: string },
  guids: readonly string[],
  permanent: boolean,
): Promise<PasswordResets> {
  const { organizationId } = person;
  const before = await passwordKinds(services.store.db, organizationId, guids);
  const isFree = (kind: string | undefined) => kind !== undefined && (permanent || kind !== "permanent");
  // Before the transaction: a hash takes longer than all the rest.
  const made = await newPasswords(
    services,
    guids.filter((guid) => isFree(before.get(guid))),
  );
  const at = services.now();
  const until = new Date(at.getTime() + temporaryPasswordDays * dayMilliseconds);
  return services.store.transaction(async (trx) => {
    const accounts = await lockAccounts(trx, organizationId, [...made.keys()]);
    // Somebody may have chosen a password of their own meanwhile.
    const now = await passwordKinds(trx, organizationId, [...made.keys()]);
    const items: PasswordResets["items"] = [];
    for (const { guid, username, version } of accounts) {
      const one = made.get(guid);
      if (one === undefined || !isFree(now.get(guid))) continue;
      await setTemporaryPassword(trx, organizationId, guid, { hash: one.hash, until });
      const by = { administratorId: person.id, name: person.name, importId: null, at };
      const change = { guid, version: version + 1, field: "password", oldValue: "", newValue: "" };
      await recordChanges(trx, organizationId, by, [change]);
      const temporaryPasswordsUntil = until.toISOString();
      items.push({ userGuid: guid, username, temporaryPassword: one.password, temporaryPasswordsUntil });
    }
    const done = new Set(items.map(({ userGuid }) => userGuid));
    const left = guids
      .filter((guid) => !done.has(guid))
      .map((userGuid) => ({ userGuid, reason: before.has(userGuid) ? ("permanent" as const) : ("unknown" as const) }));
    return { items, left };
  });
}
