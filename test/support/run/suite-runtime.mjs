/**
 * Jest's loader of modules, for a suite: a suite's own modules, its tests and what supports them, are its own; packages and the product's are loaded once a worker,
 * compiled once and warm from suite to suite, as they are in a service that runs for weeks. Loaded anew in each of three hundred suites, they took a quarter of the
 * processors. No suite may replace a module (`jest.mock`): it would be replaced for the suites after it.
 *
 * It reaches into the registries and the loader of the jest that package.json names: with another version they have to be looked at here.
 */
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import Runtime from "jest-runtime";

const root = join(import.meta.dirname, "..", "..", "..");
const shared = ["node_modules", "src", "build"].map((room) => join(root, room) + sep);
const isShared = (path) => shared.some((room) => path.startsWith(room));

/** Loads what is shared. It is no suite's, and therefore never torn down: a package that requires another on need asks it, whichever suite runs. */
let workerRuntime;

function moduleOf(url) {
  if (!url.startsWith("file:")) return undefined;
  const path = fileURLToPath(url);
  if (!isShared(path)) return undefined;
  const asItIs = path.endsWith(".json") || path.endsWith(".wasm") || workerRuntime.unstable_shouldLoadAsEsm(path);
  const { search, hash } = new URL(url);
  const module = asItIs
    ? workerRuntime.esmLoader.tryLoadGraphSync(path, search + hash, "sync-preferred")
    : workerRuntime.esmLoader.loadCjsAsEsm(path, path, search + hash, workerRuntime.esmLoader.getContext());
  // What waits for something while it is loaded cannot be had at once: the suite loads its own.
  return module?.status === "evaluated" ? module : undefined;
}

function requiredOf(path) {
  if (!isShared(path)) return undefined;
  workerRuntime.requireModule(path);
  return workerRuntime.registries.getActiveCjsRegistry().get(path);
}

/** What a suite has loaded; what it has not, and is shared, comes from it. */
class Registry extends Map {
  #shared;
  constructor(shared) {
    super();
    this.#shared = shared;
  }
  get(key) {
    return super.get(key) ?? this.#shared(key);
  }
}

export default class SuiteRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, _texts, ...others) {
    super(config, environment, resolver, transformer, _texts, ...others);
    const { context, global, moduleMocker } = environment;
    const workerEnvironment = {
      global,
      moduleMocker,
      getVmContext: () => context,
      exportConditions: () => environment.exportConditions(),
    };
    workerRuntime ??= new Runtime(config, workerEnvironment, resolver, transformer, new Map(), ...others);
    this.registries.esModuleRegistry = new Registry(moduleOf);
    this.registries.moduleRegistry = new Registry(requiredOf);
    const refuse = () => {
      throw new Error(
        "The suites of a worker share the product's modules: pass in what a test needs to be another, instead of replacing a module.",
      );
    };
    Object.assign(this.mockState, { setMock: refuse, setModuleMock: refuse, markExplicitCjsMock: refuse });
  }
}
