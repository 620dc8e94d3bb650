/** HtmlService: pages from the project's HTML files. Templates are not simulated. */
import { ServiceError } from "../errors";
import type { ExecutionContext } from "./context";
import type { EnumValue } from "./enums";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";
import { SimBlob } from "./utilities/blob";

const outputMembers = {
  addMetaTag: "str,str",
  append: "str",
  appendUntrusted: "str",
  clear: "",
  getContent: "",
  getFaviconUrl: "",
  getHeight: "",
  getTitle: "",
  getWidth: "",
  setContent: "str",
  setFaviconUrl: "str",
  setHeight: "int",
  setSandboxMode: "enum:SandboxMode",
  setTitle: "str",
  setWidth: "int",
  setXFrameOptionsMode: "enum:XFrameOptionsMode",
} as const;
const outputSpec = serviceSpec("HtmlService.HtmlOutput", outputMembers);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export class SimHtmlOutput
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlOutput, keyof typeof outputMembers>
{
  static readonly spec = outputSpec;
  private content: string;
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;

  constructor(content: string) {
    super();
    this.content = content;
  }

  get spec() {
    return outputSpec;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  appendUntrusted(content: string): this {
    return this.append(content.replace(/[&<>"']/g, (character) => escapes[character] ?? character));
  }

  clear(): this {
    return this.setContent("");
  }

  // Google's types leave out the null of what was never set.
  getTitle(): string {
    return this.title as string;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number {
    return this.width as number;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number {
    return this.height as number;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  getFaviconUrl(): string {
    return this.favicon as string;
  }

  setFaviconUrl(url: string): this {
    this.favicon = url;
    return this;
  }

  addMetaTag(name: string, _content: string): this {
    const known = ["apple-mobile-web-app-capable", "google-site-verification", "mobile-web-app-capable", "viewport"];
    if (!known.includes(name))
      throw new ServiceError(`The meta tag you specified is not allowed in this context: ${name}`);
    return this;
  }

  /** There is one mode; asking for another changes nothing (facts: apps-script 7). */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  setXFrameOptionsMode(_mode: EnumValue): this {
    return this;
  }
}

const members = { createHtmlOutput: "|str|BlobSource", createHtmlOutputFromFile: "str", getUserAgent: "" } as const;
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

  createHtmlOutput(content?: string | SimBlob): SimHtmlOutput {
    return new SimHtmlOutput(content instanceof SimBlob ? content.getDataAsString() : (content ?? ""));
  }

  createHtmlOutputFromFile(name: string): SimHtmlOutput {
    const file = this.context.world.project.html.find((candidate) => candidate.name === name.replace(/\.html$/, ""));
    if (file === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new SimHtmlOutput(file.source);
  }

  /** null: there is no web app request. */
  getUserAgent(): string {
    return null as unknown as string;
  }
}
