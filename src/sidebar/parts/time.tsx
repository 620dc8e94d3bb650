/** A time as people say it; the exact one on hover and for screen readers. */
import { usePage } from "../context";
import { exactTime, placeOf, relativeTime } from "../format";

export function Time({ at }: { readonly at: string }) {
  const { state } = usePage();
  const place = placeOf(state);
  const exact = exactTime(at, place);
  return (
    <time dateTime={at} title={exact}>
      <span aria-hidden="true">{relativeTime(at, state.now, place)}</span>
      <span class="hidden">{exact}</span>
    </time>
  );
}

/** A sentence with the time in its middle, as an element. */
export function TimeIn({ text, at }: { readonly text: string; readonly at: string }) {
  const [before, after] = text.split("{when}");
  return (
    <>
      {before}
      <Time at={at} />
      {after}
    </>
  );
}
