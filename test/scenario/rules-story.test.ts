/** What the rules know of the world (C-2, C-4, C-5, C-12, F-4, G-2), as anyone can run it with `npm run scenario`. */
import { expect, test } from "@jest/globals";
import { toldBy } from "./support/told";

test("C-2, C-4, C-5, C-12, F-4, G-2: nothing is guessed, what is known by another name is said, and what is right elsewhere is no error", async () => {
  const told = await toldBy("rules-story");
  expect(told).toEqual({
    result: {
      header: { status: 422, names: true },
      codes: {
        2: ["grade_level.unclear"],
        3: ["grade_level.other_spelling"],
        4: ["grade_level.unclear"],
        5: ["user_id.looks_like_ssn"],
        6: ["user_id.looks_like_ssn"],
        7: ["name.look_alike"],
        8: ["cell.misread"],
        9: [],
        10: [],
        11: ["date.two_digit_year"],
        12: ["date.far_from_today"],
        13: [],
        14: ["cell.digits_lost"],
      },
    },
  });
});
