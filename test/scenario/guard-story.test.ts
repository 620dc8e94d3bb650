/** What is asked before it goes (G-1 to G-4, C-5), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("G-1, G-2, G-3, G-4, C-5: a slid column and lost zeros in a file, one role and 25, names over the hour are asked about; TK is not guessed", async () => {
  const told = await toldBy("guard-story");
  expect(told).toEqual({
    result: {
      file: { status: 409, asked: [expect.stringMatching(/^column firstName 3\d\d$/)] },
      zeros: { status: 409, asked: ["damage userId 2"], of: 2 },
      nobody: true,
      one: { code: "upload.confirm", asked: ["role role 1"] },
      all: { code: "upload.confirm", asked: ["role role 25"], people: 25 },
      undone: 24,
      // More than ten, and more than a tenth of the school.
      rounds: ["202 ", "202 ", "202 ", "409 change lastName 9", "409 change lastName 9"],
      grade: { readings: ["PK", "K"], cell: "PK" },
    },
  });
});
