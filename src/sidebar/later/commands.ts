/** The commands of the views that come later, and of no other. */
import { createDistrictCommands, type DistrictCommands } from "./district-commands";
import { createDriftCommands, type DriftCommands } from "./drift-commands";
import { createGradeCommands, type GradeCommands } from "./grade-commands";
import { createImportCommands, type ImportCommands } from "./import-commands";
import { createNewYearCommands, type NewYearCommands } from "./new-year-commands";
import { createPasswordCommands, type PasswordCommands } from "./password-commands";
import { createScheduleCommands, type ScheduleCommands } from "./schedule-commands";
import { createSchoolsCommands, type SchoolsCommands } from "./schools-commands";
import { createSignsCommands, type SignsCommands } from "./signs-commands";
import type { Surroundings } from "./surroundings";
import { createUploadCommands, type UploadCommands } from "./upload-commands";

export interface LateCommands
  extends DistrictCommands,
    DriftCommands,
    GradeCommands,
    ImportCommands,
    PasswordCommands,
    NewYearCommands,
    ScheduleCommands,
    SchoolsCommands,
    SignsCommands,
    UploadCommands {}

export function createLateCommands(surroundings: Surroundings): LateCommands {
  return {
    ...createDistrictCommands(surroundings),
    ...createDriftCommands(surroundings),
    ...createGradeCommands(surroundings),
    ...createImportCommands(surroundings),
    ...createPasswordCommands(surroundings),
    ...createNewYearCommands(surroundings),
    ...createScheduleCommands(surroundings),
    ...createSchoolsCommands(surroundings),
    ...createSignsCommands(surroundings),
    ...createUploadCommands(surroundings),
  };
}
