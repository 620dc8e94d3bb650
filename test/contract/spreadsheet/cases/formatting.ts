/** Utilities: dates and texts by pattern, CSV (facts: apps-script 7). */
import { topic } from "../case";

export const formatting = topic("formatting");

const docs = "facts 7; DOCS Utilities.md";
const java = "facts 7: formatDate is Java's SimpleDateFormat";

/** 2026-07-04 03:05:09.007 UTC is the evening of Friday, 3 July in New York. */
formatting.each<readonly [pattern: string, zone: string]>(
  "CONFIRMED",
  java,
  ([pattern, zone]) => `formatDate ${pattern} in ${zone}`,
  (_sheet, _book, [pattern, zone]) => Utilities.formatDate(new Date(1783134309007), zone, pattern),
  [
    [["yyyy-MM-dd HH:mm:ss.SSS", "UTC"], "2026-07-04 03:05:09.007"],
    [["yyyy-MM-dd'T'HH:mm:ss'Z'", "GMT"], "2026-07-04T03:05:09Z"],
    [["EEE, MMM d, ''yy", "America/New_York"], "Fri, Jul 3, '26"],
    [["EEEE, d MMMM yyyy", "America/New_York"], "Friday, 3 July 2026"],
    [["h:mm a", "America/New_York"], "11:05 PM"],
    [["hh 'o''clock' a", "America/New_York"], "11 o'clock PM"],
    [["K k H h", "UTC"], "3 3 3 3"],
    [["D w W F u", "UTC"], "185 27 1 1 6"],
    [["yy y yyyyy", "UTC"], "26 2026 02026"],
    [["M MM MMM", "UTC"], "7 07 Jul"],
    [["G", "UTC"], "AD"],
    [["Z", "America/New_York"], "-0400"],
    [["X XX XXX", "America/New_York"], "-04 -0400 -04:00"],
    [["XXX", "UTC"], "Z"],
    [["z", "America/New_York"], "EDT"],
    [["zzzz", "America/New_York"], "Eastern Daylight Time"],
    [["HH:mm", "GMT+05:30"], "08:35"],
    [["HH:mm", "GMT-3"], "00:05"],
    [["HH:mm", "PST"], "20:05"],
  ],
);
formatting.is(
  "CONFIRMED",
  java,
  "winter time after the first Sunday of November",
  () => Utilities.formatDate(new Date(Date.UTC(2026, 10, 1, 6, 0)), "America/New_York", "HH:mm z"),
  "01:00 EST",
);
formatting.is(
  "UNCERTAIN",
  `${java}; measured (fs#59713819541)`,
  "a time zone that is not known is GMT",
  () => Utilities.formatDate(new Date(Date.UTC(2026, 6, 4, 3, 5)), "Nowhere/Land", "HH:mm z"),
  "03:05 GMT",
);
formatting.refuses(
  "UNCERTAIN",
  java,
  "a letter that SimpleDateFormat does not know",
  () => Utilities.formatDate(new Date(0), "UTC", "yyyy b"),
  "Illegal pattern character 'b'",
  "formatDate",
);
formatting.refuses(
  "CONFIRMED",
  "facts 6.2; GF testutilities.js",
  "formatDate of a text",
  () => Utilities.formatDate("2026-07-04" as unknown as GoogleAppsScript.Base.Date, "UTC", "yyyy"),
  "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  "formatDate",
);

formatting.each<readonly [text: string, zone: string, pattern: string]>(
  "CONFIRMED",
  "DOCS Utilities.md parseDate; Java's SimpleDateFormat, lenient",
  ([text, zone, pattern]) => `parseDate ${text} as ${pattern} in ${zone}`,
  (_sheet, _book, [text, zone, pattern]) => Utilities.parseDate(text, zone, pattern).toISOString(),
  [
    [["1970-01-01 00:00:00", "America/New_York", "yyyy-MM-dd HH:mm:ss"], "1970-01-01T05:00:00.000Z"],
    [["07/04/2026", "UTC", "MM/dd/yyyy"], "2026-07-04T00:00:00.000Z"],
    [["4 Jul 2026 11:30 PM", "UTC", "d MMM yyyy hh:mm a"], "2026-07-04T23:30:00.000Z"],
    [["20260704", "UTC", "yyyyMMdd"], "2026-07-04T00:00:00.000Z"],
    [["2026-07-04T10:00:00-0300", "UTC", "yyyy-MM-dd'T'HH:mm:ssZ"], "2026-07-04T13:00:00.000Z"],
    [["32 January 2026", "UTC", "d MMMM yyyy"], "2026-02-01T00:00:00.000Z"],
    [["1/2/26", "UTC", "M/d/yy"], "2026-01-02T00:00:00.000Z"],
  ],
);
formatting.refuses(
  "UNCERTAIN",
  "Java's ParseException",
  "parseDate of what does not fit",
  () => Utilities.parseDate("soon", "UTC", "yyyy-MM-dd"),
  'Unparseable date: "soon"',
  "parseDate",
);

formatting.each<readonly [template: string, ...values: (string | number)[]]>(
  "CONFIRMED",
  "DOCS Utilities.md formatString: sprintf",
  ([template, ...values]) => `formatString ${JSON.stringify([template, ...values])}`,
  (_sheet, _book, [template, ...values]) => Utilities.formatString(template, ...values),
  [
    [["%11.6f", 123.456], " 123.456000"],
    [["%06d|%-6d|%+d", 42, 42, 42], "000042|42    |+42"],
    [["%s is %s", "x", 1], "x is 1"],
    [["%.2f", 1.256], "1.26"],
    [["%5s|%-5s|", "ab", "ab"], "   ab|ab   |"],
    [["100%%"], "100%"],
    [["%x", 255], "ff"],
  ],
);

formatting.each<readonly [text: string, delimiter: string | null]>(
  "CONFIRMED",
  docs,
  ([text, delimiter]) => `parseCsv ${JSON.stringify(text)}${delimiter === null ? "" : ` with ${delimiter}`}`,
  (_sheet, _book, [text, delimiter]) =>
    delimiter === null ? Utilities.parseCsv(text) : Utilities.parseCsv(text, delimiter),
  [
    [
      ["a,b\nc,d", null],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [["one\ttwo", "\t"], [["one", "two"]]],
    [['"a,b","say ""hi"""', null], [["a,b", 'say "hi"']]],
    [['"two\nlines",x', null], [["two\nlines", "x"]]],
  ],
);
