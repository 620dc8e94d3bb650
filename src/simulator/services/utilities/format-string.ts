/** Utilities.formatString: sprintf with the marks of Java's and C's: %s %d %i %u %f %e %g %x %o %b %c, flags, width, precision, positions. */

const mark = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

export function formatText(template: string, given: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    mark,
    (
      found: string,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      kind: string,
    ) => {
      if (kind === "%") return padded("%", flags.replace("0", ""), width);
      if (!/[sdiufFeEgGxXobc]/.test(kind)) return found;
      const index = position === undefined ? next++ : Number(position) - 1;
      const argument = index < given.length ? given[index] : undefined;
      const text = asText(kind, argument, precision === undefined ? undefined : Number(precision));
      const isNumber = /[diufFeEgG]/.test(kind);
      return padded(
        isNumber ? signed(text, flags) : text,
        isNumber || /[xXo]/.test(kind) ? flags : flags.replace("0", ""),
        width,
      );
    },
  );
}

function asText(kind: string, argument: unknown, precision: number | undefined): string {
  const number = Number(argument);
  switch (kind) {
    case "d":
    case "i":
    case "u":
      return Number.isFinite(number) ? String(Math.trunc(number)) : String(number);
    case "f":
    case "F":
      return number.toFixed(precision ?? 6);
    case "e":
    case "E": {
      const text = number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, "e$10$2");
      return kind === "E" ? text.toUpperCase() : text;
    }
    case "g":
    case "G":
      return number.toPrecision(precision === undefined || precision === 0 ? 6 : precision);
    case "x":
      return Math.trunc(number).toString(16);
    case "X":
      return Math.trunc(number).toString(16).toUpperCase();
    case "o":
      return Math.trunc(number).toString(8);
    case "b":
      return String(Boolean(argument));
    case "c":
      return typeof argument === "number" ? String.fromCodePoint(argument) : String(argument).charAt(0);
    default: {
      const text = shown(argument);
      return precision === undefined ? text : text.slice(0, precision);
    }
  }
}

function shown(argument: unknown): string {
  if (typeof argument !== "object" || argument === null) return String(argument);
  return Array.isArray(argument) ? argument.map(shown).join(",") : String(argument);
}

function signed(text: string, flags: string): string {
  const grouped = flags.includes(",") ? text.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",")) : text;
  if (grouped.startsWith("-")) return grouped;
  if (flags.includes("+")) return `+${grouped}`;
  return flags.includes(" ") ? ` ${grouped}` : grouped;
}

function padded(text: string, flags: string, width: string | undefined): string {
  const length = Number(width ?? 0);
  if (flags.includes("-")) return text.padEnd(length);
  if (!flags.includes("0")) return text.padStart(length);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(length - sign.length, "0");
}
