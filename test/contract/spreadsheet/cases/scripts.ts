/** ScriptApp, Session, Logger and console, as one user alone can try them (facts: apps-script 1, 4). What is made is deleted again. */
import { topic } from "../case";

export const scripts = topic("scripts");

const clock = "facts 1.5; DOCS ClockTriggerBuilder.md";
const docs = "DOCS ScriptApp.md";

scripts.is(
  "CONFIRMED",
  `${clock}; facts 1.2`,
  "a clock trigger: made, described, listed, deleted",
  (_sheet, book) => {
    const made = ScriptApp.newTrigger("startOver").timeBased().everyHours(1).create();
    const ids = () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
    const ofBook = ScriptApp.getUserTriggers(book).length;
    const seen = [
      String(made.getEventType()),
      String(made.getTriggerSource()),
      made.getTriggerSourceId(),
      made.getHandlerFunction(),
      ids().indexOf(made.getUniqueId()) >= 0,
      ofBook >= 0,
    ];
    ScriptApp.deleteTrigger(made);
    return [...seen, ids().indexOf(made.getUniqueId()) >= 0];
  },
  ["CLOCK", "CLOCK", null, "startOver", true, true, false],
);
scripts.each<"onEdit" | "onChange" | "onOpen" | "onFormSubmit">(
  "CONFIRMED",
  "facts 1.1; DOCS SpreadsheetTriggerBuilder.md",
  (event) => `an ${event} trigger`,
  (_sheet, book, event) => {
    const made = ScriptApp.newTrigger("startOver").forSpreadsheet(book)[event]().create();
    const seen = [
      String(made.getEventType()),
      String(made.getTriggerSource()),
      made.getTriggerSourceId() === book.getId(),
    ];
    ScriptApp.deleteTrigger(made);
    return seen;
  },
  [
    ["onEdit", ["ON_EDIT", "SPREADSHEETS", true]],
    ["onChange", ["ON_CHANGE", "SPREADSHEETS", true]],
    ["onOpen", ["ON_OPEN", "SPREADSHEETS", true]],
    ["onFormSubmit", ["ON_FORM_SUBMIT", "SPREADSHEETS", true]],
  ],
);
scripts.is(
  "CONFIRMED",
  clock,
  "a spreadsheet by its id, and a builder that is used step by step",
  (_sheet, book) => {
    const builder = ScriptApp.newTrigger("startOver").forSpreadsheet(book.getId());
    builder.onChange();
    const made = builder.create();
    ScriptApp.deleteTrigger(made);
    return String(made.getEventType());
  },
  "ON_CHANGE",
);
scripts.each<number>(
  "CONFIRMED",
  "facts 1.5; several reports",
  (minutes) => `everyMinutes(${minutes})`,
  (_sheet, _book, minutes) => {
    ScriptApp.newTrigger("startOver").timeBased().everyMinutes(minutes);
    return "taken";
  },
  [1, 5, 10, 15, 30].map((minutes) => [minutes, "taken"] as const),
);
scripts.refusesEach<number>(
  "CONFIRMED",
  "facts 1.5; several reports",
  (minutes) => `everyMinutes(${minutes})`,
  (_sheet, _book, minutes) => ScriptApp.newTrigger("startOver").timeBased().everyMinutes(minutes),
  "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
  "everyMinutes",
  [2, 60],
);
scripts.refuses(
  "UNCERTAIN",
  "DOCS ClockTriggerBuilder.md inTimezone: an invalid one throws",
  "a time zone that is none",
  () => ScriptApp.newTrigger("startOver").timeBased().inTimezone("Nowhere/Land"),
  "Invalid argument: ",
  "inTimezone",
);
scripts.is(
  "CONFIRMED",
  clock,
  "weekly, monthly and one-time triggers can be made",
  () => {
    const made = [ScriptApp.newTrigger("startOver").timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(5).create()];
    for (const one of made) ScriptApp.deleteTrigger(one);
    made.push(ScriptApp.newTrigger("startOver").timeBased().onMonthDay(1).create());
    ScriptApp.deleteTrigger(made[1] as GoogleAppsScript.Script.Trigger);
    made.push(ScriptApp.newTrigger("startOver").timeBased().after(3_600_000).create());
    ScriptApp.deleteTrigger(made[2] as GoogleAppsScript.Script.Trigger);
    return made.map((one) => String(one.getEventType()));
  },
  ["CLOCK", "CLOCK", "CLOCK"],
);

