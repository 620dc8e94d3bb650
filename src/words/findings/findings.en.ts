/** Every finding in English: its cause (title, for groups) and its sentence. `{value}` is the cell as typed; the first sentence says what is the matter. */

import { accountsEn } from "./accounts.en";
import { cellsEn } from "./cells.en";
import { classesEn } from "./classes.en";
import type { FindingTexts, SoundFindingTexts } from "./finding-texts";
import { peopleEn } from "./people.en";
import { rowsEn } from "./rows.en";

const texts = { ...peopleEn, ...accountsEn, ...classesEn, ...cellsEn, ...rowsEn } as const;

export const findingsEn: FindingTexts = texts satisfies SoundFindingTexts<typeof texts>;
