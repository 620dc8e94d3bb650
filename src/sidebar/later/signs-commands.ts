/** What ended while the sidebar was closed, told once at its opening (B-8), and the reminder of temporary passwords (B-13). */
import type { Surroundings } from "./surroundings";

export interface SignsCommands {
  lookForSigns(): Promise<void>;
  /** What has been told where it happened is not told again at the next opening. */
  passSigns(): Promise<void>;
  closeSigns(): void;
}

export function createSignsCommands({ store, calls }: Surroundings): SignsCommands {
  return {
    lookForSigns: async () => {
      const { schoolId } = store.get();
      const answer = await calls.quietly("signs", { schoolId });
      // Nobody asked for it: what goes wrong here is told by what they do next.
      if (!answer.ok) return;
      const { done, stuck, passwords, moves } = answer.data;
      if (done.length + stuck.length > 0 || passwords !== undefined || moves !== undefined)
        store.dispatch({ type: "signs", signs: answer.data });
    },
    passSigns: async () => {
      await calls.quietly("signs", { schoolId: null });
    },
    closeSigns: () => {
      store.dispatch({ type: "signs", signs: null });
      store.dispatch({ type: "moved" });
    },
  };
}
