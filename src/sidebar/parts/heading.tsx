/** The heading of a view. When the page itself brought the user here, the focus comes along, so that a screen reader says where it is. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../context";

let followed = 0;

export function Heading({ children }: { readonly children: ComponentChildren }) {
  const { state } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (state.moves === followed) return;
    followed = state.moves;
    heading.current?.focus();
  }, [state.moves]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
