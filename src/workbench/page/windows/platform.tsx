/** The workbench's Platform window: how the script is deployed, what calls cost, who has consented to what, and which call fails next. */
import { useEffect, useState } from "preact/hooks";
import type { LatencyView, PlatformView } from "../../protocol/platform";
import type { WindowState } from "../state/window-state";
import { say } from "../words/say";
import { Modal } from "./modal";
import { PlatformFault } from "./platform-fault";
import { type Change, CheckLine, NumberLine, SelectLine } from "./platform-fields";
import { PlatformPerson } from "./platform-person";

const deploymentWords = [
  ["published", say("Published add-on")],
  ["bound", say("Script bound to the document")],
  ["test", say("Test deployment")],
] as const;

const deploymentNotes = {
  published: say("Triggers: one of a type for each person, clock triggers at most hourly."),
  bound: say("Triggers of any number and type, also every minute."),
  test: say("No installable triggers."),
} as const;

const noLatency: LatencyView = { millisecondsPerCall: 0, millisecondsPerCell: 0 };

export function PlatformWindow({ state, close }: { state: WindowState; close: () => void }) {
  const [view, setView] = useState<PlatformView | null>(null);
  const [problem, setProblem] = useState("");
  const change: Change = async (work) => {
    try {
      setView(await work(state.api));
      setProblem("");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => {
    void change((api) => api.platform());
  }, []);
  if (view === null) {
    return (
      <Modal title={say("Platform")} onEscape={close} width={840}>
        <p role="alert">{problem}</p>
      </Modal>
    );
  }
  const { switches } = view;
  const latency = view.latency ?? noLatency;
  const setLatency = (part: Partial<LatencyView>) => {
    const next = { ...latency, ...part };
    const free = next.millisecondsPerCall === 0 && next.millisecondsPerCell === 0;
    return change((api) => api.setLatency(free ? null : next));
  };
  return (
    <Modal title={say("Platform")} onEscape={close} width={840} class="platform">
      <p class="modal-text">{say("What Google’s platform is like for the script. Changes hold at once.")}</p>
      <div class="platform-columns">
        <div>
          <fieldset>
            <legend>{say("Add-on")}</legend>
            <SelectLine
              label={say("Deployment")}
              value={switches.deployment}
              choices={deploymentWords}
              choose={(deployment) => change((api) => api.setSwitches({ deployment }))}
            />
            <p class="field-note">{deploymentNotes[switches.deployment]}</p>
            <CheckLine
              label={say("Has been used in this document")}
              checked={switches.enabledInDocument}
              choose={(enabledInDocument) => change((api) => api.setSwitches({ enabledInDocument }))}
            />
            <CheckLine
              label={say("Clock triggers have a document")}
              checked={switches.clockTriggerHasActiveDocument}
              choose={(on) => change((api) => api.setSwitches({ clockTriggerHasActiveDocument: on }))}
            />
            <CheckLine
              label={say("Writing past the last row adds rows")}
              checked={switches.writingPastTheGridGrowsIt}
              choose={(on) => change((api) => api.setSwitches({ writingPastTheGridGrowsIt: on }))}
            />
            <CheckLine
              label={say("+5 written by the script is text")}
              checked={switches.plusStaysText}
              choose={(on) => change((api) => api.setSwitches({ plusStaysText: on }))}
            />
            <CheckLine
              label={say("= makes a formula in plain-text cells, too")}
              checked={switches.plainTextTakesFormulas}
              choose={(on) => change((api) => api.setSwitches({ plainTextTakesFormulas: on }))}
            />
            <CheckLine
              label={say("clear() leaves number formats")}
              checked={switches.clearKeepsNumberFormat}
              choose={(on) => change((api) => api.setSwitches({ clearKeepsNumberFormat: on }))}
            />
          </fieldset>
          <PlatformFault view={view} change={change} />
        </div>
        <div>
          <PlatformPerson view={view} own={state.person.value?.email ?? ""} change={change} />
          <fieldset>
            <legend>{say("What service calls cost")}</legend>
            <div class="field-pair">
              <NumberLine
                label={say("Milliseconds a call")}
                value={latency.millisecondsPerCall}
                choose={(millisecondsPerCall) => setLatency({ millisecondsPerCall })}
              />
              <NumberLine
                label={say("Milliseconds per 100 cells")}
                value={latency.millisecondsPerCell * 100}
                choose={(hundred) => setLatency({ millisecondsPerCell: hundred / 100 })}
              />
            </div>
            <p class="field-note">
              {say("Simulated time: nobody waits, but a run stops at its six minutes, and the clock moves on.")}
            </p>
          </fieldset>
        </div>
      </div>
      <p role="alert" class="window-problem">
        {problem}
      </p>
      <div class="modal-buttons">
        <button type="button" class="primary" autofocus onClick={close}>
          {say("Close")}
        </button>
      </div>
    </Modal>
  );
}
