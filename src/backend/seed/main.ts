/**
 * `npm run seed -- --accounts N --schools M [--seed S]`: a sample district in the store that the environment names (DATABASE_URL, or DATA_DIR), and
 * in DATA_DIR the list of people the workbench can sign in. A district that is there already is left as it is.
 * Its accounts have no passwords: hashing 2,500 would take a minute of a first start, and nobody needs them before an administrator resets one.
 */
import { readStoreConfig } from "../config";
import { openStore, saveDistrict, schoolsOfOrganization } from "../store";
import { makeDistrict } from "./district";
import { readOptions, UsageError } from "./options";
import { peopleOf, writePeople } from "./people-file";

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const number = (count: number) => count.toLocaleString("en-US");

async function seed(): Promise<void> {
  const size = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  const config = readStoreConfig(process.env);
  const district = makeDistrict(size);
  const { organization } = district;
  const store = await openStore(config);
  try {
    if (await saveDistrict(store, district)) {
      await store.tidy();
      const made = `${number(size.schools)} schools, ${number(size.accounts)} accounts, ${number(district.classes.length)} classes`;
      say(`Made ${organization.name}: ${made} (seed ${size.seed}).`);
    } else {
      const where = config.kind === "embedded" ? `delete ${config.directory}` : "empty the database";
      say(`${organization.name} is in the store already; it was left as it is. To start over, ${where}.`);
    }
    const schools = await schoolsOfOrganization(store.db, organization.id);
    const people = peopleOf(
      district.people,
      schools.map(({ id }) => id),
    );
    say(`People to sign in as: ${writePeople(process.env.DATA_DIR?.trim() || ".data", people)}`);
  } finally {
    await store.close();
  }
}

try {
  await seed();
} catch (error) {
  // What the operator can put right is said in a sentence; anything else is our fault and comes with its stack.
  const named =
    error instanceof UsageError ||
    ["ConfigurationError", "FolderTakenError", "StoreFolderError"].includes((error as Error).name);
  process.stderr.write(`${named ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
