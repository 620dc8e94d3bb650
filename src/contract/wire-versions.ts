/**
 * The versions of the wire between spreadsheet and service. Releases meet: an add-on is deployed by one person and the service by another, and a
 * workbook stays open over both. A version is added when an older add-on could not take the answers or give what is asked, never for what it may pass over.
 *
 * 1: rows without keys; what became of them is read from their files. Whoever does not say a version speaks this one.
 * 2: rows carry a key, and the three files answer each with it and its outcome (G-7).
 */
export const wireVersions = [1, 2] as const;

/** What a request speaks that says nothing of it. */
export const unsaidWireVersion = 1;

/** What this release's add-on says in the header {@link headers.wireVersion}. */
export const newestWireVersion = 2;

export type WireFault = "addon.too_old" | "service.too_old";

/** Whether a version is spoken here; null when it is. */
export function wireFault(version: number, spoken: readonly number[] = wireVersions): WireFault | null {
  if (spoken.indexOf(version) >= 0) return null;
  return spoken.some((one) => one < version) ? "service.too_old" : "addon.too_old";
}
