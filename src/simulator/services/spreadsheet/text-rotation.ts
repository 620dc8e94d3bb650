/** How far a cell's text is turned. */
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    textRotation: [GoogleAppsScript.Spreadsheet.TextRotation, SimTextRotation];
  }
}

const members = { getDegrees: "", isVertical: "" } as const;
const spec = serviceSpec("SpreadsheetApp.TextRotation", members);

export class SimTextRotation
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.TextRotation, keyof typeof members>
{
  static readonly spec = spec;
  readonly rotation: number | "vertical";

  constructor(rotation: number | "vertical") {
    super();
    this.rotation = rotation;
  }

  get spec() {
    return spec;
  }

  getDegrees(): number {
    return this.rotation === "vertical" ? 0 : this.rotation;
  }

  isVertical(): boolean {
    return this.rotation === "vertical";
  }
}
