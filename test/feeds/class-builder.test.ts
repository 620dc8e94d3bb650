/** B-19: rows built from sections and enrolments are those that a hand would have written, and what is incomplete is named once a class. */
import { describe, expect, test } from "@jest/globals";
import { classNotes, coursesOf, coursesWithoutProduct, readFeed, rowsOfFeed } from "../../src/feeds";
import { completeValues, type PartialValues } from "../../src/roster";

type Lines = readonly string[];
interface Built {
  readonly what: string;
  /** sourcedId|status|title|grades|courseSourcedId|classCode|schoolSourcedId|termSourcedIds */
  readonly classes: Lines;
  /** classSourcedId|userSourcedId|role|status */
  readonly enrolments: Lines;
  readonly products?: Readonly<Record<string, readonly string[]>>;
  readonly school?: string;
  /** By hand: person|classId|className|grade|start|end|masterCode */
  readonly byHand: Lines;
}

const users = [
  "sourcedId|status|orgSourcedIds|role|givenName|familyName|identifier|grades",
  "ana|active|s1|student|Ana|Ruiz|1|5",
  "bo|active|s1|student|Bo|Oh|2|5",
  "cy|active|s1,s2|student|Cy|Po|3|6",
  "tea|active|s1|teacher|Tea|Luk|T1|",
  "tom|active|s1|teacher|Tom|Moe|T2|",
  "gone|tobedeleted|s1|student|Go|Ne|9|5",
];
const people: Readonly<Record<string, PartialValues>> = {
  ana: { userId: "1", role: "Student", firstName: "Ana", lastName: "Ruiz", gradeLevel: "5" },
  bo: { userId: "2", role: "Student", firstName: "Bo", lastName: "Oh", gradeLevel: "5" },
  cy: { userId: "3", role: "Student", firstName: "Cy", lastName: "Po", gradeLevel: "6" },
  tea: { userId: "T1", role: "Teacher", firstName: "Tea", lastName: "Luk" },
  tom: { userId: "T2", role: "Teacher", firstName: "Tom", lastName: "Moe" },
};
const terms = [
  "sourcedId|status|title|startDate|endDate",
  "f|active|Fall|2026-08-17|2026-12-18",
  "s|active|Spring|2027-01-05|2027-06-04",
  "x|tobedeleted|Old|2020-01-05|2020-06-04",
];
const courses = [
  "sourcedId|status|title|courseCode",
  "k1|active|Algebra|ALG1",
  "k2|active|Art|",
  "k3|tobedeleted|Gym|GYM",
];
const classHeader = "sourcedId|status|title|grades|courseSourcedId|classCode|schoolSourcedId|termSourcedIds";
const enrolmentHeader = "classSourcedId|userSourcedId|role|status";

