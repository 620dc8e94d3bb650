/** The sheets of the document at the bottom: open, add, rename by double click, more in the tab's own menu. */

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageEdit } from "../../protocol/edit";
import type { SheetView } from "../../protocol/views";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { makeEdits } from "../state/editing";
import { openSheet } from "../state/moves";
import { duplicateSheet, newSheet, shownSheets } from "../state/sheets";
import { finishEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { ColourGrid } from "./colour-grid";
import { Icon } from "./icons";
import { type MenuEntry, MenuList } from "./menu";
import { Popup } from "./popup";
import { Sum } from "./sum";

export function SheetTabs({ state }: { state: WindowState }) {
  const view = useValue(state.view);
  const sheetId = useValue(state.sheetId);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menuOf, setMenuOf] = useState<{ sheet: SheetView; x: number } | null>(null);
  const [colouring, setColouring] = useState<{ sheet: SheetView; x: number } | null>(null);
  const [held, setHeld] = useState<{ readonly sheetId: number; readonly over: number } | null>(null);
  const others = useValue(state.others);
  const shown = shownSheets(state);
  const list = useRef<HTMLDivElement>(null);
  // Results have long names, and a dozen of them are more than a window's width.
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [sheetId, shown.length]);
  const open = (id: number) => {
    void finishEditing(state);
    openSheet(state, id);
    focusGrid();
  };
  const all: MenuEntry[] = (view?.document.sheets ?? []).map((sheet) => ({
    label: sheet.name,
    checked: sheet.sheetId === sheetId,
    hint: sheet.hidden ? "hidden" : "",
    run: () => {
      if (sheet.hidden) void makeEdits(state, [{ kind: "showSheet", sheetId: sheet.sheetId }]);
      open(sheet.sheetId);
    },
  }));
  const drop = () => {
    const target = view?.document.sheets.find((sheet) => sheet.sheetId === held?.over);
    if (held !== null && target !== undefined && held.over !== held.sheetId) {
      void makeEdits(state, [{ kind: "moveSheet", sheetId: held.sheetId, index: target.index }]);
    }
    setHeld(null);
  };
  return (
    <div class="sheet-tabs">
      <button
        type="button"
        class="icon-button"
        aria-label={say("Add sheet")}
        title={say("Add sheet")}
        onClick={() => void newSheet(state)}
      >
        <Icon name="plus" />
      </button>
      <Popup
        label={say("All sheets")}
        hasPopup="menu"
        class="round"
        closed={focusGrid}
        face={<Icon name="sheets" />}
        panel={(close) => <MenuList items={all} label={say("All sheets")} takeFocus={true} close={close} />}
      />
      {(["left", "right"] as const).map((side) => (
        <button
          key={side}
          type="button"
          class="icon-button tab-scroll"
          aria-label={side === "left" ? say("Scroll the sheets to the left") : say("Scroll the sheets to the right")}
          title={side === "left" ? say("Scroll the sheets to the left") : say("Scroll the sheets to the right")}
          onClick={() => list.current?.scrollBy({ left: side === "left" ? -300 : 300 })}
        >
          {side === "left" ? "‹" : "›"}
        </button>
      ))}
      <div
        ref={list}
        role="tablist"
        aria-label={say("Sheets")}
        class="tab-list"
        onWheel={(event) => {
          // A wheel has no other direction to go here.
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
      >
        {shown.map((sheet, index) =>
          renaming === sheet.sheetId ? (
            <TabName key={sheet.sheetId} state={state} sheet={sheet} done={() => setRenaming(null)} />
          ) : (
            <button
              key={sheet.sheetId}
              type="button"
              role="tab"
              class={`tab${sheet.sheetId === sheetId ? " open" : ""}${sheet.hidden ? " hidden-sheet" : ""}${
                held?.over === sheet.sheetId && held.sheetId !== sheet.sheetId ? " drop-here" : ""
              }`}
              draggable={true}
              onDragStart={() => setHeld({ sheetId: sheet.sheetId, over: sheet.sheetId })}
              onDragOver={(event) => {
                if (held === null) return;
                event.preventDefault();
                setHeld({ ...held, over: sheet.sheetId });
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop();
              }}
              onDragEnd={() => setHeld(null)}
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
                if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
                  event.preventDefault();
                  setMenuOf({ sheet, x: event.currentTarget.getBoundingClientRect().left });
                }
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
              {sheet.sheetId === sheetId ? (
                <span
                  class="tab-caret"
                  aria-hidden="true"
                  onClick={(event) => {
                    event.stopPropagation();
                    setMenuOf({ sheet, x: event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0 });
                  }}
                  onDblClick={(event) => event.stopPropagation()}
                />
              ) : null}
              {others
                .filter(({ selection }) => selection?.sheetId === sheet.sheetId && sheet.sheetId !== sheetId)
                .map(({ windowId, colour, name }) => (
                  <span key={windowId} class="tab-person" title={name} style={{ backgroundColor: colour }} />
                ))}
            </button>
          ),
        )}
      </div>
      <Sum state={state} />
      {menuOf === null ? null : (
        <TabPanel x={menuOf.x} close={() => setMenuOf(null)}>
          <MenuList
            label={say("Sheet")}
            takeFocus={true}
            close={() => {
              setMenuOf(null);
              focusGrid();
            }}
            items={entriesFor(state, menuOf.sheet, shown, {
              rename: () => setRenaming(menuOf.sheet.sheetId),
              colour: () => setColouring(menuOf),
            })}
          />
        </TabPanel>
      )}
      {colouring === null ? null : (
        <TabPanel x={colouring.x} close={() => setColouring(null)}>
          <ColourGrid
            label={say("Tab color")}
            resetLabel={say("Reset")}
            current={colouring.sheet.tabColor}
            choose={(color) => void makeEdits(state, [{ kind: "tabColor", sheetId: colouring.sheet.sheetId, color }])}
            close={() => {
              setColouring(null);
              focusGrid();
            }}
          />
        </TabPanel>
      )}
    </div>
  );
}

