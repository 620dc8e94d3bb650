/** How a spreadsheet's locale writes numbers and dates. Taken from the machine's own locale data, which is where Sheets has it from too (CLDR). */

export interface Locale {
  /** "es_MX" */
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: "mdy" | "dmy" | "ymd";
  /** What a date gets that comes without a format of its own. */
  readonly dateFormat: string;
  readonly currency: string;
  /** 1 for the codes of the letters, small, with which more than plain text can begin: a month, a truth value, an amount. */
  readonly meaningful: Uint8Array;
  readonly true: string;
  readonly false: string;
  /** Between the arguments of a function. */
  readonly listSeparator: "," | ";";
  /** Formulas are read in this way only, a script's too. */
  readonly strict?: boolean;
  /** The semicolon parts arguments only where it is the locale's own sign. */
  readonly noForeignSemicolon?: boolean;
  readonly monthNames: readonly string[];
  readonly shortMonths: readonly string[];
  readonly dayNames: readonly string[];
  readonly shortDays: readonly string[];
}

const booleans: Readonly<Record<string, readonly [string, string]>> = {
  de: ["WAHR", "FALSCH"],
  es: ["VERDADERO", "FALSO"],
  fr: ["VRAI", "FAUX"],
  it: ["VERO", "FALSO"],
  pt: ["VERDADEIRO", "FALSO"],
};

// biome-ignore format: a table
const currencies: Readonly<Record<string, string>> = {
  AR: "$", AU: "$", BO: "Bs", BR: "R$", CA: "$", CL: "$", CN: "¥", CO: "$", CR: "₡", DO: "RD$", EC: "$", GB: "£", GT: "Q", HN: "L",
  IN: "₹", JP: "¥", MX: "$", NI: "C$", NZ: "$", PA: "B/.", PE: "S/", PR: "$", PY: "Gs.", SV: "$", US: "$", UY: "$", VE: "Bs.",
};

const euros = ["AT", "BE", "DE", "ES", "FI", "FR", "GR", "IE", "IT", "NL", "PT"];

/** A moment whose day, month and year cannot be taken for one another. */
const probe = Date.UTC(2026, 2, 5);

function patternOf(tag: string): { readonly format: string; readonly order: string } {
  const parts = new Intl.DateTimeFormat(tag, {
    dateStyle: "short",
    timeZone: "UTC",
    calendar: "gregory",
  }).formatToParts(probe);
  const letters: Record<string, string> = { day: "d", month: "m", year: "y" };
  const order = parts.map(({ type }) => letters[type] ?? "").join("");
  const format = parts
    .map(({ type, value }) => {
      const letter = letters[type];
      if (letter === undefined) return type === "literal" ? value.replace(/\u200f/g, "") : "";
      return letter === "y" ? "yyyy" : letter.repeat(value.length);
    })
    .join("")
    .trim();
  return { format, order };
}

/** Without the full stop that some languages put behind a shortened name. */
function names(tag: string, options: Intl.DateTimeFormatOptions, moments: readonly number[]): string[] {
  const formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  return moments.map((moment) => formatter.format(moment).replace(/\.$/, ""));
}

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
/** From a Sunday on. */
const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 2, 1 + day));

const englishInitials = [..."jfmasondt"];
const known = new Map<string, Locale>();

/** "es_MX" → "es-MX"; a name that is no locale is undefined. */
function tagOf(name: string): string | undefined {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(name)) return undefined;
  const tag = name.replace("_", "-");
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0 ? undefined : tag;
}

export function isLocale(name: string): boolean {
  return tagOf(name) !== undefined;
}

export function localeOf(name: string): Locale {
  const found = known.get(name);
  if (found !== undefined) return found;
  const tag = tagOf(name) ?? "en-US";
  const parts = new Intl.NumberFormat(tag, { useGrouping: "always" }).formatToParts(12_345.6);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const { format, order } = patternOf(tag);
  const [language = "en", country = "US"] = name.split("_");
  const [yes, no] = booleans[language] ?? ["TRUE", "FALSE"];
  const currency = currencies[country] ?? (euros.includes(country) ? "€" : "$");
  const monthNames = names(tag, { month: "long" }, months);
  const shortMonths = names(tag, { month: "short" }, months);
  const locale: Locale = {
    name,
    decimal,
    group: (parts.find(({ type }) => type === "group")?.value ?? ",").replace(/\u202f/g, "\u00a0"),
    dateOrder: order === "mdy" || order === "ymd" ? order : "dmy",
    dateFormat: format,
    currency,
    true: yes,
    false: no,
    listSeparator: decimal === "," ? ";" : ",",
    monthNames,
    shortMonths,
    meaningful: new Uint8Array(128),
    dayNames: names(tag, { weekday: "long" }, days),
    shortDays: names(tag, { weekday: "short" }, days),
  };
  // English months and truth values are known everywhere: see parse-date and parse-input.
  for (const word of [...englishInitials, yes, no, currency, ...monthNames, ...shortMonths]) {
    locale.meaningful[word.toLowerCase().charCodeAt(0)] = 1;
  }
  known.set(name, locale);
  return locale;
}

/** Of each locale, by what it is told: it is asked for every cell, where a text for a key would cost more than all the rest. */
const readAsTold = new WeakMap<Locale, (Locale | undefined)[]>();

export interface Separators {
  readonly strictSeparators: boolean;
  readonly semicolonPartsEverywhere: boolean;
}

/** The locale, with formulas read as the platform is said to read them. */
export function conventionsOf(
  name: string,
  { strictSeparators: strict, semicolonPartsEverywhere }: Separators,
): Locale {
  const locale = localeOf(name);
  if (!strict && semicolonPartsEverywhere) return locale;
  let told = readAsTold.get(locale);
  if (told === undefined) {
    told = [];
    readAsTold.set(locale, told);
  }
  const at = (strict ? 1 : 0) + (semicolonPartsEverywhere ? 0 : 2);
  told[at] ??= { ...locale, strict, noForeignSemicolon: !semicolonPartsEverywhere };
  return told[at];
}

export const americanEnglish = localeOf("en_US");
