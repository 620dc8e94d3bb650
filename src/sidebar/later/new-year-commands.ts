/** The August promotion (B-17): counted first, then written into the sheet. */
import type { PromotionChosen, PromotionView } from "../../contract";
import { counted } from "../../words";
import type { Surroundings } from "./surroundings";

type Choices = Omit<PromotionChosen, "schoolId">;

export interface NewYearCommands {
  /** What it would do in the chosen school; null when it could not be asked. */
  countPromotion(choices: Choices): Promise<PromotionView | null>;
  /** Writes what was shown; true when it is written. */
  promote(choices: Choices, shown: PromotionView): Promise<boolean>;
}

export function createNewYearCommands({ store, texts, news, ask }: Surroundings): NewYearCommands {
  const commands: NewYearCommands = {
    countPromotion: async (choices) => {
      const { schoolId } = store.get();
      if (schoolId === null) return null;
      return ask("promotion", { ...choices, schoolId }, () => void commands.countPromotion(choices));
    },
    promote: async (choices, shown) => {
      const { schoolId } = store.get();
      if (schoolId === null) return false;
      const input = { ...choices, schoolId, digest: shown.digest };
      const summary = await ask("promote", input, () => void commands.promote(choices, shown));
      if (summary === null) return false;
      store.dispatch({ type: "summary", summary });
      store.dispatch({ type: "chip", chip: "changed" });
      news(counted(texts().newYear.written, shown.cells));
      return true;
    },
  };
  return commands;
}
