/** Where the service of a stage keeps its store: in the stage's own folder, unless whoever opens the stage hands in another place. */
import { copyDistrict, type DistrictOptions } from "./template";

export interface StageStore {
  /** Puts a sample district there and its list of people into the folder, which is empty. Answers what the service's environment says of the store. */
  furnish(options: DistrictOptions, folder: string): Promise<Readonly<Record<string, string>>>;
  /** Takes the store away, when its service has gone for good. */
  remove(): Promise<void>;
}

/** The embedded store, in the folder itself: it goes with it. */
export const embeddedInFolder: StageStore = {
  async furnish(options, folder) {
    copyDistrict(options, folder);
    return {};
  },
  remove: async () => undefined,
};
