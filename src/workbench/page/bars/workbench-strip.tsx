/** What no spreadsheet has: the workbench's own levers, kept apart from the imitation above it. */
import { useEffect, useState } from "preact/hooks";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { pageLocale, say } from "../words/say";
import { Icon } from "./icons";
import { MenuList } from "./menu";
import { Popup } from "./popup";

function offsetWords(offset: number): string {
  const minutes = Math.round(offset / 60_000);
  if (minutes === 0) return say("now");
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0
    ? say("{hours} h ahead", { hours })
    : say("{hours} h {minutes} min ahead", { hours, minutes: minutes % 60 });
}

function Clock({ offset, timeZone }: { offset: number; timeZone: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  const time = new Intl.DateTimeFormat(pageLocale, {
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
      {say("Clock:")} <strong>{time}</strong>, {say("{place} time ({offset})", { place, offset: offsetWords(offset) })}
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
      await state.ask(say("That did not work"), error instanceof Error ? error.message : String(error), ["OK"]);
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
    const text = say(
      "This document, its sheets and the add-on’s settings will be gone. What has been imported stays imported.",
    );
    if ((await state.ask(say("Start over with an empty document?"), text, [say("Cancel"), "OK"])) !== "OK") return;
    await attempt(() => state.api.startOver());
  };
  return (
    <section class="strip" aria-label={say("Workbench")}>
      <span class="strip-name">{say("Workbench")}</span>
      <Clock offset={view.clock.offset} timeZone={view.document.timeZone} />
      <button
        type="button"
        disabled={busy}
        aria-busy={busy}
        onClick={() => void moveClock(() => state.api.moveClock(60))}
      >
        {say("Move the clock 1 hour")}
      </button>
      <Popup
        label={say("Move the clock otherwise")}
        hasPopup="menu"
        class="strip-more"
        disabled={busy}
        closed={focusGrid}
        face={<Icon name="caret" />}
        panel={(close) => (
          <MenuList
            label={say("Move the clock otherwise")}
            takeFocus={true}
            close={close}
            items={[
              by(say("1 minute"), 1),
              by(say("10 minutes"), 10),
              by(say("1 day"), 24 * 60),
              by(say("1 week"), 7 * 24 * 60),
              "separator",
              {
                label: say("To the next trigger"),
                run: () => void moveClock(() => state.api.moveClockToNextTrigger()),
              },
            ]}
          />
        )}
      />
      <button type="button" aria-pressed={activityOpen} onClick={() => state.activityOpen.update((open) => !open)}>
        {say("Executions")}
      </button>
      <span class={`strip-network${view.networkOn ? "" : " off"}`}>
        {view.networkOn ? say("The service can be reached") : say("The service cannot be reached")}
      </span>
      <button type="button" onClick={() => void attempt(() => state.api.setNetwork(!view.networkOn))}>
        {view.networkOn ? say("Network off") : say("Network on")}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => state.openWindow.set("platform")}>
        {say("Platform")}
      </button>
      <button type="button" onClick={() => void startOver()}>
        {say("Start over")}
      </button>
    </section>
  );
}
