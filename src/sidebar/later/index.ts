/** What the page asks for after its first figures are shown, and only what is named here: views, questions, and the commands that only these use. */
import type { LaterPart } from "../page-part";
import { AllSchools } from "./all-schools";
import { createLateCommands } from "./commands";
import { ConfirmQuestion } from "./confirm-question";
import { HelpView } from "./help";
import { HistoryView } from "./history";
import { ListedRows } from "./listed-rows";
import { NewYear } from "./new-year";
import { ReviewView } from "./review";
import { ScheduleState } from "./schedule";
import { SignsCard } from "./signs";
import { Transfers } from "./transfers";

export const part: LaterPart = {
  views: { review: ReviewView, history: HistoryView, help: HelpView },
  ConfirmQuestion,
  NewYear,
  AllSchools,
  Transfers,
  SignsCard,
  ScheduleState,
  ListedRows,
  createLateCommands,
};
