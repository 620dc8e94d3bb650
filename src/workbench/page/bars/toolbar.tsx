/** The toolbar: what people reach for with the mouse. Arrow keys go along it; Tab leaves it. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { PageFormat } from "../../protocol/edit";
import { focusGrid } from "../focus";
import { useValue } from "../model/observable";
import { redo, undo } from "../state/editing";
import { toggleFilter } from "../state/filters";
import {
  activeCell,
  changeDecimals,
  format,
  isMerged,
  isOn,
  merge,
  type Toggle,
  takeFormat,
  toggle,
} from "../state/formats";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { ColourGrid } from "./colour-grid";
import { borderEntries, fontSizeEntries, mergeEntries, numberFormatEntries } from "./format-menus";
import { Icon, type IconName } from "./icons";
import { type MenuEntry, MenuList } from "./menu";
import { Popup } from "./popup";

interface ToolProps {
  readonly label: string;
  readonly icon: IconName;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The one stop of the Tab key; from here the arrows go on. */
  readonly stop?: boolean;
  readonly run: () => void;
}

function Tool({ label, icon, pressed, disabled = false, stop = false, run }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool${pressed ? " pressed" : ""}`}
      aria-label={label}
      title={label}
      tabIndex={stop ? 0 : -1}
      disabled={disabled}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      // The cell editor keeps the focus and what is typed in it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        run();
        focusGrid();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

function ToolMenu(props: {
  readonly label: string;
  readonly face: ComponentChildren;
  readonly items: readonly MenuEntry[];
}) {
  return (
    <Popup
      label={props.label}
      hasPopup="menu"
      tabIndex={-1}
      class="with-caret"
      closed={focusGrid}
      face={
        <>
          {props.face}
          <Icon name="caret" />
        </>
      }
      panel={(close) => <MenuList items={props.items} label={props.label} takeFocus={true} close={close} />}
    />
  );
}

function ColourTool(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly current: string | undefined;
  readonly usual: string;
  readonly choose: (colour: string | null) => void;
}) {
  const { label, icon, current, usual, choose } = props;
  return (
    <Popup
      label={label}
      hasPopup="dialog"
      tabIndex={-1}
      closed={focusGrid}
      face={
        <span class="colour-face">
          <Icon name={icon} />
          <span class="colour-bar" style={{ backgroundColor: current ?? usual }} />
        </span>
      }
      panel={(close) => (
        <ColourGrid label={label} resetLabel={say("Reset")} current={current} choose={choose} close={close} />
      )}
    />
  );
}

const alignments: readonly (readonly [string, IconName, PageFormat])[] = [
  [say("Left"), "left", { horizontalAlignment: "left" }],
  [say("Center"), "center", { horizontalAlignment: "center" }],
  [say("Right"), "right", { horizontalAlignment: "right" }],
];
const heights: readonly (readonly [string, IconName, PageFormat])[] = [
  [say("Top"), "top", { verticalAlignment: "top" }],
  [say("Middle"), "middle", { verticalAlignment: "middle" }],
  [say("Bottom"), "bottom", { verticalAlignment: null }],
];
const wraps: readonly (readonly [string, IconName, PageFormat])[] = [
  [say("Overflow"), "overflow", { wrap: "OVERFLOW" }],
  [say("Wrap"), "wrap", { wrap: "WRAP" }],
  [say("Clip"), "clip", { wrap: "CLIP" }],
];

const toggles: readonly (readonly [Toggle, string, IconName])[] = [
  ["bold", say("Bold (Ctrl+B)"), "bold"],
  ["italic", say("Italic (Ctrl+I)"), "italic"],
  ["underline", say("Underline (Ctrl+U)"), "underline"],
  ["strikethrough", say("Strikethrough (Alt+Shift+5)"), "strike"],
];

export function Toolbar({ state }: { state: WindowState }) {
  useValue(state.selection);
  useValue(state.cells.version);
  useValue(state.view);
  const history = useValue(state.history);
  const painting = useValue(state.painting);
  const bar = useRef<HTMLDivElement>(null);
  const cell = activeCell(state);
  const choice = (entries: typeof alignments): MenuEntry[] =>
    entries.map(([label, , change]) => ({ label, run: () => void format(state, change) }));
  const iconOf = (entries: typeof alignments, current: string | undefined, usual: IconName): IconName =>
    entries.find(([, , change]) => Object.values(change).some((value) => value === current))?.[1] ?? usual;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft" && event.key !== "Escape") return;
    if (event.target instanceof Element && event.target.closest(".popup") !== null) return;
    event.preventDefault();
    if (event.key === "Escape") {
      focusGrid();
      return;
    }
    const tools = [...(bar.current?.querySelectorAll<HTMLButtonElement>("button.tool:not(:disabled)") ?? [])];
    const at = tools.indexOf(document.activeElement as HTMLButtonElement);
    tools[(at + (event.key === "ArrowRight" ? 1 : -1) + tools.length) % tools.length]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={say("Toolbar")} class="toolbar" onKeyDown={keys}>
      <Tool label={say("Undo (Ctrl+Z)")} icon="undo" disabled={!history.canUndo} run={() => void undo(state)} />
      <Tool label={say("Redo (Ctrl+Y)")} icon="redo" disabled={!history.canRedo} run={() => void redo(state)} />
      <Tool
        label={say("Paint format")}
        icon="brush"
        stop={true}
        pressed={painting !== null}
        run={() => takeFormat(state)}
      />
      <span class="tool-line" />
      <Tool label={say("Format as percent")} icon="percent" run={() => void format(state, { numberFormat: "0.00%" })} />
      <button
        type="button"
        class="tool words"
        aria-label={say("Decrease decimal places")}
        title={say("Decrease decimal places")}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void changeDecimals(state, -1)}
      >
        .0
      </button>
      <button
        type="button"
        class="tool words"
        aria-label={say("Increase decimal places")}
        title={say("Increase decimal places")}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void changeDecimals(state, 1)}
      >
        .00
      </button>
      <ToolMenu
        label={say("More formats")}
        face={<span class="tool-words">123</span>}
        items={numberFormatEntries(state)}
      />
      <span class="tool-line" />
      <ToolMenu
        label={say("Font size")}
        face={<span class="tool-words size">{cell?.fontSize ?? 10}</span>}
        items={fontSizeEntries(state)}
      />
      <span class="tool-line" />
      {toggles.map(([which, label, icon]) => (
        <Tool key={which} label={label} icon={icon} pressed={isOn(cell, which)} run={() => void toggle(state, which)} />
      ))}
      <ColourTool
        label={say("Text color")}
        icon="textColour"
        usual="#000000"
        current={cell?.fontColor}
        choose={(fontColor) => void format(state, { fontColor })}
      />
      <span class="tool-line" />
      <ColourTool
        label={say("Fill color")}
        icon="fillColour"
        usual="#ffffff"
        current={cell?.background}
        choose={(background) => void format(state, { background })}
      />
      <ToolMenu label={say("Borders")} face={<Icon name="borders" />} items={borderEntries(state)} />
      <Tool
        label={say("Merge cells")}
        icon="merge"
        pressed={isMerged(state)}
        run={() => void merge(state, isMerged(state) ? "none" : "all")}
      />
      <ToolMenu label={say("Select merge type")} face={null} items={mergeEntries(state)} />
      <span class="tool-line" />
      <ToolMenu
        label={say("Horizontal align")}
        face={<Icon name={iconOf(alignments, cell?.horizontalAlignment, "left")} />}
        items={choice(alignments)}
      />
      <ToolMenu
        label={say("Vertical align")}
        face={<Icon name={iconOf(heights, cell?.verticalAlignment, "bottom")} />}
        items={choice(heights)}
      />
      <ToolMenu
        label={say("Text wrapping")}
        face={<Icon name={iconOf(wraps, cell?.wrap, "overflow")} />}
        items={choice(wraps)}
      />
      <span class="tool-line" />
      <Tool label={say("Insert note")} icon="note" run={() => state.notingCell.set(state.selection.value.active)} />
      <Tool
        label={state.sheet?.filter === undefined ? say("Create a filter") : say("Remove filter")}
        icon="filter"
        pressed={state.sheet?.filter !== undefined}
        run={() => void toggleFilter(state)}
      />
    </div>
  );
}
