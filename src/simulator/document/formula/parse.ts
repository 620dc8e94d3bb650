/** Formulas as trees: operators, literals, references, function calls. */
import { americanEnglish, type Locale } from "../formats/locale";
import { type Reference, readReference } from "./reference";
import { type Token, tokensOf } from "./tokens";

export type Expression =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** LAMBDA(x, x + 1)(2). */
  | { readonly kind: "apply"; readonly callee: Expression; readonly args: readonly Expression[] };

/** From the loosest to the tightest. */
const levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

class SyntaxFault extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private readonly locale: Locale;
  private at = 0;

  constructor(tokens: readonly Token[], locale: Locale) {
    this.tokens = tokens.filter(({ kind }) => kind !== "space");
    this.locale = locale;
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw new SyntaxFault();
    return expression;
  }

  private level(depth: number): Expression {
    const operators = levels[depth];
    if (operators === undefined) return this.signed();
    let left = this.level(depth + 1);
    for (let operator = this.take(operators); operator !== null; operator = this.take(operators)) {
      left = { kind: "binary", operator, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private signed(): Expression {
    const operator = this.take(["-", "+"]);
    if (operator !== null) return { kind: "unary", operator, operand: this.signed() };
    let operand = this.primary();
    while (this.take(["%"]) !== null) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }

  private primary(): Expression {
    const token = this.tokens[this.at];
    if (token === undefined) throw new SyntaxFault();
    this.at += 1;
    switch (token.kind) {
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "number":
        return { kind: "value", value: Number(token.text.replace(",", ".")) };
      case "error":
        return { kind: "error", code: token.text };
      case "reference": {
        const reference = readReference(token.text);
        return reference === null ? { kind: "error", code: "#REF!" } : { kind: "reference", reference };
      }
      case "name":
        return this.named(token.text);
      case "sign":
        return this.bracketed(token.text);
      case "space":
        throw new SyntaxFault();
    }
  }

  private bracketed(sign: string): Expression {
    if (sign === "(") {
      const inner = this.level(0);
      this.need(")");
      return inner;
    }
    if (sign !== "{") throw new SyntaxFault();
    const rows: Expression[][] = [];
    do {
      const row = [this.level(0)];
      while (this.take(this.locale.listSeparator === ";" ? ["\\"] : [",", "\\"]) !== null) row.push(this.level(0));
      rows.push(row);
    } while (this.take([";"]) !== null);
    this.need("}");
    return { kind: "array", rows };
  }

  private named(text: string): Expression {
    const name = text.toUpperCase();
    if (this.take(["("]) === null) {
      if (name === "TRUE" || name === this.locale.true) return { kind: "value", value: true };
      if (name === "FALSE" || name === this.locale.false) return { kind: "value", value: false };
      return { kind: "name", name: text };
    }
    let expression: Expression = { kind: "call", name, args: this.args() };
    while (this.take(["("]) !== null) expression = { kind: "apply", callee: expression, args: this.args() };
    return expression;
  }

  /** Up to the closing bracket. */
  private args(): Expression[] {
    const args: Expression[] = [];
    if (this.take([")"]) !== null) return args;
    do args.push(this.argument());
    while (this.take(this.separators) !== null);
    this.need(")");
    return args;
  }

  /** An argument may be left out: IF(A1,,2). */
  private argument(): Expression {
    const token = this.tokens[this.at];
    if (token?.kind === "sign" && [...this.separators, ")"].includes(token.text)) return { kind: "value", value: "" };
    return this.level(0);
  }

  /** The semicolon parts arguments everywhere (by a switch only where it is at home), the comma not where it is the decimal sign. */
  private get separators(): readonly string[] {
    const { strict, noForeignSemicolon, listSeparator } = this.locale;
    if (listSeparator === ";") return strict ? [";"] : [",", ";"];
    return noForeignSemicolon ? [","] : [",", ";"];
  }

  private take(signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  private need(sign: string): void {
    if (this.take([sign]) === null) throw new SyntaxFault();
  }
}

const parsed = new Map<string, Expression>();

/** The tree of a formula with its "="; one that cannot be read is the error that Sheets shows for it. */
export function parseFormula(formula: string, locale: Locale = americanEnglish): Expression {
  const key = `${locale.strict ?? false}${locale.noForeignSemicolon ?? false}${locale.listSeparator}${formula}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  // A script writes formulas in the American way whatever the locale; people write them in their own. Where the platform is strict, all write it so.
  const american = locale.strict || locale.noForeignSemicolon ? null : () => parseNew(formula, americanEnglish);
  const expression = parseNew(formula, locale) ?? american?.() ?? unreadable;
  if (parsed.size > 200_000) parsed.clear();
  parsed.set(key, expression);
  return expression;
}

const unreadable: Expression = { kind: "error", code: "#ERROR!" };

function parseNew(formula: string, locale: Locale): Expression | null {
  const tokens = tokensOf(formula.slice(1), locale);
  if (tokens === null) return null;
  try {
    return new Parser(tokens, locale).whole();
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
}
