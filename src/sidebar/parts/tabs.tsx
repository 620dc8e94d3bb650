/** The four views as tabs: arrow keys, Home and End move between them, Enter or Space opens one. Opening costs a call, so moving does not. */
import { useRef } from "preact/hooks";
import { counted } from "../../words";
import { usePage } from "../context";
import { onTheWay } from "../standing";
import { type View, views } from "../state";

export const tabId = (view: View) => `tab-${view}`;

export function Tabs() {
  const { state, commands, texts } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const { moving, waiting } = onTheWay(state);

  const move = (event: KeyboardEvent) => {
    const tabs = Array.from(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? []);
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    tabs[(next + tabs.length) % tabs.length]?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={texts.tabs.label} ref={list} onKeyDown={move}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={tabId(view)}
          aria-selected={view === state.view}
          aria-controls={view === state.view ? "panel" : undefined}
          tabIndex={view === state.view ? 0 : -1}
          onClick={() => void commands.openView(view, false)}
        >
          {texts.tabs[view]}
          {view === "history" && moving + waiting > 0 && (
            <span class="badge">
              <span aria-hidden="true">{moving + waiting}</span>
              <span class="hidden">
                {" "}
                ({moving > 0 ? counted(texts.tabs.onItsWay, moving) : counted(texts.tabs.waiting, waiting)})
              </span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
