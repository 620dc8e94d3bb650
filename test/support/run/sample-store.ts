/** The data folder that `npm run seed` makes, for tests: the stage's own, made once for each size and copied. */
import { copyDistrict } from "../../../build/stage/template";

export interface SampleSize {
  readonly accounts: number;
  readonly schools: number;
}

/** Puts the embedded store of a sample district, and its people.json, into a folder. */
export async function putSampleStore(folder: string, size: SampleSize): Promise<void> {
  copyDistrict({ ...size, seed: 1 }, folder);
}
