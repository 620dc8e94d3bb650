/** The person is in another school's roster tab than the one on show: which, and a button to go along. */
import { fill } from "../../words";
import { usePage } from "../context";
import { Button } from "./button";
import { Icon } from "./icons";

export function HereLine() {
  const { state, commands, texts } = usePage();
  const { here, schoolId } = state;
  if (here === null || here.schoolId === schoolId) return null;
  const known = state.start?.schools.some(({ id }) => id === here.schoolId) === true;
  return (
    <p class="note">
      <Icon name="info" tone="blue" />
      <span>
        {fill(texts.roster.youAreIn, { school: here.schoolName })}{" "}
        {known && (
          <Button kind="link" onClick={() => void commands.goAlong()}>
            {texts.roster.goAlong}
          </Button>
        )}
      </span>
    </p>
  );
}
