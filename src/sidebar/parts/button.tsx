/**
 * A button of the panel. While something runs it says so with aria-disabled and does nothing: `disabled` would throw the focus away. What was not greyed when it
 * was pressed counts: something that begins of itself between the pressing and the letting go had taken the click without a word.
 */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useStartingPage } from "../context";
import { isIntended } from "./intention";

interface Properties {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** action = the blue one, of which a view shows a single one; link = for the lines of a list. */
  readonly kind?: "action" | "plain" | "link";
  /** For screen readers, where the visible word alone does not tell which of many it is. */
  readonly label?: string;
  /** Stays usable while something runs: it changes what is shown, and calls nothing. */
  readonly always?: boolean;
  readonly expanded?: boolean;
}

export function Button({ children, onClick, kind = "plain", label, always = false, expanded }: Properties) {
  const { state } = useStartingPage();
  const blocked = !always && state.busy !== null;
  const wasOpen = useRef(false);
  const press = (event: MouseEvent) => {
    const isOpen = !blocked || wasOpen.current;
    wasOpen.current = false;
    if (isOpen && (always || isIntended(event))) onClick();
  };
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={blocked ? "true" : undefined}
      aria-label={label}
      aria-expanded={expanded}
      onPointerDown={() => {
        wasOpen.current = !blocked;
      }}
      onClick={press}
    >
      {children}
    </button>
  );
}

/** The place of the one primary action, always in sight at the foot of the panel. */
export function PrimaryBar({ children }: { readonly children: ComponentChildren }) {
  return <div class="primary-bar">{children}</div>;
}
