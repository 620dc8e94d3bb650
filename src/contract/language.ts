/** The languages that people are spoken to in (S-18), as they cross the wire: Accept-Language, the account's language, the sidebar's switch. */
export type Language = "en" | "es";
export const languages: readonly Language[] = ["en", "es"];
