/** Finds the temporary passwords that are past their last day, of which there are few among many accounts (S-14, I-12). */
export const expiredPasswords: readonly string[] = [
  "CREATE INDEX accounts_temporary ON accounts (temporary_until) WHERE temporary_password IS NOT NULL",
];
