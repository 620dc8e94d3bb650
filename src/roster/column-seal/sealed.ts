/** Which columns the seal looks at, and from how many cells on. Apart from the seal itself: whoever asks whether it has to be asked needs no more. */
import { type FieldKey, personFields } from "../fields";

/** The GUID has a seal of its own (seal.ts), and of a password nothing is stored that could be held against it. */
export const sealedFields: readonly FieldKey[] = personFields.filter(
  (field) => field !== "userGuid" && field !== "password",
);

/** Fewer cells than this prove nothing, whatever they say. */
export const leastDisplaced = 3;
