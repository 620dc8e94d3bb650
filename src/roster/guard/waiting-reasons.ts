/** Why a row waits for a person (G-5). Apart from the function that says which: whoever tells it needs no more. */

/** In the order in which they are told and counted. */
export const waitingReasons = [
  "password",
  "email",
  "username",
  "userId",
  "role",
  "name",
  "teacher",
  "school",
  "erasure",
  "column",
  "damage",
  "many",
  "finding",
] as const;
export type WaitingReason = (typeof waitingReasons)[number];
