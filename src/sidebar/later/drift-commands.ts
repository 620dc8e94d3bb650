/** Asks, when the person asks, what was changed on the platform since the tab was filled (B-20). */
import type { Surroundings } from "./surroundings";

export interface DriftCommands {
  lookForDrift(): Promise<void>;
}

export function createDriftCommands({ store, ask }: Surroundings): DriftCommands {
  const commands: DriftCommands = {
    lookForDrift: async () => {
      const { schoolId } = store.get();
      if (schoolId === null) return;
      const drift = await ask("drift", { schoolId }, () => void commands.lookForDrift());
      if (drift !== null && store.get().schoolId === schoolId) store.dispatch({ type: "drift", drift });
    },
  };
  return commands;
}
