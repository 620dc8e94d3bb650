/** Moves between schools (B-14): planned, written into the new school's tab, and what somebody says of them. */
import type { CallInput, TransferLine, TransferPlan, TransferWord } from "../../contract";
import { counted } from "../../words";
import { copyText } from "../parts/copy";
import type { Surroundings } from "./surroundings";

export type PlannedMove = Pick<CallInput<"planTransfers">, "to" | "on" | "guids">;
export type Planned = { readonly left: readonly string[] };

export interface TransferCommands {
  /** Shows them, or how they stand by now. */
  openTransfers(): Promise<void>;
  closeTransfers(): void;
  /** Of the selected rows, or of GUIDs; answers what could not be planned, in words, and null when it could not be asked for. */
  planTransfers(move: PlannedMove): Promise<Planned | null>;
  /** Into the tab of that school. */
  addTransfers(school: { readonly id: string; readonly name: string }): Promise<void>;
  settleTransfers(lines: readonly TransferLine[], word: TransferWord): Promise<void>;
  copyRequest(text: string): Promise<void>;
}

export function createTransferCommands({ store, texts, news, ask }: Surroundings): TransferCommands {
  const take = (plan: TransferPlan) => {
    const { schoolId, lines } = plan;
    store.dispatch({ type: "transfers", transfers: { schoolId, lines } });
  };
  const commands: TransferCommands = {
    openTransfers: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const plan = await ask("transfers", { schoolId }, () => void commands.openTransfers());
      if (plan !== null) take(plan);
    },
    closeTransfers: () => {
      store.dispatch({ type: "transfers", transfers: null });
      store.dispatch({ type: "moved" });
    },
    planTransfers: async (move) => {
      const { schoolId } = store.get();
      if (schoolId === null) return null;
      const answer = await ask("planTransfers", { schoolId, ...move }, () => void commands.planTransfers(move));
      if (answer === null) return null;
      take(answer);
      const words = texts().transfers;
      if (answer.planned > 0) news(counted(words.planned, answer.planned));
      const reasons = ["notThere", "unknown", "underWay", "tooMany"] as const;
      return {
        left: reasons.flatMap((one) => (answer.left[one] > 0 ? [counted(words.left[one], answer.left[one])] : [])),
      };
    },
    addTransfers: async ({ id, name }) => {
      const answer = await ask("addTransfers", { schoolId: id }, () => void commands.addTransfers({ id, name }));
      if (answer === null) return;
      const words = texts().transfers;
      if (store.get().schoolId === id) {
        store.dispatch({ type: "summary", summary: answer.summary });
        take(answer);
      }
      const said = answer.written === 0 ? words.standsThere : counted(words.written, answer.written);
      news(said.replace("{school}", () => name));
    },
    settleTransfers: async (lines, word) => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const moves = lines.map(({ guid, from }) => ({ guid, from }));
      const plan = await ask(
        "settleTransfers",
        { schoolId, moves, word },
        () => void commands.settleTransfers(lines, word),
      );
      if (plan === null) return;
      take(plan);
      if (word === "requested") news(texts().transfers.noted);
    },
    copyRequest: async (text) => {
      const { copied, notCopied } = texts().transfers;
      news((await copyText(text)) ? copied : notCopied);
    },
  };
  return commands;
}
