/** All formats, in the order in which they win where a file could be two. A further one is a file here and a line in this list. */
import type { Format } from "../format";
import { anyList } from "./any-list";
import { appleSchool } from "./apple-school";
import { canvas } from "./canvas";
import { clever } from "./clever";
import { googleAdmin } from "./google-admin";
import { oneRoster11 } from "./one-roster-1-1";
import { oneRoster12 } from "./one-roster-1-2";
import { powerSchool } from "./power-school";
import { roster } from "./roster";
import { sds1 } from "./sds-1";
import { sds2 } from "./sds-2";
import { teacherTemplate } from "./teacher-template";

export const formats: readonly Format[] = [
  roster,
  teacherTemplate,
  oneRoster11,
  oneRoster12,
  sds2,
  sds1,
  clever,
  appleSchool,
  googleAdmin,
  canvas,
  powerSchool,
];

/** What is left when none of them is recognised. */
export const listFormat = anyList;
