/** What the suite asks of a feed, in Node and in the browser; bundled for the browser as it is. */
import { classNotes, type FeedAnswers, type NamedFile, readFeed, rowsOfFeed } from "../../../src/feeds";

export function readAll(files: readonly NamedFile[], answers: FeedAnswers = {}): string {
  const reading = readFeed(files, answers);
  if (!reading.ok) return JSON.stringify(reading);
  const { feed, about } = reading;
  const rows = rowsOfFeed(feed, { products: answers.products ?? {} });
  return JSON.stringify({ about, feed, rows, classes: classNotes(rows) });
}
