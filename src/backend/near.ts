/** Near matches across the district (B-11): who is there under another spelling, of the people the caller may know, and of others only that there is somebody. */
import { type NearMatches, type NearRequest, nearAsksAnHour } from "../contract";
import {
  baseLetters,
  type ComparedPerson,
  clean,
  compared,
  folded,
  gradesFarFrom,
  mailboxOf,
  type NearPerson,
  nearAmong,
  nicknamesOf,
  plainName,
} from "../roster";
import type { Caller } from "./identity";
import { ProblemError } from "./problem-error";
import type { Services } from "./services";
import {
  type Administrator,
  type AffiliatedAccount,
  affiliatedAccounts,
  type NameLook,
  type NearLooks,
  nearAskedSince,
  nearCandidates,
  recordRead,
  type SchoolRecord,
  schoolsOfAdministrator,
} from "./store";

type AskedRow = NearRequest["rows"][number];
const hour = 3_600_000;
/** So many zeros get lost at the beginning of an ID. */
const zerosAtMost = 4;
/** Of a shorter beginning too many share it, of a longer one a slip in it hides somebody. */
const beginningLength = 3;

/** As the store's `plain_name` writes it. */
const plain = (name: string) =>
  baseLetters(name)
    .toLowerCase()
    .replace(/[\s.'’ʼ`´-]/g, "");

const beginning = (name: string) => name.slice(0, beginningLength);

function asked({ row, values }: AskedRow): NearPerson {
  const { userId = "", role = "", firstName = "", lastName = "", gradeLevel = "", email = "" } = values;
  const [id, first, last, grade, mail] = [userId, firstName, lastName, gradeLevel, email].map(clean);
  return {
    key: String(row),
    userId: id ?? "",
    role,
    firstName: first ?? "",
    lastName: last ?? "",
    gradeLevel: grade ?? "",
    email: mail ?? "",
  };
}

function looksOf(people: readonly NearPerson[]): NearLooks {
  const looks = {
    people: people.map(({ role, gradeLevel, email }) => ({
      role,
      far: gradesFarFrom(gradeLevel),
      mailbox: mailboxOf(email),
    })),
    byLastName: new Map<string, NameLook>(),
    byFirstName: new Map<string, NameLook>(),
    byUserId: [] as { position: number; userId: string }[],
    byEmail: [] as { position: number; email: string }[],
  };
  const add = (to: Map<string, NameLook>, look: NameLook): void => {
    if (look.whole !== "" && look.begins !== "") to.set(`${look.position} ${look.whole} ${look.begins}`, look);
  };
  people.forEach(({ firstName, lastName, userId, email }, position) => {
    const [first, last] = [plain(firstName), plain(lastName)];
    const lastWords = plainName(lastName).words;
    for (const whole of [last, plain([...lastWords].reverse().join(""))]) {
      add(looks.byLastName, { position, whole, begins: beginning(first) });
    }
    // Names the wrong way round.
    add(looks.byLastName, { position, whole: first, begins: last, swapped: true });
    const given = plainName(firstName).words[0] ?? "";
    for (const whole of new Set([first, given, ...nicknamesOf(given)])) {
      for (const word of new Set([last, ...lastWords])) {
        add(looks.byFirstName, { position, whole, begins: beginning(word) });
      }
    }
    const id = folded(userId);
    const bare = id.replace(/^0+(?=.)/, "");
    const ids =
      id === "" ? [] : [id, ...Array.from({ length: zerosAtMost + 1 }, (_, zeros) => "0".repeat(zeros) + bare)];
    for (const one of new Set(ids)) looks.byUserId.push({ position, userId: one });
    if (email !== "") looks.byEmail.push({ position, email: folded(email) });
  });
  return { ...looks, byLastName: [...looks.byLastName.values()], byFirstName: [...looks.byFirstName.values()] };
}

const personOf = ({ guid, userId, role, firstName, lastName, gradeLevel, email }: AffiliatedAccount): NearPerson => ({
  key: guid,
  userId,
  role,
  firstName,
  lastName,
  gradeLevel,
  email,
});

const nameOf = ({ first, last }: ComparedPerson) => `${last.whole} ${first.whole}`;

/** Nobody may find out by asking who else is in the district: of others only who is asked for by their whole name, grade and role. */
function isThere(person: NearPerson, others: readonly ComparedPerson[]): boolean {
  const one = compared(person);
  if (person.gradeLevel === "" || one.first.whole === "" || one.last.whole === "") return false;
  return others.some(
    (other) =>
      nameOf(other) === nameOf(one) &&
      other.gradeLevel === person.gradeLevel &&
      (person.role === "" || other.role === person.role),
  );
}

function answerFor(
  row: AskedRow,
  candidates: readonly AffiliatedAccount[],
  mine: ReadonlyMap<string, SchoolRecord>,
): NearMatches["rows"][number] {
  const person = asked(row);
  const known = candidates.filter(({ schoolIds }) => schoolIds.some((id) => mine.has(id)));
  const people = known.map((account) => compared(personOf(account)));
  const shares = Map.groupBy(people, nameOf);
  const { outcome, found } = nearAmong(person, people, (one) => shares.get(nameOf(one))?.length ?? 1);
  const byGuid = new Map(known.map((account) => [account.guid, account]));
  const others = candidates.filter(({ guid }) => !byGuid.has(guid)).map((account) => compared(personOf(account)));
  return {
    row: row.row,
    outcome,
    found: found.flatMap(({ key, reasons }) => {
      const account = byGuid.get(key);
      if (account === undefined) return [];
      const { guid, userId, role, firstName, lastName, gradeLevel, schoolIds } = account;
      const schools = schoolIds.flatMap((id) => mine.get(id) ?? []).map(({ id, name }) => ({ id, name }));
      return [{ guid, userId, role, firstName, lastName, gradeLevel, schools, reasons: [...reasons] }];
    }),
    ...(outcome === "none" && isThere(person, others) ? { elsewhere: true as const } : {}),
  };
}

/** Limited by person and hour, and on record, because a list of guesses would be a way to find out who is where. */
export async function findNear(
  services: Services,
  { person }: Caller,
  schoolId: string,
  { rows }: NearRequest,
): Promise<NearMatches> {
  const { organizationId, id: readerId, name: readerName } = person;
  const at = services.now();
  await services.store.transaction(async (trx) => {
    if ((await nearAskedSince(trx, organizationId, readerId, new Date(at.getTime() - hour))) >= nearAsksAnHour) {
      throw new ProblemError("rate.limited");
    }
    await recordRead(trx, { organizationId, at, what: "near", readerId, readerName, schoolId });
  });
  return { rows: await answersTo(services, person, schoolId, rows) };
}

/** Who the people of the rows may be, for this person. As many look-ups whatever is found: how long it takes says nothing of whom they may not know. */
export async function answersTo(
  services: Services,
  person: Administrator,
  schoolId: string,
  rows: NearRequest["rows"],
): Promise<NearMatches["rows"]> {
  const { organizationId } = person;
  const { db } = services.store;
  const candidates = await nearCandidates(db, organizationId, looksOf(rows.map(asked)));
  const guids = [...new Set([...candidates.values()].flat())];
  const accounts = new Map(
    (await affiliatedAccounts(db, organizationId, guids, schoolId)).map((one) => [one.guid, one]),
  );
  // Of the schools that these people are in, and not of all: a district may have thousands.
  const among = new Set([schoolId, ...[...accounts.values()].flatMap((account) => account.schoolIds)]);
  const mine = new Map((await schoolsOfAdministrator(db, person, [...among])).map((school) => [school.id, school]));
  return rows.map((row, position) =>
    answerFor(
      row,
      (candidates.get(position) ?? []).flatMap((guid) => accounts.get(guid) ?? []),
      mine,
    ),
  );
}