function entriesFor(
  state: WindowState,
  sheet: SheetView,
  shown: readonly SheetView[],
  open: { readonly rename: () => void; readonly colour: () => void },
): MenuEntry[] {
  const { sheetId, index } = sheet;
  const place = shown.indexOf(sheet);
  const edit = (change: PageEdit) => () => void makeEdits(state, [change]);
  const remove = async () => {
    const text = say("“{name}” and everything in it will be gone.", { name: sheet.name });
    if ((await state.ask(say("Delete this sheet?"), text, [say("Cancel"), "OK"])) === "OK")
      edit({ kind: "deleteSheet", sheetId })();
  };
  const [left, right] = [shown[place - 1], shown[place + 1]];
  return [
    { label: say("Delete"), disabled: shown.length < 2, run: () => void remove() },
    { label: say("Duplicate"), run: () => void duplicateSheet(state, sheetId) },
    { label: say("Rename"), hint: "F2", run: open.rename },
    { label: say("Change color"), run: open.colour },
    "separator",
    { label: say("Hide sheet"), disabled: shown.length < 2, run: edit({ kind: "hideSheet", sheetId }) },
    {
      label: say("Move right"),
      disabled: right === undefined,
      run: edit({ kind: "moveSheet", sheetId, index: right?.index ?? index }),
    },
    {
      label: say("Move left"),
      disabled: left === undefined,
      run: edit({ kind: "moveSheet", sheetId, index: left?.index ?? index }),
    },
  ];
}

function TabPanel(props: { readonly x: number; readonly close: () => void; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) props.close();
    };
    addEventListener("mousedown", away, true);
    return () => removeEventListener("mousedown", away, true);
  }, []);
  return (
    <div ref={box} class="tab-menu" style={pixels({ left: props.x })}>
      {props.children}
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
      aria-label={say("Sheet name")}
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
