/** Somebody new may be who is there already (B-11): why, who, and the two answers. Until there is one, the row stays behind. */
import type { ReviewRow } from "../../contract";
import { fill } from "../../words";
import { usePage } from "../context";
import { Icon } from "../parts/icons";
import { WhoIsIt } from "../views/finding-group";

interface Properties {
  readonly row: number;
  readonly near: NonNullable<ReviewRow["near"]>;
  readonly where: string;
}

export function ReviewQuestion({ row, near, where }: Properties) {
  const { state, texts } = usePage();
  const account = near.them === undefined ? undefined : state.district.people[near.them];
  return (
    <>
      <p class="reason amber">
        <Icon name="warning" />{" "}
        <span>
          {texts.review.stays} {near.message}
        </span>
      </p>
      {account !== undefined && (
        <p class="reason">
          <b>
            {fill(texts.review.whoTheyAre, {
              who: account.who,
              id: account.userId,
              schools: account.schools.join(", "),
            })}
          </b>
        </p>
      )}
      <WhoIsIt
        row={row}
        near={near}
        where={where}
        isNamed={near.code !== "person.near_district" || account !== undefined}
      />
    </>
  );
}
