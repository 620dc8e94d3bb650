/** What codes of grades mean in the district (B-18): changed by whoever administers it. */
import type { MappedGrade } from "../../roster";
import type { Surroundings } from "./surroundings";

export interface GradeCommands {
  /** Null: it is asked about again. */
  settleGrade(code: string, grade: MappedGrade | null): Promise<void>;
}

export function createGradeCommands({ store, texts, news, ask, refresh }: Surroundings): GradeCommands {
  const settleGrade = async (code: string, grade: MappedGrade | null): Promise<void> => {
    const settled = await ask("settleGrades", { grades: { [code]: grade } }, () => void settleGrade(code, grade));
    if (settled === null) return;
    store.dispatch({ type: "grades", grades: settled.grades });
    news(texts().grades.settled);
    // Whoever's grade came from the code is listed at once.
    if (store.get().schoolId !== null) await refresh();
  };
  return { settleGrade };
}
