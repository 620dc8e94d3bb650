/** What the script has done and will do: executions with their logs and service calls, triggers with their next time. */
import { useEffect, useState } from "preact/hooks";
import type { ActivityView, ExecutionView } from "../../protocol/views";
import { useValue } from "../model/observable";
import type { WindowState } from "../state/window-state";
import { pageLocale, say } from "../words/say";

const kindWords: Readonly<Record<string, string>> = {
  open: say("Opened"),
  edit: say("Edit"),
  menu: say("Menu"),
  call: say("Sidebar"),
  trigger: say("Trigger"),
  run: say("Run"),
  custom: say("Custom function"),
};

const stateWords: Readonly<Record<ExecutionView["state"], string>> = {
  running: say("Running"),
  done: say("Completed"),
  failed: say("Failed"),
  killed: say("Stopped"),
};

function Execution({
  state,
  execution,
  time,
}: {
  state: WindowState;
  execution: ExecutionView;
  time: (at: number) => string;
}) {
  const { finishedAt, startedAt, error, log, calls } = execution;
  const made = Object.values(calls).reduce((sum, count) => sum + count, 0);
  const details = Object.entries(calls).sort(([, a], [, b]) => b - a);
  return (
    <tr class={execution.state}>
      <td>{execution.functionName}</td>
      <td>{kindWords[execution.kind] ?? execution.kind}</td>
      <td>{execution.user}</td>
      <td>{time(startedAt)}</td>
      <td class="number">{finishedAt === undefined ? "" : `${((finishedAt - startedAt) / 1000).toFixed(3)} s`}</td>
      <td>
        <span class={`state-word ${execution.state}`}>{stateWords[execution.state]}</span>
        {execution.state === "running" ? (
          <button type="button" class="small" onClick={() => void state.api.killExecution(execution.id)}>
            {say("Stop")}
          </button>
        ) : null}
      </td>
      <td>
        <details>
          <summary>
            {say("{count} service calls", { count: made })}
            {log.length === 0 ? "" : `, ${say("{count} lines of log", { count: log.length })}`}
            {error === undefined ? "" : `: ${error.name}: ${error.message}`}
          </summary>
          <pre>{[...log, ...details.map(([name, count]) => `${count} × ${name}`)].join("\n")}</pre>
        </details>
      </td>
    </tr>
  );
}

export function Activity({ state }: { state: WindowState }) {
  const open = useValue(state.activityOpen);
  const changes = useValue(state.activity);
  const view = useValue(state.view);
  const [shown, setShown] = useState<ActivityView | null>(null);
  useEffect(() => {
    if (!open) return;
    let current = true;
    // A busy script tells of itself often; a few times a second is enough to watch.
    const timer = setTimeout(async () => {
      const activity = await state.api.activity().catch(() => null);
      if (current && activity !== null) setShown(activity);
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, changes]);
  if (!open) return null;
  const format = new Intl.DateTimeFormat(pageLocale, {
    ...(view === null ? {} : { timeZone: view.document.timeZone }),
    dateStyle: "short",
    timeStyle: "medium",
  });
  const time = (at: number) => format.format(at);
  const executions = [...(shown?.executions ?? [])].sort((a, b) => b.id - a.id).slice(0, 200);
  return (
    <section class="activity" aria-label={say("Executions")}>
      <div class="activity-head">
        <h2>{say("Executions")}</h2>
        <button type="button" class="small" onClick={() => state.activityOpen.set(false)}>
          {say("Close")}
        </button>
      </div>
      <div class="activity-tables">
        <table>
          <thead>
            <tr>
              <th>{say("Function")}</th>
              <th>{say("Started by")}</th>
              <th>{say("Person")}</th>
              <th>{say("Time")}</th>
              <th class="number">{say("Took")}</th>
              <th>{say("State")}</th>
              <th>{say("Calls and log")}</th>
            </tr>
          </thead>
          <tbody>
            {executions.map((execution) => (
              <Execution key={execution.id} state={state} execution={execution} time={time} />
            ))}
          </tbody>
        </table>
        <h2>{say("Triggers")}</h2>
        {shown === null || shown.triggers.length === 0 ? (
          <p>{say("None.")}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th>{say("Function")}</th>
                <th>{say("Kind")}</th>
                <th>{say("Person")}</th>
                <th>{say("Next")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.triggers.map((trigger) => (
                <tr key={trigger.id}>
                  <td>{trigger.functionName}</td>
                  <td>
                    {trigger.kind}
                    {trigger.everyMinutes === undefined
                      ? ""
                      : `, ${say("every {count} minutes", { count: trigger.everyMinutes })}`}
                  </td>
                  <td>{trigger.user}</td>
                  <td>{trigger.nextAt === undefined ? "" : time(trigger.nextAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
