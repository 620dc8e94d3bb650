/** The script's sidebar: 300 pixels, one at a time. */
import { useCallback, useEffect, useRef } from "preact/hooks";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { ScriptFrame } from "./script-frame";

export function Sidebar({ state }: { state: WindowState }) {
  const page = useValue(state.sidebar);
  const close = useCallback(() => {
    state.sidebar.set(null);
    focusGrid();
  }, [state]);
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    // As Google has it; the page in the frame brings the focus back with the same key.
    const enter = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      if (key !== "F6" && !(key === "." && altKey && (ctrlKey || metaKey))) return;
      const frame = aside.current?.querySelector("iframe");
      if (frame === null || frame === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      frame.focus();
    };
    addEventListener("keydown", enter, true);
    return () => removeEventListener("keydown", enter, true);
  }, []);
  if (page === null) return null;
  return (
    <aside class="sidebar" ref={aside} aria-label={page.title}>
      <div class="sidebar-title">
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label={say("Close sidebar")} onClick={close}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5.3 4L4 5.3 8.7 10 4 14.7 5.3 16l4.7-4.7 4.7 4.7 1.3-1.3-4.7-4.7L16 5.3 14.7 4 10 8.7z" />
          </svg>
        </button>
      </div>
      <ScriptFrame key={page.id} state={state} title={page.title} html={page.html} close={close} />
    </aside>
  );
}
