/** What no spreadsheet has: the workbench's own levers, kept apart from the imitation above it. */
import { useEffect, useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { Icon } from "./icons";
import { MenuList } from "./menu";
import { Popup } from "./popup";

function offsetWords(offset: number): string {
  const minutes = Math.round(offset / 60_000);
  if (minutes === 0) return "now";
  const hours = Math.floor(minutes / 60);
  return `${hours} h${minutes % 60 === 0 ? "" : ` ${minutes % 60} min`} ahead`;
}

function Clock({ offset, timeZone }: { offset: number; timeZone: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  const time = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  }).format(Date.now() + offset);
  // The document's zone need not be that of the computer, whose clock stands beside it.
  const place = timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return (
    <span class="strip-clock" title={timeZone}>
      Clock: <strong>{time}</strong>, {place} time ({offsetWords(offset)})
    </span>
  );
}

export function WorkbenchStrip({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const busy = useValue(state.clockBusy);
  const activityOpen = useValue(state.activityOpen);
  if (view === null) return null;
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      await state.ask("That did not work", error instanceof Error ? error.message : String(error), ["OK"]);
    }
  };
  const moveClock = async (move: () => Promise<unknown>) => {
    state.clockBusy.set(true);
    await attempt(move);
    state.clockBusy.set(false);
  };
  const by = (label: string, minutes: number) => ({
    label,
    run: () => void moveClock(() => state.api.moveClock(minutes)),
  });
  const startOver = async () => {
    const text =
      "This document, its sheets and the add-on’s settings will be gone. What has been imported stays imported.";
    if ((await state.ask("Start over with an empty document?", text, ["Cancel", "OK"])) !== "OK") return;
    await attempt(() => state.api.startOver());
  };
  return (
    <section class="strip" aria-label="Workbench">
      <span class="strip-name">Workbench</span>
      <Clock offset={view.clock.offset} timeZone={view.document.timeZone} />
      <button
        type="button"
        disabled={busy}
        aria-busy={busy}
        onClick={() => void moveClock(() => state.api.moveClock(60))}
      >
        Move the clock 1 hour
      </button>
      <Popup
        label="Move the clock otherwise"
        hasPopup="menu"
        class="strip-more"
        disabled={busy}
        closed={focusGrid}
        face={<Icon name="caret" />}
        panel={(close) => (
          <MenuList
            label="Move the clock otherwise"
            takeFocus={true}
            close={close}
            items={[
              by("1 minute", 1),
              by("10 minutes", 10),
              by("1 day", 24 * 60),
              by("1 week", 7 * 24 * 60),
              "separator",
              {
                label: "To the next trigger",
                run: () => void moveClock(() => state.api.moveClockToNextTrigger()),
              },
            ]}
          />
        )}
      />
      <button type="button" aria-pressed={activityOpen} onClick={() => state.activityOpen.update((open) => !open)}>
        Executions
      </button>
      <span class={`strip-network${view.networkOn ? "" : " off"}`}>
        {view.networkOn ? "The service can be reached" : "The service cannot be reached"}
      </span>
      <button type="button" onClick={() => void attempt(() => state.api.setNetwork(!view.networkOn))}>
        {view.networkOn ? "Network off" : "Network on"}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => state.openWindow.set("platform")}>
        Platform
      </button>
      <button type="button" onClick={() => void startOver()}>
        Start over
      </button>
    </section>
  );
}
