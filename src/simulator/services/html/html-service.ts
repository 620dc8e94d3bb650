/** The global HtmlService: pages and templates from texts, blobs and the project's HTML files. */
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimBlob } from "../utilities/blob";
import { SimHtmlOutput } from "./html-output";
import { SimHtmlTemplate } from "./html-template";

const members = {
  createHtmlOutput: "|str|BlobSource",
  createHtmlOutputFromFile: "str",
  createTemplate: "str|BlobSource",
  createTemplateFromFile: "str",
  getUserAgent: "",
} as const;
const spec = serviceSpec("HtmlService", members, {
  SandboxMode: "SandboxMode",
  XFrameOptionsMode: "XFrameOptionsMode",
});

export class SimHtmlService
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlService, keyof typeof members>
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

  createHtmlOutput(content: string | SimBlob = ""): SimHtmlOutput {
    return new SimHtmlOutput(textOf(content));
  }

  createHtmlOutputFromFile(name: string): SimHtmlOutput {
    return new SimHtmlOutput(this.file(name));
  }

  createTemplate(content: string | SimBlob): SimHtmlTemplate {
    return new SimHtmlTemplate(textOf(content), () => new SimHtmlOutput(""));
  }

  createTemplateFromFile(name: string): SimHtmlTemplate {
    return new SimHtmlTemplate(this.file(name), () => new SimHtmlOutput(""));
  }

  /** null: there is no web app request. */
  getUserAgent(): string {
    return null as unknown as string;
  }

  private file(name: string): string {
    const file = this.context.world.project.html.find((candidate) => candidate.name === name.replace(/\.html$/, ""));
    if (file === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return file.source;
  }
}

const textOf = (content: string | SimBlob): string =>
  content instanceof SimBlob ? content.getDataAsString() : content;
