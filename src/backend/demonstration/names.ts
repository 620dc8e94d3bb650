/**
 * Names in a demonstration: e-mail addresses and usernames are one on the whole platform (C-6, C-7), so a visitor who is nobody could take a real pupil's, or
 * ask which there are. In a demonstration all of them end in its own tag, and can meet those of no other organization.
 */
const prefix = "demonstration-";

/** Ids that no real organization may be entered with. */
export const isDemonstrationId = (organizationId: string) => organizationId.startsWith(prefix);
export const demonstrationId = (mark: string) => `${prefix}${mark}`;

/** demo-1a2b3c4d of demonstration-1a2b3c4d; null of every real organization. */
export function tagOf(organizationId: string): string | null {
  return isDemonstrationId(organizationId) ? `demo-${organizationId.slice(prefix.length)}` : null;
}

const longestName = 40;

/** The name as it would be taken in the demonstration with this tag; the same one where it is taken as it is. */
export function taggedName(field: "email" | "username", name: string, tag: string): string {
  const lower = name.toLowerCase();
  const [mailbox = "", ...domain] = lower.split("@");
  const isOwn =
    domain.length === 1 && (domain[0] === `${tag}.example` || domain[0]?.endsWith(`.${tag}.example`) === true);
  if (isOwn || (field === "username" && domain.length === 0 && lower.endsWith(`.${tag}`))) return name;
  const stem = mailbox.slice(0, longestName).replace(/\.+$/, "");
  return field === "email" || domain.length > 0 ? `${stem}@${tag}.example` : `${stem}.${tag}`;
}
