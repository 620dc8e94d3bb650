/** The page: top line, tabs, what runs, what went wrong, the view, and the one primary action below it. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { sidebarFirstTexts } from "../words";
import type { Commands } from "./commands";
import { PageContext, usePage, useStartingPage } from "./context";
import { laterPart } from "./page-part";
import { Button } from "./parts/button";
import { HereLine } from "./parts/here-line";
import { focusPlace, useKeptFocus } from "./parts/kept-focus";
import { OfflineLine } from "./parts/offline-line";
import { ProblemNotice } from "./parts/problem-notice";
import { StatusLine } from "./parts/status-line";
import { Tabs, tabId } from "./parts/tabs";
import { TopLine } from "./parts/top-line";
import { Awaited, WorkBar } from "./parts/work-bar";
import type { State } from "./state";
import type { Store } from "./store";
import { NoImport } from "./views/no-import";
import { RosterView } from "./views/roster";
import { SupportBundle } from "./views/support-bundle";

function useStore(store: Store): State {
  const [{ state, focused }, setDrawn] = useState({ state: store.get(), focused: focusPlace() });
  useEffect(() => {
    const draw = () => setDrawn({ state: store.get(), focused: focusPlace() });
    draw();
    return store.subscribe(draw);
  }, [store]);
  useKeptFocus(focused);
  return state;
}

/** A view that has not come yet: it is asked for when it is opened, if not before. */
function NotHere() {
  const { state, texts } = usePage();
  // Without a word the page would look broken; with a notice it has said enough.
  return state.notice === null ? <Awaited said={texts.busy.pagePart} /> : null;
}

function CurrentView({ state }: { readonly state: State }) {
  if (state.view === "roster") return <RosterView />;
  const View = laterPart()?.views[state.view] ?? NotHere;
  return <View />;
}

/** What can be done all the same when the service cannot be asked. */
function WithoutService() {
  const { commands, texts } = useStartingPage();
  return (
    <section>
      <h2>{texts.files.offline}</h2>
      <p class="hint">{texts.files.hint}</p>
      <Button onClick={() => void commands.showFiles()}>{texts.files.open}</Button>
      <SupportBundle />
    </section>
  );
}

function Content({ state }: { readonly state: State }) {
  const { texts } = useStartingPage();
  if (state.phase === "starting") {
    return (
      <main class="content">
        <Awaited said={texts.starting} />
      </main>
    );
  }
  if (state.phase === "failed" || state.start === null) {
    return (
      <main class="content">
        <ProblemNotice />
        <WithoutService />
      </main>
    );
  }
  if (!state.start.me.mayImport || state.start.schools.length === 0) return <NoImport start={state.start} />;
  const Question = laterPart()?.ConfirmQuestion;
  const asked = state.confirmation?.inPlace ? null : state.confirmation;
  return (
    <main class="main">
      <Tabs />
      <WorkBar />
      <div
        // Each view, and each question in its place, begins at its top.
        key={`${state.view} ${asked !== null}`}
        id="panel"
        class="panel"
        role="tabpanel"
        aria-labelledby={tabId(state.view)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys, also where nothing in it can be pressed
        tabIndex={0}
      >
        <OfflineLine />
        <HereLine />
        <ProblemNotice />
        {asked === null || Question === undefined ? <CurrentView state={state} /> : <Question confirmation={asked} />}
      </div>
    </main>
  );
}

export function App({ store, commands }: { readonly store: Store; readonly commands: Commands }) {
  const state = useStore(store);
  const texts = state.texts ?? sidebarFirstTexts(state.locale);
  useLayoutEffect(() => {
    document.documentElement.lang = state.locale;
  }, [state.locale]);
  return (
    <PageContext.Provider value={{ state, commands, dispatch: store.dispatch, texts }}>
      <TopLine />
      <Content state={state} />
      <StatusLine />
    </PageContext.Provider>
  );
}
