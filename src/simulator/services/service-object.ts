/** What every simulated object has: its place in Google's world and the members that a script may touch. */

export interface ServiceSpec {
  /** "Range" */
  readonly name: string;
  /** "SpreadsheetApp.Range", as Google's messages say it. */
  readonly path: string;
  /** Member → what arguments it takes (see signatures.ts). Whatever is not here throws "not simulated: Class.member". */
  readonly members: Readonly<Record<string, string>>;
  /** Member → the enumeration that is found there. */
  readonly enums?: Readonly<Record<string, string>>;
  /** What members were called before, and are still called by live scripts. */
  readonly oldNames?: Readonly<Record<string, string>>;
}

export abstract class ServiceObject {
  abstract get spec(): ServiceSpec;

  /** What the object has besides its members, as data: in events. */
  get ownMembers(): Readonly<Record<string, string | number>> | undefined {
    return undefined;
  }
}

export function serviceSpec<const M extends Readonly<Record<string, string>>>(
  path: string,
  members: M,
  enums: Readonly<Record<string, string>> = {},
  oldNames: Readonly<Record<string, string>> = {},
): Omit<ServiceSpec, "members"> & { readonly members: M } {
  return { name: path.slice(path.lastIndexOf(".") + 1), path, members, enums, oldNames };
}
