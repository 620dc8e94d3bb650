/** What a script gave that no service knows: a function, a large integer, a symbol. Where anything is taken it is taken for its text. */
export class ForeignValue {
  /** "function", "bigint", "symbol", "circular". */
  readonly kind: string;
  private readonly text: string;

  constructor(kind: string, text: string) {
    this.kind = kind;
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}
