/**
 * Sixty schools in one workbook (B-8): each sent once, and none dearer for the others beside it. What calls cost does not go by rows (budgets.test.ts), so that these schools are
 * small; with 600 accounts each, and against five, it is `npm run bench -- all-schools`.
 */
import { expect, test } from "@jest/globals";
import { allSchoolsTargets, measureSchools } from "../../build/benchmarks/all-schools";
import { built } from "../support/built";

const accounts = 100;

test("B-8: sixty schools in one workbook are each sent exactly once, within what one school may cost", async () => {
  const { many, pull, look, send, requests, longestSeconds } = allSchoolsTargets;
  const seen = await measureSchools(built("addon"), many, accounts);
  expect(seen.sentOnce).toBe(many);
  expect(seen.pull.document).toBeLessThanOrEqual(pull);
  expect(seen.look.document + seen.look.store).toBeLessThanOrEqual(look);
  expect(seen.send.document + seen.send.store).toBeLessThanOrEqual(send);
  expect(seen.send.requests).toBeLessThanOrEqual(requests);
  expect(seen.longest).toBeLessThan(longestSeconds);
});
