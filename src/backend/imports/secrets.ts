/** Contexts that passwords are sealed under: a sealed text moved to another row or account does not open. */

/** A password that came with an upload, until it is hashed. */
export const rowPasswordContext = (importId: string, position: number) => `import ${importId} ${position}`;
/** An account's temporary password, until it is used, replaced or expired. */
export const temporaryPasswordContext = (guid: string) => `account ${guid}`;
