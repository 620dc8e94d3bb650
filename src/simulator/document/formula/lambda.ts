/** LET, LAMBDA and the functions that are given one: names that are known only inside a formula. */
import { FormulaError, matrixOf, numberOf, type Operand, single } from "./operand";
import type { Expression } from "./parse";

export interface Lambda {
  readonly parameters: readonly string[];
  readonly body: Expression;
  /** Worked out with these arguments where the LAMBDA was written. */
  apply(given: readonly Operand[]): Operand;
}

/** What of the place of a formula concerns names. */
export interface Names {
  named(name: string): Operand;
  /** Those that LET has bound to a LAMBDA. */
  readonly lambdas?: ReadonlyMap<string, Lambda>;
}

type Evaluate<A extends Names> = (expression: Expression, around: A) => Operand;

const nameOf = (expression: Expression | undefined): string => {
  if (expression?.kind !== "name") throw new FormulaError("#ERROR!");
  return expression.name.toUpperCase();
};

const bound = <A extends Names>(around: A, values: ReadonlyMap<string, Operand>): A => ({
  ...around,
  named: (name: string) => values.get(name.toUpperCase()) ?? around.named(name),
});

export function lambdaOf<A extends Names>(
  expression: Expression | undefined,
  around: A,
  evaluate: Evaluate<A>,
): Lambda | null {
  if (expression?.kind === "name") return around.lambdas?.get(expression.name.toUpperCase()) ?? null;
  const body = expression?.kind === "call" && expression.name === "LAMBDA" ? expression.args.at(-1) : undefined;
  if (expression?.kind !== "call" || body === undefined) return null;
  const parameters = expression.args.slice(0, -1).map(nameOf);
  return {
    parameters,
    body,
    apply: (given) => {
      if (given.length !== parameters.length) throw new FormulaError("#N/A");
      return evaluate(body, bound(around, new Map(parameters.map((name, index) => [name, given[index] ?? ""]))));
    },
  };
}

function needed<A extends Names>(expression: Expression | undefined, around: A, evaluate: Evaluate<A>): Lambda {
  const lambda = lambdaOf(expression, around, evaluate);
  if (lambda === null) throw new FormulaError("#VALUE!");
  return lambda;
}

/** Each name may use those before it. */
function letNames<A extends Names>(args: readonly Expression[], outer: A, evaluate: Evaluate<A>): Operand {
  let around = outer;
  for (let index = 0; index + 2 < args.length; index += 2) {
    const [name, expression] = [nameOf(args[index]), args[index + 1]];
    if (expression === undefined) break;
    const lambda = lambdaOf(expression, around, evaluate);
    around =
      lambda === null
        ? bound(around, new Map([[name, evaluate(expression, around)]]))
        : { ...around, lambdas: new Map([...(around.lambdas ?? []), [name, lambda]]) };
  }
  const result = args.at(-1);
  if (args.length % 2 === 0 || result === undefined) throw new FormulaError("#N/A");
  return evaluate(result, around);
}

const column = (values: readonly Operand[]): Operand => values.map((value) => [single(value)]);

export function lambdaFunctions<A extends Names>(
  evaluate: Evaluate<A>,
): Readonly<Record<string, (args: readonly Expression[], around: A) => Operand>> {
  const matrix = (expression: Expression | undefined, around: A) =>
    expression === undefined ? [] : matrixOf(evaluate(expression, around));
  const last = (args: readonly Expression[], around: A): Lambda => needed(args.at(-1), around, evaluate);
  return {
    BYCOL: (args, around) => {
      const [lambda, rows] = [last(args, around), matrix(args[0], around)];
      return [(rows[0] ?? []).map((_, index) => single(lambda.apply([rows.map((line) => [line[index] ?? ""])])))];
    },
    BYROW: (args, around) => {
      const lambda = last(args, around);
      return column(matrix(args[0], around).map((line) => lambda.apply([[line]])));
    },
    LAMBDA: () => {
      // One that nobody calls has no value.
      throw new FormulaError("#N/A");
    },
    LET: (args, around) => letNames(args, around, evaluate),
    MAKEARRAY: (args, around) => {
      const [rows, columns] = args.map((argument, index) => (index < 2 ? numberOf(evaluate(argument, around)) : 0));
      const lambda = last(args, around);
      return Array.from({ length: rows ?? 0 }, (_row, down) =>
        Array.from({ length: columns ?? 0 }, (_column, right) => single(lambda.apply([down + 1, right + 1]))),
      );
    },
    MAP: (args, around) => {
      const lambda = last(args, around);
      const ranges = args.slice(0, -1).map((argument) => matrix(argument, around));
      return (ranges[0] ?? []).map((line, down) =>
        line.map((_, right) => single(lambda.apply(ranges.map((range) => range[down]?.[right] ?? "#N/A")))),
      );
    },
    REDUCE: (args, around) => {
      const lambda = last(args, around);
      const first: Operand = args[0] === undefined ? "" : evaluate(args[0], around);
      return matrix(args[1], around)
        .flat()
        .reduce((sum: Operand, value) => lambda.apply([sum, value]), first);
    },
    SCAN: (args, around) => {
      const lambda = last(args, around);
      let sum: Operand = args[0] === undefined ? "" : evaluate(args[0], around);
      return matrix(args[1], around).map((line) =>
        line.map((value) => {
          sum = lambda.apply([sum, value]);
          return single(sum);
        }),
      );
    },
  };
}
