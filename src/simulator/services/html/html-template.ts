/** A template: its script is made here and run in the script's own realm (realm/templates.ts), where its variables are. */
import { ServiceError } from "../../errors";
import type { Pairs, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { codeOfTemplate, commentedCode } from "./template-code";

declare module "../google-types" {
  interface Pairs {
    htmlTemplate: [GoogleAppsScript.HTML.HtmlTemplate, SimHtmlTemplate];
  }
}

const members = { evaluate: "|any[]", getCode: "", getCodeWithComments: "", getRawContent: "" } as const;
const spec = serviceSpec("HtmlService.HtmlTemplate", members);

/** A page can be made a template again, so it is handed in. */
type Page = Pairs["html"][1];

export class SimHtmlTemplate
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlTemplate, Exclude<keyof typeof members, "evaluate">>
{
  static readonly spec = spec;
  private readonly source: string;
  private readonly emptyPage: () => Page;

  constructor(source: string, emptyPage: () => Page) {
    super();
    this.source = source;
    this.emptyPage = emptyPage;
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
  evaluate(pieces: unknown[] = []): Page {
    const output = this.emptyPage();
    for (const piece of pieces) {
      if (!Array.isArray(piece)) throw new ServiceError("Invalid argument");
      const [isTrusted, value] = piece as unknown[];
      if (isTrusted === true) output.append(String(value));
      else output.appendUntrusted(value);
    }
    return output;
  }
}
