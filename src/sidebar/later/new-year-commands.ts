/** The August promotion (B-17): counted first, then written into the sheet. */
import type { PromotionChosen, PromotionView } from "../../contract";
import { counted } from "../../words";
import type { Surroundings } from "./surroundings";

export type PromotionChoices = Omit<PromotionChosen, "schoolId">;
export type Choose = (choices: PromotionChoices) => void;

export interface NewYearCommands {
  /** What it would do in the chosen school; null when it could not be asked. */
  countPromotion(choices: PromotionChoices): Promise<PromotionView | null>;
  /** Writes what was shown; true when it is written. */
  promote(choices: PromotionChoices, shown: PromotionView): Promise<boolean>;
}

export function createNewYearCommands({ store, texts, news, ask }: Surroundings): NewYearCommands {
  /** All that one promotion wrote, back to what stood there. */
  const takeBack = async (schoolId: string, step: string): Promise<void> => {
    const summary = await ask("putBack", { schoolId, done: true, step }, () => void takeBack(schoolId, step));
    if (summary === null) return;
    store.dispatch({ type: "summary", summary });
    store.dispatch({ type: "moved" });
    news(texts().news.putBack);
  };

  const commands: NewYearCommands = {
    countPromotion: async (choices) => {
      const { schoolId } = store.get();
      if (schoolId === null) return null;
      return ask("promotion", { ...choices, schoolId }, () => void commands.countPromotion(choices));
    },
    promote: async (choices, shown) => {
      const { schoolId } = store.get();
      if (schoolId === null) return false;
      const { retained, top } = choices;
      const input = {
        schoolId,
        digest: shown.digest,
        ...(retained === undefined ? {} : { retained }),
        ...(top === undefined ? {} : { top }),
      };
      const summary = await ask("promote", input, () => void commands.promote(choices, shown));
      if (summary === null) return false;
      store.dispatch({ type: "summary", summary });
      store.dispatch({ type: "chip", chip: "changed" });
      const { step } = summary;
      const undo =
        step === undefined ? undefined : { label: texts().newYear.undo, run: () => void takeBack(schoolId, step) };
      news(counted(texts().newYear.written, shown.cells), undo);
      return true;
    },
  };
  return commands;
}
