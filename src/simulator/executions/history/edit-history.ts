/** What was done in each window by hand, or by a script that was started there, so that it can be taken back there; what others did stays. */
import type { HistoryView, UserEdit } from "../../api";
import type { Rearrangement } from "../../document/structure/grid-change";
import type { World } from "../../world/world";
import type { EditNews } from "../edit-news";
import type { Change } from "./change";
import { recordEdit } from "./record";
import { noteBehind, ScriptRecorder } from "./script-recorder";

type Step = readonly Change[];

/** What an execution that is still running has done so far. */
interface OpenStep {
  readonly recorder: object;
  changes: Change[];
}

interface Memory {
  done: Step[];
  undone: Step[];
  /** Steps are taken back in their order: whatever else is done in the window ends this one. */
  open: OpenStep | null;
}

const rememberedSteps = 200;
/** Of all steps of a window together: a paste of 20,000 rows is a few millions. */
const rememberedWeight = 100_000_000;

const weightOf = (step: Step): number => step.reduce((sum, { weight }) => sum + weight, 0);

export class EditHistory {
  private readonly world: World;
  private readonly memories = new Map<string, Memory>();
  /** Whose edit is being made: their own steps are taken back in order, so they need not follow it. */
  private acting: string | null = null;

  constructor(world: World) {
    this.world = world;
  }

  /** Answers what scripts are to hear, edit by edit; those that were made are remembered also when a later one is refused. */
  perform(user: string, window: string, edits: readonly UserEdit[], heard: (news: EditNews) => void): HistoryView {
    const memory = this.closed(window);
    const changes: Change[] = [];
    this.acting = window;
    try {
      for (const edit of edits) {
        const { news, changes: more } = recordEdit(this.world, user, edit);
        changes.push(...more);
        heard(news);
      }
    } finally {
      this.acting = null;
      this.push(memory, changes);
    }
    return this.viewOf(memory, null);
  }

  /** Notes what an execution does as one step of the window in which it was started; `end` once it is over. */
  record(window: string): { readonly recorder: ScriptRecorder; readonly end: () => void } {
    const { world } = this;
    const recorder = new ScriptRecorder(world.workbook, {
      during: (work) => {
        const before = this.acting;
        this.acting = window;
        try {
          return work();
        } finally {
          this.acting = before;
        }
      },
      note: (change) => noteBehind(this.openStep(window, recorder).changes, change),
    });
    return {
      recorder,
      end: () => {
        if (this.memories.get(window)?.open?.recorder === recorder) this.closed(window);
      },
    };
  }

  view(window: string): HistoryView {
    const { done, undone, open } = this.memoryOf(window);
    return this.viewOf({ done: open === null ? done : [...done, open.changes], undone }, null);
  }

  step(user: string, window: string, direction: "undo" | "redo", heard: (news: EditNews) => void): HistoryView {
    const memory = this.closed(window);
    const [from, to] = direction === "undo" ? [memory.done, memory.undone] : [memory.undone, memory.done];
    const step = from.pop();
    if (step === undefined) return this.viewOf(memory, null);
    const inverse: Change[] = [];
    this.acting = window;
    try {
      for (const change of [...step].reverse()) {
        inverse.push(change.undo(this.world, user));
        heard(this.newsOf(change));
      }
    } finally {
      this.acting = null;
      if (inverse.length > 0) to.push(inverse);
    }
    return this.viewOf(memory, step);
  }

  forget(window: string): void {
    this.memories.delete(window);
  }

  /** Rows, columns or cells have moved: what others did in that sheet is remembered where it is now. */
  follow(sheetId: number, change: Rearrangement): void {
    for (const [window, memory] of this.memories) {
      if (window === this.acting) continue;
      for (const key of ["done", "undone"] as const) {
        memory[key] = memory[key]
          .map((step) => step.filter((one) => one.follow(sheetId, change)))
          .filter((step) => step.length > 0);
      }
      if (memory.open !== null) memory.open.changes = memory.open.changes.filter((one) => one.follow(sheetId, change));
    }
  }

  private memoryOf(window: string): Memory {
    let memory = this.memories.get(window);
    if (memory === undefined) {
      memory = { done: [], undone: [], open: null };
      this.memories.set(window, memory);
    }
    return memory;
  }

  /** The memory, once nothing is written at its end any more. */
  private closed(window: string): Memory {
    const memory = this.memoryOf(window);
    const { open } = memory;
    memory.open = null;
    if (open !== null)
      this.push(
        memory,
        open.changes.filter(({ weight }) => weight > 0),
      );
    return memory;
  }

  private openStep(window: string, recorder: object): OpenStep {
    const { open } = this.memoryOf(window);
    if (open?.recorder === recorder) return open;
    const memory = this.closed(window);
    memory.open = { recorder, changes: [] };
    return memory.open;
  }

  private push(memory: Memory, changes: Step): void {
    if (changes.length === 0) return;
    memory.done.push(changes);
    memory.undone = [];
    this.trim(memory);
  }

  private trim(memory: Memory): void {
    let weight = memory.done.reduce((sum, step) => sum + weightOf(step), 0);
    while (memory.done.length > 1 && (memory.done.length > rememberedSteps || weight > rememberedWeight)) {
      weight -= weightOf(memory.done.shift() ?? []);
    }
  }

  /** Values came back into cells: scripts hear of it as of an edit. */
  private newsOf({ place }: Change): EditNews {
    const sheet = place === null ? undefined : this.world.workbook.sheetById(place.sheetId);
    if (place === null || sheet === undefined) return { change: "OTHER" };
    return { change: "EDIT", cells: { sheet, area: place } };
  }

  private viewOf({ done, undone }: Pick<Memory, "done" | "undone">, step: Step | null): HistoryView {
    const place = step
      ?.map((change) => change.place)
      .find((one) => one !== null && this.world.workbook.sheetById(one.sheetId) !== undefined);
    return {
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      ...(place === undefined || place === null ? {} : { place }),
    };
  }
}