scripts.is(
  "CONFIRMED",
  `facts 1.6; ${docs}`,
  "nothing is to be authorised while the script runs by hand",
  () => {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [
      String(info.getAuthorizationStatus()),
      info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    ];
  },
  ["NOT_REQUIRED", true],
);
scripts.is(
  "CONFIRMED",
  "DOCS AuthorizationInfo.md getAuthorizationUrl(): null if no authorization is required",
  "there is no address to authorise at",
  () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() || null,
  null,
);
scripts.is(
  "CONFIRMED",
  docs,
  "requireAllScopes lets a script go on that has them",
  () => {
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    return "on";
  },
  "on",
);
scripts.is(
  "CONFIRMED",
  docs,
  "the script's id, and tokens that are texts",
  () => [typeof ScriptApp.getScriptId(), typeof ScriptApp.getOAuthToken(), ScriptApp.getScriptId().length > 0],
  ["string", "string", true],
);
scripts.is(
  "CONFIRMED",
  "facts 4; DOCS ScriptApp.md",
  "there is no identity token unless openid is asked for",
  () => ScriptApp.getIdentityToken(),
  null,
);
scripts.is(
  "CONFIRMED",
  "DOCS Service.md",
  "a script that is no web app",
  () => ScriptApp.getService().isEnabled(),
  false,
);
scripts.is(
  "CONFIRMED",
  "DOCS StateTokenBuilder.md",
  "a state token",
  () => typeof ScriptApp.newStateToken().withMethod("startOver").withArgument("a", "b").withTimeout(120).createToken(),
  "string",
);
scripts.is(
  "CONFIRMED",
  docs,
  "enumerations are told by name and compared as they are",
  () => [
    String(ScriptApp.AuthMode.FULL),
    String(ScriptApp.EventType.ON_FORM_SUBMIT),
    String(ScriptApp.TriggerSource.SPREADSHEETS),
    String(ScriptApp.WeekDay.MONDAY),
  ],
  ["FULL", "ON_FORM_SUBMIT", "SPREADSHEETS", "MONDAY"],
);

scripts.is(
  "CONFIRMED",
  "GF testsession.js, measured live; DOCS Session.md",
  "who runs it: one address, however it is asked for",
  () => {
    const active = Session.getActiveUser();
    return [
      /@/.test(active.getEmail()),
      String(active) === active.getEmail(),
      Session.getEffectiveUser().getEmail() === active.getEmail(),
    ];
  },
  [true, true, true],
);
scripts.is(
  "CONFIRMED",
  "DOCS Session.md",
  "time zone, language and key of the user",
  () => [
    Session.getScriptTimeZone(),
    /^[a-z]{2}/.test(Session.getActiveUserLocale()),
    Session.getTemporaryActiveUserKey().length > 0,
  ],
  ["America/New_York", true, true],
);

scripts.is(
  "CONFIRMED",
  "DOCS Logger.md",
  "Logger: log, getLog, clear",
  () => {
    Logger.clear();
    const empty = Logger.getLog();
    Logger.log("First line").log("a %s and a %s", "text", "word");
    const log = Logger.getLog();
    Logger.clear();
    return [empty, /First line\n/.test(log), /a text and a word\n/.test(log), Logger.getLog()];
  },
  ["", true, true, ""],
);
scripts.is(
  "UNCERTAIN",
  "reports: date, time zone, level, text",
  "what a line of the log looks like",
  () => {
    Logger.clear();
    Logger.log("hello");
    const log = Logger.getLog();
    Logger.clear();
    return /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \S+ \d{4} INFO: hello\n$/.test(log);
  },
  true,
);
const logged = (_sheet: unknown, _book: unknown, value: unknown): string => {
  Logger.clear();
  Logger.log(value);
  const log = Logger.getLog().replace(/^.* INFO: /, "");
  Logger.clear();
  return log;
};
scripts.each<unknown>(
  "CONFIRMED",
  "DOCS Logger.md log(data): {key=value}; tetsuooo.net/?p=338 (100 is 100.0, an age of 4 is age=4.0)",
  (value) => `Logger.log(${JSON.stringify(value)})`,
  logged,
  [
    [1, "1.0\n"],
    [{ a: 1, b: { c: "x" } }, "{a=1.0, b={c=x}}\n"],
  ],
);
scripts.each<unknown>(
  "UNCERTAIN",
  "reports: values are shown as Java has them",
  (value) => `Logger.log(${JSON.stringify(value)})`,
  logged,
  [
    [1.5, "1.5\n"],
    [true, "true\n"],
    [[1, "x"], "[1.0, x]\n"],
  ],
);
scripts.is(
  "CONFIRMED",
  "DOCS console.md",
  "console has its six members",
  () =>
    ["error", "info", "log", "time", "timeEnd", "warn"].map(
      (name) => typeof (console as unknown as Record<string, unknown>)[name],
    ),
  ["function", "function", "function", "function", "function", "function"],
);
