/** Where things stand in the tabs of an import's files. */
import { fieldKeys } from "../../roster";

export const resultHeaderRow = 2;
export const resultFirstRow = 3;
/** Columns of an Errors tab: the link, the hidden original row, then the sixteen, then Error. */
export const errorsLayout = { link: 1, original: 2, firstField: 3, error: fieldKeys.length + 3 } as const;
