/** The menu of the right mouse button. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { MenuList } from "../bars/menu";
import { contextEntries } from "../bars/menus";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";

export function ContextMenu({ state }: { state: WindowState }) {
  const at = useValue(state.contextMenu);
  return at === null ? null : <OpenMenu key={`${at.x}:${at.y}`} state={state} x={at.x} y={at.y} />;
}

function OpenMenu({ state, x, y }: { state: WindowState; x: number; y: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  const close = () => {
    state.contextMenu.set(null);
    focusGrid();
  };
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (size === undefined) return;
    setPlace({
      left: Math.min(x, innerWidth - size.width - 8),
      top: Math.max(8, Math.min(y, innerHeight - size.height - 8)),
    });
  }, [x, y]);
  useEffect(() => {
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) state.contextMenu.set(null);
    };
    addEventListener("mousedown", away, true);
    return () => removeEventListener("mousedown", away, true);
  }, []);
  return (
    <div ref={box} class="context-menu" style={pixels(place)}>
      <MenuList items={contextEntries(state)} label={say("Cell menu")} close={close} takeFocus={true} />
    </div>
  );
}
