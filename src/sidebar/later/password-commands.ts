/** New temporary passwords (S-14): who needs one, and, after a question, their slips. */
import type { PersonSignIn } from "../../contract";
import { counted, fill } from "../../words";
import type { Surroundings } from "./surroundings";

export interface PasswordCommands {
  /** Null where they could not be had, which is told. */
  signIns(): Promise<readonly PersonSignIn[] | null>;
  newPasswords(people: readonly PersonSignIn[]): void;
}

export function createPasswordCommands({ store, texts, ask }: Surroundings): PasswordCommands {
  const show = async (schoolId: string, people: readonly PersonSignIn[]): Promise<void> => {
    const guids = people.map(({ userGuid }) => userGuid);
    const own = people.length === 1 && people[0]?.password === "permanent";
    const input = { schoolId, guids, ...(own ? { permanent: true as const } : {}) };
    await ask("showNewSlips", input, () => void show(schoolId, people));
  };
  return {
    signIns: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return null;
      const answer = await ask("signIns", { schoolId }, () => undefined);
      return answer?.people ?? null;
    },
    newPasswords: (people) => {
      const { schoolId } = store.get();
      const { newPasswords: words } = texts();
      const [first] = people;
      if (schoolId === null || first === undefined) return;
      const proceed = () => {
        store.dispatch({ type: "confirmation", confirmation: null });
        void show(schoolId, people);
      };
      const who = `${first.firstName} ${first.lastName}`.trim();
      const body = first.password === "permanent" ? fill(words.askOwn, { who }) : words.askBody;
      const title = counted(words.askTitle, people.length);
      const question = { title, body, list: [], notes: [words.askNote], yes: words.yes, no: words.no };
      store.dispatch({ type: "confirmation", confirmation: { ...question, proceed } });
    },
  };
}
