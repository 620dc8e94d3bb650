/** Rows that are no longer in the sheet: nothing is sent for them, and where removal is done instead (S-16). */

import type { Review } from "../../contract";
import { counted, fill } from "../../words";
import { usePage } from "../context";
import { Button } from "../parts/button";
import { Icon } from "../parts/icons";
import { MoreButton, usePortion } from "../parts/portion";

export function RemovedRows({ removed }: { readonly removed: Review["removed"] }) {
  const { commands, texts } = usePage();
  const portion = usePortion(removed, 50);
  if (removed.length === 0) return null;
  return (
    <section class="removed">
      <h3>{counted(texts.review.removedCount, removed.length)}</h3>
      <p class="note">
        <Icon name="info" tone="blue" /> <span>{texts.review.removedNote}</span>
      </p>
      <ul class="plain-list">
        {portion.shown.map((person) => (
          <li key={person.userGuid} class="headed">
            <span>{person.who}</span>
            <Button
              kind="link"
              label={fill(texts.review.putBackPerson, { who: person.who })}
              onClick={() => void commands.putBack({ guid: person.userGuid })}
            >
              {texts.roster.putBack}
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton portion={portion} />
    </section>
  );
}
