/**
 * google.script.run and google.script.host inside a script's page. The function below goes into the frame as text, so it may use nothing
 * from outside itself. It speaks with this page by messages: {rollbookFrame: "call", "close", "size", "focus"}, answered by {rollbookAnswer}.
 */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

export interface FrameAnswer {
  readonly rollbookAnswer: number;
  readonly value?: unknown;
  readonly error?: string;
}

export function installGoogleScript(): void {
  const mostAtOnce = 10;
  const waiting = new Map<number, (answer: FrameAnswer) => void>();
  const queue: (() => void)[] = [];
  let lastId = 0;
  let running = 0;

  function send(message: Record<string, unknown>): void {
    parent.postMessage(message, "*");
  }

  // What cannot be copied makes the call fail before it is sent; a date would arrive as something else (facts: apps-script 7).
  function refuseIllegal(value: unknown, path: string, above: readonly unknown[]): void {
    if (value === null || value === undefined) return;
    const isObject = typeof value === "object";
    if (!isObject && typeof value !== "function" && typeof value !== "symbol" && typeof value !== "bigint") return;
    const kind = Object.prototype.toString.call(value);
    const isPlain = isObject && (Array.isArray(value) || kind === "[object Object]") && !("nodeType" in value);
    if (!isPlain || above.includes(value)) throw new TypeError(`Failed due to illegal value in property: ${path}`);
    for (const [key, item] of Object.entries(value)) refuseIllegal(item, key, [...above, value]);
  }

  addEventListener("message", (event: MessageEvent) => {
    if (event.source !== parent || typeof event.data !== "object" || event.data === null) return;
    const settle = waiting.get(event.data.rollbookAnswer);
    waiting.delete(event.data.rollbookAnswer);
    settle?.(event.data);
  });

  function call(functionName: string, args: readonly unknown[], handlers: Handlers): void {
    refuseIllegal(args, "0", []);
    // Copied now: what the page does to its objects afterwards is not sent.
    const copied: unknown = JSON.parse(JSON.stringify(args));
    const start = (): void => {
      lastId += 1;
      running += 1;
      waiting.set(lastId, (answer) => {
        running -= 1;
        queue.shift()?.();
        if (answer.error === undefined) handlers.success?.(answer.value ?? null, handlers.userObject);
        else handlers.failure?.(new Error(answer.error), handlers.userObject);
      });
      send({ rollbookFrame: "call", id: lastId, functionName, args: copied });
    };
    if (running < mostAtOnce) start();
    else queue.push(start);
  }

  // Every with… gives a new runner: two chains that begin at the same one know nothing of each other.
  function runner(handlers: Handlers): unknown {
    const own: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
    return new Proxy(own, {
      get(target, name) {
        if (typeof name === "symbol" || name === "then") return undefined;
        // A name that ends in _ is private to the script.
        return target[name] ?? (name.endsWith("_") ? undefined : (...args: unknown[]) => call(name, args, handlers));
      },
    });
  }

  Object.assign(globalThis, {
    google: {
      script: {
        run: runner({}),
        host: {
          origin: "https://docs.google.com",
          close: () => send({ rollbookFrame: "close" }),
          setWidth: (width: number) => send({ rollbookFrame: "size", width }),
          setHeight: (height: number) => send({ rollbookFrame: "size", height }),
          editor: { focus: () => send({ rollbookFrame: "focus" }) },
        },
      },
    },
  });
}

/** Before everything else of the page, behind the doctype, which must stay first for the page to be in standards mode. */
export function withGoogleScript(html: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? "";
  return `${doctype}<script>(${installGoogleScript.toString()})();</script>${html.slice(doctype.length)}`;
}
