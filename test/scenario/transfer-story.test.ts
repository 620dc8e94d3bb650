/** Two moves between schools (B-14), as anyone can run them with `npm run scenario`. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { root } from "../../build/paths.ts";

const story = join(root, "test", "scenario", "transfer-story.mjs");

test("B-14, S-16, S-17: an upload adds whoever moves at the new school, what no upload does is asked for, told as overdue, and ticked when it is seen; whoever comes back is taken out of where they had gone", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, "build", "scenario.ts"), story], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const both = (state: string) => [state, state];
  expect(JSON.parse(stdout)).toEqual({
    result: {
      planned: both("planned"),
      waiting: both("planned"),
      written: 0,
      reviewed: [
        [true, true, 0, []],
        [true, true, 0, []],
      ],
      added: both("added"),
      kept: [true, true],
      requested: both("requested"),
      overdue: both("overdue"),
      told: { schoolId: "school-001", count: 2 },
      half: ["done", "added"],
      ended: ["done", "back"],
      again: ["done", "back"],
    },
  });
});
