/** A page that a script has made. */
import { ServiceError } from "../../errors";
import type { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimBlob } from "../utilities/blob";
import { advance, type PageContext, pageStart } from "./context";
import { escapeFor } from "./escaping";
import { SimHtmlTemplate } from "./html-template";

declare module "../google-types" {
  interface Pairs {
    html: [GoogleAppsScript.HTML.HtmlOutput, SimHtmlOutput];
    htmlMetaTag: [GoogleAppsScript.HTML.HtmlOutputMetaTag, SimHtmlOutputMetaTag];
  }
}

const metaMembers = { getContent: "", getName: "" } as const;
const metaSpec = serviceSpec("HtmlService.HtmlOutputMetaTag", metaMembers);

export class SimHtmlOutputMetaTag
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlOutputMetaTag, keyof typeof metaMembers>
{
  static readonly spec = metaSpec;
  private readonly name: string;
  private readonly content: string;

  constructor(name: string, content: string) {
    super();
    this.name = name;
    this.content = content;
  }

  get spec() {
    return metaSpec;
  }

  getName(): string {
    return this.name;
  }

  getContent(): string {
    return this.content;
  }
}

const members = {
  addMetaTag: "str,str",
  append: "str",
  appendUntrusted: "any",
  asTemplate: "",
  clear: "",
  getAs: "str",
  getBlob: "",
  getContent: "",
  getFaviconUrl: "",
  getHeight: "",
  getMetaTags: "",
  getTitle: "",
  getWidth: "",
  setContent: "str",
  setFaviconUrl: "str",
  setHeight: "int?",
  setSandboxMode: "enum:SandboxMode",
  setTitle: "str",
  setWidth: "int?",
  setXFrameOptionsMode: "enum:XFrameOptionsMode",
} as const;
const spec = serviceSpec("HtmlService.HtmlOutput", members);

const allowedMetaTags = [
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport",
];

export class SimHtmlOutput
  extends ServiceObject
  implements Simulated<GoogleAppsScript.HTML.HtmlOutput, keyof typeof members>
{
  static readonly spec = spec;
  private content: string;
  /** Where one stands after so much of the content; looked at only when something untrusted is to come. */
  private context: PageContext = pageStart;
  private seen = 0;
  private title = "";
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private readonly metaTags: SimHtmlOutputMetaTag[] = [];

  constructor(content: string) {
    super();
    this.content = content;
  }

  get spec() {
    return spec;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    this.context = pageStart;
    this.seen = 0;
    return this;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  appendUntrusted(content: unknown): this {
    this.context = advance(this.context, this.content.slice(this.seen));
    this.seen = this.content.length;
    return this.append(escapeFor(this.context, content));
  }

  clear(): this {
    return this.setContent("");
  }

  asTemplate(): SimHtmlTemplate {
    return new SimHtmlTemplate(this.content, () => new SimHtmlOutput(""));
  }

  getBlob(): SimBlob {
    return new SimBlob(Buffer.from(this.content), "text/html", this.title === "" ? null : this.title);
  }

  getAs(type: string): SimBlob {
    if (type === "text/plain") return this.getBlob().setContentType(type);
    return this.getBlob().getAs(type);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  // Google's types leave out the null of what was never set.
  getWidth(): number {
    return this.width as number;
  }

  setWidth(width: number | null): this {
    this.width = width;
    return this;
  }

  getHeight(): number {
    return this.height as number;
  }

  setHeight(height: number | null): this {
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

  getMetaTags(): SimHtmlOutputMetaTag[] {
    return [...this.metaTags];
  }

  addMetaTag(name: string, content: string): this {
    if (!allowedMetaTags.includes(name)) {
      throw new ServiceError("The meta tag you specified is not allowed in this context.");
    }
    this.metaTags.push(new SimHtmlOutputMetaTag(name, content));
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
