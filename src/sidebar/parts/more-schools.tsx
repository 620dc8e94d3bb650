/** The last line of a choice of schools where the district has more than the sidebar opened with. */
import { usePage } from "../context";

/** Its value in a drop-down; no school's id has a space. */
export const moreSchools = "more schools";

export function MoreSchools() {
  const { state, texts } = usePage();
  return state.start?.moreSchools === undefined ? null : <option value={moreSchools}>{texts.top.moreSchools}</option>;
}
