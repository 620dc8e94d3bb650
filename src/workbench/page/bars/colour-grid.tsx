/** The palette, by mouse and by arrow keys. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { palette, paletteWidth } from "../model/palette";

interface Props {
  readonly label: string;
  /** What "Reset" goes back to. */
  readonly resetLabel: string;
  readonly current: string | undefined;
  readonly choose: (colour: string | null) => void;
  readonly close: (done: boolean) => void;
}

export function ColourGrid({ label, resetLabel, current, choose, close }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>("button")?.focus(), []);
  const take = (colour: string | null) => {
    close(true);
    choose(colour);
  };
  const keys = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    // The reset button stands before the first row.
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: at === 0 ? 1 : paletteWidth, ArrowUp: -paletteWidth }[
      event.key
    ];
    if (by !== undefined) buttons[Math.max(0, Math.min(at + by, buttons.length - 1))]?.focus();
    else if (event.key === "Escape") close(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} role="dialog" aria-label={label} class="colours" onKeyDown={keys}>
      <button type="button" class="reset-colour" onClick={() => take(null)}>
        {resetLabel}
      </button>
      {palette.map((row) => (
        <div key={row[0]?.hex} class="colour-row">
          {row.map(({ name, hex }) => (
            <button
              key={name}
              type="button"
              class="swatch"
              aria-label={name}
              title={name}
              aria-pressed={hex === current?.toLowerCase()}
              style={{ backgroundColor: hex }}
              onClick={() => take(hex)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
