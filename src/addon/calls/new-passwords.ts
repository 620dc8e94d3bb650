/** New temporary passwords for a person or a class (S-14, B-13): from the service onto slips, and into no tab. */
import {
  type CallOutput,
  type NewSlips,
  type PersonSignIn,
  type Slip,
  type Slips,
  slipsNewAttribute,
} from "../../contract";
import { canonicalGuid } from "../../roster";
import { AddonProblem } from "../platform/problem";
import { locale } from "../platform/settings";
import { schoolNameOf } from "../results/school-name";
import { askMe } from "../rights/administrator";
import { getSignIns, ownSignInAddress, postPasswordResets } from "../service/service-client";
import { openSlips } from "./slips";

/** The largest school has fewer pages than these. */
const mostPages = 50;

function peopleOf(schoolId: string): PersonSignIn[] {
  const people: PersonSignIn[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items, next } = getSignIns(schoolId, cursor);
    people.push(...items);
    if (next === undefined) break;
    cursor = next;
  }
  return people;
}

export function signIns(schoolId: string): CallOutput<"signIns"> {
  return { people: peopleOf(schoolId) };
}

/** The page makes them when it opens, so that they are told to nobody but whoever prints them. */
export function showNewSlips({ schoolId, guids, permanent }: NewSlips): Record<string, never> {
  const about: NewSlips = { schoolId, guids, ...(permanent === undefined ? {} : { permanent }) };
  return openSlips(slipsNewAttribute, JSON.stringify(about));
}

export function newPasswords({ schoolId, guids, permanent }: NewSlips): Slips {
  // Whose they are first: what was made could be told only once.
  const people = peopleOf(schoolId);
  const signInAddress = askMe().signInAddress ?? ownSignInAddress();
  const schoolName = schoolNameOf(schoolId);
  const teachersOf = (classGuid: string) =>
    people
      .filter(({ role, classes }) => role === "Teacher" && classes.some((one) => one.classGuid === classGuid))
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
  const byGuid = new Map(people.map((one) => [canonicalGuid(one.userGuid), one] as const));
  const { items } = postPasswordResets(schoolId, guids, permanent);
  const [first] = items;
  if (first === undefined) throw new AddonProblem("passwords.none");
  return {
    locale: locale(),
    schoolName,
    signInAddress,
    until: first.temporaryPasswordsUntil,
    people: items.map(({ userGuid, username, temporaryPassword: password }): Slip => {
      const {
        firstName = "",
        lastName = "",
        role = "",
        gradeLevel = "",
        classes = [],
      } = byGuid.get(canonicalGuid(userGuid)) ?? {};
      const taught = classes.map(({ classGuid, className }) => ({ name: className, teachers: teachersOf(classGuid) }));
      return { firstName, lastName, role, gradeLevel, username, password, classes: taught };
    }),
  };
}
