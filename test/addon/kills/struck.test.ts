/**
 * A submission struck at each of its service calls in turn by a failure (A-7, design 5): each change is applied exactly once and each tab is written exactly
 * once.
 */
import { afterEach, describe, test } from "@jest/globals";
import { standOn } from "../support";
import { district24 } from "./stored";
import { callsOfAnUpload, forgetRefused, uploadStruckBy } from "./striking";

standOn(district24);

describe("an upload whose every call is struck", () => {
  const failure = { throw: "Service error: Spreadsheets" };
  afterEach(forgetRefused);

  test("A-7, A-9, A-11, I-2: by a failure alone, over which a step may go on: applied once, each tab written once", async () => {
    // How often depends on how soon the service has done its part: a step that goes on over its failure may be the last.
    await uploadStruckBy({ effect: failure }, 700, 0);
  });

  test("A-7, A-9, A-11, I-2: by a failure from there on, from the click to the results: applied once, each tab written once", async () => {
    await uploadStruckBy({ effect: failure, goesOn: true }, 750, callsOfAnUpload);
  });
});
