/** A window of the workbench without a browser: it hears the server-sent events, and acts as its person. */
import type { WindowEvent } from "../../../src/workbench/protocol/events";
import type { TestWorkbench } from "./server";

/** Only what never comes should meet it. */
const mostMilliseconds = 120_000;

type EventOf<Type extends WindowEvent["type"]> = Extract<WindowEvent, { type: Type }>;

export class TestWindow {
  readonly user: string;
  private readonly workbench: TestWorkbench;
  private readonly id = crypto.randomUUID();
  private readonly heard: WindowEvent[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly controller = new AbortController();

  private constructor(workbench: TestWorkbench, user: string) {
    this.workbench = workbench;
    this.user = user;
  }

  static async open(workbench: TestWorkbench, user: string): Promise<TestWindow> {
    const window = new TestWindow(workbench, user);
    const query = new URLSearchParams({ user, window: window.id });
    const answer = await fetch(`${workbench.url}/workbench/events?${query}`, { signal: window.controller.signal });
    if (answer.body === null) throw new Error("no events");
    void window.listen(answer.body).catch(() => undefined);
    return window;
  }

  /** The first event of a kind that has not been taken yet. */
  async next<Type extends WindowEvent["type"]>(
    type: Type,
    such: (event: EventOf<Type>) => boolean = () => true,
  ): Promise<EventOf<Type>> {
    const limit = AbortSignal.timeout(mostMilliseconds);
    for (;;) {
      const index = this.heard.findIndex((event) => event.type === type && such(event as EventOf<Type>));
      const [found] = index < 0 ? [] : this.heard.splice(index, 1);
      if (found !== undefined) return found as EventOf<Type>;
      if (limit.aborted) throw new Error(`no ${type} came; heard: ${this.heard.map((event) => event.type).join(", ")}`);
      await new Promise<void>((resolve) => {
        this.waiting.add(resolve);
        limit.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }

  /** What has been heard and not been taken. */
  untaken(type: WindowEvent["type"]): number {
    return this.heard.filter((event) => event.type === type).length;
  }

  act(path: string, body: object): Promise<Response> {
    return this.workbench.post(path, { user: this.user, window: this.id, ...body });
  }

  async call(functionName: string, ...args: unknown[]): Promise<unknown> {
    return (await this.act("/workbench/calls", { functionName, args })).json();
  }

  close(): void {
    this.controller.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        if (message.startsWith("data: ")) this.heard.push(JSON.parse(message.slice(6)) as WindowEvent);
      }
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
    }
  }
}
