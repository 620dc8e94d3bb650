/**
 * Where in a page one stands after some of its text, as far as escaping must know: in plain text, in a tag, in an attribute and of which kind, in a script
 * and inside which quotes, in a style, in a comment (facts: apps-script 7, contextual escaping).
 */

export type AttributeKind = "plain" | "url" | "script" | "style";

/** Inside a script: outside of strings, or in the one that this mark began. */
export type ScriptPlace = "code" | "'" | '"' | "`" | "//" | "/*";

export interface PageContext {
  readonly place: "text" | "tag" | "attributeStart" | "attribute" | "script" | "style" | "rawText" | "comment";
  /** The element of the tag or of the raw text. */
  readonly element: string;
  /** The attribute that stands last in the tag. */
  readonly attribute: string;
  /** What ends the attribute; "" for one without quotes. */
  readonly quote: string;
  /** What of the attribute's value is there already. */
  readonly value: string;
  readonly script: ScriptPlace;
}

export const pageStart: PageContext = {
  place: "text",
  element: "",
  attribute: "",
  quote: "",
  value: "",
  script: "code",
};

const urlAttributes = ["action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src"];

export function kindOf(attribute: string): AttributeKind {
  if (attribute.startsWith("on")) return "script";
  if (attribute === "style") return "style";
  return urlAttributes.includes(attribute) ? "url" : "plain";
}

type Advance = readonly [length: number, next: PageContext];

/** After more text. */
export function advance(start: PageContext, text: string): PageContext {
  let context = start;
  let index = 0;
  while (index < text.length) {
    const [length, next] = step(context, text.slice(index, index + 200));
    index += Math.max(1, length);
    context = next;
  }
  return context;
}

function step(context: PageContext, text: string): Advance {
  switch (context.place) {
    case "text":
      return inText(context, text);
    case "tag":
      return inTag(context, text);
    case "attributeStart":
      return atValue(context, text);
    case "attribute":
      return inValue(context, text);
    case "comment":
      return text.startsWith("-->") ? [3, pageStart] : [1, context];
    default:
      return inElement(context, text);
  }
}

function inText(context: PageContext, text: string): Advance {
  if (text.startsWith("<!--")) return [4, { ...pageStart, place: "comment" }];
  const tag = /^<\/?([a-zA-Z][\w:-]*)/.exec(text);
  if (tag !== null) {
    const closes = text.startsWith("</");
    return [tag[0].length, { ...pageStart, place: "tag", element: closes ? "" : (tag[1] ?? "").toLowerCase() }];
  }
  return [/^[^<]+/.exec(text)?.[0].length ?? 1, context];
}

function inTag(context: PageContext, text: string): Advance {
  if (text.startsWith(">")) return [1, afterTag(context.element)];
  const name = /^[^\s=>/"']+/.exec(text)?.[0];
  if (name !== undefined) return [name.length, { ...context, attribute: context.attribute + name.toLowerCase() }];
  if (text.startsWith("=")) return [1, { ...context, place: "attributeStart", value: "" }];
  const space = /^\s+/.exec(text)?.[0];
  // "href = x": the name holds until another one begins.
  if (space !== undefined && /^\s*=/.test(text)) return [space.length, context];
  return [space?.length ?? 1, { ...context, attribute: "" }];
}

function afterTag(element: string): PageContext {
  if (element === "script") return { ...pageStart, place: "script", element };
  if (element === "style") return { ...pageStart, place: "style", element };
  if (element === "textarea" || element === "title") return { ...pageStart, place: "rawText", element };
  return pageStart;
}

function atValue(context: PageContext, text: string): Advance {
  const space = /^\s+/.exec(text)?.[0];
  if (space !== undefined) return [space.length, context];
  const quote = /^["']/.exec(text)?.[0] ?? "";
  if (quote === "" && text.startsWith(">")) return [0, { ...context, place: "tag" }];
  return [quote.length, { ...context, place: "attribute", quote, value: "" }];
}

function inValue(context: PageContext, text: string): Advance {
  const [first = ""] = text;
  const ends = context.quote === "" ? /[\s>]/.test(first) : first === context.quote;
  if (ends) return [context.quote === "" ? 0 : 1, { ...context, place: "tag", attribute: "", value: "" }];
  const [length, script] =
    kindOf(context.attribute) === "script" ? inScript(context.script, text) : [1, context.script];
  return [length, { ...context, value: context.value + text.slice(0, length), script }];
}

function inElement(context: PageContext, text: string): Advance {
  if (text.startsWith("</") && new RegExp(`^</${context.element}[\\s/>]`, "i").test(text)) {
    return [2 + context.element.length, { ...pageStart, place: "tag" }];
  }
  if (context.place !== "script") return [/^[^<]+/.exec(text)?.[0].length ?? 1, context];
  const [length, script] = inScript(context.script, text);
  return [length, { ...context, script }];
}

function inScript(place: ScriptPlace, text: string): readonly [number, ScriptPlace] {
  const [first = ""] = text;
  const two = text.slice(0, 2);
  if (place === "code") {
    if (two === "//" || two === "/*") return [2, two];
    return first === "'" || first === '"' || first === "`" ? [1, first] : [1, "code"];
  }
  if (place === "//") return [1, first === "\n" ? "code" : place];
  if (place === "/*") return two === "*/" ? [2, "code"] : [1, place];
  if (first === "\\") return [2, place];
  return [1, first === place ? "code" : place];
}
