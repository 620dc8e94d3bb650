/** What every case of the table is: an upload that is refused at the door with one exact code, and nothing of it in the store (I-3). */
import type { TestService } from "../support/service";

/** Whatever fetch sends. */
export type UploadBody = NonNullable<RequestInit["body"]>;

export interface BadUpload {
  readonly what: string;
  readonly code: string;
  readonly status: number;
  readonly body?: UploadBody | (() => UploadBody | Promise<UploadBody>);
  readonly headers?: Readonly<Record<string, string>>;
  /** The upload's address; that of Lincoln's imports when left out. */
  readonly path?: string;
  readonly method?: string;
  /** Who sends; the district administrator when left out. */
  readonly as?: string;
  readonly role?: string;
  /** The whole Authorization header, instead of a good token. */
  readonly authorization?: (service: TestService) => string | Promise<string>;
  /** Sent without an Idempotency-Key, or with this one. */
  readonly key?: string | null;
}

export const csvType = "text/csv";
export const jsonType = "application/json";
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const header = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
export const classHeader = `${header},Class GUID,Class ID,Class Name,Class Grade Level,Class Start Date,Class End Date,Master Code`;
/** A row nothing is wrong with: what is refused is refused for something else. */
export const goodLine = ",B-1,Student,Ana,Luna,3,,,";
export const goodRows = {
  rows: [{ row: 2, values: { userId: "B-1", role: "Student", firstName: "Ana", lastName: "Luna" } }],
};
