/** Formulas as trees: operators, literals, references, function calls. */

export type Expression =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly notation: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

const tokenPattern =
  /\s*(?:("(?:[^"]|"")*")|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|(#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!))|((?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\w(])|(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(]))|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>%(),;]))/y;

interface Token {
  readonly kind: "text" | "number" | "error" | "reference" | "name" | "sign";
  readonly text: string;
}

const kinds = ["text", "number", "error", "reference", "name", "sign"] as const;

function tokensOf(source: string): Token[] | null {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const end = source.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const found = tokenPattern.exec(source);
    if (found === null) return null;
    const index = kinds.findIndex((_, number) => found[number + 1] !== undefined);
    const kind = kinds[index];
    if (kind === undefined) return null;
    tokens.push({ kind, text: found[index + 1] ?? "" });
  }
  return tokens;
}

/** From the loosest to the tightest. */
const levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

class SyntaxFault extends Error {}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
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
        return { kind: "value", value: Number(token.text) };
      case "error":
        return { kind: "error", code: token.text };
      case "reference":
        return { kind: "reference", notation: token.text };
      case "name":
        return this.named(token.text);
      case "sign": {
        if (token.text !== "(") throw new SyntaxFault();
        const inner = this.level(0);
        this.need(")");
        return inner;
      }
    }
  }

  private named(text: string): Expression {
    const name = text.toUpperCase();
    if (this.take(["("]) === null) {
      if (name === "TRUE" || name === "FALSE") return { kind: "value", value: name === "TRUE" };
      return { kind: "error", code: "#NAME?" };
    }
    const args: Expression[] = [];
    if (this.take([")"]) !== null) return { kind: "call", name, args };
    do args.push(this.level(0));
    while (this.take([",", ";"]) !== null);
    this.need(")");
    return { kind: "call", name, args };
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
export function parseFormula(formula: string): Expression {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  const expression = parseNew(formula);
  if (parsed.size > 10_000) parsed.clear();
  parsed.set(formula, expression);
  return expression;
}

function parseNew(formula: string): Expression {
  const tokens = tokensOf(formula.slice(1));
  if (tokens === null) return { kind: "error", code: "#ERROR!" };
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof SyntaxFault) return { kind: "error", code: "#ERROR!" };
    throw error;
  }
}
