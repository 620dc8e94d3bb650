/** Scheduled upload: who may put into the sheet what would go by itself is shown before it is agreed (G-5). */
import type { ScheduleEvery } from "../../contract";
import { scheduleQuestion } from "./questions";
import type { Surroundings } from "./surroundings";

export interface ScheduleCommands {
  /** Of the chosen school. */
  setSchedule(every: ScheduleEvery | "off", hour: number): Promise<void>;
}

export function createScheduleCommands({ store, texts, news, ask }: Surroundings): ScheduleCommands {
  const agree = async (schoolId: string, every: ScheduleEvery | "off", hour: number): Promise<void> => {
    const again = () => void agree(schoolId, every, hour);
    const schedules = await ask("setSchedule", { schoolId, every, hour }, again);
    if (schedules === null) return;
    store.dispatch({ type: "schedules", schedules });
    news(every === "off" ? texts().schedule.switchedOff : texts().schedule.saved);
  };

  const setSchedule = async (every: ScheduleEvery | "off", hour: number): Promise<void> => {
    const { schoolId } = store.get();
    if (schoolId === null) return;
    if (every === "off") return agree(schoolId, every, hour);
    // Switching it on, or to another time, shows who may put into the sheet what then goes by itself (G-5).
    const sharing = await ask("sharing", {}, () => void setSchedule(every, hour));
    if (sharing === null) return;
    const proceed = () => {
      store.dispatch({ type: "confirmation", confirmation: null });
      void agree(schoolId, every, hour);
    };
    store.dispatch({ type: "confirmation", confirmation: { ...scheduleQuestion(texts(), sharing), proceed } });
  };
  return { setSchedule };
}
