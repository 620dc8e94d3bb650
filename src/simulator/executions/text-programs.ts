/**
 * Programs that a script makes of texts, `new Function(text)`. The engine keeps what it has compiled of a file and not of a text, so a third of a million letters
 * that each call of the add-on reads were compiled again each time. Here a long text that was a program before is compiled once a thread.
 */
import vm from "node:vm";

/** Shorter ones are compiled in less than a millisecond. */
const longText = 20_000;
const mostKnown = 8;

/** null for a text that has been a program once: only the engine itself says whether it is one. */
const known = new Map<string, vm.Script | null>();

function remember(text: string, script: vm.Script | null): void {
  if (known.size >= mostKnown && !known.has(text)) known.clear();
  known.set(text, script);
}

/** In the words of the language's standard for what the constructor makes of its texts, so that lines are counted alike. */
const programOf = (text: string): vm.Script =>
  new vm.Script(`(function anonymous(\n) {\n${text}\n})`, { filename: "<anonymous>" });

function compiledIn(context: vm.Context, text: string): unknown {
  const script = known.get(text) ?? programOf(text);
  remember(text, script);
  return script.runInContext(context);
}

/** Puts the constructor of functions into a context that may make functions of texts; it does what the engine's own does. */
export function installTextPrograms(context: vm.Context): void {
  const native = vm.runInContext("Function", context) as FunctionConstructor;
  const made = (args: unknown[], newTarget: unknown): unknown => {
    const [text] = args;
    const isOwn = newTarget === Simulated;
    if (!isOwn || args.length !== 1 || typeof text !== "string" || text.length < longText) {
      return Reflect.construct(native, args, isOwn ? native : (newTarget as FunctionConstructor)) as unknown;
    }
    if (known.has(text)) return compiledIn(context, text);
    const first: unknown = Reflect.construct(native, args);
    remember(text, null);
    return first;
  };
  const Simulated: FunctionConstructor = new Proxy(native, {
    construct: (_target, args: unknown[], newTarget) => made(args, newTarget) as object,
    apply: (_target, _this, args: unknown[]) => made(args, Simulated),
  });
  Object.defineProperty(native.prototype, "constructor", { value: Simulated, writable: true, configurable: true });
  Object.defineProperty(context, "Function", { value: Simulated, writable: true, configurable: true });
}
