/** The way to the workbench's server. Whatever goes wrong on it becomes an error with words for people. */
import type { PageEdit, PageSearch, PageSelection } from "../protocol/edit";
import type { FaultView, LatencyView, PlatformView, SwitchesChange } from "../protocol/platform";
import type {
  ActivityView,
  AreaView,
  CallAnswer,
  CellBlock,
  FoundCell,
  HistoryView,
  PersonView,
  PlaceView,
  SummaryView,
  SurroundingsView,
  WorkbenchView,
} from "../protocol/views";
import { say } from "./words/say";

export class ServerError extends Error {
  readonly title: string;
  readonly status: number;

  constructor(title: string, detail: string, status: number) {
    super(detail);
    this.title = title;
    this.status = status;
  }
}

async function answerOf<T>(request: Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await request;
  } catch {
    throw new ServerError(
      say("The workbench does not answer"),
      say("Is it still running? What you typed last may not be saved."),
      0,
    );
  }
  // Our own server's answer, built from the same types.
  const body = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new ServerError(
    String(body?.title ?? say("The workbench failed")),
    String(body?.detail ?? `Status ${response.status}.`),
    response.status,
  );
}

const entriesOf = (numbers: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));

export class Api {
  readonly windowId = crypto.randomUUID();
  /** The signed-in person's e-mail. */
  user = "";

  people(): Promise<readonly PersonView[]> {
    return answerOf(fetch("/identity/people"));
  }

  view(): Promise<WorkbenchView> {
    return answerOf(fetch("/workbench/document"));
  }

  cells(sheet: number, top: number, left: number, rows: number, columns: number): Promise<CellBlock> {
    const query = new URLSearchParams({
      sheet: String(sheet),
      top: String(top),
      left: String(left),
      rows: String(rows),
      columns: String(columns),
    });
    return answerOf(fetch(`/workbench/cells?${query}`));
  }

  activity(): Promise<ActivityView> {
    return answerOf(fetch("/workbench/activity"));
  }

  /** Edits that belong together: one step of undo. Sent again under the same name, they are not made again. */
  edit(edits: readonly PageEdit[], name: string): Promise<HistoryView> {
    return this.act("edits", { edits, name });
  }

  undo(): Promise<HistoryView> {
    return this.act("undo", {});
  }

  redo(): Promise<HistoryView> {
    return this.act("redo", {});
  }

  summary(sheet: number, areas: readonly AreaView[]): Promise<SummaryView> {
    return this.post("summary", { sheet, areas });
  }

  surroundings(sheet: number, row: number, column: number): Promise<SurroundingsView> {
    return answerOf(fetch(`/workbench/surroundings?${new URLSearchParams(entriesOf({ sheet, row, column }))}`));
  }

  nextData(sheet: number, row: number, column: number, direction: string): Promise<PlaceView> {
    const query = new URLSearchParams({ ...entriesOf({ sheet, row, column }), direction });
    return answerOf(fetch(`/workbench/next-data?${query}`));
  }

  find(search: PageSearch): Promise<readonly FoundCell[]> {
    return this.post("find", search);
  }

  filterValues(sheet: number, column: number): Promise<readonly string[]> {
    return answerOf(fetch(`/workbench/filter-values?${new URLSearchParams(entriesOf({ sheet, column }))}`));
  }

  /** Where the browser finds the document, or a sheet of it, as a file. */
  exportAddress(format: "xlsx" | "csv", sheet: number): string {
    return `/workbench/export?${new URLSearchParams({ format, sheet: String(sheet) })}`;
  }

  importFile(
    file: File,
    options: { readonly how: string; readonly sheet: number; readonly convert: boolean },
  ): Promise<HistoryView> {
    const { user, windowId } = this;
    const parts = { user, window: windowId, name: file.name, how: options.how };
    const query = new URLSearchParams({ ...parts, sheet: String(options.sheet), convert: String(options.convert) });
    return answerOf(
      fetch(`/workbench/import?${query}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      }),
    );
  }

  select(selection: PageSelection, moves: number): Promise<unknown> {
    return this.act("selection", { selection, moves });
  }

  clickMenu(functionName: string): Promise<CallAnswer> {
    return this.act("menu-clicks", { functionName });
  }

  call(functionName: string, args: readonly unknown[]): Promise<CallAnswer> {
    return this.act("calls", { functionName, args });
  }

  answerAlert(id: number, button: string, text?: string): Promise<unknown> {
    return this.post("alerts", { id, button, ...(text === undefined ? {} : { text }) });
  }

  killExecution(id: number): Promise<unknown> {
    return this.post("kills", { id });
  }

  moveClock(minutes: number): Promise<unknown> {
    return this.post("clock", { advanceMinutes: minutes });
  }

  moveClockToNextTrigger(): Promise<unknown> {
    return this.post("clock", { toNextTrigger: true });
  }

  setNetwork(on: boolean): Promise<unknown> {
    return this.post("network", { on });
  }

  platform(): Promise<PlatformView> {
    return answerOf(fetch("/workbench/platform"));
  }

  setSwitches(switches: SwitchesChange): Promise<PlatformView> {
    return this.post("platform/switches", switches);
  }

  setLatency(latency: LatencyView | null): Promise<PlatformView> {
    return this.post("platform/latency", { latency });
  }

  setConsent(email: string, scopes: readonly string[] | "all"): Promise<PlatformView> {
    return this.post("platform/consents", { email, scopes });
  }

  leaveQuota(email: string, name: string, left: number): Promise<PlatformView> {
    return this.post("platform/quotas", { email, name, left });
  }

  setFault(fault: FaultView | null): Promise<PlatformView> {
    return this.post("platform/faults", { fault });
  }

  startOver(): Promise<unknown> {
    return this.post("reset", {});
  }

  events(): EventSource {
    return new EventSource(`/workbench/events?${new URLSearchParams({ user: this.user, window: this.windowId })}`);
  }

  private act<T>(path: string, body: object): Promise<T> {
    return this.post(path, { user: this.user, window: this.windowId, ...body });
  }

  private post<T>(path: string, body: object): Promise<T> {
    return answerOf(
      fetch(`/workbench/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  }
}
