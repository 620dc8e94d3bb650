/** The edit trigger: the inline check, and once, when the self-check has asked for it, a note of what an edit may do here (P-7). */
import { noteEdit } from "../platform/called";
import { editNoteIsAsked } from "../platform/findings";
import { onEdit as checkEdited } from "./edit";

type EditEvent = NonNullable<Parameters<typeof checkEdited>[0]> & { readonly authMode?: unknown };

export function onEdit(event?: EditEvent): void {
  try {
    checkEdited(event);
  } finally {
    if (editNoteIsAsked()) noteEdit(String(event?.authMode));
  }
}
