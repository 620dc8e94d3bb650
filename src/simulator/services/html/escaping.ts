/** Untrusted text made harmless for the place in the page where it is to stand. */
import { kindOf, type PageContext } from "./context";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);

/** Without quotes around it a value ends at the first space. */
const escapeUnquoted = (text: string): string =>
  text.replace(/[\s&<>"'=`]/g, (found) => entities[found] ?? `&#${found.charCodeAt(0)};`);

const hex = (code: number): string => code.toString(16).padStart(2, "0");

const escapeScriptText = (text: string): string =>
  text.replace(/[^\w *+,\-.:;!?()[\]{}|^~@#%\u00a0-\u2027\u202a-\uffff]/g, (found) => {
    const code = found.charCodeAt(0);
    if (found === "\n") return "\\n";
    if (found === "\\" || found === "/") return `\\${found}`;
    return code > 0xff ? `\\u${code.toString(16)}` : `\\x${hex(code)}`;
  });

/** Outside of strings a text becomes one, and what is none stays what it is. */
function scriptValue(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return ` ${value} `;
  if (value === null || value === undefined) return " null ";
  return `'${escapeScriptText(String(value))}'`;
}

function escapeScript(context: PageContext, value: unknown): string {
  if (context.script === "code") return scriptValue(value);
  // Nothing said in a comment may end it.
  if (context.script === "//" || context.script === "/*") return "";
  return escapeScriptText(String(value));
}

/** What could be more than a word, a number, a size or a colour is replaced. */
const safeStyle =
  /^(?!-*(?:expression|(?:moz-)?binding))(?:[.#]?-?(?:[\w-]+)(?:-[\w-]+)*-?|-?(?:\d+(?:\.\d*)?|\.\d+)(?:[a-z]{1,2}|%)?|!important|)$/i;
const refused = "zSimulatedz";
const escapeStyle = (text: string): string => (safeStyle.test(text) ? text : refused);

/** A scheme that runs something is replaced; behind the question mark everything is a value. */
function escapeUrl(context: PageContext, text: string): string {
  if (/[?#]/.test(context.value))
    return encodeURIComponent(text).replace(/[!'()*]/g, (found) => `%${hex(found.charCodeAt(0))}`);
  const scheme = context.value === "" ? /^\s*([^/?#:]*):/.exec(text)?.[1]?.toLowerCase() : undefined;
  if (scheme !== undefined && !["http", "https", "mailto", "tel"].includes(scheme)) return `#${refused}`;
  return text.replace(/[\s"'<>\\()]/g, (found) =>
    encodeURIComponent(found).replace(/['()]/g, (mark) => `%${hex(mark.charCodeAt(0))}`),
  );
}

function escapeAttribute(context: PageContext, value: unknown): string {
  const text = String(value);
  const inside = {
    plain: () => text,
    url: () => escapeUrl(context, text),
    script: () => escapeScript(context, value),
    style: () => escapeStyle(text),
  }[kindOf(context.attribute)]();
  const hasQuotes = context.place === "attribute" && context.quote !== "";
  return hasQuotes ? escapeHtml(inside) : escapeUnquoted(inside);
}

export function escapeFor(context: PageContext, value: unknown): string {
  switch (context.place) {
    case "text":
    case "rawText":
      return escapeHtml(String(value));
    case "tag":
      // A name: nothing that could become a handler or end the tag.
      return /^(?!on|style$|src$|href$)[\w-]+$/i.test(String(value)) ? String(value) : refused;
    case "attributeStart":
    case "attribute":
      return escapeAttribute(context, value);
    case "script":
      return escapeScript(context, value);
    case "style":
      return escapeStyle(String(value));
    case "comment":
      return "";
  }
}
