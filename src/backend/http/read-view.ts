/** A read as the contract shows it. */
import type { ReadView } from "../../contract";
import type { ReadEntry } from "../store";

export const readView = ({ at, what, readerName, schoolId, importId, guid }: ReadEntry): ReadView => ({
  at: at.toISOString(),
  what,
  by: readerName,
  ...(schoolId === null ? {} : { schoolId }),
  ...(importId === null ? {} : { import: importId }),
  ...(guid === null ? {} : { userGuid: guid }),
});
