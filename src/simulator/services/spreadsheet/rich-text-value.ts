/** Text of which parts look different or lead somewhere, and its builder. */
import { changeRuns, plainRun, type RichText, runsWithin, type TextStyle } from "../../document/cells/rich-text";
import { ServiceError } from "../../errors";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimTextStyle } from "./text-style";

declare module "../google-types" {
  interface Pairs {
    richText: [GoogleAppsScript.Spreadsheet.RichTextValue, SimRichTextValue];
    richTextBuilder: [GoogleAppsScript.Spreadsheet.RichTextValueBuilder, SimRichTextValueBuilder];
  }
}

const valueMembers = {
  copy: "",
  getEndIndex: "",
  getLinkUrl: "|int,int",
  getRuns: "",
  getStartIndex: "",
  getText: "",
  getTextStyle: "|int,int",
} as const;

const builderMembers = {
  build: "",
  setLinkUrl: "str?|int,int,str?",
  setText: "str",
  setTextStyle: "TextStyle?|int,int,TextStyle?",
} as const;

const valueSpec = serviceSpec("SpreadsheetApp.RichTextValue", valueMembers);
const builderSpec = serviceSpec("SpreadsheetApp.RichTextValueBuilder", builderMembers);

export class SimRichTextValue
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.RichTextValue, keyof typeof valueMembers>
{
  static readonly spec = valueSpec;
  readonly text: string;
  readonly runs: RichText;
  /** How the cell's own format looks, for what the runs do not say; null for a value that is in no cell. */
  private readonly base: TextStyle;
  private readonly start: number;

  /** `text` is the whole value's; a run of it says where it starts. */
  constructor(text: string, runs: RichText, base: TextStyle = {}, start = 0) {
    super();
    this.text = text;
    this.runs = runs;
    this.base = base;
    this.start = start;
  }

  get spec() {
    return valueSpec;
  }

  copy(): SimRichTextValueBuilder {
    return new SimRichTextValueBuilder(this.text, this.runs);
  }

  getText(): string {
    return this.text;
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.text.length;
  }

  /** Each run knows where it begins in the whole text. */
  getRuns(): SimRichTextValue[] {
    return this.runs.map((run) => {
      const text = this.text.slice(run.start, run.end);
      const own = [{ ...run, start: 0, end: text.length }];
      return new SimRichTextValue(text, own, this.base, run.start);
    });
  }

  /** null where the text leads to several places or none. */
  getLinkUrl(start?: number, end?: number): string | null {
    const links = new Set(this.within(start, end).map(({ link }) => link));
    const [only] = links;
    return links.size === 1 ? (only ?? null) : null;
  }

  /** What all of the text has in common; null for a member in which parts differ. */
  getTextStyle(start?: number, end?: number): SimTextStyle {
    const looks = this.within(start, end).map(({ look }) => ({ ...this.base, ...look }));
    const [first = this.base, ...others] = looks;
    const common = Object.entries(first).filter(([key, value]) =>
      others.every((look) => look[key as keyof TextStyle] === value),
    );
    return new SimTextStyle(Object.fromEntries(common));
  }

  private within(start = 0, end = this.text.length): RichText {
    checkOffsets(this.text, start, end);
    return runsWithin(this.runs, start, end);
  }
}

export class SimRichTextValueBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.RichTextValueBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;
  private text: string;
  private runs: RichText;

  constructor(text = "", runs: RichText = []) {
    super();
    this.text = text;
    this.runs = runs;
  }

  get spec() {
    return builderSpec;
  }

  build(): SimRichTextValue {
    return new SimRichTextValue(this.text, this.runs);
  }

  /** Begins anew: what was said about the old text is gone. */
  setText(text: string): this {
    this.text = text;
    this.runs = plainRun(text.length);
    return this;
  }

  setLinkUrl(first: number | string | null, end?: number, url?: string | null): this {
    const [start, stop, link] = typeof first === "number" ? [first, end, url ?? null] : [0, this.text.length, first];
    return this.change(start, stop ?? this.text.length, (run) => ({ ...run, link: link === "" ? null : link }));
  }

  setTextStyle(first: number | SimTextStyle | null, end?: number, style?: SimTextStyle | null): this {
    const [start, stop, chosen] =
      typeof first === "number" ? [first, end, style ?? null] : [0, this.text.length, first];
    return this.change(start, stop ?? this.text.length, (run) => ({
      ...run,
      look: chosen === null ? {} : { ...run.look, ...chosen.look },
    }));
  }

  private change(start: number, end: number, make: Parameters<typeof changeRuns>[3]): this {
    checkOffsets(this.text, start, end);
    this.runs = changeRuns(this.runs, start, end, make);
    return this;
  }
}

function checkOffsets(text: string, start: number, end: number): void {
  if (start < 0 || end > text.length || start > end) {
    throw new ServiceError("Illegal argument: the offsets are outside the text.");
  }
}
