/**
 * What is pressed is done once for one intention (G-8): a key that is held down, the second click of a double click, and a second Enter on what has just been
 * pressed do nothing. Whoever means it leaves the button and comes back, or clicks.
 */

/** What was pressed last, as long as it keeps the focus. Also when other words stand on it by now. */
let pressed: EventTarget | null = null;

/** To be asked by whatever makes a call when it is clicked. A click by keys, or by what reads the screen, has no detail. */
export function isIntended({ detail, currentTarget }: MouseEvent): boolean {
  if (detail > 1 || (detail === 0 && pressed === currentTarget)) return false;
  pressed = currentTarget;
  return true;
}

/** Once a page. */
export function watchIntentions(): void {
  document.addEventListener("focusout", () => {
    pressed = null;
  });
  document.addEventListener(
    "keydown",
    (event) => {
      const isPress = event.key === "Enter" || event.key === " ";
      if (isPress && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
    },
    true,
  );
}
