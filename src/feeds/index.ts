/** The files that administrators already have (B-12): recognised, and mapped to roster rows. Pure; the same in the page and in Node. */
export { classNotes, coursesWithoutProduct, type HeldProduct, type Holdings } from "./class-cards";
export { type CourseOfFeed, coursesOf } from "./courses";
export type { ClassLine, Feed, FeedAnswers, FeedPerson, FeedSchool, Leaver } from "./feed";
export type { Format } from "./format";
export { formats } from "./formats";
export type { FeedNote, FeedNoteCode, FeedNoteFacts, FeedProblem, FeedProblemCode, FeedProblemFacts } from "./note";
export type { NamedFile } from "./open-files";
export { type FeedAbout, type FeedReading, headersOfFiles, readFeed } from "./read-feed";
export type { Mapping } from "./recognise";
export { type RowsWanted, rowsOfFeed } from "./rows";
export type { ColumnUse } from "./table-reader";
