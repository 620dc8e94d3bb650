/** Courses of a feed of which somebody has to say which products they use (B-19). */
import type { Feed } from "./feed";

export interface CourseOfFeed {
  /** By which its products are kept: the code, which is the same next year, else its name or key. */
  readonly key: string;
  readonly name: string;
  /** People in its classes. */
  readonly people: number;
}

/** Of one school, or of all; the largest first. What has its Master Codes in the file is not asked about. */
export function coursesOf(feed: Feed, school: string | undefined): readonly CourseOfFeed[] {
  const courses = new Map<string, { key: string; name: string; people: number }>();
  for (const { lines } of feed.people) {
    for (const line of lines) {
      const key = line.courses[1] ?? line.courses[0];
      if (key === undefined || (line.values.masterCode ?? "") !== "") continue;
      if (school !== undefined && line.school !== "" && line.school !== school) continue;
      const course = courses.get(key) ?? { key, name: line.courses.at(-1) ?? key, people: 0 };
      course.people += 1;
      courses.set(key, course);
    }
  }
  return [...courses.values()].sort((one, other) => other.people - one.people);
}
