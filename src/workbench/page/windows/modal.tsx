/** A window over the page that keeps the focus until it is answered, and gives it back. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { focusGrid } from "../focus";
import { pixels } from "../model/pixels";

interface Props {
  readonly title: string;
  readonly class?: string;
  /** Escape; undefined where an answer is needed. */
  readonly onEscape?: () => void;
  readonly width?: number;
  readonly children: ComponentChildren;
}

export function Modal({ title, onEscape, width, children, class: kind = "" }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    // The browser's own: what is behind it can be neither clicked nor reached by Tab.
    dialog?.showModal();
    return () => {
      dialog?.close();
      focusGrid();
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`modal ${kind}`}
      aria-label={title}
      style={width === undefined ? {} : pixels({ width })}
      onCancel={(event) => {
        event.preventDefault();
        onEscape?.();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 class="modal-title">{title}</h2>
      {children}
    </dialog>
  );
}
