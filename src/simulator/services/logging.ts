/** Logger and console: lines of the execution's log. What they are given is made text in the script's own realm. */
import type { ExecutionContext } from "./context";
import { ServiceObject, serviceSpec } from "./service-object";
import { formatJavaDate } from "./utilities/java-date";

const loggerSpec = serviceSpec("Logger", { clear: "", getLog: "", log: "str" });

const linePattern = "EEE MMM dd HH:mm:ss z yyyy";

/** Not held to Google's types: `log` has been made one text by the realm before it comes here. */
export class SimLogger extends ServiceObject {
  static readonly spec = loggerSpec;
  private readonly context: ExecutionContext;
  /** Its own lines, with when they were written; the execution's log keeps all lines whatever happens to these. */
  private lines: string[] = [];

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return loggerSpec;
  }

  log(line: string): this {
    const written = formatJavaDate(this.context.now(), this.context.world.scriptTimeZone, linePattern);
    this.lines.push(`${written} INFO: ${line}\n`);
    this.context.log(line);
    return this;
  }

  getLog(): string {
    return this.lines.join("");
  }

  clear(): void {
    this.lines = [];
  }
}

const consoleSpec = serviceSpec("console", { error: "str", info: "str", log: "str", warn: "str" });

export class SimConsole extends ServiceObject {
  static readonly spec = consoleSpec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return consoleSpec;
  }

  log(line: string): void {
    this.context.log(line);
  }

  info(line: string): void {
    this.context.log(line);
  }

  warn(line: string): void {
    this.context.log(line);
  }

  error(line: string): void {
    this.context.log(line);
  }
}
