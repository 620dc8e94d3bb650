/** A person who is asked by the guard (G-3) and says yes: the same upload once more, with the digest of exactly that question. */

/** Where to send it again; null when the answer asks nothing. */
export function confirmedPath(path: string, answer: unknown): string | null {
  const { code, question } = (answer ?? {}) as { code?: string; question?: { digest: string } };
  if (code !== "upload.confirm" || question === undefined) return null;
  return `${path}${path.includes("?") ? "&" : "?"}confirm=${encodeURIComponent(question.digest)}`;
}
