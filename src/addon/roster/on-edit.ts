/**
 * The edit trigger: the inline check, and once, when the self-check has asked for it, a note of what an edit may do here (P-7). What the document itself refuses
 * comes out as a code: Google's own text may hold a cell or an address, and would stand in the operator's log.
 */
import { noteEdit } from "../platform/called";
import { editNoteIsAsked } from "../platform/findings";
import { AddonProblem, problemOf } from "../platform/problem";
import { onEdit as checkEdited } from "./edit";

type EditEvent = NonNullable<Parameters<typeof checkEdited>[0]> & { readonly authMode?: unknown };

export function onEdit(event?: EditEvent): void {
  // Installed, and never used in this document: nothing here is ours, and nothing may be asked.
  if (String(event?.authMode) === "NONE") return;
  try {
    checkEdited(event);
  } catch (error) {
    throw new AddonProblem(problemOf(error));
  } finally {
    if (editNoteIsAsked()) noteEdit(String(event?.authMode));
  }
}
