/** The sample district that a visitor is given: small, marked as a demonstration wherever its name is read, its names in nobody's way. */
import type { RandomSource } from "../accounts";
import { makeDistrict } from "../seed/district";
import type { District } from "../store";
import { demonstrationId, taggedName, tagOf } from "./names";

const size = { accounts: 120, schools: 4 };
/** Read in English and in Spanish. */
const mark = " (demo)";
const markBytes = 4;

export function sampleOf(random: RandomSource, today: string): District {
  const bytes = Buffer.from(random(markBytes));
  const id = demonstrationId(bytes.toString("hex"));
  const tag = tagOf(id) ?? "";
  const { organization, schools, accounts, classes, products } = makeDistrict({
    ...size,
    seed: bytes.readUInt32BE(),
    today,
  });
  return {
    // No domain: nobody is bound to it by an address.
    organization: { id, name: organization.name + mark },
    schools: schools.map((school) => ({ ...school, name: school.name + mark })),
    people: [
      {
        id: "visitor",
        name: `Visitor${mark}`,
        email: `visitor@${tag}.example`,
        type: "organization",
        level: "district",
        isTeacher: false,
        schoolIds: [],
      },
    ],
    accounts: accounts.map((account) => ({
      ...account,
      email: account.email === "" ? "" : taggedName("email", account.email, tag),
      username: taggedName("username", account.username, tag),
    })),
    classes,
    products,
  };
}
