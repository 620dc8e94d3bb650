/** The sheets of the document at the bottom: open, add, rename by double click, more in the tab's own menu. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageEdit } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { finishEditing, makeEdits } from "../state/editing";
import { openSheet } from "../state/moves";
import { readView } from "../state/window-events";
import type { WindowState } from "../state/window-state";
import { type MenuEntry, MenuList } from "./menu";
import { colours, newSheet } from "./menus";

export function SheetTabs({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const sheetId = useValue(state.sheetId);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menuOf, setMenuOf] = useState<{ sheet: SheetView; x: number } | null>(null);
  // A hidden sheet that is open all the same (View, Hidden sheets) has its tab while it is.
  const shown = view?.document.sheets.filter((sheet) => !sheet.hidden || sheet.sheetId === sheetId) ?? [];
  const open = (id: number) => {
    void finishEditing(state);
    openSheet(state, id);
    focusGrid();
  };
  const add = async () => {
    const before = new Set(state.view.value?.document.sheets.map((sheet) => sheet.sheetId));
    if (!(await newSheet(state))) return;
    await readView(state);
    const added = state.view.value?.document.sheets.find((sheet) => !before.has(sheet.sheetId));
    if (added !== undefined) open(added.sheetId);
  };
  return (
    <div class="sheet-tabs">
      <button type="button" class="icon-button" aria-label="Add sheet" onClick={() => void add()}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M9 3h2v6h6v2h-6v6H9v-6H3V9h6z" />
        </svg>
      </button>
      <div role="tablist" aria-label="Sheets" class="tab-list">
        {shown.map((sheet, index) =>
          renaming === sheet.sheetId ? (
            <TabName key={sheet.sheetId} state={state} sheet={sheet} done={() => setRenaming(null)} />
          ) : (
            <button
              key={sheet.sheetId}
              type="button"
              role="tab"
              class={`tab${sheet.sheetId === sheetId ? " open" : ""}${sheet.hidden ? " hidden-sheet" : ""}`}
              aria-selected={sheet.sheetId === sheetId}
              tabIndex={sheet.sheetId === sheetId ? 0 : -1}
              style={sheet.tabColor === undefined ? {} : { borderBottomColor: sheet.tabColor }}
              onClick={() => open(sheet.sheetId)}
              onDblClick={() => setRenaming(sheet.sheetId)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenuOf({ sheet, x: event.clientX });
              }}
              onKeyDown={(event) => {
                if (event.key === "F2") setRenaming(sheet.sheetId);
                if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
                const step = event.key === "ArrowRight" ? 1 : -1;
                const next = shown[(index + step + shown.length) % shown.length];
                const tabs = event.currentTarget.parentElement?.children;
                if (next !== undefined) openSheet(state, next.sheetId);
                const tab = tabs?.[(index + step + shown.length) % shown.length];
                if (tab instanceof HTMLElement) tab.focus();
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      {menuOf === null ? null : (
        <TabMenu
          x={menuOf.x}
          close={() => setMenuOf(null)}
          items={entriesFor(state, menuOf.sheet, shown, () => setRenaming(menuOf.sheet.sheetId))}
        />
      )}
    </div>
  );
}

function entriesFor(
  state: WindowState,
  sheet: SheetView,
  shown: readonly SheetView[],
  rename: () => void,
): MenuEntry[] {
  const { sheetId, index } = sheet;
  const place = shown.indexOf(sheet);
  const edit = (change: PageEdit) => () => void makeEdits(state, [change]);
  const remove = async () => {
    const text = `“${sheet.name}” and everything in it will be gone.`;
    if ((await state.ask("Delete this sheet?", text, ["Cancel", "OK"])) === "OK")
      edit({ kind: "deleteSheet", sheetId })();
  };
  const [left, right] = [shown[place - 1], shown[place + 1]];
  return [
    { label: "Delete", disabled: shown.length < 2, run: () => void remove() },
    { label: "Rename", run: rename },
    {
      label: "Colour",
      items: colours.map(([label, color]) => ({ label, run: edit({ kind: "tabColor", sheetId, color }) })),
    },
    "separator",
    { label: "Hide sheet", disabled: shown.length < 2, run: edit({ kind: "hideSheet", sheetId }) },
    {
      label: "Move right",
      disabled: right === undefined,
      run: edit({ kind: "moveSheet", sheetId, index: right?.index ?? index }),
    },
    {
      label: "Move left",
      disabled: left === undefined,
      run: edit({ kind: "moveSheet", sheetId, index: left?.index ?? index }),
    },
  ];
}

function TabMenu(props: { readonly x: number; readonly close: () => void; readonly items: readonly MenuEntry[] }) {
  useEffect(() => {
    const away = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest(".tab-menu") !== null)) props.close();
    };
    addEventListener("mousedown", away);
    return () => removeEventListener("mousedown", away);
  }, []);
  return (
    <div class="tab-menu" style={pixels({ left: props.x })}>
      <MenuList label="Sheet" takeFocus={true} close={props.close} items={props.items} />
    </div>
  );
}

function TabName({ state, sheet, done }: { state: WindowState; sheet: SheetView; done: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);
  const leave = (keep: boolean) => {
    if (left.current) return;
    left.current = true;
    const name = field.current?.value.trim() ?? "";
    done();
    focusGrid();
    if (keep && name !== "" && name !== sheet.name) {
      void makeEdits(state, [{ kind: "renameSheet", sheetId: sheet.sheetId, name }]);
    }
  };
  return (
    <input
      ref={field}
      class="tab-name"
      aria-label="Sheet name"
      defaultValue={sheet.name}
      maxLength={100}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // Or the line end would be typed into the cell that has the focus next.
        event.preventDefault();
        leave(event.key === "Enter");
      }}
    />
  );
}
