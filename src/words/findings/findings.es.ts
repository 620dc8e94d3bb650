/** Cada hallazgo en español, escrito para oficinas escolares de América Latina y Estados Unidos. */

import { accountsEs } from "./accounts.es";
import { cellsEs } from "./cells.es";
import { classesEs } from "./classes.es";
import type { FindingTexts, SoundFindingTexts } from "./finding-texts";
import { peopleEs } from "./people.es";
import { rowsEs } from "./rows.es";

const texts = { ...peopleEs, ...accountsEs, ...classesEs, ...cellsEs, ...rowsEs } as const;

export const findingsEs: FindingTexts = texts satisfies SoundFindingTexts<typeof texts>;