const cases: readonly Built[] = [
  {
    what: "one class of one term, one product",
    classes: ["c1|active|Algebra 1|05|k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active"],
    products: { ALG1: ["P-1"] },
    byHand: ["ana|M1|Algebra 1|5|08/17/2026|12/18/2026|P-1", "bo", "cy", "tea", "tom"],
  },
  {
    what: "two products are two rows",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active"],
    products: { alg1: ["P-1", "P-2"] },
    byHand: [
      "ana|M1|Algebra 1||08/17/2026|12/18/2026|P-1",
      "ana|M1|Algebra 1||08/17/2026|12/18/2026|P-2",
      "bo",
      "cy",
      "tea",
      "tom",
    ],
  },
  {
    what: "two terms are one span",
    classes: ["c1|active|Algebra 1||k1|M1|s1|s,f"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana|M1|Algebra 1||08/17/2026|06/04/2027|", "bo", "cy", "tea", "tom"],
  },
  {
    what: "a term that is gone gives no dates",
    classes: ["c1|active|Algebra 1||k1|M1|s1|x"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana|M1|Algebra 1||||", "bo", "cy", "tea", "tom"],
  },
  {
    what: "a teacher of it has the same line",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|tea|teacher|active", "c1|ana|student|active"],
    products: { ALG1: ["P-1"] },
    byHand: [
      "ana|M1|Algebra 1||08/17/2026|12/18/2026|P-1",
      "bo",
      "cy",
      "tea|M1|Algebra 1||08/17/2026|12/18/2026|P-1",
      "tom",
    ],
  },
  {
    what: "co-teachers",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|tea|teacher|active", "c1|tom|teacher|active"],
    byHand: ["ana", "bo", "cy", "tea|M1|Algebra 1||08/17/2026|12/18/2026|", "tom|M1|Algebra 1||08/17/2026|12/18/2026|"],
  },
  {
    what: "a person in two classes",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f", "c2|active|Art||k2|A1|s1|s"],
    enrolments: ["c1|ana|student|active", "c2|ana|student|active"],
    byHand: [
      "ana|M1|Algebra 1||08/17/2026|12/18/2026|",
      "ana|A1|Art||01/05/2027|06/04/2027|",
      "bo",
      "cy",
      "tea",
      "tom",
    ],
  },
  {
    what: "products by the course's name, where it has no code",
    classes: ["c2|active|Art||k2|A1|s1|f"],
    enrolments: ["c2|bo|student|active"],
    products: { Art: ["P-9"] },
    byHand: ["ana", "bo|A1|Art||08/17/2026|12/18/2026|P-9", "cy", "tea", "tom"],
  },
  {
    what: "products by the course's own key",
    classes: ["c2|active|Art||k2|A1|s1|f"],
    enrolments: ["c2|bo|student|active"],
    products: { k2: ["P-9"] },
    byHand: ["ana", "bo|A1|Art||08/17/2026|12/18/2026|P-9", "cy", "tea", "tom"],
  },
  {
    what: "classes of one code go by their keys",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f", "c2|active|Algebra 2||k1|m1|s1|f"],
    enrolments: ["c1|ana|student|active", "c2|bo|student|active"],
    byHand: ["ana|c1|Algebra 1||08/17/2026|12/18/2026|", "bo|c2|Algebra 2||08/17/2026|12/18/2026|", "cy", "tea", "tom"],
  },
  {
    what: "a class without a code goes by its key",
    classes: ["c1|active|Algebra 1||k1||s1|f"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana|c1|Algebra 1||08/17/2026|12/18/2026|", "bo", "cy", "tea", "tom"],
  },
  {
    what: "a class without a title is called as its course",
    classes: ["c1|active|||k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana|M1|Algebra||08/17/2026|12/18/2026|", "bo", "cy", "tea", "tom"],
  },
  {
    what: "a class that has ended is none",
    classes: ["c1|tobedeleted|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana", "bo", "cy", "tea", "tom"],
  },
  {
    what: "an enrolment that has ended is none",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|ana|student|tobedeleted", "c1|bo|student|active"],
    byHand: ["ana", "bo|M1|Algebra 1||08/17/2026|12/18/2026|", "cy", "tea", "tom"],
  },
  {
    what: "who is gone is in no class",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|gone|student|active"],
    byHand: ["ana", "bo", "cy", "tea", "tom"],
  },
  {
    what: "an enrolment twice is one row",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active", "c1|ana|student|active"],
    byHand: ["ana|M1|Algebra 1||08/17/2026|12/18/2026|", "bo", "cy", "tea", "tom"],
  },
  {
    what: "neither student nor teacher of it is left out",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f"],
    enrolments: ["c1|ana|proctor|active", "c1|bo|student|active"],
    byHand: ["ana", "bo|M1|Algebra 1||08/17/2026|12/18/2026|", "cy", "tea", "tom"],
  },
  {
    what: "of a class at another school only its own are there",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f", "c2|active|Art||k2|A1|s2|f"],
    enrolments: ["c1|cy|student|active", "c2|cy|student|active"],
    school: "s2",
    byHand: ["cy|A1|Art||08/17/2026|12/18/2026|"],
  },
  {
    what: "several grades of a class are none",
    classes: ["c1|active|Algebra 1|05,06|k1|M1|s1|f"],
    enrolments: ["c1|ana|student|active"],
    byHand: ["ana|M1|Algebra 1||08/17/2026|12/18/2026|", "bo", "cy", "tea", "tom"],
  },
  {
    what: "a course of which nothing was said has no Master Code, and the other one has its own",
    classes: ["c1|active|Algebra 1||k1|M1|s1|f", "c2|active|Art||k2|A1|s1|f"],
    enrolments: ["c1|ana|student|active", "c2|ana|student|active"],
    products: { ALG1: ["P-1"] },
    byHand: [
      "ana|M1|Algebra 1||08/17/2026|12/18/2026|P-1",
      "ana|A1|Art||08/17/2026|12/18/2026|",
      "bo",
      "cy",
      "tea",
      "tom",
    ],
  },
];

const csv = (lines: Lines) =>
  lines
    .map((line) =>
      line
        .split("|")
        .map((cell) => `"${cell}"`)
        .join(","),
    )
    .join("\n");

function feedOf({ classes, enrolments }: Pick<Built, "classes" | "enrolments">) {
  const files = {
    "orgs.csv": ["sourcedId|status|name|type", "s1|active|Lincoln|school", "s2|active|Chavez|school"],
    "users.csv": users,
    "academicSessions.csv": terms,
    "courses.csv": courses,
    "classes.csv": [classHeader, ...classes],
    "enrollments.csv": [enrolmentHeader, ...enrolments],
  };
  const named = Object.entries(files).map(([name, lines]) => ({ name, bytes: new TextEncoder().encode(csv(lines)) }));
  const reading = readFeed(named);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.feed;
}

function rowByHand(line: string) {
  const [
    who = "",
    classId = "",
    className = "",
    classGradeLevel = "",
    classStartDate = "",
    classEndDate = "",
    masterCode = "",
  ] = line.split("|");
  return completeValues({
    ...people[who],
    classId,
    className,
    classGradeLevel,
    classStartDate,
    classEndDate,
    masterCode,
  });
}

describe("the builder", () => {
  test("B-19: there are twenty cases", () => {
    expect(cases).toHaveLength(20);
  });

  test.each(cases)("B-19: $what", (built) => {
    const { products = {}, school = "s1", byHand } = built;
    expect(rowsOfFeed(feedOf(built), { school, products })).toEqual(byHand.map(rowByHand));
  });

  test("B-19: courses are asked about once each, by what is the same next year, the largest first", () => {
    const feed = feedOf({
      classes: ["c1|active|Algebra 1||k1|M1|s1|f", "c2|active|Algebra 2||k1|M2|s1|f", "c3|active|Art||k2|A1|s1|f"],
      enrolments: ["c1|ana|student|active", "c2|bo|student|active", "c3|ana|student|active"],
    });
    expect(coursesOf(feed, "s1")).toEqual([
      { key: "ALG1", name: "Algebra", people: 2 },
      { key: "Art", name: "Art", people: 1 },
    ]);
    expect(coursesOf(feed, "s2")).toEqual([]);
    expect(coursesWithoutProduct(feed, { ALG1: ["P-1"] })).toMatchObject([{ facts: { count: 1, courses: ["Art"] } }]);
  });
});

describe("every incompleteness that was seeded", () => {
  const holdings = {
    today: "2026-11-29",
    held: [
      { masterCode: "P-1", endDate: "2027-06-30" },
      { masterCode: "P-0", endDate: "2026-06-30" },
    ],
  };
  const dates = { classStartDate: "08/17/2026", classEndDate: "06/04/2027" };
  const whole = { ...dates, masterCode: "P-1" };
  const student = (userId: string, more: PartialValues) => ({ role: "Student", userId, ...more });
  const teacher = { role: "Teacher", userId: "T" };
  const crowd = (count: number, more: PartialValues) =>
    Array.from({ length: count }, (_, at) => student(`s${at}`, more));
  const seeds: readonly (readonly [code: string, rows: (own: PartialValues) => readonly PartialValues[]])[] = [
    ["feed.class_no_teacher", (own) => crowd(24, { ...own, ...whole })],
    ["feed.class_no_students", (own) => [{ ...teacher, ...own, ...whole }]],
    ["feed.class_no_dates", (own) => [{ ...teacher, ...own }, ...crowd(24, own)]],
    [
      "feed.class_ends_first",
      (own) =>
        [teacher, ...crowd(24, {})].map((one) => ({
          ...one,
          ...own,
          classStartDate: "06/04/2027",
          classEndDate: "08/17/2026",
        })),
    ],
    ["feed.class_large", (own) => [{ ...teacher, ...own, ...whole }, ...crowd(57, { ...own, ...whole })]],
    [
      "feed.class_lines_missing",
      (own) => [
        { ...teacher, ...own, ...whole },
        ...crowd(24, { ...own, ...whole }).map((one, at) => (at < 3 ? { ...one, masterCode: "" } : one)),
      ],
    ],
    [
      "feed.class_product_ended",
      (own) => [teacher, ...crowd(24, {})].map((one) => ({ ...one, ...own, ...dates, masterCode: "P-0" })),
    ],
    [
      "feed.class_product_unknown",
      (own) => [teacher, ...crowd(24, {})].map((one) => ({ ...one, ...own, ...dates, masterCode: "P-7" })),
    ],
  ];

  test("B-19: is named once for its class, whatever its rows, beside classes in which nothing is missing", () => {
    const good = (classId: string) => [{ ...teacher, classId, ...whole }, ...crowd(24, { classId, ...whole })];
    const rows = seeds.flatMap(([code, made], at) => [
      ...made({ classId: `C${at}`, className: code }),
      ...good(`G${at}`),
    ]);
    const notes = classNotes(rows.map(completeValues), holdings);
    expect(notes.map(({ code, facts }) => [code, "classId" in facts ? facts.classId : ""])).toEqual(
      seeds.map(([code], at) => [code, `C${at}`]),
    );
    const [missing] = notes.filter(({ code }) => code === "feed.class_lines_missing");
    expect(missing?.facts).toMatchObject({ count: 3, students: 24, masterCode: "P-1" });
  });
});
