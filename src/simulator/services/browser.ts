/** Browser: the old way to a dialog in a spreadsheet. Answers are the buttons' names in small letters. */
import { ServiceError } from "../errors";
import type { ExecutionContext } from "./context";
import type { EnumValue } from "./enums";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";
import { askPerson } from "./ui";

const members = {
  inputBox: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  msgBox: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
} as const;
const spec = serviceSpec("Browser", members, { Buttons: "ButtonSet" });

export class SimBrowser
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Base.Browser, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  /** What was typed, or "cancel". */
  inputBox(first: string, second?: string | EnumValue, buttons?: EnumValue): Promise<string> {
    return this.ask(first, second, buttons, true);
  }

  msgBox(first: string, second?: string | EnumValue, buttons?: EnumValue): Promise<string> {
    return this.ask(first, second, buttons, false);
  }

  private async ask(
    first: string,
    second: string | EnumValue | undefined,
    third: EnumValue | undefined,
    prompt: boolean,
  ): Promise<string> {
    const { kind } = this.context;
    if (kind === "trigger" || kind === "custom")
      throw new ServiceError(`Cannot call Browser.${prompt ? "inputBox" : "msgBox"}() from this context.`);
    const hasTitle = typeof second === "string";
    const set = (hasTitle ? third : second)?.name ?? "OK";
    const answer = await askPerson(this.context, hasTitle ? first : "", hasTitle ? second : first, set, prompt);
    const isTyped = prompt && (answer.button === "OK" || answer.button === "YES");
    return isTyped ? answer.text : answer.button === "CLOSE" ? "cancel" : answer.button.toLowerCase();
  }
}
