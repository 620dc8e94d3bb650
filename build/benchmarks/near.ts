/**
 * The same-person finder at the service (B-11): 20,000 new people, as sheets ask for them, against a whole district on PostgreSQL. `--accounts 1000000`
 * (100,000 otherwise) in as many schools as have 555 each. Names are those of the sample district, where a few hundred share the commonest.
 */

import { makeAccounts } from "../../src/backend/seed/people.ts";
import { seededRandom } from "../../src/backend/seed/seeded-random.ts";
import { type NearMatches, nearRowsAtMost, routes } from "../../src/contract/index.ts";
import type { Measurement } from "../bench.ts";
import { atMost, timed } from "./support/measuring.ts";
import { startStage } from "./support/stage.ts";

const accountsInASchool = 555;
const newPeople = 20_000;
const seconds = 10;

function askedFor(): number {
  const at = process.argv.indexOf("--accounts");
  const accounts = at < 0 ? 100_000 : Number(process.argv[at + 1]);
  if (!Number.isInteger(accounts) || accounts < 1) throw new Error("--accounts: a number");
  return accounts;
}

const grades = ["PK", "K", ...Array.from({ length: 12 }, (_, at) => String(at + 1))];

/** Of another seed than the district, so that nobody of them is there, and many are called like somebody who is. */
const asked = () =>
  makeAccounts([{ id: "new", name: "New", grades }], newPeople, seededRandom(77)).map(
    ({ role, firstName, lastName, gradeLevel }, index) => ({
      row: (index % nearRowsAtMost) + 2,
      values: { userId: `NEW-${index}`, role, firstName, lastName, gradeLevel },
    }),
  );

export async function measure(): Promise<readonly Measurement[]> {
  const accounts = askedFor();
  const stage = await startStage({
    store: "PostgreSQL",
    accounts,
    schools: Math.ceil(accounts / accountsInASchool),
    roles: ["web"],
  });
  try {
    const [school = ""] = stage.schoolIds;
    const path = routes.near(school);
    const people = asked();
    const outcomes = new Map<string, number>();
    const ask = async (from: number): Promise<void> => {
      const answer = await stage.call(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ rows: people.slice(from, from + nearRowsAtMost) }),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      for (const { outcome } of ((await answer.json()) as NearMatches).rows) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    const each: number[] = [];
    const whole = await timed(async () => {
      for (let from = 0; from < people.length; from += nearRowsAtMost) each.push(await timed(() => ask(from)));
    });
    const name = `${newPeople.toLocaleString("en-US")} new people against ${accounts.toLocaleString("en-US")} accounts`;
    process.stderr.write(`${name}: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
    return [
      atMost(name, "s", whole / 1000, seconds, 1),
      atMost(
        `the slowest request of ${nearRowsAtMost} of them`,
        "ms",
        Math.max(...each),
        (seconds * 1000 * nearRowsAtMost) / newPeople,
        4,
      ),
    ];
  } finally {
    await stage.stop();
  }
}
