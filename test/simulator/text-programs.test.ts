/** `new Function(text)`: what is kept of a long text is what the engine has compiled of it, and nothing else. */
import { expect, test } from "@jest/globals";
import { simulate } from "./support";

/** Long enough to be kept. */
const filler = `/*${"x".repeat(30_000)}*/`;
const program = (body: string) => JSON.stringify(`${filler}${body}`);

test("a long text is a program of its own in every execution, the first and the later ones", async () => {
  const { run } = simulate();
  const counts = `
    const make = () => new Function(${program("let count = 0; return { next: () => ++count, list: () => [] };")})();
    const [a, b] = [make(), make()];
    return [a.next(), a.next(), b.next(), a.list() instanceof Array, typeof globalThis.count];
  `;
  for (let time = 0; time < 4; time += 1) expect(await run(counts)).toEqual([1, 2, 1, true, "undefined"]);
});

test("it is a function like any other", async () => {
  const { run } = simulate();
  const asked = `
    const made = [1, 2, 3].map(() => new Function(${program("return typeof this;")}));
    const called = Function(${program("return 7;")});
    return [
      ...made.map((one) => [one instanceof Function, one.constructor === Function, one.name, one.length, one()].join()),
      called(),
      new Function("a", "b", ${program("return a + b;")})(2, 3),
      (() => 0).constructor === Function,
      new Function("return 5")(),
    ];
  `;
  const like = "true,true,anonymous,0,object";
  for (let time = 0; time < 2; time += 1) expect(await run(asked)).toEqual([like, like, like, 7, 5, true, 5]);
});

test("what is no program is refused each time, also where it would be one between the braces of a function", async () => {
  const { run } = simulate();
  const refused = `
    return [1, 2, 3].map(() => {
      try {
        new Function(${program("return 1; }, function () {")});
        return "taken";
      } catch (error) {
        return error instanceof SyntaxError;
      }
    });
  `;
  expect(await run(refused)).toEqual([true, true, true]);
});

test("a line of its stack is counted alike, whether it is compiled for the first time or was kept", async () => {
  const { run } = simulate();
  const where = `
    try {
      new Function(${program("\\nthrow new Error('here')")})();
    } catch (error) {
      return /<anonymous>:(\\d+:\\d+)/.exec(error.stack)?.[1];
    }
  `;
  const [first, second, third] = [await run(where), await run(where), await run(where)];
  expect(first).toMatch(/^\d+:\d+$/);
  expect([second, third]).toEqual([first, first]);
});
