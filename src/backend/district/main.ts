/**
 * `npm run district -- FILE [--dry-run] [--remove]`: enters a district from a file, into the store that the environment names (R-6).
 * `npm run district -- unbind EMAIL`: takes back which Google identity an administrator's address was bound to (R-1).
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readStoreConfig } from "../config";
import { runOnStore, say, UsageError } from "../operator";
import { type EntryChange, type Store, unbindAdministrator } from "../store";
import { readDistrictFile } from "./district-file";
import { enterDistrict } from "./enter";

const usage = "npm run district -- FILE [--dry-run] [--remove]\nnpm run district -- unbind EMAIL";

const signs = { add: "+", change: "~", remove: "-" } as const;

function line({ how, what, key, before, after }: EntryChange): string {
  const said = how === "change" ? `${before} -> ${after}` : after || before;
  return `  ${signs[how]} ${what} ${said === key ? key : `${key}: ${said}`}`;
}

async function enter(
  store: Store,
  path: string,
  options: { readonly remove: boolean; readonly dryRun: boolean },
): Promise<void> {
  const file = readDistrictFile(readFileSync(path, "utf8"));
  const { done, left } = await enterDistrict(store, file, { ...options, at: new Date(), makeId: randomUUID });
  const { id, name } = file.organization;
  if (done.length === 0) say(`${name} (${id}) is in the store as the file has it; nothing was changed.`);
  else say(`${name} (${id}), ${options.dryRun ? "would be changed" : "was changed"}:\n${done.map(line).join("\n")}`);
  if (left.length > 0) {
    say(`In the store and not in the file; left as it is (--remove takes it out):\n${left.map(line).join("\n")}`);
  }
}

async function unbind(store: Store, email: string): Promise<void> {
  const wasBound = await store.transaction((trx) => unbindAdministrator(trx, email, new Date()));
  say(
    wasBound
      ? `${email} is bound to no identity any more: whoever Google vouches for with that address next is bound anew.`
      : `${email} was bound to no identity; nothing was changed.`,
  );
}

await runOnStore(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { remove: { type: "boolean", default: false }, "dry-run": { type: "boolean", default: false } },
  });
  const [first, second, ...rest] = positionals;
  if (first === undefined || rest.length > 0) throw new UsageError("A file is needed");
  const config = readStoreConfig(process.env);
  if (first === "unbind") {
    if (second === undefined) throw new UsageError("The e-mail address of an administrator is needed");
    return { config, work: (store) => unbind(store, second) };
  }
  if (second !== undefined) throw new UsageError(`One file at a time: ${second}`);
  const { remove } = values;
  return { config, work: (store) => enter(store, first, { remove, dryRun: values["dry-run"] }) };
});
