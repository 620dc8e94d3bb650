/**
 * Where the suites run. What jest loads for a suite is loaded, compiled and warmed up again in the next; here a worker has one global object for all its suites,
 * so that what suites share (suite-runtime.mjs) can be of the same realm as they are. What a suite leaves on it is taken away. The simulator as it was built is
 * loaded outside of the suites, once a worker, with the threads that it keeps.
 *
 * The global object is an ordinary one: jest's own, a proxy behind an intercepted global, is asked for every global name that a suite reads, and took a seventh
 * of the processor.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import { TestEnvironment } from "jest-environment-node";

const root = join(import.meta.dirname, "..", "..", "..");
const require = createRequire(import.meta.url);

/** @type {{ environment: TestEnvironment; was: PropertyDescriptorMap; variables: NodeJS.ProcessEnv; exit: typeof process.exit } | undefined} */
let worker;

function ofWorker(config, context) {
  const createContext = vm.createContext;
  vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
  try {
    const environment = new TestEnvironment(config, context);
    const { global } = environment;
    // Jest wraps the exit for each suite, and a wrap around a wrap would grow.
    const { env, exit } = global.process;
    return { environment, was: Object.getOwnPropertyDescriptors(global), variables: { ...env }, exit };
  } finally {
    vm.createContext = createContext;
  }
}

export default class SuiteEnvironment {
  constructor(config, context) {
    worker ??= ofWorker(config, context);
    const { environment } = worker;
    this.context = environment.context;
    this.global = environment.global;
    this.moduleMocker = environment.moduleMocker;
    this.fakeTimers = environment.fakeTimers;
    this.fakeTimersModern = environment.fakeTimersModern;
  }

  async setup() {
    // On need: many suites have nothing to do with it, and are run without a build.
    this.global.builtSimulator = () => require(join(root, "dist", "simulator", "simulator.js"));
  }

  async teardown() {
    this.fakeTimersModern.useRealTimers();
    const { was, variables, exit } = worker;
    for (const name of Reflect.ownKeys(this.global)) {
      const { configurable, value, get } = Reflect.getOwnPropertyDescriptor(this.global, name);
      if (!configurable) continue;
      const before = Object.hasOwn(was, name) ? was[name] : null;
      if (before === null) delete this.global[name];
      else if (before.value !== value || before.get !== get) Object.defineProperty(this.global, name, before);
    }
    const { process } = this.global;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
    Object.assign(process.env, variables);
    this.context = null;
  }

  exportConditions() {
    return worker.environment.exportConditions();
  }

  getVmContext() {
    return this.context;
  }
}
