/** A template: its script is made here and run in the script's own realm (realm/templates.ts), where its variables are. */
import { ServiceError } from "../../errors";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimHtmlOutput } from "./html-output";
import { codeOfTemplate, commentedCode } from "./template-code";

const members = { evaluate: "|any[]", getCode: "", getCodeWithComments: "", getRawContent: "" } as const;
const spec = serviceSpec("HtmlService.HtmlTemplate", members);

export class SimHtmlTemplate
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlTemplate, Exclude<keyof typeof members, "evaluate">>
{
  static readonly spec = spec;
  private readonly source: string;

  constructor(source: string) {
    super();
    this.source = source;
  }

  get spec() {
    return spec;
  }

  getRawContent(): string {
    return this.source;
  }

  getCode(): string {
    return codeOfTemplate(this.source);
  }

  getCodeWithComments(): string {
    return commentedCode(this.source);
  }

  /** What the template's script has written: [is it trusted?, text], one after the other. */
  evaluate(pieces: unknown[] = []): SimHtmlOutput {
    const output = new SimHtmlOutput("");
    for (const piece of pieces) {
      if (!Array.isArray(piece)) throw new ServiceError("Invalid argument");
      const [isTrusted, value] = piece as unknown[];
      if (isTrusted === true) output.append(String(value));
      else output.appendUntrusted(value);
    }
    return output;
  }
}
