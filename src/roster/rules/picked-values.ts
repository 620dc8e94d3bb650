/** What Role and Grade Level may say, as the columns offer it (C-3, C-5). Apart from their rules: a drop-down list needs no spellings. */
export const roles = ["Teacher", "Student"] as const;
export type Role = (typeof roles)[number];

export const gradeLevels = ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "NA"] as const;
export type GradeLevel = (typeof gradeLevels)[number];
