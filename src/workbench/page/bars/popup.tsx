/** A button with a panel under it that goes when one clicks or goes elsewhere. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { pixels } from "../model/pixels";

interface Props {
  readonly label: string;
  readonly class?: string;
  readonly face: ComponentChildren;
  readonly hasPopup: "menu" | "dialog";
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  readonly closed: () => void;
  readonly panel: (close: (done: boolean) => void) => ComponentChildren;
}

export function Popup({ label, face, hasPopup, disabled, tabIndex, closed, panel, class: kind = "" }: Props) {
  const [open, setOpen] = useState(false);
  const [shift, setShift] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const left = () => setOpen(false);
    addEventListener("mousedown", away, true);
    addEventListener("blur", left);
    return () => {
      removeEventListener("mousedown", away, true);
      removeEventListener("blur", left);
    };
  }, [open]);
  useLayoutEffect(() => {
    const size = box.current?.lastElementChild?.getBoundingClientRect();
    // Inside the window, also for the buttons on the right.
    if (open && size !== undefined && size.right > innerWidth - 8) setShift(innerWidth - 8 - size.right);
    if (!open) setShift(0);
  }, [open]);
  const close = (done: boolean) => {
    setOpen(false);
    if (done) closed();
    else button.current?.focus();
  };
  return (
    <div ref={box} class="popup-place">
      <button
        ref={button}
        type="button"
        class={`tool ${kind}${open ? " pressed" : ""}`}
        aria-label={label}
        title={label}
        aria-haspopup={hasPopup}
        aria-expanded={open}
        disabled={disabled === true}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open ? (
        <div class="popup" style={pixels({ left: shift })}>
          {panel(close)}
        </div>
      ) : null}
    </div>
  );
}
