/**
 * The part of the page that it does not open with: review, history, help and questions. It comes as text of the project, through the same call as all else,
 * because Google's frame loads no script from an address; once it is here, nothing more is needed of the network. The build links the two (build/page-part.ts).
 */
import type { ComponentType } from "preact";
import type { PagePart, Review } from "../contract";
import type { LateCommands } from "./later/commands";
import type { Surroundings } from "./later/surroundings";
import type { Confirmation, View } from "./state";

export interface LaterPart {
  readonly views: Readonly<Record<Exclude<View, "roster">, ComponentType>>;
  readonly ConfirmQuestion: ComponentType<{ readonly confirmation: Confirmation }>;
  readonly ScheduleState: ComponentType;
  readonly NewYear: ComponentType;
  readonly AllSchools: ComponentType;
  readonly Transfers: ComponentType;
  readonly SignsCard: ComponentType;
  readonly ListedRows: ComponentType<{ readonly chip: "changed" | "created" | "removed"; readonly review: Review }>;
  readonly createLateCommands: (surroundings: Surroundings) => LateCommands;
}

/** Written by the build around the page's script: what both use, and which page this is. */
declare const rollbookShared: unknown;
declare const rollbookStamp: string;

let here: LaterPart | null = null;

/** Null until it has come. */
export const laterPart = (): LaterPart | null => here;

export const pageStamp = (): string => rollbookStamp;

/** Runs the part. What a script element says runs at once, also in a frame that loads nothing. */
export function runPart({ script, style }: PagePart): LaterPart | null {
  Object.assign(window, {
    rollbookPart: (make: (given: unknown) => { readonly part: LaterPart }) => {
      here = make(rollbookShared).part;
    },
  });
  const styles = document.createElement("style");
  styles.textContent = style;
  const program = document.createElement("script");
  program.text = script;
  document.head.append(styles, program);
  program.remove();
  return here;
}
