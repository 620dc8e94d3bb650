/** The page, put together. */
import { useEffect } from "preact/hooks";
import { FormulaBar } from "./bars/formula-bar";
import { SheetTabs } from "./bars/sheet-tabs";
import { Toolbar } from "./bars/toolbar";
import { TopBar } from "./bars/top-bar";
import { WorkbenchStrip } from "./bars/workbench-strip";
import { focusGrid } from "./focus";
import { Sidebar } from "./frame/sidebar";
import { Grid } from "./grid/grid";
import { useValue } from "./model/observable";
import type { WindowState } from "./state/window-state";
import { Activity } from "./windows/activity";
import { ContextMenu } from "./windows/context-menu";
import { Find } from "./windows/find";
import { MenuWindows } from "./windows/menu-windows";
import { PersonChooser } from "./windows/person-chooser";
import { Questions } from "./windows/questions";
import { ScriptDialogs } from "./windows/script-dialogs";
import { Toasts } from "./windows/toasts";
import { say } from "./words/say";

export function App({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const person = useValue(state.person);
  useValue(state.sheetId);
  useEffect(() => {
    if (person !== null) focusGrid();
  }, [person]);
  useEffect(() => {
    if (view !== null) document.title = `${view.document.name} - ${say("Workbench")}`;
  }, [view?.document.name]);
  const { sheet } = state;
  return (
    <div class="page">
      <TopBar state={state} />
      <main class="document" aria-label={say("Spreadsheet")}>
        <Toolbar state={state} />
        <FormulaBar state={state} />
        <div class="middle">
          {person !== null && sheet !== undefined ? <Grid state={state} sheet={sheet} /> : <div class="grid-area" />}
          <Sidebar state={state} />
        </div>
        <SheetTabs state={state} />
      </main>
      <Activity state={state} />
      <WorkbenchStrip state={state} />
      <ScriptDialogs state={state} />
      <PersonChooser state={state} />
      <Find state={state} />
      <MenuWindows state={state} />
      <Questions state={state} />
      <ContextMenu state={state} />
      <Toasts state={state} />
    </div>
  );
}
