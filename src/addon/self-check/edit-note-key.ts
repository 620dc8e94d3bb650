/** Where an edit notes what it has found (notes.ts), and what stands there while the self-check waits for it. Apart, because every edit looks there. */
export const editNoteKey = "rollbook.noted.edit";
/** Before the note that is to be renewed, where there is one. */
export const editNoteAsked = "asked";
