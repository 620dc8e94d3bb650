/** The radar by class (B-13): how many have signed in, who never, what ends when, and new slips for just these. */
import { mostPasswordResets } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { MoreButton, usePortion } from "../parts/portion";
import { type People, type RadarGroup, radarOf } from "./radar";

function Group({ group }: { readonly group: RadarGroup }) {
  const { commands, texts } = usePage();
  const words = texts.newPasswords;
  const { people, signedIn, never, stuck, endsInDays, forSlips, kind } = group;
  const name = kind === "class" ? group.name : words[kind];
  const ends = endsInDays === null ? "" : endsInDays === 0 ? words.endsToday : counted(words.endsIn, endsInDays);
  const said = [
    counted(words.signedIn, people.length, { done: signedIn }),
    ...(never > 0 ? [counted(words.neverIn, never)] : []),
    ...(stuck > 0 ? [counted(words.stuckIn, stuck)] : []),
    ...(ends === "" ? [] : [ends]),
  ];
  const going = forSlips.slice(0, mostPasswordResets);
  const slips = counted(words.slipsFor, going.length);
  return (
    <li>
      <b>{name}</b>
      <p class={stuck > 0 ? "amber" : "gray"}>{said.join(" · ")}</p>
      {going.length > 0 && (
        <p>
          <Button
            kind="link"
            label={fill(words.slipsOf, { slips, class: name })}
            onClick={() => commands.newPasswords(going)}
          >
            {slips}
          </Button>
          {going.length < forSlips.length && <span class="gray"> {fill(words.first, { count: going.length })}</span>}
        </p>
      )}
    </li>
  );
}

export function PasswordRadar({ people }: { readonly people: People }) {
  const { state, texts } = usePage();
  const words = texts.newPasswords;
  const groups = radarOf(people, state.now);
  const open = groups.filter(({ never, stuck, endsInDays }) => never + stuck > 0 || endsInDays !== null);
  const portion = usePortion(open, 20);
  return (
    <>
      <h4>{words.radar}</h4>
      {open.length === 0 && <p class="hint">{words.everybody}</p>}
      <ul class="plain-list radar">
        {portion.shown.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </ul>
      <MoreButton portion={portion} />
    </>
  );
}
