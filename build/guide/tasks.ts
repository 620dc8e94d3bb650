/**
 * What six things cost that administrators do all day: clicks, besides the cell that is typed into, and whole seconds of Google's time at 100 ms a call and
 * 1 ms for a hundred cells, of all that somebody waits for. The guide tells them, and test/e2e/clicks.test.ts does each on the real page and counts: they may not grow.
 */
export const tasks = {
  name: { clicks: 2, seconds: 10 },
  paste: { clicks: 3, seconds: 17 },
  error: { clicks: 1, seconds: 3 },
  password: { clicks: 4, seconds: 2 },
  slip: { clicks: 3, seconds: 2 },
  undo: { clicks: 3, seconds: 1 },
} as const;

export type TaskId = keyof typeof tasks;
export const taskIds = Object.keys(tasks) as readonly TaskId[];

export interface TasksText {
  readonly title: string;
  readonly text: string;
  /** Of the table: what, how, clicks, seconds. */
  readonly heads: readonly [string, string, string, string];
  readonly tasks: Readonly<Record<TaskId, readonly [what: string, how: string]>>;
}

export function tasksTable({ heads, tasks: said }: TasksText): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const rows = taskIds.map((id) => line([...said[id], tasks[id].clicks, tasks[id].seconds]));
  return [line(heads), "|---|---|---:|---:|", ...rows].join("\n");
}
