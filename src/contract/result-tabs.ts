/** Tabs of this workbook that hold files of imports. */
import type { FindingGroup } from "./finding-group";
import type { ImportFile } from "./http";

/** A tab of this workbook that holds a file of an import. */
export interface ResultTab {
  readonly importId: string;
  readonly kind: ImportFile;
  readonly sheetId: number;
  readonly tabName: string;
  /** True while temporary passwords may be in it. */
  readonly passwords: boolean;
}

/** An Errors tab in this workbook, and how much of it has been corrected. */
export interface ErrorsTab {
  readonly sheetId: number;
  readonly tabName: string;
  readonly schoolId: string;
  readonly importId: string;
  readonly rows: number;
  readonly corrected: number;
  /** What is the matter with its rows that one click puts right, or that may be meant; left out where there is nothing of the kind. */
  readonly groups?: readonly FindingGroup[];
}
