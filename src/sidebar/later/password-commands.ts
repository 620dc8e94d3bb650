/** New temporary passwords (S-14): who needs one, and their slips, after a question wherever a password that works would end. */
import type { PersonSignIn } from "../../contract";
import { counted, fill } from "../../words";
import type { Surroundings } from "./surroundings";

export interface PasswordCommands {
  signIns(): Promise<void>;
  newPasswords(people: readonly PersonSignIn[]): void;
}

/** Where a name is typed; it is emptied when its slip is there, for the next child. */
export const nameField = "password-name";

/** Whoever cannot sign in anyway loses nothing by a new one; and of a password chosen meanwhile the service knows. */
const hasNothingToLose = ({ password }: PersonSignIn): boolean =>
  password === "used" || password === "expired" || password === "none";

/** What they have from now on is a temporary one, of which the page of slips alone knows more. */
function withSlips(people: readonly PersonSignIn[], guids: readonly string[]): readonly PersonSignIn[] {
  return people.map((one) => {
    if (!guids.includes(one.userGuid)) return one;
    const { temporaryPasswordsUntil: _ended, ...rest } = one;
    return { ...rest, password: "temporary" };
  });
}

export function createPasswordCommands({ store, texts, ask }: Surroundings): PasswordCommands {
  const show = async (schoolId: string, people: readonly PersonSignIn[]): Promise<void> => {
    const guids = people.map(({ userGuid }) => userGuid);
    const own = people.length === 1 && people[0]?.password === "permanent";
    const input = { schoolId, guids, ...(own ? { permanent: true as const } : {}) };
    const shown = await ask("showNewSlips", input, () => void show(schoolId, people));
    if (shown === null) return;
    store.dispatch({ type: "typed", field: nameField, text: "" });
    const { signIns } = store.get();
    if (signIns !== null) store.dispatch({ type: "signIns", schoolId, people: withSlips(signIns, guids) });
  };
  const look = async (): Promise<void> => {
    const { schoolId } = store.get();
    if (schoolId === null) return;
    const answer = await ask("signIns", { schoolId }, () => void look());
    if (answer !== null) store.dispatch({ type: "signIns", schoolId, people: answer.people });
  };
  return {
    signIns: look,
    newPasswords: (people) => {
      const { schoolId } = store.get();
      const { newPasswords: words } = texts();
      const [first] = people;
      if (schoolId === null || first === undefined) return;
      if (people.length === 1 && hasNothingToLose(first)) {
        void show(schoolId, people);
        return;
      }
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
