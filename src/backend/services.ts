/** What the rooms of the service share. Clock, randomness and the hash of passwords are passed in, so that tests decide them. */

import type { GuardLimits } from "../roster";
import type { HashPassword, RandomSource, SecretBox } from "./accounts";
import type { Hook } from "./hook/send";
import type { VerifyToken } from "./identity";
import type { QuestionsAsked } from "./imports/guard/questions-asked";
import type { ImportQueue } from "./jobs";
import type { RetentionDays } from "./retention-days";
import type { Store } from "./store";

export interface Services {
  readonly store: Store;
  readonly queue: ImportQueue;
  readonly secrets: SecretBox;
  /** Fingerprint of an upload. Keyed: a bare hash of a row with a password in it could be guessed. */
  readonly fingerprint: (text: string) => string;
  /** How many keys before this one are given beside it, while it is being changed. */
  readonly previousKeys: number;
  /** Whether a fingerprint is this text's, also under a key that was changed since. */
  readonly isFingerprint: (text: string, fingerprint: string) => boolean;
  readonly verifyToken: VerifyToken;
  /** From how many changes on an upload has to be confirmed (I-10). */
  readonly guardLimits: GuardLimits;
  /** What this process has asked about uploads lately. */
  readonly questions: QuestionsAsked;
  /** How long data is kept. */
  readonly retention: RetentionDays;
  /** Where account holders sign in; null when the service was not told its own address. */
  readonly signInAddress: string | null;
  /** So many visitors at a time are given a demonstration; 0: none is. */
  readonly demonstrations: number;
  /** Where the operator wants to be told; null: nowhere. */
  readonly hook: Hook | null;
  /** Of this start of this process, and of no other: whoever finds another one's name on an import knows that it was not here. */
  readonly processName: string;
  readonly now: () => Date;
  readonly random: RandomSource;
  readonly hashPassword: HashPassword;
}
