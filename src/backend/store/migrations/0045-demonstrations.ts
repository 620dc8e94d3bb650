/** Until when an organization is there that was made to be looked at; null of every real one. */
export const demonstrations: readonly string[] = [
  "ALTER TABLE organizations ADD COLUMN demonstration_until timestamptz",
  "CREATE INDEX organizations_demonstration ON organizations (demonstration_until) WHERE demonstration_until IS NOT NULL",
];
