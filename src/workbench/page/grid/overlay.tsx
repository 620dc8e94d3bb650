/** What lies over the cells: the fill handle, the border by which a selection is dragged, where a drag leads, and what others have selected. */
import { focusGrid } from "../focus";
import type { Area } from "../model/addresses";
import { fillTarget, movedBlock } from "../model/fill";
import { useValue } from "../model/observable";
import { pixels } from "../model/pixels";
import { areaOf, isSingle, rangesOf } from "../model/selection";
import { moveBlock } from "../state/editing";
import { fill, fillAlongside } from "../state/filling";
import { finishEditing } from "../state/typing";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { cellUnder, followDrag } from "./drag";
import { type Axes, type ShownPart, type Sight, shownParts } from "./geometry";

const edgesOf = ({ edges }: ShownPart): string =>
  (["top", "right", "bottom", "left"] as const)
    .filter((side) => edges[side])
    .map((side) => ` on-${side}`)
    .join("");

/** A frame around an area, as far as it is in sight. */
function Frame(props: { readonly parts: readonly ShownPart[]; readonly class: string; readonly colour?: string }) {
  return (
    <>
      {props.parts.map((part) => (
        <div
          key={`${part.left}:${part.top}`}
          class={`frame ${props.class}${edgesOf(part)}`}
          style={{
            ...pixels({ left: part.left, top: part.top, width: part.width, height: part.height }),
            ...(props.colour === undefined ? {} : { borderColor: props.colour }),
          }}
        />
      ))}
    </>
  );
}

function dragFill(state: WindowState, event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  void finishEditing(state);
  focusGrid();
  const source = areaOf(state.selection.value);
  let target: Area = source;
  followDrag(state, {
    over: (at) => {
      target = fillTarget(source, at);
      state.dragging.set({ kind: "fill", area: target });
    },
    end: (let_go) => {
      state.dragging.set(null);
      // With Ctrl numbers are repeated instead of going on.
      void fill(state, source, target, !let_go.ctrlKey);
    },
  });
}

function dragBlock(state: WindowState, event: MouseEvent): void {
  const { sheet } = state;
  const held = cellUnder(state, event);
  if (event.button !== 0 || sheet === undefined || held === null) return;
  event.preventDefault();
  event.stopPropagation();
  void finishEditing(state);
  focusGrid();
  const source = areaOf(state.selection.value);
  let to: Area = source;
  followDrag(state, {
    over: (at) => {
      to = movedBlock(source, held, at, sheet);
      state.dragging.set({ kind: "move", area: to });
    },
    end: () => {
      state.dragging.set(null);
      void moveBlock(state, source, to);
    },
  });
}

const thickness = 5;

/** Thin strips on the edges of the selection, where the mouse takes hold of it. */
function Grips({ state, part }: { state: WindowState; part: ShownPart }) {
  const { left, top, width, height, edges } = part;
  const half = Math.floor(thickness / 2);
  const strips = {
    top: { left, top: top - half, width, height: thickness },
    bottom: { left, top: top + height - half - 1, width, height: thickness },
    left: { left: left - half, top, width: thickness, height },
    right: { left: left + width - half - 1, top, width: thickness, height },
  };
  return (
    <>
      {(["top", "bottom", "left", "right"] as const).map((side) =>
        edges[side] ? (
          <button
            key={side}
            type="button"
            tabIndex={-1}
            aria-label={say("Move the selection")}
            class="grip"
            style={pixels(strips[side])}
            onMouseDown={(event) => dragBlock(state, event)}
          />
        ) : null,
      )}
    </>
  );
}

function SelectionHandles({ state, axes, sight }: { state: WindowState; axes: Axes; sight: Sight }) {
  const selection = useValue(state.selection);
  const editing = useValue(state.editing);
  const area = areaOf(selection);
  const { sheet } = state;
  // Of several ranges none is dragged or filled from.
  if (editing !== null || sheet === undefined || rangesOf(selection).length > 1) return null;
  const parts = shownParts(axes, area, sight);
  const corner = parts.find(({ edges }) => edges.bottom && edges.right);
  const wholeLines = area.bottom === sheet.maxRows || area.right === sheet.maxColumns;
  return (
    <>
      {wholeLines && !isSingle(area)
        ? null
        : parts.map((part) => <Grips key={`${part.left}:${part.top}`} state={state} part={part} />)}
      {corner === undefined || wholeLines ? null : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={say("Fill handle")}
          class="fill-handle"
          style={pixels({ left: corner.left + corner.width - 5, top: corner.top + corner.height - 5 })}
          onMouseDown={(event) => dragFill(state, event)}
          onDblClick={(event) => {
            event.stopPropagation();
            void fillAlongside(state, area);
          }}
        />
      )}
    </>
  );
}

function OtherSelections({ state, axes, sight }: { state: WindowState; axes: Axes; sight: Sight }) {
  const others = useValue(state.others);
  const sheetId = useValue(state.sheetId);
  return (
    <>
      {others.map(({ windowId, name, colour, selection }) => {
        if (selection === undefined || selection.sheetId !== sheetId) return null;
        const parts = shownParts(axes, selection, sight);
        const [first] = parts;
        if (first === undefined) return null;
        return (
          <div key={windowId} class="other-selection" aria-hidden="true">
            <Frame parts={parts} class="others" colour={colour} />
            <span
              class="other-name"
              style={{ ...pixels({ left: first.left, top: Math.max(0, first.top - 17) }), backgroundColor: colour }}
            >
              {name}
            </span>
          </div>
        );
      })}
    </>
  );
}

export function Overlay({ state, axes, sight }: { state: WindowState; axes: Axes; sight: Sight }) {
  const dragging = useValue(state.dragging);
  const pointed = useValue(state.pointed);
  return (
    <>
      <OtherSelections state={state} axes={axes} sight={sight} />
      <SelectionHandles state={state} axes={axes} sight={sight} />
      {pointed === null ? null : <Frame parts={shownParts(axes, pointed.area, sight)} class="pointed" />}
      {dragging === null ? null : (
        <Frame parts={shownParts(axes, dragging.area, sight)} class={`dragged ${dragging.kind}`} />
      )}
    </>
  );
}
