/** A district's schools are told in pages, by name (design 4): a page is read, and not the district. */
export const schoolsByName: readonly string[] = [
  "CREATE INDEX schools_name ON schools (organization_id, lower(name), school_id)",
];
