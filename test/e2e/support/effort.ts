/** What a person does and waits for on the real page: clicks of the mouse in any of its frames, and Google's simulated time of the executions they wait for. */
import type { Page, Request } from "playwright-core";
import { designLatency, documentCallsIn, fetchesIn, storeCallsIn } from "../../../build/stage/service-calls";

interface Execution {
  readonly id: number;
  readonly kind: string;
  readonly functionName: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly cells: { readonly read: number; readonly written: number };
}

/** The page makes these by itself, beside whatever the person does; nobody waits for them. */
const inTheBackground = [
  "look",
  "start",
  "history",
  "advance",
  "columnUnderCursor",
  "pagePart",
  "signs",
  "schoolLines",
];

function secondsOf({ calls, cells }: Execution): number {
  const { millisecondsPerCall, millisecondsPerCell } = designLatency;
  const counted = documentCallsIn(calls) + storeCallsIn(calls) + fetchesIn(calls);
  return (counted * millisecondsPerCall + (cells.read + cells.written) * millisecondsPerCell) / 1000;
}

export interface Effort {
  readonly clicks: number;
  readonly seconds: number;
  /** The calls that were waited for, by name. */
  readonly waitedFor: readonly string[];
}

export async function effortOn(page: Page, url: string): Promise<{ of(work: () => Promise<void>): Promise<Effort> }> {
  let clicks = 0;
  let asked: string[] = [];
  const underWay = new Set<Request>();
  const isCall = (request: Request) => request.url().endsWith("/workbench/calls");
  await page.exposeFunction("countClick", () => {
    clicks += 1;
  });
  // Keys that press a button are clicks without a button of the mouse, and a script's are not trusted.
  const count = `addEventListener("click", (event) => { if (event.isTrusted && event.detail > 0) countClick(); }, true);`;
  await page.addInitScript(count);
  await page.reload();
  page.on("request", (request) => {
    if (!isCall(request)) return;
    underWay.add(request);
    const { args } = request.postDataJSON() as { args: readonly [string] };
    asked.push((JSON.parse(args[0]) as { call: string }).call);
  });
  /** A call that is under way belongs to no count: its execution would be taken for another call's. */
  const settled = async () => {
    for (let quiet = 0; quiet < 2; ) {
      const before = asked.length;
      await page.waitForTimeout(50);
      quiet = underWay.size === 0 && asked.length === before ? quiet + 1 : 0;
    }
  };
  const executions = async () =>
    ((await (await fetch(`${url}/workbench/activity`)).json()) as { executions: Execution[] }).executions;

  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));

  return {
    async of(work) {
      let before: number;
      // What the page asks by itself while the executions are fetched would belong to none or to both.
      do {
        await settled();
        asked = [];
        before = Math.max(0, ...(await executions()).map(({ id }) => id));
      } while (asked.length > 0);
      clicks = 0;
      await work();
      let since: Execution[];
      let calls: Execution[];
      let rounds = 0;
      do {
        rounds += 1;
        if (rounds > 300) throw new Error(`Not every call has one execution: ${asked.join(", ")}`);
        await settled();
        since = (await executions()).filter(({ id }) => id > before);
        calls = since.filter(({ kind }) => kind === "call");
      } while (calls.length !== asked.length);
      // A page's calls go one after another, so that they are executed in the order in which they were asked.
      const waited = calls.filter((_one, at) => !inTheBackground.includes(asked[at] ?? ""));
      const edits = since.filter(({ kind }) => kind === "edit");
      return {
        clicks,
        seconds: [...edits, ...waited].reduce((all, one) => all + secondsOf(one), 0),
        waitedFor: asked.filter((name) => !inTheBackground.includes(name)),
      };
    },
  };
}
