/** New temporary passwords for a person or a class (S-14, B-13): who cannot sign in, and their slips at once. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { isFileSchool, mostPasswordResets, type PersonSignIn } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { dayOf, placeOf } from "../format";
import { Button } from "../parts/button";
import { nameField } from "./password-commands";
import { PasswordRadar } from "./password-radar";
import { hasNeverSignedIn, isStuck, type People } from "./radar";
import { useTyped } from "./typed";

const hasOwn = ({ password }: PersonSignIn) => password === "permanent";

/** Each class with those of its students who have no password of their own. */
function classesOf(people: People): { readonly guid: string; readonly name: string; readonly students: People }[] {
  const found = new Map<string, { name: string; students: PersonSignIn[] }>();
  for (const one of people) {
    if (one.role === "Teacher") continue;
    for (const { classGuid, className } of one.classes) {
      const known = found.get(classGuid) ?? { name: className, students: [] };
      known.students.push(one);
      found.set(classGuid, known);
    }
  }
  return [...found].map(([guid, one]) => ({ guid, ...one })).sort((a, b) => a.name.localeCompare(b.name));
}

/** As many as are looked through before one more letter is typed. */
const mostFound = 8;

/** The name can be typed at once: whoever forgot a password stands at the desk or is on the phone. */
function OnePerson({ people }: { readonly people: People }) {
  const { state, commands, texts } = usePage();
  const words = texts.newPasswords;
  const [name, setName] = useTyped(nameField);
  const field = useRef<HTMLInputElement>(null);
  // Above the bar, and with room for who is found.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.closest("section")?.scrollIntoView({ block: "start" });
  }, []);
  const wanted = name.trim().toLowerCase();
  const found = people.filter((one) =>
    `${one.firstName} ${one.lastName} ${one.username}`.toLowerCase().includes(wanted),
  );
  const stateOf = (one: PersonSignIn) => {
    const until = one.temporaryPasswordsUntil;
    if (one.password === "temporary" && until === undefined) return words.opened;
    return fill(words[one.password], { date: dayOf(until, placeOf(state)) });
  };
  return (
    <>
      <label for={nameField}>{words.name}</label>
      <input
        id={nameField}
        ref={field}
        type="search"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      {wanted !== "" && (
        <ul class="plain-list">
          {found.slice(0, mostFound).map((one) => (
            <li key={one.userGuid}>
              <p>
                <b>
                  {one.firstName} {one.lastName}
                </b>
                , {stateOf(one)}
              </p>
              <Button
                kind="link"
                label={`${counted(words.make, 1)}: ${one.firstName} ${one.lastName}`}
                onClick={() => commands.newPasswords([one])}
              >
                {counted(words.make, 1)}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li>{words.nobody}</li>}
        </ul>
      )}
    </>
  );
}

function Chosen({ people }: { readonly people: People }) {
  const { commands, texts } = usePage();
  const words = texts.newPasswords;
  const free = people.filter((one) => !hasOwn(one));
  const going = free.slice(0, mostPasswordResets);
  const own = people.length - free.length;
  return (
    <>
      {own > 0 && <p class="hint">{counted(words.own, own)}</p>}
      {going.length < free.length && <p class="hint">{fill(words.first, { count: going.length })}</p>}
      {going.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <p>
          <Button onClick={() => commands.newPasswords(going)}>{counted(words.make, going.length)}</Button>
        </p>
      )}
    </>
  );
}

export function NewPasswords() {
  const { state, commands, texts } = usePage();
  const people = state.signIns;
  const [chosen, setChosen] = useTyped("password-group");
  const words = texts.newPasswords;
  if (state.schoolId === null || isFileSchool(state.schoolId)) return null;
  const classes = classesOf(people ?? []);
  const groups = [
    { value: "stuck", text: words.stuck, people: (people ?? []).filter(isStuck) },
    { value: "never", text: words.never, people: (people ?? []).filter(hasNeverSignedIn) },
    ...classes.map(({ guid, name, students }) => ({
      value: guid,
      text: fill(words.group, { class: name, count: "{count}" }),
      people: students,
    })),
  ];
  const group = groups.find(({ value }) => value === chosen);
  return (
    <section>
      <h3 id="new-passwords" tabIndex={-1}>
        {words.title}
      </h3>
      <p class="hint">{words.hint}</p>
      {people === null ? (
        <p>
          <Button onClick={() => void commands.signIns()}>{words.open}</Button>
        </p>
      ) : (
        <>
          <OnePerson people={people} />
          <PasswordRadar people={people} />
          <label for="password-group">{words.who}</label>
          <select id="password-group" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            {groups.map(({ value, text, people: some }) => (
              <option key={value} value={value}>
                {fill(text, { count: some.length })}
              </option>
            ))}
          </select>
          {group !== undefined && <Chosen people={group.people} />}
        </>
      )}
    </section>
  );
}
