/** Who sits here? The people of the sample district, each with what they may do. */
import type { PersonView } from "../../protocol/views";
import { useValue } from "../model/observable";
import { signIn } from "../state/person";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";

const levelWords: Readonly<Record<string, string>> = {
  district: say("District administrator"),
  school: say("School administrator"),
  reporting: say("Reporting administrator"),
  curriculum: say("Curriculum administrator"),
};

export function roleWords({ level, roles }: PersonView): string {
  const words = level === null ? [] : [levelWords[level] ?? level];
  if (roles.includes("teacher")) words.push(words.length === 0 ? say("Teacher") : say("teacher"));
  const [one, other] = words;
  if (one === undefined) return say("No role");
  return other === undefined ? one : say("{one} and {other}", { one, other });
}

function schoolWords({ level, schools }: PersonView): string {
  if (level === "district") return say("all schools");
  if (schools.length === 0) return "";
  return schools.length === 1 ? say("1 school") : say("{count} schools", { count: schools.length });
}

export function PersonChooser({ state }: { state: WindowState }) {
  const open = useValue(state.choosingPerson);
  const people = useValue(state.people);
  const person = useValue(state.person);
  if (!open) return null;
  const close = () => state.choosingPerson.set(false);
  return (
    <Modal
      title={say("Who is using this window?")}
      {...(person === null ? {} : { onEscape: close })}
      width={520}
      class="chooser"
    >
      <p class="modal-text">
        {say(
          "People of the sample district. Every browser window can be somebody else, so two administrators can work on the same document.",
        )}
      </p>
      {people.length === 0 ? (
        <p class="modal-text">{say("There is nobody yet. Make a sample district: npm run seed")}</p>
      ) : (
        <ul class="people">
          {people.map((one) => (
            <li key={one.email}>
              <button
                type="button"
                class={`person${one.email === person?.email ? " current" : ""}`}
                onClick={() => void signIn(state, one)}
              >
                <span class="avatar" aria-hidden="true">
                  {one.name.charAt(0)}
                </span>
                <span class="person-lines">
                  <span class="person-name">{one.name}</span>
                  <span class="person-role">
                    {[roleWords(one), schoolWords(one)].filter((words) => words !== "").join(", ")}
                  </span>
                  <span class="person-email">{one.email}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
