/** The commands of the views that come later, and of no other. */
import { createImportCommands, type ImportCommands } from "./import-commands";
import { createNewYearCommands, type NewYearCommands } from "./new-year-commands";
import { createScheduleCommands, type ScheduleCommands } from "./schedule-commands";
import type { Surroundings } from "./surroundings";
import { createUploadCommands, type UploadCommands } from "./upload-commands";

export interface LateCommands extends ImportCommands, NewYearCommands, ScheduleCommands, UploadCommands {}

export function createLateCommands(surroundings: Surroundings): LateCommands {
  return {
    ...createImportCommands(surroundings),
    ...createNewYearCommands(surroundings),
    ...createScheduleCommands(surroundings),
    ...createUploadCommands(surroundings),
  };
}
