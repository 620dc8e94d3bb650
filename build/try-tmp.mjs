// build/stage/service-calls.ts
var naming = /* @__PURE__ */ new Set([
  "SpreadsheetApp.getActiveSpreadsheet",
  "Spreadsheet.getId",
  "Spreadsheet.getSheetById",
  "Sheet.getSheetId",
  "Sheet.getName",
  "Sheet.getRange",
  "Sheet.getRangeList",
  "Sheet.getDataRange",
  // A search is named and set up here; it is made by findAll.
  "Range.createTextFinder",
  "Sheet.createTextFinder",
  "Spreadsheet.createTextFinder",
  "TextFinder.matchCase",
  "TextFinder.matchEntireCell",
  "TextFinder.useRegularExpression",
  "Range.getSheet",
  "Range.getRow",
  "Range.getColumn",
  "Range.getNumRows",
  "Range.getNumColumns",
  "Trigger.getHandlerFunction"
]);
var engine = /^(Session|Utilities|HtmlService|HtmlOutput|Blob|HTTPResponse|HttpResponse|console|Logger)\.|Builder\.(?!create$)|\.newDataValidation$|^ScriptApp\.(getIdentityToken|getAuthorizationInfo|newTrigger)$|^AuthorizationInfo\./;
var store = /^(PropertiesService|Properties|LockService|Lock)\.|^SpreadsheetApp\.flush$/;
var handles = /^(PropertiesService|LockService)\./;
var sum = (calls, counts) => Object.keys(calls).reduce((total2, name) => total2 + (counts(name) ? calls[name] ?? 0 : 0), 0);
var fetchesIn = (calls) => sum(calls, (name) => /^UrlFetchApp\./.test(name));
var documentCallsIn = (calls) => sum(calls, (name) => !naming.has(name) && !engine.test(name) && !store.test(name) && !/^UrlFetchApp\./.test(name));
var free = [
  ...naming,
  ...["getDocumentProperties", "getScriptProperties", "getUserProperties"].map((name) => `PropertiesService.${name}`),
  ...["getDocumentLock", "getScriptLock", "getUserLock"].map((name) => `LockService.${name}`),
  "SpreadsheetApp.newDataValidation",
  ...["getIdentityToken", "getAuthorizationInfo", "newTrigger"].map((name) => `ScriptApp.${name}`),
  ...["getAuthorizationStatus", "getAuthorizationUrl", "getAuthorizedScopes"].map(
    (name) => `AuthorizationInfo.${name}`
  )
];
var designLatency = {
  millisecondsPerCall: 100,
  millisecondsPerCell: 0.01,
  calls: Object.fromEntries(free.map((name) => [name, 0]))
};
var storeCallsIn = (calls) => sum(calls, (name) => store.test(name) && !handles.test(name));

// src/simulator/host.ts
import { readFileSync } from "node:fs";
import { join as join2 } from "node:path";

// src/simulator/built-simulator.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
function findBuiltSimulator(given2) {
  const folder = given2 ?? join(projectRoot(import.meta.dirname), "dist", "simulator");
  for (const file of ["execution-worker.js", "realm.js"]) {
    if (!existsSync(join(folder, file))) {
      throw new Error(`${join(folder, file)} is missing: run \`npm run build -- simulator\` first.`);
    }
  }
  return folder;
}
function projectRoot(from) {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no package.json above ${import.meta.dirname}`);
  return projectRoot(parent);
}

// src/simulator/document/formats/locale.ts
var booleans = {
  de: ["WAHR", "FALSCH"],
  es: ["VERDADERO", "FALSO"],
  fr: ["VRAI", "FAUX"],
  it: ["VERO", "FALSO"],
  pt: ["VERDADEIRO", "FALSO"]
};
var currencies = {
  AR: "$",
  AU: "$",
  BO: "Bs",
  BR: "R$",
  CA: "$",
  CL: "$",
  CN: "\xA5",
  CO: "$",
  CR: "\u20A1",
  DO: "RD$",
  EC: "$",
  GB: "\xA3",
  GT: "Q",
  HN: "L",
  IN: "\u20B9",
  JP: "\xA5",
  MX: "$",
  NI: "C$",
  NZ: "$",
  PA: "B/.",
  PE: "S/",
  PR: "$",
  PY: "Gs.",
  SV: "$",
  US: "$",
  UY: "$",
  VE: "Bs."
};
var euros = ["AT", "BE", "DE", "ES", "FI", "FR", "GR", "IE", "IT", "NL", "PT"];
var probe = Date.UTC(2026, 2, 5);
function patternOf(tag2) {
  const parts = new Intl.DateTimeFormat(tag2, {
    dateStyle: "short",
    timeZone: "UTC",
    calendar: "gregory"
  }).formatToParts(probe);
  const letters2 = { day: "d", month: "m", year: "y" };
  const order2 = parts.map(({ type }) => letters2[type] ?? "").join("");
  const format2 = parts.map(({ type, value }) => {
    const letter = letters2[type];
    if (letter === void 0) return type === "literal" ? value.replace(/\u200f/g, "") : "";
    return letter === "y" ? "yyyy" : letter.repeat(value.length);
  }).join("").trim();
  return { format: format2, order: order2 };
}
function names(tag2, options, moments) {
  const formatter = new Intl.DateTimeFormat(tag2, { ...options, timeZone: "UTC" });
  return moments.map((moment) => formatter.format(moment).replace(/\.$/, ""));
}
var months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
var days = Array.from({ length: 7 }, (_, day3) => Date.UTC(2026, 2, 1 + day3));
var englishInitials = [..."jfmasondt"];
var known = /* @__PURE__ */ new Map();
function tagOf(name) {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(name)) return void 0;
  const tag2 = name.replace("_", "-");
  return Intl.DateTimeFormat.supportedLocalesOf(tag2).length === 0 ? void 0 : tag2;
}
function isLocale(name) {
  return tagOf(name) !== void 0;
}
function localeOf(name) {
  const found2 = known.get(name);
  if (found2 !== void 0) return found2;
  const tag2 = tagOf(name) ?? "en-US";
  const parts = new Intl.NumberFormat(tag2, { useGrouping: "always" }).formatToParts(12345.6);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const { format: format2, order: order2 } = patternOf(tag2);
  const [language = "en", country = "US"] = name.split("_");
  const [yes, no] = booleans[language] ?? ["TRUE", "FALSE"];
  const currency = currencies[country] ?? (euros.includes(country) ? "\u20AC" : "$");
  const monthNames2 = names(tag2, { month: "long" }, months);
  const shortMonths = names(tag2, { month: "short" }, months);
  const locale = {
    name,
    decimal,
    group: (parts.find(({ type }) => type === "group")?.value ?? ",").replace(/\u202f/g, "\xA0"),
    dateOrder: order2 === "mdy" || order2 === "ymd" ? order2 : "dmy",
    dateFormat: format2,
    currency,
    true: yes,
    false: no,
    listSeparator: decimal === "," ? ";" : ",",
    monthNames: monthNames2,
    shortMonths,
    meaningful: new Uint8Array(128),
    dayNames: names(tag2, { weekday: "long" }, days),
    shortDays: names(tag2, { weekday: "short" }, days)
  };
  for (const word of [...englishInitials, yes, no, currency, ...monthNames2, ...shortMonths]) {
    locale.meaningful[word.toLowerCase().charCodeAt(0)] = 1;
  }
  known.set(name, locale);
  return locale;
}
var strictLocales = /* @__PURE__ */ new Map();
function conventionsOf(name, strict) {
  if (!strict) return localeOf(name);
  let locale = strictLocales.get(name);
  if (locale === void 0) {
    locale = { ...localeOf(name), strict: true };
    strictLocales.set(name, locale);
  }
  return locale;
}
var americanEnglish = localeOf("en_US");

// src/simulator/document/area.ts
var rowCount = (area) => area.bottom - area.top + 1;
var columnCount = (area) => area.right - area.left + 1;
function ordered(a, b) {
  return a !== null && b !== null && b < a ? [b, a] : [a, b];
}
function intersects(a, b) {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
function contains(outer, inner) {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}
function indexAfterInsert(index, at, count2) {
  return index >= at ? index + count2 : index;
}
function indexAfterDelete(index, first, count2) {
  if (index < first) return index;
  return index < first + count2 ? null : index - count2;
}
function areaAfterInsert(area, dimension, at, count2) {
  return dimension === "rows" ? {
    ...area,
    top: indexAfterInsert(area.top, at, count2),
    bottom: indexAfterInsert(area.bottom, at, count2)
  } : {
    ...area,
    left: indexAfterInsert(area.left, at, count2),
    right: indexAfterInsert(area.right, at, count2)
  };
}
function spanAfterDelete(start, end, first, count2) {
  const last = first + count2 - 1;
  const newStart = start < first ? start : Math.max(first, start - count2);
  const newEnd = end <= last ? Math.min(end, first - 1) : end - count2;
  return newEnd < newStart ? null : [newStart, newEnd];
}
function areaAfterDelete(area, dimension, first, count2) {
  const span = dimension === "rows" ? spanAfterDelete(area.top, area.bottom, first, count2) : spanAfterDelete(area.left, area.right, first, count2);
  if (span === null) return null;
  return dimension === "rows" ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}
function indexAfterMove(index, first, count2, before) {
  const last = first + count2 - 1;
  if (index >= first && index <= last) return index + (before > last ? before - count2 : before) - first;
  if (before > last && index > last && index < before) return index - count2;
  return before < first && index >= before && index < first ? index + count2 : index;
}
function areaAfterMove(area, dimension, first, count2, before) {
  const [start, end] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = [start, end].map((index) => indexAfterMove(index, first, count2, before));
  if (from === void 0 || to === void 0 || to - from !== end - start) return area;
  return dimension === "rows" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}
var inReadingOrder = (areas) => [...areas].sort((a, b) => a.top - b.top || a.left - b.left);

// src/simulator/document/cells/cell.ts
var plainStyle = {};
var interned = /* @__PURE__ */ new Map([["{}", plainStyle]]);
var derived = /* @__PURE__ */ new WeakMap();
function internStyle(style) {
  const sorted3 = Object.fromEntries(Object.entries(style).sort(([a], [b]) => a < b ? -1 : 1));
  const text2 = JSON.stringify(sorted3);
  const known6 = interned.get(text2);
  if (known6 !== void 0) return known6;
  interned.set(text2, sorted3);
  return sorted3;
}
function withStyle(style, key, value) {
  if (style[key] === value) return style;
  let changes = derived.get(style);
  if (changes === void 0) {
    changes = /* @__PURE__ */ new Map();
    derived.set(style, changes);
  }
  const change = `${key}=${value}`;
  const known6 = changes.get(change);
  if (known6 !== void 0) return known6;
  const { [key]: _old, ...others2 } = style;
  const next = internStyle(value === void 0 ? others2 : { ...others2, [key]: value });
  changes.set(change, next);
  return next;
}
function emptyCell() {
  return { value: "", formula: "", style: plainStyle, note: "", rule: null, rich: null };
}
function copyCell(cell2) {
  return { ...cell2 };
}
function hasContent(cell2) {
  return cell2 !== void 0 && (cell2.value !== "" || cell2.formula !== "");
}
function isUntouched(cell2) {
  return cell2.value === "" && cell2.formula === "" && cell2.style === plainStyle && cell2.note === "" && cell2.rule === null;
}

// src/simulator/errors.ts
var ServiceError = class extends Error {
  name = "Exception";
};
var NotSimulatedError = class extends Error {
  name = "NotSimulatedError";
  constructor(what) {
    super(`not simulated: ${what}`);
  }
};

// src/simulator/document/limits.ts
var limits = {
  cells: 1e7,
  columns: 18278,
  charactersInCell: 5e4,
  sheets: 200,
  sheetName: 100,
  newSheetRows: 1e3,
  newSheetColumns: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21
};
var usualRules = { sheets: limits.sheets, cells: limits.cells, strictSeparators: true };
var texts = {
  tooManyCells: (most) => `This action would increase the number of cells in the workbook above the limit of ${most} cells.`,
  tooManySheets: (most) => `You have reached the limit of ${most} sheets in this document.`,
  tooManyCharacters: "Your input contains more than the maximum of 50000 characters in a single cell.",
  outsideSheet: "The coordinates of the range are outside the dimensions of the sheet.",
  noSuchCell: "Cell reference out of range",
  /** Seen where a copy does not fit where it is to go. */
  otherDocument: "Target range and source range must be on the same spreadsheet.",
  targetOutsideSheet: "The coordinates of the target range are outside the dimensions of the sheet.",
  rangeNotFound: "Range not found",
  rowTooSmall: "The starting row of the range is too small.",
  columnTooSmall: "The starting column of the range is too small.",
  noRows: "The number of rows in the range must be at least 1.",
  noColumns: "The number of columns in the range must be at least 1.",
  rowsOutOfBounds: "Those rows are out of bounds.",
  columnsOutOfBounds: "Those columns are out of bounds.",
  allRows: "Sorry, it is not possible to delete all non-frozen rows.",
  allColumns: "Sorry, it is not possible to delete all non-frozen columns.",
  lastSheet: "You can't remove all the sheets in a document.",
  lastVisibleSheet: "You can't hide all the sheets in a document.",
  secondFilter: "You can't create a filter in a sheet that already has a filter.",
  /** What the page says to a person (from memory). */
  pasteOverMerge: "You can't perform a paste that partially intersects a merge.",
  partOfMerge: "You must select all cells in a merged range to merge or unmerge them.",
  sortMerged: "Sorry, you can't sort a range that contains merged cells.",
  metadataPlace: "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  protectedCell: "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
  sheetExists: (name) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetNameTooLong: "The sheet name cannot be greater than 100 characters.",
  invalidData: (cell2) => `The data you entered in cell ${cell2} violates the data validation rules set on this cell.`,
  wrongRows: (data, range) => `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  wrongColumns: (data, range) => `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`
};

// src/simulator/document/structure/protection.ts
function mayEditProtected(protection, user2, owner) {
  if (protection.warningOnly || !protection.restricted) return true;
  return user2 === owner || user2 === protection.creator || protection.editors.includes(user2);
}
function mayEdit(sheet2, area, user2, owner) {
  return sheet2.protections.every((protection) => {
    if (mayEditProtected(protection, user2, owner)) return true;
    if (protection.kind === "RANGE") return !intersects(protection.area, area);
    return protection.unprotected.some((free2) => contains(free2, area));
  });
}
function assertMayEdit(sheet2, area, user2, owner) {
  if (sheet2.protections.length > 0 && !mayEdit(sheet2, area, user2, owner)) throw new ServiceError(texts.protectedCell);
}

// src/simulator/document/saved/saved-cell.ts
var Numbering = class {
  items = [];
  numbers = /* @__PURE__ */ new Map();
  numberOf(item) {
    let number = this.numbers.get(item);
    if (number === void 0) {
      number = this.items.length;
      this.numbers.set(item, number);
      this.items.push(item);
    }
    return number;
  }
};
function saveCell(column4, cell2, styles, rules) {
  const { value, formula, note, style, rule, rich } = cell2;
  if (formula === "" && note === "" && style === plainStyle && rule === null && rich === null) return [column4, value];
  const extras = {};
  if (formula !== "") extras.formula = formula;
  if (style !== plainStyle) extras.style = styles.numberOf(style);
  if (note !== "") extras.note = note;
  if (rule !== null) extras.rule = rules.numberOf(rule);
  if (rich !== null) extras.rich = rich;
  return [column4, value, extras];
}
function restoreCell(cell2, [, value, extras], styles, rules) {
  cell2.value = value;
  cell2.formula = extras?.formula ?? "";
  cell2.note = extras?.note ?? "";
  cell2.style = (extras?.style === void 0 ? void 0 : styles[extras.style]) ?? plainStyle;
  cell2.rule = (extras?.rule === void 0 ? void 0 : rules[extras.rule]) ?? null;
  cell2.rich = extras?.rich ?? null;
}

// src/simulator/document/saved/saved-block.ts
function takeCells(sheet2, area) {
  const styles = new Numbering();
  const rules = new Numbering();
  const rows = /* @__PURE__ */ new Map();
  sheet2.grid.each(area, (cell2, row2, column4) => {
    if (isUntouched(cell2)) return;
    const line = rows.get(row2) ?? [];
    line.push(saveCell(column4, cell2, styles, rules));
    rows.set(row2, line);
  });
  const { top, left, bottom, right } = area;
  const block = {
    area: { top, left, bottom, right },
    styles: styles.items,
    rules: rules.items,
    // Also those that reach beyond: putting the cells back takes away what has come over them.
    merges: sheet2.merges.filter((merge) => intersects(area, merge)),
    rows: [...rows]
  };
  return { kind: "cells", text: JSON.stringify(block) };
}
function putCellsBack(workbook, sheet2, saved, user2) {
  const block = JSON.parse(saved.text);
  const { area } = block;
  assertMayEdit(sheet2, area, user2, workbook.owner);
  sheet2.grid.each(area, (_cell, row2, column4) => sheet2.grid.put(row2, column4, void 0));
  const styles = block.styles.map(internStyle);
  for (const [row2, cells] of block.rows) {
    for (const cell2 of cells) restoreCell(sheet2.grid.touch(row2, cell2[0]), cell2, styles, block.rules);
  }
  sheet2.merges = [...sheet2.merges.filter((merge) => !intersects(merge, area)), ...block.merges];
  workbook.cellsChanged(sheet2, area);
  workbook.structureChanged(sheet2);
  return area;
}
function shiftedCells(saved, rows, columns) {
  if (rows === 0 && columns === 0) return saved;
  const block = JSON.parse(saved.text);
  const shift = ({ top, left, bottom, right }) => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns
  });
  const moved2 = {
    ...block,
    area: shift(block.area),
    merges: block.merges.map(shift),
    rows: block.rows.map(([row2, cells]) => [
      row2 + rows,
      cells.map((cell2) => [cell2[0] + columns, ...cell2.slice(1)])
    ])
  };
  return { kind: "cells", text: JSON.stringify(moved2) };
}

// src/simulator/document/cells/validation-rule.ts
function isRangeArgument(argument) {
  return typeof argument === "object" && argument !== null && "sheetId" in argument;
}
function isDateArgument(argument) {
  return typeof argument === "object" && argument !== null && "moment" in argument;
}
var readsOtherCells = ({ criteria }) => criteria === "VALUE_IN_RANGE" || criteria === "CUSTOM_FORMULA";
function choicesOf(rule, around2) {
  const [first, showDropdown] = rule.values;
  if (showDropdown === false) return void 0;
  if (rule.criteria === "VALUE_IN_LIST" && Array.isArray(first)) return first;
  if (rule.criteria === "VALUE_IN_RANGE" && isRangeArgument(first)) return around2.textsOf(first);
  return void 0;
}
var email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
var url = /^(https?:\/\/|www\.)\S+\.\S+$/i;
function keepsRule(value, rule, around2) {
  if (value === "") return true;
  const { criteria, values: values2 } = rule;
  if (criteria.startsWith("NUMBER_")) return keepsNumberRule(value, criteria, values2);
  if (criteria.startsWith("DATE_")) return keepsDateRule(around2.momentOf(value), criteria, values2);
  const text2 = String(value);
  const first = values2[0];
  switch (criteria) {
    case "TEXT_CONTAINS":
      return text2.includes(String(first));
    case "TEXT_DOES_NOT_CONTAIN":
      return !text2.includes(String(first));
    case "TEXT_EQUAL_TO":
      return text2 === String(first);
    case "TEXT_IS_VALID_EMAIL":
      return email.test(text2);
    case "TEXT_IS_VALID_URL":
      return url.test(text2);
    case "VALUE_IN_LIST":
      return Array.isArray(first) && first.includes(typeof value === "boolean" ? text2.toUpperCase() : text2);
    case "VALUE_IN_RANGE":
      return isRangeArgument(first) && around2.textsOf(first).includes(text2);
    case "CHECKBOX":
      return values2.length === 0 ? typeof value === "boolean" : values2.some((allowed) => String(allowed) === text2);
    case "CUSTOM_FORMULA": {
      const result = around2.formula(String(first));
      return result === true || typeof result === "number" && result !== 0;
    }
    default:
      throw new NotSimulatedError(`data validation that rejects by ${criteria}`);
  }
}
function keepsNumberRule(value, criteria, values2) {
  if (typeof value !== "number") return false;
  const [first, second] = values2.map(Number);
  const low = first ?? Number.NaN;
  const high = second ?? Number.NaN;
  switch (criteria) {
    case "NUMBER_BETWEEN":
      return value >= low && value <= high;
    case "NUMBER_NOT_BETWEEN":
      return value < low || value > high;
    case "NUMBER_EQUAL_TO":
      return value === low;
    case "NUMBER_NOT_EQUAL_TO":
      return value !== low;
    case "NUMBER_GREATER_THAN":
      return value > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return value >= low;
    case "NUMBER_LESS_THAN":
      return value < low;
    default:
      return value <= low;
  }
}
function keepsDateRule(moment, criteria, values2) {
  if (moment === null) return false;
  const [low, high] = values2.map((argument) => isDateArgument(argument) ? argument.moment : Number.NaN);
  const start = low ?? Number.NaN;
  const end = high ?? Number.NaN;
  switch (criteria) {
    case "DATE_IS_VALID_DATE":
      return true;
    case "DATE_AFTER":
      return moment > start;
    case "DATE_BEFORE":
      return moment < start;
    case "DATE_EQUAL_TO":
      return moment === start;
    case "DATE_ON_OR_AFTER":
      return moment >= start;
    case "DATE_ON_OR_BEFORE":
      return moment <= start;
    case "DATE_BETWEEN":
      return moment >= start && moment <= end;
    default:
      return moment < start || moment > end;
  }
}

// src/simulator/document/formats/condition.ts
function isRelativeDate(argument) {
  return typeof argument === "object" && argument !== null && "relative" in argument;
}
function meets({ criteria, values: values2 }, subject, around2) {
  if (criteria.startsWith("NUMBER_")) return meetsNumber(criteria, subject, numbersOf(values2, around2));
  if (criteria.startsWith("DATE_")) return meetsDate(criteria, subject, values2, around2);
  const text2 = subject.shown.toLowerCase();
  const wanted = textOf(values2[0], around2).toLowerCase();
  switch (criteria) {
    case "CELL_EMPTY":
      return subject.value === "";
    case "CELL_NOT_EMPTY":
      return subject.value !== "";
    case "TEXT_CONTAINS":
      return text2.includes(wanted);
    case "TEXT_DOES_NOT_CONTAIN":
      return !text2.includes(wanted);
    case "TEXT_STARTS_WITH":
      return text2.startsWith(wanted);
    case "TEXT_ENDS_WITH":
      return text2.endsWith(wanted);
    case "TEXT_EQUAL_TO":
      return text2 === wanted;
    case "TEXT_NOT_EQUAL_TO":
      return text2 !== wanted;
    case "CUSTOM_FORMULA": {
      const result = around2.formula(String(values2[0]));
      return result === true || typeof result === "number" && result !== 0;
    }
    default:
      return void 0;
  }
}
var isFormula = (value) => typeof value === "string" && value.startsWith("=");
function textOf(value, around2) {
  return value === void 0 ? "" : String(isFormula(value) ? around2.formula(value) : value);
}
function numbersOf(values2, around2) {
  return values2.map((value) => Number(isFormula(value) ? around2.formula(value) : value));
}
function meetsNumber(criteria, { value, isDate }, limits3) {
  const [low = Number.NaN, high = Number.NaN] = limits3;
  if (typeof value !== "number" || isDate) return false;
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  switch (criteria) {
    case "NUMBER_BETWEEN":
      return value >= least && value <= most;
    case "NUMBER_NOT_BETWEEN":
      return value < least || value > most;
    case "NUMBER_EQUAL_TO":
      return value === low;
    case "NUMBER_NOT_EQUAL_TO":
      return value !== low;
    case "NUMBER_GREATER_THAN":
      return value > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return value >= low;
    case "NUMBER_LESS_THAN":
      return value < low;
    default:
      return value <= low;
  }
}
var relativeDays = {
  TODAY: [0, 0],
  TOMORROW: [1, 1],
  YESTERDAY: [-1, -1],
  PAST_WEEK: [-7, 0],
  PAST_MONTH: [-30, 0],
  PAST_YEAR: [-365, 0]
};
function spanOf(value, around2) {
  if (isDateArgument(value)) {
    const serial = around2.serialOf(value.moment);
    return [serial, serial];
  }
  const [first, last] = (isRelativeDate(value) ? relativeDays[value.relative] : void 0) ?? [Number.NaN, Number.NaN];
  if (isFormula(value)) {
    const serial = Number(around2.formula(value));
    return [serial, serial];
  }
  return [around2.today + first, around2.today + last];
}
function meetsDate(criteria, { value, isDate }, values2, around2) {
  if (typeof value !== "number" || !isDate) return false;
  const day3 = Math.floor(value);
  const [start, startEnd] = spanOf(values2[0], around2).map(Math.floor);
  const [first = Number.NaN, firstEnd = Number.NaN] = [start, startEnd];
  switch (criteria.replace(/_RELATIVE$/, "")) {
    case "DATE_IS_VALID_DATE":
      return true;
    case "DATE_AFTER":
      return day3 > firstEnd;
    case "DATE_BEFORE":
      return day3 < first;
    case "DATE_EQUAL_TO":
      return day3 >= first && day3 <= firstEnd;
    case "DATE_NOT_EQUAL_TO":
      return day3 < first || day3 > firstEnd;
    default:
      return void 0;
  }
}

// src/simulator/document/formula/cell-value.ts
function cellValue(cell2, reader, row2, column4) {
  const { workbook, sheet: sheet2, missing: missing3 } = reader;
  if (cell2 === void 0 || cell2.formula === "" && cell2.value === "") {
    return workbook.mayHaveSpills ? workbook.calculation.spilledInto(sheet2, row2, column4) : "";
  }
  return cell2.formula === "" ? cell2.value : workbook.calculation.valueOf(cell2, { sheet: sheet2, row: row2, column: column4 }, missing3);
}

// src/simulator/document/formula/evaluate-at.ts
function evaluateAt(workbook, sheet2, formula, place3) {
  return workbook.calculation.valueOfFormula(formula, { sheet: sheet2, row: place3.row, column: place3.column }, place3.base);
}

// src/simulator/document/formats/number-format.ts
import { addLocale, format as formatNumber } from "numfmt";

// src/simulator/document/formats/time-zone.ts
var millisecondsOfDay = 864e5;
var serialOfEpoch = 25569;
var formatters = /* @__PURE__ */ new Map();
function formatterFor(timeZone) {
  let formatter = formatters.get(timeZone);
  if (formatter === void 0) {
    try {
      formatter = new Intl.DateTimeFormat("en-US", {
        timeZone,
        hourCycle: "h23",
        era: "short",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric"
      });
    } catch {
      throw new ServiceError(`Invalid argument: ${timeZone}`);
    }
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
function isTimeZone(timeZone) {
  try {
    formatterFor(timeZone);
    return true;
  } catch {
    return false;
  }
}
var quarterOfHour = 9e5;
var mostRemembered = 5e4;
var zones = /* @__PURE__ */ new Map();
var lastZone;
function zoneOf(timeZone) {
  if (lastZone?.timeZone === timeZone) return lastZone;
  const zone = zones.get(timeZone) ?? { timeZone, days: /* @__PURE__ */ new Map(), quarters: /* @__PURE__ */ new Map() };
  zones.set(timeZone, zone);
  lastZone = zone;
  return zone;
}
function remember(known6, key, value) {
  if (known6.size > mostRemembered) known6.clear();
  known6.set(key, value);
  return value;
}
function offsetAt(moment, timeZone) {
  const zone = zoneOf(timeZone);
  const day3 = Math.floor(moment / millisecondsOfDay);
  const ofDay = zone.days.get(day3);
  if (typeof ofDay === "number") return ofDay;
  if (ofDay === void 0) {
    const first = askOffset(day3 * millisecondsOfDay, timeZone);
    const last = askOffset((day3 + 1) * millisecondsOfDay - quarterOfHour, timeZone);
    const whole4 = remember(zone.days, day3, first === last ? first : null);
    if (whole4 !== null) return whole4;
  }
  const quarter = Math.floor(moment / quarterOfHour);
  return zone.quarters.get(quarter) ?? remember(zone.quarters, quarter, askOffset(quarter * quarterOfHour, timeZone));
}
function askOffset(moment, timeZone) {
  const parts = {};
  for (const part2 of formatterFor(timeZone).formatToParts(moment)) parts[part2.type] = part2.value;
  const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second)
  );
  return wall - moment;
}
function momentOfWall(wall, timeZone) {
  const guess = wall - offsetAt(wall, timeZone);
  const corrected = wall - offsetAt(guess, timeZone);
  return corrected;
}
function wallOfMoment(moment, timeZone) {
  return moment + offsetAt(moment, timeZone);
}
function serialOfMoment(moment, timeZone) {
  return wallOfMoment(moment, timeZone) / millisecondsOfDay + serialOfEpoch;
}
function momentOfSerial(serial, timeZone) {
  return momentOfWall(wallOfSerial(serial), timeZone);
}
function wallOfSerial(serial) {
  return Math.round((serial - serialOfEpoch) * millisecondsOfDay);
}
function serialOfWall(wall) {
  return wall / millisecondsOfDay + serialOfEpoch;
}

// src/simulator/document/formats/date-format.ts
var pattern = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|\.0+|./gi;
var knownLetters = /^(y+|m+|d+|h+|s+(\.0+)?|\.0+|am\/pm|a\/p|\[h+\]|\[m+\]|\[s+\]|"[^"]*"|\\.|[-/:., ])$/i;
var cache = /* @__PURE__ */ new Map();
function tokensOfPattern(format2) {
  let tokens2 = cache.get(format2);
  if (tokens2 === void 0) {
    tokens2 = format2.match(pattern) ?? [];
    cache.set(format2, tokens2);
  }
  return tokens2;
}
var verdicts = /* @__PURE__ */ new Map();
function isDatePattern(format2) {
  let verdict = verdicts.get(format2);
  if (verdict === void 0) {
    const tokens2 = tokensOfPattern(format2);
    verdict = tokens2.some((token) => /^(y+|m+|d+|h+|s|ss|\[h+\]|\[m+\]|\[s+\])/i.test(token)) && tokens2.every((token) => knownLetters.test(token));
    verdicts.set(format2, verdict);
  }
  return verdict;
}
var two = (value) => String(value).padStart(2, "0");
function isMinutes(tokens2, index) {
  const significant = (token) => token !== void 0 && /^(h|s|d|y|m|\[)/i.test(token);
  const before = tokens2.slice(0, index).findLast(significant);
  const after = tokens2.slice(index + 1).find(significant);
  return /^\[?h/i.test(before ?? "") || /^s/i.test(after ?? "");
}
function formatWall(serial, tokens2, locale = americanEnglish) {
  const wall = wallOfSerial(serial);
  const date = new Date(wall);
  const halves = tokens2.some((token) => /^a(m\/pm|\/p)$/i.test(token));
  const hour24 = date.getUTCHours();
  const hour3 = halves ? hour24 % 12 || 12 : hour24;
  const seconds = Math.floor(serial * 86400 + 1e-6);
  return tokens2.map((token, index) => {
    const lower = token.toLowerCase();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token.startsWith("\\")) return token.slice(1);
    if (lower === "am/pm") return hour24 < 12 ? "AM" : "PM";
    if (lower === "a/p") return hour24 < 12 ? "A" : "P";
    if (lower.startsWith("[h")) return String(Math.floor(seconds / 3600)).padStart(lower.length - 2, "0");
    if (lower.startsWith("[m")) return String(Math.floor(seconds / 60)).padStart(lower.length - 2, "0");
    if (lower.startsWith("[s")) return String(seconds).padStart(lower.length - 2, "0");
    if (lower.startsWith("y")) {
      return lower.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    }
    if (lower.startsWith("d")) return showDay(date, lower.length, locale);
    if (lower.startsWith("h")) return lower.length > 1 ? two(hour3) : String(hour3);
    if (lower.startsWith(".0")) return milliseconds(date, lower.length - 1);
    if (lower.startsWith("s")) {
      const [whole4 = "s", fraction] = lower.split(".");
      const shown2 = whole4.length > 1 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
      return fraction === void 0 ? shown2 : shown2 + milliseconds(date, fraction.length);
    }
    if (lower.startsWith("m")) {
      if (isMinutes(tokens2, index))
        return lower.length > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
      return showMonth(date, lower.length, locale);
    }
    return token;
  }).join("");
}
function milliseconds(date, digits) {
  return `.${String(date.getUTCMilliseconds()).padStart(3, "0").slice(0, digits).padEnd(digits, "0")}`;
}
function showDay(date, letters2, locale) {
  if (letters2 > 3) return locale.dayNames[date.getUTCDay()] ?? "";
  if (letters2 === 3) return locale.shortDays[date.getUTCDay()] ?? "";
  return letters2 === 2 ? two(date.getUTCDate()) : String(date.getUTCDate());
}
function showMonth(date, letters2, locale) {
  const name = locale.monthNames[date.getUTCMonth()] ?? "";
  if (letters2 === 5) return name.slice(0, 1);
  if (letters2 > 3) return name;
  if (letters2 === 3) return locale.shortMonths[date.getUTCMonth()] ?? "";
  return letters2 === 2 ? two(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1);
}

// src/simulator/document/formats/fraction-format.ts
var pattern2 = /^((?:"[^"]*"|\\.|[^"\\0#?])*)(?:([0#?]+) +)?([0#?]+)\/([0#?]+|[1-9]\d*)((?:"[^"]*"|\\.|[^"\\0#?.])*)$/u;
function readFractionFormat(format2) {
  if (!format2.includes("/")) return null;
  const found2 = pattern2.exec(format2);
  if (found2 === null) return null;
  const [, before = "", whole4 = "", numerator = "", denominator = "", after = ""] = found2;
  return { before, whole: whole4, numerator, denominator, after };
}
function nearest(value, largest) {
  let best = [Math.round(value), 1];
  let distance = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= largest && distance > 0; denominator += 1) {
    const numerator = Math.round(value * denominator);
    const off = Math.abs(value - numerator / denominator);
    if (off < distance - 1e-12) {
      best = [numerator, denominator];
      distance = off;
    }
  }
  return best;
}
var padded = (text2, places3, end) => {
  const width = places3.includes("?") ? places3.replaceAll("#", "").length : 0;
  return end ? text2.padEnd(width, " ") : text2.padStart(width, " ");
};
function showFraction(size, format2) {
  const fixed = /^[1-9]/.test(format2.denominator) ? Number(format2.denominator) : null;
  const apart = format2.whole === "" ? 0 : Math.floor(size);
  const rest = size - apart;
  const [numerator, denominator] = fixed === null ? nearest(rest, 10 ** Math.min(format2.denominator.length, 4) - 1) : [Math.round(rest * fixed), fixed];
  const full = numerator === denominator && format2.whole !== "";
  const whole4 = full ? apart + 1 : apart;
  const upper = full ? 0 : numerator;
  const wholeText = format2.whole === "" || whole4 === 0 && upper !== 0 ? "" : String(whole4);
  const fraction = `${padded(String(upper), format2.numerator, false)}/${padded(String(denominator), format2.denominator, true)}`;
  if (format2.whole === "") return fraction;
  if (upper === 0) return `${wholeText} ${" ".repeat(fraction.length)}`.trimEnd();
  return wholeText === "" ? fraction.trimStart() : `${wholeText} ${fraction}`;
}

// src/simulator/document/formats/pattern.ts
import { isValidFormat } from "numfmt";
var splitCache = /* @__PURE__ */ new Map();
function sectionsOf(format2) {
  let sections = splitCache.get(format2);
  if (sections === void 0) {
    const parts = [""];
    for (const token of format2.match(/"[^"]*"|\\.|\[[^\]]*\]|[^"\\[]|./gsu) ?? []) {
      if (token === ";") parts.push("");
      else parts[parts.length - 1] += token;
    }
    sections = parts;
    splitCache.set(format2, sections);
  }
  return sections;
}
var tokens = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|[eE][+-]0+|./gsu;
var partsOf = (section) => section.match(tokens) ?? [];
var isTextSection = (section) => partsOf(section).includes("@");
var bracketed = [
  /^\[(red|blue|green|black|white|cyan|magenta|yellow|color\d{1,2})\]$/i,
  /^\[(<=|>=|<>|<|>|=)-?\d+(\.\d+)?\]$/,
  // An amount's sign; without one it would be a way of writing days.
  /^\[\$[^\]-]+(-[^\]]*)?\]$/
];
var digit = /^[0#?,.]$/;
var exponent = /^[eE][+-]0+$/;
var quoted = /^("[^"]*"|\\.|[_*].)$/su;
var literal = /^[$%+\-() /:!&'~{}<>=@\u00a0\p{Sc}]$/u;
var separator = /^[-() ]$/;
var isKnown = (token) => [digit, exponent, quoted, literal, ...bracketed].some((kind) => kind.test(token));
function holdsOneNumber(section) {
  const first = section.findIndex((token) => digit.test(token));
  const last = section.findLastIndex((token) => digit.test(token) || exponent.test(token));
  const inside2 = first < 0 ? [] : section.slice(first, last + 1);
  const points = inside2.filter((token) => token === ".").length;
  return points <= 1 && inside2.every((token) => digit.test(token) || exponent.test(token) || separator.test(token));
}
var verdicts2 = /* @__PURE__ */ new Map();
function isSimulated(format2) {
  if (!isValidFormat(format2)) return false;
  return sectionsOf(format2).every((section) => {
    const fraction = readFractionFormat(section);
    if (fraction !== null) return partsOf(fraction.before + fraction.after).every(isKnown);
    const parts = partsOf(section);
    return parts.every(isKnown) && holdsOneNumber(parts);
  });
}
function checkPattern(format2) {
  let verdict = verdicts2.get(format2);
  if (verdict === void 0) {
    verdict = isSimulated(format2);
    verdicts2.set(format2, verdict);
  }
  if (!verdict) throw new NotSimulatedError(`number format ${format2}`);
}

// src/simulator/document/formats/number-format.ts
var defaultNumberFormat = "0.###############";
var isGeneral = (format2) => format2 === void 0 || format2 === "" || format2 === defaultNumberFormat || format2.toLowerCase() === "general";
function storedFormat(format2) {
  if (isGeneral(format2)) return void 0;
  checkFormat(format2);
  return format2;
}
function checkFormat(format2) {
  if (format2 === "@" || isDatePattern(format2)) return;
  checkPattern(format2);
}
function isDateFormat(format2) {
  return format2 !== void 0 && format2 !== "@" && isDatePattern(format2);
}
function showGeneral(value, locale = americanEnglish) {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-5 && size > 0) {
    const [digits, exponent2] = value.toExponential(5).split("e");
    const power = Number(exponent2);
    const mantissa = withDecimal(String(Number(digits)), locale);
    return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return withDecimal(String(Number(value.toPrecision(10))), locale);
}
var withDecimal = (text2, locale) => locale.decimal === "." ? text2 : text2.replace(".", locale.decimal);
function showValue(value, format2, locale = americanEnglish) {
  if (typeof value === "boolean") return value ? locale.true : locale.false;
  if (isGeneral(format2) || format2 === void 0 || format2 === "@") {
    return typeof value === "string" ? value : showGeneral(value, locale);
  }
  if (isDatePattern(format2))
    return typeof value === "string" ? value : formatWall(value, tokensOfPattern(format2), locale);
  checkPattern(format2);
  if (typeof value === "number") {
    const fraction = fractionFor(value, format2);
    if (fraction !== null) return fraction;
    if (sectionsOf(format2).every(isTextSection)) return showGeneral(value, locale);
  }
  return formatNumber(format2, value, { locale: registeredTag(locale) });
}
var registered = /* @__PURE__ */ new Map();
function registeredTag(locale) {
  const tag2 = locale.name.replace("_", "-");
  if (registered.get(tag2) !== locale) {
    addLocale({ decimal: locale.decimal, group: locale.group }, tag2);
    registered.set(tag2, locale);
  }
  return tag2;
}
function fractionFor(value, format2) {
  if (!format2.includes("/")) return null;
  const sections = sectionsOf(format2);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const fraction = readFractionFormat(sections[index] ?? "");
  if (fraction === null) return null;
  const [before, after] = [fraction.before, fraction.after].map(
    (literal3) => literal3 === "" ? "" : formatNumber(literal3, 0)
  );
  const shown2 = `${before}${showFraction(Math.abs(value), fraction)}${after}`;
  return value < 0 && index === 0 && /[1-9]/.test(shown2) ? `-${shown2}` : shown2;
}

// src/simulator/document/a1.ts
function columnLetters(column4) {
  let rest = column4;
  let letters2 = "";
  while (rest > 0) {
    const digit2 = (rest - 1) % 26;
    letters2 = String.fromCharCode(65 + digit2) + letters2;
    rest = (rest - 1 - digit2) / 26;
  }
  return letters2;
}
function columnNumber(letters2) {
  let column4 = 0;
  for (const letter of letters2.toUpperCase()) column4 = column4 * 26 + letter.charCodeAt(0) - 64;
  return column4;
}
var corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;
function splitSheetName(notation) {
  const quoted3 = /^'((?:[^']|'')+)'!(.*)$/.exec(notation);
  if (quoted3?.[1] !== void 0) return { sheetName: quoted3[1].replaceAll("''", "'"), cells: quoted3[2] ?? "" };
  const mark2 = notation.lastIndexOf("!");
  if (mark2 < 0) return { sheetName: null, cells: notation };
  return mark2 === 0 ? null : { sheetName: notation.slice(0, mark2), cells: notation.slice(mark2 + 1) };
}
function parseA1(notation) {
  const parts = splitSheetName(notation.trim());
  if (parts === null) return null;
  const [first, second, ...more] = parts.cells.split(":");
  if (first === void 0 || first === "" || more.length > 0 || second === "") return null;
  const start = corner.exec(first);
  const end = corner.exec(second ?? first);
  if (start === null || end === null) return null;
  const columns = [start[1], end[1]].map((letters2) => letters2 === void 0 ? null : columnNumber(letters2));
  const rows = [start[2], end[2]].map((digits) => digits === void 0 ? null : Number(digits));
  if (second === void 0 && (columns[0] === null || rows[0] === null)) return null;
  if (rows.includes(0)) return null;
  const [left, right] = ordered(columns[0] ?? null, columns[1] ?? null);
  const [top, bottom] = ordered(rows[0] ?? null, rows[1] ?? null);
  if (left === null && right !== null || top === null && bottom !== null) return null;
  return { sheetName: parts.sheetName, top, left, bottom, right };
}
function writeA1(area) {
  const start = `${columnLetters(area.left)}${area.top}`;
  const end = `${columnLetters(area.right)}${area.bottom}`;
  return start === end ? start : `${start}:${end}`;
}
function readArea(notation) {
  const found2 = parseA1(notation);
  if (found2 === null || found2.bottom === null || found2.right === null) return null;
  return { top: found2.top ?? 1, left: found2.left ?? 1, bottom: found2.bottom, right: found2.right };
}

// src/simulator/document/formula/reference.ts
var cornerPattern = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,8})?$/;
function readCorner(text2) {
  const found2 = cornerPattern.exec(text2);
  if (found2 === null || found2[2] === void 0 && found2[4] === void 0) return null;
  const rowFixed = found2[3] === "$" || found2[2] === void 0 && found2[1] === "$";
  return {
    column: found2[2] === void 0 ? null : columnNumber(found2[2]),
    row: found2[4] === void 0 ? null : Number(found2[4]),
    columnFixed: found2[1] === "$" && found2[2] !== void 0,
    rowFixed
  };
}
function readReference(notation) {
  const parts = splitSheetName(notation);
  if (parts === null) return null;
  const [first = "", second] = parts.cells.split(":");
  const start = readCorner(first);
  const end = second === void 0 ? null : readCorner(second);
  if (start === null || second !== void 0 && end === null) return null;
  if (end === null && (start.column === null || start.row === null)) return null;
  if (start.row === 0 || end?.row === 0) return null;
  return { sheetName: parts.sheetName, start, end };
}
function writeCorner({ column: column4, row: row2, columnFixed, rowFixed }) {
  const letters2 = column4 === null ? "" : `${columnFixed ? "$" : ""}${columnLetters(column4)}`;
  return `${letters2}${row2 === null ? "" : `${rowFixed ? "$" : ""}${row2}`}`;
}
function quoteSheetName(name) {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !cornerPattern.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
function writeReference({ sheetName, start, end }) {
  const cells = end === null ? writeCorner(start) : `${writeCorner(start)}:${writeCorner(end)}`;
  return sheetName === null ? cells : `${quoteSheetName(sheetName)}!${cells}`;
}
function shiftReference(reference2, rows, columns) {
  const shift = (corner2) => ({
    ...corner2,
    column: corner2.column === null || corner2.columnFixed ? corner2.column : corner2.column + columns,
    row: corner2.row === null || corner2.rowFixed ? corner2.row : corner2.row + rows
  });
  const shifted2 = { ...reference2, start: shift(reference2.start), end: reference2.end && shift(reference2.end) };
  const corners = shifted2.end === null ? [shifted2.start] : [shifted2.start, shifted2.end];
  const inside2 = corners.every(({ row: row2, column: column4 }) => (row2 === null || row2 > 0) && (column4 === null || column4 > 0));
  return inside2 ? shifted2 : null;
}
function areaOfReference({ start, end }, maxRows, maxColumns) {
  const other = end ?? start;
  const [top, bottom] = ordered(start.row, other.row);
  const [left, right] = ordered(start.column, other.column);
  return { top: top ?? 1, left: left ?? 1, bottom: bottom ?? maxRows, right: right ?? maxColumns };
}
var open = 2e7;
var areaOf = (reference2) => areaOfReference(reference2, open, open);
function withArea(reference2, area) {
  const { start, end } = reference2;
  const place3 = (corner2, row2, column4) => ({
    ...corner2,
    row: corner2.row === null ? null : row2,
    column: corner2.column === null ? null : column4
  });
  return {
    ...reference2,
    start: place3(start, area.top, area.left),
    end: end && place3(end, area.bottom, area.right)
  };
}
var isOpen = ({ start, end }, dimension) => dimension === "rows" ? start.row === null && (end?.row ?? null) === null : start.column === null;
function referenceAfterInsert(reference2, dimension, at, count2) {
  if (isOpen(reference2, dimension)) return reference2;
  return withArea(reference2, areaAfterInsert(areaOf(reference2), dimension, at, count2));
}
function referenceAfterDelete(reference2, dimension, first, count2) {
  if (isOpen(reference2, dimension)) return reference2;
  const area = areaAfterDelete(areaOf(reference2), dimension, first, count2);
  return area === null ? null : withArea(reference2, area);
}
function referenceAfterMove(reference2, moved2, rows, columns) {
  const area = areaOf(reference2);
  if (!contains(moved2, area)) return reference2;
  return withArea(reference2, {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns
  });
}

// src/simulator/document/formula/tokens.ts
var kinds = ["space", "text", "error", "reference", "number", "name", "sign"];
var sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\w.]*!)?`;
var cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
var column = String.raw`\$?[A-Za-z]{1,3}`;
var row = String.raw`\$?\d+`;
var reference = `${sheet}(?:${cell}:${cell}|${cell}:${column}|${cell}:${row}|${column}:${column}|${row}:${row}|${cell})(?![\\p{L}\\w(])`;
function patternFor(decimal) {
  const mark2 = decimal === "," ? "," : "\\.";
  const number = String.raw`\d+(?:${mark2}\d*)?(?:[eE][+-]?\d+)?|${mark2}\d+(?:[eE][+-]?\d+)?`;
  const parts = [
    String.raw`\s+`,
    `"(?:[^"]|"")*"`,
    String.raw`#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)`,
    reference,
    number,
    String.raw`${sheet}[\p{L}_][\p{L}\w.]*`,
    String.raw`<>|<=|>=|[-+*/^&=<>%(),;{}\\]`
  ];
  return new RegExp(parts.map((part2) => `(${part2})`).join("|"), "yu");
}
var patterns = { ".": patternFor("."), ",": patternFor(",") };
function tokensOf(source, locale) {
  const pattern5 = patterns[locale.decimal === "," ? "," : "."];
  const tokens2 = [];
  pattern5.lastIndex = 0;
  while (pattern5.lastIndex < source.length) {
    const found2 = pattern5.exec(source);
    if (found2 === null) return null;
    const index = kinds.findIndex((_, number) => found2[number + 1] !== void 0);
    const kind = kinds[index];
    if (kind === void 0) return null;
    tokens2.push({ kind, text: found2[0] });
  }
  return tokens2;
}

// src/simulator/document/formula/parse.ts
var levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];
var SyntaxFault = class extends Error {
};
var Parser = class {
  tokens;
  locale;
  at = 0;
  constructor(tokens2, locale) {
    this.tokens = tokens2.filter(({ kind }) => kind !== "space");
    this.locale = locale;
  }
  whole() {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw new SyntaxFault();
    return expression;
  }
  level(depth) {
    const operators = levels[depth];
    if (operators === void 0) return this.signed();
    let left = this.level(depth + 1);
    for (let operator = this.take(operators); operator !== null; operator = this.take(operators)) {
      left = { kind: "binary", operator, left, right: this.level(depth + 1) };
    }
    return left;
  }
  signed() {
    const operator = this.take(["-", "+"]);
    if (operator !== null) return { kind: "unary", operator, operand: this.signed() };
    let operand = this.primary();
    while (this.take(["%"]) !== null) operand = { kind: "unary", operator: "%", operand };
    return operand;
  }
  primary() {
    const token = this.tokens[this.at];
    if (token === void 0) throw new SyntaxFault();
    this.at += 1;
    switch (token.kind) {
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "number":
        return { kind: "value", value: Number(token.text.replace(",", ".")) };
      case "error":
        return { kind: "error", code: token.text };
      case "reference": {
        const reference2 = readReference(token.text);
        return reference2 === null ? { kind: "error", code: "#REF!" } : { kind: "reference", reference: reference2 };
      }
      case "name":
        return this.named(token.text);
      case "sign":
        return this.bracketed(token.text);
      case "space":
        throw new SyntaxFault();
    }
  }
  bracketed(sign) {
    if (sign === "(") {
      const inner = this.level(0);
      this.need(")");
      return inner;
    }
    if (sign !== "{") throw new SyntaxFault();
    const rows = [];
    do {
      const row2 = [this.level(0)];
      while (this.take(this.locale.listSeparator === ";" ? ["\\"] : [",", "\\"]) !== null) row2.push(this.level(0));
      rows.push(row2);
    } while (this.take([";"]) !== null);
    this.need("}");
    return { kind: "array", rows };
  }
  named(text2) {
    const name = text2.toUpperCase();
    if (this.take(["("]) === null) {
      if (name === "TRUE" || name === this.locale.true) return { kind: "value", value: true };
      if (name === "FALSE" || name === this.locale.false) return { kind: "value", value: false };
      return { kind: "name", name: text2 };
    }
    let expression = { kind: "call", name, args: this.args() };
    while (this.take(["("]) !== null) expression = { kind: "apply", callee: expression, args: this.args() };
    return expression;
  }
  /** Up to the closing bracket. */
  args() {
    const args = [];
    if (this.take([")"]) !== null) return args;
    do
      args.push(this.argument());
    while (this.take(this.separators) !== null);
    this.need(")");
    return args;
  }
  /** An argument may be left out: IF(A1,,2). */
  argument() {
    const token = this.tokens[this.at];
    if (token?.kind === "sign" && [...this.separators, ")"].includes(token.text)) return { kind: "value", value: "" };
    return this.level(0);
  }
  /** The semicolon parts arguments everywhere, the comma not where it is the decimal sign. */
  get separators() {
    return this.locale.strict && this.locale.listSeparator === ";" ? [";"] : [",", ";"];
  }
  take(signs) {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }
  need(sign) {
    if (this.take([sign]) === null) throw new SyntaxFault();
  }
};
var parsed = /* @__PURE__ */ new Map();
function parseFormula(formula, locale = americanEnglish) {
  const key = `${locale.strict ? "strict" : ""}${locale.listSeparator}${formula}`;
  const known6 = parsed.get(key);
  if (known6 !== void 0) return known6;
  const american = locale.strict ? null : () => parseNew(formula, americanEnglish);
  const expression = parseNew(formula, locale) ?? american?.() ?? unreadable;
  if (parsed.size > 2e5) parsed.clear();
  parsed.set(key, expression);
  return expression;
}
var unreadable = { kind: "error", code: "#ERROR!" };
function parseNew(formula, locale) {
  const tokens2 = tokensOf(formula.slice(1), locale);
  if (tokens2 === null) return null;
  try {
    return new Parser(tokens2, locale).whole();
  } catch (error) {
    if (error instanceof SyntaxFault) return null;
    throw error;
  }
}

// src/simulator/document/formula/result-format.ts
var days2 = /* @__PURE__ */ new Set(["TODAY", "DATE", "EDATE", "EOMONTH", "TO_DATE", "WORKDAY"]);
var passing = /* @__PURE__ */ new Set([
  "MAX",
  "MIN",
  "SUM",
  "AVERAGE",
  "MEDIAN",
  "LARGE",
  "SMALL",
  "ABS",
  "ROUND",
  "INT",
  "ARRAYFORMULA",
  "UNIQUE",
  "SORT",
  "SUMIF",
  "MAXIFS",
  "MINIFS",
  "ARRAY_CONSTRAIN"
]);
var answers = {
  IF: 1,
  IFERROR: 0,
  IFNA: 0,
  INDEX: 0,
  FILTER: 0,
  CHOOSE: 1,
  SUMIFS: 0
};
function effectiveFormat(workbook, sheet2, cell2) {
  if (cell2.formula === "" || cell2.style.numberFormat !== void 0) return cell2.style.numberFormat;
  return formatOf(parseFormula(cell2.formula, workbook.conventions), workbook, sheet2, 0);
}
function formatOf(expression, workbook, sheet2, depth) {
  if (depth > 20) return void 0;
  const inner = (argument) => argument === void 0 ? void 0 : formatOf(argument, workbook, sheet2, depth + 1);
  switch (expression.kind) {
    case "reference": {
      const { reference: reference2 } = expression;
      const home = reference2.sheetName === null ? sheet2 : workbook.sheetByName(reference2.sheetName);
      if (home === void 0) return void 0;
      const { top, left } = areaOfReference(reference2, home.grid.maxRows, home.grid.maxColumns);
      const cell2 = home.grid.cell(top, left);
      if (cell2 === void 0) return void 0;
      if (cell2.formula === "" || cell2.style.numberFormat !== void 0) return plainly(cell2.style.numberFormat);
      return formatOf(parseFormula(cell2.formula, workbook.conventions), workbook, home, depth + 1);
    }
    case "unary":
      return expression.operator === "%" ? void 0 : inner(expression.operand);
    case "binary": {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      if (expression.operator === "-" && left !== void 0 && right !== void 0) return void 0;
      return ["+", "-"].includes(expression.operator) ? left ?? right : void 0;
    }
    case "call": {
      const { name, args } = expression;
      if (days2.has(name)) return workbook.conventions.dateFormat;
      if (name === "NOW") return `${workbook.conventions.dateFormat} h:mm:ss`;
      if (name === "TIME") return "h:mm:ss am/pm";
      if (passing.has(name)) return inner(args[0]);
      const answer2 = answers[name];
      return answer2 === void 0 ? void 0 : inner(args[answer2]);
    }
    default:
      return void 0;
  }
}
var plainly = (format2) => format2 === "@" ? void 0 : format2;

// src/simulator/document/view/show.ts
function shownCell(cell2, reader, row2, column4) {
  const { workbook, sheet: sheet2 } = reader;
  const value = cellValue(cell2, reader, row2, column4);
  return showValue(value, shownFormat(workbook, sheet2, cell2, row2, column4), workbook.conventions);
}
function shownFormat(workbook, sheet2, cell2, row2, column4) {
  if (cell2 !== void 0 && (cell2.formula !== "" || cell2.value !== "" || cell2.style.numberFormat !== void 0)) {
    return effectiveFormat(workbook, sheet2, cell2);
  }
  const origin = workbook.mayHaveSpills ? workbook.calculation.originOf(sheet2, row2, column4) : void 0;
  return origin === void 0 ? void 0 : effectiveFormat(workbook, sheet2, origin);
}
function shownAt(workbook, sheet2, row2, column4) {
  return shownCell(sheet2.grid.cell(row2, column4), { workbook, sheet: sheet2 }, row2, column4);
}

// src/simulator/document/formats/condition-place.ts
function subjectAt(workbook, sheet2, row2, column4) {
  const cell2 = sheet2.grid.cell(row2, column4);
  return {
    value: cellValue(cell2, { workbook, sheet: sheet2 }, row2, column4),
    shown: shownAt(workbook, sheet2, row2, column4),
    isDate: isDateFormat(shownFormat(workbook, sheet2, cell2, row2, column4))
  };
}
function surroundingsAt(workbook, sheet2, place3) {
  return {
    serialOf: (moment) => workbook.serialOf(moment),
    today: Math.floor(workbook.serialOf(workbook.now())),
    formula: (formula) => evaluateAt(workbook, sheet2, formula, place3)
  };
}

// src/simulator/document/structure/filter.ts
function newFilter(area) {
  return { area, criteria: /* @__PURE__ */ new Map(), sorted: null };
}
function letsThrough(workbook, sheet2, filter, row2, column4, criterion) {
  const subject = subjectAt(workbook, sheet2, row2, column4);
  if (criterion.hidden?.includes(subject.shown)) return false;
  if (criterion.visible !== void 0 && !criterion.visible.includes(subject.shown)) return false;
  if (criterion.condition === void 0) return true;
  const place3 = { row: row2, column: column4, base: { row: filter.area.top + 1, column: column4 } };
  return meets(criterion.condition, subject, surroundingsAt(workbook, sheet2, place3)) ?? true;
}
function applyFilter(workbook, sheet2) {
  sheet2.filteredRows.clear();
  const { filter } = sheet2;
  if (filter !== null && filter.criteria.size > 0) {
    for (let row2 = filter.area.top + 1; row2 <= filter.area.bottom; row2 += 1) {
      for (const [column4, criterion] of filter.criteria) {
        if (letsThrough(workbook, sheet2, filter, row2, column4, criterion)) continue;
        sheet2.filteredRows.add(row2);
        break;
      }
    }
  }
  workbook.structureChanged(sheet2);
}
function removeFilter(workbook, sheet2) {
  sheet2.filter = null;
  applyFilter(workbook, sheet2);
}
function filterValues(workbook, sheet2, column4) {
  const { filter } = sheet2;
  if (filter === null || !intersects(filter.area, { ...filter.area, left: column4, right: column4 })) return [];
  const found2 = /* @__PURE__ */ new Set();
  for (let row2 = filter.area.top + 1; row2 <= filter.area.bottom; row2 += 1) {
    found2.add(subjectAt(workbook, sheet2, row2, column4).shown);
  }
  return [...found2].sort((a, b) => a.localeCompare(b, "en", { numeric: true, sensitivity: "base" }));
}

// src/simulator/document/view/data-region.ts
function hasData(workbook, sheet2, row2, column4) {
  const cell2 = sheet2.grid.cell(row2, column4);
  if (cell2 !== void 0 && (cell2.formula !== "" || cell2.value !== "")) return true;
  return workbook.mayHaveSpills && cellValue(cell2, { workbook, sheet: sheet2 }, row2, column4) !== "";
}
function anyData(workbook, sheet2, area) {
  if (area.top < 1 || area.left < 1 || area.bottom > sheet2.grid.maxRows || area.right > sheet2.grid.maxColumns) {
    return false;
  }
  for (let row2 = area.top; row2 <= area.bottom; row2 += 1) {
    for (let column4 = area.left; column4 <= area.right; column4 += 1) {
      if (hasData(workbook, sheet2, row2, column4)) return true;
    }
  }
  return false;
}
function dataRegion(workbook, sheet2, from, rows, columns) {
  let area = from;
  const has = (beside) => anyData(workbook, sheet2, { ...area, ...beside });
  for (; ; ) {
    const before = area;
    while (rows && has({ top: area.top - 1, bottom: area.top - 1 })) area = { ...area, top: area.top - 1 };
    while (rows && has({ top: area.bottom + 1, bottom: area.bottom + 1 })) area = { ...area, bottom: area.bottom + 1 };
    while (columns && has({ left: area.left - 1, right: area.left - 1 })) area = { ...area, left: area.left - 1 };
    while (columns && has({ left: area.right + 1, right: area.right + 1 })) area = { ...area, right: area.right + 1 };
    if (area === before) return area;
  }
}
var directions = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1]
};
function nextDataCell(workbook, sheet2, row2, column4, direction) {
  const [down, right] = directions[direction] ?? [0, 0];
  const { maxRows, maxColumns } = sheet2.grid;
  const inside2 = (r2, c2) => r2 >= 1 && c2 >= 1 && r2 <= maxRows && c2 <= maxColumns;
  const full = (r2, c2) => inside2(r2, c2) && hasData(workbook, sheet2, r2, c2);
  let [r, c] = [row2, column4];
  if (full(r, c) && full(r + down, c + right)) {
    while (full(r + down, c + right)) [r, c] = [r + down, c + right];
    return [r, c];
  }
  while (inside2(r + down, c + right)) {
    [r, c] = [r + down, c + right];
    if (full(r, c)) break;
  }
  return [r, c];
}
function dataEnd(workbook, sheet2, from, column4) {
  let row2 = from;
  while (row2 < sheet2.grid.maxRows && hasData(workbook, sheet2, row2 + 1, column4)) row2 += 1;
  return row2;
}

// src/simulator/document/cells/parse-date.ts
var months2 = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
];
var timePart = "(\\d{1,4}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3}))?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?";
var timeOnly = new RegExp(`^${timePart}$`);
var hourOnly = /^(\d{1,2})\s*([AaPp])\.?[Mm]\.?$/;
var withTime = new RegExp(`^(.+?)(?:\\s+|T)${timePart}Z?$`);
var yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
var yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
var noYear = /^(\d{1,2})([-/.])(\d{1,2})\.?$/;
var monthAndYear = /^(\d{1,2})([-/])(\d{4})$/;
var yearAndMonth = /^(\d{4})([-/])(\d{1,2})$/;
var namedMonthAndYear = /^(\p{L}{3,10})\.?([\s-])(\d{4})$/u;
var monthFirst = /^(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
var dayThenMonth = /^(\d{1,2})(?:[\s-]|\sde\s|\.\s)(\p{L}{3,10})\.?(?:(?:,?[\s-]|\sde\s)(\d{4}|\d{2}))?$/u;
function monthOf(name, locale) {
  const lower = name.toLowerCase();
  for (const names3 of [months2, monthNames, locale.shortMonths, locale.monthNames]) {
    const found2 = names3.findIndex((known6) => known6.toLowerCase() === lower);
    if (found2 >= 0) return found2 + 1;
  }
  return 0;
}
var fullYear = (text2) => {
  const year = Number(text2);
  return text2.length > 2 ? year : year < 50 ? 2e3 + year : 1900 + year;
};
function wallOf(year, month, day3) {
  const wall = Date.UTC(year, month - 1, day3);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day3 && year >= 1900 ? wall : null;
}
var beginnings = /* @__PURE__ */ new Map();
function beginningsOf(locale) {
  let known6 = beginnings.get(locale.name);
  if (known6 === void 0) {
    const names3 = [...months2, ...locale.shortMonths, ...locale.monthNames];
    known6 = new Set(names3.map((name) => name.slice(0, 3).toLowerCase()));
    beginnings.set(locale.name, known6);
  }
  return known6;
}
function mayBeDate(text2, locale) {
  const first = text2.charCodeAt(0);
  if (first >= 48 && first <= 57) return text2.length >= 3 && text2.length <= 40;
  const last = text2.charCodeAt(text2.length - 1);
  if (text2.length < 5 || text2.length > 40 || !(last >= 48 && last <= 57 || "mM.Z".includes(text2.charAt(text2.length - 1)))) {
    return false;
  }
  return beginningsOf(locale).has(text2.slice(0, 3).toLowerCase());
}
function readNumericDay(text2, locale, thisYear) {
  const dayFirst = locale.dateOrder === "dmy";
  const iso = yearFirst.exec(text2);
  if (iso !== null) {
    const wall2 = wallOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return wall2 === null ? null : { wall: wall2, format: iso[2] === "-" ? "yyyy-mm-dd" : "yyyy/mm/dd" };
  }
  const full = yearLast.exec(text2);
  const short = full ?? noYear.exec(text2);
  if (short === null) return null;
  if (full === null && short[2] === "." && !locale.dateFormat.includes(".")) return null;
  const [first, second] = [Number(short[1]), Number(short[3])];
  const year = full?.[4] === void 0 ? thisYear : fullYear(full[4]);
  const wall = dayFirst ? wallOf(year, second, first) : wallOf(year, first, second);
  if (wall === null) return null;
  const separator2 = short[2] ?? "/";
  const order2 = dayFirst ? ["d", "m"] : ["m", "d"];
  return { wall, format: [...order2, ...full === null ? [] : ["yyyy"]].join(separator2) };
}
function readMonth(text2, locale) {
  const named2 = namedMonthAndYear.exec(text2);
  if (named2 !== null) {
    const name = named2[1] ?? "";
    const wall2 = wallOf(Number(named2[3]), monthOf(name, locale), 1);
    return wall2 === null ? null : { wall: wall2, format: `${name.length > 3 ? "mmmm" : "mmm"}${named2[2]}yyyy` };
  }
  const numbered = monthAndYear.exec(text2);
  if (numbered !== null) {
    const wall2 = wallOf(Number(numbered[3]), Number(numbered[1]), 1);
    return wall2 === null ? null : { wall: wall2, format: `m${numbered[2]}yyyy` };
  }
  const turned = yearAndMonth.exec(text2);
  const wall = turned === null ? null : wallOf(Number(turned[1]), Number(turned[3]), 1);
  return wall === null ? null : { wall, format: `yyyy${turned?.[2] ?? "-"}mm` };
}
function readNamedDay(text2, locale, thisYear) {
  const american = monthFirst.exec(text2);
  if (american !== null) {
    const wall2 = wallOf(
      american[3] === void 0 ? thisYear : Number(american[3]),
      monthOf(american[1] ?? "", locale),
      Number(american[2])
    );
    return wall2 === null ? null : { wall: wall2, format: american[3] === void 0 ? "mmm d" : "mmm d, yyyy" };
  }
  const other = dayThenMonth.exec(text2);
  if (other === null) return null;
  const wall = wallOf(
    other[3] === void 0 ? thisYear : fullYear(other[3]),
    monthOf(other[2] ?? "", locale),
    Number(other[1])
  );
  return wall === null ? null : { wall, format: other[3] === void 0 ? "d-mmm" : "d-mmm-yyyy" };
}
function readTime(parts) {
  const [hourText, minuteText, secondText, fraction, half] = parts;
  const typedHour = Number(hourText);
  if (half !== void 0 && (typedHour < 1 || typedHour > 12)) return null;
  const isLength = half === void 0 && typedHour > 23;
  const hour3 = half === void 0 ? typedHour : typedHour % 12 + (half.toLowerCase() === "p" ? 12 : 0);
  const minute2 = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute2 > 59 || second > 59) return null;
  const milliseconds2 = ((hour3 * 60 + minute2) * 60 + second) * 1e3 + Number((fraction ?? "0").padEnd(3, "0"));
  if (isLength) return { milliseconds: milliseconds2, format: "[h]:mm:ss" };
  return { milliseconds: milliseconds2, format: `h:mm${secondText === void 0 ? "" : ":ss"}${half === void 0 ? "" : " am/pm"}` };
}
function readDate(text2, locale, thisYear) {
  if (!mayBeDate(text2, locale)) return null;
  const time = timeOnly.exec(text2);
  if (time !== null) {
    const read4 = readTime(time.slice(1));
    return read4 === null ? null : { serial: read4.milliseconds / 864e5, format: read4.format };
  }
  const hour3 = hourOnly.exec(text2);
  if (hour3 !== null) {
    const read4 = readTime([hour3[1], "0", void 0, void 0, hour3[2]]);
    return read4 === null ? null : { serial: read4.milliseconds / 864e5, format: read4.format };
  }
  const both = text2.includes(":") ? withTime.exec(text2) : null;
  const days3 = both?.[1] ?? text2;
  const day3 = readNumericDay(days3, locale, thisYear) ?? readNamedDay(days3, locale, thisYear) ?? (both === null ? readMonth(text2, locale) : null);
  if (day3 === null) return null;
  if (both === null) return { serial: serialOfWall(day3.wall), format: day3.format };
  const read3 = readTime(both.slice(2));
  if (read3 === null || read3.milliseconds >= 864e5) return null;
  return { serial: serialOfWall(day3.wall + read3.milliseconds), format: `${day3.format} h:mm:ss` };
}

// src/simulator/document/cells/parse-input.ts
var patternsOf = /* @__PURE__ */ new Map();
var escaped = (text2) => text2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
function patternsFor(locale) {
  const known6 = patternsOf.get(locale.name);
  if (known6 !== void 0) return known6;
  const group = escaped(locale.group).replace("\xA0", "[\xA0\u202F ]");
  const decimal = escaped(locale.decimal);
  const whole4 = `(\\d+|\\d{1,3}(?:${group}\\d{3})+)`;
  const symbol = escaped(locale.currency);
  const patterns2 = {
    plain: new RegExp(`^([-+]?)${whole4}?(${decimal}\\d*)?([eE][-+]?\\d+)?$`),
    percent: new RegExp(`^([-+]?)${whole4}?(${decimal}\\d+)?\\s?%$`),
    money: new RegExp(`^([-+]?)(?:${symbol}\\s?)?([-+]?)${whole4}(${decimal}\\d+)?(?:\\s?${symbol})?$`),
    bracketed: new RegExp(`^\\(((?:${symbol})?[\\d,.]+)\\)$`)
  };
  patternsOf.set(locale.name, patterns2);
  return patterns2;
}
var text = (value) => ({ value, formula: "" });
function plainDigits(whole4, fraction) {
  return `${(whole4 ?? "0").replace(/\D/g, "")}${fraction === void 0 ? "" : `.${fraction.slice(1)}`}`;
}
var minus = (...signs) => signs.includes("-") ? "-" : "";
function readNumber(input, locale) {
  const found2 = patternsFor(locale).plain.exec(input);
  if (found2 === null) return null;
  const [, sign, whole4, fraction, exponent2] = found2;
  if (whole4 === void 0 && (fraction ?? "").length < 2) return null;
  const value = Number(`${minus(sign)}${plainDigits(whole4, fraction)}${exponent2 ?? ""}`);
  if (!Number.isFinite(value)) return null;
  if (exponent2 !== void 0) return { value, formula: "", format: "0.00E+00" };
  if (whole4 !== void 0 && /\D/.test(whole4)) {
    return { value, formula: "", format: (fraction ?? "").length > 1 ? "#,##0.00" : "#,##0" };
  }
  return { value, formula: "" };
}
function readMoney(input, locale) {
  if (!input.includes(locale.currency)) return null;
  const found2 = patternsFor(locale).money.exec(input);
  if (found2 === null) return null;
  const [, before, after, whole4, fraction] = found2;
  if (before !== "" && after !== "") return null;
  const value = Number(`${minus(before, after)}${plainDigits(whole4, fraction)}`);
  const digits = fraction === void 0 ? "#,##0" : "#,##0.00";
  const symbol = locale.currency === "$" ? "$" : `[$${locale.currency}]`;
  const behind = input.endsWith(locale.currency);
  return { value, formula: "", format: behind ? `${digits} ${symbol}` : `${symbol}${digits}` };
}
function readPercent(input, locale) {
  const found2 = patternsFor(locale).percent.exec(input);
  if (found2 === null || found2[2] === void 0 && found2[3] === void 0) return null;
  const value = Number(`${minus(found2[1])}${plainDigits(found2[2], found2[3])}e-2`);
  return { value, formula: "", format: found2[3] === void 0 ? "0%" : "0.00%" };
}
function readBracketed(input, locale) {
  const found2 = patternsFor(locale).bracketed.exec(input);
  if (found2?.[1] === void 0) return null;
  const inner = found2[1].startsWith(locale.currency) ? readMoney(found2[1], locale) : readNumber(found2[1], locale);
  return inner !== null && typeof inner.value === "number" ? { ...inner, value: -inner.value } : null;
}
function readBoolean(input, locale) {
  if (input.length > 10 || !"tfvwTFVW".includes(input.charAt(0))) return null;
  const upper = input.toUpperCase();
  if (upper === "TRUE" || upper === locale.true) return { value: true, formula: "" };
  return upper === "FALSE" || upper === locale.false ? { value: false, formula: "" } : null;
}
function readAnyNumber(trimmed, locale) {
  const first = trimmed.charCodeAt(0);
  const begins = first >= 48 && first <= 57 || "-+.,(".includes(trimmed.charAt(0));
  if (!begins && !trimmed.startsWith(locale.currency)) return null;
  return readNumber(trimmed, locale) ?? readPercent(trimmed, locale) ?? readMoney(trimmed, locale) ?? readBracketed(trimmed, locale);
}
function canOnlyBeText(input, locale) {
  const letter = input.charCodeAt(0) | 32;
  return letter >= 97 && letter <= 122 && locale.meaningful[letter] === 0;
}
function parseInput(input, around2) {
  if (input === "") return text("");
  const plainText2 = around2.format === "@";
  if (plainText2 && around2.typed) return text(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return text(input.slice(1));
  if (input.startsWith("=") && input.length > 1) return { value: "", formula: input };
  if (plainText2) return text(input);
  const { locale } = around2;
  if (canOnlyBeText(input, locale)) return text(input);
  const trimmed = input.trim();
  if (trimmed === "") return text(input);
  const found2 = readBoolean(trimmed, locale) ?? readAnyNumber(trimmed, locale) ?? readDate(trimmed, locale, around2.year);
  if (found2 === null) return text(input);
  if (around2.typed && around2.format?.endsWith("%") && "value" in found2 && typeof found2.value === "number" && found2.format === void 0) {
    return { value: Number(`${found2.value}e-2`), formula: "" };
  }
  return "serial" in found2 ? { value: found2.serial, formula: "", format: found2.format } : found2;
}

// src/simulator/document/cells/surroundings.ts
function surroundingsOf(workbook, home, place3) {
  return {
    textsOf({ sheetId, a1 }) {
      const sheet2 = workbook.sheetById(sheetId);
      const area = readArea(a1);
      if (sheet2 === void 0 || area === null) return [];
      const shown2 = [];
      sheet2.grid.each(area, (cell2, row2, column4) => {
        const text2 = shownCell(cell2, { workbook, sheet: sheet2 }, row2, column4);
        if (text2 !== "") shown2.push(text2);
      });
      return shown2;
    },
    momentOf: (value) => workbook.momentOf(value),
    formula: (formula) => evaluateAt(workbook, home, formula, { ...place3, base: place3.base ?? place3 })
  };
}

// src/simulator/document/formula/operand.ts
var FormulaError = class extends Error {
  code;
  constructor(code) {
    super(code);
    this.code = code;
  }
};
var isMatrix = (operand) => Array.isArray(operand);
var errorValue = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;
var isErrorValue = (value) => typeof value === "string" && errorValue.test(value);
function sound(value) {
  if (isErrorValue(value)) throw new FormulaError(value);
  return value;
}
function single(operand) {
  if (operand === void 0) return "";
  return isMatrix(operand) ? operand[0]?.[0] ?? "" : operand;
}
function numberOf(operand) {
  const value = sound(single(operand));
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === "") return 0;
  const percent = value.trim().endsWith("%");
  const number = Number(value.trim().replace(/%$/, "").replaceAll(",", ""));
  if (Number.isNaN(number)) throw new FormulaError("#VALUE!");
  return percent ? number / 100 : number;
}
function textOf2(operand) {
  const value = sound(single(operand));
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
function truthOf(operand) {
  const value = sound(single(operand));
  if (typeof value === "string" && value !== "") {
    const upper = value.toUpperCase();
    if (upper !== "TRUE" && upper !== "FALSE") throw new FormulaError("#VALUE!");
    return upper === "TRUE";
  }
  return Boolean(value);
}
var matrixOf = (operand) => operand === void 0 ? [] : isMatrix(operand) ? operand : [[operand]];
var flat = (operands) => operands.flatMap((operand) => isMatrix(operand) ? operand.flat() : [operand]);
var numbers = (operands) => operands.flatMap(
  (operand) => isMatrix(operand) ? operand.flat().filter((value) => typeof sound(value) === "number") : [numberOf(operand)]
);
var kinds2 = ["number", "string", "boolean"];
function order(left, right) {
  const a = left === "" && typeof right === "number" ? 0 : left;
  const b = right === "" && typeof left === "number" ? 0 : right;
  if (typeof a !== typeof b) return kinds2.indexOf(typeof a) - kinds2.indexOf(typeof b);
  if (typeof a === "string" && typeof b === "string") {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first < second ? -1 : first > second ? 1 : 0;
  }
  return Number(a) - Number(b);
}
function pairwise(left, right, combine) {
  if (!isMatrix(left) && !isMatrix(right)) return combine(left, right);
  const [a, b] = [matrixOf(left), matrixOf(right)];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (matrix, row2, column4) => {
    const line = matrix[matrix.length === 1 ? 0 : row2];
    return line?.[line.length === 1 ? 0 : column4];
  };
  return Array.from(
    { length: rows },
    (_, row2) => Array.from({ length: columns }, (_2, column4) => {
      const [first, second] = [at(a, row2, column4), at(b, row2, column4)];
      if (first === void 0 || second === void 0) return "#N/A";
      return guarded(() => combine(first, second));
    })
  );
}
function each(operand, read3) {
  return isMatrix(operand) ? operand.map((line) => line.map((value) => guarded(() => read3(value)))) : read3(operand);
}
function guarded(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return error.code;
    throw error;
  }
}

// src/simulator/document/view/links.ts
var address = /^(?:https?:\/\/|www\.)\S+\.\S+$/i;
var mail = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
function autoLink(text2) {
  if (!address.test(text2)) return null;
  return /^www\./i.test(text2) ? `http://${text2}` : text2;
}
function linkOf(workbook, sheet2, cell2, row2, column4) {
  if (cell2.rich !== null) {
    const [only, ...others2] = cell2.rich;
    return others2.length === 0 ? only?.link ?? null : null;
  }
  if (cell2.formula === "") return typeof cell2.value === "string" ? autoLink(cell2.value) : null;
  if (!/^=\s*HYPERLINK\s*\(/i.test(cell2.formula)) return null;
  const tree = parseFormula(cell2.formula, workbook.conventions);
  if (tree.kind !== "call" || tree.name !== "HYPERLINK") return null;
  const [target] = tree.args;
  if (target?.kind === "value") return linkTarget(String(target.value));
  if (target === void 0) return null;
  const text2 = workbook.calculation.valueOfExpression(target, { sheet: sheet2, row: row2, column: column4 });
  return typeof text2 === "string" && text2 !== "" && !isErrorValue(text2) ? linkTarget(text2) : null;
}
function linkTarget(text2) {
  if (mail.test(text2)) return `mailto:${text2}`;
  return /^[a-z][a-z+.-]*:|^#/i.test(text2) ? text2 : `http://${text2}`;
}

// src/simulator/document/formats/banding.ts
var bandingThemes = {
  LIGHT_GREY: { header: "#bdbdbd", first: "#ffffff", second: "#f3f3f3", footer: "#dedede" },
  CYAN: { header: "#4dd0e1", first: "#ffffff", second: "#e0f7fa", footer: "#a2e8f1" },
  GREEN: { header: "#63d297", first: "#ffffff", second: "#e7f9ef", footer: "#afe9ca" },
  YELLOW: { header: "#f7cb4d", first: "#ffffff", second: "#fef8e3", footer: "#fce8b2" },
  ORANGE: { header: "#f46524", first: "#ffffff", second: "#ffe6dd", footer: "#ffccbc" },
  BLUE: { header: "#5b95f9", first: "#ffffff", second: "#e8f0fe", footer: "#acc9fe" },
  TEAL: { header: "#26a69a", first: "#ffffff", second: "#ddf2f0", footer: "#8cd3cd" },
  GREY: { header: "#78909c", first: "#ffffff", second: "#ebeff1", footer: "#bbc8ce" },
  BROWN: { header: "#cca677", first: "#ffffff", second: "#f8f2eb", footer: "#e6d3ba" },
  LIGHT_GREEN: { header: "#8bc34a", first: "#ffffff", second: "#eef7e3", footer: "#c4e2a0" },
  INDIGO: { header: "#8989eb", first: "#ffffff", second: "#e8e7fc", footer: "#c4c3f7" },
  PINK: { header: "#e91d63", first: "#ffffff", second: "#fddce8", footer: "#f68ab0" }
};
function bandOf(colors, index, count2) {
  if (colors.header !== null && index === 0) return colors.header;
  if (colors.footer !== null && index === count2 - 1) return colors.footer;
  const offset = colors.header === null ? index : index - 1;
  return offset % 2 === 0 ? colors.first : colors.second;
}
function bandColor(sheet2, row2, column4) {
  for (const { area, rows, columns } of sheet2.bandings) {
    if (!contains(area, { top: row2, left: column4, bottom: row2, right: column4 })) continue;
    const color = rows !== null ? bandOf(rows, row2 - area.top, area.bottom - area.top + 1) : columns !== null ? bandOf(columns, column4 - area.left, area.right - area.left + 1) : null;
    if (color !== null) return color;
  }
  return void 0;
}

// src/simulator/document/formats/gradient.ts
var lastNumbers = /* @__PURE__ */ new WeakMap();
function numbersIn(workbook, sheet2, ranges) {
  const last = lastNumbers.get(ranges);
  if (last !== void 0 && last.revision === workbook.revision) return last.numbers;
  const numbers2 = readNumbers(workbook, sheet2, ranges);
  lastNumbers.set(ranges, { revision: workbook.revision, numbers: numbers2 });
  return numbers2;
}
function readNumbers(workbook, sheet2, ranges) {
  const found2 = [];
  for (const range of ranges) {
    sheet2.grid.each(range, (cell2, row2, column4) => {
      const value = cellValue(cell2, { workbook, sheet: sheet2 }, row2, column4);
      if (typeof value === "number") found2.push(value);
    });
  }
  return found2.sort((a, b) => a - b);
}
function placeOf(point, numbers2, edge) {
  const [low = 0, high = 0] = [numbers2[0], numbers2[numbers2.length - 1]];
  const value = Number(point.value);
  switch (point.type) {
    case "NUMBER":
      return value;
    case "PERCENT":
      return low + (high - low) * value / 100;
    case "PERCENTILE":
      return numbers2[Math.min(numbers2.length - 1, Math.max(0, Math.ceil(value / 100 * numbers2.length) - 1))] ?? 0;
    case "MIN":
      return low;
    case "MAX":
      return high;
    default:
      return edge === "min" ? low : high;
  }
}
var channel = (color, index) => Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
function between(from, to, share) {
  const mixed = [0, 1, 2].map((index) => {
    const [start, end] = [channel(from, index), channel(to, index)];
    return Math.round(start + (end - start) * share).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}
function gradientColor(workbook, sheet2, ranges, { min, mid, max }, row2, column4) {
  const value = cellValue(sheet2.grid.cell(row2, column4), { workbook, sheet: sheet2 }, row2, column4);
  if (typeof value !== "number") return null;
  const numbers2 = numbersIn(workbook, sheet2, ranges);
  const points = [
    { color: min.color, at: placeOf(min, numbers2, "min") },
    ...mid === null ? [] : [{ color: mid.color, at: placeOf(mid, numbers2, "mid") }],
    { color: max.color, at: placeOf(max, numbers2, "max") }
  ];
  const above = points.findIndex(({ at }) => value <= at);
  const [upper, lower] = [points[above], points[above - 1]];
  if (upper === void 0) return max.color;
  if (lower === void 0) return upper.color;
  return between(lower.color, upper.color, (value - lower.at) / (upper.at - lower.at || 1));
}

// src/simulator/document/formats/conditional-format.ts
var covers = (format2, row2, column4) => format2.ranges.some((range) => contains(range, { top: row2, left: column4, bottom: row2, right: column4 }));
function conditionalStyle(workbook, sheet2, row2, column4) {
  let look = {};
  for (const format2 of sheet2.conditionalFormats) {
    if (covers(format2, row2, column4)) look = { ...styleOf(workbook, sheet2, format2, row2, column4), ...look };
  }
  return look;
}
function styleOf(workbook, sheet2, format2, row2, column4) {
  const { condition, gradient, ranges } = format2;
  const [first] = ranges;
  if (gradient !== void 0) {
    const color = gradientColor(workbook, sheet2, ranges, gradient, row2, column4);
    return color === null ? {} : { background: color };
  }
  if (condition === void 0 || first === void 0) return {};
  const place3 = { row: row2, column: column4, base: { row: first.top, column: first.left } };
  const met = meets(condition, subjectAt(workbook, sheet2, row2, column4), surroundingsAt(workbook, sheet2, place3));
  return met === true ? format2.look : {};
}
function withConditionalStyle(style, look) {
  const lines = [
    (look.underline ?? style.fontLine?.includes("underline")) === true ? "underline" : "",
    (look.strikethrough ?? style.fontLine?.includes("line-through")) === true ? "line-through" : ""
  ];
  const line = lines.filter((name) => name !== "").join(" ");
  const { fontWeight, fontStyle, fontLine: _line, ...others2 } = style;
  const bold = look.bold ?? fontWeight === "bold";
  const italic = look.italic ?? fontStyle === "italic";
  return {
    ...others2,
    ...look.background === void 0 ? {} : { background: look.background },
    ...look.fontColor === void 0 ? {} : { fontColor: look.fontColor },
    ...bold ? { fontWeight: "bold" } : {},
    ...italic ? { fontStyle: "italic" } : {},
    ...line === "" ? {} : { fontLine: line }
  };
}

// src/simulator/document/view/look.ts
var themeColors = {
  TEXT: "#000000",
  BACKGROUND: "#ffffff",
  ACCENT1: "#4285f4",
  ACCENT2: "#ea4335",
  ACCENT3: "#fbbc04",
  ACCENT4: "#34a853",
  ACCENT5: "#ff6d01",
  ACCENT6: "#46bdc6",
  HYPERLINK: "#1155cc"
};
var hexOf = (color) => themeColors[color] ?? color;
function lookOfCell(workbook, sheet2, style, row2, column4) {
  const band = sheet2.bandings.length === 0 || style.background !== void 0 ? void 0 : bandColor(sheet2, row2, column4);
  const banded = band === void 0 ? style : { ...style, background: band };
  return sheet2.conditionalFormats.length === 0 ? banded : withConditionalStyle(banded, conditionalStyle(workbook, sheet2, row2, column4));
}
function alignmentOf(style, value) {
  const chosen2 = style.horizontalAlignment;
  if (chosen2 !== void 0 && chosen2 !== "general-left") return chosen2;
  if (typeof value === "number") return "right";
  if (typeof value === "boolean") return "center";
  return /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/.test(value) ? "center" : "left";
}

// src/simulator/document/view/view.ts
function viewOfDocument(workbook) {
  return {
    spreadsheetId: workbook.id,
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    sheets: workbook.sheets.map(viewOfSheet),
    revision: workbook.revision
  };
}
var sorted = (numbers2) => [...numbers2].sort((a, b) => a - b);
function viewOfSheet(sheet2, index) {
  return {
    sheetId: sheet2.id,
    name: sheet2.name,
    index,
    hidden: sheet2.hidden,
    maxRows: sheet2.grid.maxRows,
    maxColumns: sheet2.grid.maxColumns,
    frozenRows: sheet2.rows.frozen,
    frozenColumns: sheet2.columns.frozen,
    ...sheet2.tabColor === null ? {} : { tabColor: sheet2.tabColor },
    hiddenColumns: hiddenLines(sheet2, "columns"),
    hiddenRows: hiddenRowsOf(sheet2),
    columnWidths: Object.fromEntries(sheet2.columns.sizes),
    rowHeights: Object.fromEntries(sheet2.rows.sizes),
    merges: inReadingOrder(sheet2.merges),
    ...sheet2.filter === null ? {} : { filter: viewOfFilter(sheet2) },
    hiddenGridlines: sheet2.hiddenGridlines,
    rightToLeft: sheet2.rightToLeft,
    warned: sheet2.protections.filter((protection) => protection.warningOnly).map(({ area, description }) => ({ ...area, description })),
    revision: sheet2.revision
  };
}
function hiddenLines(sheet2, dimension) {
  const hidden = new Set(sheet2[dimension].hidden);
  for (const group of sheet2.groups) {
    if (!group.collapsed || group.dimension !== dimension) continue;
    for (let index = group.first; index <= group.last; index += 1) hidden.add(index);
  }
  return sorted(hidden);
}
function hiddenRowsOf(sheet2) {
  return sheet2.filteredRows.size === 0 ? hiddenLines(sheet2, "rows") : sorted(/* @__PURE__ */ new Set([...hiddenLines(sheet2, "rows"), ...sheet2.filteredRows]));
}
function viewOfFilter(sheet2) {
  const { filter } = sheet2;
  if (filter === null) throw new Error("a sheet without a filter");
  return {
    ...filter.area,
    columns: [...filter.criteria].map(([column4, { hidden, visible, condition }]) => ({
      column: column4,
      ...hidden === void 0 ? {} : { hidden },
      ...visible === void 0 ? {} : { visible },
      ...condition === void 0 ? {} : { criteria: condition.criteria, values: condition.values.map(shownArgument) }
    })),
    hiddenRows: sorted(sheet2.filteredRows),
    ...filter.sorted === null ? {} : { sorted: filter.sorted }
  };
}
function shownArgument(value) {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? value : JSON.stringify(value);
}
function viewOfCells(workbook, sheet2, area) {
  const reader = { workbook, sheet: sheet2 };
  const layered = sheet2.bandings.length > 0 || sheet2.conditionalFormats.length > 0 || workbook.mayHaveSpills;
  const choices = /* @__PURE__ */ new Map();
  return {
    sheetId: sheet2.id,
    top: area.top,
    left: area.left,
    cells: sheet2.grid.map(
      area,
      (cell2, row2, column4) => cell2 === void 0 && !layered ? null : viewOfCell(cell2, reader, row2, column4, choices)
    )
  };
}
function viewOfCell(cell2, reader, row2, column4, known6) {
  const { workbook, sheet: sheet2 } = reader;
  const look = lookOfCell(workbook, sheet2, cell2?.style ?? plainStyle, row2, column4);
  const value = cellValue(cell2, reader, row2, column4);
  if (cell2 === void 0) {
    if (value === "" && look === plainStyle) return null;
    const alignment2 = value === "" ? void 0 : alignmentOf(look, value);
    return {
      display: shownCell(cell2, reader, row2, column4),
      input: "",
      ...lookView(look),
      ...alignment2 === void 0 || alignment2 === "left" ? {} : { horizontalAlignment: alignment2 }
    };
  }
  const { note, rule, rich } = cell2;
  const blank = value === "" && cell2.formula === "";
  if (blank && look === plainStyle && note === "" && rule === null) return null;
  const view = {
    display: blank ? "" : showValue(value, shownFormat(workbook, sheet2, cell2, row2, column4), workbook.conventions),
    input: blank ? "" : inputOf(cell2, workbook),
    ...lookView(look)
  };
  const alignment = blank ? look.horizontalAlignment : alignmentOf(look, value);
  if (alignment !== void 0 && alignment !== "general-left") {
    if (alignment !== "left" || look.horizontalAlignment === "left") view.horizontalAlignment = alignment;
  }
  if (note !== "") view.note = note;
  if (rule !== null) {
    if (!known6.has(rule)) {
      known6.set(rule, choicesOf(rule, surroundingsOf(workbook, sheet2, { row: row2, column: column4, base: rule.base })));
    }
    const choices = known6.get(rule);
    if (choices !== void 0) view.choices = choices;
    if (rule.criteria === "CHECKBOX") view.checkbox = value === (rule.values[0] ?? true);
  }
  const link = blank || look.plainLink === true ? null : linkOf(workbook, sheet2, cell2, row2, column4);
  if (link !== null) view.link = link;
  if (rich !== null && rich.length > 1) view.runs = rich;
  return view;
}
var lookViews = /* @__PURE__ */ new WeakMap();
function lookView(look) {
  let view = lookViews.get(look);
  if (view === void 0) {
    view = newLookView(look);
    lookViews.set(look, view);
  }
  return view;
}
function newLookView(look) {
  const borders = {
    ...look.borderTop === void 0 ? {} : { top: look.borderTop },
    ...look.borderLeft === void 0 ? {} : { left: look.borderLeft },
    ...look.borderBottom === void 0 ? {} : { bottom: look.borderBottom },
    ...look.borderRight === void 0 ? {} : { right: look.borderRight }
  };
  const { fontWeight, fontStyle, fontLine, fontFamily, fontSize, verticalAlignment, wrap, numberFormat } = look;
  return {
    ...look.background === void 0 ? {} : { background: hexOf(look.background) },
    ...look.fontColor === void 0 ? {} : { fontColor: hexOf(look.fontColor) },
    ...fontWeight === void 0 ? {} : { fontWeight },
    ...fontStyle === void 0 ? {} : { fontStyle },
    ...fontLine === void 0 ? {} : { fontLine },
    ...fontFamily === void 0 ? {} : { fontFamily },
    ...fontSize === void 0 ? {} : { fontSize },
    ...verticalAlignment === void 0 ? {} : { verticalAlignment },
    ...wrap === void 0 ? {} : { wrap },
    ...numberFormat === void 0 ? {} : { numberFormat },
    ...Object.keys(borders).length === 0 ? {} : { borders }
  };
}
function inputOf(cell2, workbook) {
  if (cell2.formula !== "") return cell2.formula;
  const { value } = cell2;
  const format2 = cell2.style.numberFormat;
  const { conventions } = workbook;
  if (typeof value === "boolean") return showValue(value, void 0, conventions);
  if (typeof value === "number") {
    if (isDateFormat(format2)) return showValue(value, format2, conventions);
    if (format2?.endsWith("%")) return `${showGeneral(Number(`${value}e2`), conventions)}%`;
    return String(value).replace(".", conventions.decimal);
  }
  if (value === "" || format2 === "@") return value;
  const again = parseInput(value, { format: format2, locale: workbook.conventions, year: 2e3, typed: true });
  return again.value === value && again.formula === "" ? value : `'${value}`;
}

// src/simulator/document/view/sheet-content.ts
function contentOfSheet(workbook, sheet2) {
  const reader = { workbook, sheet: sheet2 };
  const last = Math.min(sheet2.grid.rows.length, sheet2.grid.maxRows);
  if (last === 0) return { rows: [] };
  const { cells } = viewOfCells(workbook, sheet2, { ...sheet2.area, bottom: last });
  const rows = cells.map(
    (line, down) => line.map((view, right2) => {
      if (view === null) return null;
      const cell2 = sheet2.grid.cell(down + 1, right2 + 1);
      return { value: cellValue(cell2, reader, down + 1, right2 + 1), view };
    })
  );
  const isSeen = (cell2) => cell2 !== null && (cell2.value !== "" || cell2.view.background !== void 0 || cell2.view.borders !== void 0);
  const bottom = rows.findLastIndex((line) => line.some(isSeen)) + 1;
  const right = Math.max(0, ...rows.map((line) => line.findLastIndex(isSeen) + 1));
  return { rows: rows.slice(0, bottom).map((line) => line.slice(0, right)) };
}

// src/simulator/document/view/summary.ts
var containsCell = ({ top, left, bottom, right }, row2, column4) => row2 >= top && row2 <= bottom && column4 >= left && column4 <= right;
function summarise(workbook, sheet2, areas) {
  const reader = { workbook, sheet: sheet2 };
  let [filled4, numbers2, sum3, least, most] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let format2;
  const add = (cell2, row2, column4, seen) => {
    if (sheet2.filteredRows.has(row2) || seen.some((area) => containsCell(area, row2, column4))) return;
    const value = cellValue(cell2, reader, row2, column4);
    if (value === "") return;
    filled4 += 1;
    if (typeof value !== "number") return;
    if (numbers2 === 0) format2 = effectiveFormat(workbook, sheet2, cell2);
    numbers2 += 1;
    sum3 += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  };
  areas.forEach((area, index) => {
    const seen = areas.slice(0, index);
    sheet2.grid.each(area, (cell2, row2, column4) => add(cell2, row2, column4, seen));
  });
  const usual = format2 === void 0 ? "#,##0.####" : format2;
  const show = (number, isMoment = false) => {
    if (numbers2 === 0) return "";
    const shown2 = isDateFormat(format2) && !isMoment ? "#,##0.####" : usual;
    return showValue(Math.round(number * 1e10) / 1e10, shown2, workbook.conventions).replace(/\.$/, "");
  };
  return {
    filled: filled4,
    numbers: numbers2,
    sum: show(sum3),
    average: show(sum3 / Math.max(1, numbers2), true),
    least: show(least, true),
    most: show(most, true)
  };
}

// src/simulator/wire-format.ts
var manyCells = 1e3;
function isLargeMatrix(value) {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return false;
  return value.length * Math.max(1, value[0].length) >= manyCells;
}
var objectTag = Object.prototype.toString;
function isCopyable(value) {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "undefined":
      return true;
    case "object":
      if (value === null) return true;
      if (!Array.isArray(value)) return objectTag.call(value) === "[object Date]";
      for (let index = 0; index < value.length; index += 1) {
        const item = value[index];
        if (typeof item !== "string" && !isCopyable(item)) return false;
      }
      return true;
    default:
      return false;
  }
}
var plainText = "p";
var taggedText = "t";
var nothingText = "u";
var errorText = "e";

// src/simulator/executions/call-arguments.ts
function illegalPart(value, path, above) {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return path;
  if (typeof value !== "object" || value === null) return null;
  const plain3 = Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
  if (!plain3 || above.includes(value)) return path;
  for (const [key, item] of Object.entries(value)) {
    const found2 = illegalPart(item, path === "" ? key : `${path}.${key}`, [...above, value]);
    if (found2 !== null) return found2;
  }
  return null;
}
function copiedArguments(args) {
  const illegal = illegalPart(args, "", []);
  if (illegal !== null) {
    throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  }
  return plainText + JSON.stringify(args);
}
function isCallable(functionName) {
  return /^[A-Za-z_$][\w$]*$/.test(functionName) && !functionName.endsWith("_");
}

// src/simulator/document/cells/clear-cells.ts
function clearCells(workbook, sheet2, area, what, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  sheet2.grid.each(area, (cell2, row2) => {
    if (what.skipFilteredRows && sheet2.filteredRows.has(row2)) return;
    if (what.values) {
      cell2.value = cell2.rule?.criteria === "CHECKBOX" && cell2.rule.values.length === 0 && cell2.value !== "" ? false : "";
      cell2.formula = "";
      cell2.rich = null;
    }
    if (what.formats) {
      const { numberFormat } = cell2.style;
      cell2.style = what.keepNumberFormat ? withStyle(plainStyle, "numberFormat", numberFormat) : plainStyle;
    }
    if (what.notes) cell2.note = "";
    if (what.validations) cell2.rule = null;
  });
  if (what.formats) clearLayers(sheet2, area);
  workbook.cellsChanged(sheet2, area);
}
function clearLayers(sheet2, area) {
  sheet2.merges = sheet2.merges.filter((merge) => !contains(area, merge));
  sheet2.bandings = sheet2.bandings.filter((banding) => !contains(area, banding.area));
  sheet2.conditionalFormats = sheet2.conditionalFormats.flatMap((format2) => {
    const ranges = format2.ranges.filter((range) => !contains(area, range));
    return ranges.length === 0 ? [] : [{ ...format2, ranges }];
  });
}

// src/simulator/document/formula/rewrite.ts
var open2 = 2e7;
function rewriteReferences(formula, change, locale = americanEnglish) {
  const tokens2 = tokensOf(formula.slice(1), locale) ?? tokensOf(formula.slice(1), americanEnglish);
  if (tokens2 === null) return formula;
  let changed = false;
  const texts2 = tokens2.map(({ kind, text: text2 }) => {
    if (kind !== "reference") return text2;
    const reference2 = readReference(text2);
    if (reference2 === null) return text2;
    const next = change(reference2);
    if (next === reference2) return text2;
    changed = true;
    return next === null ? "#REF!" : writeReference(next);
  });
  return changed ? `=${texts2.join("")}` : formula;
}
function shiftFormula(formula, rows, columns, locale) {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference2) => shiftReference(reference2, rows, columns), locale);
}
function names2(reference2, home, name) {
  return (reference2.sheetName ?? home).toLowerCase() === name.toLowerCase();
}
function afterReorder(reference2, dimension, to) {
  const { start, end } = reference2;
  const key = dimension === "rows" ? "row" : "column";
  const [first, last] = [start[key], (end ?? start)[key]];
  if (first === null || last === null) return reference2;
  if (first !== last) return reference2;
  const index = to(first);
  if (index === first) return reference2;
  return { ...reference2, start: { ...start, [key]: index }, end: end && { ...end, [key]: index } };
}
function changeReference(reference2, change) {
  switch (change.kind) {
    case "insert":
      return referenceAfterInsert(reference2, change.dimension, change.at, change.count);
    case "remove":
      return referenceAfterDelete(reference2, change.dimension, change.first, change.count);
    case "move": {
      const moved2 = referenceAfterMove(reference2, change.area, change.rows, change.columns);
      return moved2 === reference2 || change.toSheet === void 0 ? moved2 : { ...moved2, sheetName: change.toSheet };
    }
    case "reorder":
      return afterReorder(reference2, change.dimension, change.to);
  }
}
function formulaAfter(formula, home, name, change, locale) {
  return rewriteReferences(
    formula,
    (reference2) => names2(reference2, home, name) ? changeReference(reference2, change) : reference2,
    locale
  );
}
function formulaAfterRename(formula, oldName, newName, locale) {
  return rewriteReferences(
    formula,
    (reference2) => reference2.sheetName !== null && names2(reference2, "", oldName) ? { ...reference2, sheetName: newName } : reference2,
    locale
  );
}
function formulaAfterSheetDeleted(formula, name, locale) {
  return rewriteReferences(
    formula,
    (reference2) => reference2.sheetName !== null && names2(reference2, "", name) ? null : reference2,
    locale
  );
}
function formulaInLocale(formula, from, to) {
  if (from.decimal === to.decimal && from.listSeparator === to.listSeparator) return formula;
  const tokens2 = tokensOf(formula.slice(1), from);
  if (tokens2 === null) return formula;
  let braces = 0;
  const texts2 = tokens2.map(({ kind, text: text2 }) => {
    if (kind === "number") return text2.replace(from.decimal, to.decimal);
    if (kind !== "sign") return text2;
    if (text2 === "{") braces += 1;
    if (text2 === "}") braces -= 1;
    if (braces > 0) return text2 === "," || text2 === "\\" ? to.listSeparator === ";" ? "\\" : "," : text2;
    return text2 === from.listSeparator ? to.listSeparator : text2;
  });
  return `=${texts2.join("")}`;
}
function formulaFromSheet(formula, home, moved2, locale) {
  return rewriteReferences(
    formula,
    (reference2) => {
      if (reference2.sheetName !== null) return reference2;
      return contains(moved2.area, areaOfReference(reference2, open2, open2)) ? referenceAfterMove(reference2, moved2.area, moved2.rows, moved2.columns) : { ...reference2, sheetName: home };
    },
    locale
  );
}

// src/simulator/document/structure/merges.ts
function blocksOf(area, kind) {
  if (kind === "all") return [area];
  const blocks = [];
  if (kind === "across") {
    for (let row2 = area.top; row2 <= area.bottom; row2 += 1) blocks.push({ ...area, top: row2, bottom: row2 });
  } else {
    for (let column4 = area.left; column4 <= area.right; column4 += 1) {
      blocks.push({ ...area, left: column4, right: column4 });
    }
  }
  return blocks;
}
var isSingle = (area) => area.top === area.bottom && area.left === area.right;
function checkWhole(sheet2, area) {
  if (sheet2.merges.some((merge) => intersects(merge, area) && !contains(area, merge))) {
    throw new ServiceError(texts.partOfMerge);
  }
}
function mergeCells(workbook, sheet2, area, kind, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  checkWhole(sheet2, area);
  sheet2.merges = sheet2.merges.filter((merge) => !intersects(merge, area));
  for (const block of blocksOf(area, kind)) {
    if (isSingle(block)) continue;
    sheet2.merges.push(block);
    sheet2.grid.each(block, (cell2, row2, column4) => {
      if (row2 === block.top && column4 === block.left) return;
      cell2.value = "";
      cell2.formula = "";
      cell2.rich = null;
    });
  }
  workbook.cellsChanged(sheet2, area);
  workbook.structureChanged(sheet2);
}
function breakApart(workbook, sheet2, area, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  checkWhole(sheet2, area);
  sheet2.merges = sheet2.merges.filter((merge) => !intersects(merge, area));
  workbook.structureChanged(sheet2);
}
function mergesIn(sheet2, area) {
  return sheet2.merges.filter((merge) => intersects(merge, area));
}
function isCovered(sheet2, row2, column4) {
  for (const merge of sheet2.merges) {
    if (row2 >= merge.top && row2 <= merge.bottom && column4 >= merge.left && column4 <= merge.right) {
      return row2 !== merge.top || column4 !== merge.left;
    }
  }
  return false;
}
function checkNoMerges(sheet2, area) {
  if (sheet2.merges.some((merge) => intersects(merge, area))) throw new ServiceError(texts.sortMerged);
}

// src/simulator/document/cells/sort-area.ts
var kinds3 = ["number", "string", "boolean"];
var collator = new Intl.Collator("en", { sensitivity: "base", numeric: false });
function compare(a, b, ascending) {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const byKind = kinds3.indexOf(typeof a) - kinds3.indexOf(typeof b);
  const order2 = byKind !== 0 ? byKind : typeof a === "string" && typeof b === "string" ? collator.compare(a, b) : Number(a) - Number(b);
  return ascending ? order2 : -order2;
}
function sortArea(workbook, sheet2, area, specs2, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  checkNoMerges(sheet2, area);
  for (const { column: column4 } of specs2) {
    if (column4 < area.left || column4 > area.right) {
      throw new ServiceError(`The column ${column4} is outside the range to sort.`);
    }
  }
  const keys = Array.from({ length: rowCount(area) }, (_, offset) => ({
    offset,
    values: specs2.map(
      ({ column: column4 }) => cellValue(sheet2.grid.cell(area.top + offset, column4), { workbook, sheet: sheet2 }, area.top + offset, column4)
    )
  }));
  keys.sort((a, b) => {
    for (const [index, spec31] of specs2.entries()) {
      const order2 = compare(a.values[index] ?? "", b.values[index] ?? "", spec31.ascending);
      if (order2 !== 0) return order2;
    }
    return a.offset - b.offset;
  });
  reorderRows(
    workbook,
    sheet2,
    area,
    keys.map(({ offset }) => offset)
  );
}
function reorderRows(workbook, sheet2, area, order2) {
  sheet2.grid.reorder(area, order2);
  if (workbook.hasFormulas) {
    sheet2.grid.each(area, (cell2, row2) => {
      if (cell2.formula === "") return;
      const old = area.top + (order2[row2 - area.top] ?? 0);
      cell2.formula = shiftFormula(cell2.formula, row2 - old, 0, workbook.conventions);
    });
  }
  workbook.rowsSorted(sheet2, area, order2);
}

// src/simulator/document/cells/write-cells.ts
var empty = { value: "", formula: "" };
function writeInputs(workbook, sheet2, area, inputs, writer) {
  if (inputs.length !== rowCount(area)) throw new ServiceError(texts.wrongRows(inputs.length, rowCount(area)));
  for (const line of inputs) {
    if (line.length !== columnCount(area)) throw new ServiceError(texts.wrongColumns(line.length, columnCount(area)));
  }
  assertMayEdit(sheet2, area, writer.user, workbook.owner);
  growTo(workbook, sheet2, area, writer.growsGrid);
  const around2 = (place3) => surroundingsOf(workbook, sheet2, place3);
  const asked = [];
  const { conventions } = workbook;
  const parsed3 = inputs.map(
    (line, down) => line.map((input, right) => {
      const row2 = area.top + down;
      const column4 = area.left + right;
      const cell2 = sheet2.grid.cell(row2, column4);
      const rule = cell2?.rule ?? null;
      if (rule === null && typeof input === "string" && canOnlyBeText(input, conventions)) return withinLimit(input);
      const result = parseCell(input, cell2?.style.numberFormat, workbook, writer);
      if (cell2 === void 0 || rule === null || rule.allowInvalid || result.formula !== "") return result;
      if (rule.criteria === "CUSTOM_FORMULA") asked.push({ cell: cell2, rule, row: row2, column: column4 });
      else if (!keepsRule(result.value, rule, around2({ row: row2, column: column4, base: rule.base }))) throw refusal(row2, column4);
      return result;
    })
  );
  const before = asked.length === 0 ? null : sheet2.grid.map(area, (cell2) => cell2 === void 0 ? void 0 : copyCell(cell2));
  parsed3.forEach((line, down) => {
    line.forEach((result, right) => {
      putValue(workbook, sheet2, area.top + down, area.left + right, result);
    });
  });
  workbook.cellsChanged(sheet2, area);
  if (before === null) return;
  const broken = asked.find(
    ({ cell: cell2, rule, row: row2, column: column4 }) => !keepsRule(cell2.value, rule, around2({ row: row2, column: column4, base: rule.base }))
  );
  if (broken === void 0) return;
  for (const [down, line] of before.entries()) {
    for (const [right, cell2] of line.entries()) sheet2.grid.put(area.top + down, area.left + right, cell2);
  }
  workbook.cellsChanged(sheet2, area);
  throw refusal(broken.row, broken.column);
}
function refusal(row2, column4) {
  return new ServiceError(texts.invalidData(writeA1({ top: row2, left: column4, bottom: row2, right: column4 })));
}
function putValue(workbook, sheet2, row2, column4, parsed3) {
  if (sheet2.merges.length > 0 && isCovered(sheet2, row2, column4)) return;
  const { value, formula, format: format2 } = typeof parsed3 === "string" ? { value: parsed3, formula: "" } : parsed3;
  const existing = sheet2.grid.cell(row2, column4);
  if (existing === void 0 && value === "" && formula === "") return;
  const cell2 = existing ?? sheet2.grid.touch(row2, column4);
  cell2.value = value;
  cell2.formula = formula;
  cell2.rich = null;
  if (formula !== "") workbook.noteFormula(formula);
  if (format2 !== void 0 && cell2.style.numberFormat === void 0) {
    cell2.style = withStyle(cell2.style, "numberFormat", format2);
  }
}
function growTo(workbook, sheet2, area, mayGrow) {
  const rows = area.bottom - sheet2.grid.maxRows;
  const columns = area.right - sheet2.grid.maxColumns;
  if (rows <= 0 && columns <= 0) return;
  if (!mayGrow) throw new ServiceError(texts.outsideSheet);
  if (rows > 0) workbook.insert(sheet2, "rows", sheet2.grid.maxRows + 1, rows);
  if (columns > 0) workbook.insert(sheet2, "columns", sheet2.grid.maxColumns + 1, columns);
}
function withinLimit(text2) {
  if (text2.length > limits.charactersInCell) throw new ServiceError(texts.tooManyCharacters);
  return text2;
}
function parseCell(input, format2, workbook, writer) {
  if (input === null || input === void 0) return empty;
  if (typeof input === "number" || typeof input === "boolean") {
    if (typeof input === "number" && !Number.isFinite(input)) return { value: "#NUM!", formula: "" };
    if (format2 === "@")
      return { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input), formula: "" };
    return { value: input, formula: "" };
  }
  if (input instanceof Date) {
    if (Number.isNaN(input.getTime())) throw new ServiceError("Invalid argument: value");
    const serial = workbook.serialOf(input.getTime());
    const { dateFormat } = workbook.conventions;
    return { value: serial, formula: "", format: Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss` };
  }
  const text2 = withinLimit(typeof input === "string" ? input : String(input));
  if (writer.plusStaysText && text2.startsWith("+")) return { value: text2, formula: "" };
  const typed = writer.typed || format2 === "@" && writer.plainTextTakesFormulas === false;
  return parseInput(text2, { format: format2, locale: workbook.conventions, year: writer.year, typed });
}

// src/simulator/document/matrix.ts
var transposed = (matrix) => (matrix[0] ?? []).map((_, column4) => matrix.map((line) => line[column4]));

// src/simulator/document/cells/copy-area.ts
var everything = {
  values: true,
  formulas: true,
  formats: true,
  notes: true,
  rules: true,
  conditionalFormats: true,
  merges: true
};
function targetOf(source, target, turned = false) {
  const [rows, columns] = turned ? [columnCount(source), rowCount(source)] : [rowCount(source), columnCount(source)];
  const fits = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  const bottom = fits ? target.bottom : target.top + rows - 1;
  const right = fits ? target.right : target.left + columns - 1;
  return { ...target, bottom, right };
}
function scriptTargetOf(source, target, turned = false) {
  const [rows, columns] = turned ? [columnCount(source), rowCount(source)] : [rowCount(source), columnCount(source)];
  const times = (room, size) => Math.max(1, Math.floor(room / size)) * size;
  const bottom = target.top + times(rowCount(target), rows) - 1;
  return { ...target, bottom, right: target.left + times(columnCount(target), columns) - 1 };
}
function copyArea(workbook, from, source, to, target, parts, turned = false) {
  const cells = from.grid.map(source, (cell2, row2, column4) => readyCopy(workbook, from, cell2, row2, column4, parts));
  const lines = turned ? transposed(cells) : cells;
  const height = lines.length;
  const width = lines[0]?.length ?? 0;
  for (let row2 = target.top; row2 <= target.bottom; row2 += 1) {
    const [down, line] = [(row2 - target.top) % height, lines[(row2 - target.top) % height]];
    for (let column4 = target.left; column4 <= target.right; column4 += 1) {
      const right = (column4 - target.left) % width;
      const cell2 = line?.[right];
      if (cell2 === void 0) continue;
      const [fromRow, fromColumn] = turned ? [source.top + right, source.left + down] : [source.top + down, source.left + right];
      copyInto(
        to.grid.touch(row2, column4),
        cell2,
        parts,
        (formula) => shiftFormula(formula, row2 - fromRow, column4 - fromColumn, workbook.conventions)
      );
    }
  }
  const taken = { sheet: from, area: source, cells };
  if (parts.merges && !turned) copyMerges(taken, to, target);
  if (parts.conditionalFormats) copyConditionalFormats(workbook, taken, to, target);
  if (parts.columnWidths) copyWidths(taken, to, target);
  workbook.cellsChanged(to, target);
  if (parts.merges || parts.columnWidths || parts.conditionalFormats) workbook.structureChanged(to);
}
function readyCopy(workbook, sheet2, cell2, row2, column4, parts) {
  const copy2 = cell2 === void 0 ? emptyCell() : copyCell(cell2);
  if (!parts.formulas && (copy2.formula !== "" || workbook.mayHaveSpills)) {
    copy2.value = cellValue(cell2, { workbook, sheet: sheet2 }, row2, column4);
    copy2.formula = "";
  }
  return copy2;
}
function copyInto(target, source, parts, shifted2) {
  if (parts.values) {
    target.formula = source.formula === "" ? "" : shifted2(source.formula);
    target.value = source.value;
    target.rich = source.rich;
  }
  if (parts.formats) target.style = parts.withoutBorders ? borderless(source.style, target.style) : source.style;
  if (parts.notes) target.note = source.note;
  if (parts.rules) target.rule = source.rule;
}
function borderless(style, old) {
  const { borderTop: _t, borderLeft: _l, borderBottom: _b, borderRight: _r, ...others2 } = style;
  const { borderTop, borderLeft, borderBottom, borderRight } = old;
  return internStyle({
    ...others2,
    ...borderTop === void 0 ? {} : { borderTop },
    ...borderLeft === void 0 ? {} : { borderLeft },
    ...borderBottom === void 0 ? {} : { borderBottom },
    ...borderRight === void 0 ? {} : { borderRight }
  });
}
function tiles(source, target) {
  const found2 = [];
  for (let top = target.top; top <= target.bottom; top += rowCount(source)) {
    for (let left = target.left; left <= target.right; left += columnCount(source)) {
      found2.push({ rows: top - source.top, columns: left - source.left });
    }
  }
  return found2;
}
var moved = (area, rows, columns) => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns
});
function copyMerges({ sheet: sheet2, area }, to, target) {
  const copied2 = sheet2.merges.filter((merge) => contains(area, merge));
  to.merges = [
    ...to.merges.filter((merge) => !intersects(merge, target)),
    ...tiles(area, target).flatMap(({ rows, columns }) => copied2.map((merge) => moved(merge, rows, columns)))
  ];
}
function clipped(area, to) {
  if (!intersects(area, to)) return null;
  return {
    top: Math.max(area.top, to.top),
    left: Math.max(area.left, to.left),
    bottom: Math.min(area.bottom, to.bottom),
    right: Math.min(area.right, to.right)
  };
}
function copyConditionalFormats(workbook, { sheet: sheet2, area }, to, target) {
  const places3 = tiles(area, target);
  const copied2 = sheet2.conditionalFormats.flatMap((format2) => {
    const parts = format2.ranges.flatMap((range) => clipped(range, area) ?? []);
    const ranges = places3.flatMap(({ rows, columns }) => parts.map((part2) => moved(part2, rows, columns)));
    const [first, base] = [ranges[0], format2.ranges[0]];
    if (first === void 0 || base === void 0) return [];
    const { condition } = format2;
    const shift = (value) => typeof value === "string" && value.startsWith("=") ? shiftFormula(value, first.top - base.top, first.left - base.left, workbook.conventions) : value;
    return [
      {
        ...format2,
        ranges,
        ...condition === void 0 ? {} : { condition: { ...condition, values: condition.values.map(shift) } }
      }
    ];
  });
  to.conditionalFormats = [...to.conditionalFormats, ...copied2];
}
function copyWidths({ sheet: sheet2, area }, to, target) {
  for (let column4 = target.left; column4 <= target.right; column4 += 1) {
    const size = sheet2.columns.sizes.get(area.left + (column4 - target.left) % columnCount(area));
    if (size === void 0) to.columns.sizes.delete(column4);
    else to.columns.sizes.set(column4, size);
  }
}
function moveArea(workbook, from, source, to, top, left, user2) {
  const [rows, columns] = [top - source.top, left - source.left];
  const target = moved(source, rows, columns);
  assertMayEdit(from, source, user2, workbook.owner);
  assertMayEdit(to, target, user2, workbook.owner);
  const cells = from.grid.map(source, (cell2) => cell2 === void 0 ? void 0 : copyCell(cell2));
  const merges = from.merges.filter((merge) => intersects(merge, source));
  if (merges.length > 0) breakApart(workbook, from, source, user2);
  from.grid.each(source, (_cell, row2, column4) => from.grid.put(row2, column4, void 0));
  for (const [down, line] of cells.entries()) {
    for (const [right, cell2] of line.entries()) to.grid.put(target.top + down, target.left + right, cell2);
  }
  to.merges.push(...merges.map((merge) => moved(merge, rows, columns)));
  const elsewhere = from === to ? {} : { toSheet: to.name };
  if (from !== to && workbook.hasFormulas) {
    to.grid.each(target, (cell2) => {
      if (cell2.formula === "") return;
      cell2.formula = formulaFromSheet(cell2.formula, from.name, { area: source, rows, columns }, workbook.conventions);
    });
  }
  workbook.follow(from, { kind: "move", area: source, rows, columns, ...elsewhere });
  workbook.cellsChanged(from, source);
  workbook.cellsChanged(to, target);
  if (merges.length > 0) workbook.structureChanged(to);
}

// src/simulator/document/formats/borders.ts
var usualLine = "SOLID #000000";
function side(style, key, draw, line) {
  return draw === null || draw === void 0 ? style : withStyle(style, key, draw ? line : void 0);
}
function bordered(style, area, row2, column4, change) {
  const { line = usualLine } = change;
  const inRows = row2 >= area.top && row2 <= area.bottom;
  const inColumns = column4 >= area.left && column4 <= area.right;
  let next = style;
  if (inRows && inColumns) {
    next = side(next, "borderTop", row2 === area.top ? change.top : change.horizontal, line);
    next = side(next, "borderBottom", row2 === area.bottom ? change.bottom : change.horizontal, line);
    next = side(next, "borderLeft", column4 === area.left ? change.left : change.vertical, line);
    next = side(next, "borderRight", column4 === area.right ? change.right : change.vertical, line);
  } else if (inColumns) {
    if (row2 === area.top - 1) next = side(next, "borderBottom", change.top, line);
    if (row2 === area.bottom + 1) next = side(next, "borderTop", change.bottom, line);
  } else if (inRows) {
    if (column4 === area.left - 1) next = side(next, "borderRight", change.left, line);
    if (column4 === area.right + 1) next = side(next, "borderLeft", change.right, line);
  }
  return next;
}

// src/simulator/executions/area-edits.ts
function applyAreaEdit(workbook, sheet2, user2, edit) {
  switch (edit.kind) {
    case "format":
      format(workbook, sheet2, user2, areaOf2(edit), edit);
      return null;
    case "clearFormats":
      clearCells(workbook, sheet2, areaOf2(edit), { formats: true }, user2);
      return null;
    case "merge":
      checkInside(sheet2, edit);
      if (edit.how === "none") breakApart(workbook, sheet2, areaOf2(edit), user2);
      else mergeCells(workbook, sheet2, areaOf2(edit), edit.how, user2);
      return null;
    case "filter":
      putFilter(workbook, sheet2, user2, edit.area);
      return null;
    case "filterColumn":
      filterColumn(workbook, sheet2, edit);
      return null;
    case "copy":
      return copy(workbook, sheet2, user2, edit);
    case "move":
      return move(workbook, sheet2, user2, edit);
    case "moveLines":
      assertMayEdit(sheet2, sheet2.area, user2, workbook.owner);
      workbook.move(sheet2, edit.dimension, edit.first, edit.count, edit.before);
      return null;
    case "restore":
      return putCellsBack(workbook, sheet2, edit.cells, user2);
  }
}
function areaOf2({ top, left, bottom, right }) {
  return { top, left, bottom, right };
}
function checkInside(sheet2, area) {
  if (area.top < 1 || area.left < 1 || area.bottom > sheet2.grid.maxRows || area.right > sheet2.grid.maxColumns) {
    throw new ServiceError(texts.outsideSheet);
  }
}
function formatted(style, format2) {
  const { bold, italic, underline, strikethrough, ...others2 } = format2;
  const next = { ...style };
  const set = (key, value) => {
    if (value === null || value === false || value === "") delete next[key];
    else if (value !== void 0) next[key] = value;
  };
  set("fontWeight", bold === void 0 ? void 0 : bold && "bold");
  set("fontStyle", italic === void 0 ? void 0 : italic && "italic");
  const lines = [
    (underline ?? style.fontLine?.includes("underline")) === true ? "underline" : "",
    (strikethrough ?? style.fontLine?.includes("line-through")) === true ? "line-through" : ""
  ];
  set("fontLine", lines.filter((line) => line !== "").join(" "));
  set("background", others2.background);
  set("fontColor", others2.fontColor);
  set("fontFamily", others2.fontFamily);
  set("fontSize", others2.fontSize);
  set("horizontalAlignment", others2.horizontalAlignment);
  set("verticalAlignment", others2.verticalAlignment);
  set("wrap", others2.wrap);
  if (others2.numberFormat !== void 0) set("numberFormat", storedFormat(others2.numberFormat ?? "") ?? null);
  return internStyle(next);
}
function format(workbook, sheet2, user2, area, edit) {
  checkInside(sheet2, area);
  assertMayEdit(sheet2, area, user2, workbook.owner);
  const known6 = /* @__PURE__ */ new Map();
  for (let row2 = area.top; row2 <= area.bottom; row2 += 1) {
    for (let column4 = area.left; column4 <= area.right; column4 += 1) {
      const old = sheet2.grid.cell(row2, column4)?.style ?? plainStyle;
      let style = known6.get(old);
      if (style === void 0) {
        style = formatted(old, edit);
        known6.set(old, style);
      }
      if (edit.borders !== void 0) style = bordered(style, area, row2, column4, edit.borders);
      if (style !== old) sheet2.grid.touch(row2, column4).style = style;
    }
  }
  workbook.cellsChanged(sheet2, area);
}
function putFilter(workbook, sheet2, user2, area) {
  assertMayEdit(sheet2, area ?? sheet2.filter?.area ?? sheet2.area, user2, workbook.owner);
  if (area === null) {
    removeFilter(workbook, sheet2);
    return;
  }
  checkInside(sheet2, area);
  sheet2.filter = newFilter(areaOf2(area));
  applyFilter(workbook, sheet2);
}
function filterColumn(workbook, sheet2, edit) {
  const { filter } = sheet2;
  if (filter === null) throw new ServiceError("There is no filter on this sheet.");
  if (edit.column < filter.area.left || edit.column > filter.area.right) throw new ServiceError(texts.outsideSheet);
  const criterion = {
    ...edit.hidden === void 0 ? {} : { hidden: edit.hidden },
    ...edit.criteria === void 0 ? {} : { condition: { criteria: edit.criteria, values: edit.values ?? [] } }
  };
  if (Object.keys(criterion).length === 0) filter.criteria.delete(edit.column);
  else filter.criteria.set(edit.column, criterion);
  applyFilter(workbook, sheet2);
}
var copied = {
  all: everything,
  values: { values: true },
  formats: { formats: true, conditionalFormats: true, merges: true }
};
function otherSheet(workbook, sheet2, id) {
  const other = id === void 0 ? sheet2 : workbook.sheetById(id);
  if (other === void 0) throw new ServiceError(`Sheet ${id} not found`);
  return other;
}
function copy(workbook, sheet2, user2, edit) {
  const source = areaOf2(edit);
  checkInside(sheet2, source);
  const to = otherSheet(workbook, sheet2, edit.to.sheetId);
  const target = targetOf(source, areaOf2(edit.to));
  growTo(workbook, to, target, true);
  assertMayEdit(to, target, user2, workbook.owner);
  checkMerges(to, target, null);
  copyArea(workbook, sheet2, source, to, target, copied[edit.what]);
  return edit.what === "formats" ? null : target;
}
function checkMerges(sheet2, target, leaving) {
  const cut = sheet2.merges.some(
    (merge) => intersects(merge, target) && !contains(target, merge) && !(leaving !== null && contains(leaving, merge))
  );
  if (cut) throw new ServiceError(texts.pasteOverMerge);
}
function move(workbook, sheet2, user2, edit) {
  const source = areaOf2(edit);
  checkInside(sheet2, source);
  const to = otherSheet(workbook, sheet2, edit.to.sheetId);
  const { top, left } = edit.to;
  const target = { top, left, bottom: top + source.bottom - source.top, right: left + source.right - source.left };
  growTo(workbook, to, target, true);
  checkMerges(to, target, to === sheet2 ? source : null);
  to.merges = to.merges.filter((merge) => !intersects(merge, target) || to === sheet2 && intersects(merge, source));
  moveArea(workbook, sheet2, source, to, top, left, user2);
  return target;
}

// src/simulator/document/cells/auto-fill.ts
function seriesOf(cells) {
  const values2 = cells.map((cell2) => cell2?.value ?? "");
  const numbers2 = values2.filter((value) => typeof value === "number");
  if (numbers2.length === values2.length && numbers2.length > 0) {
    const [first = 0, second] = numbers2;
    const isDate = cells[0]?.style.numberFormat !== void 0 && /[dmy]/i.test(cells[0].style.numberFormat);
    const step4 = second === void 0 ? isDate ? 1 : 0 : second - first;
    return { at: (index) => ({ value: first + step4 * index }) };
  }
  const parts = values2.map((value) => typeof value === "string" ? /^(.*?)(\d+)$/.exec(value) : null);
  const [head, next] = parts;
  if (head?.[1] === void 0 || parts.some((part2) => part2 === null || part2[1] !== head[1])) return null;
  const start = Number(head[2]);
  const step3 = next?.[2] === void 0 ? 1 : Number(next[2]) - start;
  return { at: (index) => ({ value: `${head[1]}${start + step3 * index}` }) };
}
function fillSeries(workbook, sheet2, source, destination, goesOn) {
  const down = destination.bottom > source.bottom || destination.top < source.top;
  const length = down ? rowCount(source) : columnCount(source);
  const lines = down ? columnCount(source) : rowCount(source);
  for (let line = 0; line < lines; line += 1) {
    const place3 = (index) => down ? [source.top + index, source.left + line] : [source.top + line, source.left + index];
    const cells = Array.from({ length }, (_, index) => sheet2.grid.cell(...place3(index)));
    const copies = cells.map((cell2) => cell2 === void 0 ? void 0 : copyCell(cell2));
    const series = goesOn && cells.every((cell2) => cell2?.formula === "") ? seriesOf(cells) : null;
    const [first, last] = down ? [destination.top - source.top, destination.bottom - source.top] : [destination.left - source.left, destination.right - source.left];
    for (let index = first; index <= last; index += 1) {
      if (index >= 0 && index < length) continue;
      const from = (index % length + length) % length;
      const model = copies[from];
      if (model === void 0) continue;
      const [row2, column4] = place3(index);
      const cell2 = sheet2.grid.touch(row2, column4);
      const [fromRow, fromColumn] = place3(from);
      Object.assign(cell2, model, series === null ? {} : series.at(index));
      cell2.formula = model.formula === "" ? "" : shiftFormula(model.formula, row2 - fromRow, column4 - fromColumn, workbook.conventions);
    }
  }
  workbook.cellsChanged(sheet2, destination);
}

// src/simulator/document/cells/find-text.ts
var plain = (text2) => text2.normalize("NFD").replace(/\p{Mn}/gu, "");
function patternOf2(text2, options) {
  const wanted = options.ignoreDiacritics ? plain(text2) : text2;
  const body = options.regularExpression ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(options.matchEntireCell ? `^(?:${body})$` : body, options.matchCase ? "gu" : "giu");
  } catch {
    throw new ServiceError("Invalid regular expression.");
  }
}
function searched(workbook, { sheet: sheet2, row: row2, column: column4 }, options) {
  const cell2 = sheet2.grid.cell(row2, column4);
  if (cell2 === void 0) return null;
  if (options.matchFormulaText && cell2.formula !== "") return cell2.formula;
  const reader = { workbook, sheet: sheet2 };
  if (cell2.formula !== "" && isErrorValue(cellValue(cell2, reader, row2, column4))) return null;
  const text2 = shownCell(cell2, reader, row2, column4);
  return text2 === "" ? null : text2;
}
function findMatches(workbook, places3, text2, options) {
  const pattern5 = patternOf2(text2, options);
  return places3.flatMap(({ sheet: sheet2, area }, index) => {
    const found2 = [];
    sheet2.grid.each(area, (_cell, row2, column4) => {
      const shown2 = searched(workbook, { sheet: sheet2, row: row2, column: column4 }, options);
      if (shown2 === null) return;
      pattern5.lastIndex = 0;
      if (pattern5.test(options.ignoreDiacritics ? plain(shown2) : shown2)) found2.push({ sheet: sheet2, index, row: row2, column: column4 });
    });
    return found2;
  });
}
function replaceIn(workbook, match, text2, options, replacement, writer) {
  const { sheet: sheet2, row: row2, column: column4 } = match;
  const cell2 = sheet2.grid.cell(row2, column4);
  if (cell2 === void 0 || cell2.formula !== "" && options.matchFormulaText !== true) return 0;
  const before = cell2.formula === "" ? shownCell(cell2, { workbook, sheet: sheet2 }, row2, column4) : cell2.formula;
  let count2 = 0;
  const pattern5 = patternOf2(text2, options);
  const after = (options.ignoreDiacritics ? plain(before) : before).replace(
    pattern5,
    (found2, ...groups) => {
      count2 += 1;
      if (!options.regularExpression) return replacement;
      return replacement.replace(
        /\$(\d)/g,
        (_, digit2) => digit2 === "0" ? found2 : String(groups[Number(digit2) - 1] ?? "")
      );
    }
  );
  if (count2 === 0) return 0;
  writeInputs(workbook, sheet2, { top: row2, left: column4, bottom: row2, right: column4 }, [[after]], writer);
  return count2;
}

// src/simulator/executions/text-search.ts
function placesOf(workbook, { sheetId, area }) {
  const sheets = workbook.sheets.filter((sheet2) => sheetId === void 0 ? !sheet2.hidden : sheet2.id === sheetId);
  return sheets.map((sheet2) => ({ sheet: sheet2, area: area ?? sheet2.area }));
}
function foundCells(workbook, search) {
  return findMatches(workbook, placesOf(workbook, search), search.text, search);
}
function replaceText(world, user2, search, replacement) {
  const { workbook } = world;
  const year = new Date(world.clock.now()).getUTCFullYear();
  const writer = { user: user2, typed: true, year, growsGrid: false };
  return foundCells(workbook, search).filter(
    (match) => replaceIn(workbook, match, search.text, search, replacement, writer) > 0
  );
}

// src/simulator/executions/content-edits.ts
function applyDocumentEdit(world, user2, edit) {
  if (edit.kind === "importSheets") return importSheets(world, user2, edit);
  const [first, ...others2] = replaceText(world, user2, edit, edit.replacement);
  if (first === void 0) return { change: "OTHER" };
  const here = others2.filter(({ sheet: sheet2 }) => sheet2 === first.sheet);
  const area = here.reduce(
    (around2, { row: row2, column: column4 }) => ({
      top: Math.min(around2.top, row2),
      left: Math.min(around2.left, column4),
      bottom: Math.max(around2.bottom, row2),
      right: Math.max(around2.right, column4)
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column }
  );
  return { change: "EDIT", cells: { sheet: first.sheet, area } };
}
function applyContentEdit(world, sheet2, user2, edit) {
  const { workbook } = world;
  switch (edit.kind) {
    case "fill": {
      const [source, target] = [areaOf2(edit), areaOf2(edit.to)];
      checkInside(sheet2, target);
      assertMayEdit(sheet2, target, user2, workbook.owner);
      fillSeries(workbook, sheet2, source, target, edit.series);
      return { change: "EDIT", cells: { sheet: sheet2, area: filled(source, target) } };
    }
    case "dropDown": {
      const area = areaOf2(edit);
      checkInside(sheet2, area);
      assertMayEdit(sheet2, area, user2, workbook.owner);
      putRule(sheet2, area, edit.choices === null ? null : ruleOf(edit.choices, edit.reject));
      workbook.cellsChanged(sheet2, area);
      return { change: "OTHER" };
    }
    case "duplicateSheet": {
      const behind = workbook.sheets.indexOf(sheet2) + 1;
      world.activate(user2, workbook.insertSheet(copyName(workbook, sheet2.name), behind, sheet2));
      return { change: "INSERT_GRID" };
    }
    case "importRows": {
      if (edit.replace) {
        const everything2 = { values: true, formats: true, notes: true, validations: true };
        clearCells(workbook, sheet2, sheet2.area, everything2, user2);
      }
      typeRows(world, sheet2, user2, edit.replace ? 1 : sheet2.grid.lastRow() + 1, edit.rows);
      return { change: "OTHER" };
    }
  }
}
function copyName(workbook, name) {
  const first = `Copy of ${name}`.slice(0, 95);
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? first : `${first} ${number}`;
    if (workbook.sheetByName(wanted) === void 0) return wanted;
  }
}
function filled(source, target) {
  if (target.bottom > source.bottom) return { ...target, top: source.bottom + 1 };
  if (target.top < source.top) return { ...target, bottom: source.top - 1 };
  if (target.right > source.right) return { ...target, left: source.right + 1 };
  return target.left < source.left ? { ...target, right: source.left - 1 } : target;
}
function ruleOf(choices, reject) {
  return { criteria: "VALUE_IN_LIST", values: [choices, true], allowInvalid: !reject, helpText: null };
}
function putRule(sheet2, area, rule) {
  for (let row2 = area.top; row2 <= area.bottom; row2 += 1) {
    for (let column4 = area.left; column4 <= area.right; column4 += 1) {
      if (rule !== null || sheet2.grid.cell(row2, column4) !== void 0) sheet2.grid.touch(row2, column4).rule = rule;
    }
  }
}
function typeRows(world, sheet2, user2, top, rows) {
  const width = Math.max(0, ...rows.map((line) => line.length));
  if (width === 0) return;
  const area = { top, left: 1, bottom: top + rows.length - 1, right: width };
  growTo(world.workbook, sheet2, area, true);
  const lines = rows.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
  const year = new Date(world.clock.now()).getUTCFullYear();
  writeInputs(world.workbook, sheet2, area, lines, { user: user2, typed: true, year, growsGrid: true });
}
function importSheets(world, user2, edit) {
  const { workbook } = world;
  const old = [...workbook.sheets];
  const taken = (name) => {
    const other = workbook.sheetByName(name);
    return other !== void 0 && (edit.replace === "none" || !old.includes(other));
  };
  const freeName = (name) => {
    for (let number = 1; ; number += 1) {
      const wanted = number === 1 ? name : `${name.slice(0, 90)} ${number}`;
      if (!taken(wanted)) return wanted;
    }
  };
  for (const { name, rows } of edit.sheets) {
    const wanted = freeName(name.trim() === "" ? "Sheet" : name.trim().slice(0, 100));
    const away2 = workbook.sheetByName(wanted);
    if (away2 !== void 0) workbook.renameSheet(away2, `${wanted.slice(0, 60)} (before ${workbook.newId()})`);
    const sheet2 = workbook.insertSheet(wanted, workbook.sheets.length);
    typeRows(world, sheet2, user2, 1, rows);
  }
  if (edit.replace === "document") for (const sheet2 of old) workbook.deleteSheet(sheet2);
  const [first] = workbook.sheets.filter((sheet2) => !old.includes(sheet2));
  if (first !== void 0) world.activate(user2, first);
  return { change: "INSERT_GRID" };
}

// src/simulator/executions/layout-edits.ts
var narrowest = 2;
function applyLayoutEdit(workbook, sheet2, edit) {
  switch (edit.kind) {
    case "hideSheet":
      workbook.hideSheet(sheet2);
      break;
    case "showSheet":
      workbook.showSheet(sheet2);
      break;
    case "moveSheet":
      workbook.moveSheet(sheet2, edit.index);
      break;
    case "tabColor":
      workbook.setTabColor(sheet2, edit.color);
      break;
    case "resizeColumns":
      workbook.resizeLines(sheet2, "columns", edit.first, edit.count, Math.max(narrowest, edit.width));
      break;
    case "resizeRows":
      workbook.resizeLines(sheet2, "rows", edit.first, edit.count, Math.max(narrowest, edit.height));
      break;
    case "freeze":
      if (edit.rows !== void 0) workbook.freeze(sheet2, "rows", edit.rows);
      if (edit.columns !== void 0) workbook.freeze(sheet2, "columns", edit.columns);
      break;
    case "hideRows":
    case "showRows":
      workbook.hideLines(sheet2, "rows", edit.first, edit.count, edit.kind === "hideRows");
      break;
    case "hideColumns":
    case "showColumns":
      workbook.hideLines(sheet2, "columns", edit.first, edit.count, edit.kind === "hideColumns");
      break;
  }
}

// src/simulator/executions/user-edits.ts
function applyEdit(world, user2, edit) {
  const { workbook } = world;
  if (workbook.sharing.viewers.includes(user2)) throw new ServiceError(texts.protectedCell);
  if (edit.kind === "insertSheet") {
    const position = workbook.sheets.indexOf(world.activeSheet(user2)) + 1;
    world.activate(user2, workbook.insertSheet(edit.name, position));
    return { change: "INSERT_GRID" };
  }
  if (edit.kind === "renameDocument") {
    workbook.rename(edit.name);
    return { change: "OTHER" };
  }
  if (edit.kind === "replace" || edit.kind === "importSheets") return applyDocumentEdit(world, user2, edit);
  const sheet2 = workbook.sheetById(edit.sheetId);
  if (sheet2 === void 0) throw new ServiceError(`Sheet ${edit.sheetId} not found`);
  switch (edit.kind) {
    case "input":
      return typeInto(world, sheet2, user2, edit);
    case "clear": {
      const area = areaOf2(edit);
      const oldValue = oldValueOf(world, sheet2, area);
      clearCells(workbook, sheet2, area, { values: true }, user2);
      return { change: "EDIT", cells: { sheet: sheet2, area, ...oldValue === void 0 ? {} : { oldValue } } };
    }
    case "sort": {
      const area = areaOf2(edit);
      sortArea(workbook, sheet2, area, [{ column: edit.byColumn, ascending: edit.ascending }], user2);
      return { change: "OTHER" };
    }
    case "insertRows":
    case "insertColumns":
      return insertLines(world, sheet2, user2, edit.kind === "insertRows" ? "rows" : "columns", edit.before, edit.count);
    case "deleteRows":
    case "deleteColumns":
      return removeLines(world, sheet2, user2, edit.kind === "deleteRows" ? "rows" : "columns", edit.first, edit.count);
    case "renameSheet":
      workbook.renameSheet(sheet2, edit.name);
      return { change: "OTHER" };
    case "deleteSheet":
      workbook.deleteSheet(sheet2);
      return { change: "REMOVE_GRID" };
    case "hideSheet":
    case "showSheet":
    case "moveSheet":
    case "tabColor":
    case "resizeColumns":
    case "resizeRows":
    case "freeze":
    case "hideRows":
    case "showRows":
    case "hideColumns":
    case "showColumns":
      applyLayoutEdit(workbook, sheet2, edit);
      return { change: "OTHER" };
    case "fill":
    case "dropDown":
    case "duplicateSheet":
    case "importRows":
      return applyContentEdit(world, sheet2, user2, edit);
    case "format":
    case "clearFormats":
    case "merge":
    case "filter":
    case "filterColumn":
    case "copy":
    case "move":
    case "moveLines":
    case "restore": {
      const area = applyAreaEdit(workbook, sheet2, user2, edit);
      if (area === null) return { change: edit.kind === "format" || edit.kind === "clearFormats" ? "FORMAT" : "OTHER" };
      const home = edit.kind === "copy" || edit.kind === "move" ? workbook.sheetById(edit.to.sheetId ?? sheet2.id) : sheet2;
      return { change: "EDIT", cells: { sheet: home ?? sheet2, area } };
    }
    case "note": {
      const area = { top: edit.row, left: edit.column, bottom: edit.row, right: edit.column };
      checkInside(sheet2, area);
      assertMayEdit(sheet2, area, user2, workbook.owner);
      sheet2.grid.touch(edit.row, edit.column).note = edit.text;
      workbook.cellsChanged(sheet2, area);
      return { change: "OTHER" };
    }
  }
}
function typeInto(world, sheet2, user2, edit) {
  const width = Math.max(0, ...edit.values.map((line) => line.length));
  if (width === 0) return { change: "OTHER" };
  const area = {
    top: edit.top,
    left: edit.left,
    bottom: edit.top + edit.values.length - 1,
    right: edit.left + width - 1
  };
  const oldValue = oldValueOf(world, sheet2, area);
  const lines = edit.values.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
  const year = new Date(world.clock.now()).getUTCFullYear();
  writeInputs(world.workbook, sheet2, area, lines, { user: user2, typed: true, year, growsGrid: true });
  const single2 = area.top === area.bottom && area.left === area.right;
  const typed = single2 ? sheet2.grid.cell(area.top, area.left)?.value : void 0;
  return {
    change: "EDIT",
    cells: {
      sheet: sheet2,
      area,
      ...typed === void 0 || typed === "" ? {} : { value: String(typed) },
      ...oldValue === void 0 ? {} : { oldValue }
    }
  };
}
function oldValueOf(world, sheet2, area) {
  if (area.top !== area.bottom || area.left !== area.right) return void 0;
  const cell2 = sheet2.grid.cell(area.top, area.left);
  if (cell2 === void 0 || cell2.value === "" && cell2.formula === "") return void 0;
  return cell2.formula === "" ? String(cell2.value) : inputOf(cell2, world.workbook);
}
function insertLines(world, sheet2, user2, dimension, before, count2) {
  const line = dimension === "rows" ? { top: before, bottom: before } : { left: before, right: before };
  assertMayEdit(sheet2, { ...sheet2.area, ...line }, user2, world.workbook.owner);
  world.workbook.insert(sheet2, dimension, before, count2);
  return { change: dimension === "rows" ? "INSERT_ROW" : "INSERT_COLUMN" };
}
function removeLines(world, sheet2, user2, dimension, first, count2) {
  const last = first + count2 - 1;
  const lines = dimension === "rows" ? { top: first, bottom: last } : { left: first, right: last };
  assertMayEdit(sheet2, { ...sheet2.area, ...lines }, user2, world.workbook.owner);
  world.workbook.remove(sheet2, dimension, first, count2);
  return { change: dimension === "rows" ? "REMOVE_ROW" : "REMOVE_COLUMN" };
}

// src/simulator/document/structure/grid-change.ts
function areaAfter(area, change) {
  const corner2 = (row2, column4) => ({ row: row2, column: column4, rowFixed: true, columnFixed: true });
  const moved2 = changeReference(
    { sheetName: null, start: corner2(area.top, area.left), end: corner2(area.bottom, area.right) },
    change
  );
  if (moved2 === null) return null;
  const { start, end } = moved2;
  return { top: start.row ?? 1, left: start.column ?? 1, bottom: end?.row ?? 1, right: end?.column ?? 1 };
}
function argumentAfter(argument, sheet2, follow2) {
  if (isRangeArgument(argument)) {
    const area = argument.sheetId === follow2.changed.id ? readArea(argument.a1) : null;
    const moved2 = area === null ? null : areaAfter(area, follow2.change);
    return moved2 === null ? argument : { ...argument, a1: writeA1(moved2) };
  }
  if (typeof argument === "string" && argument.startsWith("=")) return follow2.formula(argument, sheet2);
  return argument;
}
function baseAfter({ base }, sheet2, { changed, change }) {
  if (base === void 0 || sheet2 !== changed) return {};
  const { row: row2, column: column4 } = base;
  const moved2 = areaAfter({ top: row2, left: column4, bottom: row2, right: column4 }, change);
  return moved2 === null ? {} : { base: { row: moved2.top, column: moved2.left } };
}
function rulesAfter(sheet2, follow2) {
  const known6 = /* @__PURE__ */ new Map();
  sheet2.grid.each(sheet2.area, (cell2) => {
    const { rule } = cell2;
    if (rule === null || !readsOtherCells(rule)) return;
    let next = known6.get(rule);
    if (next === void 0) {
      next = {
        ...rule,
        values: rule.values.map((value) => argumentAfter(value, sheet2, follow2)),
        ...baseAfter(rule, sheet2, follow2)
      };
      known6.set(rule, next);
    }
    cell2.rule = next;
  });
}
function conditionAfter(condition, sheet2, follow2) {
  return {
    ...condition,
    values: condition.values.map(
      (value) => typeof value === "string" && value.startsWith("=") ? follow2.formula(value, sheet2) : value
    )
  };
}
function followChange(workbook, changed, change) {
  const { conventions } = workbook;
  const follow2 = {
    changed,
    change,
    formula: (formula, home) => formulaAfter(formula, home.name, changed.name, change, conventions)
  };
  for (const sheet2 of workbook.sheets) {
    if (workbook.hasFormulas) {
      sheet2.grid.each(sheet2.area, (cell2) => {
        if (cell2.formula !== "") cell2.formula = follow2.formula(cell2.formula, sheet2);
      });
    }
    if (workbook.hasRules) rulesAfter(sheet2, follow2);
    sheet2.conditionalFormats = sheet2.conditionalFormats.map(
      (format2) => format2.condition === void 0 ? format2 : { ...format2, condition: conditionAfter(format2.condition, sheet2, follow2) }
    );
  }
  workbook.namedRanges = workbook.namedRanges.flatMap((named2) => {
    if (named2.sheetId !== changed.id) return [named2];
    const area = areaAfter(named2.area, change);
    if (area === null) return [];
    const target = change.kind === "move" && change.toSheet !== void 0 ? workbook.sheetByName(change.toSheet) : void 0;
    if (target !== void 0 && writeA1(area) !== writeA1(named2.area)) named2.sheetId = target.id;
    named2.area = area;
    return [named2];
  });
}

// src/simulator/executions/history/change.ts
function sheetOf(world, sheetId) {
  const sheet2 = world.workbook.sheetById(sheetId);
  if (sheet2 === void 0) throw new Error("The sheet in which this was done is gone.");
  return sheet2;
}

// src/simulator/executions/history/mentions.ts
var textOf3 = (named2) => JSON.stringify(named2);
function eachFormula(workbook, visit) {
  if (!workbook.hasFormulas) return;
  for (const sheet2 of workbook.sheets) {
    sheet2.grid.each(sheet2.area, (cell2, row2, column4) => {
      if (cell2.formula !== "") visit(cell2, sheet2.id, row2, column4);
    });
  }
}
var Mentions = class {
  formulas = /* @__PURE__ */ new Map();
  named;
  /** By the places they have after the change: cells that are written over and put back are others than they were. */
  remembered = [];
  namedAfter = /* @__PURE__ */ new Map();
  /** Before the change. */
  constructor(workbook) {
    this.named = new Map(workbook.namedRanges.map((named2) => [named2.id, textOf3(named2)]));
    eachFormula(workbook, (cell2) => this.formulas.set(cell2, cell2.formula));
  }
  get weight() {
    return 100 * this.remembered.length;
  }
  /** After the change. Also those that it left alone: taking it back could change them. */
  settle(workbook) {
    const remembered = [];
    eachFormula(workbook, (cell2, sheetId, row2, column4) => {
      const before = this.formulas.get(cell2);
      if (before !== void 0) remembered.push({ sheetId, row: row2, column: column4, before, after: cell2.formula });
    });
    this.remembered = remembered;
    this.formulas.clear();
    this.namedAfter = new Map(workbook.namedRanges.map((named2) => [named2.id, textOf3(named2)]));
  }
  /** Asked before the change is taken back; what somebody has changed since stays as it is. */
  puttingBack(workbook) {
    const formulas = this.remembered.flatMap(({ sheetId, row: row2, column: column4, before, after }) => {
      const cell2 = workbook.sheetById(sheetId)?.grid.cell(row2, column4);
      return cell2?.formula === after ? [{ cell: cell2, before }] : [];
    });
    const now = new Map(workbook.namedRanges.map((named3) => [named3.id, textOf3(named3)]));
    const named2 = [...this.named].filter(([id]) => now.get(id) === this.namedAfter.get(id));
    return () => {
      for (const { cell: cell2, before } of formulas) cell2.formula = before;
      for (const [id, text2] of named2) {
        const others2 = workbook.namedRanges.filter((one) => one.id !== id);
        workbook.namedRanges = [...others2, JSON.parse(text2)].sort((a, b) => a.id - b.id);
      }
    };
  }
};

// src/simulator/executions/history/cells-change.ts
function afterReorder2(area, { dimension, to }) {
  const [first, last] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const by = to(first) - first;
  for (let line = first; line <= last; line += 1) if (to(line) - line !== by) return null;
  return dimension === "rows" ? { ...area, top: first + by, bottom: last + by } : { ...area, left: first + by, right: last + by };
}
function afterSort(area, { area: sorted3, to }) {
  if (!intersects(area, sorted3)) return area;
  const next = afterReorder2(area, { kind: "reorder", dimension: "rows", to });
  return contains(sorted3, area) || next?.top === area.top ? next : null;
}
function afterAll(area, change) {
  if (change.kind === "sort") return afterSort(area, change);
  return change.kind === "reorder" ? afterReorder2(area, change) : areaAfter(area, change);
}
var CellsChange = class _CellsChange {
  sheetId;
  cells;
  home;
  /** Where the area is by now. */
  area;
  constructor(sheetId, area, cells) {
    this.sheetId = sheetId;
    this.home = area;
    this.area = area;
    this.cells = cells;
  }
  static take(sheet2, area) {
    return new _CellsChange(sheet2.id, area, takeCells(sheet2, area));
  }
  get place() {
    const { top, left, bottom, right } = this.area;
    return { sheetId: this.sheetId, top, left, bottom, right };
  }
  get weight() {
    return this.cells.text.length;
  }
  undo(world, user2) {
    const sheet2 = sheetOf(world, this.sheetId);
    const now = _CellsChange.take(sheet2, this.area);
    const moved2 = shiftedCells(this.cells, this.area.top - this.home.top, this.area.left - this.home.left);
    putCellsBack(world.workbook, sheet2, moved2, user2);
    return now;
  }
  follow(sheetId, change) {
    if (sheetId !== this.sheetId) return true;
    if (change.kind === "move" && change.toSheet !== void 0) return !intersects(this.area, change.area);
    const next = afterAll(this.area, change);
    if (next === null || rowCount(next) !== rowCount(this.area) || columnCount(next) !== columnCount(this.area))
      return false;
    this.area = next;
    return true;
  }
};
var CellsMoved = class _CellsMoved {
  from;
  to;
  mentions;
  /** From where they are going to be, to where they are. */
  constructor(workbook, from, to) {
    this.from = from;
    this.to = to;
    this.mentions = new Mentions(workbook);
  }
  get weight() {
    return this.mentions.weight;
  }
  get place() {
    const { top, left } = this.to;
    const { area } = this.from;
    return { ...this.to, bottom: top + rowCount(area) - 1, right: left + columnCount(area) - 1 };
  }
  settle(workbook) {
    this.mentions.settle(workbook);
  }
  undo(world, user2) {
    const { workbook } = world;
    const { area, sheetId } = this.from;
    const { top, left } = this.to;
    const { bottom, right } = this.place;
    const back = { sheetId: this.to.sheetId, area: { top, left, bottom, right } };
    const again = new _CellsMoved(workbook, back, { sheetId, top: area.top, left: area.left });
    const putBack = this.mentions.puttingBack(workbook);
    moveArea(workbook, sheetOf(world, sheetId), area, sheetOf(world, this.to.sheetId), top, left, user2);
    putBack();
    again.settle(workbook);
    return again;
  }
  follow(sheetId, change) {
    if (change.kind !== "sort") return sheetId !== this.from.sheetId && sheetId !== this.to.sheetId;
    const places3 = [this.from, { sheetId: this.to.sheetId, area: this.place }];
    return places3.every((one) => one.sheetId !== sheetId || !intersects(one.area, change.area));
  }
};

// src/simulator/document/saved/sheet-frame.ts
function refill(set, values2) {
  set.clear();
  for (const value of values2) set.add(value);
}
function linesOf(dimension) {
  return [
    [
      `${dimension} sizes`,
      {
        take: (sheet2) => [...sheet2[dimension].sizes],
        put: (sheet2, sizes) => {
          sheet2[dimension].sizes.clear();
          for (const [line, size] of sizes) sheet2[dimension].sizes.set(line, size);
        }
      }
    ],
    [
      `${dimension} hidden`,
      {
        take: (sheet2) => [...sheet2[dimension].hidden],
        put: (sheet2, hidden) => refill(sheet2[dimension].hidden, hidden)
      }
    ],
    [
      `${dimension} frozen`,
      {
        take: (sheet2) => sheet2[dimension].frozen,
        put: (sheet2, frozen) => {
          sheet2[dimension].frozen = frozen;
        }
      }
    ]
  ];
}
function plain2(key) {
  return [
    key,
    {
      take: (sheet2) => sheet2[key],
      put: (sheet2, value) => {
        sheet2[key] = value;
      }
    }
  ];
}
var traits = [
  plain2("hidden"),
  plain2("tabColor"),
  plain2("hiddenGridlines"),
  plain2("rightToLeft"),
  plain2("merges"),
  plain2("protections"),
  plain2("conditionalFormats"),
  plain2("bandings"),
  plain2("groups"),
  [
    "filter",
    {
      take: ({ filter }) => filter === null ? null : { ...filter, criteria: [...filter.criteria] },
      put: (sheet2, filter) => {
        sheet2.filter = filter === null ? null : { ...filter, criteria: new Map(filter.criteria) };
      }
    }
  ],
  [
    "filteredRows",
    {
      take: (sheet2) => [...sheet2.filteredRows],
      put: (sheet2, rows) => refill(sheet2.filteredRows, rows)
    }
  ],
  ...linesOf("rows"),
  ...linesOf("columns")
];
function takeFrame(sheet2) {
  return new Map(traits.map(([name, trait]) => [name, JSON.stringify(trait.take(sheet2))]));
}
function putFrame(sheet2, frame) {
  for (const [name, trait] of traits) {
    const text2 = frame.get(name);
    if (text2 !== void 0) trait.put(sheet2, JSON.parse(text2));
  }
}
function frameDifference(first, second) {
  return new Map([...first].filter(([name, text2]) => second.get(name) !== text2));
}
function untouchedSince(frame, then, now) {
  return new Map([...frame].filter(([name]) => then.get(name) === now.get(name)));
}

// src/simulator/executions/history/lines-changes.ts
var Surroundings = class {
  frame;
  mentions;
  frameAfter = /* @__PURE__ */ new Map();
  constructor(workbook, sheet2) {
    this.frame = takeFrame(sheet2);
    this.mentions = new Mentions(workbook);
  }
  get weight() {
    return [...this.frame.values()].reduce((sum3, text2) => sum3 + text2.length, this.mentions.weight);
  }
  settle(workbook, sheet2) {
    this.frameAfter = takeFrame(sheet2);
    this.mentions.settle(workbook);
  }
  /** Asked before the change is taken back; what somebody has changed since stays as it is. */
  puttingBack(workbook, sheet2) {
    const frame = untouchedSince(this.frame, this.frameAfter, takeFrame(sheet2));
    const putMentions = this.mentions.puttingBack(workbook);
    return () => {
      putFrame(sheet2, frame);
      putMentions();
    };
  }
};
function areaOf3(sheet2, { dimension, first, count: count2 }) {
  const last = first + count2 - 1;
  return dimension === "rows" ? { ...sheet2.area, top: first, bottom: last } : { ...sheet2.area, left: first, right: last };
}
function isStill({ first, count: count2 }, to) {
  for (let row2 = first; row2 < first + count2; row2 += 1) if (to(row2) !== row2) return false;
  return true;
}
function linesAfter(lines, change) {
  const { dimension, first, count: count2 } = lines;
  if (change.kind === "sort") return dimension === "columns" || isStill(lines, change.to) ? lines : null;
  if (change.kind !== "move" && change.dimension !== dimension) return lines;
  if (change.kind === "move") return lines;
  const whole4 = { top: 1, left: 1, bottom: 1, right: 1 };
  const last = first + count2 - 1;
  const next = areaAfter(
    dimension === "rows" ? { ...whole4, top: first, bottom: last } : { ...whole4, left: first, right: last },
    change
  );
  if (next === null) return null;
  const [start, end] = dimension === "rows" ? [next.top, next.bottom] : [next.left, next.right];
  return end - start + 1 === count2 ? { dimension, first: start, count: count2 } : null;
}
var LinesChange = class {
  sheetId;
  lines;
  constructor(sheet2, lines) {
    this.sheetId = sheet2.id;
    this.lines = lines;
  }
  get place() {
    return null;
  }
  follow(sheetId, change) {
    if (sheetId !== this.sheetId) return true;
    const next = linesAfter(this.lines, change);
    if (next !== null) this.lines = next;
    return next !== null;
  }
};
var LinesAdded = class extends LinesChange {
  weight = 100;
  undo(world, user2) {
    const sheet2 = sheetOf(world, this.sheetId);
    assertMayEdit(sheet2, areaOf3(sheet2, this.lines), user2, world.workbook.owner);
    const gone = new LinesRemoved(world.workbook, sheet2, this.lines);
    const { dimension, first, count: count2 } = this.lines;
    world.workbook.remove(sheet2, dimension, first, count2);
    gone.settle(world.workbook, sheet2);
    return gone;
  }
};
var LinesRemoved = class extends LinesChange {
  cells;
  around;
  metadata;
  constructor(workbook, sheet2, lines) {
    super(sheet2, lines);
    const rows = lines.dimension === "rows";
    const cells = [];
    sheet2.grid.each(areaOf3(sheet2, lines), (cell2, row2, column4) => {
      cells.push(rows ? [row2 - lines.first, column4, cell2] : [column4 - lines.first, row2, cell2]);
    });
    this.cells = cells;
    this.around = new Surroundings(workbook, sheet2);
    const type = rows ? "ROW" : "COLUMN";
    this.metadata = workbook.metadata.filter(({ location }) => location.type === type && location.sheetId === sheet2.id && holds(lines, location.index)).map((entry) => ({ ...entry }));
  }
  get place() {
    const { dimension, first, count: count2 } = this.lines;
    const line = dimension === "rows" ? { top: first, bottom: first + count2 - 1 } : { left: first, right: first + count2 - 1 };
    return { sheetId: this.sheetId, top: 1, left: 1, bottom: 1, right: 1, ...line };
  }
  get weight() {
    return 100 * this.cells.length + this.around.weight;
  }
  settle(workbook, sheet2) {
    this.around.settle(workbook, sheet2);
  }
  /** What is gone stands in no order: it comes back where it was. */
  follow(sheetId, change) {
    return change.kind === "sort" || super.follow(sheetId, change);
  }
  undo(world) {
    const { workbook } = world;
    const sheet2 = sheetOf(world, this.sheetId);
    const { dimension, first, count: count2 } = this.lines;
    const putBack = this.around.puttingBack(workbook, sheet2);
    workbook.insert(sheet2, dimension, first, count2);
    for (const [line, across, cell2] of this.cells) {
      if (dimension === "rows") sheet2.grid.put(first + line, across, cell2);
      else sheet2.grid.put(across, first + line, cell2);
    }
    for (const entry of this.metadata)
      if (!workbook.metadata.some(({ id }) => id === entry.id)) workbook.metadata.push(entry);
    putBack();
    workbook.cellsChanged(sheet2, sheet2.area);
    workbook.structureChanged(sheet2);
    return new LinesAdded(sheet2, this.lines);
  }
};
function holds({ first, count: count2 }, index) {
  return index >= first && index < first + count2;
}
var LinesMoved = class _LinesMoved extends LinesChange {
  before;
  around;
  constructor(workbook, sheet2, { dimension, first, count: count2 }, before) {
    const down = before > first;
    super(sheet2, { dimension, first: down ? before - count2 : before, count: count2 });
    this.before = down ? first : first + count2;
    this.around = new Surroundings(workbook, sheet2);
  }
  get weight() {
    return this.around.weight;
  }
  settle(workbook, sheet2) {
    this.around.settle(workbook, sheet2);
  }
  undo(world, user2) {
    const { workbook } = world;
    const sheet2 = sheetOf(world, this.sheetId);
    assertMayEdit(sheet2, sheet2.area, user2, workbook.owner);
    const { dimension, first, count: count2 } = this.lines;
    const again = new _LinesMoved(workbook, sheet2, this.lines, this.before);
    const putBack = this.around.puttingBack(workbook, sheet2);
    workbook.move(sheet2, dimension, first, count2, this.before);
    putBack();
    again.settle(workbook, sheet2);
    return again;
  }
  /** The place it came from is not followed. */
  follow(sheetId, change) {
    return sheetId !== this.sheetId || change.kind === "sort" && super.follow(sheetId, change);
  }
};

// src/simulator/executions/history/sheet-changes.ts
var FrameChange = class _FrameChange {
  place = null;
  sheetId;
  frame;
  constructor(sheet2) {
    this.sheetId = sheet2.id;
    this.frame = takeFrame(sheet2);
  }
  get weight() {
    return [...this.frame.values()].reduce((sum3, text2) => sum3 + text2.length, 0);
  }
  settle(sheet2) {
    this.frame = frameDifference(this.frame, takeFrame(sheet2));
  }
  undo(world) {
    const sheet2 = sheetOf(world, this.sheetId);
    const again = new _FrameChange(sheet2);
    putFrame(sheet2, this.frame);
    again.settle(sheet2);
    world.workbook.structureChanged(sheet2);
    return again;
  }
  /** Sizes and areas in it are of a sheet that no longer is like this. A sort leaves them. */
  follow(sheetId, change) {
    return sheetId !== this.sheetId || change.kind === "sort";
  }
};
var RenameChange = class _RenameChange {
  place = null;
  weight = 100;
  /** null: the document. */
  sheetId;
  name;
  constructor(workbook, sheet2) {
    this.sheetId = sheet2?.id ?? null;
    this.name = sheet2?.name ?? workbook.name;
  }
  undo(world) {
    const { workbook } = world;
    const sheet2 = this.sheetId === null ? null : workbook.sheetById(this.sheetId) ?? null;
    const now = new _RenameChange(workbook, sheet2);
    if (sheet2 === null) workbook.rename(this.name);
    else workbook.renameSheet(sheet2, this.name);
    return now;
  }
  follow() {
    return true;
  }
};
var OrderChange = class _OrderChange {
  place = null;
  weight = 100;
  sheetId;
  index;
  constructor(workbook, sheet2) {
    this.sheetId = sheet2.id;
    this.index = workbook.sheets.indexOf(sheet2);
  }
  undo(world) {
    const sheet2 = sheetOf(world, this.sheetId);
    const now = new _OrderChange(world.workbook, sheet2);
    world.workbook.moveSheet(sheet2, this.index);
    return now;
  }
  follow() {
    return true;
  }
};
var SheetAdded = class {
  place = null;
  weight = 100;
  sheetId;
  constructor(sheet2) {
    this.sheetId = sheet2.id;
  }
  undo(world) {
    const gone = new SheetRemoved(world.workbook, sheetOf(world, this.sheetId));
    world.workbook.deleteSheet(sheetOf(world, this.sheetId));
    gone.settle(world.workbook);
    return gone;
  }
  follow() {
    return true;
  }
};
var SheetRemoved = class {
  sheet;
  index;
  metadata;
  mentions;
  constructor(workbook, sheet2) {
    this.sheet = sheet2;
    this.index = workbook.sheets.indexOf(sheet2);
    this.metadata = workbook.metadata.filter(
      ({ location }) => location.type !== "SPREADSHEET" && location.sheetId === sheet2.id
    );
    this.mentions = new Mentions(workbook);
  }
  settle(workbook) {
    this.mentions.settle(workbook);
  }
  get place() {
    return { sheetId: this.sheet.id, top: 1, left: 1, bottom: 1, right: 1 };
  }
  get weight() {
    return 100 * this.sheet.grid.rows.length;
  }
  undo(world) {
    const { workbook } = world;
    workbook.checkSheetName(this.sheet.name);
    workbook.checkRoom(this.sheet.cellCount);
    const putBack = this.mentions.puttingBack(workbook);
    workbook.sheets.splice(Math.min(this.index, workbook.sheets.length), 0, this.sheet);
    workbook.metadata.push(...this.metadata);
    putBack();
    workbook.structureChanged(this.sheet);
    return new SheetAdded(this.sheet);
  }
  follow() {
    return true;
  }
};
var SheetsSwapped = class _SheetsSwapped {
  place = null;
  sheets;
  metadata;
  named;
  /** While the sheets are away nobody can change them, so their cells can be held by hand. */
  formulas;
  constructor(workbook) {
    this.sheets = workbook.sheets.map((sheet2) => ({ sheet: sheet2, name: sheet2.name }));
    this.metadata = [...workbook.metadata];
    this.named = [...workbook.namedRanges];
    const formulas = [];
    for (const sheet2 of workbook.sheets) {
      sheet2.grid.each(sheet2.area, (cell2) => {
        if (cell2.formula !== "") formulas.push([cell2, cell2.formula]);
      });
    }
    this.formulas = formulas;
  }
  get weight() {
    return this.sheets.reduce((sum3, { sheet: sheet2 }) => sum3 + 100 * sheet2.grid.rows.length, 0);
  }
  undo(world) {
    const { workbook } = world;
    const now = new _SheetsSwapped(workbook);
    workbook.sheets = this.sheets.map(({ sheet: sheet2, name }) => {
      sheet2.name = name;
      return sheet2;
    });
    workbook.metadata = [...this.metadata];
    workbook.namedRanges = [...this.named];
    for (const [cell2, formula] of this.formulas) cell2.formula = formula;
    workbook.structureChanged();
    return now;
  }
  follow() {
    return true;
  }
};

// src/simulator/executions/history/written-areas.ts
function writtenAreas(world, edit) {
  if (edit.kind === "replace") return searchedArea(world, edit);
  if (!("sheetId" in edit) || edit.sheetId === void 0) return [];
  const sheet2 = world.workbook.sheetById(edit.sheetId);
  if (sheet2 === void 0) return [];
  const here = (area) => [{ sheet: sheet2, area }];
  switch (edit.kind) {
    case "input": {
      const width = Math.max(1, ...edit.values.map((line) => line.length));
      const { top, left } = edit;
      return here({ top, left, bottom: top + edit.values.length - 1, right: left + width - 1 });
    }
    case "clear":
    case "sort":
    case "format":
    case "clearFormats":
    case "merge":
    case "dropDown":
      return here(areaOf2(edit));
    case "fill":
      return here(areaOf2(edit.to));
    case "note":
      return here({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column });
    case "copy": {
      const to = edit.to.sheetId === void 0 ? sheet2 : world.workbook.sheetById(edit.to.sheetId);
      return to === void 0 ? [] : [{ sheet: to, area: targetOf(areaOf2(edit), areaOf2(edit.to)) }];
    }
    case "move": {
      const to = edit.to.sheetId === void 0 ? sheet2 : world.workbook.sheetById(edit.to.sheetId);
      const { top, left } = edit.to;
      const area = { top, left, bottom: top + edit.bottom - edit.top, right: left + edit.right - edit.left };
      return to === void 0 ? [] : [...here(areaOf2(edit)), { sheet: to, area }];
    }
    case "importRows":
      return here({ ...sheet2.area, bottom: Math.max(sheet2.area.bottom, sheet2.grid.lastRow() + edit.rows.length) });
    case "restore":
      return here(JSON.parse(edit.cells.text).area);
    default:
      return [];
  }
}
function searchedArea(world, edit) {
  const bySheet = /* @__PURE__ */ new Map();
  for (const { sheet: sheet2, row: row2, column: column4 } of foundCells(world.workbook, edit)) {
    const { top, left, bottom, right } = bySheet.get(sheet2) ?? { top: row2, left: column4, bottom: row2, right: column4 };
    bySheet.set(sheet2, {
      top: Math.min(top, row2),
      left: Math.min(left, column4),
      bottom: Math.max(bottom, row2),
      right: Math.max(right, column4)
    });
  }
  return [...bySheet].map(([sheet2, area]) => ({ sheet: sheet2, area }));
}

// src/simulator/executions/history/record.ts
function recordEdit(world, user2, edit) {
  const { workbook } = world;
  const sheet2 = "sheetId" in edit && edit.sheetId !== void 0 ? workbook.sheetById(edit.sheetId) : void 0;
  const run = () => applyEdit(world, user2, edit);
  if (edit.kind === "renameDocument") return around([new RenameChange(workbook, null)], run);
  if (edit.kind === "importSheets" && edit.replace === "document") return around([new SheetsSwapped(workbook)], run);
  if (edit.kind === "insertSheet" || edit.kind === "duplicateSheet" || edit.kind === "importSheets") {
    return sheetsAdded(world, run);
  }
  if (edit.kind === "replace") return cellsWritten(world, edit, run);
  if (edit.kind === "move") return cellsMoved(world, edit, run);
  if (sheet2 === void 0) return { news: run(), changes: [] };
  switch (edit.kind) {
    case "renameSheet":
      return around([new RenameChange(workbook, sheet2)], run);
    case "deleteSheet":
      return settled(workbook, new SheetRemoved(workbook, sheet2), run);
    case "moveSheet":
      return around([new OrderChange(workbook, sheet2)], run);
    case "insertRows":
    case "insertColumns": {
      const dimension = edit.kind === "insertRows" ? "rows" : "columns";
      return around([new LinesAdded(sheet2, { dimension, first: edit.before, count: edit.count })], run);
    }
    case "deleteRows":
    case "deleteColumns": {
      const dimension = edit.kind === "deleteRows" ? "rows" : "columns";
      const lines = { dimension, first: edit.first, count: edit.count };
      return linesChanged(workbook, sheet2, new LinesRemoved(workbook, sheet2, lines), run);
    }
    case "moveLines": {
      const { dimension, first, count: count2, before } = edit;
      if (before >= first && before <= first + count2) return around([], run);
      return linesChanged(workbook, sheet2, new LinesMoved(workbook, sheet2, { dimension, first, count: count2 }, before), run);
    }
    case "hideSheet":
    case "showSheet":
    case "tabColor":
    case "resizeColumns":
    case "resizeRows":
    case "freeze":
    case "hideRows":
    case "showRows":
    case "hideColumns":
    case "showColumns":
    case "filter":
    case "filterColumn":
      return frameChanged(sheet2, run);
    default:
      return cellsWritten(world, edit, run);
  }
}
function around(changes, run) {
  return { news: run(), changes };
}
function settled(workbook, change, run) {
  const news = run();
  change.settle(workbook);
  return { news, changes: [change] };
}
function frameChanged(sheet2, run) {
  const change = new FrameChange(sheet2);
  const news = run();
  change.settle(sheet2);
  return { news, changes: [change] };
}
function linesChanged(workbook, sheet2, change, run) {
  const news = run();
  change.settle(workbook, sheet2);
  return { news, changes: [change] };
}
function sheetsAdded({ workbook }, run) {
  const before = new Set(workbook.sheets);
  const news = run();
  const changes = workbook.sheets.filter((sheet2) => !before.has(sheet2)).map((sheet2) => new SheetAdded(sheet2));
  return { news, changes };
}
function cellsWritten(world, edit, run) {
  const { workbook } = world;
  const written2 = writtenAreas(world, edit);
  const sizes = new Map(workbook.sheets.map((sheet2) => [sheet2, { ...sheet2.area }]));
  const cells = written2.map(({ sheet: sheet2, area }) => CellsChange.take(sheet2, area));
  const news = run();
  const grown = [...new Set(written2.map(({ sheet: sheet2 }) => sheet2))].flatMap((sheet2) => growth(sheet2, sizes.get(sheet2)));
  return { news, changes: [...grown, ...cells] };
}
function cellsMoved(world, edit, run) {
  const [source, target] = writtenAreas(world, edit);
  if (source === void 0 || target === void 0) return cellsWritten(world, edit, run);
  const { area, sheet: sheet2 } = source;
  const back = new CellsMoved(
    world.workbook,
    { sheetId: target.sheet.id, area: target.area },
    { sheetId: sheet2.id, top: area.top, left: area.left }
  );
  const { news, changes } = cellsWritten(world, edit, run);
  back.settle(world.workbook);
  return { news, changes: [...changes.filter((change) => change !== changes.at(-2)), back] };
}
function growth(sheet2, before) {
  if (before === void 0) return [];
  const { bottom, right } = sheet2.area;
  const rows = { dimension: "rows", first: before.bottom + 1, count: bottom - before.bottom };
  const columns = { dimension: "columns", first: before.right + 1, count: right - before.right };
  return [rows, columns].filter(({ count: count2 }) => count2 > 0).map((lines) => new LinesAdded(sheet2, lines));
}

// src/simulator/executions/history/edit-history.ts
var rememberedSteps = 200;
var rememberedWeight = 1e8;
var weightOf = (step3) => step3.reduce((sum3, { weight }) => sum3 + weight, 0);
var EditHistory = class {
  world;
  memories = /* @__PURE__ */ new Map();
  /** Whose edit is being made: their own steps are taken back in order, so they need not follow it. */
  acting = null;
  constructor(world) {
    this.world = world;
  }
  /** Answers what scripts are to hear, edit by edit; those that were made are remembered also when a later one is refused. */
  perform(user2, window, edits, heard) {
    const memory = this.memoryOf(window);
    const changes = [];
    this.acting = window;
    try {
      for (const edit of edits) {
        const { news, changes: more } = recordEdit(this.world, user2, edit);
        changes.push(...more);
        heard(news);
      }
    } finally {
      this.acting = null;
      if (changes.length > 0) {
        memory.done.push(changes);
        memory.undone = [];
        this.trim(memory);
      }
    }
    return this.viewOf(memory, null);
  }
  step(user2, window, direction, heard) {
    const memory = this.memoryOf(window);
    const [from, to] = direction === "undo" ? [memory.done, memory.undone] : [memory.undone, memory.done];
    const step3 = from.pop();
    if (step3 === void 0) return this.viewOf(memory, null);
    const inverse = [];
    this.acting = window;
    try {
      for (const change of [...step3].reverse()) {
        inverse.push(change.undo(this.world, user2));
        heard(this.newsOf(change));
      }
    } finally {
      this.acting = null;
      if (inverse.length > 0) to.push(inverse);
    }
    return this.viewOf(memory, step3);
  }
  forget(window) {
    this.memories.delete(window);
  }
  /** Rows, columns or cells have moved: what others did in that sheet is remembered where it is now. */
  follow(sheetId, change) {
    for (const [window, memory] of this.memories) {
      if (window === this.acting) continue;
      for (const key of ["done", "undone"]) {
        memory[key] = memory[key].map((step3) => step3.filter((one) => one.follow(sheetId, change))).filter((step3) => step3.length > 0);
      }
    }
  }
  memoryOf(window) {
    let memory = this.memories.get(window);
    if (memory === void 0) {
      memory = { done: [], undone: [] };
      this.memories.set(window, memory);
    }
    return memory;
  }
  trim(memory) {
    let weight = memory.done.reduce((sum3, step3) => sum3 + weightOf(step3), 0);
    while (memory.done.length > 1 && (memory.done.length > rememberedSteps || weight > rememberedWeight)) {
      weight -= weightOf(memory.done.shift() ?? []);
    }
  }
  /** Values came back into cells: scripts hear of it as of an edit. */
  newsOf({ place: place3 }) {
    const sheet2 = place3 === null ? void 0 : this.world.workbook.sheetById(place3.sheetId);
    if (place3 === null || sheet2 === void 0) return { change: "OTHER" };
    return { change: "EDIT", cells: { sheet: sheet2, area: place3 } };
  }
  viewOf({ done, undone }, step3) {
    const place3 = step3?.map((change) => change.place).find((one) => one !== null && this.world.workbook.sheetById(one.sheetId) !== void 0);
    return {
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      ...place3 === void 0 || place3 === null ? {} : { place: place3 }
    };
  }
};

// src/simulator/language/wordings.ts
var wordings = [
  {
    english: /^Authorization is required to perform that action\.$/,
    texts: {
      es: "Se necesita autorizaci\xF3n para realizar esta acci\xF3n.",
      // P
      de: "F\xFCr diese Aktion ist eine Autorisierung erforderlich.",
      fr: "Vous devez disposer des autorisations requises pour pouvoir effectuer cette action.",
      // P
      ja: "\u3053\u306E\u64CD\u4F5C\u3092\u5B9F\u884C\u3059\u308B\u306B\u306F\u627F\u8A8D\u304C\u5FC5\u8981\u3067\u3059\u3002",
      pt: "\xC9 necess\xE1ria autoriza\xE7\xE3o para efetuar esta a\xE7\xE3o."
      // P
    }
  },
  {
    english: /^You do not have permission to call (\S+)\. Required permissions: (.+)$/,
    texts: {
      es: "No cuentas con el permiso para llamar a $1. Permisos necesarios: $2",
      de: "Sie sind nicht berechtigt, $1 aufzurufen. Erforderliche Berechtigungen: $2",
      fr: "Vous n'\xEAtes pas autoris\xE9 \xE0 appeler $1. Autorisations requises : $2",
      ja: "$1 \u3092\u547C\u3073\u51FA\u3059\u6A29\u9650\u304C\u3042\u308A\u307E\u305B\u3093\u3002\u5FC5\u8981\u306A\u6A29\u9650: $2",
      pt: "Voc\xEA n\xE3o tem permiss\xE3o para chamar $1. Permiss\xF5es necess\xE1rias: $2"
    }
  },
  {
    english: /^You do not have permission to call (\S+)\.$/,
    texts: {
      es: "No cuentas con el permiso para llamar a $1.",
      de: "Sie sind nicht berechtigt, $1 aufzurufen.",
      fr: "Vous n'\xEAtes pas autoris\xE9 \xE0 appeler $1.",
      ja: "$1 \u3092\u547C\u3073\u51FA\u3059\u6A29\u9650\u304C\u3042\u308A\u307E\u305B\u3093\u3002",
      pt: "Voc\xEA n\xE3o tem permiss\xE3o para chamar $1."
    }
  },
  {
    english: /^Service invoked too many times for one day: ([^.]*)\.$/,
    texts: {
      es: "Servicio solicitado demasiadas veces en un mismo d\xEDa: $1.",
      // P
      de: "Dienst an einem Tag zu h\xE4ufig aufgerufen: $1.",
      fr: "Trop d'appels pour ce service aujourd'hui : $1.",
      // P
      ja: "1 \u65E5\u306B\u30B5\u30FC\u30D3\u30B9\u304C\u547C\u3073\u51FA\u3055\u308C\u305F\u56DE\u6570\u304C\u591A\u3059\u304E\u307E\u3059: $1\u3002",
      pt: "Servi\xE7o chamado muitas vezes no mesmo dia: $1."
      // P
    }
  },
  {
    english: /^Service using too much computer time for one day$/,
    texts: {
      es: "El servicio utiliza demasiado tiempo de procesamiento en un mismo d\xEDa",
      de: "Der Dienst beansprucht an einem Tag zu viel Rechenzeit",
      fr: "Le service utilise trop de temps de calcul pour une journ\xE9e",
      ja: "\u30B5\u30FC\u30D3\u30B9\u304C 1 \u65E5\u306B\u4F7F\u7528\u3059\u308B\u30B3\u30F3\u30D4\u30E5\u30FC\u30BF\u6642\u9593\u304C\u9577\u3059\u304E\u307E\u3059",
      pt: "O servi\xE7o usa tempo de processamento demais em um dia"
    }
  },
  {
    english: /^You are trying to edit a protected cell or object\. Please contact the spreadsheet owner .*$/,
    texts: {
      es: "Est\xE1s intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de c\xE1lculo para desprotegerla si es necesario modificarla.",
      // P
      de: "Sie versuchen, eine gesch\xFCtzte Zelle oder ein gesch\xFCtztes Objekt zu bearbeiten. Wenden Sie sich an den Inhaber der Tabelle, damit er den Schutz aufhebt.",
      fr: "Vous tentez de modifier une cellule ou un objet prot\xE9g\xE9s. Si vous avez besoin d'effectuer cette modification, demandez au propri\xE9taire de la feuille de calcul de supprimer la protection.",
      // P
      ja: "\u4FDD\u8B77\u3055\u308C\u3066\u3044\u308B\u30BB\u30EB\u3084\u30AA\u30D6\u30B8\u30A7\u30AF\u30C8\u3092\u7DE8\u96C6\u3057\u3088\u3046\u3068\u3057\u3066\u3044\u307E\u3059\u3002\u7DE8\u96C6\u3059\u308B\u5FC5\u8981\u304C\u3042\u308B\u5834\u5408\u306F\u3001\u30B9\u30D7\u30EC\u30C3\u30C9\u30B7\u30FC\u30C8\u306E\u30AA\u30FC\u30CA\u30FC\u306B\u9023\u7D61\u3057\u3066\u4FDD\u8B77\u3092\u89E3\u9664\u3057\u3066\u3082\u3089\u3063\u3066\u304F\u3060\u3055\u3044\u3002",
      // P
      pt: "Voc\xEA est\xE1 tentando editar uma c\xE9lula ou um objeto protegido. Se precisar editar, entre em contato com o propriet\xE1rio da planilha para remover a prote\xE7\xE3o."
      // P
    }
  },
  {
    english: /^Lock timeout: another process was holding the lock for too long\.$/,
    texts: {
      es: "Se ha agotado el tiempo de espera del bloqueo: otro proceso ha mantenido el bloqueo durante demasiado tiempo.",
      de: "Zeit\xFCberschreitung bei der Sperre: Ein anderer Prozess hat die Sperre zu lange gehalten.",
      fr: "D\xE9lai de verrouillage d\xE9pass\xE9 : un autre processus a conserv\xE9 le verrou trop longtemps.",
      ja: "\u30ED\u30C3\u30AF\u306E\u30BF\u30A4\u30E0\u30A2\u30A6\u30C8: \u5225\u306E\u30D7\u30ED\u30BB\u30B9\u304C\u30ED\u30C3\u30AF\u3092\u9577\u6642\u9593\u4FDD\u6301\u3057\u3066\u3044\u307E\u3059\u3002",
      pt: "Tempo limite do bloqueio esgotado: outro processo manteve o bloqueio por muito tempo."
    }
  },
  {
    english: /^There are too many LockService operations against the same script\.$/,
    texts: {
      es: "Hay demasiadas operaciones de LockService en la misma secuencia de comandos.",
      de: "F\xFCr dasselbe Skript werden zu viele LockService-Vorg\xE4nge ausgef\xFChrt.",
      fr: "Trop d'op\xE9rations LockService sont effectu\xE9es sur le m\xEAme script.",
      ja: "\u540C\u3058\u30B9\u30AF\u30EA\u30D7\u30C8\u306B\u5BFE\u3059\u308B LockService \u306E\u64CD\u4F5C\u304C\u591A\u3059\u304E\u307E\u3059\u3002",
      pt: "H\xE1 opera\xE7\xF5es de LockService demais no mesmo script."
    }
  },
  {
    english: /^There are too many scripts running simultaneously for this Google user account\.$/,
    texts: {
      es: "Hay demasiadas secuencias de comandos ejecut\xE1ndose a la vez en esta cuenta de usuario de Google.",
      de: "F\xFCr dieses Google-Nutzerkonto werden zu viele Skripts gleichzeitig ausgef\xFChrt.",
      fr: "Trop de scripts s'ex\xE9cutent simultan\xE9ment pour ce compte utilisateur Google.",
      ja: "\u3053\u306E Google \u30E6\u30FC\u30B6\u30FC \u30A2\u30AB\u30A6\u30F3\u30C8\u3067\u540C\u6642\u306B\u5B9F\u884C\u3055\u308C\u3066\u3044\u308B\u30B9\u30AF\u30EA\u30D7\u30C8\u304C\u591A\u3059\u304E\u307E\u3059\u3002",
      pt: "H\xE1 scripts demais em execu\xE7\xE3o simult\xE2nea nesta conta de usu\xE1rio do Google."
    }
  },
  {
    english: /^Unable to talk to trigger service$/,
    texts: {
      es: "No es posible ponerse en contacto con el servicio de activaci\xF3n.",
      // P
      de: "Keine Verbindung zum Triggerdienst m\xF6glich",
      fr: "Impossible de communiquer pour d\xE9clencher le service",
      // P
      ja: "\u30C8\u30EA\u30AC\u30FC \u30B5\u30FC\u30D3\u30B9\u3068\u901A\u4FE1\u3067\u304D\u307E\u305B\u3093",
      pt: "N\xE3o foi poss\xEDvel comunicar com o servi\xE7o de acionadores"
    }
  },
  {
    english: /^This add-on has created too many (?:time-based|edit|change|form submit|open) triggers in this document .*$/,
    texts: {
      es: "Este complemento ha creado demasiados activadores en este documento para esta cuenta de usuario de Google.",
      de: "Dieses Add-on hat in diesem Dokument f\xFCr dieses Google-Nutzerkonto zu viele Trigger erstellt.",
      fr: "Ce module compl\xE9mentaire a cr\xE9\xE9 trop de d\xE9clencheurs dans ce document pour ce compte utilisateur Google.",
      ja: "\u3053\u306E\u30A2\u30C9\u30AA\u30F3\u306F\u3001\u3053\u306E Google \u30E6\u30FC\u30B6\u30FC \u30A2\u30AB\u30A6\u30F3\u30C8\u306E\u3053\u306E\u30C9\u30AD\u30E5\u30E1\u30F3\u30C8\u306B\u4F5C\u6210\u3057\u305F\u30C8\u30EA\u30AC\u30FC\u304C\u591A\u3059\u304E\u307E\u3059\u3002",
      pt: "Este complemento criou acionadores demais neste documento para esta conta de usu\xE1rio do Google."
    }
  },
  {
    english: /^This script has too many triggers\. .*$/,
    texts: {
      es: "Esta secuencia de comandos tiene demasiados activadores. Para a\xF1adir m\xE1s, primero debes eliminar alguno.",
      de: "Dieses Skript hat zu viele Trigger. L\xF6schen Sie Trigger, bevor Sie weitere hinzuf\xFCgen.",
      fr: "Ce script comporte trop de d\xE9clencheurs. Supprimez-en avant d'en ajouter d'autres.",
      ja: "\u3053\u306E\u30B9\u30AF\u30EA\u30D7\u30C8\u306E\u30C8\u30EA\u30AC\u30FC\u304C\u591A\u3059\u304E\u307E\u3059\u3002\u8FFD\u52A0\u3059\u308B\u524D\u306B\u30C8\u30EA\u30AC\u30FC\u3092\u524A\u9664\u3057\u3066\u304F\u3060\u3055\u3044\u3002",
      pt: "Este script tem acionadores demais. Exclua alguns antes de adicionar outros."
    }
  },
  {
    english: /^The recurrence interval for an Add-on trigger must be at least one hour\.$/,
    texts: {
      es: "El intervalo de recurrencia del activador de un complemento debe ser de al menos una hora.",
      de: "Das Wiederholungsintervall f\xFCr einen Add-on-Trigger muss mindestens eine Stunde betragen.",
      fr: "L'intervalle de r\xE9currence du d\xE9clencheur d'un module compl\xE9mentaire doit \xEAtre d'au moins une heure.",
      ja: "\u30A2\u30C9\u30AA\u30F3 \u30C8\u30EA\u30AC\u30FC\u306E\u7E70\u308A\u8FD4\u3057\u9593\u9694\u306F 1 \u6642\u9593\u4EE5\u4E0A\u306B\u3059\u308B\u5FC5\u8981\u304C\u3042\u308A\u307E\u3059\u3002",
      pt: "O intervalo de recorr\xEAncia do acionador de um complemento deve ser de pelo menos uma hora."
    }
  },
  {
    english: /^The Add-on attempted an action that is not permitted in Test as Add-on mode\.$/,
    texts: {
      es: "El complemento ha intentado realizar una acci\xF3n que no est\xE1 permitida en el modo de prueba.",
      de: "Das Add-on hat eine Aktion versucht, die im Testmodus nicht zul\xE4ssig ist.",
      fr: "Le module compl\xE9mentaire a tent\xE9 une action non autoris\xE9e en mode test.",
      ja: "\u30A2\u30C9\u30AA\u30F3\u306F\u3001\u30C6\u30B9\u30C8\u30E2\u30FC\u30C9\u3067\u8A31\u53EF\u3055\u308C\u3066\u3044\u306A\u3044\u64CD\u4F5C\u3092\u5B9F\u884C\u3057\u3088\u3046\u3068\u3057\u307E\u3057\u305F\u3002",
      pt: "O complemento tentou uma a\xE7\xE3o que n\xE3o \xE9 permitida no modo de teste."
    }
  },
  {
    english: /^(?:Address unavailable|DNS error): (.+)$/,
    texts: {
      es: "La direcci\xF3n no est\xE1 disponible: $1",
      de: "Adresse nicht verf\xFCgbar: $1",
      fr: "Adresse non disponible : $1",
      ja: "\u4F7F\u7528\u3067\u304D\u306A\u3044\u30A2\u30C9\u30EC\u30B9: $1",
      pt: "Endere\xE7o indispon\xEDvel: $1"
    }
  },
  {
    english: /^Timeout: (.+)$/,
    texts: {
      es: "Tiempo de espera agotado: $1",
      de: "Zeit\xFCberschreitung: $1",
      fr: "D\xE9lai d\xE9pass\xE9 : $1",
      ja: "\u30BF\u30A4\u30E0\u30A2\u30A6\u30C8: $1",
      pt: "Tempo limite esgotado: $1"
    }
  },
  {
    english: /^Range not found$/,
    texts: {
      es: "No se ha encontrado el intervalo.",
      // P
      de: "Bereich nicht gefunden",
      fr: "Plage introuvable",
      // P
      ja: "\u7BC4\u56F2\u304C\u898B\u3064\u304B\u308A\u307E\u305B\u3093",
      pt: "Intervalo n\xE3o encontrado"
      // P
    }
  },
  {
    english: /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    texts: {
      es: "Las coordenadas del intervalo est\xE1n fuera de las dimensiones de la hoja.",
      de: "Die Koordinaten des Bereichs liegen au\xDFerhalb der Abmessungen des Tabellenblatts.",
      fr: "Les coordonn\xE9es de la plage sont en dehors des dimensions de la feuille.",
      ja: "\u7BC4\u56F2\u306E\u5EA7\u6A19\u304C\u30B7\u30FC\u30C8\u306E\u30B5\u30A4\u30BA\u3092\u8D85\u3048\u3066\u3044\u307E\u3059\u3002",
      pt: "As coordenadas do intervalo est\xE3o fora das dimens\xF5es da p\xE1gina."
      // P
    }
  },
  {
    english: /^A sheet with the name ["“](.+)["”] already exists\. Please enter another name\.$/,
    texts: {
      es: 'Ya existe una hoja con el nombre "$1". Introduce otro nombre.',
      de: "Ein Tabellenblatt mit dem Namen \u201E$1\u201C ist bereits vorhanden. Geben Sie einen anderen Namen ein.",
      fr: "Une feuille nomm\xE9e \xAB $1 \xBB existe d\xE9j\xE0. Veuillez saisir un autre nom.",
      ja: "\u300C$1\u300D\u3068\u3044\u3046\u540D\u524D\u306E\u30B7\u30FC\u30C8\u306F\u3059\u3067\u306B\u5B58\u5728\u3057\u307E\u3059\u3002\u5225\u306E\u540D\u524D\u3092\u5165\u529B\u3057\u3066\u304F\u3060\u3055\u3044\u3002",
      pt: 'J\xE1 existe uma p\xE1gina com o nome "$1". Digite outro nome.'
    }
  },
  {
    english: /^This action would increase the number of cells in the workbook above the limit of (\d+) cells\.$/,
    texts: {
      es: "Con esta acci\xF3n, el n\xFAmero de celdas del libro superar\xEDa el l\xEDmite de $1 celdas.",
      de: "Durch diese Aktion w\xFCrde die Anzahl der Zellen in der Arbeitsmappe das Limit von $1 Zellen \xFCberschreiten.",
      fr: "Cette action ferait d\xE9passer la limite de $1 cellules dans le classeur.",
      ja: "\u3053\u306E\u64CD\u4F5C\u3092\u884C\u3046\u3068\u3001\u30EF\u30FC\u30AF\u30D6\u30C3\u30AF\u306E\u30BB\u30EB\u6570\u304C\u4E0A\u9650\u306E $1 \u500B\u3092\u8D85\u3048\u307E\u3059\u3002",
      pt: "Esta a\xE7\xE3o faria o n\xFAmero de c\xE9lulas da pasta de trabalho passar do limite de $1 c\xE9lulas."
    }
  },
  {
    english: /^You have reached the limit of (\d+) sheets in this document\.$/,
    texts: {
      es: "Has alcanzado el l\xEDmite de $1 hojas en este documento.",
      de: "Sie haben das Limit von $1 Tabellenbl\xE4ttern in diesem Dokument erreicht.",
      fr: "Vous avez atteint la limite de $1 feuilles dans ce document.",
      ja: "\u3053\u306E\u30C9\u30AD\u30E5\u30E1\u30F3\u30C8\u306E\u30B7\u30FC\u30C8\u6570\u304C\u4E0A\u9650\u306E $1 \u306B\u9054\u3057\u307E\u3057\u305F\u3002",
      pt: "Voc\xEA atingiu o limite de $1 p\xE1ginas neste documento."
    }
  },
  {
    english: /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/,
    texts: {
      es: "Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.",
      // P
      de: "Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es sp\xE4ter erneut.",
      // P
      fr: "Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons \xE0 r\xE9essayer ult\xE9rieurement.",
      // P
      ja: "\u7533\u3057\u8A33\u3054\u3056\u3044\u307E\u305B\u3093\u304C\u3001\u30B5\u30FC\u30D0\u30FC\u30A8\u30E9\u30FC\u304C\u767A\u751F\u3057\u307E\u3057\u305F\u3002\u3057\u3070\u3089\u304F\u3057\u3066\u304B\u3089\u3082\u3046\u4E00\u5EA6\u304A\u8A66\u3057\u304F\u3060\u3055\u3044\u3002",
      pt: "Infelizmente ocorreu um erro do servidor. Espere um momento e tente novamente."
      // P
    }
  }
];
var serviceError = {
  es: "Error de servicio: hojas de c\xE1lculo",
  de: "Dienstfehler: Tabellen",
  fr: "Erreur de service : feuilles de calcul",
  ja: "\u30B5\u30FC\u30D3\u30B9\u30A8\u30E9\u30FC: \u30B9\u30D7\u30EC\u30C3\u30C9\u30B7\u30FC\u30C8",
  pt: "Erro de servi\xE7o: planilhas"
};
var britishSpellings = [
  [/uthoriz/g, "uthoris"],
  [/\b([Oo])rganiz/g, "$1rganis"],
  [/\b([Cc])olor/g, "$1olour"],
  [/^Range not found$/, "Range  not found"]
];

// src/simulator/language/exceptions.ts
var languages = ["es", "de", "fr", "ja", "pt"];
function exceptionLanguage(account) {
  const [language] = account.toLowerCase().split(/[-_]/);
  return languages.find((one) => one === language) ?? null;
}
var isBritish = (account) => /^en[-_](gb|au|nz|ie|za|in)$/i.test(account);
function filled2(text2, values2) {
  return text2.replace(/\$(\d)/g, (_, digit2) => values2[Number(digit2)] ?? "");
}
function known2(message, language) {
  for (const { english, texts: texts2 } of wordings) {
    const found2 = english.exec(message);
    if (found2 !== null) return filled2(texts2[language], found2);
  }
  return null;
}
function exceptionFor(account, message) {
  const language = exceptionLanguage(account);
  if (language !== null) return known2(message, language) ?? serviceError[language];
  if (!isBritish(account)) return message;
  return britishSpellings.reduce((text2, [american, british]) => text2.replace(american, british), message);
}
function faultFor(account, message) {
  const language = exceptionLanguage(account);
  return language === null ? exceptionFor(account, message) : known2(message, language) ?? message;
}

// src/simulator/services/service-object.ts
var ServiceObject = class {
};
function serviceSpec(path, members29, enums2 = {}, oldNames2 = {}) {
  return { name: path.slice(path.lastIndexOf(".") + 1), path, members: members29, enums: enums2, oldNames: oldNames2 };
}

// src/simulator/services/enums.ts
var EnumValue = class {
  enumName;
  name;
  constructor(enumName, name) {
    this.enumName = enumName;
    this.name = name;
  }
};
var enums = {
  AutoFillSeries: ["DEFAULT_SERIES", "ALTERNATE_SERIES"],
  AuthMode: ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"],
  AuthorizationStatus: ["REQUIRED", "NOT_REQUIRED"],
  BandingTheme: [
    "LIGHT_GREY",
    "CYAN",
    "GREEN",
    "YELLOW",
    "ORANGE",
    "BLUE",
    "TEAL",
    "GREY",
    "BROWN",
    "LIGHT_GREEN",
    "INDIGO",
    "PINK"
  ],
  BooleanCriteria: [
    "CELL_EMPTY",
    "CELL_NOT_EMPTY",
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_EQUAL_TO",
    "DATE_NOT_EQUAL_TO",
    "DATE_AFTER_RELATIVE",
    "DATE_BEFORE_RELATIVE",
    "DATE_EQUAL_TO_RELATIVE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_NOT_EQUAL_TO",
    "TEXT_STARTS_WITH",
    "TEXT_ENDS_WITH",
    "CUSTOM_FORMULA"
  ],
  BorderStyle: ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"],
  Button: ["CLOSE", "OK", "CANCEL", "YES", "NO"],
  ButtonSet: ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"],
  Charset: ["US_ASCII", "UTF_8"],
  ColorType: ["UNSUPPORTED", "RGB", "THEME"],
  CopyPasteType: [
    "PASTE_NORMAL",
    "PASTE_NO_BORDERS",
    "PASTE_FORMAT",
    "PASTE_FORMULA",
    "PASTE_DATA_VALIDATION",
    "PASTE_VALUES",
    "PASTE_CONDITIONAL_FORMATTING",
    "PASTE_COLUMN_WIDTHS"
  ],
  DataValidationCriteria: [
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_BETWEEN",
    "DATE_EQUAL_TO",
    "DATE_IS_VALID_DATE",
    "DATE_NOT_BETWEEN",
    "DATE_ON_OR_AFTER",
    "DATE_ON_OR_BEFORE",
    "DATE_AFTER_RELATIVE",
    "DATE_BEFORE_RELATIVE",
    "DATE_EQUAL_TO_RELATIVE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_IS_VALID_EMAIL",
    "TEXT_IS_VALID_URL",
    "VALUE_IN_LIST",
    "VALUE_IN_RANGE",
    "CUSTOM_FORMULA",
    "CHECKBOX"
  ],
  DeveloperMetadataLocationType: ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
  DeveloperMetadataVisibility: ["DOCUMENT", "PROJECT"],
  DigestAlgorithm: ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"],
  Dimension: ["COLUMNS", "ROWS"],
  Direction: ["UP", "DOWN", "PREVIOUS", "NEXT"],
  EventType: ["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE", "ON_EVENT_UPDATED"],
  GroupControlTogglePosition: ["BEFORE", "AFTER"],
  InstallationSource: ["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"],
  InterpolationType: ["NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"],
  MacAlgorithm: ["HMAC_MD5", "HMAC_SHA_1", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"],
  ProtectionType: ["RANGE", "SHEET"],
  RecalculationInterval: ["ON_CHANGE", "MINUTE", "HOUR"],
  RelativeDate: ["TODAY", "TOMORROW", "YESTERDAY", "PAST_WEEK", "PAST_MONTH", "PAST_YEAR"],
  RsaAlgorithm: ["RSA_SHA_1", "RSA_SHA_256"],
  SandboxMode: ["EMULATED", "IFRAME", "NATIVE"],
  SheetType: ["GRID", "OBJECT", "DATASOURCE"],
  SortOrder: ["ASCENDING", "DESCENDING"],
  TextDirection: ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"],
  TextToColumnsDelimiter: ["COMMA", "SEMICOLON", "PERIOD", "SPACE"],
  ThemeColorType: [
    "UNSUPPORTED",
    "TEXT",
    "BACKGROUND",
    "ACCENT1",
    "ACCENT2",
    "ACCENT3",
    "ACCENT4",
    "ACCENT5",
    "ACCENT6",
    "HYPERLINK"
  ],
  TriggerSource: ["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"],
  WeekDay: ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"],
  WrapStrategy: ["WRAP", "OVERFLOW", "CLIP"],
  XFrameOptionsMode: ["ALLOWALL", "DEFAULT"]
};
var values = /* @__PURE__ */ new Map();
for (const enumName of Object.keys(enums)) {
  for (const name of enums[enumName]) values.set(`${enumName}.${name}`, new EnumValue(enumName, name));
}
function findEnum(enumName, name) {
  return values.get(`${enumName}.${name}`);
}
function enumOf(enumName, name) {
  const value = findEnum(enumName, name);
  if (value === void 0) throw new Error(`no ${enumName}.${name}`);
  return value;
}

// src/simulator/services/utilities/charset.ts
import { TextDecoder } from "node:util";
function decoderOf(charset) {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    throw new ServiceError(`Invalid argument: ${charset}`);
  }
}
var plainName = (charset) => charset.toLowerCase().replace(/[-_]/g, "");
var isLatin1 = (name) => name === "iso88591" || name === "latin1";
var isAscii = (name) => name === "usascii" || name === "ascii";
function decode(data, charset = "UTF-8") {
  const name = plainName(charset);
  if (name === "utf8") return decoderOf("utf-8").decode(data);
  if (isLatin1(name)) return Buffer.from(data).toString("latin1");
  if (isAscii(name))
    return Buffer.from(data).toString("latin1").replace(/[^\0-\x7f]/g, "\uFFFD");
  if (name === "utf16") return decodeUtf16(data);
  return decoderOf(charset).decode(data);
}
function decodeUtf16(data) {
  const [first, second] = data;
  if (first === 255 && second === 254) return decoderOf("utf-16le").decode(data.subarray(2));
  return decoderOf("utf-16be").decode(first === 254 && second === 255 ? data.subarray(2) : data);
}
function encode(text2, charset = "UTF-8") {
  const name = plainName(charset);
  if (name === "utf8") return Buffer.from(text2);
  if (isAscii(name)) return Buffer.from(text2.replace(/[^\0-\x7f]/gu, "?"), "latin1");
  if (isLatin1(name)) return Buffer.from(text2.replace(/[^\0-\xff]/gu, "?"), "latin1");
  if (name === "utf16le") return Buffer.from(text2, "utf16le");
  if (name === "utf16be") return Buffer.from(text2, "utf16le").swap16();
  if (name === "utf16") return Buffer.concat([Buffer.from([254, 255]), Buffer.from(text2, "utf16le").swap16()]);
  const codes = codesOf(charset);
  return Buffer.concat([...text2].map((character) => codes.get(character) ?? Buffer.from("?")));
}
var knownCodes = /* @__PURE__ */ new Map();
function codesOf(charset) {
  const known6 = knownCodes.get(charset);
  if (known6 !== void 0) return known6;
  const decoder = decoderOf(charset);
  if (decoder.encoding === "iso-2022-jp") throw new NotSimulatedError(`writing ${charset}`);
  const codes = /* @__PURE__ */ new Map();
  const learn = (bytes) => {
    const text2 = decoder.decode(bytes);
    const isOne = [...text2].length === 1 && text2 !== "\uFFFD";
    if (isOne && !codes.has(text2)) codes.set(text2, bytes);
    return isOne;
  };
  for (let first = 0; first < 256; first += 1) {
    if (learn(Buffer.from([first]))) continue;
    for (let second = 48; second < 256; second += 1) learn(Buffer.from([first, second]));
  }
  knownCodes.set(charset, codes);
  return codes;
}

// src/simulator/services/utilities/content-types.ts
var types = {
  bmp: "image/bmp",
  css: "text/css",
  csv: "text/csv",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  gz: "application/x-gzip",
  html: "text/html",
  htm: "text/html",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  js: "application/javascript",
  json: "application/json",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  pdf: "application/pdf",
  png: "image/png",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  rtf: "application/rtf",
  svg: "image/svg+xml",
  tsv: "text/tab-separated-values",
  txt: "text/plain",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "text/xml",
  zip: "application/zip"
};
function typeOfName(name) {
  return types[/\.([^.]*)$/.exec(name ?? "")?.[1]?.toLowerCase() ?? ""] ?? null;
}
function extensionOf(type) {
  return Object.keys(types).find((extension) => types[extension] === type) ?? null;
}

// src/simulator/services/utilities/blob.ts
var members = {
  copyBlob: "",
  getAllBlobs: "",
  getAs: "str",
  getBlob: "",
  getBytes: "",
  getContentType: "",
  getDataAsString: "|str",
  getName: "",
  isGoogleType: "",
  setBytes: "byte[]",
  setContentType: "str?",
  setContentTypeFromExtension: "",
  setDataFromString: "str|str,str",
  setName: "str?"
};
var spec = serviceSpec("Utilities.Blob", members);
var signedBytes = (data) => [
  ...new Int8Array(data.buffer, data.byteOffset, data.length)
];
var bufferOf = (bytes) => Buffer.from(Int8Array.from(bytes).buffer);
var images = ["image/bmp", "image/gif", "image/jpeg", "image/png"];
var SimBlob = class _SimBlob extends ServiceObject {
  static spec = spec;
  data;
  type;
  name;
  constructor(data, type = null, name = null) {
    super();
    this.data = data;
    this.type = type;
    this.name = name;
  }
  get spec() {
    return spec;
  }
  copyBlob() {
    return new _SimBlob(this.data, this.type, this.name);
  }
  getBlob() {
    return this;
  }
  getAllBlobs() {
    return [this];
  }
  getAs(type) {
    if (this.type === null) throw new ServiceError("Blob object must have non-null content type for this operation.");
    if (type !== this.type) {
      const wouldWork = type === "application/pdf" && [...images, "text/html"].includes(this.type) || images.includes(type) && images.includes(this.type);
      if (wouldWork) throw new NotSimulatedError(`Blob.getAs from ${this.type} to ${type}`);
      throw new ServiceError(`Converting from ${this.type} to ${type} is not supported.`);
    }
    return new _SimBlob(this.data, type, withExtension(this.name, type));
  }
  getBytes() {
    return signedBytes(this.data);
  }
  setBytes(bytes) {
    this.data = bufferOf(bytes);
    return this;
  }
  getDataAsString(charset) {
    return decode(this.data, charset);
  }
  setDataFromString(text2, charset) {
    this.data = encode(text2, charset);
    return this;
  }
  getContentType() {
    return this.type;
  }
  setContentType(type) {
    this.type = type;
    return this;
  }
  setContentTypeFromExtension() {
    this.type = typeOfName(this.name);
    return this;
  }
  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
    return this;
  }
  isGoogleType() {
    return this.type?.startsWith("application/vnd.google-apps.") ?? false;
  }
};
function withExtension(name, type) {
  const extension = extensionOf(type);
  return name === null || extension === null ? name : `${name.replace(/\.[^.]*$/, "")}.${extension}`;
}

// src/simulator/services/html/context.ts
var pageStart = {
  place: "text",
  element: "",
  attribute: "",
  quote: "",
  value: "",
  script: "code"
};
var urlAttributes = ["action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src"];
function kindOf(attribute) {
  if (attribute.startsWith("on")) return "script";
  if (attribute === "style") return "style";
  return urlAttributes.includes(attribute) ? "url" : "plain";
}
function advance(start, text2) {
  let context = start;
  let index = 0;
  while (index < text2.length) {
    const [length, next] = step(context, text2.slice(index, index + 200));
    index += Math.max(1, length);
    context = next;
  }
  return context;
}
function step(context, text2) {
  switch (context.place) {
    case "text":
      return inText(context, text2);
    case "tag":
      return inTag(context, text2);
    case "attributeStart":
      return atValue(context, text2);
    case "attribute":
      return inValue(context, text2);
    case "comment":
      return text2.startsWith("-->") ? [3, pageStart] : [1, context];
    default:
      return inElement(context, text2);
  }
}
function inText(context, text2) {
  if (text2.startsWith("<!--")) return [4, { ...pageStart, place: "comment" }];
  const tag2 = /^<\/?([a-zA-Z][\w:-]*)/.exec(text2);
  if (tag2 !== null) {
    const closes = text2.startsWith("</");
    return [tag2[0].length, { ...pageStart, place: "tag", element: closes ? "" : (tag2[1] ?? "").toLowerCase() }];
  }
  return [/^[^<]+/.exec(text2)?.[0].length ?? 1, context];
}
function inTag(context, text2) {
  if (text2.startsWith(">")) return [1, afterTag(context.element)];
  const name = /^[^\s=>/"']+/.exec(text2)?.[0];
  if (name !== void 0) return [name.length, { ...context, attribute: context.attribute + name.toLowerCase() }];
  if (text2.startsWith("=")) return [1, { ...context, place: "attributeStart", value: "" }];
  const space = /^\s+/.exec(text2)?.[0];
  if (space !== void 0 && /^\s*=/.test(text2)) return [space.length, context];
  return [space?.length ?? 1, { ...context, attribute: "" }];
}
function afterTag(element) {
  if (element === "script") return { ...pageStart, place: "script", element };
  if (element === "style") return { ...pageStart, place: "style", element };
  if (element === "textarea" || element === "title") return { ...pageStart, place: "rawText", element };
  return pageStart;
}
function atValue(context, text2) {
  const space = /^\s+/.exec(text2)?.[0];
  if (space !== void 0) return [space.length, context];
  const quote = /^["']/.exec(text2)?.[0] ?? "";
  if (quote === "" && text2.startsWith(">")) return [0, { ...context, place: "tag" }];
  return [quote.length, { ...context, place: "attribute", quote, value: "" }];
}
function inValue(context, text2) {
  const [first = ""] = text2;
  const ends = context.quote === "" ? /[\s>]/.test(first) : first === context.quote;
  if (ends) return [context.quote === "" ? 0 : 1, { ...context, place: "tag", attribute: "", value: "" }];
  const [length, script] = kindOf(context.attribute) === "script" ? inScript(context.script, text2) : [1, context.script];
  return [length, { ...context, value: context.value + text2.slice(0, length), script }];
}
function inElement(context, text2) {
  if (text2.startsWith("</") && new RegExp(`^</${context.element}[\\s/>]`, "i").test(text2)) {
    return [2 + context.element.length, { ...pageStart, place: "tag" }];
  }
  if (context.place !== "script") return [/^[^<]+/.exec(text2)?.[0].length ?? 1, context];
  const [length, script] = inScript(context.script, text2);
  return [length, { ...context, script }];
}
function inScript(place3, text2) {
  const [first = ""] = text2;
  const two2 = text2.slice(0, 2);
  if (place3 === "code") {
    if (two2 === "//" || two2 === "/*") return [2, two2];
    return first === "'" || first === '"' || first === "`" ? [1, first] : [1, "code"];
  }
  if (place3 === "//") return [1, first === "\n" ? "code" : place3];
  if (place3 === "/*") return two2 === "*/" ? [2, "code"] : [1, place3];
  if (first === "\\") return [2, place3];
  return [1, first === place3 ? "code" : place3];
}

// src/simulator/services/html/escaping.ts
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
var escapeHtml = (text2) => text2.replace(/[&<>"']/g, (found2) => entities[found2] ?? found2);
var escapeUnquoted = (text2) => text2.replace(/[\s&<>"'=`]/g, (found2) => entities[found2] ?? `&#${found2.charCodeAt(0)};`);
var hex = (code) => code.toString(16).padStart(2, "0");
var escapeScriptText = (text2) => text2.replace(/[^\w *+,\-.:;!?()[\]{}|^~@#%\u00a0-\u2027\u202a-\uffff]/g, (found2) => {
  const code = found2.charCodeAt(0);
  if (found2 === "\n") return "\\n";
  if (found2 === "\\" || found2 === "/") return `\\${found2}`;
  return code > 255 ? `\\u${code.toString(16)}` : `\\x${hex(code)}`;
});
function scriptValue(value) {
  if (typeof value === "number" || typeof value === "boolean") return ` ${value} `;
  if (value === null || value === void 0) return " null ";
  return `'${escapeScriptText(String(value))}'`;
}
function escapeScript(context, value) {
  if (context.script === "code") return scriptValue(value);
  if (context.script === "//" || context.script === "/*") return "";
  return escapeScriptText(String(value));
}
var safeStyle = /^(?!-*(?:expression|(?:moz-)?binding))(?:[.#]?-?(?:[\w-]+)(?:-[\w-]+)*-?|-?(?:\d+(?:\.\d*)?|\.\d+)(?:[a-z]{1,2}|%)?|!important|)$/i;
var refused = "zSimulatedz";
var escapeStyle = (text2) => safeStyle.test(text2) ? text2 : refused;
function escapeUrl(context, text2) {
  if (/[?#]/.test(context.value))
    return encodeURIComponent(text2).replace(/[!'()*]/g, (found2) => `%${hex(found2.charCodeAt(0))}`);
  const scheme = context.value === "" ? /^\s*([^/?#:]*):/.exec(text2)?.[1]?.toLowerCase() : void 0;
  if (scheme !== void 0 && !["http", "https", "mailto", "tel"].includes(scheme)) return `#${refused}`;
  return text2.replace(
    /[\s"'<>\\()]/g,
    (found2) => encodeURIComponent(found2).replace(/['()]/g, (mark2) => `%${hex(mark2.charCodeAt(0))}`)
  );
}
function escapeAttribute(context, value) {
  const text2 = String(value);
  const inside2 = {
    plain: () => text2,
    url: () => escapeUrl(context, text2),
    script: () => escapeScript(context, value),
    style: () => escapeStyle(text2)
  }[kindOf(context.attribute)]();
  const hasQuotes = context.place === "attribute" && context.quote !== "";
  return hasQuotes ? escapeHtml(inside2) : escapeUnquoted(inside2);
}
function escapeFor(context, value) {
  switch (context.place) {
    case "text":
    case "rawText":
      return escapeHtml(String(value));
    case "tag":
      return /^(?!on|style$|src$|href$)[\w-]+$/i.test(String(value)) ? String(value) : refused;
    case "attributeStart":
    case "attribute":
      return escapeAttribute(context, value);
    case "script":
      return escapeScript(context, value);
    case "style":
      return escapeStyle(String(value));
    case "comment":
      return "";
  }
}

// src/simulator/services/html/template-code.ts
function partsOfTemplate(source) {
  const parts = [];
  let rest = source;
  for (; ; ) {
    const start = rest.indexOf("<?");
    const end = start < 0 ? -1 : rest.indexOf("?>", start);
    if (end < 0) return rest === "" ? parts : [...parts, { text: rest }];
    if (start > 0) parts.push({ text: rest.slice(0, start) });
    const inside2 = rest.slice(start + 2, end);
    if (inside2.startsWith("!=")) parts.push({ code: inside2.slice(2), kind: "forcePrint" });
    else if (inside2.startsWith("=")) parts.push({ code: inside2.slice(1), kind: "print" });
    else parts.push({ code: inside2, kind: "run" });
    rest = rest.slice(end + 2);
  }
}
var escapes = {
  "\n": "\\n",
  "\r": "\\r",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029"
};
var literal2 = (text2) => `'${text2.replace(/[\\'"\n\r\u2028\u2029]/g, (found2) => escapes[found2] ?? `\\${found2}`)}'`;
function textCode(text2) {
  const lines = text2.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [first, ...others2] = lines.map(literal2);
  if (first === void 0) return "";
  const more = others2.length === 0 ? "" : `
  output._ =  ${others2.join(" +\n    ")};`;
  return ` output._ =  ${first};${more}`;
}
var prints = { run: " ", print: " output._$ = ", forcePrint: " output._ = " };
function codeOfTemplate(source) {
  let code = "(function() { var output = HtmlService.initTemplate();";
  let isAfterScriptlet = false;
  for (const part2 of partsOfTemplate(source)) {
    if ("code" in part2) code += `${prints[part2.kind]}${part2.code};`;
    else {
      const swallows = isAfterScriptlet && /^\r?\n/.test(part2.text);
      const text2 = swallows ? part2.text.replace(/^\r?\n/, "") : part2.text;
      if (swallows) code += `
 ${text2 === "" ? " " : ""}`;
      code += textCode(text2);
      if (!swallows && text2.endsWith("\n")) code += "\n ";
    }
    isAfterScriptlet = "code" in part2;
  }
  return `${code}
  /* End of user code */
  return output.$out.append('');
})();`;
}
function commentedCode(source) {
  const lines = source.split("\n");
  const code = codeOfTemplate(source).split("\n");
  const width = Math.max(...code.map((line) => line.length));
  return code.map((line, index) => lines[index] === void 0 ? line : `${line.padEnd(width)} // ${lines[index]}`).join("\n");
}

// src/simulator/services/html/html-template.ts
var members2 = { evaluate: "|any[]", getCode: "", getCodeWithComments: "", getRawContent: "" };
var spec2 = serviceSpec("HtmlService.HtmlTemplate", members2);
var SimHtmlTemplate = class extends ServiceObject {
  static spec = spec2;
  source;
  emptyPage;
  constructor(source, emptyPage) {
    super();
    this.source = source;
    this.emptyPage = emptyPage;
  }
  get spec() {
    return spec2;
  }
  getRawContent() {
    return this.source;
  }
  getCode() {
    return codeOfTemplate(this.source);
  }
  getCodeWithComments() {
    return commentedCode(this.source);
  }
  /** What the template's script has written: [is it trusted?, text], one after the other. */
  evaluate(pieces = []) {
    const output2 = this.emptyPage();
    for (const piece of pieces) {
      if (!Array.isArray(piece)) throw new ServiceError("Invalid argument");
      const [isTrusted, value] = piece;
      if (isTrusted === true) output2.append(String(value));
      else output2.appendUntrusted(value);
    }
    return output2;
  }
};

// src/simulator/services/html/html-output.ts
var metaMembers = { getContent: "", getName: "" };
var metaSpec = serviceSpec("HtmlService.HtmlOutputMetaTag", metaMembers);
var SimHtmlOutputMetaTag = class extends ServiceObject {
  static spec = metaSpec;
  name;
  content;
  constructor(name, content) {
    super();
    this.name = name;
    this.content = content;
  }
  get spec() {
    return metaSpec;
  }
  getName() {
    return this.name;
  }
  getContent() {
    return this.content;
  }
};
var members3 = {
  addMetaTag: "str,str",
  append: "str",
  appendUntrusted: "any",
  asTemplate: "",
  clear: "",
  getAs: "str",
  getBlob: "",
  getContent: "",
  getFaviconUrl: "",
  getHeight: "",
  getMetaTags: "",
  getTitle: "",
  getWidth: "",
  setContent: "str",
  setFaviconUrl: "str",
  setHeight: "int?",
  setSandboxMode: "enum:SandboxMode",
  setTitle: "str",
  setWidth: "int?",
  setXFrameOptionsMode: "enum:XFrameOptionsMode"
};
var spec3 = serviceSpec("HtmlService.HtmlOutput", members3);
var allowedMetaTags = [
  "apple-mobile-web-app-capable",
  "google-site-verification",
  "mobile-web-app-capable",
  "viewport"
];
var SimHtmlOutput = class _SimHtmlOutput extends ServiceObject {
  static spec = spec3;
  content;
  /** Where one stands after so much of the content; looked at only when something untrusted is to come. */
  context = pageStart;
  seen = 0;
  title = "";
  width = null;
  height = null;
  favicon = null;
  metaTags = [];
  constructor(content) {
    super();
    this.content = content;
  }
  get spec() {
    return spec3;
  }
  getContent() {
    return this.content;
  }
  setContent(content) {
    this.content = content;
    this.context = pageStart;
    this.seen = 0;
    return this;
  }
  append(content) {
    this.content += content;
    return this;
  }
  appendUntrusted(content) {
    this.context = advance(this.context, this.content.slice(this.seen));
    this.seen = this.content.length;
    return this.append(escapeFor(this.context, content));
  }
  clear() {
    return this.setContent("");
  }
  asTemplate() {
    return new SimHtmlTemplate(this.content, () => new _SimHtmlOutput(""));
  }
  getBlob() {
    return new SimBlob(Buffer.from(this.content), "text/html", this.title === "" ? null : this.title);
  }
  getAs(type) {
    if (type === "text/plain") return this.getBlob().setContentType(type);
    return this.getBlob().getAs(type);
  }
  getTitle() {
    return this.title;
  }
  setTitle(title) {
    this.title = title;
    return this;
  }
  // Google's types leave out the null of what was never set.
  getWidth() {
    return this.width;
  }
  setWidth(width) {
    this.width = width;
    return this;
  }
  getHeight() {
    return this.height;
  }
  setHeight(height) {
    this.height = height;
    return this;
  }
  getFaviconUrl() {
    return this.favicon;
  }
  setFaviconUrl(url2) {
    this.favicon = url2;
    return this;
  }
  getMetaTags() {
    return [...this.metaTags];
  }
  addMetaTag(name, content) {
    if (!allowedMetaTags.includes(name)) {
      throw new ServiceError("The meta tag you specified is not allowed in this context.");
    }
    this.metaTags.push(new SimHtmlOutputMetaTag(name, content));
    return this;
  }
  /** There is one mode; asking for another changes nothing (facts: apps-script 7). */
  setSandboxMode(_mode) {
    return this;
  }
  setXFrameOptionsMode(_mode) {
    return this;
  }
};

// src/simulator/services/ui.ts
var menuMembers = { addItem: "str,str", addSeparator: "", addSubMenu: "Menu", addToUi: "" };
var menuSpec = serviceSpec("Ui.Menu", menuMembers);
var SimMenu = class extends ServiceObject {
  static spec = menuSpec;
  context;
  caption;
  items = [];
  constructor(context, caption) {
    super();
    this.context = context;
    this.caption = caption;
  }
  get spec() {
    return menuSpec;
  }
  addItem(label, functionName) {
    this.items.push({ label, functionName });
    return this;
  }
  addSeparator() {
    this.items.push({ label: "", functionName: null });
    return this;
  }
  addSubMenu(menu) {
    this.items.push({ label: menu.caption, functionName: null, items: menu.items });
    return this;
  }
  addToUi() {
    this.context.world.emit({ type: "menu", user: this.context.user, title: this.caption, items: [...this.items] });
  }
};
var responseMembers = { getResponseText: "", getSelectedButton: "" };
var responseSpec = serviceSpec("Ui.PromptResponse", responseMembers);
var SimPromptResponse = class extends ServiceObject {
  static spec = responseSpec;
  button;
  text;
  constructor(button, text2) {
    super();
    this.button = button;
    this.text = text2;
  }
  get spec() {
    return responseSpec;
  }
  getResponseText() {
    return this.text;
  }
  getSelectedButton() {
    return this.button;
  }
};
var members4 = {
  alert: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  createAddonMenu: "",
  createMenu: "str",
  prompt: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  showModalDialog: "any,str",
  showModelessDialog: "any,str",
  showSidebar: "any"
};
var spec4 = serviceSpec("Ui", members4, { Button: "Button", ButtonSet: "ButtonSet" });
var buttonNames = ["CLOSE", "OK", "CANCEL", "YES", "NO"];
var SimUi = class extends ServiceObject {
  static spec = spec4;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec4;
  }
  /** Where an add-on's menu is and what it is called is not the script's to say; its title is empty here. */
  createAddonMenu() {
    return new SimMenu(this.context, "");
  }
  createMenu(caption) {
    return new SimMenu(this.context, caption);
  }
  showSidebar(page) {
    const output2 = pageOf(page);
    this.context.world.emit({
      type: "sidebar",
      user: this.context.user,
      title: output2.getTitle() ?? "",
      html: output2.getContent()
    });
  }
  showModalDialog(page, title) {
    this.dialog(page, title, true);
  }
  showModelessDialog(page, title) {
    this.dialog(page, title, false);
  }
  async alert(first, second, buttons) {
    return (await this.ask(first, second, buttons, false)).getSelectedButton();
  }
  prompt(first, second, buttons) {
    return this.ask(first, second, buttons, true);
  }
  dialog(page, title, modal) {
    const output2 = pageOf(page);
    this.context.world.emit({
      type: "dialog",
      user: this.context.user,
      title,
      html: output2.getContent(),
      width: output2.getWidth() ?? 600,
      height: output2.getHeight() ?? 400,
      modal
    });
  }
  async ask(first, second, third, prompt) {
    const hasTitle = typeof second === "string";
    const set = (hasTitle ? third : second)?.name ?? "OK";
    const { button, text: text2 } = await askPerson(
      this.context,
      hasTitle ? first : "",
      hasTitle ? second : first,
      set,
      prompt
    );
    return new SimPromptResponse(enumOf("Button", button), text2);
  }
};
async function askPerson(context, title, text2, buttonSet, prompt) {
  const { world, user: user2, id } = context;
  world.locks.releaseAll(id);
  const answer2 = await world.ask(id, { user: user2, title, text: text2, buttons: buttonSet.split("_"), prompt });
  const button = buttonNames.find((name) => name === answer2.button);
  if (button === void 0) throw new ServiceError(`There is no button ${answer2.button}.`);
  return { button, text: answer2.text ?? "" };
}
function pageOf(page) {
  if (page instanceof SimHtmlOutput) return page;
  throw new ServiceError("Invalid argument: userInterface");
}

// src/simulator/services/browser.ts
var members5 = {
  inputBox: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  msgBox: "str|str,enum:ButtonSet|str,str,enum:ButtonSet"
};
var spec5 = serviceSpec("Browser", members5, { Buttons: "ButtonSet" });
var SimBrowser = class extends ServiceObject {
  static spec = spec5;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec5;
  }
  /** What was typed, or "cancel". */
  inputBox(first, second, buttons) {
    return this.ask(first, second, buttons, true);
  }
  msgBox(first, second, buttons) {
    return this.ask(first, second, buttons, false);
  }
  async ask(first, second, third, prompt) {
    const { kind } = this.context;
    if (kind === "trigger" || kind === "custom")
      throw new ServiceError(`Cannot call Browser.${prompt ? "inputBox" : "msgBox"}() from this context.`);
    const hasTitle = typeof second === "string";
    const set = (hasTitle ? third : second)?.name ?? "OK";
    const answer2 = await askPerson(this.context, hasTitle ? first : "", hasTitle ? second : first, set, prompt);
    const isTyped = prompt && (answer2.button === "OK" || answer2.button === "YES");
    return isTyped ? answer2.text : answer2.button === "CLOSE" ? "cancel" : answer2.button.toLowerCase();
  }
};

// src/simulator/services/cache-service.ts
var cacheMembers = {
  get: "str",
  getAll: "str[]",
  put: "str,str|str,str,int",
  putAll: "obj|obj,int",
  remove: "str",
  removeAll: "str[]"
};
var cacheSpec = serviceSpec("CacheService.Cache", cacheMembers);
var usualSeconds = 600;
var longestSeconds = 21600;
var SimCache = class extends ServiceObject {
  static spec = cacheSpec;
  context;
  store;
  constructor(context, store2) {
    super();
    this.context = context;
    this.store = store2;
  }
  get spec() {
    return cacheSpec;
  }
  get(key) {
    return this.store.get(checkedKey(key), this.context.now());
  }
  getAll(keys) {
    const found2 = keys.map((key) => [key, this.get(key)]);
    return Object.fromEntries(found2.flatMap(([key, value]) => value === null ? [] : [[key, value]]));
  }
  put(key, value, seconds = usualSeconds) {
    const checked = checkedKey(key);
    if (Buffer.byteLength(value) > 100 * 1024) throw new ServiceError("Argument too large: value");
    if (seconds > longestSeconds) throw new ServiceError("Argument too large: expirationInSeconds");
    if (seconds < 1) throw new ServiceError("Invalid argument: expirationInSeconds");
    this.store.put(checked, value, this.context.now() + seconds * 1e3);
  }
  putAll(values2, seconds = usualSeconds) {
    for (const [key, value] of Object.entries(values2)) this.put(key, String(value), seconds);
  }
  remove(key) {
    this.store.remove(checkedKey(key));
  }
  removeAll(keys) {
    for (const key of keys) this.remove(key);
  }
};
function checkedKey(key) {
  if (key === "" || key.length > 250)
    throw new ServiceError(key === "" ? "Invalid argument: key" : "Argument too large: key");
  return key;
}
var members6 = { getDocumentCache: "", getScriptCache: "", getUserCache: "" };
var spec6 = serviceSpec("CacheService", members6);
var SimCacheService = class extends ServiceObject {
  static spec = spec6;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec6;
  }
  getDocumentCache() {
    return this.context.hasActiveDocument ? this.cache("document") : null;
  }
  getScriptCache() {
    return this.cache("script");
  }
  getUserCache() {
    return this.cache(`user ${this.context.user}`);
  }
  cache(name) {
    return new SimCache(this.context, this.context.world.caches.of(name));
  }
};

// src/simulator/services/html/html-service.ts
var members7 = {
  createHtmlOutput: "|str|BlobSource",
  createHtmlOutputFromFile: "str",
  createTemplate: "str|BlobSource",
  createTemplateFromFile: "str",
  getUserAgent: ""
};
var spec7 = serviceSpec("HtmlService", members7, {
  SandboxMode: "SandboxMode",
  XFrameOptionsMode: "XFrameOptionsMode"
});
var SimHtmlService = class extends ServiceObject {
  static spec = spec7;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec7;
  }
  createHtmlOutput(content = "") {
    return new SimHtmlOutput(textOf4(content));
  }
  createHtmlOutputFromFile(name) {
    return new SimHtmlOutput(this.file(name));
  }
  createTemplate(content) {
    return new SimHtmlTemplate(textOf4(content), () => new SimHtmlOutput(""));
  }
  createTemplateFromFile(name) {
    return new SimHtmlTemplate(this.file(name), () => new SimHtmlOutput(""));
  }
  /** null: there is no web app request. */
  getUserAgent() {
    return null;
  }
  file(name) {
    const file = this.context.world.project.html.find((candidate) => candidate.name === name.replace(/\.html$/, ""));
    if (file === void 0) throw new ServiceError(`No HTML file named ${name} was found.`);
    return file.source;
  }
};
var textOf4 = (content) => content instanceof SimBlob ? content.getDataAsString() : content;

// src/simulator/services/lock-service.ts
var lockMembers = { hasLock: "", releaseLock: "", tryLock: "int", waitLock: "int" };
var lockSpec = serviceSpec("LockService.Lock", lockMembers);
var SimLock = class extends ServiceObject {
  static spec = lockSpec;
  context;
  name;
  taker;
  constructor(context, name) {
    super();
    this.context = context;
    this.name = name;
    this.taker = { execution: context.id };
  }
  get spec() {
    return lockSpec;
  }
  hasLock() {
    return this.context.world.locks.holds(this.name, this.taker);
  }
  tryLock(milliseconds2) {
    return this.context.world.locks.acquire(this.name, this.taker, milliseconds2);
  }
  async waitLock(milliseconds2) {
    if (!await this.tryLock(milliseconds2)) {
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    }
  }
  releaseLock() {
    this.context.world.locks.release(this.name, this.taker);
  }
};
var members8 = { getDocumentLock: "", getScriptLock: "", getUserLock: "" };
var spec8 = serviceSpec("LockService", members8);
var SimLockService = class extends ServiceObject {
  static spec = spec8;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec8;
  }
  /** Google's types leave out the null of a run without a document. */
  getDocumentLock() {
    return this.context.hasActiveDocument ? new SimLock(this.context, "document") : null;
  }
  getScriptLock() {
    return new SimLock(this.context, "script");
  }
  getUserLock() {
    return new SimLock(this.context, `user ${this.context.user}`);
  }
};

// src/simulator/services/utilities/java-pattern.ts
var letters = "GyYMLwWDdFEuaHkKhmsSzZX";
var weekDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var months3 = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function partsOf2(pattern5) {
  const parts = [];
  for (const [found2, quoted3, letter] of pattern5.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (letter !== void 0) {
      if (!letters.includes(letter)) throw new ServiceError(`Illegal pattern character '${letter}'`);
      parts.push({ letter, length: found2.length });
    } else if (quoted3 !== void 0) parts.push({ text: quoted3 === "" ? "'" : quoted3.replaceAll("''", "'") });
    else if (found2 === "'") throw new ServiceError("Unterminated quote");
    else parts.push({ text: found2 });
  }
  return parts;
}

// src/simulator/services/utilities/java-zone.ts
var shortNames = {
  ACT: "Australia/Darwin",
  AET: "Australia/Sydney",
  ART: "Africa/Cairo",
  AST: "America/Anchorage",
  BET: "America/Sao_Paulo",
  BST: "Asia/Dhaka",
  CAT: "Africa/Harare",
  CNT: "America/St_Johns",
  CST: "America/Chicago",
  CTT: "Asia/Shanghai",
  EAT: "Africa/Addis_Ababa",
  ECT: "Europe/Paris",
  IET: "America/Indiana/Indianapolis",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  NST: "Pacific/Auckland",
  PNT: "America/Phoenix",
  PRT: "America/Puerto_Rico",
  PST: "America/Los_Angeles",
  VST: "Asia/Ho_Chi_Minh"
};
var englishes = ["en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-ZA"];
function offsetText(milliseconds2, separator2) {
  const minutes = Math.abs(milliseconds2) / 6e4;
  const two2 = (value) => String(value).padStart(2, "0");
  return `${milliseconds2 < 0 ? "-" : "+"}${two2(Math.floor(minutes / 60))}${separator2}${two2(Math.floor(minutes % 60))}`;
}
function javaZone(name) {
  const custom = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (custom !== null) {
    const [, sign, hours, minutes] = custom;
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 6e4;
    return { offsetAt: () => offset, nameAt: () => `GMT${offsetText(offset, ":")}` };
  }
  const named2 = shortNames[name] ?? name;
  const zone = isTimeZone(named2) ? named2 : "GMT";
  return { offsetAt: (moment) => offsetAt(moment, zone), nameAt: (moment, style) => zoneName(moment, zone, style) };
}
function zoneName(moment, timeZone, style) {
  if (timeZone === "GMT") return style === "short" ? "GMT" : "Greenwich Mean Time";
  const names3 = englishes.map((english) => {
    const parts = new Intl.DateTimeFormat(english, { timeZone, timeZoneName: style }).formatToParts(moment);
    return parts.find((part2) => part2.type === "timeZoneName")?.value ?? timeZone;
  });
  return names3.find((name) => !/^GMT[+-]/.test(name)) ?? names3[0] ?? timeZone;
}

// src/simulator/services/utilities/java-date.ts
var dayLength = 864e5;
var padded2 = (value, length) => String(value).padStart(length, "0");
var dayOfYear = (date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayLength) + 1;
function weekOfYear(date) {
  const year = date.getUTCFullYear();
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * dayLength);
  if (saturday.getUTCFullYear() > year) return { week: 1, year: year + 1 };
  const firstDay2 = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  return { week: Math.floor((dayOfYear(date) - 1 + firstDay2) / 7) + 1, year };
}
function weekOfMonth(date) {
  const firstDay2 = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)).getUTCDay();
  return Math.floor((date.getUTCDate() - 1 + firstDay2) / 7) + 1;
}
var yearOfEra = (year) => year > 0 ? year : 1 - year;
function yearText(year, length) {
  return length === 2 ? padded2(year % 100, 2) : padded2(year, length);
}
function named(names3, index, length) {
  const name = names3[index] ?? "";
  return length > 3 ? name : name.slice(0, 3);
}
function zoneText(letter, length, zone, moment) {
  const offset = zone.offsetAt(moment);
  if (letter === "z") return zone.nameAt(moment, length > 3 ? "long" : "short");
  if (letter === "Z") return offsetText(offset, "");
  if (offset === 0) return "Z";
  return length === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, length === 3 ? ":" : "");
}
function field(letter, length, date) {
  const number = (value) => padded2(value, length);
  switch (letter) {
    case "G":
      return date.getUTCFullYear() > 0 ? "AD" : "BC";
    case "y":
      return yearText(yearOfEra(date.getUTCFullYear()), length);
    case "Y":
      return yearText(weekOfYear(date).year, length);
    case "M":
    case "L":
      return length > 2 ? named(months3, date.getUTCMonth(), length) : number(date.getUTCMonth() + 1);
    case "w":
      return number(weekOfYear(date).week);
    case "W":
      return number(weekOfMonth(date));
    case "D":
      return number(dayOfYear(date));
    case "d":
      return number(date.getUTCDate());
    case "F":
      return number(Math.floor((date.getUTCDate() - 1) / 7) + 1);
    case "E":
      return named(weekDays, date.getUTCDay(), length);
    case "u":
      return number(date.getUTCDay() || 7);
    case "a":
      return date.getUTCHours() < 12 ? "AM" : "PM";
    case "H":
      return number(date.getUTCHours());
    case "k":
      return number(date.getUTCHours() || 24);
    case "h":
      return number(date.getUTCHours() % 12 || 12);
    case "K":
      return number(date.getUTCHours() % 12);
    case "m":
      return number(date.getUTCMinutes());
    case "s":
      return number(date.getUTCSeconds());
    case "S":
      return number(date.getUTCMilliseconds());
    default:
      throw new Error(`no field ${letter}`);
  }
}
function formatJavaDate(moment, timeZone, pattern5) {
  const zone = javaZone(timeZone);
  const date = new Date(moment + zone.offsetAt(moment));
  return partsOf2(pattern5).map((part2) => {
    if ("text" in part2) return part2.text;
    const { letter, length } = part2;
    return "zZX".includes(letter) ? zoneText(letter, length, zone, moment) : field(letter, length, date);
  }).join("");
}

// src/simulator/services/logging.ts
var loggerSpec = serviceSpec("Logger", { clear: "", getLog: "", log: "str" });
var linePattern = "EEE MMM dd HH:mm:ss z yyyy";
var SimLogger = class extends ServiceObject {
  static spec = loggerSpec;
  context;
  /** Its own lines, with when they were written; the execution's log keeps all lines whatever happens to these. */
  lines = [];
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return loggerSpec;
  }
  log(line) {
    const written2 = formatJavaDate(this.context.now(), this.context.world.scriptTimeZone, linePattern);
    this.lines.push(`${written2} INFO: ${line}
`);
    this.context.log(line);
    return this;
  }
  getLog() {
    return this.lines.join("");
  }
  clear() {
    this.lines = [];
  }
};
var consoleSpec = serviceSpec("console", { error: "str", info: "str", log: "str", warn: "str" });
var SimConsole = class extends ServiceObject {
  static spec = consoleSpec;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return consoleSpec;
  }
  log(line) {
    this.context.log(line);
  }
  info(line) {
    this.context.log(line);
  }
  warn(line) {
    this.context.log(line);
  }
  error(line) {
    this.context.log(line);
  }
};

// src/simulator/services/session.ts
import { createHash } from "node:crypto";
var userMembers = { getEmail: "", getUserLoginId: "", toString: "" };
var userSpec = serviceSpec("Session.User", userMembers);
var SimUser = class extends ServiceObject {
  static spec = userSpec;
  email;
  constructor(email2) {
    super();
    this.email = email2;
  }
  get spec() {
    return userSpec;
  }
  getEmail() {
    return this.email;
  }
  getUserLoginId() {
    return this.email;
  }
  toString() {
    return this.email;
  }
};
function checkEmail(email2) {
  if (!/^[^\s@]+@[^\s@]+$/.test(email2)) throw new ServiceError(`Invalid email: ${email2}`);
}
var keyLifetime = 30 * 24 * 36e5;
var members9 = {
  getActiveUser: "",
  getActiveUserLocale: "",
  getEffectiveUser: "",
  getScriptTimeZone: "",
  getTemporaryActiveUserKey: "",
  getTimeZone: "",
  getUser: ""
};
var spec9 = serviceSpec("Session", members9);
var SimSession = class extends ServiceObject {
  static spec = spec9;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec9;
  }
  /** Blank in a simple trigger, which may not know the user (facts: apps-script 4). */
  getActiveUser() {
    return new SimUser(this.context.mode === "FULL" ? this.context.user : "");
  }
  getEffectiveUser() {
    return this.getActiveUser();
  }
  getActiveUserLocale() {
    return this.context.world.languageOf(this.context.user);
  }
  getScriptTimeZone() {
    return this.context.world.scriptTimeZone;
  }
  /** The old names of getScriptTimeZone and getActiveUser. */
  getTimeZone() {
    return this.getScriptTimeZone();
  }
  getUser() {
    return this.getActiveUser();
  }
  /** Another one every 30 days (facts: apps-script 4); it does not tell who it is. */
  getTemporaryActiveUserKey() {
    const month = Math.floor(this.context.now() / keyLifetime);
    return createHash("sha256").update(`${month} ${this.context.user}`).digest("base64url");
  }
};

// src/simulator/services/mail-app.ts
var members10 = { getRemainingDailyQuota: "", sendEmail: "obj|str,str,str|str,str,str,obj|str,str,str,str" };
var spec10 = serviceSpec("MailApp", members10);
var SimMailApp = class extends ServiceObject {
  static spec = spec10;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec10;
  }
  getRemainingDailyQuota() {
    const { world, user: user2 } = this.context;
    return world.quotas.left(user2, "emailRecipients");
  }
  /** (message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body). */
  sendEmail(first, second, third, fourth) {
    if (typeof first === "object") this.send({ ...first });
    else if (typeof fourth === "string") this.send({ to: first, replyTo: second, subject: third, body: fourth });
    else this.send({ ...fourth, to: first, subject: second, body: third });
  }
  send(message) {
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const recipients = [...to, ...cc, ...bcc];
    if (recipients.length === 0) throw new ServiceError("Failed to send email: no recipient");
    for (const email2 of recipients) checkEmail(email2);
    const { world, user: user2 } = this.context;
    world.quotas.spend(user2, "emailRecipients", recipients.length);
    world.emit({
      type: "mail",
      user: user2,
      to: recipients,
      subject: String(message.subject ?? ""),
      body: String(message.body ?? message.htmlBody ?? "")
    });
  }
};
var addresses = (list) => String(list ?? "").split(",").map((email2) => email2.trim()).filter((email2) => email2 !== "");

// src/simulator/services/properties-service.ts
var storeMembers = {
  deleteAllProperties: "",
  deleteProperty: "str",
  getKeys: "",
  getProperties: "",
  getProperty: "str",
  setProperties: "obj|obj,bool",
  setProperty: "str,any"
};
var storeSpec = serviceSpec("PropertiesService.Properties", storeMembers);
var SimProperties = class extends ServiceObject {
  static spec = storeSpec;
  context;
  kept;
  constructor(context, store2) {
    super();
    this.context = context;
    this.kept = store2;
  }
  get spec() {
    return storeSpec;
  }
  getKeys() {
    return Object.keys(this.store().all());
  }
  getProperty(key) {
    return this.store().get(key);
  }
  getProperties() {
    return this.store().all();
  }
  setProperty(key, value) {
    this.store().set({ [key]: asText(value, this.context.world.scriptTimeZone) });
    return this;
  }
  setProperties(properties, deleteAllOthers = false) {
    const { scriptTimeZone } = this.context.world;
    const texts2 = Object.entries(properties).map(([key, value]) => [key, asText(value, scriptTimeZone)]);
    this.store().set(Object.fromEntries(texts2), deleteAllOthers);
    return this;
  }
  deleteProperty(key) {
    this.store().remove(key);
    return this;
  }
  deleteAllProperties() {
    this.store().clear();
    return this;
  }
  store() {
    this.context.world.quotas.spend(this.context.user, "properties");
    return this.kept;
  }
};
function asText(value, timeZone) {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return formatJavaDate(value.getTime(), timeZone, "EEE MMM dd yyyy HH:mm:ss 'GMT'Z (zzzz)");
  }
  return typeof value === "number" && Number.isInteger(value) ? `${value}.0` : String(value);
}
var members11 = { getDocumentProperties: "", getScriptProperties: "", getUserProperties: "" };
var spec11 = serviceSpec("PropertiesService", members11);
var SimPropertiesService = class extends ServiceObject {
  static spec = spec11;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec11;
  }
  /** Google's types leave out the null of a run without a document. */
  getDocumentProperties() {
    const { world, hasActiveDocument } = this.context;
    return hasActiveDocument ? this.properties(world.properties.document) : null;
  }
  getScriptProperties() {
    return this.properties(this.context.world.properties.script);
  }
  getUserProperties() {
    return this.properties(this.context.world.properties.ofUser(this.context.user));
  }
  properties(store2) {
    return new SimProperties(this.context, store2);
  }
};

// src/simulator/services/script/authorization-info.ts
var members12 = { getAuthorizationStatus: "", getAuthorizationUrl: "", getAuthorizedScopes: "" };
var spec12 = serviceSpec("ScriptApp.AuthorizationInfo", members12);
var SimAuthorizationInfo = class extends ServiceObject {
  static spec = spec12;
  context;
  asked;
  mode;
  constructor(context, mode2, asked) {
    super();
    this.context = context;
    this.mode = mode2.name;
    this.asked = asked;
  }
  get spec() {
    return spec12;
  }
  getAuthorizationStatus() {
    return enumOf("AuthorizationStatus", this.isRequired() ? "REQUIRED" : "NOT_REQUIRED");
  }
  /** null when nothing is needed, which Google's types leave out. */
  getAuthorizationUrl() {
    const { world, user: user2 } = this.context;
    const url2 = `https://script.google.com/macros/d/simulated-script/authorize?document=${world.workbook.id}&user=${encodeURIComponent(user2)}`;
    return this.isRequired() ? url2 : null;
  }
  getAuthorizedScopes() {
    return this.asked.filter((scope) => this.context.world.consents.has(this.context.user, scope));
  }
  /** Only full authorisation is a matter of consent. */
  isRequired() {
    return this.mode === "FULL" && missingScopes(this.context, this.asked).length > 0;
  }
};
function askedScopes(context) {
  return context.world.project.manifest.oauthScopes ?? [];
}
function missingScopes(context, scopes) {
  return scopes.filter((scope) => !context.world.consents.has(context.user, scope));
}

// src/simulator/services/script/publishing.ts
import { randomBytes } from "node:crypto";
var serviceMembers = { getUrl: "", isEnabled: "" };
var publishedSpec = serviceSpec("ScriptApp.Service", serviceMembers);
var SimService = class extends ServiceObject {
  static spec = publishedSpec;
  get spec() {
    return publishedSpec;
  }
  /** null: nothing is deployed as a web app, which Google's types leave out. */
  getUrl() {
    return null;
  }
  isEnabled() {
    return false;
  }
};
var tokenMembers = { createToken: "", withArgument: "str,str", withMethod: "str", withTimeout: "int" };
var tokenSpec = serviceSpec("ScriptApp.StateTokenBuilder", tokenMembers);
var longestSeconds2 = 3600;
var SimStateTokenBuilder = class extends ServiceObject {
  static spec = tokenSpec;
  method = null;
  get spec() {
    return tokenSpec;
  }
  withMethod(method) {
    this.method = method;
    return this;
  }
  withArgument(_name, _value) {
    return this;
  }
  withTimeout(seconds) {
    if (seconds < 1 || seconds > longestSeconds2) throw new ServiceError("Invalid argument: timeout");
    return this;
  }
  createToken() {
    if (this.method === null) throw new ServiceError("Invalid argument: method");
    return randomBytes(96).toString("base64url");
  }
};

// src/simulator/services/script/trigger.ts
var members13 = {
  getEventType: "",
  getHandlerFunction: "",
  getTriggerSource: "",
  getTriggerSourceId: "",
  getUniqueId: ""
};
var spec13 = serviceSpec("ScriptApp.Trigger", members13);
var SimTrigger = class extends ServiceObject {
  static spec = spec13;
  context;
  model;
  constructor(context, model) {
    super();
    this.context = context;
    this.model = model;
  }
  get spec() {
    return spec13;
  }
  getEventType() {
    return enumOf("EventType", this.model.event);
  }
  getHandlerFunction() {
    return this.model.functionName;
  }
  getTriggerSource() {
    return enumOf("TriggerSource", this.model.event === "CLOCK" ? "CLOCK" : "SPREADSHEETS");
  }
  /** null for clock triggers (facts: apps-script 1.2), which Google's types leave out. */
  getTriggerSourceId() {
    return this.model.event === "CLOCK" ? null : this.context.world.workbook.id;
  }
  getUniqueId() {
    return this.model.id;
  }
};

// src/simulator/services/script/trigger-builders.ts
import { randomInt } from "node:crypto";

// src/simulator/world/triggers.ts
var hour = 36e5;
var day = 24 * hour;
var tooMany = {
  CLOCK: "This add-on has created too many time-based triggers in this document for this Google user account.",
  ON_EDIT: "This add-on has created too many edit triggers in this document for this Google user account.",
  ON_CHANGE: "This add-on has created too many change triggers in this document for this Google user account.",
  ON_FORM_SUBMIT: "This add-on has created too many form submit triggers in this document for this Google user account.",
  ON_OPEN: "This add-on has created too many open triggers in this document for this Google user account."
};
var Triggers = class {
  list;
  constructor(saved = []) {
    this.list = saved.map((trigger) => ({ ...trigger }));
  }
  all() {
    return this.list;
  }
  ofUser(user2) {
    return this.list.filter((trigger) => trigger.user === user2);
  }
  add(trigger, deployment) {
    const own = this.ofUser(trigger.user);
    if (own.length >= 20)
      throw new ServiceError(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added."
      );
    if (deployment === "test") {
      throw new ServiceError("The Add-on attempted an action that is not permitted in Test as Add-on mode.");
    }
    if (deployment === "published") {
      const interval = trigger.schedule?.everyMinutes;
      if (interval !== void 0 && interval < 60) {
        throw new ServiceError("The recurrence interval for an Add-on trigger must be at least one hour.");
      }
      if (own.some((other) => other.event === trigger.event)) throw new ServiceError(tooMany[trigger.event]);
    }
    this.list.push(trigger);
  }
  remove(id) {
    this.list = this.list.filter((trigger) => trigger.id !== id);
  }
  /** The clock triggers that are due, the longest waiting first, with their next time already set. */
  takeDue(now) {
    const due = this.list.filter((trigger) => trigger.nextAt !== void 0 && trigger.nextAt <= now).sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
    for (const trigger of due) {
      trigger.nextAt = trigger.schedule === void 0 ? void 0 : nextTime(trigger.schedule, now, trigger.nextAt ?? now);
    }
    return due;
  }
};
function nextTime(schedule, now, previous) {
  if (schedule.once !== void 0) return previous === null ? schedule.once : void 0;
  if (schedule.everyMinutes !== void 0) {
    const interval = schedule.everyMinutes * 6e4;
    if (previous === null) return now + interval;
    return previous + interval * (Math.floor((now - previous) / interval) + 1);
  }
  return nextDay(schedule, now, previous);
}
function nextDay(schedule, now, previous) {
  const { timeZone, atHour = 0, nearMinute = 0 } = schedule;
  const step3 = schedule.everyWeeks === void 0 ? schedule.everyDays ?? 1 : 1;
  const offset = offsetAt(now, timeZone);
  const today = Math.floor((now + offset) / day) * day;
  for (let days3 = 0; ; days3 += 1) {
    const wall = today + days3 * day;
    const moment = wall + atHour * hour + nearMinute * 6e4 - offset;
    if (moment <= now) continue;
    const date = new Date(wall);
    if (schedule.weekDay !== void 0 && date.getUTCDay() !== schedule.weekDay) continue;
    if (schedule.monthDay !== void 0 && date.getUTCDate() !== schedule.monthDay) continue;
    const weeks = (schedule.everyWeeks ?? 1) * 7;
    if (previous !== null && step3 > 1 && moment - previous < (step3 - 0.5) * day) continue;
    if (previous !== null && schedule.everyWeeks !== void 0 && moment - previous < (weeks - 0.5) * day) continue;
    return moment;
  }
}

// src/simulator/document/structure/named-ranges.ts
function checkRangeName(name) {
  const good = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name);
  const reserved = /^(?:true|false)$/i.test(name) || /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c\d*$/i.test(name);
  if (!good || reserved)
    throw new ServiceError(
      `The name "${name}" is invalid. The range name must start with a letter, contain only letters, numbers and underscores, and not be a cell reference.`
    );
}
function setNamedRange(workbook, name, sheetId, area) {
  checkRangeName(name);
  const known6 = workbook.namedRange(name);
  if (known6 !== void 0) {
    known6.sheetId = sheetId;
    known6.area = area;
    workbook.structureChanged();
    return known6;
  }
  const made = { id: workbook.newId(), name, sheetId, area };
  workbook.namedRanges.push(made);
  workbook.structureChanged();
  return made;
}
function removeNamedRange(workbook, named2) {
  workbook.namedRanges = workbook.namedRanges.filter((other) => other !== named2);
  workbook.structureChanged();
}

// src/simulator/services/context.ts
function inDocument(context, workbook) {
  if (context.workbook === workbook) return context;
  return Object.create(context, { workbook: { value: workbook } });
}
function writerOf(context) {
  const { world } = context;
  return {
    user: context.user,
    typed: false,
    plusStaysText: world.switches.plusStaysText,
    plainTextTakesFormulas: world.switches.plainTextTakesFormulas,
    year: new Date(context.now()).getUTCFullYear(),
    growsGrid: world.switches.writingPastTheGridGrowsIt
  };
}

// src/simulator/services/spreadsheet/developer-metadata.ts
var metadataMembers = {
  getId: "",
  getKey: "",
  getLocation: "",
  getValue: "",
  getVisibility: "",
  moveToColumn: "Range",
  moveToRow: "Range",
  moveToSheet: "Sheet",
  moveToSpreadsheet: "",
  remove: "",
  setKey: "str",
  setValue: "str",
  setVisibility: "enum:DeveloperMetadataVisibility"
};
var finderMembers = {
  find: "",
  onIntersectingLocations: "",
  withId: "int",
  withKey: "str",
  withLocationType: "enum:DeveloperMetadataLocationType",
  withValue: "str",
  withVisibility: "enum:DeveloperMetadataVisibility"
};
var locationMembers = { getColumn: "", getLocationType: "", getRow: "", getSheet: "", getSpreadsheet: "" };
var metadataSpec = serviceSpec("SpreadsheetApp.DeveloperMetadata", metadataMembers);
var finderSpec = serviceSpec("SpreadsheetApp.DeveloperMetadataFinder", finderMembers);
var locationSpec = serviceSpec("SpreadsheetApp.DeveloperMetadataLocation", locationMembers);
var visibilityOf = (value) => value?.name === "PROJECT" ? "PROJECT" : "DOCUMENT";
var SimDeveloperMetadata = class extends ServiceObject {
  static spec = metadataSpec;
  context;
  model;
  constructor(context, model) {
    super();
    this.context = context;
    this.model = model;
  }
  get spec() {
    return metadataSpec;
  }
  getId() {
    return this.model.id;
  }
  getKey() {
    return this.model.key;
  }
  getValue() {
    return this.model.value;
  }
  getVisibility() {
    return enumOf("DeveloperMetadataVisibility", this.model.visibility);
  }
  getLocation() {
    return new SimDeveloperMetadataLocation(this.context, this.model.location);
  }
  setKey(key) {
    this.model.key = key;
    return this.changed();
  }
  setValue(value) {
    this.model.value = value;
    return this.changed();
  }
  setVisibility(visibility) {
    this.model.visibility = visibilityOf(visibility);
    return this.changed();
  }
  moveToRow(range) {
    return this.move({ type: "ROW", sheetId: range.sheetModel.id, index: range.area.top });
  }
  moveToColumn(range) {
    return this.move({ type: "COLUMN", sheetId: range.sheetModel.id, index: range.area.left });
  }
  moveToSheet(sheet2) {
    return this.move({ type: "SHEET", sheetId: sheet2.getSheetId() });
  }
  moveToSpreadsheet() {
    return this.move({ type: "SPREADSHEET" });
  }
  remove() {
    const { workbook } = this.context;
    workbook.metadata = workbook.metadata.filter((entry) => entry !== this.model);
    this.changed();
  }
  move(location) {
    this.model.location = location;
    return this.changed();
  }
  changed() {
    this.context.workbook.structureChanged();
    return this;
  }
};
var SimDeveloperMetadataLocation = class extends ServiceObject {
  static spec = locationSpec;
  context;
  location;
  constructor(context, location) {
    super();
    this.context = context;
    this.location = location;
  }
  get spec() {
    return locationSpec;
  }
  getLocationType() {
    return enumOf("DeveloperMetadataLocationType", this.location.type);
  }
  getSpreadsheet() {
    return this.location.type === "SPREADSHEET" ? this.context.make.spreadsheet(this.context) : null;
  }
  getSheet() {
    const sheet2 = this.sheetModel();
    return this.location.type === "SHEET" && sheet2 !== void 0 ? this.context.make.sheet(this.context, sheet2) : null;
  }
  getRow() {
    const sheet2 = this.sheetModel();
    if (this.location.type !== "ROW" || sheet2 === void 0) return null;
    const { index } = this.location;
    return this.context.make.range(
      this.context,
      sheet2,
      { ...sheet2.area, top: index, bottom: index },
      { left: true, right: true }
    );
  }
  getColumn() {
    const sheet2 = this.sheetModel();
    if (this.location.type !== "COLUMN" || sheet2 === void 0) return null;
    const { index } = this.location;
    return this.context.make.range(
      this.context,
      sheet2,
      { ...sheet2.area, left: index, right: index },
      { top: true, bottom: true }
    );
  }
  sheetModel() {
    return this.location.type === "SPREADSHEET" ? void 0 : this.context.workbook.sheetById(this.location.sheetId);
  }
};
var SimDeveloperMetadataFinder = class extends ServiceObject {
  static spec = finderSpec;
  context;
  scope;
  conditions = [];
  intersecting = false;
  constructor(context, scope) {
    super();
    this.context = context;
    this.scope = scope;
  }
  get spec() {
    return finderSpec;
  }
  withId(id) {
    return this.where((entry) => entry.id === id);
  }
  withKey(key) {
    return this.where((entry) => entry.key === key);
  }
  withValue(value) {
    return this.where((entry) => entry.value === value);
  }
  withVisibility(visibility) {
    return this.where((entry) => entry.visibility === visibility.name);
  }
  withLocationType(type) {
    return this.where((entry) => entry.location.type === type.name);
  }
  onIntersectingLocations() {
    this.intersecting = true;
    return this;
  }
  find() {
    return this.context.workbook.metadata.filter((entry) => this.inScope(entry.location) && this.conditions.every((holds2) => holds2(entry))).map((entry) => new SimDeveloperMetadata(this.context, entry));
  }
  /** A row's metadata is in a range that holds all of the row, not in one that only touches it. */
  isWhole(sheetId, area, type) {
    const grid = this.context.workbook.sheetById(sheetId)?.grid;
    if (grid === void 0) return false;
    return type === "ROW" ? area.left === 1 && area.right >= grid.maxColumns : area.top === 1 && area.bottom >= grid.maxRows;
  }
  where(condition) {
    this.conditions.push(condition);
    return this;
  }
  inScope(location) {
    const { sheetId, area } = this.scope;
    if (sheetId === void 0) return true;
    if (location.type === "SPREADSHEET") return this.intersecting;
    if (location.sheetId !== sheetId) return false;
    if (area === void 0) return true;
    if (location.type === "SHEET") return this.intersecting;
    const inside2 = location.type === "ROW" ? location.index >= area.top && location.index <= area.bottom : location.index >= area.left && location.index <= area.right;
    return inside2 && (this.intersecting || this.isWhole(sheetId, area, location.type));
  }
};
function addMetadata(context, location, key, second, visibility) {
  if (key === "") throw new ServiceError("Invalid argument: key");
  const { workbook } = context;
  workbook.metadata.push({
    id: workbook.newId(),
    key,
    value: typeof second === "string" ? second : null,
    visibility: visibilityOf(second instanceof EnumValue ? second : visibility),
    location
  });
  workbook.structureChanged();
}
function metadataAt(context, isHere) {
  return context.workbook.metadata.filter((entry) => isHere(entry.location)).map((entry) => new SimDeveloperMetadata(context, entry));
}

// src/simulator/services/spreadsheet/named-range.ts
var members14 = { getName: "", getRange: "", remove: "", setName: "str", setRange: "Range" };
var spec14 = serviceSpec("SpreadsheetApp.NamedRange", members14);
var SimNamedRange = class extends ServiceObject {
  static spec = spec14;
  context;
  model;
  constructor(context, model) {
    super();
    this.context = context;
    this.model = model;
  }
  get spec() {
    return spec14;
  }
  getName() {
    return this.model.name;
  }
  setName(name) {
    const { workbook } = this.context;
    checkRangeName(name);
    const other = workbook.namedRange(name);
    if (other !== void 0 && other !== this.model) throw new ServiceError(`A range named "${name}" already exists.`);
    this.model.name = name;
    workbook.structureChanged();
    return this;
  }
  getRange() {
    const sheet2 = this.context.workbook.sheetById(this.model.sheetId);
    if (sheet2 === void 0) throw new ServiceError("The named range no longer exists.");
    return this.context.make.range(this.context, sheet2, this.model.area);
  }
  setRange(range) {
    this.model.sheetId = range.sheetModel.id;
    this.model.area = range.area;
    this.context.workbook.structureChanged();
    return this;
  }
  remove() {
    removeNamedRange(this.context.workbook, this.model);
  }
};
function namedRangesOf(context, sheet2) {
  return context.workbook.namedRanges.filter((named2) => sheet2 === void 0 || named2.sheetId === sheet2.id).map((named2) => new SimNamedRange(context, named2));
}

// src/simulator/services/spreadsheet/protection.ts
var members15 = {
  addEditor: "str|User",
  addEditors: "str[]",
  canDomainEdit: "",
  canEdit: "",
  getDescription: "",
  getEditors: "",
  getProtectionType: "",
  getRange: "",
  getRangeName: "",
  getUnprotectedRanges: "",
  isWarningOnly: "",
  remove: "",
  removeEditor: "str|User",
  removeEditors: "str[]|User[]",
  setDescription: "str",
  setDomainEdit: "bool",
  setNamedRange: "NamedRange",
  setRange: "Range",
  setRangeName: "str",
  setUnprotectedRanges: "Range[]",
  setWarningOnly: "bool"
};
var spec15 = serviceSpec("SpreadsheetApp.Protection", members15);
var emailOf = (user2) => typeof user2 === "string" ? user2 : user2.getEmail();
var SimProtection = class extends ServiceObject {
  static spec = spec15;
  context;
  sheet;
  model;
  constructor(context, sheet2, model) {
    super();
    this.context = context;
    this.sheet = sheet2;
    this.model = model;
  }
  get spec() {
    return spec15;
  }
  getProtectionType() {
    return enumOf("ProtectionType", this.model.kind);
  }
  getRange() {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }
  setRange(range) {
    return this.change(() => {
      this.model.area = range.area;
      delete this.model.rangeName;
    });
  }
  getRangeName() {
    return this.model.rangeName ?? null;
  }
  setRangeName(rangeName) {
    const named2 = this.context.workbook.namedRange(rangeName);
    if (named2 === void 0) throw new ServiceError(`The range ${rangeName} does not exist.`);
    return this.setNamedRange(new SimNamedRange(this.context, named2));
  }
  setNamedRange(namedRange) {
    return this.change(() => {
      this.model.area = namedRange.model.area;
      this.model.rangeName = namedRange.model.name;
    });
  }
  getDescription() {
    return this.model.description;
  }
  setDescription(description) {
    return this.change(() => {
      this.model.description = description;
    });
  }
  isWarningOnly() {
    return this.model.warningOnly;
  }
  setWarningOnly(warningOnly) {
    return this.change(() => {
      this.model.warningOnly = warningOnly;
    });
  }
  canEdit() {
    return mayEditProtected(this.model, this.context.user, this.context.workbook.owner);
  }
  canDomainEdit() {
    return this.model.domainEdit;
  }
  setDomainEdit(editable) {
    return this.change(() => {
      this.model.domainEdit = editable;
      if (!editable) this.model.restricted = true;
    });
  }
  /** Empty on a new protection although its owner can edit (facts: issuetracker 442636162). */
  getEditors() {
    return this.model.editors.map((email2) => new SimUser(email2));
  }
  addEditor(user2) {
    return this.addEditors([emailOf(user2)]);
  }
  addEditors(emails) {
    for (const email2 of emails) checkEmail(email2);
    return this.change(() => {
      this.model.editors = [.../* @__PURE__ */ new Set([...this.model.editors, ...emails])];
      this.model.restricted = true;
    });
  }
  removeEditor(user2) {
    return this.removeEditors([emailOf(user2)]);
  }
  /** The owner and the one who calls always stay. */
  removeEditors(users) {
    return this.change(() => {
      const gone = users.map(emailOf).filter((email2) => email2 !== this.context.user);
      this.model.editors = this.model.editors.filter((email2) => !gone.includes(email2));
      this.model.restricted = true;
    });
  }
  getUnprotectedRanges() {
    return this.model.unprotected.map((area) => this.context.make.range(this.context, this.sheet, area));
  }
  setUnprotectedRanges(ranges) {
    if (this.model.kind !== "SHEET")
      throw new ServiceError("Unprotected ranges can only be set on a sheet protection.");
    return this.change(() => {
      this.model.unprotected = ranges.map((range) => range.area);
    });
  }
  remove() {
    this.change(() => {
      this.sheet.protections = this.sheet.protections.filter((other) => other !== this.model);
    });
  }
  change(make) {
    if (!this.canEdit()) {
      throw new ServiceError("You do not have permission to edit this protection.");
    }
    make();
    this.context.workbook.structureChanged(this.sheet);
    return this;
  }
};
function protectArea(context, sheet2, kind, area) {
  const existing = kind === "SHEET" ? sheet2.protections.find((protection) => protection.kind === "SHEET") : void 0;
  if (existing !== void 0) return new SimProtection(context, sheet2, existing);
  const model = {
    id: context.workbook.newId(),
    kind,
    area,
    unprotected: [],
    description: "",
    warningOnly: false,
    restricted: false,
    domainEdit: true,
    editors: [],
    creator: context.user
  };
  sheet2.protections.push(model);
  context.workbook.structureChanged(sheet2);
  return new SimProtection(context, sheet2, model);
}
function protectionsOf(context, sheets, kind) {
  return sheets.flatMap(
    (sheet2) => sheet2.protections.filter((protection) => protection.kind === kind).map((protection) => new SimProtection(context, sheet2, protection))
  );
}

// src/simulator/document/formula/r1c1.ts
function part(letter, value, fixed, home) {
  if (value === null) return "";
  if (fixed) return `${letter}${value}`;
  return value === home ? letter : `${letter}[${value - home}]`;
}
function cornerText({ row: row2, column: column4, rowFixed, columnFixed }, homeRow, homeColumn) {
  return part("R", row2, rowFixed, homeRow) + part("C", column4, columnFixed, homeColumn);
}
function toR1C1(formula, row2, column4) {
  const tokens2 = tokensOf(formula.slice(1), americanEnglish);
  if (tokens2 === null) return formula;
  const texts2 = tokens2.map(({ kind, text: text2 }) => {
    const reference2 = kind === "reference" ? readReference(text2) : null;
    if (reference2 === null) return text2;
    const { sheetName, start, end } = reference2;
    const cells = end === null ? [start] : [start, end];
    const written2 = cells.map((corner2) => cornerText(corner2, row2, column4)).join(":");
    return sheetName === null ? written2 : `${quoteSheetName(sheetName)}!${written2}`;
  });
  return `=${texts2.join("")}`;
}
var side2 = String.raw`(?:R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|R(?:\[-?\d+\]|\d+)|C(?:\[-?\d+\]|\d+))`;
var pattern3 = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\w.])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\w.]*)!)?(${side2})(?::(${side2}))?(?![\p{L}\w(\[])`,
  "gu"
);
var inside = /^(?:R(\[(-?\d+)\]|\d+)?)?(?:C(\[(-?\d+)\]|\d+)?)?$/;
function readPlace(given2, offset, home, present) {
  if (!present) return [null, false];
  if (given2 === void 0) return [home, false];
  return offset === void 0 ? [Number(given2), true] : [home + Number(offset), false];
}
function readSide(text2, row2, column4) {
  const found2 = inside.exec(text2);
  if (found2 === null) return null;
  const [, rowText, rowOffset, columnText, columnOffset] = found2;
  const [atRow, rowFixed] = readPlace(rowText, rowOffset, row2, text2.startsWith("R"));
  const [atColumn, columnFixed] = readPlace(columnText, columnOffset, column4, text2.includes("C"));
  if ((atRow ?? 1) < 1 || (atColumn ?? 1) < 1) return null;
  return { row: atRow, rowFixed, column: atColumn, columnFixed };
}
function fromR1C1(formula, row2, column4) {
  return formula.replace(pattern3, (text2, sheet2, first, second) => {
    if (first === void 0) return text2;
    const start = readSide(first, row2, column4);
    const whole4 = start !== null && (start.row === null || start.column === null);
    const end = second === void 0 ? whole4 ? start : null : readSide(second, row2, column4);
    if (start === null || second !== void 0 && end === null) return "#REF!";
    const sheetName = sheet2 === void 0 ? null : splitSheetName(`${sheet2}A1`)?.sheetName ?? null;
    return writeReference({ sheetName, start, end });
  });
}
function readR1C1(notation) {
  const parts = splitSheetName(notation.trim());
  if (parts === null) return null;
  const found2 = /^(R\d+C\d+)(?::(R\d+C\d+))?$/i.exec(parts.cells);
  if (found2?.[1] === void 0) return null;
  const start = readSide(found2[1].toUpperCase(), 1, 1);
  const end = found2[2] === void 0 ? null : readSide(found2[2].toUpperCase(), 1, 1);
  return start === null ? null : { sheetName: parts.sheetName, start, end };
}

// src/simulator/services/spreadsheet/color-names.ts
var table = "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32";
var words = table.split(" ");
var colorNames = new Map(
  words.flatMap((word, index) => index % 2 === 0 ? [[word, `#${words[index + 1] ?? "000000"}`]] : [])
);

// src/simulator/services/spreadsheet/colors.ts
function readColor(color) {
  if (color === null || color === "") return null;
  if (known3.has(color)) return known3.get(color);
  const read3 = readNew(color);
  if (known3.size > 5e3) known3.clear();
  known3.set(color, read3);
  return read3;
}
var known3 = /* @__PURE__ */ new Map();
function readNew(color) {
  const text2 = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text2)) return text2;
  if (/^#[0-9a-f]{3}$/.test(text2)) return `#${[...text2.slice(1)].map((digit2) => digit2 + digit2).join("")}`;
  const rgb = /^rgb\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\)$/.exec(text2);
  if (rgb !== null) return rgbColor(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  return colorNames.get(text2);
}
function rgbColor(red, green, blue) {
  return `#${[red, green, blue].map((part2) => Math.max(0, Math.min(255, part2)).toString(16).padStart(2, "0")).join("")}`;
}

// src/simulator/services/spreadsheet/banding.ts
var members16 = {
  copyTo: "Range",
  getFirstColumnColor: "",
  getFirstRowColor: "",
  getFooterColumnColor: "",
  getFooterRowColor: "",
  getHeaderColumnColor: "",
  getHeaderRowColor: "",
  getRange: "",
  getSecondColumnColor: "",
  getSecondRowColor: "",
  remove: "",
  setFirstColumnColor: "str?",
  setFirstRowColor: "str?",
  setFooterColumnColor: "str?",
  setFooterRowColor: "str?",
  setHeaderColumnColor: "str?",
  setHeaderRowColor: "str?",
  setRange: "Range",
  setSecondColumnColor: "str?",
  setSecondRowColor: "str?"
};
var spec16 = serviceSpec("SpreadsheetApp.Banding", members16);
var noColors = { header: null, first: null, second: null, footer: null };
var SimBanding = class _SimBanding extends ServiceObject {
  static spec = spec16;
  context;
  sheet;
  model;
  constructor(context, sheet2, model) {
    super();
    this.context = context;
    this.sheet = sheet2;
    this.model = model;
  }
  get spec() {
    return spec16;
  }
  getRange() {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }
  setRange(range) {
    this.model.area = range.area;
    return this.changed();
  }
  copyTo(range) {
    const model = { ...this.model, id: this.context.workbook.newId(), area: range.area };
    range.sheetModel.bandings.push(model);
    this.changed();
    return new _SimBanding(this.context, range.sheetModel, model);
  }
  remove() {
    this.sheet.bandings = this.sheet.bandings.filter((other) => other !== this.model);
    this.changed();
  }
  getHeaderRowColor() {
    return this.model.rows?.header ?? null;
  }
  getFirstRowColor() {
    return this.model.rows?.first ?? null;
  }
  getSecondRowColor() {
    return this.model.rows?.second ?? null;
  }
  getFooterRowColor() {
    return this.model.rows?.footer ?? null;
  }
  getHeaderColumnColor() {
    return this.model.columns?.header ?? null;
  }
  getFirstColumnColor() {
    return this.model.columns?.first ?? null;
  }
  getSecondColumnColor() {
    return this.model.columns?.second ?? null;
  }
  getFooterColumnColor() {
    return this.model.columns?.footer ?? null;
  }
  setHeaderRowColor(color) {
    return this.set("rows", "header", color);
  }
  setFirstRowColor(color) {
    return this.set("rows", "first", color);
  }
  setSecondRowColor(color) {
    return this.set("rows", "second", color);
  }
  setFooterRowColor(color) {
    return this.set("rows", "footer", color);
  }
  setHeaderColumnColor(color) {
    return this.set("columns", "header", color);
  }
  setFirstColumnColor(color) {
    return this.set("columns", "first", color);
  }
  setSecondColumnColor(color) {
    return this.set("columns", "second", color);
  }
  setFooterColumnColor(color) {
    return this.set("columns", "footer", color);
  }
  /** The two colours that alternate have to be there (measured live, gas-fakes). */
  set(side3, key, color) {
    const read3 = readColor(color) ?? null;
    if (read3 === null && (key === "first" || key === "second")) {
      const [name, line] = [key === "first" ? "First" : "Second", side3 === "rows" ? "row" : "column"];
      throw new ServiceError(`${name} ${line} color should not be null.`);
    }
    this.model[side3] = { ...this.model[side3] ?? noColors, [key]: read3 };
    return this.changed();
  }
  changed() {
    this.context.workbook.structureChanged(this.sheet);
    return this;
  }
};
function addBanding(context, sheet2, area, side3, theme, showHeader, showFooter) {
  if (sheet2.bandings.some((banding) => intersects(banding.area, area))) {
    throw new ServiceError(
      "You cannot add alternating background colors to a range that already has alternating background colors."
    );
  }
  const chosen2 = bandingThemes[theme?.name ?? "LIGHT_GREY"] ?? noColors;
  const colors = {
    ...chosen2,
    header: showHeader ? chosen2.header : null,
    footer: showFooter ? chosen2.footer : null
  };
  const { workbook } = context;
  const model = {
    id: workbook.newId(),
    area,
    rows: side3 === "rows" ? colors : null,
    columns: side3 === "columns" ? colors : null
  };
  sheet2.bandings.push(model);
  workbook.structureChanged(sheet2);
  return new SimBanding(context, sheet2, model);
}
function bandingsIn(context, sheet2, area) {
  return sheet2.bandings.filter((banding) => intersects(banding.area, area)).map((banding) => new SimBanding(context, sheet2, banding));
}

// src/simulator/services/spreadsheet/condition-builder.ts
var whenMembers = {
  whenCellEmpty: "",
  whenCellNotEmpty: "",
  whenDateAfter: "date|enum:RelativeDate",
  whenDateBefore: "date|enum:RelativeDate",
  whenDateEqualTo: "date|enum:RelativeDate",
  whenFormulaSatisfied: "str",
  whenNumberBetween: "num,num",
  whenNumberEqualTo: "num",
  whenNumberGreaterThan: "num",
  whenNumberGreaterThanOrEqualTo: "num",
  whenNumberLessThan: "num",
  whenNumberLessThanOrEqualTo: "num",
  whenNumberNotBetween: "num,num",
  whenNumberNotEqualTo: "num",
  whenTextContains: "str",
  whenTextDoesNotContain: "str",
  whenTextEndsWith: "str",
  whenTextEqualTo: "str",
  whenTextStartsWith: "str",
  withCriteria: "enum:BooleanCriteria,any[]"
};
function kept(value) {
  if (value instanceof Date) return { moment: value.getTime() };
  if (value instanceof EnumValue && value.enumName === "RelativeDate") return { relative: value.name };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ServiceError("Invalid argument: criteria value");
}
function criteriaTypeOf(condition) {
  return condition === void 0 ? null : enumOf("BooleanCriteria", condition.criteria);
}
function criteriaValuesOf(condition) {
  return (condition?.values ?? []).map((value) => {
    if (isDateArgument(value)) return new Date(value.moment);
    if (isRelativeDate(value)) return enumOf("RelativeDate", value.relative);
    return isRangeArgument(value) ? null : value;
  });
}
var ConditionBuilder = class extends ServiceObject {
  whenCellEmpty() {
    return this.when("CELL_EMPTY");
  }
  whenCellNotEmpty() {
    return this.when("CELL_NOT_EMPTY");
  }
  whenDateAfter(date) {
    return this.whenDate("DATE_AFTER", date);
  }
  whenDateBefore(date) {
    return this.whenDate("DATE_BEFORE", date);
  }
  whenDateEqualTo(date) {
    return this.whenDate("DATE_EQUAL_TO", date);
  }
  whenFormulaSatisfied(formula) {
    return this.when("CUSTOM_FORMULA", formula);
  }
  whenNumberBetween(start, end) {
    return this.when("NUMBER_BETWEEN", start, end);
  }
  whenNumberEqualTo(number) {
    return this.when("NUMBER_EQUAL_TO", number);
  }
  whenNumberGreaterThan(number) {
    return this.when("NUMBER_GREATER_THAN", number);
  }
  whenNumberGreaterThanOrEqualTo(number) {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }
  whenNumberLessThan(number) {
    return this.when("NUMBER_LESS_THAN", number);
  }
  whenNumberLessThanOrEqualTo(number) {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }
  whenNumberNotBetween(start, end) {
    return this.when("NUMBER_NOT_BETWEEN", start, end);
  }
  whenNumberNotEqualTo(number) {
    return this.when("NUMBER_NOT_EQUAL_TO", number);
  }
  whenTextContains(text2) {
    return this.when("TEXT_CONTAINS", text2);
  }
  whenTextDoesNotContain(text2) {
    return this.when("TEXT_DOES_NOT_CONTAIN", text2);
  }
  whenTextEndsWith(text2) {
    return this.when("TEXT_ENDS_WITH", text2);
  }
  whenTextEqualTo(text2) {
    return this.when("TEXT_EQUAL_TO", text2);
  }
  whenTextStartsWith(text2) {
    return this.when("TEXT_STARTS_WITH", text2);
  }
  withCriteria(criteria, values2) {
    return this.when(criteria.name, ...values2);
  }
  whenDate(criteria, date) {
    return this.when(date instanceof Date ? criteria : `${criteria}_RELATIVE`, date);
  }
  when(criteria, ...values2) {
    this.take({ criteria, values: values2.map(kept) });
    return this;
  }
};

// src/simulator/services/spreadsheet/conditional-format.ts
var ruleMembers = { copy: "", getBooleanCondition: "", getGradientCondition: "", getRanges: "" };
var builderMembers = {
  ...ruleMembers,
  ...whenMembers,
  build: "",
  setBackground: "str?",
  setBold: "bool?",
  setFontColor: "str?",
  setGradientMaxpoint: "str",
  setGradientMaxpointWithValue: "str,enum:InterpolationType,str",
  setGradientMidpointWithValue: "str,enum:InterpolationType,str",
  setGradientMinpoint: "str",
  setGradientMinpointWithValue: "str,enum:InterpolationType,str",
  setItalic: "bool?",
  setRanges: "Range[]",
  setStrikethrough: "bool?",
  setUnderline: "bool?"
};
var booleanMembers = {
  getBackground: "",
  getBold: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getFontColor: "",
  getItalic: "",
  getStrikethrough: "",
  getUnderline: ""
};
var gradientMembers = {
  getMaxColor: "",
  getMaxType: "",
  getMaxValue: "",
  getMidColor: "",
  getMidType: "",
  getMidValue: "",
  getMinColor: "",
  getMinType: "",
  getMinValue: ""
};
var ruleSpec = serviceSpec("SpreadsheetApp.ConditionalFormatRule", ruleMembers);
var builderSpec = serviceSpec("SpreadsheetApp.ConditionalFormatRuleBuilder", builderMembers);
var booleanSpec = serviceSpec("SpreadsheetApp.BooleanCondition", booleanMembers);
var gradientSpec = serviceSpec("SpreadsheetApp.GradientCondition", gradientMembers);
var SimBooleanCondition = class extends ServiceObject {
  static spec = booleanSpec;
  condition;
  look;
  constructor(condition, look) {
    super();
    this.condition = condition;
    this.look = look;
  }
  get spec() {
    return booleanSpec;
  }
  getCriteriaType() {
    return criteriaTypeOf(this.condition);
  }
  getCriteriaValues() {
    return criteriaValuesOf(this.condition);
  }
  getBackground() {
    return this.look.background ?? null;
  }
  getFontColor() {
    return this.look.fontColor ?? null;
  }
  getBold() {
    return this.look.bold ?? null;
  }
  getItalic() {
    return this.look.italic ?? null;
  }
  getStrikethrough() {
    return this.look.strikethrough ?? null;
  }
  getUnderline() {
    return this.look.underline ?? null;
  }
};
var typeOf = (point) => point === null || point.type === null ? null : enumOf("InterpolationType", point.type);
var SimGradientCondition = class extends ServiceObject {
  static spec = gradientSpec;
  gradient;
  constructor(gradient) {
    super();
    this.gradient = gradient;
  }
  get spec() {
    return gradientSpec;
  }
  getMinColor() {
    return this.gradient.min.color;
  }
  getMinType() {
    return typeOf(this.gradient.min);
  }
  getMinValue() {
    return this.gradient.min.value;
  }
  getMidColor() {
    return this.gradient.mid?.color ?? "";
  }
  getMidType() {
    return typeOf(this.gradient.mid);
  }
  getMidValue() {
    return this.gradient.mid?.value ?? "";
  }
  getMaxColor() {
    return this.gradient.max.color;
  }
  getMaxType() {
    return typeOf(this.gradient.max);
  }
  getMaxValue() {
    return this.gradient.max.value;
  }
};
function wholeGradient(gradient) {
  if (gradient?.min === void 0 || gradient.max === void 0) return null;
  return { min: gradient.min, mid: gradient.mid ?? null, max: gradient.max };
}
var RuleReader = class extends ConditionBuilder {
  context;
  draft;
  constructor(context, draft) {
    super();
    this.context = context;
    this.draft = draft;
  }
  copy() {
    return new SimConditionalFormatRuleBuilder(this.context, this.draft);
  }
  getRanges() {
    const { sheet: sheet2, ranges } = this.draft;
    return sheet2 === null ? [] : ranges.map((area) => this.context.make.range(this.context, sheet2, area));
  }
  getBooleanCondition() {
    const { condition, look } = this.draft;
    return condition === void 0 ? null : new SimBooleanCondition(condition, look);
  }
  getGradientCondition() {
    const gradient = wholeGradient(this.draft.gradient);
    return gradient === null ? null : new SimGradientCondition(gradient);
  }
  take(condition) {
    const { gradient: _gradient, ...others2 } = this.draft;
    this.draft = { ...others2, condition };
  }
};
var SimConditionalFormatRule = class extends RuleReader {
  static spec = ruleSpec;
  get spec() {
    return ruleSpec;
  }
  get model() {
    const { ranges, condition, look } = this.draft;
    const gradient = wholeGradient(this.draft.gradient);
    return {
      ranges,
      look,
      ...condition === void 0 ? {} : { condition },
      ...gradient === null ? {} : { gradient }
    };
  }
};
var SimConditionalFormatRuleBuilder = class extends RuleReader {
  static spec = builderSpec;
  constructor(context, draft = { sheet: null, ranges: [], look: {} }) {
    super(context, draft);
  }
  get spec() {
    return builderSpec;
  }
  build() {
    const { ranges, condition } = this.draft;
    if (ranges.length === 0) throw new ServiceError("Ranges must have at least one range.");
    if (condition === void 0 && wholeGradient(this.draft.gradient) === null) {
      throw new ServiceError("Conditional format rule must have a condition.");
    }
    return new SimConditionalFormatRule(this.context, this.draft);
  }
  setRanges(ranges) {
    const [first] = ranges;
    if (first === void 0) throw new ServiceError("Ranges must have at least one range.");
    const sheet2 = first.sheetModel;
    if (ranges.some((range) => range.sheetModel !== sheet2)) {
      throw new ServiceError("All ranges must be on the same sheet.");
    }
    this.draft = { ...this.draft, sheet: sheet2, ranges: ranges.map((range) => range.area) };
    return this;
  }
  setBackground(color) {
    return this.color("background", color);
  }
  setFontColor(color) {
    return this.color("fontColor", color);
  }
  setBold(bold) {
    return this.with("bold", bold);
  }
  setItalic(italic) {
    return this.with("italic", italic);
  }
  setStrikethrough(strikethrough) {
    return this.with("strikethrough", strikethrough);
  }
  setUnderline(underline) {
    return this.with("underline", underline);
  }
  setGradientMinpoint(color) {
    return this.point("min", color, null, "");
  }
  setGradientMinpointWithValue(color, type, value) {
    return this.point("min", color, type.name, value);
  }
  setGradientMidpointWithValue(color, type, value) {
    return this.point("mid", color, type.name, value);
  }
  setGradientMaxpoint(color) {
    return this.point("max", color, null, "");
  }
  setGradientMaxpointWithValue(color, type, value) {
    return this.point("max", color, type.name, value);
  }
  color(key, color) {
    const read3 = readColor(color);
    return read3 === void 0 ? this : this.with(key, read3);
  }
  /** null takes back what was said. */
  with(key, value) {
    const { [key]: _old, ...others2 } = this.draft.look;
    this.draft = { ...this.draft, look: value === null ? others2 : { ...others2, [key]: value } };
    return this;
  }
  point(edge, color, type, value) {
    const { condition: _condition, ...others2 } = this.draft;
    const point = { color: readColor(color) ?? "#ffffff", type, value };
    this.draft = { ...others2, gradient: { ...this.draft.gradient, [edge]: point } };
    return this;
  }
};
function rulesOf(context, sheet2) {
  return sheet2.conditionalFormats.map((format2) => new SimConditionalFormatRule(context, { ...format2, sheet: sheet2 }));
}
function setRules(context, sheet2, rules) {
  if (rules.some(({ draft }) => draft.sheet !== sheet2)) {
    throw new ServiceError("Conditional format rules must be on the sheet that they are set on.");
  }
  sheet2.conditionalFormats = rules.map((rule) => rule.model);
  context.workbook.structureChanged(sheet2);
}

// src/simulator/services/spreadsheet/filter-criteria.ts
var readMembers = {
  copy: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getHiddenValues: "",
  getVisibleValues: ""
};
var builderMembers2 = {
  ...readMembers,
  ...whenMembers,
  build: "",
  setHiddenValues: "str[]",
  setVisibleValues: "str[]"
};
var spec17 = serviceSpec("SpreadsheetApp.FilterCriteria", readMembers);
var builderSpec2 = serviceSpec("SpreadsheetApp.FilterCriteriaBuilder", builderMembers2);
var SimFilterCriteria = class extends ServiceObject {
  static spec = spec17;
  criterion;
  constructor(criterion) {
    super();
    this.criterion = criterion;
  }
  get spec() {
    return spec17;
  }
  copy() {
    return new SimFilterCriteriaBuilder(this.criterion);
  }
  getCriteriaType() {
    return criteriaTypeOf(this.criterion.condition);
  }
  getCriteriaValues() {
    return criteriaValuesOf(this.criterion.condition);
  }
  getHiddenValues() {
    return [...this.criterion.hidden ?? []];
  }
  getVisibleValues() {
    return [...this.criterion.visible ?? []];
  }
};
var SimFilterCriteriaBuilder = class _SimFilterCriteriaBuilder extends ConditionBuilder {
  static spec = builderSpec2;
  criterion;
  constructor(criterion = {}) {
    super();
    this.criterion = criterion;
  }
  get spec() {
    return builderSpec2;
  }
  build() {
    return new SimFilterCriteria(this.criterion);
  }
  copy() {
    return new _SimFilterCriteriaBuilder(this.criterion);
  }
  getCriteriaType() {
    return this.build().getCriteriaType();
  }
  getCriteriaValues() {
    return this.build().getCriteriaValues();
  }
  getHiddenValues() {
    return this.build().getHiddenValues();
  }
  getVisibleValues() {
    return this.build().getVisibleValues();
  }
  /** A list of values takes the place of the other list, not of a condition. */
  setHiddenValues(values2) {
    const { visible: _visible, ...others2 } = this.criterion;
    this.criterion = { ...others2, hidden: values2 };
    return this;
  }
  setVisibleValues(values2) {
    const { hidden: _hidden, ...others2 } = this.criterion;
    this.criterion = { ...others2, visible: values2 };
    return this;
  }
  take(condition) {
    this.criterion = { ...this.criterion, condition };
  }
};

// src/simulator/services/spreadsheet/filter.ts
var members17 = {
  getColumnFilterCriteria: "int",
  getRange: "",
  remove: "",
  removeColumnFilterCriteria: "int",
  setColumnFilterCriteria: "int,FilterCriteria?",
  sort: "int,bool"
};
var spec18 = serviceSpec("SpreadsheetApp.Filter", members17);
var SimFilter = class extends ServiceObject {
  static spec = spec18;
  context;
  sheet;
  constructor(context, sheet2) {
    super();
    this.context = context;
    this.sheet = sheet2;
  }
  get spec() {
    return spec18;
  }
  getRange() {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }
  remove() {
    removeFilter(this.context.workbook, this.sheet);
  }
  getColumnFilterCriteria(column4) {
    const criterion = this.model.criteria.get(this.inside(column4));
    return criterion === void 0 ? null : new SimFilterCriteria(criterion);
  }
  setColumnFilterCriteria(column4, criteria) {
    if (criteria === null) this.model.criteria.delete(this.inside(column4));
    else this.model.criteria.set(this.inside(column4), criteria.criterion);
    applyFilter(this.context.workbook, this.sheet);
    return this;
  }
  removeColumnFilterCriteria(column4) {
    return this.setColumnFilterCriteria(column4, null);
  }
  /** The first row is the header and stays. */
  sort(column4, ascending) {
    const { workbook } = this.context;
    const area = { ...this.model.area, top: this.model.area.top + 1 };
    this.inside(column4);
    if (area.bottom >= area.top) sortArea(workbook, this.sheet, area, [{ column: column4, ascending }], this.context.user);
    this.model.sorted = { column: column4, ascending };
    applyFilter(workbook, this.sheet);
    return this;
  }
  inside(column4) {
    const { left, right } = this.model.area;
    if (column4 < left || column4 > right) throw new ServiceError("The column is not in the filter's range.");
    return column4;
  }
  get model() {
    if (this.sheet.filter === null) throw new ServiceError("The filter has been removed.");
    return this.sheet.filter;
  }
};
function createFilter(context, sheet2, area) {
  if (sheet2.filter !== null) throw new ServiceError(texts.secondFilter);
  sheet2.filter = newFilter(area);
  applyFilter(context.workbook, sheet2);
  return new SimFilter(context, sheet2);
}

// src/simulator/document/structure/group-lines.ts
var deepest = 8;
function groupsOfDepths(all, dimension, depths) {
  const old = all.filter((group) => group.dimension === dimension);
  const groups = [];
  for (let depth = 1; depth <= deepest; depth += 1) {
    let open3 = null;
    const indexes = [...depths].filter(([, deep]) => deep >= depth).map(([index]) => index);
    for (const index of indexes.sort((a, b) => a - b)) {
      if (open3 !== null && open3.last === index - 1) open3.last = index;
      else {
        open3 = { dimension, first: index, last: index, depth, collapsed: false };
        groups.push(open3);
      }
    }
  }
  for (const group of groups) {
    group.collapsed = old.some(
      (other) => other.collapsed && other.depth === group.depth && other.first <= group.last && other.last >= group.first
    );
  }
  return [...all.filter((group) => group.dimension !== dimension), ...groups];
}
function groupsAfterInsert(groups, dimension, at, count2) {
  for (const group of groups) {
    if (group.dimension !== dimension) continue;
    group.first = indexAfterInsert(group.first, at, count2);
    group.last = indexAfterInsert(group.last, at, count2);
  }
}
function groupsAfterDelete(groups, dimension, first, count2) {
  const depths = /* @__PURE__ */ new Map();
  for (const group of groups) {
    if (group.dimension !== dimension) continue;
    for (let index = group.first; index <= group.last; index += 1) {
      const moved2 = indexAfterDelete(index, first, count2);
      if (moved2 !== null) depths.set(moved2, Math.max(depths.get(moved2) ?? 0, group.depth));
    }
  }
  return groupsOfDepths(groups, dimension, depths);
}

// src/simulator/document/structure/groups.ts
function groupDepth(sheet2, dimension, index) {
  return sheet2.groups.filter((group) => group.dimension === dimension && group.first <= index && group.last >= index).length;
}
function shiftGroupDepth(workbook, sheet2, dimension, first, last, delta) {
  const depths = /* @__PURE__ */ new Map();
  const size = dimension === "rows" ? sheet2.grid.maxRows : sheet2.grid.maxColumns;
  for (let index = 1; index <= size; index += 1) {
    const depth = groupDepth(sheet2, dimension, index) + (index >= first && index <= last ? delta : 0);
    if (depth > deepest) throw new ServiceError("The group depth cannot be more than 8.");
    if (depth > 0) depths.set(index, depth);
  }
  sheet2.groups = groupsOfDepths(sheet2.groups, dimension, depths);
  workbook.structureChanged(sheet2);
}
function collapseGroups(workbook, sheet2, chosen2, on2) {
  for (const group of chosen2) group.collapsed = on2;
  workbook.structureChanged(sheet2);
}

// src/simulator/services/spreadsheet/group.ts
var members18 = {
  collapse: "",
  expand: "",
  getControlIndex: "",
  getDepth: "",
  getRange: "",
  isCollapsed: "",
  remove: ""
};
var spec19 = serviceSpec("SpreadsheetApp.Group", members18);
var SimGroup = class extends ServiceObject {
  static spec = spec19;
  context;
  sheet;
  model;
  constructor(context, sheet2, model) {
    super();
    this.context = context;
    this.sheet = sheet2;
    this.model = model;
  }
  get spec() {
    return spec19;
  }
  collapse() {
    return this.fold(true);
  }
  expand() {
    return this.fold(false);
  }
  /** The row or column that carries the group's sign. */
  getControlIndex() {
    const { dimension, first, last } = this.model;
    return this.sheet.groupControls[dimension] === "BEFORE" ? first - 1 : last + 1;
  }
  getDepth() {
    return this.model.depth;
  }
  getRange() {
    const { dimension, first, last } = this.model;
    const { area } = this.sheet;
    return dimension === "rows" ? this.context.make.range(
      this.context,
      this.sheet,
      { ...area, top: first, bottom: last },
      { left: true, right: true }
    ) : this.context.make.range(
      this.context,
      this.sheet,
      { ...area, left: first, right: last },
      { top: true, bottom: true }
    );
  }
  isCollapsed() {
    return this.model.collapsed;
  }
  remove() {
    const { dimension, first, last } = this.model;
    shiftGroupDepth(this.context.workbook, this.sheet, dimension, first, last, -1);
  }
  fold(on2) {
    collapseGroups(this.context.workbook, this.sheet, [this.model], on2);
    return this;
  }
};
function groupAt(context, sheet2, dimension, index, depth) {
  const found2 = sheet2.groups.find(
    (group) => group.dimension === dimension && group.depth === depth && group.first <= index && group.last >= index
  );
  return found2 === void 0 ? null : new SimGroup(context, sheet2, found2);
}

// src/simulator/services/spreadsheet/options.ts
function isOn(options, name) {
  return options[name] === true;
}
function checkNames(options, known6, where) {
  for (const name of Object.keys(options)) {
    if (!known6.includes(name)) throw new NotSimulatedError(`${where} option ${name}`);
  }
}
function clearAll({ world }) {
  return { values: true, formats: true, keepNumberFormat: world.switches.clearKeepsNumberFormat };
}
function readClearOptions(options) {
  checkNames(options, ["commentsOnly", "contentsOnly", "formatOnly", "validationsOnly", "skipFilteredRows"], "clear");
  const some = {
    values: isOn(options, "contentsOnly"),
    formats: isOn(options, "formatOnly"),
    notes: isOn(options, "commentsOnly"),
    validations: isOn(options, "validationsOnly")
  };
  const skipFilteredRows = isOn(options, "skipFilteredRows");
  return { ...Object.values(some).includes(true) ? some : { values: true, formats: true }, skipFilteredRows };
}
function readSortSpecs(specification) {
  const specs2 = Array.isArray(specification) ? specification : [specification];
  return specs2.map((spec31) => {
    if (typeof spec31 === "number") return { column: spec31, ascending: true };
    if (typeof spec31 === "object" && spec31 !== null && "column" in spec31 && typeof spec31.column === "number") {
      checkNames(spec31, ["column", "ascending"], "sort");
      return { column: spec31.column, ascending: !("ascending" in spec31) || spec31.ascending !== false };
    }
    throw new ServiceError("The sort specification is invalid.");
  });
}
function readCopyOptions(options) {
  const formatOnly = isOn(options, "formatOnly");
  const contentsOnly = isOn(options, "contentsOnly");
  return { formats: !contentsOnly || formatOnly, contents: !formatOnly || contentsOnly };
}

// src/simulator/document/cells/remove-duplicates.ts
function removeDuplicates(workbook, sheet2, area, columns, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  const compared2 = columns ?? Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  const seen = /* @__PURE__ */ new Set();
  const kept3 = [];
  const gone = [];
  for (let offset = 0; offset < rowCount(area); offset += 1) {
    const row2 = area.top + offset;
    const key = JSON.stringify(
      compared2.map((column4) => {
        const value = cellValue(sheet2.grid.cell(row2, column4), { workbook, sheet: sheet2 }, row2, column4);
        return typeof value === "string" ? value.toLowerCase() : value;
      })
    );
    if (seen.has(key)) gone.push(offset);
    else kept3.push(offset);
    seen.add(key);
  }
  if (gone.length === 0) return kept3.length;
  reorderRows(workbook, sheet2, area, [...kept3, ...gone]);
  sheet2.grid.each({ ...area, top: area.top + kept3.length }, (cell2) => {
    cell2.value = "";
    cell2.formula = "";
    cell2.rich = null;
  });
  workbook.cellsChanged(sheet2, area);
  return kept3.length;
}

// src/simulator/services/spreadsheet/data-validation.ts
var ruleMembers2 = {
  copy: "",
  getAllowInvalid: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getHelpText: ""
};
var builderMembers3 = {
  ...ruleMembers2,
  build: "",
  requireCheckbox: "|any|any,any",
  requireDate: "",
  requireDateAfter: "date",
  requireDateBefore: "date",
  requireDateBetween: "date,date",
  requireDateEqualTo: "date",
  requireDateNotBetween: "date,date",
  requireDateOnOrAfter: "date",
  requireDateOnOrBefore: "date",
  requireFormulaSatisfied: "str",
  requireNumberBetween: "num,num",
  requireNumberEqualTo: "num",
  requireNumberGreaterThan: "num",
  requireNumberGreaterThanOrEqualTo: "num",
  requireNumberLessThan: "num",
  requireNumberLessThanOrEqualTo: "num",
  requireNumberNotBetween: "num,num",
  requireNumberNotEqualTo: "num",
  requireTextContains: "str",
  requireTextDoesNotContain: "str",
  requireTextEqualTo: "str",
  requireTextIsEmail: "",
  requireTextIsUrl: "",
  requireValueInList: "any[]|any[],bool",
  requireValueInRange: "Range|Range,bool",
  setAllowInvalid: "bool",
  setHelpText: "str",
  withCriteria: "enum:DataValidationCriteria,any[]"
};
var ruleSpec2 = serviceSpec("SpreadsheetApp.DataValidation", ruleMembers2);
var builderSpec3 = serviceSpec("SpreadsheetApp.DataValidationBuilder", builderMembers3);
var isRange = (value) => value instanceof ServiceObject && value.spec.name === "Range";
function kept2(value) {
  if (value instanceof Date) return { moment: value.getTime() };
  if (isRange(value)) return { sheetId: value.sheetModel.id, a1: writeA1(value.area) };
  if (Array.isArray(value)) return value.map((item) => String(item));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) {
    return value;
  }
  throw new ServiceError("Invalid argument: criteria value");
}
var RuleReader2 = class extends ServiceObject {
  context;
  rule;
  constructor(context, rule) {
    super();
    this.context = context;
    this.rule = rule;
  }
  copy() {
    return new SimDataValidationBuilder(this.context, this.rule);
  }
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getCriteriaType() {
    const { criteria } = this.rule;
    const type = criteria === "" ? null : enumOf("DataValidationCriteria", criteria);
    return type;
  }
  getCriteriaValues() {
    return this.rule.values.map((value) => {
      if (isDateArgument(value)) return new Date(value.moment);
      if (!isRangeArgument(value)) return value;
      const sheet2 = this.context.workbook.sheetById(value.sheetId);
      const area = parseA1(value.a1);
      if (sheet2 === void 0 || area === null) return null;
      const { top, left, bottom, right } = area;
      return this.context.make.range(this.context, sheet2, {
        top: top ?? 1,
        left: left ?? 1,
        bottom: bottom ?? 1,
        right: right ?? 1
      });
    });
  }
  getHelpText() {
    return this.rule.helpText;
  }
};
var SimDataValidation = class extends RuleReader2 {
  static spec = ruleSpec2;
  get spec() {
    return ruleSpec2;
  }
};
var SimDataValidationBuilder = class extends RuleReader2 {
  static spec = builderSpec3;
  constructor(context, rule = {}) {
    super(context, { criteria: "", values: [], allowInvalid: true, helpText: null, ...rule });
  }
  get spec() {
    return builderSpec3;
  }
  build() {
    if (this.rule.criteria === "") throw new ServiceError("Data validation rule has no criteria.");
    return new SimDataValidation(this.context, this.rule);
  }
  setAllowInvalid(allowInvalid) {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }
  setHelpText(helpText) {
    this.rule = { ...this.rule, helpText };
    return this;
  }
  withCriteria(criteria, values2) {
    this.rule = { ...this.rule, criteria: criteria.name, values: values2.map(kept2) };
    return this;
  }
  requireCheckbox(checked, unchecked) {
    this.rule = { ...this.rule, ...checkbox(checked, unchecked), allowInvalid: this.rule.allowInvalid };
    return this;
  }
  requireValueInList(values2, showDropdown = true) {
    return this.with("VALUE_IN_LIST", values2, showDropdown);
  }
  requireValueInRange(range, showDropdown = true) {
    return this.with("VALUE_IN_RANGE", range, showDropdown);
  }
  requireFormulaSatisfied(formula) {
    return this.with("CUSTOM_FORMULA", formula);
  }
  requireTextIsEmail() {
    return this.with("TEXT_IS_VALID_EMAIL");
  }
  requireTextIsUrl() {
    return this.with("TEXT_IS_VALID_URL");
  }
  requireTextContains(text2) {
    return this.with("TEXT_CONTAINS", text2);
  }
  requireTextDoesNotContain(text2) {
    return this.with("TEXT_DOES_NOT_CONTAIN", text2);
  }
  requireTextEqualTo(text2) {
    return this.with("TEXT_EQUAL_TO", text2);
  }
  requireNumberBetween(start, end) {
    return this.with("NUMBER_BETWEEN", start, end);
  }
  requireNumberNotBetween(start, end) {
    return this.with("NUMBER_NOT_BETWEEN", start, end);
  }
  requireNumberEqualTo(value) {
    return this.with("NUMBER_EQUAL_TO", value);
  }
  requireNumberNotEqualTo(value) {
    return this.with("NUMBER_NOT_EQUAL_TO", value);
  }
  requireNumberGreaterThan(value) {
    return this.with("NUMBER_GREATER_THAN", value);
  }
  requireNumberGreaterThanOrEqualTo(value) {
    return this.with("NUMBER_GREATER_THAN_OR_EQUAL_TO", value);
  }
  requireNumberLessThan(value) {
    return this.with("NUMBER_LESS_THAN", value);
  }
  requireNumberLessThanOrEqualTo(value) {
    return this.with("NUMBER_LESS_THAN_OR_EQUAL_TO", value);
  }
  requireDate() {
    return this.with("DATE_IS_VALID_DATE");
  }
  requireDateAfter(date) {
    return this.with("DATE_AFTER", date);
  }
  requireDateBefore(date) {
    return this.with("DATE_BEFORE", date);
  }
  requireDateBetween(start, end) {
    return this.with("DATE_BETWEEN", start, end);
  }
  requireDateNotBetween(start, end) {
    return this.with("DATE_NOT_BETWEEN", start, end);
  }
  requireDateEqualTo(date) {
    return this.with("DATE_EQUAL_TO", date);
  }
  requireDateOnOrAfter(date) {
    return this.with("DATE_ON_OR_AFTER", date);
  }
  requireDateOnOrBefore(date) {
    return this.with("DATE_ON_OR_BEFORE", date);
  }
  with(criteria, ...values2) {
    this.rule = { ...this.rule, criteria, values: values2.map(kept2) };
    return this;
  }
};
function checkbox(checked, unchecked) {
  const values2 = [checked, unchecked].filter((value) => value !== void 0).map(kept2);
  return { criteria: "CHECKBOX", values: values2, allowInvalid: false, helpText: null };
}

// src/simulator/services/spreadsheet/range-address.ts
var addressMembers = {
  getA1Notation: "",
  getCell: "int,int",
  getColumn: "",
  getGridId: "",
  getHeight: "",
  getLastColumn: "",
  getLastRow: "",
  getNumColumns: "",
  getNumRows: "",
  getRow: "",
  getRowIndex: "",
  getWidth: "",
  isEndColumnBounded: "",
  isEndRowBounded: "",
  isStartColumnBounded: "",
  isStartRowBounded: ""
};
var RangeAddress = class extends ServiceObject {
  context;
  area;
  open;
  model;
  constructor(context, sheet2, area, open3 = {}) {
    super();
    this.open = open3;
    this.context = context;
    this.model = sheet2;
    this.area = area;
  }
  get workbook() {
    return this.context.workbook;
  }
  /** The sheet, unless it has been deleted meanwhile. */
  get sheetModel() {
    if (!this.workbook.sheets.includes(this.model)) throw new ServiceError(`Sheet ${this.model.id} not found`);
    return this.model;
  }
  /** The area, once it is certain that all of it is still there. */
  get existing() {
    const { grid } = this.sheetModel;
    if (this.area.bottom > grid.maxRows || this.area.right > grid.maxColumns) {
      if (!this.context.world.switches.writingPastTheGridGrowsIt) throw new ServiceError(texts.outsideSheet);
    }
    return this.area;
  }
  getA1Notation() {
    const { top, left, bottom, right } = this.open;
    if (!top && !left && !bottom && !right) return writeA1(this.area);
    const { area } = this;
    const start = `${left ? "" : columnLetters(area.left)}${top ? "" : area.top}`;
    return `${start}:${right ? "" : columnLetters(area.right)}${bottom ? "" : area.bottom}`;
  }
  getRow() {
    return this.area.top;
  }
  getRowIndex() {
    return this.area.top;
  }
  getColumn() {
    return this.area.left;
  }
  getLastRow() {
    return this.area.bottom;
  }
  getLastColumn() {
    return this.area.right;
  }
  getNumRows() {
    return rowCount(this.area);
  }
  getNumColumns() {
    return columnCount(this.area);
  }
  getHeight() {
    return rowCount(this.area);
  }
  getWidth() {
    return columnCount(this.area);
  }
  getGridId() {
    return this.sheetModel.id;
  }
  isStartRowBounded() {
    return this.open.top !== true;
  }
  isEndRowBounded() {
    return this.open.bottom !== true;
  }
  isStartColumnBounded() {
    return this.open.left !== true;
  }
  isEndColumnBounded() {
    return this.open.right !== true;
  }
};
function checkedArea(context, sheet2, top, left, rows, columns) {
  if (top < 1) throw new ServiceError(texts.rowTooSmall);
  if (left < 1) throw new ServiceError(texts.columnTooSmall);
  if (rows < 1) throw new ServiceError(texts.noRows);
  if (columns < 1) throw new ServiceError(texts.noColumns);
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const { maxRows, maxColumns } = sheet2.grid;
  const startsInside = top <= maxRows && left <= maxColumns;
  const endsInside = area.bottom <= maxRows && area.right <= maxColumns;
  if (!startsInside || !(endsInside || context.world.switches.writingPastTheGridGrowsIt)) {
    throw new ServiceError(texts.outsideSheet);
  }
  return area;
}

// src/simulator/document/cells/split-text.ts
function suggested(lines) {
  const counted2 = [",", ";", ".", " "].map(
    (mark2) => [lines.filter((line) => line.includes(mark2)).length, mark2]
  );
  return counted2.reduce((best, next) => next[0] > best[0] ? next : best)[1];
}
function splitText(workbook, sheet2, area, delimiter, writer) {
  if (area.left !== area.right) throw new ServiceError("The range to split must be a single column.");
  const lines = [];
  for (let row2 = area.top; row2 <= area.bottom; row2 += 1) lines.push(shownAt(workbook, sheet2, row2, area.left));
  const mark2 = delimiter ?? suggested(lines);
  lines.forEach((line, index) => {
    const parts = line.split(mark2);
    if (parts.length < 2) return;
    const row2 = area.top + index;
    const target = { top: row2, left: area.left, bottom: row2, right: area.left + parts.length - 1 };
    writeInputs(workbook, sheet2, target, [parts], { ...writer, growsGrid: true });
  });
}

// src/simulator/document/cells/trim-area.ts
function trimArea(workbook, sheet2, area, user2) {
  assertMayEdit(sheet2, area, user2, workbook.owner);
  sheet2.grid.each(area, (cell2) => {
    if (typeof cell2.value === "string" && cell2.formula === "") {
      const trimmed = cell2.value.trim().replace(/\s+/g, " ");
      if (trimmed === cell2.value) return;
      cell2.value = trimmed;
      cell2.rich = null;
    }
  });
  workbook.cellsChanged(sheet2, area);
}

// src/simulator/services/spreadsheet/range-values.ts
var valueMembers = {
  clear: "|obj",
  clearContent: "",
  clearDataValidations: "",
  clearFormat: "",
  clearNote: "",
  getDisplayValue: "",
  getDisplayValues: "",
  getFormula: "",
  getFormulaR1C1: "",
  getFormulas: "",
  getFormulasR1C1: "",
  getValue: "",
  getValues: "",
  isBlank: "",
  randomize: "",
  setFormula: "str?",
  setFormulaR1C1: "str",
  setFormulas: "str?[][]",
  setFormulasR1C1: "str[][]",
  setValue: "any",
  setValues: "any[][]",
  sort: "any",
  splitTextToColumns: "|str|enum:TextToColumnsDelimiter",
  trimWhitespace: ""
};
var RangeValues = class extends RangeAddress {
  getValue() {
    const { top, left } = this.existing;
    return this.scriptValue(this.firstCell(), this.reader, top, left);
  }
  getValues() {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell2, row2, column4) => this.scriptValue(cell2, reader, row2, column4));
  }
  getDisplayValue() {
    const { top, left } = this.existing;
    return shownCell(this.firstCell(), this.reader, top, left);
  }
  getDisplayValues() {
    const { reader } = this;
    return this.sheetModel.grid.map(this.existing, (cell2, row2, column4) => shownCell(cell2, reader, row2, column4));
  }
  getFormula() {
    return this.firstCell()?.formula ?? "";
  }
  getFormulas() {
    return this.sheetModel.grid.map(this.existing, (cell2) => cell2?.formula ?? "");
  }
  getFormulaR1C1() {
    const { top, left } = this.existing;
    return this.relativeFormula(this.firstCell(), top, left);
  }
  getFormulasR1C1() {
    return this.sheetModel.grid.map(this.existing, (cell2, row2, column4) => this.relativeFormula(cell2, row2, column4));
  }
  isBlank() {
    return this.sheetModel.grid.map(this.existing, hasContent).every((line) => !line.includes(true));
  }
  setValue(value) {
    return this.write(filled3(this.area, value));
  }
  setValues(values2) {
    return this.write(values2);
  }
  /** One formula for all cells is written for the first of them, as if copied from there to the others (measured live, gas-fakes). */
  setFormula(formula) {
    const text2 = asFormula(formula);
    const { conventions } = this.workbook;
    return this.write(
      filled3(this.area, text2).map(
        (line, down) => line.map((one, right) => shiftFormula(one, down, right, conventions))
      )
    );
  }
  setFormulas(formulas) {
    return this.write(formulas.map((line) => line.map(asFormula)));
  }
  setFormulaR1C1(formula) {
    return this.setFormulasR1C1(filled3(this.area, formula));
  }
  setFormulasR1C1(formulas) {
    const { top, left } = this.area;
    return this.write(
      formulas.map(
        (line, down) => line.map((formula, right) => fromR1C1(asFormula(formula), top + down, left + right))
      )
    );
  }
  randomize() {
    const order2 = Array.from({ length: rowCount(this.area) }, (_, index) => index);
    for (let index = order2.length - 1; index > 0; index -= 1) {
      const other = Math.floor(this.workbook.random() * (index + 1));
      [order2[index], order2[other]] = [order2[other] ?? 0, order2[index] ?? 0];
    }
    assertMayEdit(this.sheetModel, this.existing, this.context.user, this.workbook.owner);
    reorderRows(this.workbook, this.sheetModel, this.existing, order2);
    return this;
  }
  splitTextToColumns(delimiter) {
    splitText(this.workbook, this.sheetModel, this.existing, delimiterOf(delimiter), writerOf(this.context));
  }
  clear(options) {
    return this.clearWith(options === void 0 ? clearAll(this.context) : readClearOptions(options));
  }
  clearContent() {
    return this.clearWith({ values: true });
  }
  clearFormat() {
    return this.clearWith({ formats: true });
  }
  clearNote() {
    return this.clearWith({ notes: true });
  }
  clearDataValidations() {
    return this.clearWith({ validations: true });
  }
  trimWhitespace() {
    trimArea(this.workbook, this.sheetModel, this.existing, this.context.user);
    return this;
  }
  sort(specification) {
    sortArea(this.workbook, this.sheetModel, this.existing, readSortSpecs(specification), this.context.user);
    return this;
  }
  firstCell() {
    const { top, left } = this.existing;
    return this.sheetModel.grid.cell(top, left);
  }
  /** A script's log tells of what its cells could not be worked out for. */
  get reader() {
    return {
      workbook: this.workbook,
      sheet: this.sheetModel,
      missing: (name) => this.context.log(`not simulated: function ${name} in a formula; the cell reads #NAME?`)
    };
  }
  write(inputs) {
    writeInputs(this.workbook, this.sheetModel, this.area, inputs, writerOf(this.context));
    return this;
  }
  clearWith(what) {
    clearCells(this.workbook, this.sheetModel, this.existing, what, this.context.user);
    return this;
  }
  /** A number with a date format is a Date to a script, on the spreadsheet's clock. */
  scriptValue(cell2, reader, row2, column4) {
    const value = cellValue(cell2, reader, row2, column4);
    if (typeof value !== "number") return value;
    return isDateFormat(shownFormat(this.workbook, reader.sheet, cell2, row2, column4)) ? new Date(momentOfSerial(value, this.workbook.timeZone)) : value;
  }
  relativeFormula(cell2, row2, column4) {
    return cell2 === void 0 || cell2.formula === "" ? null : toR1C1(cell2.formula, row2, column4);
  }
};
function asFormula(text2) {
  if (text2 === null || text2 === "") return "";
  return text2.startsWith("=") ? text2 : `=${text2}`;
}
var delimiters = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };
function delimiterOf(given2) {
  return given2 instanceof EnumValue ? delimiters[given2.name] : given2;
}
function filled3(area, value) {
  return Array.from({ length: rowCount(area) }, () => new Array(columnCount(area)).fill(value));
}
function checkMatrix(area, matrix) {
  if (matrix.length !== rowCount(area)) throw new ServiceError(texts.wrongRows(matrix.length, rowCount(area)));
  for (const line of matrix) {
    if (line.length !== columnCount(area)) throw new ServiceError(texts.wrongColumns(line.length, columnCount(area)));
  }
}

// src/simulator/services/spreadsheet/range-formats.ts
var formatMembers = {
  getBackground: "",
  getBackgrounds: "",
  getFontColor: "",
  getFontColors: "",
  getFontFamilies: "",
  getFontFamily: "",
  getFontLine: "",
  getFontLines: "",
  getFontSize: "",
  getFontSizes: "",
  getFontStyle: "",
  getFontStyles: "",
  getFontWeight: "",
  getFontWeights: "",
  getHorizontalAlignment: "",
  getHorizontalAlignments: "",
  getNumberFormat: "",
  getNumberFormats: "",
  getVerticalAlignment: "",
  getVerticalAlignments: "",
  getWrap: "",
  getWrapStrategies: "",
  getWrapStrategy: "",
  getWraps: "",
  setBackground: "str?",
  setBorder: "bool?,bool?,bool?,bool?,bool?,bool?|bool?,bool?,bool?,bool?,bool?,bool?,str?,enum:BorderStyle?",
  setBackgroundRGB: "int,int,int",
  setBackgrounds: "str?[][]",
  setFontColor: "str?",
  setFontColors: "str?[][]",
  setFontFamilies: "str?[][]",
  setFontFamily: "str?",
  setFontLine: "str?",
  setFontLines: "str?[][]",
  setFontSize: "int",
  setFontSizes: "int[][]",
  setFontStyle: "str?",
  setFontStyles: "str?[][]",
  setFontWeight: "str?",
  setFontWeights: "str?[][]",
  setHorizontalAlignment: "str?",
  setHorizontalAlignments: "str?[][]",
  setNumberFormat: "str",
  setNumberFormats: "str[][]",
  setVerticalAlignment: "str?",
  setVerticalAlignments: "str?[][]",
  setWrap: "bool",
  setWrapStrategies: "enum:WrapStrategy[][]",
  setWrapStrategy: "enum:WrapStrategy",
  setWraps: "bool[][]"
};
var unset = { background: "#ffffff", fontColor: "#000000", fontFamily: "Arial", fontSize: 10 };
var nothing = /* @__PURE__ */ Symbol("nothing");
function choice(given2, known6, usual) {
  if (given2 === null || given2 === usual) return void 0;
  return known6.find((word) => word === given2) ?? nothing;
}
var weightOf2 = (word) => choice(word, ["bold"], "normal");
var slantOf = (word) => choice(word, ["italic"], "normal");
var lineOf = (word) => choice(word, ["underline", "line-through"], "none");
var horizontalOf = (word) => choice(word === "normal" ? "general-left" : word, ["left", "center", "right", "general-left"], "general");
var verticalOf = (word) => choice(word, ["top", "middle"], "bottom");
var wrapOf = (strategy) => strategy.name;
var wraps = ({ wrap }) => wrap === void 0 || wrap === "WRAP";
var shownLine = ({ fontLine }) => fontLine === void 0 ? "none" : fontLine.startsWith("underline") ? "underline" : "line-through";
var RangeFormats = class extends RangeValues {
  getNumberFormat() {
    return this.firstStyle().numberFormat ?? defaultNumberFormat;
  }
  getNumberFormats() {
    return this.styles((style) => style.numberFormat ?? defaultNumberFormat);
  }
  setNumberFormat(format2) {
    return this.setAll("numberFormat", storedFormat(format2));
  }
  setNumberFormats(formats) {
    return this.setEach("numberFormat", formats, storedFormat);
  }
  getBackground() {
    return hexOf(this.firstStyle().background ?? unset.background);
  }
  getBackgrounds() {
    return this.styles((style) => hexOf(style.background ?? unset.background));
  }
  setBackground(color) {
    return this.setColors("background", filled3(this.area, color));
  }
  setBackgroundRGB(red, green, blue) {
    return this.setBackground(rgbColor(red, green, blue));
  }
  setBackgrounds(colors) {
    return this.setColors("background", colors);
  }
  getFontColor() {
    return hexOf(this.firstStyle().fontColor ?? unset.fontColor);
  }
  getFontColors() {
    return this.styles((style) => hexOf(style.fontColor ?? unset.fontColor));
  }
  setFontColor(color) {
    return this.setColors("fontColor", filled3(this.area, color));
  }
  setFontColors(colors) {
    return this.setColors("fontColor", colors);
  }
  getFontFamily() {
    return this.firstStyle().fontFamily ?? unset.fontFamily;
  }
  getFontFamilies() {
    return this.styles((style) => style.fontFamily ?? unset.fontFamily);
  }
  setFontFamily(family) {
    return this.setAll("fontFamily", family ?? void 0);
  }
  setFontFamilies(families) {
    return this.setEach("fontFamily", families, (family) => family ?? void 0);
  }
  getFontSize() {
    return this.firstStyle().fontSize ?? unset.fontSize;
  }
  getFontSizes() {
    return this.styles((style) => style.fontSize ?? unset.fontSize);
  }
  setFontSize(size) {
    return this.setAll("fontSize", size);
  }
  setFontSizes(sizes) {
    return this.setEach("fontSize", sizes, (size) => size);
  }
  getFontWeight() {
    return this.firstStyle().fontWeight ?? "normal";
  }
  getFontWeights() {
    return this.styles((style) => style.fontWeight ?? "normal");
  }
  setFontWeight(weight) {
    return this.setAll("fontWeight", weightOf2(weight));
  }
  setFontWeights(weights) {
    return this.setEach("fontWeight", weights, weightOf2);
  }
  getFontStyle() {
    return this.firstStyle().fontStyle ?? "normal";
  }
  getFontStyles() {
    return this.styles((style) => style.fontStyle ?? "normal");
  }
  setFontStyle(slant) {
    return this.setAll("fontStyle", slantOf(slant));
  }
  setFontStyles(slants) {
    return this.setEach("fontStyle", slants, slantOf);
  }
  getFontLine() {
    return shownLine(this.firstStyle());
  }
  getFontLines() {
    return this.styles(shownLine);
  }
  setFontLine(line) {
    return this.setAll("fontLine", lineOf(line));
  }
  setFontLines(lines) {
    return this.setEach("fontLine", lines, lineOf);
  }
  getHorizontalAlignment() {
    return this.firstStyle().horizontalAlignment ?? "general";
  }
  getHorizontalAlignments() {
    return this.styles((style) => style.horizontalAlignment ?? "general");
  }
  setHorizontalAlignment(alignment) {
    return this.setAll("horizontalAlignment", horizontalOf(alignment));
  }
  setHorizontalAlignments(alignments) {
    return this.setEach("horizontalAlignment", alignments, horizontalOf);
  }
  getVerticalAlignment() {
    return this.firstStyle().verticalAlignment ?? "bottom";
  }
  getVerticalAlignments() {
    return this.styles((style) => style.verticalAlignment ?? "bottom");
  }
  setVerticalAlignment(alignment) {
    return this.setAll("verticalAlignment", verticalOf(alignment));
  }
  setVerticalAlignments(alignments) {
    return this.setEach("verticalAlignment", alignments, verticalOf);
  }
  getWrap() {
    return wraps(this.firstStyle());
  }
  getWraps() {
    return this.styles(wraps);
  }
  setWrap(on2) {
    return this.setAll("wrap", on2 ? "WRAP" : "OVERFLOW");
  }
  setWraps(all) {
    return this.setEach("wrap", all, (on2) => on2 ? "WRAP" : "OVERFLOW");
  }
  getWrapStrategy() {
    return enumOf("WrapStrategy", this.firstStyle().wrap ?? "OVERFLOW");
  }
  getWrapStrategies() {
    return this.styles((style) => enumOf("WrapStrategy", style.wrap ?? "OVERFLOW"));
  }
  setWrapStrategy(strategy) {
    return this.setAll("wrap", wrapOf(strategy));
  }
  setWrapStrategies(strategies) {
    return this.setEach("wrap", strategies, wrapOf);
  }
  setAll(key, value) {
    return this.change((style) => value === nothing ? style : withStyle(style, key, value));
  }
  firstStyle() {
    return this.firstCell()?.style ?? plainStyle;
  }
  styles(read3) {
    return this.sheetModel.grid.map(this.existing, (cell2) => read3(cell2?.style ?? plainStyle));
  }
  setEach(key, matrix, read3) {
    checkMatrix(this.area, matrix);
    const values2 = matrix.map((line) => line.map(read3));
    return this.change((style, down, right) => {
      const value = values2[down]?.[right];
      return value === nothing ? style : withStyle(style, key, value);
    });
  }
  setColors(key, matrix) {
    checkMatrix(this.area, matrix);
    const colors = matrix.map((line) => line.map(readColor));
    return this.change((style, down, right) => {
      const color = colors[down]?.[right];
      return color === void 0 ? style : withStyle(style, key, color ?? void 0);
    });
  }
  setBorder(top, left, bottom, right, vertical, horizontal, color, style) {
    const drawn = readColor(color ?? null) ?? "#000000";
    const change = { top, left, bottom, right, vertical, horizontal, line: `${style?.name ?? "SOLID"} ${drawn}` };
    const { existing } = this;
    this.restyle(existing, (old, row2, column4) => bordered(old, existing, row2, column4, change));
    const { maxRows, maxColumns } = this.sheetModel.grid;
    const around2 = {
      top: Math.max(1, existing.top - 1),
      left: Math.max(1, existing.left - 1),
      bottom: Math.min(maxRows, existing.bottom + 1),
      right: Math.min(maxColumns, existing.right + 1)
    };
    this.restyle(
      around2,
      (old, row2, column4) => contains(existing, { top: row2, left: column4, bottom: row2, right: column4 }) ? old : bordered(old, existing, row2, column4, change)
    );
    return this;
  }
  change(next) {
    const area = this.existing;
    assertMayEdit(this.sheetModel, area, this.context.user, this.workbook.owner);
    this.restyle(area, (old, row2, column4) => next(old, row2 - area.top, column4 - area.left));
    return this;
  }
  restyle(area, next) {
    const sheet2 = this.sheetModel;
    for (let row2 = area.top; row2 <= area.bottom; row2 += 1) {
      for (let column4 = area.left; column4 <= area.right; column4 += 1) {
        const old = sheet2.grid.cell(row2, column4)?.style ?? plainStyle;
        const style = next(old, row2, column4);
        if (style !== old) sheet2.grid.touch(row2, column4).style = style;
      }
    }
    this.workbook.cellsChanged(sheet2, area);
  }
};

// src/simulator/document/cells/shift-cells.ts
function beyond(sheet2, area, dimension) {
  const { maxRows, maxColumns } = sheet2.grid;
  return dimension === "rows" ? { ...area, bottom: maxRows } : { ...area, right: maxColumns };
}
function checkMerges2(sheet2, area) {
  if (sheet2.merges.some((merge) => intersects(merge, area))) throw new ServiceError(texts.partOfMerge);
}
function slide(workbook, sheet2, from, rows, columns) {
  const cells = sheet2.grid.map(from, (cell2) => cell2 === void 0 ? void 0 : copyCell(cell2));
  sheet2.grid.each(from, (_cell, row2, column4) => sheet2.grid.put(row2, column4, void 0));
  const { maxRows, maxColumns } = sheet2.grid;
  for (const [down, line] of cells.entries()) {
    for (const [right, cell2] of line.entries()) {
      const [row2, column4] = [from.top + down + rows, from.left + right + columns];
      if (cell2 !== void 0 && row2 <= maxRows && column4 <= maxColumns) sheet2.grid.put(row2, column4, cell2);
    }
  }
  workbook.follow(sheet2, { kind: "move", area: from, rows, columns });
}
function insertCells(workbook, sheet2, area, dimension, user2) {
  const moving = beyond(sheet2, area, dimension);
  assertMayEdit(sheet2, moving, user2, workbook.owner);
  checkMerges2(sheet2, moving);
  const count2 = dimension === "rows" ? rowCount(area) : columnCount(area);
  const edge = dimension === "rows" ? sheet2.grid.lastRow(area.left, area.right) : sheet2.grid.lastColumn();
  const size = dimension === "rows" ? sheet2.grid.maxRows : sheet2.grid.maxColumns;
  if (edge + count2 > size) workbook.insert(sheet2, dimension, size + 1, edge + count2 - size);
  slide(workbook, sheet2, moving, dimension === "rows" ? count2 : 0, dimension === "rows" ? 0 : count2);
  workbook.cellsChanged(sheet2, beyond(sheet2, area, dimension));
}
function deleteCells(workbook, sheet2, area, dimension, user2) {
  const moving = beyond(sheet2, area, dimension);
  assertMayEdit(sheet2, moving, user2, workbook.owner);
  checkMerges2(sheet2, moving);
  sheet2.grid.each(area, (_cell, row2, column4) => sheet2.grid.put(row2, column4, void 0));
  const rest = dimension === "rows" ? { ...moving, top: area.bottom + 1 } : { ...moving, left: area.right + 1 };
  if (rest.top <= rest.bottom && rest.left <= rest.right) {
    const count2 = dimension === "rows" ? rowCount(area) : columnCount(area);
    slide(workbook, sheet2, rest, dimension === "rows" ? -count2 : 0, dimension === "rows" ? 0 : -count2);
  }
  workbook.cellsChanged(sheet2, moving);
}

// src/simulator/document/cells/rich-text.ts
var sameStyle = (a, b) => a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.strikethrough === b.strikethrough && a.fontFamily === b.fontFamily && a.fontSize === b.fontSize && a.color === b.color;
function joined(runs) {
  const result = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (run.start >= run.end) continue;
    if (last !== void 0 && last.link === run.link && sameStyle(last.look, run.look)) {
      result[result.length - 1] = { ...last, end: run.end };
    } else result.push(run);
  }
  return result;
}
function plainRun(length) {
  return length === 0 ? [] : [{ start: 0, end: length, look: {}, link: null }];
}
function changeRuns(runs, start, end, change) {
  return joined(
    runs.flatMap((run) => {
      const from = Math.max(run.start, start);
      const to = Math.min(run.end, end);
      if (from >= to) return [run];
      return [
        { ...run, end: from },
        { ...change(run), start: from, end: to },
        { ...run, start: to }
      ];
    })
  );
}
function runsWithin(runs, start, end) {
  return runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    return from < to ? [{ ...run, start: from, end: to }] : [];
  });
}
function isPlain(runs) {
  return runs.every((run) => run.link === null && Object.keys(run.look).length === 0);
}

// src/simulator/services/spreadsheet/color.ts
var colorMembers = { asRgbColor: "", asThemeColor: "", getColorType: "" };
var builderMembers4 = {
  ...colorMembers,
  build: "",
  setRgbColor: "str",
  setThemeColor: "enum:ThemeColorType"
};
var rgbMembers = { asHexString: "", getBlue: "", getColorType: "", getGreen: "", getRed: "" };
var themeMembers = { getColorType: "", getThemeColorType: "" };
var colorSpec = serviceSpec("SpreadsheetApp.Color", colorMembers);
var builderSpec4 = serviceSpec("SpreadsheetApp.ColorBuilder", builderMembers4);
var rgbSpec = serviceSpec("SpreadsheetApp.RgbColor", rgbMembers);
var themeSpec = serviceSpec("SpreadsheetApp.ThemeColor", themeMembers);
var ColorReader = class extends ServiceObject {
  asRgbColor() {
    if (this.color?.startsWith("#") !== true) throw new ServiceError("Object is not of type RgbColor.");
    return new SimRgbColor(this.color);
  }
  asThemeColor() {
    if (this.color === null || this.color.startsWith("#")) {
      throw new ServiceError("Object is not of type ThemeColor.");
    }
    return new SimThemeColor(this.color);
  }
  getColorType() {
    const type = this.color === null ? "UNSUPPORTED" : this.color.startsWith("#") ? "RGB" : "THEME";
    return enumOf("ColorType", type);
  }
};
var SimColor = class extends ColorReader {
  static spec = colorSpec;
  color;
  constructor(color) {
    super();
    this.color = color;
  }
  get spec() {
    return colorSpec;
  }
};
var SimColorBuilder = class extends ColorReader {
  static spec = builderSpec4;
  color = null;
  get spec() {
    return builderSpec4;
  }
  build() {
    return new SimColor(this.color);
  }
  setRgbColor(cssString) {
    const read3 = readColor(cssString);
    if (typeof read3 !== "string") throw new ServiceError(`Invalid argument: ${cssString}`);
    this.color = read3;
    return this;
  }
  setThemeColor(type) {
    this.color = type.name;
    return this;
  }
};
var SimRgbColor = class extends ServiceObject {
  static spec = rgbSpec;
  hex;
  constructor(hex2) {
    super();
    this.hex = hex2;
  }
  get spec() {
    return rgbSpec;
  }
  asHexString() {
    return this.hex;
  }
  getRed() {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen() {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue() {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
  getColorType() {
    return enumOf("ColorType", "RGB");
  }
};
var SimThemeColor = class extends ServiceObject {
  static spec = themeSpec;
  name;
  constructor(name) {
    super();
    this.name = name;
  }
  get spec() {
    return themeSpec;
  }
  getColorType() {
    return enumOf("ColorType", "THEME");
  }
  getThemeColorType() {
    return enumOf("ThemeColorType", this.name);
  }
};
function keptColor(color) {
  return color === null ? null : color.color;
}
var isColor = (value) => value instanceof SimColor || value instanceof SimColorBuilder;

// src/simulator/services/spreadsheet/text-style.ts
var styleMembers = {
  copy: "",
  getFontFamily: "",
  getFontSize: "",
  getForegroundColor: "",
  getForegroundColorObject: "",
  isBold: "",
  isItalic: "",
  isStrikethrough: "",
  isUnderline: ""
};
var builderMembers5 = {
  build: "",
  setBold: "bool",
  setFontFamily: "str",
  setFontSize: "int",
  setForegroundColor: "str",
  setForegroundColorObject: "Color|ColorBuilder",
  setItalic: "bool",
  setStrikethrough: "bool",
  setUnderline: "bool"
};
var styleSpec = serviceSpec("SpreadsheetApp.TextStyle", styleMembers);
var builderSpec5 = serviceSpec("SpreadsheetApp.TextStyleBuilder", builderMembers5);
var SimTextStyle = class extends ServiceObject {
  static spec = styleSpec;
  look;
  constructor(look) {
    super();
    this.look = look;
  }
  get spec() {
    return styleSpec;
  }
  copy() {
    return new SimTextStyleBuilder(this.look);
  }
  getFontFamily() {
    return this.look.fontFamily ?? null;
  }
  getFontSize() {
    return this.look.fontSize ?? null;
  }
  /** A colour of the theme is said by its name (measured live, gas-fakes: testsheetsformatting.js). */
  getForegroundColor() {
    return this.look.color ?? null;
  }
  getForegroundColorObject() {
    return this.look.color === void 0 ? null : new SimColor(this.look.color);
  }
  isBold() {
    return this.look.bold ?? null;
  }
  isItalic() {
    return this.look.italic ?? null;
  }
  isStrikethrough() {
    return this.look.strikethrough ?? null;
  }
  isUnderline() {
    return this.look.underline ?? null;
  }
};
var SimTextStyleBuilder = class extends ServiceObject {
  static spec = builderSpec5;
  look;
  constructor(look = {}) {
    super();
    this.look = look;
  }
  get spec() {
    return builderSpec5;
  }
  build() {
    return new SimTextStyle(this.look);
  }
  setBold(bold) {
    return this.with({ bold });
  }
  setFontFamily(fontFamily) {
    return this.with({ fontFamily });
  }
  setFontSize(fontSize) {
    return this.with({ fontSize });
  }
  setForegroundColor(cssString) {
    const color = readColor(cssString);
    return typeof color === "string" ? this.with({ color }) : this;
  }
  setForegroundColorObject(color) {
    const kept3 = keptColor(color);
    return kept3 === null ? this : this.with({ color: kept3 });
  }
  setItalic(italic) {
    return this.with({ italic });
  }
  setStrikethrough(strikethrough) {
    return this.with({ strikethrough });
  }
  setUnderline(underline) {
    return this.with({ underline });
  }
  with(look) {
    this.look = { ...this.look, ...look };
    return this;
  }
};
function textStyleOf(style) {
  return {
    bold: style.fontWeight === "bold",
    italic: style.fontStyle === "italic",
    underline: style.fontLine?.includes("underline") ?? false,
    strikethrough: style.fontLine?.includes("line-through") ?? false,
    // Read through a text style, the family that nobody chose is this list (measured live).
    fontFamily: style.fontFamily ?? "arial,sans,sans-serif",
    fontSize: style.fontSize ?? 10,
    color: style.fontColor ?? "#000000"
  };
}
function withTextStyle(style, look) {
  const { fontWeight, fontStyle, fontLine, ...others2 } = style;
  const lines = [
    (look.underline ?? fontLine?.includes("underline")) === true ? "underline" : "",
    (look.strikethrough ?? fontLine?.includes("line-through")) === true ? "line-through" : ""
  ];
  const line = lines.filter((name) => name !== "").join(" ");
  return {
    ...others2,
    ...look.bold ?? fontWeight === "bold" ? { fontWeight: "bold" } : {},
    ...look.italic ?? fontStyle === "italic" ? { fontStyle: "italic" } : {},
    ...line === "" ? {} : { fontLine: line },
    ...look.fontFamily === void 0 ? {} : { fontFamily: look.fontFamily },
    ...look.fontSize === void 0 ? {} : { fontSize: look.fontSize },
    ...look.color === void 0 ? {} : { fontColor: look.color }
  };
}

// src/simulator/services/spreadsheet/rich-text-value.ts
var valueMembers2 = {
  copy: "",
  getEndIndex: "",
  getLinkUrl: "|int,int",
  getRuns: "",
  getStartIndex: "",
  getText: "",
  getTextStyle: "|int,int"
};
var builderMembers6 = {
  build: "",
  setLinkUrl: "str?|int,int,str?",
  setText: "str",
  setTextStyle: "TextStyle?|int,int,TextStyle?"
};
var valueSpec = serviceSpec("SpreadsheetApp.RichTextValue", valueMembers2);
var builderSpec6 = serviceSpec("SpreadsheetApp.RichTextValueBuilder", builderMembers6);
var SimRichTextValue = class _SimRichTextValue extends ServiceObject {
  static spec = valueSpec;
  text;
  runs;
  /** How the cell's own format looks, for what the runs do not say; null for a value that is in no cell. */
  base;
  start;
  /** `text` is the whole value's; a run of it says where it starts. */
  constructor(text2, runs, base = {}, start = 0) {
    super();
    this.text = text2;
    this.runs = runs;
    this.base = base;
    this.start = start;
  }
  get spec() {
    return valueSpec;
  }
  copy() {
    return new SimRichTextValueBuilder(this.text, this.runs);
  }
  getText() {
    return this.text;
  }
  getStartIndex() {
    return this.start;
  }
  getEndIndex() {
    return this.start + this.text.length;
  }
  /** Each run knows where it begins in the whole text. */
  getRuns() {
    return this.runs.map((run) => {
      const text2 = this.text.slice(run.start, run.end);
      const own = [{ ...run, start: 0, end: text2.length }];
      return new _SimRichTextValue(text2, own, this.base, run.start);
    });
  }
  /** null where the text leads to several places or none. */
  getLinkUrl(start, end) {
    const links = new Set(this.within(start, end).map(({ link }) => link));
    const [only] = links;
    return links.size === 1 ? only ?? null : null;
  }
  /** What all of the text has in common; null for a member in which parts differ. */
  getTextStyle(start, end) {
    const looks = this.within(start, end).map(({ look }) => ({ ...this.base, ...look }));
    const [first = this.base, ...others2] = looks;
    const common = Object.entries(first).filter(
      ([key, value]) => others2.every((look) => look[key] === value)
    );
    return new SimTextStyle(Object.fromEntries(common));
  }
  within(start = 0, end = this.text.length) {
    checkOffsets(this.text, start, end);
    return runsWithin(this.runs, start, end);
  }
};
var SimRichTextValueBuilder = class extends ServiceObject {
  static spec = builderSpec6;
  text;
  runs;
  constructor(text2 = "", runs = []) {
    super();
    this.text = text2;
    this.runs = runs;
  }
  get spec() {
    return builderSpec6;
  }
  build() {
    return new SimRichTextValue(this.text, this.runs);
  }
  /** Begins anew: what was said about the old text is gone. */
  setText(text2) {
    this.text = text2;
    this.runs = plainRun(text2.length);
    return this;
  }
  setLinkUrl(first, end, url2) {
    const [start, stop, link] = typeof first === "number" ? [first, end, url2 ?? null] : [0, this.text.length, first];
    return this.change(start, stop ?? this.text.length, (run) => ({ ...run, link: link === "" ? null : link }));
  }
  setTextStyle(first, end, style) {
    const [start, stop, chosen2] = typeof first === "number" ? [first, end, style ?? null] : [0, this.text.length, first];
    return this.change(start, stop ?? this.text.length, (run) => ({
      ...run,
      look: chosen2 === null ? {} : { ...run.look, ...chosen2.look }
    }));
  }
  change(start, end, make) {
    checkOffsets(this.text, start, end);
    this.runs = changeRuns(this.runs, start, end, make);
    return this;
  }
};
function checkOffsets(text2, start, end) {
  if (start < 0 || end > text2.length || start > end) {
    throw new ServiceError("Illegal argument: the offsets are outside the text.");
  }
}

// src/simulator/services/spreadsheet/text-rotation.ts
var members19 = { getDegrees: "", isVertical: "" };
var spec20 = serviceSpec("SpreadsheetApp.TextRotation", members19);
var SimTextRotation = class extends ServiceObject {
  static spec = spec20;
  rotation;
  constructor(rotation) {
    super();
    this.rotation = rotation;
  }
  get spec() {
    return spec20;
  }
  getDegrees() {
    return this.rotation === "vertical" ? 0 : this.rotation;
  }
  isVertical() {
    return this.rotation === "vertical";
  }
};

// src/simulator/services/spreadsheet/range-text.ts
var textMembers = {
  getBackgroundObject: "",
  getBackgroundObjects: "",
  getFontColorObject: "",
  getFontColorObjects: "",
  getRichTextValue: "",
  getRichTextValues: "",
  getTextDirection: "",
  getTextDirections: "",
  getTextRotation: "",
  getTextRotations: "",
  getTextStyle: "",
  getTextStyles: "",
  setBackgroundObject: "any",
  setBackgroundObjects: "any[][]",
  setFontColorObject: "any",
  setFontColorObjects: "any[][]",
  setRichTextValue: "RichTextValue",
  setRichTextValues: "RichTextValue[][]",
  setShowHyperlink: "bool",
  setTextDirection: "enum:TextDirection?",
  setTextDirections: "enum:TextDirection?[][]",
  setTextRotation: "int|TextRotation",
  setTextRotations: "TextRotation[][]",
  setTextStyle: "TextStyle",
  setTextStyles: "TextStyle[][]",
  setVerticalText: "bool"
};
var RangeText = class extends RangeFormats {
  getBackgroundObject() {
    return this.firstOf(({ background }) => new SimColor(background ?? unset.background));
  }
  getBackgroundObjects() {
    return this.eachStyle(({ background }) => new SimColor(background ?? unset.background));
  }
  setBackgroundObject(color) {
    return this.setColorObjects("background", filled3(this.area, color));
  }
  setBackgroundObjects(colors) {
    return this.setColorObjects("background", colors ?? filled3(this.area, null));
  }
  getFontColorObject() {
    return this.firstOf(({ fontColor }) => new SimColor(fontColor ?? unset.fontColor));
  }
  getFontColorObjects() {
    return this.eachStyle(({ fontColor }) => new SimColor(fontColor ?? unset.fontColor));
  }
  setFontColorObject(color) {
    return this.setColorObjects("fontColor", filled3(this.area, color));
  }
  setFontColorObjects(colors) {
    return this.setColorObjects("fontColor", colors);
  }
  getTextStyle() {
    return this.firstOf((style) => new SimTextStyle(textStyleOf(style)));
  }
  getTextStyles() {
    return this.eachStyle((style) => new SimTextStyle(textStyleOf(style)));
  }
  setTextStyle(style) {
    return this.setTextStyles(filled3(this.area, style));
  }
  setTextStyles(styles) {
    checkMatrix(this.area, styles);
    return this.change((old, down, right) => {
      const look = styles[down]?.[right]?.look;
      return look === void 0 ? old : internStyle(withTextStyle(old, look));
    });
  }
  getRichTextValue() {
    return this.richAt(this.existing.top, this.existing.left);
  }
  getRichTextValues() {
    return this.sheetModel.grid.map(this.existing, (_cell, row2, column4) => this.richAt(row2, column4));
  }
  setRichTextValue(value) {
    return this.setRichTextValues(filled3(this.area, value));
  }
  /** The text goes in as text: what looks like a number or a formula stays as it is written. */
  setRichTextValues(values2) {
    checkMatrix(this.area, values2);
    this.setValues(values2.map((line) => line.map(({ text: text2 }) => text2 === "" ? "" : `'${text2}`)));
    for (const [down, line] of values2.entries()) {
      for (const [right, { text: text2, runs }] of line.entries()) {
        if (text2 === "" || isPlain(runs)) continue;
        this.sheetModel.grid.touch(this.area.top + down, this.area.left + right).rich = runs;
      }
    }
    this.workbook.cellsChanged(this.sheetModel, this.area);
    return this;
  }
  getTextDirection() {
    return this.firstOf(({ direction }) => direction === void 0 ? null : enumOf("TextDirection", direction));
  }
  getTextDirections() {
    return this.eachStyle(({ direction }) => direction === void 0 ? null : enumOf("TextDirection", direction));
  }
  setTextDirection(direction) {
    return this.setTextDirections(filled3(this.area, direction));
  }
  setTextDirections(directions2) {
    checkMatrix(this.area, directions2);
    return this.change(
      (style, down, right) => withStyle(style, "direction", directions2[down]?.[right]?.name)
    );
  }
  getTextRotation() {
    return this.firstOf(({ rotation }) => new SimTextRotation(rotation ?? 0));
  }
  getTextRotations() {
    return this.eachStyle(({ rotation }) => new SimTextRotation(rotation ?? 0));
  }
  setTextRotation(rotation) {
    const kept3 = typeof rotation === "number" ? rotation : rotation.rotation;
    return this.change((style) => withStyle(style, "rotation", kept3 === 0 ? void 0 : kept3));
  }
  setTextRotations(rotations) {
    checkMatrix(this.area, rotations);
    return this.change((style, down, right) => {
      const rotation = rotations[down]?.[right]?.rotation ?? 0;
      return withStyle(style, "rotation", rotation === 0 ? void 0 : rotation);
    });
  }
  setVerticalText(isVertical) {
    return this.change((style) => withStyle(style, "rotation", isVertical ? "vertical" : void 0));
  }
  setShowHyperlink(showHyperlink) {
    return this.change((style) => withStyle(style, "plainLink", showHyperlink ? void 0 : true));
  }
  firstOf(read3) {
    return read3(this.firstCell()?.style ?? plainStyle);
  }
  eachStyle(read3) {
    return this.sheetModel.grid.map(this.existing, (cell2) => read3(cell2?.style ?? plainStyle));
  }
  setColorObjects(key, colors) {
    checkMatrix(this.area, colors);
    return this.change((style, down, right) => {
      const color = colors[down]?.[right];
      return withStyle(style, key, (isColor(color) ? keptColor(color) : null) ?? void 0);
    });
  }
  /** null for a number, a date or a truth value: those have no rich text. */
  richAt(row2, column4) {
    const { grid } = this.sheetModel;
    const cell2 = grid.cell(row2, column4);
    const base = textStyleOf(cell2?.style ?? plainStyle);
    if (cell2 === void 0) return new SimRichTextValue("", [], base);
    if (typeof cell2.value !== "string") return null;
    const reader = { workbook: this.workbook, sheet: this.sheetModel };
    const text2 = shownCell(cell2, reader, row2, column4);
    const link = linkOf(this.workbook, this.sheetModel, cell2, row2, column4);
    const runs = cell2.rich ?? plainRun(text2.length).map((run) => ({ ...run, link }));
    return new SimRichTextValue(text2, runs, base);
  }
};

// src/simulator/services/spreadsheet/range-shape.ts
var shapeMembers = {
  autoFill: "Range,enum:AutoFillSeries",
  autoFillToNeighbor: "enum:AutoFillSeries",
  breakApart: "",
  copyFormatToRange: "int,int,int,int,int|Sheet,int,int,int,int",
  /** What is no type of pasting is not minded, but for the three arguments (GF:notes/oddities.md). */
  copyTo: "Range|Range,enum:CopyPasteType,bool|Range,any",
  copyValuesToRange: "int,int,int,int,int|Sheet,int,int,int,int",
  deleteCells: "enum:Dimension",
  insertCells: "enum:Dimension",
  isPartOfMerge: "",
  merge: "",
  mergeAcross: "",
  mergeVertically: "",
  moveTo: "Range"
};
var RangeShape = class extends RangeText {
  merge() {
    mergeCells(this.workbook, this.sheetModel, this.existing, "all", this.context.user);
    return this;
  }
  mergeAcross() {
    mergeCells(this.workbook, this.sheetModel, this.existing, "across", this.context.user);
    return this;
  }
  mergeVertically() {
    mergeCells(this.workbook, this.sheetModel, this.existing, "vertically", this.context.user);
    return this;
  }
  breakApart() {
    breakApart(this.workbook, this.sheetModel, this.existing, this.context.user);
    return this;
  }
  isPartOfMerge() {
    return mergesIn(this.sheetModel, this.existing).length > 0;
  }
  copyTo(destination, how, transposed2 = false) {
    const parts = copyPartsOf(how, (what) => {
      throw new NotSimulatedError(`Range.${what}`);
    });
    this.sameDocument(destination);
    this.copyInto(
      destination.sheetModel,
      scriptTargetOf(this.existing, destination.area, transposed2),
      parts,
      transposed2
    );
  }
  copyValuesToRange(sheet2, column4, columnEnd, row2, rowEnd) {
    this.copyToPlace(sheet2, { top: row2, left: column4, bottom: rowEnd, right: columnEnd }, { values: true });
  }
  copyFormatToRange(sheet2, column4, columnEnd, row2, rowEnd) {
    this.copyToPlace(sheet2, { top: row2, left: column4, bottom: rowEnd, right: columnEnd }, { formats: true });
  }
  moveTo(target) {
    this.sameDocument(target);
    const { top, left } = target.area;
    const bottom = top + rowCount(this.area) - 1;
    const right = left + columnCount(this.area) - 1;
    growTo(this.workbook, target.sheetModel, { top, left, bottom, right }, this.growsGrid);
    moveArea(this.workbook, this.sheetModel, this.existing, target.sheetModel, top, left, this.context.user);
  }
  insertCells(dimension) {
    const direction = dimension.name === "ROWS" ? "rows" : "columns";
    insertCells(this.workbook, this.sheetModel, this.existing, direction, this.context.user);
    return this;
  }
  deleteCells(dimension) {
    const direction = dimension.name === "ROWS" ? "rows" : "columns";
    deleteCells(this.workbook, this.sheetModel, this.existing, direction, this.context.user);
  }
  autoFill(destination, series) {
    growTo(this.workbook, this.sheetModel, destination.area, this.growsGrid);
    assertMayEdit(this.sheetModel, destination.area, this.context.user, this.workbook.owner);
    fillSeries(this.workbook, this.sheetModel, this.existing, destination.area, series.name === "DEFAULT_SERIES");
  }
  /** Down as far as the column beside it has data: the one to the left, else the one to the right. */
  autoFillToNeighbor(series) {
    const { existing } = this;
    const beside = [existing.left - 1, existing.right + 1].map((column4) => {
      if (column4 < 1 || column4 > this.sheetModel.grid.maxColumns) return 0;
      return dataEnd(this.workbook, this.sheetModel, existing.bottom, column4);
    });
    const bottom = beside.find((row2) => row2 > existing.bottom);
    if (bottom === void 0) return;
    const { sheetModel, workbook } = this;
    this.autoFill({ sheetModel, workbook, area: { ...existing, bottom } }, series);
  }
  sameDocument(target) {
    if (target.workbook !== this.workbook) throw new ServiceError(texts.otherDocument);
  }
  get growsGrid() {
    return writerOf(this.context).growsGrid;
  }
  copyToPlace(sheet2, area, parts) {
    const model = typeof sheet2 === "number" ? this.workbook.sheetById(sheet2) : this.workbook.sheets.find((other) => "model" in sheet2 && sheet2.model === other);
    if (model === void 0) throw new ServiceError("Invalid argument: gridId");
    this.copyInto(model, scriptTargetOf(this.existing, area), parts, false);
  }
  copyInto(sheet2, target, parts, transposed2) {
    const { maxRows, maxColumns } = sheet2.grid;
    if (!this.growsGrid && (target.bottom > maxRows || target.right > maxColumns)) {
      throw new ServiceError(texts.targetOutsideSheet);
    }
    growTo(this.workbook, sheet2, target, this.growsGrid);
    assertMayEdit(sheet2, target, this.context.user, this.workbook.owner);
    copyArea(this.workbook, this.sheetModel, this.existing, sheet2, target, parts, transposed2);
  }
};
function copyPartsOf(how, refuse) {
  if (typeof how !== "object" || how === null) return everything;
  if (!(how instanceof EnumValue)) {
    const { formats, contents } = readCopyOptions(how);
    if (formats && contents) return everything;
    return contents ? { values: true } : { formats: true, conditionalFormats: true, merges: true };
  }
  switch (how.name) {
    case "PASTE_NORMAL":
      return everything;
    case "PASTE_NO_BORDERS":
      return { ...everything, withoutBorders: true };
    case "PASTE_VALUES":
      return { values: true };
    case "PASTE_FORMULA":
      return { values: true, formulas: true };
    case "PASTE_FORMAT":
      return { formats: true, conditionalFormats: true, merges: true };
    case "PASTE_DATA_VALIDATION":
      return { rules: true };
    case "PASTE_CONDITIONAL_FORMATTING":
      return { conditionalFormats: true };
    case "PASTE_COLUMN_WIDTHS":
      return { columnWidths: true };
    default:
      return refuse(`copyTo ${how.name}`);
  }
}

// src/simulator/services/spreadsheet/text-finder.ts
var members20 = {
  findAll: "",
  findNext: "",
  findPrevious: "",
  getCurrentMatch: "",
  ignoreDiacritics: "bool",
  matchCase: "bool",
  matchEntireCell: "bool",
  matchFormulaText: "bool",
  replaceAllWith: "str",
  replaceWith: "str",
  startFrom: "Range",
  useRegularExpression: "bool"
};
var spec21 = serviceSpec("SpreadsheetApp.TextFinder", members20);
var SimTextFinder = class extends ServiceObject {
  static spec = spec21;
  context;
  places;
  text;
  options = {};
  start = null;
  current = null;
  constructor(context, text2, places3) {
    super();
    this.context = context;
    this.text = text2;
    this.places = places3;
  }
  get spec() {
    return spec21;
  }
  ignoreDiacritics(ignoreDiacritics) {
    return this.with({ ignoreDiacritics });
  }
  matchCase(matchCase) {
    return this.with({ matchCase });
  }
  matchEntireCell(matchEntireCell) {
    return this.with({ matchEntireCell });
  }
  matchFormulaText(matchFormulaText) {
    return this.with({ matchFormulaText });
  }
  useRegularExpression(useRegEx) {
    return this.with({ regularExpression: useRegEx });
  }
  startFrom(startRange) {
    this.start = startRange;
    this.current = null;
    return this;
  }
  findAll() {
    return this.matches().map((match) => this.rangeOf(match));
  }
  /** From the last match or the start on, and round again from the beginning. */
  findNext() {
    return this.step((matches) => {
      const from = this.place();
      return from === null ? matches[0] : matches.find((match) => compare2(match, from) > 0) ?? matches[0];
    });
  }
  findPrevious() {
    return this.step((matches) => {
      const from = this.place();
      const last = matches[matches.length - 1];
      return from === null ? last : matches.findLast((match) => compare2(match, from) < 0) ?? last;
    });
  }
  getCurrentMatch() {
    return this.current === null ? null : this.rangeOf(this.current);
  }
  replaceAllWith(replaceText2) {
    return this.matches().reduce((count2, match) => count2 + this.replace(match, replaceText2), 0);
  }
  replaceWith(replaceText2) {
    if (this.current === null) throw new ServiceError("There is no current match to replace.");
    return this.replace(this.current, replaceText2);
  }
  replace(match, replacement) {
    const { workbook } = this.context;
    return replaceIn(workbook, match, this.text, this.options, replacement, writerOf(this.context));
  }
  matches() {
    return findMatches(this.context.workbook, this.places, this.text, this.options);
  }
  step(choose) {
    const matches = this.matches();
    this.current = choose(matches) ?? null;
    return this.getCurrentMatch();
  }
  /** Where the search stands. */
  place() {
    if (this.current !== null) return this.current;
    if (this.start === null) return null;
    const { sheetModel: sheet2, area } = this.start;
    const index = this.places.findIndex((place3) => place3.sheet === sheet2);
    return { sheet: sheet2, index, row: area.top, column: area.left };
  }
  rangeOf({ sheet: sheet2, row: row2, column: column4 }) {
    return this.context.make.range(this.context, sheet2, { top: row2, left: column4, bottom: row2, right: column4 });
  }
  with(options) {
    this.options = { ...this.options, ...options };
    return this;
  }
};
var compare2 = (a, b) => a.index - b.index || a.row - b.row || a.column - b.column;

// src/simulator/services/spreadsheet/range.ts
var ownMembers = {
  activate: "",
  activateAsCurrentCell: "",
  applyColumnBanding: "|enum:BandingTheme|enum:BandingTheme,bool,bool",
  applyRowBanding: "|enum:BandingTheme|enum:BandingTheme,bool,bool",
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  canEdit: "",
  check: "",
  collapseGroups: "",
  createDeveloperMetadataFinder: "",
  createFilter: "",
  createTextFinder: "str",
  getBandings: "",
  getDataRegion: "|enum:Dimension",
  getDataValidation: "",
  getDataValidations: "",
  getDeveloperMetadata: "",
  expandGroups: "",
  getFilter: "",
  getMergedRanges: "",
  getNextDataCell: "enum:Direction",
  getNote: "",
  getNotes: "",
  getSheet: "",
  insertCheckboxes: "|any|any,any",
  isChecked: "",
  offset: "int,int|int,int,int|int,int,int,int",
  protect: "",
  removeCheckboxes: "",
  removeDuplicates: "|int[]",
  setDataValidation: "DataValidation?",
  setDataValidations: "DataValidation?[][]",
  setNote: "str?",
  setNotes: "any[][]",
  shiftColumnGroupDepth: "int",
  shiftRowGroupDepth: "int",
  uncheck: ""
};
var oldNames = {
  getBackgroundColor: "getBackground",
  getBackgroundColors: "getBackgrounds",
  getColumnIndex: "getColumn",
  getComment: "getNote",
  getComments: "getNotes",
  setBackgroundColor: "setBackground",
  setBackgroundColors: "setBackgrounds",
  setComment: "setNote",
  setComments: "setNotes"
};
var members21 = {
  ...addressMembers,
  ...valueMembers,
  ...formatMembers,
  ...textMembers,
  ...shapeMembers,
  ...ownMembers
};
var spec22 = serviceSpec("SpreadsheetApp.Range", members21, {}, oldNames);
var SimRange = class _SimRange extends RangeShape {
  static spec = spec22;
  get spec() {
    return spec22;
  }
  getSheet() {
    return this.context.make.sheet(this.context, this.sheetModel);
  }
  getCell(row2, column4) {
    if (row2 < 1 || column4 < 1 || row2 > rowCount(this.area) || column4 > columnCount(this.area)) {
      throw new ServiceError(texts.noSuchCell);
    }
    return this.offset(row2 - 1, column4 - 1, 1, 1);
  }
  offset(rowOffset, columnOffset, rows, columns) {
    const area = checkedArea(
      this.context,
      this.sheetModel,
      this.area.top + rowOffset,
      this.area.left + columnOffset,
      rows ?? rowCount(this.area),
      columns ?? columnCount(this.area)
    );
    return new _SimRange(this.context, this.sheetModel, area);
  }
  getNote() {
    return this.firstCell()?.note ?? "";
  }
  getNotes() {
    return this.sheetModel.grid.map(this.existing, (cell2) => cell2?.note ?? "");
  }
  setNote(note) {
    return this.putNotes(filled3(this.area, note ?? ""));
  }
  /** A number becomes "25.0" here and "25" in setNote, as live (facts: apps-script 6.3). */
  setNotes(notes) {
    checkMatrix(this.area, notes);
    return this.putNotes(
      notes.map(
        (line) => line.map((note) => typeof note === "number" && Number.isInteger(note) ? `${note}.0` : String(note ?? ""))
      )
    );
  }
  getDataValidation() {
    const rule = this.firstCell()?.rule ?? null;
    return rule === null ? null : new SimDataValidation(this.context, rule);
  }
  getDataValidations() {
    return this.sheetModel.grid.map(
      this.existing,
      (cell2) => cell2 === void 0 || cell2.rule === null ? null : new SimDataValidation(this.context, cell2.rule)
    );
  }
  setDataValidation(rule) {
    return this.setDataValidations(filled3(this.area, rule));
  }
  setDataValidations(rules) {
    checkMatrix(this.area, rules);
    const placed = this.placedRules(rules.flat().map((rule) => rule?.rule ?? null));
    return this.putAll((row2, column4) => {
      const rule = placed.get(rules[row2 - this.area.top]?.[column4 - this.area.left]?.rule ?? null) ?? null;
      if (rule !== null || this.sheetModel.grid.cell(row2, column4) !== void 0) {
        this.sheetModel.grid.touch(row2, column4).rule = rule;
      }
    });
  }
  /** Every cell is unticked then, whatever was in it (DOCS:reference/spreadsheet/Range.md). */
  insertCheckboxes(checked, unchecked) {
    const rule = checkbox(checked, unchecked);
    const [, off = ""] = rule.values.length === 0 ? [true, false] : rule.values;
    return this.putAll((row2, column4) => {
      const cell2 = this.sheetModel.grid.touch(row2, column4);
      cell2.rule = rule;
      cell2.value = typeof off === "object" ? "" : off;
      cell2.formula = "";
      cell2.rich = null;
    });
  }
  removeCheckboxes() {
    return this.putAll((row2, column4) => {
      const cell2 = this.sheetModel.grid.cell(row2, column4);
      if (cell2?.rule?.criteria !== "CHECKBOX") return;
      cell2.rule = null;
      cell2.value = "";
    });
  }
  check() {
    return this.tick(true);
  }
  uncheck() {
    return this.tick(false);
  }
  isChecked() {
    const states = /* @__PURE__ */ new Set();
    for (const line of this.sheetModel.grid.map(this.existing, (cell2) => cell2)) {
      for (const cell2 of line) {
        if (cell2?.rule?.criteria !== "CHECKBOX") return null;
        states.add(cell2.value === (cell2.rule.values[0] ?? true));
      }
    }
    const [only] = states;
    return states.size === 1 ? only ?? null : null;
  }
  getMergedRanges() {
    return mergesIn(this.sheetModel, this.existing).map((area) => new _SimRange(this.context, this.sheetModel, area));
  }
  getDataRegion(dimension) {
    const [rows, columns] = [dimension?.name !== "COLUMNS", dimension?.name !== "ROWS"];
    const area = dataRegion(this.workbook, this.sheetModel, this.existing, rows, columns);
    return new _SimRange(this.context, this.sheetModel, area);
  }
  getNextDataCell(direction) {
    const { top, left } = this.existing;
    const [row2, column4] = nextDataCell(this.workbook, this.sheetModel, top, left, direction.name);
    return new _SimRange(this.context, this.sheetModel, { top: row2, left: column4, bottom: row2, right: column4 });
  }
  /** Rows that say the same as one above go; the others close up. Columns are counted as in the sheet (measured live, gas-fakes). */
  removeDuplicates(columns) {
    const rows = removeDuplicates(this.workbook, this.sheetModel, this.existing, columns, this.context.user);
    return this.offset(0, 0, rows, columnCount(this.area));
  }
  createTextFinder(findText) {
    return new SimTextFinder(this.context, findText, [{ sheet: this.sheetModel, area: this.existing }]);
  }
  applyRowBanding(theme, showHeader = true, showFooter = false) {
    return addBanding(this.context, this.sheetModel, this.existing, "rows", theme, showHeader, showFooter);
  }
  applyColumnBanding(theme, showHeader = true, showFooter = false) {
    return addBanding(this.context, this.sheetModel, this.existing, "columns", theme, showHeader, showFooter);
  }
  getBandings() {
    return bandingsIn(this.context, this.sheetModel, this.existing);
  }
  shiftRowGroupDepth(delta) {
    return this.shiftGroups("rows", delta);
  }
  shiftColumnGroupDepth(delta) {
    return this.shiftGroups("columns", delta);
  }
  collapseGroups() {
    return this.fold(true);
  }
  expandGroups() {
    return this.fold(false);
  }
  protect() {
    return protectArea(this.context, this.sheetModel, "RANGE", this.existing);
  }
  canEdit() {
    return mayEdit(this.sheetModel, this.area, this.context.user, this.workbook.owner);
  }
  addDeveloperMetadata(key, second, visibility) {
    addMetadata(this.context, this.metadataPlace(), key, second, visibility);
    return this;
  }
  createDeveloperMetadataFinder() {
    return new SimDeveloperMetadataFinder(this.context, { sheetId: this.sheetModel.id, area: this.area });
  }
  /** Of the whole rows or columns that the range is; a single cell in one of them has none (measured live, gas-fakes). */
  getDeveloperMetadata() {
    return this.createDeveloperMetadataFinder().find();
  }
  createFilter() {
    return createFilter(this.context, this.sheetModel, this.existing);
  }
  getFilter() {
    return this.sheetModel.filter === null ? null : new SimFilter(this.context, this.sheetModel);
  }
  activate() {
    const { world, user: user2, id } = this.context;
    world.select(user2, { sheetId: this.sheetModel.id, ...this.existing }, this.workbook, id);
    return this;
  }
  /** A cell inside the selection becomes its current one; any other cell becomes the selection. */
  activateAsCurrentCell() {
    const { world, user: user2, id } = this.context;
    const selection = world.selectionOf(user2, this.workbook);
    const { top: row2, left: column4 } = this.existing;
    if (selection.sheetId !== this.sheetModel.id || !contains(selection, this.area)) return this.activate();
    world.select(user2, { ...selection, cell: { row: row2, column: column4 } }, this.workbook, id);
    return this;
  }
  shiftGroups(dimension, delta) {
    const { top, left, bottom, right } = this.existing;
    const [first, last] = dimension === "rows" ? [top, bottom] : [left, right];
    shiftGroupDepth(this.workbook, this.sheetModel, dimension, first, last, delta);
    return this;
  }
  /** Groups that lie wholly in the range; to unfold, also the ones it lies in. */
  fold(on2) {
    const { top, left, bottom, right } = this.existing;
    const chosen2 = this.sheetModel.groups.filter(({ dimension, first, last }) => {
      const [start, end] = dimension === "rows" ? [top, bottom] : [left, right];
      return on2 ? first >= start && last <= end : first <= end && last >= start;
    });
    const outermost = Math.min(...chosen2.map(({ depth }) => depth));
    collapseGroups(this.workbook, this.sheetModel, on2 ? chosen2.filter(({ depth }) => depth === outermost) : chosen2, on2);
    return this;
  }
  putNotes(notes) {
    return this.putAll((row2, column4) => {
      const note = notes[row2 - this.area.top]?.[column4 - this.area.left] ?? "";
      if (note !== "" || this.sheetModel.grid.cell(row2, column4) !== void 0) {
        this.sheetModel.grid.touch(row2, column4).note = note;
      }
    });
  }
  /** A formula in a rule is written for the first cell of the range. */
  placedRules(rules) {
    const base = { row: this.area.top, column: this.area.left };
    return new Map(
      [...new Set(rules)].map((rule) => {
        if (rule === null || !readsOtherCells(rule)) return [rule, rule];
        this.workbook.hasRules = true;
        return [rule, rule.criteria === "CUSTOM_FORMULA" ? { ...rule, base } : rule];
      })
    );
  }
  tick(on2) {
    return this.putAll((row2, column4) => {
      const cell2 = this.sheetModel.grid.cell(row2, column4);
      if (cell2?.rule?.criteria !== "CHECKBOX") return;
      const value = cell2.rule.values[on2 ? 0 : 1] ?? (cell2.rule.values.length === 1 && !on2 ? "" : void 0);
      cell2.value = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : on2;
    });
  }
  putAll(put) {
    const { top, left, bottom, right } = this.existing;
    assertMayEdit(this.sheetModel, this.area, this.context.user, this.workbook.owner);
    for (let row2 = top; row2 <= bottom; row2 += 1) for (let column4 = left; column4 <= right; column4 += 1) put(row2, column4);
    this.workbook.cellsChanged(this.sheetModel, this.area);
    return this;
  }
  metadataPlace() {
    const { top, left, bottom, right } = this.area;
    const { maxRows, maxColumns } = this.sheetModel.grid;
    const sheetId = this.sheetModel.id;
    if (left === 1 && right === maxColumns && top === bottom) return { type: "ROW", sheetId, index: top };
    if (top === 1 && bottom === maxRows && left === right) return { type: "COLUMN", sheetId, index: left };
    throw new ServiceError(texts.metadataPlace);
  }
};

// src/simulator/services/spreadsheet/range-list.ts
var members22 = {
  activate: "",
  breakApart: "",
  check: "",
  clear: "|obj",
  clearContent: "",
  clearDataValidations: "",
  clearFormat: "",
  clearNote: "",
  getRanges: "",
  insertCheckboxes: "|any|any,any",
  removeCheckboxes: "",
  setBackground: "str?",
  setBackgroundRGB: "int,int,int",
  setBorder: "bool?,bool?,bool?,bool?,bool?,bool?|bool?,bool?,bool?,bool?,bool?,bool?,str?,enum:BorderStyle?",
  setFontColor: "str?",
  setFontFamily: "str?",
  setFontLine: "str?",
  setFontSize: "int",
  setFontStyle: "str?",
  setFontWeight: "str?",
  setFormula: "str",
  setFormulaR1C1: "str",
  setHorizontalAlignment: "str?",
  setNote: "str?",
  setNumberFormat: "str",
  setShowHyperlink: "bool",
  setTextDirection: "enum:TextDirection?",
  setTextRotation: "int",
  setValue: "any",
  setVerticalAlignment: "str?",
  setVerticalText: "bool",
  setWrap: "bool",
  setWrapStrategy: "enum:WrapStrategy",
  trimWhitespace: "",
  uncheck: ""
};
var spec23 = serviceSpec("SpreadsheetApp.RangeList", members22);
var SimRangeList = class extends ServiceObject {
  static spec = spec23;
  ranges;
  constructor(ranges) {
    super();
    this.ranges = ranges;
  }
  get spec() {
    return spec23;
  }
  getRanges() {
    return [...this.ranges];
  }
  activate() {
    const last = this.ranges[this.ranges.length - 1];
    if (last === void 0) return this;
    const { world, user: user2, id } = last.context;
    const others2 = this.ranges.slice(0, -1).map(({ area: { top, left, bottom, right } }) => ({ top, left, bottom, right }));
    const selection = { sheetId: last.sheetModel.id, ...last.area, ...others2.length === 0 ? {} : { others: others2 } };
    world.select(user2, selection, last.workbook, id);
    return this;
  }
  check() {
    return this.each((range) => range.check());
  }
  uncheck() {
    return this.each((range) => range.uncheck());
  }
  clear(options) {
    return this.each((range) => range.clear(options));
  }
  clearContent() {
    return this.each((range) => range.clearContent());
  }
  clearDataValidations() {
    return this.each((range) => range.clearDataValidations());
  }
  clearFormat() {
    return this.each((range) => range.clearFormat());
  }
  clearNote() {
    return this.each((range) => range.clearNote());
  }
  insertCheckboxes(checked, unchecked) {
    return this.each((range) => range.insertCheckboxes(checked, unchecked));
  }
  removeCheckboxes() {
    return this.each((range) => range.removeCheckboxes());
  }
  setBackground(color) {
    return this.each((range) => range.setBackground(color));
  }
  setBackgroundRGB(red, green, blue) {
    return this.each((range) => range.setBackgroundRGB(red, green, blue));
  }
  setBorder(top, left, bottom, right, vertical, horizontal, color, style) {
    return this.each((range) => range.setBorder(top, left, bottom, right, vertical, horizontal, color, style));
  }
  breakApart() {
    return this.each((range) => range.breakApart());
  }
  setFormulaR1C1(formula) {
    return this.each((range) => range.setFormulaR1C1(formula));
  }
  setShowHyperlink(showHyperlink) {
    return this.each((range) => range.setShowHyperlink(showHyperlink));
  }
  setTextDirection(direction) {
    return this.each((range) => range.setTextDirection(direction));
  }
  setTextRotation(degrees) {
    return this.each((range) => range.setTextRotation(degrees));
  }
  setVerticalText(isVertical) {
    return this.each((range) => range.setVerticalText(isVertical));
  }
  setFontColor(color) {
    return this.each((range) => range.setFontColor(color));
  }
  setFontFamily(family) {
    return this.each((range) => range.setFontFamily(family));
  }
  setFontLine(line) {
    return this.each((range) => range.setFontLine(line));
  }
  setFontSize(size) {
    return this.each((range) => range.setFontSize(size));
  }
  setFontStyle(style) {
    return this.each((range) => range.setFontStyle(style));
  }
  setFontWeight(weight) {
    return this.each((range) => range.setFontWeight(weight));
  }
  setFormula(formula) {
    return this.each((range) => range.setFormula(formula));
  }
  setHorizontalAlignment(alignment) {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment) {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }
  setNote(note) {
    return this.each((range) => range.setNote(note));
  }
  setNumberFormat(format2) {
    return this.each((range) => range.setNumberFormat(format2));
  }
  setValue(value) {
    return this.each((range) => range.setValue(value));
  }
  setWrap(wraps2) {
    return this.each((range) => range.setWrap(wraps2));
  }
  setWrapStrategy(strategy) {
    return this.each((range) => range.setWrapStrategy(strategy));
  }
  trimWhitespace() {
    return this.each((range) => range.trimWhitespace());
  }
  each(act) {
    for (const range of this.ranges) act(range);
    return this;
  }
};

// src/simulator/services/spreadsheet/selection.ts
var members23 = {
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getCurrentCell: "",
  getNextDataRange: "enum:Direction"
};
var spec24 = serviceSpec("SpreadsheetApp.Selection", members23);
var SimSelection = class extends ServiceObject {
  static spec = spec24;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec24;
  }
  getActiveSheet() {
    return activeSheet(this.context);
  }
  getActiveRange() {
    return activeRange(this.context);
  }
  getActiveRangeList() {
    return activeRangeList(this.context);
  }
  /** The selection stretched to where the data ends, as with Ctrl+Shift and an arrow. */
  getNextDataRange(direction) {
    const range = activeRange(this.context);
    const [row2, column4] = nextDataCell(
      range.workbook,
      range.sheetModel,
      range.area.top,
      range.area.left,
      direction.name
    );
    const { top, left, bottom, right } = range.area;
    return this.context.make.range(this.context, range.sheetModel, {
      top: Math.min(top, row2),
      left: Math.min(left, column4),
      bottom: Math.max(bottom, row2),
      right: Math.max(right, column4)
    });
  }
  getCurrentCell() {
    return currentCell(this.context);
  }
};
function activeSheet(context) {
  return context.make.sheet(context, context.world.activeSheet(context.user, context.workbook));
}
function activeRange(context) {
  const sheet2 = context.world.activeSheet(context.user, context.workbook);
  const { top, left, bottom, right } = context.world.selectionOf(context.user, context.workbook);
  return context.make.range(context, sheet2, { top, left, bottom, right });
}
function activeRangeList(context) {
  const sheet2 = context.world.activeSheet(context.user, context.workbook);
  const { others: others2 = [] } = context.world.selectionOf(context.user, context.workbook);
  return new SimRangeList([
    ...others2.map(({ top, left, bottom, right }) => context.make.range(context, sheet2, { top, left, bottom, right })),
    activeRange(context)
  ]);
}
function currentCell(context) {
  const sheet2 = context.world.activeSheet(context.user, context.workbook);
  const { top, left, cell: cell2 } = context.world.selectionOf(context.user, context.workbook);
  const [row2, column4] = [cell2?.row ?? top, cell2?.column ?? left];
  return context.make.range(context, sheet2, { top: row2, left: column4, bottom: row2, right: column4 });
}

// src/simulator/services/spreadsheet/sheet-structure.ts
var structureMembers = {
  autoResizeColumn: "int",
  autoResizeColumns: "int,int",
  autoResizeRows: "int,int",
  collapseAllColumnGroups: "",
  collapseAllRowGroups: "",
  deleteColumn: "int",
  deleteColumns: "int,int",
  deleteRow: "int",
  deleteRows: "int,int",
  expandAllColumnGroups: "",
  expandAllRowGroups: "",
  expandColumnGroupsUpToDepth: "int",
  expandRowGroupsUpToDepth: "int",
  getColumnGroupControlPosition: "",
  getColumnGroupDepth: "int",
  getColumnWidth: "int",
  getFrozenColumns: "",
  getFrozenRows: "",
  getMaxColumns: "",
  getMaxRows: "",
  getRowGroupControlPosition: "",
  getRowGroupDepth: "int",
  getRowHeight: "int",
  hideColumn: "Range",
  hideColumns: "int|int,int",
  hideRow: "Range",
  hideRows: "int|int,int",
  insertColumnAfter: "int",
  insertColumnBefore: "int",
  insertColumns: "int|int,int",
  insertColumnsAfter: "int,int",
  insertColumnsBefore: "int,int",
  insertRowAfter: "int",
  insertRowBefore: "int",
  insertRows: "int|int,int",
  insertRowsAfter: "int,int",
  insertRowsBefore: "int,int",
  isColumnHiddenByUser: "int",
  isRowHiddenByFilter: "int",
  isRowHiddenByUser: "int",
  moveColumns: "Range,int",
  moveRows: "Range,int",
  setColumnGroupControlPosition: "enum:GroupControlTogglePosition",
  setColumnWidth: "int,int",
  setColumnWidths: "int,int,int",
  setFrozenColumns: "int",
  setFrozenRows: "int",
  setRowGroupControlPosition: "enum:GroupControlTogglePosition",
  setRowHeight: "int,int",
  setRowHeights: "int,int,int",
  setRowHeightsForced: "int,int,int",
  showColumns: "int|int,int",
  showRows: "int|int,int",
  unhideColumn: "Range",
  unhideRow: "Range"
};
var controlOf = (name) => enumOf("GroupControlTogglePosition", name);
var SheetStructure = class extends ServiceObject {
  context;
  sheet;
  constructor(context, sheet2) {
    super();
    this.context = context;
    this.sheet = sheet2;
  }
  get workbook() {
    return this.context.workbook;
  }
  /** The sheet, unless it has been deleted meanwhile. */
  get model() {
    if (!this.workbook.sheets.includes(this.sheet)) throw new ServiceError(`Sheet ${this.sheet.id} not found`);
    return this.sheet;
  }
  getMaxRows() {
    return this.model.grid.maxRows;
  }
  getMaxColumns() {
    return this.model.grid.maxColumns;
  }
  insertRowBefore(position) {
    return this.insert("rows", position, 1);
  }
  insertRowAfter(position) {
    return this.insert("rows", position + 1, 1);
  }
  insertRowsBefore(position, count2) {
    return this.insert("rows", position, count2);
  }
  insertRowsAfter(position, count2) {
    return this.insert("rows", position + 1, count2);
  }
  insertRows(position, count2 = 1) {
    this.insert("rows", position, count2);
  }
  insertColumnBefore(position) {
    return this.insert("columns", position, 1);
  }
  insertColumnAfter(position) {
    return this.insert("columns", position + 1, 1);
  }
  insertColumnsBefore(position, count2) {
    return this.insert("columns", position, count2);
  }
  insertColumnsAfter(position, count2) {
    return this.insert("columns", position + 1, count2);
  }
  insertColumns(position, count2 = 1) {
    this.insert("columns", position, count2);
  }
  deleteRow(position) {
    return this.remove("rows", position, 1);
  }
  deleteRows(position, count2) {
    this.remove("rows", position, count2);
  }
  deleteColumn(position) {
    return this.remove("columns", position, 1);
  }
  deleteColumns(position, count2) {
    this.remove("columns", position, count2);
  }
  hideRows(first, count2 = 1) {
    this.hide("rows", first, count2, true);
  }
  hideRow(row2) {
    this.hide("rows", row2.getRow(), row2.getNumRows(), true);
  }
  showRows(first, count2 = 1) {
    this.hide("rows", first, count2, false);
  }
  unhideRow(row2) {
    this.hide("rows", row2.getRow(), row2.getNumRows(), false);
  }
  hideColumns(first, count2 = 1) {
    this.hide("columns", first, count2, true);
  }
  hideColumn(column4) {
    this.hide("columns", column4.getColumn(), column4.getNumColumns(), true);
  }
  showColumns(first, count2 = 1) {
    this.hide("columns", first, count2, false);
  }
  unhideColumn(column4) {
    this.hide("columns", column4.getColumn(), column4.getNumColumns(), false);
  }
  isRowHiddenByUser(position) {
    return this.model.rows.hidden.has(position);
  }
  isColumnHiddenByUser(position) {
    return this.model.columns.hidden.has(position);
  }
  isRowHiddenByFilter(position) {
    return this.model.filteredRows.has(position);
  }
  /** Before the row that has that number now. */
  moveRows(rows, destination) {
    this.move("rows", rows.getRow(), rows.getNumRows(), destination);
  }
  moveColumns(columns, destination) {
    this.move("columns", columns.getColumn(), columns.getNumColumns(), destination);
  }
  getRowGroupDepth(position) {
    return groupDepth(this.model, "rows", position);
  }
  getColumnGroupDepth(position) {
    return groupDepth(this.model, "columns", position);
  }
  collapseAllRowGroups() {
    return this.fold("rows", () => true);
  }
  collapseAllColumnGroups() {
    return this.fold("columns", () => true);
  }
  expandAllRowGroups() {
    return this.fold("rows", () => false);
  }
  expandAllColumnGroups() {
    return this.fold("columns", () => false);
  }
  expandRowGroupsUpToDepth(depth) {
    return this.fold("rows", (group) => group.depth > depth);
  }
  expandColumnGroupsUpToDepth(depth) {
    return this.fold("columns", (group) => group.depth > depth);
  }
  getRowGroupControlPosition() {
    return controlOf(this.model.groupControls.rows);
  }
  getColumnGroupControlPosition() {
    return controlOf(this.model.groupControls.columns);
  }
  setRowGroupControlPosition(position) {
    this.model.groupControls.rows = position.name;
    this.workbook.structureChanged(this.model);
    return this;
  }
  setColumnGroupControlPosition(position) {
    this.model.groupControls.columns = position.name;
    this.workbook.structureChanged(this.model);
    return this;
  }
  getFrozenRows() {
    return this.model.rows.frozen;
  }
  getFrozenColumns() {
    return this.model.columns.frozen;
  }
  setFrozenRows(count2) {
    this.freeze("rows", count2);
  }
  setFrozenColumns(count2) {
    this.freeze("columns", count2);
  }
  getRowHeight(position) {
    return this.model.rows.sizes.get(position) ?? limits.defaultRowHeight;
  }
  setRowHeight(position, height) {
    return this.resize("rows", position, 1, height);
  }
  setRowHeights(first, count2, height) {
    return this.resize("rows", first, count2, height);
  }
  setRowHeightsForced(first, count2, height) {
    return this.resize("rows", first, count2, height);
  }
  autoResizeRows(first, count2) {
    return this.resize("rows", first, count2, null);
  }
  getColumnWidth(position) {
    return this.model.columns.sizes.get(position) ?? limits.defaultColumnWidth;
  }
  setColumnWidth(position, width) {
    return this.resize("columns", position, 1, width);
  }
  setColumnWidths(first, count2, width) {
    return this.resize("columns", first, count2, width);
  }
  autoResizeColumn(position) {
    return this.autoResizeColumns(position, 1);
  }
  /** Widths of an ordinary font, estimated: seven pixels a character. */
  autoResizeColumns(first, count2) {
    this.model.checkSpan("columns", first, count2);
    for (let column4 = first; column4 < first + count2; column4 += 1) {
      let longest = 0;
      this.model.grid.each({ ...this.model.area, left: column4, right: column4 }, (_cell, row2) => {
        const shown2 = shownAt(this.workbook, this.model, row2, column4);
        for (const line of shown2.split("\n")) longest = Math.max(longest, line.length);
      });
      this.model.columns.sizes.set(column4, Math.max(21, Math.min(2e3, longest * 7 + 8)));
    }
    this.workbook.structureChanged(this.model);
    return this;
  }
  insert(dimension, at, count2) {
    assertMayEdit(this.model, this.lineArea(dimension, at, 1), this.context.user, this.workbook.owner);
    this.workbook.insert(this.model, dimension, at, count2);
    return this;
  }
  remove(dimension, first, count2) {
    assertMayEdit(this.model, this.lineArea(dimension, first, count2), this.context.user, this.workbook.owner);
    this.workbook.remove(this.model, dimension, first, count2);
    return this;
  }
  move(dimension, first, count2, before) {
    assertMayEdit(this.model, this.lineArea(dimension, first, count2), this.context.user, this.workbook.owner);
    this.workbook.move(this.model, dimension, first, count2, before);
  }
  fold(dimension, folded) {
    for (const group of this.model.groups) if (group.dimension === dimension) group.collapsed = folded(group);
    this.workbook.structureChanged(this.model);
    return this;
  }
  lineArea(dimension, first, count2) {
    const { area } = this.model;
    return dimension === "rows" ? { ...area, top: first, bottom: first + count2 - 1 } : { ...area, left: first, right: first + count2 - 1 };
  }
  hide(dimension, first, count2, hidden) {
    this.workbook.hideLines(this.model, dimension, first, count2, hidden);
  }
  freeze(dimension, count2) {
    this.workbook.freeze(this.model, dimension, count2);
  }
  resize(dimension, first, count2, size) {
    this.workbook.resizeLines(this.model, dimension, first, count2, size);
    return this;
  }
};

// src/simulator/services/spreadsheet/sheet-selection.ts
var sheetSelectionMembers = {
  activate: "",
  getActiveCell: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getCurrentCell: "",
  getSelection: "",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSelection: "Range|str",
  setCurrentCell: "Range"
};
var SheetSelection = class extends SheetStructure {
  activate() {
    this.context.world.activate(this.context.user, this.model, this.workbook, this.context.id);
    return this;
  }
  getSelection() {
    return new SimSelection(this.context);
  }
  /** Of a sheet that is not looked at, the first cell. */
  getActiveRange() {
    return this.isActive ? activeRange(this.context) : this.getRange(1, 1);
  }
  getActiveRangeList() {
    return activeRangeList(this.context);
  }
  getCurrentCell() {
    return this.isActive ? currentCell(this.context) : this.getRange(1, 1);
  }
  getActiveCell() {
    return this.getCurrentCell();
  }
  setActiveRange(range) {
    return range.activate();
  }
  setActiveRangeList(rangeList) {
    return rangeList.activate();
  }
  setActiveSelection(range) {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell2) {
    return cell2.activateAsCurrentCell();
  }
  get isActive() {
    return this.context.world.activeSheet(this.context.user, this.workbook) === this.model;
  }
};

// src/simulator/services/spreadsheet/sheet-tab.ts
var tabMembers = {
  asDataSourceSheet: "",
  getCharts: "",
  getDataSourceTables: "",
  getDrawings: "",
  getFormUrl: "",
  getImages: "",
  getIndex: "",
  getName: "",
  getPivotTables: "",
  getSheetId: "",
  getSheetName: "",
  getSlicers: "",
  getTabColor: "",
  getTabColorObject: "",
  getType: "",
  hasHiddenGridlines: "",
  hideSheet: "",
  isRightToLeft: "",
  isSheetHidden: "",
  setHiddenGridlines: "bool",
  setName: "str",
  setRightToLeft: "bool",
  setTabColor: "str?",
  setTabColorObject: "Color?",
  showSheet: ""
};
var SheetTab = class extends SheetSelection {
  getName() {
    return this.model.name;
  }
  getSheetName() {
    return this.model.name;
  }
  setName(name) {
    this.workbook.renameSheet(this.model, name);
    return this;
  }
  getSheetId() {
    return this.model.id;
  }
  getIndex() {
    return this.workbook.sheets.indexOf(this.model) + 1;
  }
  getType() {
    return enumOf("SheetType", "GRID");
  }
  isSheetHidden() {
    return this.model.hidden;
  }
  hideSheet() {
    this.workbook.hideSheet(this.model);
    return this;
  }
  showSheet() {
    this.workbook.showSheet(this.model);
    return this;
  }
  getTabColor() {
    return this.model.tabColor;
  }
  setTabColor(color) {
    const read3 = readColor(color);
    if (read3 !== void 0) this.workbook.setTabColor(this.model, read3);
    return this;
  }
  getTabColorObject() {
    const { tabColor } = this.model;
    return tabColor === null ? null : new SimColor(tabColor);
  }
  setTabColorObject(color) {
    return this.setTabColor(color === null ? null : color.asRgbColor().asHexString());
  }
  hasHiddenGridlines() {
    return this.model.hiddenGridlines;
  }
  setHiddenGridlines(hidden) {
    this.model.hiddenGridlines = hidden;
    this.workbook.structureChanged();
    return this;
  }
  isRightToLeft() {
    return this.model.rightToLeft;
  }
  setRightToLeft(rightToLeft) {
    this.model.rightToLeft = rightToLeft;
    this.workbook.structureChanged(this.model);
    return this;
  }
  /** There are no data sources, so no sheet is one of theirs. */
  asDataSourceSheet() {
    return null;
  }
  getDataSourceTables() {
    return [];
  }
  /** Charts, drawings, images, pivot tables and slicers cannot be put into a simulated sheet, so there are none. */
  getCharts() {
    return [];
  }
  getDrawings() {
    return [];
  }
  getImages() {
    return [];
  }
  getPivotTables() {
    return [];
  }
  getSlicers() {
    return [];
  }
  /** No form writes into a simulated sheet. */
  getFormUrl() {
    return null;
  }
};

// src/simulator/services/spreadsheet/sheet.ts
var ownMembers2 = {
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  appendRow: "any[]",
  clear: "|obj",
  clearConditionalFormatRules: "",
  clearContents: "",
  clearFormats: "",
  clearNotes: "",
  copyTo: "Spreadsheet",
  createDeveloperMetadataFinder: "",
  createTextFinder: "str",
  getBandings: "",
  getColumnGroup: "int,int",
  getConditionalFormatRules: "",
  getDataRange: "",
  getDeveloperMetadata: "",
  getFilter: "",
  getLastColumn: "",
  getLastRow: "",
  getNamedRanges: "",
  getParent: "",
  getProtections: "enum:ProtectionType",
  getRange: "int,int|int,int,int|int,int,int,int|str",
  getRangeList: "str[]",
  getRowGroup: "int,int",
  getSheetValues: "int,int,int,int",
  protect: "",
  setConditionalFormatRules: "ConditionalFormatRule[]",
  sort: "int|int,bool"
};
var spec25 = serviceSpec("SpreadsheetApp.Sheet", {
  ...structureMembers,
  ...sheetSelectionMembers,
  ...tabMembers,
  ...ownMembers2
});
var SimSheet = class _SimSheet extends SheetTab {
  static spec = spec25;
  get spec() {
    return spec25;
  }
  getParent() {
    return this.context.make.spreadsheet(this.context);
  }
  getRange(first, column4, rows = 1, columns = 1) {
    if (typeof first === "string") return rangeOfA1(this.context, this.model, first);
    const area = checkedArea(this.context, this.model, first, column4 ?? 1, rows, columns);
    return new SimRange(this.context, this.model, area);
  }
  getRangeList(notations) {
    if (notations.length === 0) throw new ServiceError("Ranges must have at least one range.");
    return new SimRangeList(notations.map((notation) => this.getRange(notation)));
  }
  getSheetValues(row2, column4, rows, columns) {
    const top = row2 === -1 ? this.getLastRow() : row2;
    const left = column4 === -1 ? this.getLastColumn() : column4;
    return this.getRange(top, left, rows, columns).getValues();
  }
  getDataRange() {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }
  getLastRow() {
    const last = this.model.grid.lastRow();
    return this.workbook.mayHaveSpills ? Math.max(last, this.workbook.calculation.spilledExtent(this.model).row) : last;
  }
  getLastColumn() {
    const last = this.model.grid.lastColumn();
    if (!this.workbook.mayHaveSpills) return last;
    return Math.max(last, this.workbook.calculation.spilledExtent(this.model).column);
  }
  /** Writes after the last row with content and grows the sheet when it has to, whatever the switch says (facts: apps-script 6.2). */
  appendRow(values2) {
    if (values2.length === 0) return this;
    const row2 = this.getLastRow() + 1;
    const area = { top: row2, left: 1, bottom: row2, right: values2.length };
    writeInputs(this.workbook, this.model, area, [values2], { ...writerOf(this.context), growsGrid: true });
    return this;
  }
  /** Notes and data validation stay, whatever is cleared (facts: apps-script 6.3, measured live). */
  clear(options) {
    return this.clearWith(options === void 0 ? clearAll(this.context) : readClearOptions(options));
  }
  clearContents() {
    return this.clearWith({ values: true });
  }
  clearFormats() {
    return this.clearWith({ formats: true });
  }
  clearNotes() {
    return this.clearWith({ notes: true });
  }
  /** Frozen rows stay where they are. */
  sort(column4, ascending = true) {
    const first = this.getFrozenRows() + 1;
    const last = this.getLastRow();
    if (last >= first) {
      const area = { ...this.model.area, top: first, bottom: last };
      sortArea(this.workbook, this.model, area, [{ column: column4, ascending }], this.context.user);
    }
    return this;
  }
  copyTo(spreadsheet) {
    const { model } = this;
    const { context } = spreadsheet;
    const { workbook } = context;
    let name = `Copy of ${model.name}`;
    for (let number = 2; workbook.sheetByName(name) !== void 0; number += 1)
      name = `Copy of ${model.name} ${number}`;
    return new _SimSheet(context, workbook.insertSheet(name, workbook.sheets.length, model));
  }
  createTextFinder(findText) {
    return new SimTextFinder(this.context, findText, [{ sheet: this.model, area: this.model.area }]);
  }
  getNamedRanges() {
    return namedRangesOf(this.context, this.model);
  }
  getBandings() {
    return bandingsIn(this.context, this.model, this.model.area);
  }
  getRowGroup(rowIndex, groupDepth2) {
    return groupAt(this.context, this.model, "rows", rowIndex, groupDepth2);
  }
  getColumnGroup(columnIndex, groupDepth2) {
    return groupAt(this.context, this.model, "columns", columnIndex, groupDepth2);
  }
  getConditionalFormatRules() {
    return rulesOf(this.context, this.model);
  }
  setConditionalFormatRules(rules) {
    setRules(this.context, this.model, rules);
  }
  clearConditionalFormatRules() {
    setRules(this.context, this.model, []);
  }
  protect() {
    return protectArea(this.context, this.model, "SHEET", this.model.area);
  }
  getProtections(type) {
    return protectionsOf(this.context, [this.model], type.name);
  }
  getFilter() {
    return this.model.filter === null ? null : new SimFilter(this.context, this.model);
  }
  addDeveloperMetadata(key, second, visibility) {
    addMetadata(this.context, { type: "SHEET", sheetId: this.model.id }, key, second, visibility);
    return this;
  }
  getDeveloperMetadata() {
    const { id } = this.model;
    return metadataAt(this.context, (location) => location.type === "SHEET" && location.sheetId === id);
  }
  createDeveloperMetadataFinder() {
    return new SimDeveloperMetadataFinder(this.context, { sheetId: this.model.id });
  }
  clearWith(what) {
    clearCells(this.workbook, this.model, this.model.area, what, this.context.user);
    return this;
  }
};
function rangeOfA1(context, usual, notation) {
  const { workbook } = context;
  const found2 = parseA1(notation.replace(/^!/, ""));
  if (found2 === null) return rangeOfName(context, usual, notation);
  const sheet2 = found2.sheetName === null ? usual : workbook.sheetByName(found2.sheetName);
  if (sheet2 === void 0) throw new ServiceError(texts.rangeNotFound);
  const top = found2.top ?? 1;
  const left = found2.left ?? 1;
  const bottom = found2.bottom ?? sheet2.grid.maxRows;
  const right = found2.right ?? sheet2.grid.maxColumns;
  return new SimRange(context, sheet2, checkedArea(context, sheet2, top, left, bottom - top + 1, right - left + 1), {
    top: found2.top === null,
    left: found2.left === null,
    bottom: found2.bottom === null,
    right: found2.right === null
  });
}
function rangeOfName(context, usual, notation) {
  const { workbook } = context;
  const numbered = readR1C1(notation);
  if (numbered !== null) {
    const sheet3 = numbered.sheetName === null ? usual : workbook.sheetByName(numbered.sheetName);
    if (sheet3 === void 0) throw new ServiceError(texts.rangeNotFound);
    const { top, left, bottom, right } = areaOfReference(numbered, sheet3.grid.maxRows, sheet3.grid.maxColumns);
    return new SimRange(context, sheet3, checkedArea(context, sheet3, top, left, bottom - top + 1, right - left + 1));
  }
  const named2 = workbook.namedRange(notation);
  const sheet2 = named2 === void 0 ? void 0 : workbook.sheetById(named2.sheetId);
  if (named2 === void 0 || sheet2 === void 0) throw new ServiceError(texts.rangeNotFound);
  return new SimRange(context, sheet2, named2.area);
}

// src/simulator/services/spreadsheet/spreadsheet-sheet.ts
var activeSheetMembers = {
  appendRow: "any[]",
  autoResizeColumn: "int",
  deleteColumn: "int",
  deleteColumns: "int,int",
  deleteRow: "int",
  deleteRows: "int,int",
  getColumnWidth: "int",
  getDataRange: "",
  getFrozenColumns: "",
  getFrozenRows: "",
  getLastColumn: "",
  getLastRow: "",
  getRowHeight: "int",
  getSheetId: "",
  getSheetName: "",
  getSheetValues: "int,int,int,int",
  hideColumn: "Range",
  hideRow: "Range",
  insertColumnAfter: "int",
  insertColumnBefore: "int",
  insertColumnsAfter: "int,int",
  insertColumnsBefore: "int,int",
  insertRowAfter: "int",
  insertRowBefore: "int",
  insertRowsAfter: "int,int",
  insertRowsBefore: "int,int",
  isColumnHiddenByUser: "int",
  isRowHiddenByFilter: "int",
  isRowHiddenByUser: "int",
  setColumnWidth: "int,int",
  setFrozenColumns: "int",
  setFrozenRows: "int",
  setRowHeight: "int,int",
  sort: "int|int,bool",
  unhideColumn: "Range",
  unhideRow: "Range"
};
var SpreadsheetSheet = class extends ServiceObject {
  appendRow(values2) {
    return this.getActiveSheet().appendRow(values2);
  }
  autoResizeColumn(column4) {
    return this.getActiveSheet().autoResizeColumn(column4);
  }
  deleteColumn(column4) {
    return this.getActiveSheet().deleteColumn(column4);
  }
  deleteColumns(column4, count2) {
    this.getActiveSheet().deleteColumns(column4, count2);
  }
  deleteRow(row2) {
    return this.getActiveSheet().deleteRow(row2);
  }
  deleteRows(row2, count2) {
    this.getActiveSheet().deleteRows(row2, count2);
  }
  getColumnWidth(column4) {
    return this.getActiveSheet().getColumnWidth(column4);
  }
  getDataRange() {
    return this.getActiveSheet().getDataRange();
  }
  getFrozenColumns() {
    return this.getActiveSheet().getFrozenColumns();
  }
  getFrozenRows() {
    return this.getActiveSheet().getFrozenRows();
  }
  getLastColumn() {
    return this.getActiveSheet().getLastColumn();
  }
  getLastRow() {
    return this.getActiveSheet().getLastRow();
  }
  getRowHeight(row2) {
    return this.getActiveSheet().getRowHeight(row2);
  }
  getSheetId() {
    return this.getActiveSheet().getSheetId();
  }
  getSheetName() {
    return this.getActiveSheet().getName();
  }
  getSheetValues(row2, column4, rows, columns) {
    return this.getActiveSheet().getSheetValues(row2, column4, rows, columns);
  }
  hideColumn(column4) {
    this.getActiveSheet().hideColumn(column4);
  }
  hideRow(row2) {
    this.getActiveSheet().hideRow(row2);
  }
  insertColumnAfter(column4) {
    return this.getActiveSheet().insertColumnAfter(column4);
  }
  insertColumnBefore(column4) {
    return this.getActiveSheet().insertColumnBefore(column4);
  }
  insertColumnsAfter(column4, count2) {
    return this.getActiveSheet().insertColumnsAfter(column4, count2);
  }
  insertColumnsBefore(column4, count2) {
    return this.getActiveSheet().insertColumnsBefore(column4, count2);
  }
  insertRowAfter(row2) {
    return this.getActiveSheet().insertRowAfter(row2);
  }
  insertRowBefore(row2) {
    return this.getActiveSheet().insertRowBefore(row2);
  }
  insertRowsAfter(row2, count2) {
    return this.getActiveSheet().insertRowsAfter(row2, count2);
  }
  insertRowsBefore(row2, count2) {
    return this.getActiveSheet().insertRowsBefore(row2, count2);
  }
  isColumnHiddenByUser(column4) {
    return this.getActiveSheet().isColumnHiddenByUser(column4);
  }
  isRowHiddenByFilter(row2) {
    return this.getActiveSheet().isRowHiddenByFilter(row2);
  }
  isRowHiddenByUser(row2) {
    return this.getActiveSheet().isRowHiddenByUser(row2);
  }
  setColumnWidth(column4, width) {
    return this.getActiveSheet().setColumnWidth(column4, width);
  }
  setFrozenColumns(columns) {
    this.getActiveSheet().setFrozenColumns(columns);
  }
  setFrozenRows(rows) {
    this.getActiveSheet().setFrozenRows(rows);
  }
  setRowHeight(row2, height) {
    return this.getActiveSheet().setRowHeight(row2, height);
  }
  sort(column4, ascending = true) {
    return this.getActiveSheet().sort(column4, ascending);
  }
  unhideColumn(column4) {
    this.getActiveSheet().unhideColumn(column4);
  }
  unhideRow(row2) {
    this.getActiveSheet().unhideRow(row2);
  }
};

// src/simulator/services/spreadsheet/spreadsheet-selection.ts
var selectionMembers = {
  addEditor: "str|User",
  addEditors: "str[]",
  addViewer: "str|User",
  addViewers: "str[]",
  getActiveCell: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getCurrentCell: "",
  getEditors: "",
  getOwner: "",
  getRange: "str",
  getSelection: "",
  getViewers: "",
  removeEditor: "str|User",
  removeViewer: "str|User",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSelection: "Range|str",
  setActiveSheet: "Sheet|Sheet,bool",
  setCurrentCell: "Range"
};
var emailOf2 = (user2) => typeof user2 === "string" ? user2 : user2.getEmail();
var SpreadsheetSelection = class extends SpreadsheetSheet {
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get workbook() {
    return this.context.workbook;
  }
  getActiveSheet() {
    return activeSheet(this.context);
  }
  /** With `restoreSelection` the sheet shows what was last selected there; that is not kept here, so the first cell is. */
  setActiveSheet(sheet2, _restoreSelection) {
    return sheet2.activate();
  }
  getSelection() {
    return new SimSelection(this.context);
  }
  getActiveRange() {
    return activeRange(this.context);
  }
  getActiveRangeList() {
    return activeRangeList(this.context);
  }
  getActiveCell() {
    return currentCell(this.context);
  }
  getCurrentCell() {
    return currentCell(this.context);
  }
  setActiveRange(range) {
    return range.activate();
  }
  setActiveRangeList(rangeList) {
    return rangeList.activate();
  }
  setActiveSelection(range) {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell2) {
    return cell2.activateAsCurrentCell();
  }
  getOwner() {
    return new SimUser(this.workbook.owner);
  }
  /** Everyone who works with the document, and whom it was shared with to edit. */
  getEditors() {
    const { editors, viewers } = this.workbook.sharing;
    const { workbook, context } = this;
    const people = workbook === context.world.workbook ? context.world.people() : [workbook.owner];
    const all = new Set([...people, ...editors].filter((email2) => !viewers.includes(email2)));
    return [...all].map((email2) => new SimUser(email2));
  }
  /** Whoever may edit may look as well (gas-fakes: notes/oddities.md). */
  getViewers() {
    const editors = this.getEditors();
    const known6 = editors.map((user2) => user2.getEmail());
    const others2 = this.workbook.sharing.viewers.filter((email2) => !known6.includes(email2));
    return [...editors, ...others2.map((email2) => new SimUser(email2))];
  }
  addEditor(user2) {
    return this.share("editors", [emailOf2(user2)]);
  }
  addEditors(emails) {
    return this.share("editors", emails);
  }
  addViewer(user2) {
    return this.share("viewers", [emailOf2(user2)]);
  }
  addViewers(emails) {
    return this.share("viewers", emails);
  }
  removeEditor(user2) {
    const email2 = emailOf2(user2);
    if (email2 === this.workbook.owner) throw new ServiceError("Access denied: the owner cannot be removed.");
    const { sharing } = this.workbook;
    sharing.editors = sharing.editors.filter((other) => other !== email2);
    return this.changed();
  }
  removeViewer(user2) {
    const email2 = emailOf2(user2);
    const { sharing } = this.workbook;
    sharing.viewers = sharing.viewers.filter((other) => other !== email2);
    return this.changed();
  }
  /** Who may edit is not also a viewer, and the other way round the greater right stays. */
  share(kind, emails) {
    const { sharing } = this.workbook;
    for (const email2 of emails) {
      checkEmail(email2);
      const editor = sharing.editors.includes(email2);
      if (kind === "viewers" && editor) continue;
      sharing.viewers = sharing.viewers.filter((other) => other !== email2);
      if (!sharing[kind].includes(email2)) sharing[kind] = [...sharing[kind], email2];
    }
    return this.changed();
  }
  changed() {
    this.workbook.structureChanged();
    return this;
  }
};

// src/simulator/services/spreadsheet/spreadsheet.ts
var ownMembers3 = {
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  addMenu: "str,any[]",
  copy: "str",
  createDeveloperMetadataFinder: "",
  createTextFinder: "str",
  deleteActiveSheet: "",
  deleteSheet: "Sheet",
  duplicateActiveSheet: "",
  getBandings: "",
  getDataSourceTables: "",
  getDeveloperMetadata: "",
  getFormUrl: "",
  getId: "",
  getImages: "",
  getIterativeCalculationConvergenceThreshold: "",
  getMaxIterativeCalculationCycles: "",
  getName: "",
  getNamedRanges: "",
  getNumSheets: "",
  getProtections: "enum:ProtectionType",
  getRangeByName: "str",
  getRangeList: "str[]",
  getRecalculationInterval: "",
  getSheetById: "num",
  getSheetByName: "str",
  getSheets: "",
  getSpreadsheetLocale: "",
  getSpreadsheetTimeZone: "",
  getUrl: "",
  insertSheet: "|int|int,obj|obj|str|str,int|str,int,obj|str,obj",
  isIterativeCalculationEnabled: "",
  moveActiveSheet: "int",
  removeNamedRange: "str",
  rename: "str",
  renameActiveSheet: "str",
  setIterativeCalculationConvergenceThreshold: "num",
  setIterativeCalculationEnabled: "bool",
  setMaxIterativeCalculationCycles: "int",
  setNamedRange: "str,Range",
  setRecalculationInterval: "enum:RecalculationInterval",
  setSpreadsheetLocale: "str",
  setSpreadsheetTimeZone: "str",
  updateMenu: "str,any[]",
  toast: "str|str,str|str,str,num?"
};
var spec26 = serviceSpec("SpreadsheetApp.Spreadsheet", {
  ...activeSheetMembers,
  ...selectionMembers,
  ...ownMembers3
});
var SimSpreadsheet = class _SimSpreadsheet extends SpreadsheetSelection {
  static spec = spec26;
  get spec() {
    return spec26;
  }
  getId() {
    return this.workbook.id;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  }
  getName() {
    return this.workbook.name;
  }
  /** The copy is the copier's own, and shared with nobody. */
  copy(name) {
    const { world, user: user2 } = this.context;
    world.quotas.spend(user2, "spreadsheets");
    return new _SimSpreadsheet(inDocument(this.context, world.documents.copy(this.workbook, name, user2)));
  }
  rename(name) {
    this.workbook.rename(name);
  }
  getSpreadsheetLocale() {
    return this.workbook.locale;
  }
  setSpreadsheetLocale(locale) {
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    this.workbook.setLocale(locale);
  }
  getSpreadsheetTimeZone() {
    return this.workbook.timeZone;
  }
  setSpreadsheetTimeZone(timeZone) {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    this.workbook.timeZone = timeZone;
    this.workbook.structureChanged();
  }
  getNumSheets() {
    return this.workbook.sheets.length;
  }
  getSheets() {
    return this.workbook.sheets.map((sheet2) => new SimSheet(this.context, sheet2));
  }
  getSheetByName(name) {
    const sheet2 = this.workbook.sheetByName(name);
    return sheet2 === void 0 ? null : new SimSheet(this.context, sheet2);
  }
  getSheetById(id) {
    const sheet2 = this.workbook.sheetById(id);
    return sheet2 === void 0 ? null : new SimSheet(this.context, sheet2);
  }
  /** The new sheet becomes the active one. The index counts from 0 (facts: apps-script 6.6). */
  insertSheet(first, second, third) {
    const name = typeof first === "string" ? first : void 0;
    const given2 = [first, second, third];
    const index = given2.find((argument) => typeof argument === "number");
    const options = given2.find((argument) => typeof argument === "object");
    const template = options === void 0 ? void 0 : readTemplate(options);
    const after = this.workbook.sheets.indexOf(this.context.world.activeSheet(this.context.user, this.workbook)) + 1;
    const sheet2 = this.workbook.insertSheet(name, typeof index === "number" ? index : after, template?.model);
    this.context.world.activate(this.context.user, sheet2, this.workbook, this.context.id);
    return new SimSheet(this.context, sheet2);
  }
  deleteSheet(sheet2) {
    this.workbook.deleteSheet(sheet2.model);
  }
  deleteActiveSheet() {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet() {
    const copy2 = this.getActiveSheet().copyTo(this);
    copy2.activate();
    return copy2;
  }
  renameActiveSheet(name) {
    this.getActiveSheet().setName(name);
  }
  /** The position counts from 1 (facts: apps-script 6.6). */
  moveActiveSheet(position) {
    const { sheets } = this.workbook;
    if (position < 1 || position > sheets.length) throw new ServiceError(`Invalid argument: ${position}`);
    this.workbook.moveSheet(this.getActiveSheet().model, position - 1);
  }
  getRange(notation) {
    return rangeOfA1(this.context, this.getActiveSheet().model, notation);
  }
  getRangeList(notations) {
    return this.getActiveSheet().getRangeList(notations);
  }
  createTextFinder(findText) {
    const places3 = this.workbook.sheets.map((sheet2) => ({ sheet: sheet2, area: sheet2.area }));
    return new SimTextFinder(this.context, findText, places3);
  }
  getBandings() {
    return this.getSheets().flatMap((sheet2) => sheet2.getBandings());
  }
  getNamedRanges() {
    return namedRangesOf(this.context);
  }
  getRangeByName(name) {
    const parts = splitSheetName(name);
    const named2 = this.workbook.namedRange(parts?.cells ?? name);
    return named2 === void 0 ? null : new SimNamedRange(this.context, named2).getRange();
  }
  setNamedRange(name, range) {
    setNamedRange(this.workbook, name, range.sheetModel.id, range.area);
  }
  removeNamedRange(name) {
    const named2 = this.workbook.namedRange(name);
    if (named2 === void 0) throw new ServiceError(`The range ${name} does not exist.`);
    removeNamedRange(this.workbook, named2);
  }
  /** There are no data sources, and no images. */
  getDataSourceTables() {
    return [];
  }
  getImages() {
    return [];
  }
  /** No form writes into a simulated spreadsheet. */
  getFormUrl() {
    return null;
  }
  getRecalculationInterval() {
    return enumOf("RecalculationInterval", this.workbook.settings.recalculation);
  }
  setRecalculationInterval(interval) {
    this.workbook.settings.recalculation = interval.name;
    return this;
  }
  /** Circles in formulas stay errors, whatever is set here. */
  isIterativeCalculationEnabled() {
    return this.workbook.settings.iterative;
  }
  setIterativeCalculationEnabled(isEnabled) {
    this.workbook.settings.iterative = isEnabled;
    return this;
  }
  getMaxIterativeCalculationCycles() {
    return this.workbook.settings.cycles;
  }
  setMaxIterativeCalculationCycles(maxIterations) {
    this.workbook.settings.cycles = maxIterations;
    return this;
  }
  getIterativeCalculationConvergenceThreshold() {
    return this.workbook.settings.threshold;
  }
  setIterativeCalculationConvergenceThreshold(minThreshold) {
    this.workbook.settings.threshold = minThreshold;
    return this;
  }
  /** The old way to a menu; null makes a line between its items. */
  addMenu(name, items) {
    this.context.world.emit({ type: "menu", user: this.context.user, title: name, items: items.map(readMenuItem) });
  }
  updateMenu(name, items) {
    this.addMenu(name, items);
  }
  getProtections(type) {
    return protectionsOf(this.context, this.workbook.sheets, type.name);
  }
  addDeveloperMetadata(key, second, visibility) {
    addMetadata(this.context, { type: "SPREADSHEET" }, key, second, visibility);
    return this;
  }
  getDeveloperMetadata() {
    return metadataAt(this.context, (location) => location.type === "SPREADSHEET");
  }
  createDeveloperMetadataFinder() {
    return new SimDeveloperMetadataFinder(this.context, {});
  }
  /** Shows nothing in a trigger, where nobody looks (facts: apps-script 2, UNCERTAIN). */
  toast(text2, title = "", seconds = 5) {
    if (this.context.kind === "trigger") return;
    this.context.world.emit({ type: "toast", user: this.context.user, text: text2, title, seconds: seconds ?? 5 });
  }
};
function readMenuItem(item) {
  if (item === null) return { label: "", functionName: null };
  if (typeof item === "object" && item !== void 0 && "name" in item && "functionName" in item) {
    return { label: String(item.name), functionName: String(item.functionName) };
  }
  throw new ServiceError("Invalid argument: subMenus");
}
function readTemplate(options) {
  for (const name of Object.keys(options)) {
    if (name !== "template") throw new NotSimulatedError(`Spreadsheet.insertSheet option ${name}`);
  }
  const template = "template" in options ? options.template : void 0;
  if (template === void 0 || template instanceof SimSheet) return template;
  throw new ServiceError("Invalid argument: template");
}

// src/simulator/services/script/trigger-builders.ts
var builderMembers7 = { forSpreadsheet: "Spreadsheet|str", timeBased: "" };
var builderSpec7 = serviceSpec("ScriptApp.TriggerBuilder", builderMembers7);
var SimTriggerBuilder = class extends ServiceObject {
  static spec = builderSpec7;
  context;
  functionName;
  constructor(context, functionName) {
    super();
    this.context = context;
    this.functionName = functionName;
  }
  get spec() {
    return builderSpec7;
  }
  timeBased() {
    return new SimClockTriggerBuilder(this.context, this.functionName);
  }
  forSpreadsheet(spreadsheet) {
    const id = spreadsheet instanceof SimSpreadsheet ? spreadsheet.getId() : spreadsheet;
    if (id !== this.context.world.workbook.id) throw new ServiceError("You do not have access to perform that action.");
    return new SimSpreadsheetTriggerBuilder(this.context, this.functionName);
  }
};
function create(context, functionName, event, schedule) {
  const { world, user: user2 } = context;
  const model = {
    id: String(randomInt(1e9, 1e12)),
    functionName,
    user: user2,
    event,
    ...schedule === void 0 ? {} : { schedule, nextAt: nextTime(schedule, context.now(), null) }
  };
  world.triggers.add(model, world.switches.deployment);
  world.emit({ type: "triggers" });
  return new SimTrigger(context, model);
}
var sheetMembers = { create: "", onChange: "", onEdit: "", onFormSubmit: "", onOpen: "" };
var sheetSpec = serviceSpec("ScriptApp.SpreadsheetTriggerBuilder", sheetMembers);
var SimSpreadsheetTriggerBuilder = class extends ServiceObject {
  static spec = sheetSpec;
  context;
  functionName;
  event = null;
  constructor(context, functionName) {
    super();
    this.context = context;
    this.functionName = functionName;
  }
  get spec() {
    return sheetSpec;
  }
  onEdit() {
    this.event = "ON_EDIT";
    return this;
  }
  onChange() {
    this.event = "ON_CHANGE";
    return this;
  }
  /** Nobody submits forms here: it can be made and listed, and never fires. */
  onFormSubmit() {
    this.event = "ON_FORM_SUBMIT";
    return this;
  }
  onOpen() {
    this.event = "ON_OPEN";
    return this;
  }
  create() {
    if (this.event === null) throw new ServiceError("The trigger's event has not been specified.");
    return create(this.context, this.functionName, this.event);
  }
};
var clockMembers = {
  after: "int",
  at: "date",
  atDate: "int,int,int",
  atHour: "int",
  create: "",
  everyDays: "int",
  everyHours: "int",
  everyMinutes: "int",
  everyWeeks: "int",
  inTimezone: "str",
  nearMinute: "int",
  onMonthDay: "int",
  onWeekDay: "enum:WeekDay"
};
var weekDays2 = enums.WeekDay;
var clockSpec = serviceSpec("ScriptApp.ClockTriggerBuilder", clockMembers);
var SimClockTriggerBuilder = class extends ServiceObject {
  static spec = clockSpec;
  context;
  functionName;
  schedule;
  constructor(context, functionName) {
    super();
    this.context = context;
    this.functionName = functionName;
    this.schedule = { timeZone: context.world.scriptTimeZone };
  }
  get spec() {
    return clockSpec;
  }
  after(milliseconds2) {
    if (milliseconds2 < 0) throw new ServiceError(`Invalid argument: ${milliseconds2}`);
    return this.with({ once: this.context.now() + milliseconds2 });
  }
  at(date) {
    return this.with({ once: date.getTime() });
  }
  atDate(year, month, day3) {
    const date = new Date(Date.UTC(year, month - 1, day3));
    const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day3;
    if (!isDate) throw new ServiceError(`Invalid argument: ${month < 1 || month > 12 ? "month" : "day"}`);
    return this.with({ once: momentOfWall(Date.UTC(year, month - 1, day3), this.schedule.timeZone) });
  }
  everyMinutes(minutes) {
    if (![1, 5, 10, 15, 30].includes(minutes))
      throw new ServiceError("The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.");
    return this.with({ everyMinutes: minutes });
  }
  everyHours(hours) {
    if (hours < 1) throw new ServiceError(`Invalid argument: ${hours}`);
    return this.with({ everyMinutes: hours * 60 });
  }
  everyDays(days3) {
    if (days3 < 1) throw new ServiceError(`Invalid argument: ${days3}`);
    return this.with({ everyDays: days3 });
  }
  everyWeeks(weeks) {
    if (weeks < 1) throw new ServiceError(`Invalid argument: ${weeks}`);
    return this.with({ everyWeeks: weeks });
  }
  onWeekDay(day3) {
    return this.with({ weekDay: weekDays2.indexOf(day3.name) });
  }
  onMonthDay(day3) {
    if (day3 < 1 || day3 > 31) throw new ServiceError(`Invalid argument: ${day3}`);
    return this.with({ monthDay: day3 });
  }
  atHour(hour3) {
    if (hour3 < 0 || hour3 > 23) throw new ServiceError(`Invalid argument: ${hour3}`);
    return this.with({ atHour: hour3 });
  }
  /** Google fires within 15 minutes of it; here it is exact. */
  nearMinute(minute2) {
    if (minute2 < 0 || minute2 > 59) throw new ServiceError(`Invalid argument: ${minute2}`);
    return this.with({ nearMinute: minute2 });
  }
  inTimezone(timeZone) {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    return this.with({ timeZone });
  }
  create() {
    const { once: once2, everyMinutes, everyDays, everyWeeks, weekDay, monthDay } = this.schedule;
    const rhythms = [once2, everyMinutes, everyDays, everyWeeks ?? weekDay, monthDay];
    const chosen2 = rhythms.filter((rhythm) => rhythm !== void 0).length;
    if (chosen2 === 0) throw new ServiceError("Trigger must have a recurrence or a specific date.");
    if (chosen2 > 1) throw new NotSimulatedError("a clock trigger with several recurrences");
    return create(this.context, this.functionName, "CLOCK", this.schedule);
  }
  with(change) {
    this.schedule = { ...this.schedule, ...change };
    return this;
  }
};

// src/simulator/services/script/script-app.ts
var members24 = {
  deleteTrigger: "Trigger",
  getAuthorizationInfo: "enum:AuthMode|enum:AuthMode,str[]",
  getIdentityToken: "",
  getInstallationSource: "",
  getOAuthToken: "",
  getProjectKey: "",
  getProjectTriggers: "",
  getScriptId: "",
  getScriptTriggers: "",
  getService: "",
  getUserTriggers: "Spreadsheet",
  invalidateAuth: "",
  newStateToken: "",
  newTrigger: "str",
  requireAllScopes: "enum:AuthMode",
  requireScopes: "enum:AuthMode,str[]"
};
var spec27 = serviceSpec("ScriptApp", members24, {
  AuthMode: "AuthMode",
  AuthorizationStatus: "AuthorizationStatus",
  EventType: "EventType",
  InstallationSource: "InstallationSource",
  TriggerSource: "TriggerSource",
  WeekDay: "WeekDay"
});
var SimScriptApp = class extends ServiceObject {
  static spec = spec27;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec27;
  }
  newTrigger(functionName) {
    return new SimTriggerBuilder(this.context, functionName);
  }
  /** Only the current user's; nobody sees another's (facts: apps-script 1.5). */
  getProjectTriggers() {
    const { world, user: user2 } = this.context;
    return world.triggers.ofUser(user2).map((trigger) => new SimTrigger(this.context, trigger));
  }
  getUserTriggers(_spreadsheet) {
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger) {
    this.context.world.triggers.remove(trigger.getUniqueId());
    this.context.world.emit({ type: "triggers" });
  }
  /** null unless the manifest asks for openid and the user has granted it (facts: apps-script 4, 2026 2), which Google's types leave out. */
  async getIdentityToken() {
    const { world, user: user2 } = this.context;
    const asked = world.project.manifest.oauthScopes?.includes("openid") === true;
    return asked && world.consents.has(user2, "openid") ? await world.identityToken(user2) : null;
  }
  /** Opaque and good for nothing here; a script must not send it to a third party anyway (facts: apps-script 4). */
  getOAuthToken() {
    return `simulated-access-token-of-${this.context.user}`;
  }
  getScriptId() {
    return "simulated-script";
  }
  getInstallationSource() {
    const isInstalled = this.context.world.switches.deployment === "published";
    return enumOf("InstallationSource", isInstalled ? "WEB_STORE_ADD_ON" : "NONE");
  }
  getProjectKey() {
    return "simulated-project-key";
  }
  getScriptTriggers() {
    return this.getProjectTriggers();
  }
  getService() {
    return new SimService();
  }
  newStateToken() {
    return new SimStateTokenBuilder();
  }
  getAuthorizationInfo(mode2, scopes) {
    return new SimAuthorizationInfo(this.context, mode2, this.scopes(scopes));
  }
  requireScopes(mode2, scopes) {
    this.require(mode2, this.scopes(scopes));
  }
  requireAllScopes(mode2) {
    this.require(mode2, askedScopes(this.context));
  }
  /** Everything that the user has consented to is taken back. */
  invalidateAuth() {
    this.context.world.consents.set(this.context.user, []);
  }
  /** Google asks the user then; a script gets no further either way. */
  require(mode2, scopes) {
    if (mode2.name !== "FULL" || missingScopes(this.context, scopes).length === 0) return;
    throw new ServiceError("Authorization is required to perform that action.");
  }
  /** Of the script's own scopes: others are an error (DOCS ScriptApp.md). */
  scopes(asked) {
    const known6 = askedScopes(this.context);
    if (asked === void 0) return known6;
    const stranger = asked.find((scope) => !known6.includes(scope));
    if (stranger !== void 0) throw new ServiceError(`The script does not require the scope: ${stranger}`);
    return asked;
  }
};

// src/simulator/document/cells/grid.ts
var Grid = class _Grid {
  maxRows;
  maxColumns;
  /** rows[0] is row 1; rows never written are absent. */
  rows = [];
  constructor(maxRows, maxColumns) {
    this.maxRows = maxRows;
    this.maxColumns = maxColumns;
  }
  cell(row2, column4) {
    return this.rows[row2 - 1]?.[column4 - 1];
  }
  /** The cell to change; made when it is not there yet. */
  touch(row2, column4) {
    let cells = this.rows[row2 - 1];
    if (cells === void 0) {
      cells = [];
      this.rows[row2 - 1] = cells;
    }
    let cell2 = cells[column4 - 1];
    if (cell2 === void 0) {
      cell2 = emptyCell();
      cells[column4 - 1] = cell2;
    }
    return cell2;
  }
  put(row2, column4, cell2) {
    let cells = this.rows[row2 - 1];
    if (cells === void 0) {
      if (cell2 === void 0) return;
      cells = [];
      this.rows[row2 - 1] = cells;
    }
    cells[column4 - 1] = cell2;
  }
  /** Calls back for the cells that exist, in reading order. */
  each(area, visit) {
    for (let row2 = area.top; row2 <= Math.min(area.bottom, this.rows.length); row2 += 1) {
      const cells = this.rows[row2 - 1];
      if (cells === void 0) continue;
      for (let column4 = area.left; column4 <= Math.min(area.right, cells.length); column4 += 1) {
        const cell2 = cells[column4 - 1];
        if (cell2 !== void 0) visit(cell2, row2, column4);
      }
    }
  }
  /** A matrix of the area, each cell read by `read`; the cell is undefined where none was ever written. */
  map(area, read3) {
    const matrix = [];
    for (let row2 = area.top; row2 <= area.bottom; row2 += 1) {
      const cells = this.rows[row2 - 1];
      const line = [];
      for (let column4 = area.left; column4 <= area.right; column4 += 1) line.push(read3(cells?.[column4 - 1], row2, column4));
      matrix.push(line);
    }
    return matrix;
  }
  lastRow(left = 1, right = this.maxColumns) {
    for (let row2 = this.rows.length; row2 > 0; row2 -= 1) {
      const cells = this.rows[row2 - 1];
      if (cells?.some((cell2, index) => index + 1 >= left && index + 1 <= right && hasContent(cell2))) return row2;
    }
    return 0;
  }
  lastColumn() {
    let last = 0;
    for (const cells of this.rows) {
      if (cells === void 0) continue;
      for (let column4 = cells.length; column4 > last; column4 -= 1) {
        if (hasContent(cells[column4 - 1])) last = column4;
      }
    }
    return last;
  }
  insert(dimension, at, count2) {
    if (dimension === "rows") {
      if (at - 1 < this.rows.length) {
        this.rows = [...this.rows.slice(0, at - 1), ...new Array(count2), ...this.rows.slice(at - 1)];
      }
      this.maxRows += count2;
      return;
    }
    for (const cells of this.rows) {
      if (cells !== void 0 && at - 1 < cells.length) cells.splice(at - 1, 0, ...new Array(count2));
    }
    this.maxColumns += count2;
  }
  remove(dimension, first, count2) {
    if (dimension === "rows") {
      this.rows.splice(first - 1, count2);
      this.maxRows -= count2;
      return;
    }
    for (const cells of this.rows) cells?.splice(first - 1, count2);
    this.maxColumns -= count2;
  }
  /** Moves whole rows or columns before another one; the index is counted as it was. */
  move(dimension, first, count2, before) {
    const target = before > first ? before - count2 : before;
    const moveIn = (lines, size, filler) => {
      while (lines.length < Math.min(size, Math.max(first + count2 - 1, target - 1 + count2))) lines.push(filler);
      const moved2 = lines.splice(first - 1, count2);
      lines.splice(target - 1, 0, ...moved2);
    };
    if (dimension === "rows") {
      moveIn(this.rows, this.maxRows, void 0);
      return;
    }
    for (const cells of this.rows) if (cells !== void 0) moveIn(cells, this.maxColumns, void 0);
  }
  /** Puts the rows of the area into another order; `order` lists the old offsets. Only the area's columns move. */
  reorder(area, order2) {
    const old = this.map(area, (cell2) => cell2);
    order2.forEach((from, to) => {
      old[from]?.forEach((cell2, index) => {
        this.put(area.top + to, area.left + index, cell2);
      });
    });
  }
  copy() {
    const other = new _Grid(this.maxRows, this.maxColumns);
    other.rows = this.rows.map((cells) => cells?.map((cell2) => cell2 === void 0 ? void 0 : copyCell(cell2)));
    return other;
  }
};
function checkCellCount(cellsNow, cellsMore, most) {
  if (cellsNow + cellsMore > most) throw new ServiceError(texts.tooManyCells(most));
}

// src/simulator/services/spreadsheet/spreadsheet-app.ts
var members25 = {
  create: "str|str,int,int",
  flush: "",
  getActive: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getActiveSpreadsheet: "",
  getCurrentCell: "",
  getSelection: "",
  getUi: "",
  newColor: "",
  newConditionalFormatRule: "",
  newDataValidation: "",
  newFilterCriteria: "",
  newRichTextValue: "",
  newTextStyle: "",
  openById: "str",
  openByUrl: "str",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSheet: "Sheet|Sheet,bool",
  setActiveSpreadsheet: "Spreadsheet",
  setCurrentCell: "Range"
};
var spec28 = serviceSpec("SpreadsheetApp", members25, {
  AutoFillSeries: "AutoFillSeries",
  BandingTheme: "BandingTheme",
  BooleanCriteria: "BooleanCriteria",
  BorderStyle: "BorderStyle",
  ColorType: "ColorType",
  CopyPasteType: "CopyPasteType",
  DataValidationCriteria: "DataValidationCriteria",
  DeveloperMetadataLocationType: "DeveloperMetadataLocationType",
  DeveloperMetadataVisibility: "DeveloperMetadataVisibility",
  Dimension: "Dimension",
  Direction: "Direction",
  GroupControlTogglePosition: "GroupControlTogglePosition",
  InterpolationType: "InterpolationType",
  ProtectionType: "ProtectionType",
  RecalculationInterval: "RecalculationInterval",
  RelativeDate: "RelativeDate",
  SheetType: "SheetType",
  SortOrder: "SortOrder",
  TextDirection: "TextDirection",
  TextToColumnsDelimiter: "TextToColumnsDelimiter",
  ThemeColorType: "ThemeColorType",
  WrapStrategy: "WrapStrategy"
});
var SimSpreadsheetApp = class extends ServiceObject {
  static spec = spec28;
  context;
  /** The document that the script has chosen to be the active one. */
  chosen = null;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec28;
  }
  getActive() {
    return this.active();
  }
  getActiveSpreadsheet() {
    return this.getActive();
  }
  getActiveSheet() {
    return this.needed().getActiveSheet();
  }
  setActiveSheet(sheet2, _restoreSelection) {
    return sheet2.activate();
  }
  getActiveRange() {
    return this.needed().getActiveRange();
  }
  getActiveRangeList() {
    return this.needed().getActiveRangeList();
  }
  getCurrentCell() {
    return this.needed().getCurrentCell();
  }
  getSelection() {
    return this.needed().getSelection();
  }
  setActiveRange(range) {
    return range.activate();
  }
  setCurrentCell(cell2) {
    return cell2.activateAsCurrentCell();
  }
  setActiveRangeList(rangeList) {
    return rangeList.activate();
  }
  /** For this execution only. */
  setActiveSpreadsheet(spreadsheet) {
    this.chosen = spreadsheet;
  }
  create(name, rows = limits.newSheetRows, columns = limits.newSheetColumns) {
    if (rows < 1 || columns < 1) throw new ServiceError(rows < 1 ? texts.noRows : texts.noColumns);
    checkCellCount(0, rows * columns, this.context.world.switches.cellsInDocument);
    const { world, user: user2 } = this.context;
    world.quotas.spend(user2, "spreadsheets");
    const workbook = world.documents.create(name, user2, world.scriptTimeZone);
    const { grid } = workbook.insertSheet("Sheet1", 0);
    grid.maxRows = rows;
    grid.maxColumns = columns;
    return new SimSpreadsheet(inDocument(this.context, workbook));
  }
  openById(id) {
    const { world } = this.context;
    const workbook = id === world.workbook.id ? world.workbook : world.documents.find(id);
    if (workbook === void 0) {
      throw new ServiceError(
        "Unexpected error while getting the method or property openById on object SpreadsheetApp."
      );
    }
    return new SimSpreadsheet(inDocument(this.context, workbook));
  }
  openByUrl(url2) {
    const id = /\/d\/([^/]+)/.exec(url2)?.[1];
    if (id === void 0) throw new ServiceError(`Invalid argument: ${url2}`);
    return this.openById(id);
  }
  /** Every write is in the document at once; what formulas ask of the script's own functions is waited for. */
  flush() {
    if (this.context.kind !== "custom") return this.context.world.customFunctions.idle();
  }
  getUi() {
    if (this.context.kind === "trigger" || this.context.kind === "custom") {
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    return new SimUi(this.context);
  }
  newColor() {
    return new SimColorBuilder();
  }
  newConditionalFormatRule() {
    return new SimConditionalFormatRuleBuilder(this.context);
  }
  newFilterCriteria() {
    return new SimFilterCriteriaBuilder();
  }
  newRichTextValue() {
    return new SimRichTextValueBuilder();
  }
  newTextStyle() {
    return new SimTextStyleBuilder();
  }
  newDataValidation() {
    return new SimDataValidationBuilder(this.context);
  }
  active() {
    return this.chosen ?? (this.context.hasActiveDocument ? new SimSpreadsheet(this.context) : null);
  }
  needed() {
    const active = this.active();
    if (active === null) throw new ServiceError("Please select an active sheet first.");
    return active;
  }
};

// src/simulator/services/url-fetch/http-response.ts
var responseMembers2 = {
  getAllHeaders: "",
  getAs: "str",
  getBlob: "",
  getContent: "",
  getContentText: "|str",
  getHeaders: "",
  getResponseCode: ""
};
var responseSpec2 = serviceSpec("UrlFetchApp.HTTPResponse", responseMembers2);
var SimHttpResponse = class extends ServiceObject {
  static spec = responseSpec2;
  answer;
  constructor(answer2) {
    super();
    this.answer = answer2;
  }
  get spec() {
    return responseSpec2;
  }
  getResponseCode() {
    return this.answer.status;
  }
  getContentText(charset) {
    const declared = /charset=["']?([^;"'\s]+)/i.exec(this.answer.type ?? "")?.[1];
    return decode(this.answer.body, charset ?? declared);
  }
  getContent() {
    return signedBytes(this.answer.body);
  }
  getBlob() {
    return new SimBlob(this.answer.body, this.answer.type?.split(";")[0]?.trim() ?? null, this.fileName());
  }
  getAs(type) {
    return this.getBlob().getAs(type);
  }
  /** One value a header. */
  getHeaders() {
    return Object.fromEntries(this.answer.headers.map(([name, values2]) => [name, values2[values2.length - 1] ?? ""]));
  }
  /** A list where a header came more than once. */
  getAllHeaders() {
    return Object.fromEntries(
      this.answer.headers.map(([name, values2]) => [name, values2.length === 1 ? values2[0] ?? "" : values2])
    );
  }
  /** What the answer calls itself, or the last part of its address. */
  fileName() {
    const disposition = this.answer.headers.find(([name]) => name === "Content-Disposition")?.[1][0] ?? "";
    const named2 = /filename="([^"]+)"|filename=([^;\s]+)/i.exec(disposition);
    const { pathname, hostname } = new URL(this.answer.url);
    return named2?.[1] ?? named2?.[2] ?? (pathname.split("/").pop() || hostname);
  }
};

// src/simulator/world/network/http.ts
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
var largestAnswer = 50 * 1024 * 1024;
var mostRedirects = 20;
var tooLarge = () => new ServiceError("Limit Exceeded: URLFetch Response Size.");
async function sendRequest(request, resolve) {
  const signal = AbortSignal.timeout(request.timeoutSeconds * 1e3);
  try {
    return await follow(request, resolve, signal);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw new ServiceError(signal.aborted ? `Timeout: ${request.url}` : reasonOf(error, request.url));
  }
}
async function follow(first, resolve, signal) {
  let request = first;
  for (let count2 = 0; count2 <= mostRedirects; count2 += 1) {
    const answer2 = await sendOnce(request, resolve(request.url), signal);
    const to = answer2.headers.find(([name]) => name === "Location")?.[1][0];
    if (!request.followsRedirects || to === void 0 || ![301, 302, 303, 307, 308].includes(answer2.status)) {
      return answer2;
    }
    request = redirected(request, answer2.status, new URL(to, request.url).href);
  }
  throw new Error("too many redirects");
}
function redirected(request, status, url2) {
  const becomesGet = status === 303 || status < 303 && request.method === "POST";
  const isElsewhere = new URL(url2).origin !== new URL(request.url).origin;
  const dropped = [...becomesGet ? ["content-type"] : [], ...isElsewhere ? ["authorization", "cookie"] : []];
  return {
    ...request,
    url: url2,
    method: becomesGet ? "GET" : request.method,
    body: becomesGet ? null : request.body,
    headers: request.headers.filter(([name]) => !dropped.includes(name.toLowerCase()))
  };
}
function sendOnce(request, address3, signal) {
  const send = address3.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(
      address3,
      {
        method: request.method,
        headers: headersOf(request),
        rejectUnauthorized: request.checksCertificates,
        signal
      },
      (message) => {
        read(message, request).then(resolve, reject);
      }
    );
    sent.on("error", reject);
    sent.end(request.body ?? void 0);
  });
}
function headersOf({ headers: headers2, body, method }) {
  return {
    "User-Agent": "Mozilla/5.0 (compatible; Google-Apps-Script)",
    "Accept-Encoding": "gzip, deflate, br",
    ...body === null && method === "GET" ? {} : { "Content-Length": String(body?.length ?? 0) },
    ...Object.fromEntries(headers2)
  };
}
async function read(message, { url: url2 }) {
  const chunks = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > largestAnswer) {
      message.destroy();
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  const body = unpacked(Buffer.concat(chunks), message.headers["content-encoding"]);
  if (body.length > largestAnswer) throw tooLarge();
  const type = message.headers["content-type"] ?? null;
  return { status: message.statusCode ?? 0, headers: readHeaders(message.rawHeaders), type, body, url: url2 };
}
function unpacked(body, encoding) {
  if (body.length === 0) return body;
  const options = { maxOutputLength: largestAnswer + 1 };
  switch (encoding?.toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(body, options);
    case "deflate":
      return inflateSync(body, options);
    case "br":
      return brotliDecompressSync(body, options);
    default:
      return body;
  }
}
var written = (name) => name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
function readHeaders(raw) {
  const headers2 = /* @__PURE__ */ new Map();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = written(raw[index] ?? "");
    headers2.set(name, [...headers2.get(name) ?? [], raw[index + 1] ?? ""]);
  }
  return [...headers2];
}
var nobodyKnows = ["ENOTFOUND", "EAI_AGAIN"];
var nobodyThere = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"];
function reasonOf(error, url2) {
  const given2 = error instanceof AggregateError ? error.errors[0] : error;
  const code = typeof given2 === "object" && given2 !== null && "code" in given2 ? String(given2.code) : "";
  if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge().message;
  if (nobodyKnows.includes(code)) return `DNS error: ${url2}`;
  if (nobodyThere.includes(code)) return `Address unavailable: ${url2}`;
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|ISSUER/.test(code)) return `SSL Error ${url2}`;
  return code === "" ? `Unexpected error: ${url2}` : `Address unavailable: ${url2}`;
}

// src/simulator/services/url-fetch/payload.ts
var formType = "application/x-www-form-urlencoded";
var plainBoundary = "----------------------------simulated-part";
function readPayload(payload) {
  if (payload === void 0 || payload === null) return null;
  if (payload instanceof SimBlob) return { body: payload.data, type: payload.getContentType() ?? formType };
  if (Array.isArray(payload)) return { body: bufferOf(payload.map(Number)), type: formType };
  if (typeof payload !== "object") return { body: Buffer.from(String(payload)), type: formType };
  const fields = Object.entries(payload).map(([name, value]) => [name, fieldValue(name, value)]);
  if (fields.some(([, value]) => value instanceof SimBlob)) return multipart(fields);
  const texts2 = fields.map(([name, value]) => [name, String(value)]);
  return { body: Buffer.from(new URLSearchParams(texts2).toString()), type: formType };
}
function fieldValue(name, value) {
  if (value instanceof SimBlob) return value;
  if (typeof value === "object" && value !== null) {
    throw new NotSimulatedError(`UrlFetchApp.fetch with a list or an object as the form field ${name}`);
  }
  return String(value);
}
var quoted2 = (name) => name.replace(/["\r\n]/g, (found2) => encodeURIComponent(found2));
function multipart(fields) {
  const parts = fields.map(([name, value]) => {
    const disposition = `Content-Disposition: form-data; name="${quoted2(name)}"`;
    if (!(value instanceof SimBlob)) return Buffer.from(`${disposition}\r
\r
${value}\r
`);
    const type = value.getContentType() ?? "application/octet-stream";
    const head = `${disposition}; filename="${quoted2(value.getName() ?? name)}"\r
Content-Type: ${type}\r
\r
`;
    return Buffer.concat([Buffer.from(head), value.data, Buffer.from("\r\n")]);
  });
  let boundary = plainBoundary;
  while (parts.some((part2) => part2.includes(boundary))) boundary += "-";
  const body = Buffer.concat([
    ...parts.flatMap((part2) => [Buffer.from(`--${boundary}\r
`), part2]),
    Buffer.from(`--${boundary}--\r
`)
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

// src/simulator/services/url-fetch/options.ts
var methods = ["get", "post", "put", "patch", "delete"];
var usualSeconds2 = 360;
var known4 = [
  "contentType",
  "escaping",
  "followRedirects",
  "headers",
  "method",
  "muteHttpExceptions",
  "payload",
  "timeoutSeconds",
  "useIntranet",
  "validateHttpsCertificates"
];
var limits2 = { url: 2082, headers: 100, headerBytes: 8 * 1024, body: 50 * 1024 * 1024 };
var refusedHeaders = ["host", "content-length", "connection", "transfer-encoding"];
function readFetchRequest(givenUrl, options) {
  const given2 = options;
  for (const name of Object.keys(given2)) {
    if (!known4.includes(name)) throw new NotSimulatedError(`UrlFetchApp.fetch option ${name}`);
  }
  if (flag(given2, "useIntranet", false)) throw new NotSimulatedError("UrlFetchApp.fetch option useIntranet");
  const url2 = readUrl(givenUrl, flag(given2, "escaping", true));
  const payload = readPayload(given2.payload);
  const headers2 = readHeaders2(given2.headers);
  if (payload !== null && payload.body.length > limits2.body) {
    throw new ServiceError("Limit Exceeded: URLFetch POST Size.");
  }
  const type = typeof given2.contentType === "string" ? given2.contentType : payload?.type;
  const declared = headers2.some(([name]) => name.toLowerCase() === "content-type");
  return {
    url: url2,
    method: readMethod(given2.method, payload !== null),
    headers: type !== void 0 && payload !== null && !declared ? [...headers2, ["Content-Type", type]] : headers2,
    body: payload?.body ?? null,
    followsRedirects: flag(given2, "followRedirects", true),
    mutesFailures: flag(given2, "muteHttpExceptions", false),
    checksCertificates: flag(given2, "validateHttpsCertificates", true),
    timeoutSeconds: readTimeout(given2.timeoutSeconds)
  };
}
function describeRequest(request) {
  const type = request.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
  const others2 = request.headers.filter(([name]) => name.toLowerCase() !== "content-type");
  return {
    url: request.url,
    method: request.method.toLowerCase(),
    headers: Object.fromEntries(others2),
    ...type === void 0 ? {} : { contentType: type },
    ...request.body === null ? {} : { payload: request.body.toString() },
    useIntranet: false,
    followRedirects: request.followsRedirects,
    validateHttpsCertificates: request.checksCertificates
  };
}
function flag(given2, name, usual) {
  const value = given2[name];
  if (value === void 0 || value === null) return usual;
  if (typeof value !== "boolean") throw new ServiceError(`Attribute provided with invalid value: ${name}`);
  return value;
}
function readMethod(given2, hasPayload) {
  const method = given2 === void 0 || given2 === null ? "get" : String(given2).toLowerCase();
  if (!methods.includes(method)) throw new ServiceError("Attribute provided with invalid value: method");
  return method === "get" && hasPayload ? "POST" : method.toUpperCase();
}
function readTimeout(given2) {
  if (given2 === void 0 || given2 === null) return usualSeconds2;
  if (typeof given2 === "number" && given2 > 0 && given2 <= usualSeconds2) return given2;
  throw new ServiceError("Attribute provided with invalid value: timeoutSeconds");
}
function readUrl(given2, escapes2) {
  if (given2 === "") throw new ServiceError("Attribute provided with no value: url");
  const whole4 = /^[a-z][a-z0-9+.-]*:/i.test(given2) && !/^[^/]*:\d/.test(given2) ? given2 : `http://${given2}`;
  if (/^https?:\/*$/i.test(whole4) || /^https?:\/\/[/?#]/i.test(whole4)) throw new ServiceError(`Bad request: ${given2}`);
  const url2 = escapes2 ? whole4.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent) : whole4;
  const isSound = /^https?:\/\//i.test(url2) && URL.canParse(url2) && !/[^!-~]/.test(url2);
  if (!isSound) throw new ServiceError(`Invalid argument: ${given2}`);
  if (url2.length > limits2.url) throw new ServiceError("Limit Exceeded: URLFetch URL Length.");
  return url2;
}
function readHeaders2(given2) {
  if (given2 === void 0 || given2 === null) return [];
  if (typeof given2 !== "object") throw new ServiceError("Attribute provided with invalid value: headers");
  const headers2 = Object.entries(given2).map(([name, value]) => {
    if (value === null || value === void 0) throw refusedHeader(String(value));
    return [name, String(value)];
  });
  const refused2 = headers2.find(([name, value]) => refusedHeaders.includes(name.toLowerCase()) || /[\r\n]/.test(value));
  if (refused2 !== void 0) throw refusedHeader(refused2[0]);
  const size = headers2.reduce((sum3, [name, value]) => sum3 + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (headers2.length > limits2.headers || size > limits2.headerBytes) {
    throw new ServiceError("Limit Exceeded: URLFetch Header Size.");
  }
  return headers2;
}
var refusedHeader = (name) => new ServiceError(`Attribute provided with invalid value: Header:${name}`);

// src/simulator/services/url-fetch/url-fetch-app.ts
var members26 = { fetch: "str|str,obj?", fetchAll: "any[]", getRequest: "str|str,obj?" };
var spec29 = serviceSpec("UrlFetchApp", members26);
var SimUrlFetchApp = class extends ServiceObject {
  static spec = spec29;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec29;
  }
  async fetch(url2, options = null) {
    const request = readFetchRequest(url2, options ?? {});
    this.permit([request]);
    return this.checked(request, await this.send(request));
  }
  /** All at once; the first failure in the list's order is the one that is thrown. */
  async fetchAll(requests) {
    const read3 = requests.map((given2) => {
      if (typeof given2 === "string") return readFetchRequest(given2, {});
      if (typeof given2 !== "object" || given2 === null || !("url" in given2)) {
        throw new ServiceError("Attribute provided with no value: url");
      }
      const { url: url2, ...options } = given2;
      return readFetchRequest(String(url2), options);
    });
    this.permit(read3);
    const answers2 = await Promise.allSettled(read3.map((request) => this.send(request)));
    return answers2.map((answer2, index) => {
      if (answer2.status === "rejected") throw answer2.reason;
      const request = read3[index];
      if (request === void 0) throw new Error("an answer without its request");
      return this.checked(request, answer2.value);
    });
  }
  /** What fetch would send, which is not sent. Its map has more members than Google's types know. */
  getRequest(url2, options = null) {
    return describeRequest(readFetchRequest(url2, options ?? {}));
  }
  /** Refuses before anything is sent or counted. */
  permit(requests) {
    const { world, user: user2 } = this.context;
    const allowed = world.project.manifest.urlFetchWhitelist;
    const refused2 = allowed === void 0 ? void 0 : requests.find(({ url: url2 }) => !allowed.some((prefix) => isAllowed(url2, prefix)));
    if (refused2 !== void 0) {
      throw new ServiceError(
        `Request to ${refused2.url} failed because the URL has not been whitelisted in the script manifest.`
      );
    }
    world.quotas.spend(user2, "urlFetch", requests.length);
  }
  async send(request) {
    const { world } = this.context;
    if (!world.networkIsOn) throw new ServiceError(`Address unavailable: ${request.url}`);
    return sendRequest(request, world.resolveUrl);
  }
  checked(request, answer2) {
    const response = new SimHttpResponse(answer2);
    if (!request.mutesFailures && (answer2.status < 200 || answer2.status >= 400)) {
      const host = /^(https?:\/\/[^/?#]+)/i.exec(request.url)?.[1] ?? request.url;
      const text2 = response.getContentText();
      const shown2 = text2.length > 200 ? `${text2.slice(0, 200)}...` : text2;
      throw new ServiceError(
        `Request failed for ${host} returned code ${answer2.status}. Truncated server response: ${shown2} (use muteHttpExceptions option to examine full response)`
      );
    }
    return response;
  }
};
function isAllowed(url2, prefix) {
  const wanted = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(prefix);
  const given2 = /^https:\/\/([^/?#]+)([^?#]*)/i.exec(url2);
  if (wanted === null || given2 === null) return false;
  const [, wildcard2, host = "", path = ""] = wanted;
  const givenHost = (given2[1] ?? "").toLowerCase();
  const hostFits = wildcard2 === void 0 ? givenHost === host.toLowerCase() : givenHost.endsWith(`.${host.toLowerCase()}`);
  return hostFits && (given2[2] === "" ? "/" : given2[2] ?? "").startsWith(path);
}

// src/simulator/services/utilities/utilities.ts
import { randomUUID } from "node:crypto";
import { gunzipSync as gunzipSync2, gzipSync } from "node:zlib";

// src/simulator/services/utilities/csv.ts
function parseCsvText(text2, delimiter) {
  const rows = [];
  let row2 = [];
  let field2 = "";
  let quoted3 = false;
  let index = 0;
  const endField = () => {
    row2.push(field2);
    field2 = "";
  };
  const endRow = () => {
    endField();
    rows.push(row2);
    row2 = [];
  };
  while (index < text2.length) {
    const character = text2.charAt(index);
    if (quoted3) {
      if (character !== '"') field2 += character;
      else if (text2.charAt(index + 1) === '"') {
        field2 += '"';
        index += 1;
      } else quoted3 = false;
    } else if (character === '"' && field2 === "") quoted3 = true;
    else if (character === delimiter) endField();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text2.charAt(index + 1) === "\n") index += 1;
      endRow();
    } else field2 += character;
    index += 1;
  }
  if (quoted3) throw new ServiceError("Could not parse text.");
  if (field2 !== "" || row2.length > 0) endRow();
  return rows;
}

// src/simulator/services/utilities/format-string.ts
var mark = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;
function formatText(template, given2) {
  let next = 0;
  return template.replace(
    mark,
    (found2, position, flags, width, precision, kind) => {
      if (kind === "%") return padded3("%", flags.replace("0", ""), width);
      if (!/[sdiufFeEgGxXobc]/.test(kind)) return found2;
      const index = position === void 0 ? next++ : Number(position) - 1;
      const argument = index < given2.length ? given2[index] : void 0;
      const text2 = asText2(kind, argument, precision === void 0 ? void 0 : Number(precision));
      const isNumber = /[diufFeEgG]/.test(kind);
      return padded3(
        isNumber ? signed(text2, flags) : text2,
        isNumber || /[xXo]/.test(kind) ? flags : flags.replace("0", ""),
        width
      );
    }
  );
}
function asText2(kind, argument, precision) {
  const number = Number(argument);
  switch (kind) {
    case "d":
    case "i":
    case "u":
      return Number.isFinite(number) ? String(Math.trunc(number)) : String(number);
    case "f":
    case "F":
      return number.toFixed(precision ?? 6);
    case "e":
    case "E": {
      const text2 = number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, "e$10$2");
      return kind === "E" ? text2.toUpperCase() : text2;
    }
    case "g":
    case "G":
      return number.toPrecision(precision === void 0 || precision === 0 ? 6 : precision);
    case "x":
      return Math.trunc(number).toString(16);
    case "X":
      return Math.trunc(number).toString(16).toUpperCase();
    case "o":
      return Math.trunc(number).toString(8);
    case "b":
      return String(Boolean(argument));
    case "c":
      return typeof argument === "number" ? String.fromCodePoint(argument) : String(argument).charAt(0);
    default: {
      const text2 = shown(argument);
      return precision === void 0 ? text2 : text2.slice(0, precision);
    }
  }
}
function shown(argument) {
  if (typeof argument !== "object" || argument === null) return String(argument);
  return Array.isArray(argument) ? argument.map(shown).join(",") : String(argument);
}
function signed(text2, flags) {
  const grouped = flags.includes(",") ? text2.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",")) : text2;
  if (grouped.startsWith("-")) return grouped;
  if (flags.includes("+")) return `+${grouped}`;
  return flags.includes(" ") ? ` ${grouped}` : grouped;
}
function padded3(text2, flags, width) {
  const length = Number(width ?? 0);
  if (flags.includes("-")) return text2.padEnd(length);
  if (!flags.includes("0")) return text2.padStart(length);
  const sign = /^[+\- ]/.exec(text2)?.[0] ?? "";
  return sign + text2.slice(sign.length).padStart(length - sign.length, "0");
}

// src/simulator/services/utilities/parse-java-date.ts
var isNumeric = (part2) => part2 !== void 0 && "letter" in part2 && ("yYwWDdFuHkKhmsS".includes(part2.letter) || "ML".includes(part2.letter) && part2.length < 3);
function readName(names3, text2) {
  const lower = text2.toLowerCase();
  for (const size of ["whole", "short"]) {
    for (const [index, name] of names3.entries()) {
      const wanted = size === "whole" ? name : name.slice(0, 3);
      if (lower.startsWith(wanted.toLowerCase())) return { index, length: wanted.length };
    }
  }
  return null;
}
function readZone(text2) {
  const number = /^(?:GMT)?([+-])(\d{1,2}):?(\d{2})?/.exec(text2);
  if (number !== null) {
    const [found2, sign, hours, minutes] = number;
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 6e4;
    return { offset, length: found2.length };
  }
  const word = /^[A-Za-z_]+(?:\/[A-Za-z_]+)*/.exec(text2)?.[0];
  if (word === void 0) return null;
  if (["Z", "UTC", "GMT"].includes(word)) return { offset: 0, length: word.length };
  const daylight = /^([ECMP])([SD])T$/.exec(word);
  if (daylight !== null) {
    const hours = -5 - "ECMP".indexOf(daylight[1] ?? "") + (daylight[2] === "D" ? 1 : 0);
    return { offset: hours * 36e5, length: word.length };
  }
  return { offset: javaZone(word), length: word.length };
}
function parseJavaDate(text2, timeZone, pattern5, now) {
  const refusal3 = new ServiceError(`Unparseable date: "${text2}"`);
  let zone = javaZone(timeZone);
  const parts = partsOf2(pattern5);
  const values2 = /* @__PURE__ */ new Map();
  let rest = text2;
  for (const [index, part2] of parts.entries()) {
    if ("text" in part2) {
      const wanted = part2.text.replace(/^ +/, "");
      const given2 = wanted === part2.text ? rest : rest.replace(/^ +/, "");
      if (!given2.startsWith(wanted)) throw refusal3;
      rest = given2.slice(wanted.length);
    } else if ("zZX".includes(part2.letter)) {
      const read3 = readZone(rest.trimStart());
      if (read3 === null) throw refusal3;
      zone = read3.offset;
      rest = rest.trimStart().slice(read3.length);
    } else {
      const read3 = readField(part2.letter, part2.length, rest.trimStart(), isNumeric(parts[index + 1]), now);
      if (read3 === null) throw refusal3;
      for (const [letter, value] of read3.values) values2.set(letter, value);
      rest = read3.rest;
    }
  }
  return new Date(momentOf(values2, zone));
}
function readField(letter, length, text2, isAbutting, now) {
  const names3 = letter === "E" ? weekDays : letter === "a" ? ["AM", "PM"] : letter === "G" ? ["BC", "AD"] : length > 2 && "ML".includes(letter) ? months3 : null;
  if (names3 !== null) {
    const read3 = readName(names3, text2);
    if (read3 === null) return null;
    return { values: /* @__PURE__ */ new Map([[letter, read3.index]]), rest: text2.slice(read3.length) };
  }
  const digits = new RegExp(isAbutting ? `^[-+]?\\d{1,${length}}` : "^[-+]?\\d+").exec(text2)?.[0];
  if (digits === void 0) return null;
  const value = Number(digits);
  const isShortYear = "yY".includes(letter) && length <= 2 && /^\d\d$/.test(digits);
  const wanted = isShortYear ? nearYear(value, now) : "ML".includes(letter) ? value - 1 : value;
  return { values: /* @__PURE__ */ new Map([[letter, wanted]]), rest: text2.slice(digits.length) };
}
function nearYear(value, now) {
  const first = new Date(now).getUTCFullYear() - 80;
  const year = first - first % 100 + value;
  return year < first ? year + 100 : year;
}
function momentOf(values2, zone) {
  const get = (...letters2) => letters2.map((letter) => values2.get(letter)).find((value) => value !== void 0);
  const half = (get("a") ?? 0) * 12;
  const hour12 = get("h");
  const hour24 = get("k");
  const hour3 = get("H") ?? (hour24 === void 0 ? void 0 : hour24 % 24) ?? (hour12 === void 0 ? void 0 : hour12 % 12 + half) ?? (get("K") ?? 0) + half;
  const given2 = get("y", "Y") ?? 1970;
  const year = get("G") === 0 ? 1 - given2 : given2;
  const dayOfYear2 = get("D");
  const wall = /* @__PURE__ */ new Date(0);
  wall.setUTCFullYear(year, dayOfYear2 === void 0 ? get("M", "L") ?? 0 : 0, dayOfYear2 ?? get("d") ?? 1);
  wall.setUTCHours(hour3, get("m") ?? 0, get("s") ?? 0, get("S") ?? 0);
  const time = wall.getTime();
  if (typeof zone === "number") return time - zone;
  return time - zone.offsetAt(time - zone.offsetAt(time));
}

// src/simulator/services/utilities/signing.ts
import { createHash as createHash2, createHmac, createPrivateKey, createSign } from "node:crypto";

// src/simulator/services/utilities/md2.ts
var substitution = [
  41,
  46,
  67,
  201,
  162,
  216,
  124,
  1,
  61,
  54,
  84,
  161,
  236,
  240,
  6,
  19,
  98,
  167,
  5,
  243,
  192,
  199,
  115,
  140,
  152,
  147,
  43,
  217,
  188,
  76,
  130,
  202,
  30,
  155,
  87,
  60,
  253,
  212,
  224,
  22,
  103,
  66,
  111,
  24,
  138,
  23,
  229,
  18,
  190,
  78,
  196,
  214,
  218,
  158,
  222,
  73,
  160,
  251,
  245,
  142,
  187,
  47,
  238,
  122,
  169,
  104,
  121,
  145,
  21,
  178,
  7,
  63,
  148,
  194,
  16,
  137,
  11,
  34,
  95,
  33,
  128,
  127,
  93,
  154,
  90,
  144,
  50,
  39,
  53,
  62,
  204,
  231,
  191,
  247,
  151,
  3,
  255,
  25,
  48,
  179,
  72,
  165,
  181,
  209,
  215,
  94,
  146,
  42,
  172,
  86,
  170,
  198,
  79,
  184,
  56,
  210,
  150,
  164,
  125,
  182,
  118,
  252,
  107,
  226,
  156,
  116,
  4,
  241,
  69,
  157,
  112,
  89,
  100,
  113,
  135,
  32,
  134,
  91,
  207,
  101,
  230,
  45,
  168,
  2,
  27,
  96,
  37,
  173,
  174,
  176,
  185,
  246,
  28,
  70,
  97,
  105,
  52,
  64,
  126,
  15,
  85,
  71,
  163,
  35,
  221,
  81,
  175,
  58,
  195,
  92,
  249,
  206,
  186,
  197,
  234,
  38,
  44,
  83,
  13,
  110,
  133,
  40,
  132,
  9,
  211,
  223,
  205,
  244,
  65,
  129,
  77,
  82,
  106,
  220,
  55,
  200,
  108,
  193,
  171,
  250,
  36,
  225,
  123,
  8,
  12,
  189,
  177,
  74,
  120,
  136,
  149,
  139,
  227,
  99,
  232,
  109,
  233,
  203,
  213,
  254,
  59,
  0,
  29,
  57,
  242,
  239,
  183,
  14,
  102,
  88,
  208,
  228,
  166,
  119,
  114,
  248,
  235,
  117,
  75,
  10,
  49,
  68,
  80,
  180,
  143,
  237,
  31,
  26,
  219,
  153,
  141,
  51,
  159,
  17,
  131,
  20
];
var blockSize = 16;
var rounds = 18;
var substituted = (index) => substitution[index & 255] ?? 0;
function md2(data) {
  const missing3 = blockSize - data.length % blockSize;
  const padded4 = Buffer.concat([data, Buffer.alloc(missing3, missing3)]);
  const state = new Uint8Array(3 * blockSize);
  for (const block of [...blocksOf2(padded4), checksumOf(padded4)]) mix(state, block);
  return Buffer.from(state.subarray(0, blockSize));
}
function* blocksOf2(data) {
  for (let start = 0; start < data.length; start += blockSize) yield data.subarray(start, start + blockSize);
}
function checksumOf(data) {
  const checksum = Buffer.alloc(blockSize);
  let last = 0;
  for (const block of blocksOf2(data)) {
    for (const [index, byte] of block.entries()) {
      last = (checksum[index] ?? 0) ^ substituted(byte ^ last);
      checksum[index] = last;
    }
  }
  return checksum;
}
function mix(state, block) {
  for (const [index, byte] of block.entries()) {
    state[blockSize + index] = byte;
    state[2 * blockSize + index] = byte ^ (state[index] ?? 0);
  }
  let last = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (let index = 0; index < state.length; index += 1) {
      last = (state[index] ?? 0) ^ substituted(last);
      state[index] = last;
    }
    last = last + round & 255;
  }
}

// src/simulator/services/utilities/signing.ts
function bytesOf(data, charset) {
  return typeof data === "string" ? encode(data, charset) : bufferOf(data);
}
var charsetName = (charset, usual) => charset === void 0 ? usual : charset.name.replaceAll("_", "-");
var hashName = (algorithm) => algorithm.name.replace(/^(HMAC|RSA)_/, "").replace("_", "").toLowerCase();
function digest(algorithm, value, charset) {
  const bytes = bytesOf(value, charsetName(charset, "US-ASCII"));
  if (algorithm.name === "MD2") return signedBytes(md2(bytes));
  return signedBytes(createHash2(hashName(algorithm)).update(bytes).digest());
}
function hmac(algorithm, value, key, charset) {
  const name = charsetName(charset, "US-ASCII");
  return signedBytes(createHmac(hashName(algorithm), bytesOf(key, name)).update(bytesOf(value, name)).digest());
}
function rsaSignature(algorithm, value, pem, charset) {
  let key;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new ServiceError("Invalid argument: key");
  }
  const sign = createSign(hashName(algorithm)).update(bytesOf(value, charsetName(charset, "US-ASCII")));
  return signedBytes(sign.sign(key));
}

// src/simulator/services/utilities/zip.ts
import { crc32 } from "node:zlib";
import { strFromU8, unzipSync, Zip, ZipDeflate } from "fflate";
var firstDay = new Date(1980, 0, 1);
function packZip(entries) {
  const pieces = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { name, data } of entries) {
    const part2 = new ZipDeflate(name);
    part2.mtime = firstDay;
    zip.add(part2);
    part2.push(data, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
function unpackZip(archive) {
  refuseEncrypted(archive);
  const names3 = [];
  let parts;
  try {
    parts = unzipSync(archive, {
      filter: ({ name }) => {
        if (!name.endsWith("/")) names3.push(name);
        return !name.endsWith("/");
      }
    });
  } catch {
    throw new ServiceError("Invalid argument");
  }
  if (new Set(names3).size < names3.length) throw new NotSimulatedError("Utilities.unzip of parts that share a name");
  return names3.map((name) => ({ name, data: whole(archive, parts[name]) }));
}
function refuseEncrypted(archive) {
  const flags = strFromU8(archive.subarray(0, 4), true) === "PK" ? archive[6] ?? 0 : 0;
  if ((flags & 1) !== 0) throw new NotSimulatedError("Utilities.unzip of an encrypted archive");
}
function whole(archive, data) {
  const sum3 = Buffer.alloc(4);
  if (data !== void 0) sum3.writeUInt32LE(crc32(data));
  if (data === void 0 || !archive.includes(sum3)) throw new ServiceError("Invalid argument");
  return Buffer.from(data);
}

// src/simulator/services/utilities/utilities.ts
var members27 = {
  base64Decode: "str|str,enum:Charset",
  base64DecodeWebSafe: "str|str,enum:Charset",
  base64Encode: "str|byte[]|str,enum:Charset",
  base64EncodeWebSafe: "str|byte[]|str,enum:Charset",
  computeDigest: "enum:DigestAlgorithm,str|enum:DigestAlgorithm,byte[]|enum:DigestAlgorithm,str,enum:Charset",
  computeHmacSha256Signature: "str,str|byte[],byte[]|str,str,enum:Charset",
  computeHmacSignature: "enum:MacAlgorithm,str,str|enum:MacAlgorithm,byte[],byte[]|enum:MacAlgorithm,str,str,enum:Charset",
  computeRsaSha1Signature: "str,str|str,str,enum:Charset",
  computeRsaSha256Signature: "str,str|str,str,enum:Charset",
  computeRsaSignature: "enum:RsaAlgorithm,str,str|enum:RsaAlgorithm,str,str,enum:Charset",
  formatDate: "date,str,str",
  formatString: "str,any...",
  getUuid: "",
  gzip: "BlobSource|BlobSource,str",
  jsonParse: "str",
  jsonStringify: "any",
  newBlob: "str|byte[]|str,str?|byte[],str?|str,str?,str?|byte[],str?,str?",
  parseCsv: "str|str,str",
  parseDate: "str,str,str",
  sleep: "int",
  ungzip: "BlobSource",
  unzip: "BlobSource",
  zip: "BlobSource[]|BlobSource[],str"
};
var spec30 = serviceSpec("Utilities", members27, {
  Charset: "Charset",
  DigestAlgorithm: "DigestAlgorithm",
  MacAlgorithm: "MacAlgorithm",
  RsaAlgorithm: "RsaAlgorithm"
});
var SimUtilities = class extends ServiceObject {
  static spec = spec30;
  context;
  constructor(context) {
    super();
    this.context = context;
  }
  get spec() {
    return spec30;
  }
  getUuid() {
    return randomUUID();
  }
  sleep(milliseconds2) {
    if (milliseconds2 < 0 || milliseconds2 > 3e5) throw new ServiceError(`Invalid argument: ${milliseconds2}`);
    return this.context.sleep(milliseconds2);
  }
  formatDate(date, timeZone, format2) {
    if (Number.isNaN(date.getTime())) throw new ServiceError("Invalid argument: date. Should be of type: Date");
    return formatJavaDate(date.getTime(), timeZone, format2);
  }
  parseDate(text2, timeZone, format2) {
    return parseJavaDate(text2, timeZone, format2, this.context.now());
  }
  formatString(template, ...values2) {
    return formatText(template, values2);
  }
  jsonParse(text2) {
    try {
      return JSON.parse(text2);
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }
  jsonStringify(value) {
    return JSON.stringify(value) ?? "null";
  }
  base64Encode(data, charset) {
    return bytesOf(data, charsetName(charset, "UTF-8")).toString("base64");
  }
  base64EncodeWebSafe(data, charset) {
    return this.base64Encode(data, charset).replaceAll("+", "-").replaceAll("/", "_");
  }
  /** Takes the web-safe letters, too (GF testutilities.js, measured live). The charset is of no consequence for letters that all have. */
  base64Decode(text2, _charset) {
    const plain3 = text2.replace(/[\r\n]/g, "");
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain3)) throw new ServiceError("Could not decode string.");
    return signedBytes(Buffer.from(plain3, "base64"));
  }
  base64DecodeWebSafe(text2, charset) {
    return this.base64Decode(text2, charset);
  }
  computeDigest(algorithm, value, charset) {
    return digest(algorithm, value, charset);
  }
  computeHmacSignature(algorithm, value, key, charset) {
    return hmac(algorithm, value, key, charset);
  }
  computeHmacSha256Signature(value, key, charset) {
    return hmac(enumOf("MacAlgorithm", "HMAC_SHA_256"), value, key, charset);
  }
  computeRsaSignature(algorithm, value, key, charset) {
    return rsaSignature(algorithm, value, key, charset);
  }
  computeRsaSha1Signature(value, key, charset) {
    return rsaSignature(enumOf("RsaAlgorithm", "RSA_SHA_1"), value, key, charset);
  }
  computeRsaSha256Signature(value, key, charset) {
    return rsaSignature(enumOf("RsaAlgorithm", "RSA_SHA_256"), value, key, charset);
  }
  newBlob(data, type, name) {
    return new SimBlob(bytesOf(data, "UTF-8"), type ?? (typeof data === "string" ? "text/plain" : null), name ?? null);
  }
  gzip(blob, name) {
    return new SimBlob(gzipSync(blob.data), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
  }
  ungzip(blob) {
    if (blob.getContentType() !== "application/x-gzip") {
      throw new ServiceError("Invalid argument: the blob is not of type application/x-gzip");
    }
    const name = blob.getName()?.replace(/\.gz$/, "") ?? null;
    try {
      return new SimBlob(gunzipSync2(blob.data), typeOfName(name), name);
    } catch {
      throw new ServiceError("Invalid argument: the blob is no gzip");
    }
  }
  /** Every file needs a name of its own. */
  zip(blobs, name = "archive.zip") {
    const entries = blobs.map((blob) => ({ name: blob.getName() ?? "", data: blob.data }));
    if (entries.some((entry) => entry.name === ""))
      throw new ServiceError("Blob object must have a name to be zipped.");
    const names3 = entries.map((entry) => entry.name);
    const twice = names3.find((entry, index) => names3.indexOf(entry) !== index);
    if (twice !== void 0) throw new ServiceError(`duplicate entry: ${twice}`);
    return new SimBlob(packZip(entries), "application/zip", name);
  }
  unzip(blob) {
    return unpackZip(blob.data).map(({ name, data }) => new SimBlob(data, typeOfName(name), name));
  }
  parseCsv(text2, delimiter = ",") {
    return parseCsvText(text2, delimiter);
  }
};

// src/simulator/services/registry.ts
var globals = {
  Browser: SimBrowser,
  CacheService: SimCacheService,
  console: SimConsole,
  HtmlService: SimHtmlService,
  LockService: SimLockService,
  Logger: SimLogger,
  MailApp: SimMailApp,
  PropertiesService: SimPropertiesService,
  ScriptApp: SimScriptApp,
  Session: SimSession,
  SpreadsheetApp: SimSpreadsheetApp,
  UrlFetchApp: SimUrlFetchApp,
  Utilities: SimUtilities
};
var others = [
  SimAuthorizationInfo,
  SimBanding,
  SimBlob,
  SimBooleanCondition,
  SimCache,
  SimClockTriggerBuilder,
  SimColor,
  SimColorBuilder,
  SimConditionalFormatRule,
  SimConditionalFormatRuleBuilder,
  SimDataValidation,
  SimDataValidationBuilder,
  SimDeveloperMetadata,
  SimDeveloperMetadataFinder,
  SimDeveloperMetadataLocation,
  SimFilter,
  SimFilterCriteria,
  SimFilterCriteriaBuilder,
  SimGradientCondition,
  SimGroup,
  SimHtmlOutput,
  SimHtmlOutputMetaTag,
  SimHtmlTemplate,
  SimHttpResponse,
  SimLock,
  SimMenu,
  SimNamedRange,
  SimPromptResponse,
  SimProperties,
  SimProtection,
  SimRange,
  SimRangeList,
  SimRgbColor,
  SimRichTextValue,
  SimRichTextValueBuilder,
  SimSelection,
  SimService,
  SimSheet,
  SimSpreadsheet,
  SimSpreadsheetTriggerBuilder,
  SimStateTokenBuilder,
  SimTextFinder,
  SimTextRotation,
  SimTextStyle,
  SimTextStyleBuilder,
  SimThemeColor,
  SimTrigger,
  SimTriggerBuilder,
  SimUi,
  SimUser
];
var missing = [
  "AdminDirectory",
  "Calendar",
  "CalendarApp",
  "CardService",
  "Charts",
  "ConferenceDataService",
  "ContactsApp",
  "ContentService",
  "DataStudioApp",
  "DocumentApp",
  "Drive",
  "DriveApp",
  "FormApp",
  "Gmail",
  "GmailApp",
  "GroupsApp",
  "Jdbc",
  "LanguageApp",
  "LinearOptimizationService",
  "Maps",
  "MimeType",
  "People",
  "Sheets",
  "SitesApp",
  "SlidesApp",
  "XmlService"
];
var specs = [...Object.values(globals), ...others].map((service) => service.spec);
var classTable = {
  classes: Object.fromEntries(
    specs.map((spec31) => [
      spec31.name,
      { members: [...Object.keys(spec31.members), ...Object.keys(spec31.oldNames ?? {})], enums: spec31.enums ?? {} }
    ])
  ),
  enums,
  globals: Object.fromEntries(Object.keys(globals).map((name) => [name, name])),
  missing
};
function rootsOf(context) {
  const made = /* @__PURE__ */ new Map();
  return (name) => {
    const known6 = made.get(name);
    if (known6 !== void 0) return known6;
    const Service = Object.hasOwn(globals, name) ? globals[name] : void 0;
    if (Service === void 0) return void 0;
    const service = new Service(context);
    made.set(name, service);
    return service;
  };
}

// src/simulator/services/signatures.ts
var misfit = /* @__PURE__ */ Symbol("misfit");
var basic = {
  any: (argument) => argument,
  int: (argument) => {
    const value = typeof argument === "string" && argument.trim() !== "" ? Number(argument) : argument;
    return typeof value === "number" && Number.isFinite(value) ? Math.trunc(value) : misfit;
  },
  num: (argument) => typeof argument === "number" ? argument : misfit,
  str: (argument) => {
    if (typeof argument === "string") return argument;
    return typeof argument === "number" || typeof argument === "boolean" ? String(argument) : misfit;
  },
  "byte[]": (argument) => {
    if (!Array.isArray(argument)) return misfit;
    const wrong = argument.find((item) => typeof item !== "number");
    if (wrong !== void 0) throw new ServiceError(`Cannot convert ${String(wrong)} to byte.`);
    return argument;
  },
  /** Whatever can give its blob, and then that blob. */
  BlobSource: (argument) => argument instanceof ServiceObject && "getBlob" in argument.spec.members ? argument.getBlob() : misfit,
  bool: (argument) => typeof argument === "boolean" ? argument : misfit,
  date: (argument) => argument instanceof Date ? argument : misfit,
  obj: (argument) => typeof argument === "object" && argument !== null && !Array.isArray(argument) && !(argument instanceof Date) && !(argument instanceof ServiceObject) && !(argument instanceof EnumValue) ? argument : misfit
};
function converterOf(kind) {
  if (kind.endsWith("?")) {
    const inner = converterOf(kind.slice(0, -1));
    return (argument) => argument === null || argument === void 0 ? null : inner(argument);
  }
  const known6 = basic[kind];
  if (known6 !== void 0) return known6;
  if (kind.endsWith("[]")) {
    const inner = converterOf(kind.slice(0, -2));
    if (kind === "any[]") return (argument) => Array.isArray(argument) ? argument : misfit;
    return (argument) => {
      if (!Array.isArray(argument)) return misfit;
      const items = argument.map(inner);
      return items.includes(misfit) ? misfit : items;
    };
  }
  if (kind.startsWith("enum:")) {
    const name = kind.slice(5);
    return (argument) => argument instanceof EnumValue && argument.enumName === name ? argument : misfit;
  }
  return (argument) => argument instanceof ServiceObject && argument.spec.name === kind ? argument : misfit;
}
var parsedSignatures = /* @__PURE__ */ new Map();
function overloadsOf(signature) {
  let overloads = parsedSignatures.get(signature);
  if (overloads === void 0) {
    overloads = signature.split("|").map(overloadOf);
    parsedSignatures.set(signature, overloads);
  }
  return overloads;
}
function overloadOf(text2) {
  const kinds4 = text2 === "" ? [] : text2.split(",").map((kind) => kind.trim());
  const last = kinds4[kinds4.length - 1] ?? "";
  if (!last.endsWith("...")) return { converters: kinds4.map(converterOf), more: null };
  return { converters: kinds4.slice(0, -1).map(converterOf), more: converterOf(last.slice(0, -3)) };
}
function typeName(argument) {
  if (argument === null || argument === void 0) return "null";
  if (argument instanceof ServiceObject) return argument.spec.path;
  if (argument instanceof EnumValue) return argument.enumName;
  if (argument instanceof Date) return "Date";
  if (Array.isArray(argument)) {
    const kinds4 = new Set(argument.map(typeName));
    const [only] = kinds4;
    return kinds4.size === 1 && only !== void 0 ? `${only}[]` : "Array";
  }
  if (typeof argument === "string") return "String";
  if (typeof argument === "boolean") return "Boolean";
  return typeof argument === "object" ? "(class)" : typeof argument;
}
function fitArguments(path, member, signature, given2) {
  for (const { converters, more } of overloadsOf(signature)) {
    const fits = more === null ? given2.length === converters.length : given2.length >= converters.length;
    const fitted = fits ? fitAll(converters, more, given2) : null;
    if (fitted !== null) return fitted;
  }
  throw new ServiceError(
    `The parameters (${given2.map(typeName).join(",")}) don't match the method signature for ${path}.${member}.`
  );
}
function fitAll(converters, more, given2) {
  const fitted = [];
  const count2 = more === null ? converters.length : given2.length;
  for (let index = 0; index < count2; index += 1) {
    const value = (converters[index] ?? more)?.(given2[index]);
    if (value === misfit) return null;
    fitted.push(value);
  }
  return fitted;
}

// src/simulator/services/spreadsheet/makers.ts
var spreadsheetMakers = {
  range: (context, sheet2, area, open3) => new SimRange(context, sheet2, area, open3),
  sheet: (context, sheet2) => new SimSheet(context, sheet2),
  spreadsheet: (context) => new SimSpreadsheet(context)
};

// src/simulator/executions/authorization.ts
var scopePrefix = "https://www.googleapis.com/auth/";
var externalRequest = { scopes: ["script.external_request"], modes: ["CUSTOM_FUNCTION", "FULL"] };
var userInterface = { scopes: ["script.container.ui"], modes: ["FULL"] };
var triggers = { scopes: ["script.scriptapp"], modes: ["FULL"] };
var anyDocument = { scopes: ["spreadsheets"], modes: ["FULL"] };
var document = {
  scopes: ["spreadsheets.currentonly", "spreadsheets"],
  modes: ["CUSTOM_FUNCTION", "LIMITED", "FULL"]
};
var documentWriting = { ...document, modes: ["LIMITED", "FULL"] };
var noUserData = { scopes: [], modes: ["CUSTOM_FUNCTION", "LIMITED", "FULL"] };
var mail2 = { scopes: ["script.send_mail"], modes: ["FULL"] };
var fullOnly = { scopes: [], modes: ["FULL"] };
var needs = {
  "UrlFetchApp.fetch": externalRequest,
  "UrlFetchApp.fetchAll": externalRequest,
  Browser: userInterface,
  MailApp: mail2,
  "Ui.showSidebar": userInterface,
  "Ui.showModalDialog": userInterface,
  "Ui.showModelessDialog": userInterface,
  "Ui.alert": userInterface,
  "Ui.prompt": userInterface,
  "ScriptApp.newTrigger": triggers,
  "ScriptApp.getProjectTriggers": triggers,
  "ScriptApp.getScriptTriggers": triggers,
  "ScriptApp.getUserTriggers": triggers,
  "ScriptApp.deleteTrigger": triggers,
  "ScriptApp.getIdentityToken": fullOnly,
  "ScriptApp.getOAuthToken": fullOnly,
  "SpreadsheetApp.create": anyDocument,
  "SpreadsheetApp.openById": anyDocument,
  "SpreadsheetApp.openByUrl": anyDocument,
  "SpreadsheetApp.getActive": document,
  "SpreadsheetApp.getActiveSpreadsheet": document,
  "SpreadsheetApp.getActiveSheet": document,
  "SpreadsheetApp.getActiveRange": document,
  "SpreadsheetApp.getCurrentCell": document,
  "SpreadsheetApp.getSelection": document,
  PropertiesService: noUserData,
  CacheService: noUserData,
  LockService: noUserData,
  // A script that was given a range by its event needs the document for it as much as one that asks for it.
  ...Object.fromEntries(
    ["Spreadsheet", "Sheet", "Range", "RangeList", "Selection", "Filter", "NamedRange", "Protection"].map((name) => [
      name,
      document
    ])
  )
};
var documentClasses = new Set(
  Object.entries(needs).flatMap(([name, need]) => need === document && !name.includes(".") ? [name] : [])
);
var writing = /^(set|clear|insert|delete|copy|move|merge|breakApart|sort|append|hide|show|unhide|add|remove|protect|rename|duplicate|activate|apply|create|randomize|trim|split|autoFill|check|uncheck|toast|expand|collapse|group|ungroup|shift)/;
var ofTheWindow = /^(activate|setActive|setCurrentCell|toast)/;
var changesDocument = (className, member) => documentClasses.has(className) && writing.test(member) && !ofTheWindow.test(member);
function needOf(mode2, className, member) {
  if (mode2 === "CUSTOM_FUNCTION" && documentClasses.has(className) && writing.test(member)) return documentWriting;
  return needs[`${className}.${member}`] ?? needs[className];
}
function isUnauthorised(manifest, hasConsent) {
  return (manifest.oauthScopes ?? [`${scopePrefix}spreadsheets`]).some((scope) => !hasConsent(scope));
}
function authorize(manifest, mode2, className, member, hasConsent) {
  const need = needOf(mode2, className, member);
  if (need === void 0) return;
  const granted = manifest.oauthScopes;
  const allows = (scope) => granted?.includes(scope) !== false && (mode2 !== "FULL" || hasConsent(scope));
  const listed = need.scopes.length === 0 || need.scopes.some((scope) => allows(scopePrefix + scope));
  if (listed && need.modes.includes(mode2)) return;
  const required = need.scopes.map((scope) => scopePrefix + scope).join(" || ");
  const call2 = `You do not have permission to call ${className}.${member}.`;
  throw new ServiceError(required === "" ? call2 : `${call2} Required permissions: ${required}`);
}

// src/simulator/executions/latency.ts
var local = new Set(
  "console Logger Utilities Blob HtmlService HtmlOutput Session User Menu PromptResponse HTTPResponse Color RgbColor ThemeColor TextStyle RichTextValue BooleanCondition GradientCondition TextRotation".split(
    " "
  )
);
var touchesCells = /^(set|clear|copy|move|sort|merge|breakApart|insertC|removeD|trimW|randomize|activateAsC|check|uncheck|autoFill|splitText)/;
var readsOneCell = /^(getValue|getDisplayValue|getFormula|getFormulaR1C1|getNote|getBackground|getNumberFormat|getFont\w+|getTextStyle|getRichTextValue|getDataValidation|getHorizontalAlignment|getVerticalAlignment|getWrap|isBlank|isChecked)$/;
var none = { read: 0, written: 0 };
function costOf(model, object, member, { read: read3, written: written2 }) {
  const { name } = object.spec;
  if (local.has(name) || name.endsWith("Builder")) return 0;
  const perCall = model.calls?.[`${name}.${member}`] ?? model.millisecondsPerCall;
  return perCall + model.millisecondsPerCell * (read3 + written2);
}
function movedCells(object, member, args, result) {
  const { name } = object.spec;
  if (local.has(name) || name.endsWith("Builder")) return none;
  if (name === "TextFinder" && Array.isArray(result)) return { read: result.length, written: 0 };
  const read3 = matrixSize(result);
  if (read3 > 0) return { read: read3, written: 0 };
  const written2 = Math.max(0, ...args.map(matrixSize));
  if (written2 > 0) return { read: 0, written: written2 };
  if (object instanceof SimRange) {
    if (readsOneCell.test(member)) return { read: 1, written: 0 };
    if (touchesCells.test(member)) return { read: 0, written: object.getNumRows() * object.getNumColumns() };
  } else if (object instanceof SimRangeList && touchesCells.test(member)) {
    const sizes = object.getRanges().map((range) => range.getNumRows() * range.getNumColumns());
    return { read: 0, written: sizes.reduce((sum3, size) => sum3 + size, 0) };
  }
  return none;
}
function matrixSize(value) {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  return value.reduce((sum3, row2) => sum3 + row2.length, 0);
}

// src/simulator/executions/wire.ts
var Handles = class {
  objects = [];
  roots;
  constructor(roots) {
    this.roots = roots;
  }
  find(target) {
    return typeof target === "number" ? this.objects[target] : this.roots(target);
  }
  encode(value) {
    if (value === void 0) return nothingText;
    if (isPlain2(value)) return plainText + JSON.stringify(value);
    return taggedText + JSON.stringify(this.tagged(value));
  }
  /** What a service answers. */
  answer(value) {
    return isLargeMatrix(value) && isCopyable(value) ? value : this.encode(value);
  }
  decode(text2) {
    if (typeof text2 !== "string") return ownDates([...text2]);
    const value = JSON.parse(text2.slice(1));
    if (!Array.isArray(value)) throw new Error("arguments are no list");
    return text2.startsWith(plainText) ? value : value.map((item) => this.revived(item));
  }
  tagged(value) {
    if (value === void 0) return tag({ $: "undefined" });
    if (typeof value === "number" && !Number.isFinite(value)) return tag({ $: "number", v: String(value) });
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.tagged(item));
    if (value instanceof Date) return tag({ $: "date", v: Number.isNaN(value.getTime()) ? null : value.getTime() });
    if (value instanceof EnumValue) return tag({ $: "enum", c: value.enumName, v: value.name });
    if (value instanceof ServiceObject) {
      this.objects.push(value);
      return tag({ $: "object", c: value.spec.name, i: this.objects.length - 1 });
    }
    const members29 = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.tagged(item)]));
    return "$" in members29 ? tag({ $: "plain", v: members29 }) : members29;
  }
  revived(value) {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.revived(item));
    if (!("$" in value)) return this.revivedMembers(value);
    const given2 = value;
    switch (given2.$) {
      case "undefined":
        return void 0;
      case "number":
        return Number(given2.v);
      case "date":
        return new Date(given2.v ?? Number.NaN);
      case "enum":
        return findEnum(given2.c, given2.v);
      case "object":
        return this.found(given2.i);
      case "plain":
        return this.revivedMembers(given2.v);
      case "other":
        return Symbol(given2.v);
    }
  }
  found(target) {
    const object = this.find(target);
    if (object === void 0) throw new ServiceError("Unexpected error while getting an object of another execution.");
    return object;
  }
  revivedMembers(value) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.revived(item)]));
  }
};
function ownDates(list) {
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item !== "object" || item === null) continue;
    if (Array.isArray(item)) ownDates(item);
    else list[index] = new Date(item.getTime());
  }
  return list;
}
function tag(value) {
  return value;
}
function isPlain2(value) {
  if (Array.isArray(value)) return value.every(isPlain2);
  return value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number" && Number.isFinite(value);
}

// src/simulator/executions/execution.ts
var Execution = class {
  id;
  kind;
  functionName;
  user;
  mode;
  hasActiveDocument;
  world;
  handles;
  make = spreadsheetMakers;
  startedAt;
  lines = [];
  calls = {};
  cells = { read: 0, written: 0 };
  simulatedMilliseconds = 0;
  lockedAt = null;
  longestLock = 0;
  ending = { state: "running" };
  constructor(id, order2, world) {
    this.id = id;
    this.kind = order2.kind;
    this.functionName = order2.functionName;
    this.user = order2.user;
    this.mode = order2.mode;
    this.hasActiveDocument = order2.hasActiveDocument ?? true;
    this.world = world;
    this.handles = new Handles(rootsOf(this));
    world.clock.begin(id);
    this.startedAt = this.now();
  }
  get workbook() {
    return this.world.workbook;
  }
  now() {
    return this.world.clock.nowOf(this.id);
  }
  /** Simulated time passes for this execution. */
  spend(milliseconds2) {
    this.simulatedMilliseconds += milliseconds2;
    this.world.clock.spend(this.id, milliseconds2);
  }
  get spent() {
    return this.simulatedMilliseconds;
  }
  async sleep(milliseconds2) {
    if (this.world.latency === null) await this.world.sleep(milliseconds2);
    else this.spend(milliseconds2);
  }
  get heldSoFar() {
    return this.lockedAt === null ? 0 : this.simulatedMilliseconds - this.lockedAt;
  }
  noteLock(member, answer2) {
    if (member === "releaseLock") {
      this.longestLock = Math.max(this.longestLock, this.heldSoFar);
      this.lockedAt = null;
    } else if (member === "tryLock" && answer2 === true || member === "waitLock") {
      this.lockedAt ??= this.simulatedMilliseconds;
    }
  }
  get isRunning() {
    return this.ending.state === "running";
  }
  get record() {
    return {
      id: this.id,
      kind: this.kind,
      functionName: this.functionName,
      user: this.user,
      startedAt: this.startedAt,
      log: [...this.lines],
      calls: { ...this.calls },
      cells: { ...this.cells },
      simulatedMilliseconds: this.simulatedMilliseconds,
      lockedMilliseconds: Math.max(this.longestLock, this.heldSoFar),
      ...this.ending
    };
  }
  end(state, error) {
    const ended = { state, finishedAt: this.now() };
    this.ending = error === void 0 ? ended : { ...ended, error: { name: error.name, message: error.message } };
  }
  log(line) {
    this.lines.push(line);
  }
  /** The object and "Class.member" of a call, counted. */
  begin(call2) {
    const [target, member] = call2;
    const object = this.handles.find(target);
    if (object === void 0) throw new ServiceError("Unexpected error while getting an object of another execution.");
    const name = `${object.spec.name}.${member}`;
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    return { object, name };
  }
  /** Answers at once where the service does, so that a call costs no turn of the event loop. */
  answer(object, call2) {
    try {
      const [, member, args] = call2;
      const { spec: spec31 } = object;
      const { project, consents } = this.world;
      authorize(project.manifest, this.mode, spec31.name, member, (scope) => consents.has(this.user, scope));
      if (changesDocument(spec31.name, member) && this.workbook.sharing.viewers.includes(this.user))
        throw new ServiceError(texts.protectedCell);
      const { oldNames: oldNames2 = {} } = spec31;
      const name = Object.hasOwn(oldNames2, member) ? oldNames2[member] ?? member : member;
      const signature = Object.hasOwn(spec31.members, name) ? spec31.members[name] : void 0;
      if (signature === void 0) throw new Error(`no member ${spec31.name}.${member}`);
      const fitted = fitArguments(spec31.path, member, signature, this.handles.decode(args));
      const method = object[name];
      const result = method?.apply(object, fitted);
      const finish = (value) => {
        const { latency } = this.world;
        const moved2 = movedCells(object, member, fitted, value);
        this.cells.read += moved2.read;
        this.cells.written += moved2.written;
        if (spec31.name === "Lock" && member === "releaseLock") this.noteLock(member, value);
        if (latency !== null) this.spend(costOf(latency, object, member, moved2));
        if (spec31.name === "Lock" && member !== "releaseLock") this.noteLock(member, value);
        return this.handles.answer(value);
      };
      return result instanceof Promise ? result.then(finish).catch((error) => this.failure(error)) : finish(result);
    } catch (error) {
      return this.failure(error);
    }
  }
  /** As the account's language says it, where the platform does so. */
  failure(error) {
    const { switches } = this.world;
    if (!switches.exceptionsInAccountLanguage || !(error instanceof ServiceError)) return failure(error);
    return failure(new ServiceError(exceptionFor(this.world.languageOf(this.user), error.message)));
  }
};
function failure(error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return errorText + JSON.stringify({ name, message });
}

// src/simulator/executions/faults.ts
var Faults = class {
  armed = [];
  /** Only executions started after the plan was set are counted. */
  since = 0;
  set(rules, nextExecution) {
    this.armed = rules.map((rule) => ({ rule, chance: "seed" in rule ? seededChance(rule.seed) : () => 1, seen: 0 }));
    this.since = nextExecution;
  }
  /** Those that can still strike. */
  get waiting() {
    return this.armed.flatMap(({ rule, seen }) => "nth" in rule && seen >= rule.nth ? [] : [rule]);
  }
  /** All that is to happen to this call. */
  strike(execution, call2) {
    if (this.armed.length === 0 || execution < this.since) return [];
    return this.armed.flatMap((entry) => {
      const { rule } = entry;
      if (rule.call !== "*" && rule.call !== call2) return [];
      entry.seen += 1;
      return strikes(entry) ? [rule.effect] : [];
    });
  }
};
function strikes({ rule, chance, seen }) {
  if ("nth" in rule) return seen === rule.nth;
  if ("from" in rule) return seen >= rule.from;
  return chance() < rule.probability;
}
function seededChance(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

// src/simulator/executions/syntax.ts
import { parse } from "acorn";
var accepted = { ecmaVersion: 2020, sourceType: "script" };
var known5 = /* @__PURE__ */ new Map();
var mostKnown = 50;
function syntaxRefusal(project) {
  for (const { name, source } of project.scripts) {
    const fault = faultOf(source);
    if (fault !== null) return new SyntaxError(`${fault} file: ${name}`);
  }
  return null;
}
function faultOf(source) {
  const seen = known5.get(source);
  if (seen !== void 0) return seen;
  if (known5.size >= mostKnown) known5.clear();
  const fault = parseFault(source);
  known5.set(source, fault);
  return fault;
}
function parseFault(source) {
  try {
    parse(source, accepted);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error;
    const words2 = error.message.replace(/ \(\d+:\d+\)$/, "");
    return loc === void 0 ? words2 : `${words2} line: ${loc.line}`;
  }
}

// src/simulator/executions/thread.ts
import { MessageChannel, Worker } from "node:worker_threads";
var Thread = class {
  worker;
  port;
  signal = new SharedArrayBuffer(4);
  clock = new SharedArrayBuffer(8);
  signalView = new Int32Array(this.signal);
  clockView = new Float64Array(this.clock);
  now = () => 0;
  serve = null;
  deliver = null;
  dead = false;
  constructor(program, setup) {
    const { port1, port2 } = new MessageChannel();
    const workerData = { ...setup, port: port2, signal: this.signal, clock: this.clock };
    this.port = port1;
    this.worker = new Worker(program, { workerData, transferList: [port2] });
    this.port.on("message", (call2) => this.receive(call2));
    this.worker.on("message", (outcome) => this.finish(outcome));
    this.worker.on("error", (error) => {
      this.dead = true;
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.finish({ error: { name, message, stack: stack ?? "" } });
    });
    this.worker.on("exit", () => {
      this.dead = true;
      this.port.close();
      this.finish(null);
    });
  }
  get isUsable() {
    return !this.dead;
  }
  /** null when the thread was killed. `now` is the clock of the execution. */
  run(request, serve, now) {
    this.serve = serve;
    this.now = now;
    this.clockView[0] = this.now();
    return new Promise((resolve) => {
      this.deliver = resolve;
      this.worker.postMessage(request);
    });
  }
  answer(text2) {
    if (this.dead) return;
    this.clockView[0] = this.now();
    this.port.postMessage(text2);
    Atomics.store(this.signalView, 0, 1);
    Atomics.notify(this.signalView, 0);
  }
  async kill() {
    this.dead = true;
    this.serve = null;
    await this.worker.terminate();
  }
  receive(call2) {
    if (call2[0] === "") this.answer("u");
    else this.serve?.(call2);
  }
  finish(outcome) {
    const deliver = this.deliver;
    this.deliver = null;
    this.serve = null;
    deliver?.(outcome);
  }
};

// src/simulator/executions/runner.ts
var simultaneousOfUser = 30;
var spareThreads = 2;
var keptRecords = 300;
var tooLong = { name: "Exception", message: "Exceeded maximum execution time" };
var Runner = class {
  faults = new Faults();
  world;
  program;
  setup;
  limits;
  idleThreads = [];
  running = /* @__PURE__ */ new Map();
  ended = [];
  nextId = 1;
  closed = false;
  constructor(world, program, setup, limits3) {
    this.world = world;
    this.program = program;
    this.setup = setup;
    this.limits = limits3;
    this.idleThreads.push(this.newThread());
  }
  get nextExecution() {
    return this.nextId;
  }
  get isIdle() {
    return this.running.size === 0;
  }
  records() {
    return [...this.ended, ...[...this.running.values()].map(({ execution }) => execution.record)].sort(
      (a, b) => a.id - b.id
    );
  }
  async run(order2, options) {
    const execution = new Execution(this.nextId, order2, this.world);
    this.nextId += 1;
    this.world.meet(order2.user);
    let outcome = null;
    let running = null;
    try {
      this.checkCapacity(order2.user);
      const refusal3 = syntaxRefusal(this.world.project);
      if (refusal3 !== null) throw refusal3;
      if (order2.kind === "trigger") this.world.quotas.require(order2.user, "triggerRuntime");
      const args = options.args(execution);
      running = { execution, thread: this.takeThread(), killed: null };
      outcome = await this.perform(running, args, options.copying);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      outcome = { error: { name, message, stack: "" } };
    }
    return this.finish(execution, running, outcome);
  }
  async kill(id, reason = { name: "Killed", message: "The execution was killed." }) {
    const running = this.running.get(id);
    if (running === void 0) return;
    running.killed ??= reason;
    await running.thread.kill();
  }
  async close() {
    this.closed = true;
    await Promise.all([...this.running.keys()].map((id) => this.kill(id)));
    await Promise.all(this.idleThreads.splice(0).map((thread) => thread.kill()));
  }
  async perform(running, args, copying) {
    const { execution, thread } = running;
    this.running.set(execution.id, running);
    this.world.emit({ type: "execution", record: execution.record });
    const limit = this.limitOf(execution.kind);
    const timer = setTimeout(() => void this.kill(execution.id, tooLong), limit);
    try {
      const request = { functionName: execution.functionName, args, copying };
      return await thread.run(
        request,
        (call2) => this.serve(running, call2),
        () => execution.now()
      );
    } finally {
      clearTimeout(timer);
    }
  }
  serve(running, call2) {
    const { execution, thread } = running;
    try {
      const { object, name } = execution.begin(call2);
      const effects = this.faults.strike(execution.id, name);
      for (const effect of effects) if (typeof effect === "object" && "stall" in effect) execution.spend(effect.stall);
      if (this.isOverTime(execution)) return void this.kill(execution.id, tooLong);
      const fault = effects.find((effect) => typeof effect === "string" || !("stall" in effect));
      if (fault === "killBefore") return void this.kill(execution.id);
      if (typeof fault === "object" && "throw" in fault) throw new ServiceError(this.faultText(execution, fault.throw));
      if (typeof fault === "object" && "answer" in fault) {
        thread.answer(execution.handles.answer(fault.answer));
        return;
      }
      const answer2 = execution.answer(object, call2);
      const deliver = (text2) => {
        if (fault === "killAfter") void this.kill(execution.id);
        else if (this.isOverTime(execution)) void this.kill(execution.id, tooLong);
        else thread.answer(text2);
      };
      if (answer2 instanceof Promise) void answer2.then(deliver);
      else deliver(answer2);
    } catch (error) {
      thread.answer(failure(error));
    }
  }
  faultText(execution, text2) {
    const { switches } = this.world;
    return switches.exceptionsInAccountLanguage ? faultFor(this.world.languageOf(execution.user), text2) : text2;
  }
  isOverTime(execution) {
    return execution.spent >= this.limitOf(execution.kind);
  }
  finish(execution, running, outcome) {
    this.running.delete(execution.id);
    const killed = running?.killed ?? null;
    if (killed !== null || outcome === null)
      execution.end("killed", killed ?? { name: "Killed", message: "The thread ended." });
    else if (outcome.error !== void 0) {
      execution.end("failed", outcome.error);
      if (outcome.error.stack !== "") execution.log(outcome.error.stack);
    } else execution.end("done");
    this.world.forget(execution.id);
    if (running !== null) this.giveBack(running.thread);
    const { record } = execution;
    if (record.kind === "trigger") {
      this.world.quotas.note(record.user, "triggerRuntime", (record.finishedAt ?? record.startedAt) - record.startedAt);
    }
    this.ended.push(record);
    if (this.ended.length > keptRecords) this.ended.shift();
    this.world.emit({ type: "execution", record });
    if (record.state !== "done" || outcome?.value === void 0 || outcome.value === "") return { record };
    return { record, value: JSON.parse(outcome.value) };
  }
  limitOf(kind) {
    return kind === "open" || kind === "edit" || kind === "custom" ? this.limits.simpleTrigger : this.limits.execution;
  }
  checkCapacity(user2) {
    if (this.closed) throw new Error("The simulator is closed.");
    const own = [...this.running.values()].filter(({ execution }) => execution.user === user2).length;
    if (own >= simultaneousOfUser) {
      throw new ServiceError("There are too many scripts running simultaneously for this Google user account.");
    }
  }
  takeThread() {
    while (this.idleThreads.length > 0) {
      const thread = this.idleThreads.pop();
      if (thread?.isUsable) return thread;
    }
    return this.newThread();
  }
  giveBack(thread) {
    if (this.closed || !thread.isUsable || this.idleThreads.length >= spareThreads) void thread.kill();
    else this.idleThreads.push(thread);
    if (!this.closed && this.idleThreads.length === 0) this.idleThreads.push(this.newThread());
  }
  newThread() {
    return new Thread(this.program, this.setup);
  }
};

// src/simulator/executions/trigger-runs.ts
var waitingEdits = 2;
var TriggerRuns = class {
  world;
  runner;
  /** Told whenever something that nobody waits for has run. */
  onRunEnded;
  hasOnOpen;
  hasOnEdit;
  waiting = [];
  editing = false;
  installed = /* @__PURE__ */ new Set();
  constructor(world, runner, onRunEnded) {
    this.world = world;
    this.runner = runner;
    this.onRunEnded = onRunEnded;
    this.hasOnOpen = declares(world.project, "onOpen");
    this.hasOnEdit = declares(world.project, "onEdit");
  }
  get isIdle() {
    return !this.editing && this.waiting.length === 0 && this.installed.size === 0;
  }
  async open(user2) {
    const result = this.hasOnOpen ? await this.runSimple("open", "onOpen", user2, (execution) => this.openEvent(execution, this.simpleMode)) : { record: this.nothingToRun("onOpen", user2) };
    await this.runInstalled("ON_OPEN", (execution) => this.openEvent(execution, "FULL"));
    return result;
  }
  /** After a person's edit. Returns at once; `isIdle` says when all of it has run. */
  edited(user2, news) {
    if (this.hasOnEdit && news.cells !== void 0 && this.waiting.length < waitingEdits + (this.editing ? 0 : 1)) {
      this.waiting.push({ user: user2, news });
      void this.runWaitingEdits();
    }
    if (news.cells !== void 0)
      this.keep(this.runInstalled("ON_EDIT", (execution) => this.editEvent(execution, news, "FULL")));
    this.keep(this.runInstalled("ON_CHANGE", (execution) => this.changeEvent(execution, news)));
  }
  async fireDue() {
    const due = this.world.triggers.takeDue(this.world.clock.now());
    const records = [];
    for (const trigger of due.filter((one) => this.fires(one))) {
      const { record } = await this.runner.run(
        {
          kind: "trigger",
          functionName: trigger.functionName,
          user: trigger.user,
          mode: "FULL",
          hasActiveDocument: this.world.switches.clockTriggerHasActiveDocument
        },
        { copying: "none", args: (execution) => execution.handles.encode([this.clockEvent(trigger)]) }
      );
      records.push(record);
    }
    if (due.length > 0) this.world.emit({ type: "triggers" });
    return records;
  }
  /** Simple triggers of an add-on that is installed, but was never used in this document, may do next to nothing (facts: apps-script 2). */
  get simpleMode() {
    const { deployment, enabledInDocument } = this.world.switches;
    return enabledInDocument || deployment === "bound" ? "LIMITED" : "NONE";
  }
  /**
   * A test deployment has no installable triggers. When its maker has taken consent back, a published add-on's trigger starts all the same and dies at
   * the first call that needs it; any other does not run at all (facts: apps-script 1.1).
   */
  fires(trigger) {
    const { deployment, triggersFire } = this.world.switches;
    if (!triggersFire) return false;
    if (deployment !== "bound") return deployment === "published";
    const { project, consents } = this.world;
    return !isUnauthorised(project.manifest, (scope) => consents.has(trigger.user, scope));
  }
  async runWaitingEdits() {
    if (this.editing) return;
    this.editing = true;
    try {
      for (let next = this.waiting.shift(); next !== void 0; next = this.waiting.shift()) {
        const { user: user2, news } = next;
        await this.runSimple("edit", "onEdit", user2, (execution) => this.editEvent(execution, news, this.simpleMode));
      }
    } finally {
      this.editing = false;
      this.onRunEnded();
    }
  }
  runSimple(kind, functionName, user2, event) {
    return this.runner.run(
      { kind, functionName, user: user2, mode: this.simpleMode },
      { copying: "none", args: (execution) => execution.handles.encode([event(execution)]) }
    );
  }
  async runInstalled(kind, event) {
    const triggers2 = this.world.triggers.all().filter((trigger) => trigger.event === kind && this.fires(trigger));
    await Promise.all(
      triggers2.map(
        (trigger) => this.runner.run(
          { kind: "trigger", functionName: trigger.functionName, user: trigger.user, mode: "FULL" },
          {
            copying: "none",
            args: (execution) => execution.handles.encode([{ ...event(execution), triggerUid: trigger.id }])
          }
        )
      )
    );
  }
  keep(run) {
    this.installed.add(run);
    void run.finally(() => {
      this.installed.delete(run);
      this.onRunEnded();
    });
  }
  common(execution, mode2) {
    return {
      authMode: enumOf("AuthMode", mode2),
      source: new SimSpreadsheet(execution),
      // A simple trigger may not know the user.
      user: new SimUser(mode2 === "FULL" ? execution.user : "")
    };
  }
  openEvent(execution, mode2) {
    return this.common(execution, mode2);
  }
  editEvent(execution, news, mode2) {
    const { cells } = news;
    if (cells === void 0) throw new Error("an edit without cells");
    const { sheet: sheet2, area, value, oldValue } = cells;
    return {
      ...this.common(execution, mode2),
      range: new SimRange(execution, sheet2, area),
      ...value === void 0 ? {} : { value },
      ...oldValue === void 0 ? {} : { oldValue }
    };
  }
  changeEvent(execution, news) {
    return { ...this.common(execution, "FULL"), changeType: news.change };
  }
  clockEvent(trigger) {
    const now = this.world.clock.now();
    const timeZone = "UTC";
    const date = new Date(now + offsetAt(now, timeZone));
    const firstDay2 = Date.UTC(date.getUTCFullYear(), 0, 1);
    return {
      authMode: enumOf("AuthMode", "FULL"),
      triggerUid: trigger.id,
      timezone: timeZone,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      "day-of-month": date.getUTCDate(),
      "day-of-week": date.getUTCDay() || 7,
      "week-of-year": Math.floor((date.getTime() - firstDay2) / 6048e5) + 1,
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds()
    };
  }
  nothingToRun(functionName, user2) {
    const now = this.world.clock.now();
    return {
      id: 0,
      kind: "open",
      functionName,
      user: user2,
      startedAt: now,
      finishedAt: now,
      state: "done",
      log: [],
      calls: {},
      cells: { read: 0, written: 0 },
      simulatedMilliseconds: 0,
      lockedMilliseconds: 0
    };
  }
};
function declares(project, name) {
  const declaration = new RegExp(
    `(^|[\\s;}])((async\\s+)?function\\s*\\*?\\s*${name}\\s*\\(|(const|let|var)\\s+${name}\\s*=)`
  );
  return project.scripts.some((script) => declaration.test(script.source));
}

// src/simulator/document/sheet-model.ts
var SheetModel = class {
  id;
  name;
  grid;
  hidden = false;
  tabColor = null;
  hiddenGridlines = false;
  rightToLeft = false;
  filter = null;
  /** Rows that the filter hides. */
  filteredRows = /* @__PURE__ */ new Set();
  merges = [];
  protections = [];
  conditionalFormats = [];
  bandings = [];
  groups = [];
  /** On which side of a group its sign stands: "AFTER" it unless set. */
  groupControls = { rows: "AFTER", columns: "AFTER" };
  revision = 0;
  rows = { sizes: /* @__PURE__ */ new Map(), hidden: /* @__PURE__ */ new Set(), frozen: 0 };
  columns = { sizes: /* @__PURE__ */ new Map(), hidden: /* @__PURE__ */ new Set(), frozen: 0 };
  constructor(id, name, grid) {
    this.id = id;
    this.name = name;
    this.grid = grid;
  }
  get area() {
    return { top: 1, left: 1, bottom: this.grid.maxRows, right: this.grid.maxColumns };
  }
  get cellCount() {
    return this.grid.maxRows * this.grid.maxColumns;
  }
  insert(dimension, at, count2) {
    const edge = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    this.grid.insert(dimension, at, count2);
    const traits2 = this[dimension];
    this.moveKeys(dimension, (index) => indexAfterInsert(index, at, count2));
    if (at <= traits2.frozen) traits2.frozen += count2;
    groupsAfterInsert(this.groups, dimension, at, count2);
    this.moveAreas(dimension, (area) => {
      const [start, end] = dimension === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      if (at > edge && start === 1 && end === edge) {
        return dimension === "rows" ? { ...area, bottom: edge + count2 } : { ...area, right: edge + count2 };
      }
      return areaAfterInsert(area, dimension, at, count2);
    });
    this.moveFilterColumns(dimension, (index) => indexAfterInsert(index, at, count2));
  }
  remove(dimension, first, count2) {
    const traits2 = this[dimension];
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    this.checkSpan(dimension, first, count2);
    const frozenGone = Math.max(0, Math.min(traits2.frozen, first + count2 - 1) - first + 1);
    if (size - count2 - (traits2.frozen - frozenGone) < 1) {
      throw new ServiceError(dimension === "rows" ? texts.allRows : texts.allColumns);
    }
    this.grid.remove(dimension, first, count2);
    traits2.frozen -= frozenGone;
    this.moveKeys(dimension, (index) => indexAfterDelete(index, first, count2));
    this.groups = groupsAfterDelete(this.groups, dimension, first, count2);
    this.moveFilterColumns(dimension, (index) => indexAfterDelete(index, first, count2));
    this.moveAreas(dimension, (area) => areaAfterDelete(area, dimension, first, count2));
  }
  /** Moves rows or columns before another one; the index is counted as it was before. */
  move(dimension, first, count2, before) {
    const across = this.merges.some((merge) => {
      const [start, end] = dimension === "rows" ? [merge.top, merge.bottom] : [merge.left, merge.right];
      const last = first + count2 - 1;
      const cutByBlock = start <= last && end >= first && (start < first || end > last);
      return cutByBlock || start < before && end >= before;
    });
    if (across) throw new ServiceError(texts.partOfMerge);
    this.grid.move(dimension, first, count2, before);
    this.moveKeys(dimension, (index) => indexAfterMove(index, first, count2, before));
    this.moveFilterColumns(dimension, (index) => indexAfterMove(index, first, count2, before));
    this.moveAreas(dimension, (area) => areaAfterMove(area, dimension, first, count2, before));
  }
  checkSpan(dimension, first, count2) {
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    if (first < 1 || count2 < 1 || first + count2 - 1 > size) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
  }
  hideLines(dimension, first, count2, hidden) {
    this.checkSpan(dimension, first, count2);
    for (let index = first; index < first + count2; index += 1) {
      if (hidden) this[dimension].hidden.add(index);
      else this[dimension].hidden.delete(index);
    }
  }
  resizeLines(dimension, first, count2, size) {
    this.checkSpan(dimension, first, count2);
    for (let index = first; index < first + count2; index += 1) {
      if (size === null) this[dimension].sizes.delete(index);
      else this[dimension].sizes.set(index, size);
    }
  }
  freeze(dimension, count2) {
    const size = dimension === "rows" ? this.grid.maxRows : this.grid.maxColumns;
    if (count2 < 0 || count2 >= size) {
      throw new ServiceError(`You can't freeze all visible ${dimension} on the sheet.`);
    }
    this[dimension].frozen = count2;
  }
  moveAreas(dimension, move2) {
    const { filter } = this;
    if (filter !== null) {
      const area = move2(filter.area);
      if (area === null) this.filter = null;
      else filter.area = area;
    }
    const single2 = (area) => area.top === area.bottom && area.left === area.right;
    this.merges = this.merges.flatMap((area) => move2(area) ?? []).filter((area) => !single2(area));
    this.protections = this.protections.filter((protection) => {
      const moved2 = move2(protection.area);
      protection.unprotected = protection.unprotected.flatMap((area) => move2(area) ?? []);
      if (moved2 !== null) protection.area = moved2;
      return moved2 !== null;
    });
    this.conditionalFormats = this.conditionalFormats.flatMap((format2) => {
      const ranges = format2.ranges.flatMap((area) => move2(area) ?? []);
      return ranges.length === 0 ? [] : [{ ...format2, ranges }];
    });
    this.bandings = this.bandings.filter((banding) => {
      const moved2 = move2(banding.area);
      if (moved2 !== null) banding.area = moved2;
      return moved2 !== null;
    });
    if (dimension === "rows" && this.filter === null) this.filteredRows.clear();
  }
  moveFilterColumns(dimension, move2) {
    const { filter } = this;
    if (filter === null || dimension === "rows") return;
    const criteria = [...filter.criteria];
    filter.criteria.clear();
    for (const [column4, criterion] of criteria) {
      const moved2 = move2(column4);
      if (moved2 !== null) filter.criteria.set(moved2, criterion);
    }
  }
  moveKeys(dimension, move2) {
    const traits2 = this[dimension];
    const sizes = [...traits2.sizes];
    traits2.sizes.clear();
    for (const [index, size] of sizes) {
      const moved2 = move2(index);
      if (moved2 !== null) traits2.sizes.set(moved2, size);
    }
    moveSet(traits2.hidden, move2);
    if (dimension === "rows") moveSet(this.filteredRows, move2);
  }
};
function moveSet(set, move2) {
  const members29 = [...set];
  set.clear();
  for (const index of members29) {
    const moved2 = move2(index);
    if (moved2 !== null) set.add(moved2);
  }
}

// src/simulator/document/saved/saved-document.ts
function saveWorkbook(workbook) {
  const styles = new Numbering();
  const rules = new Numbering();
  const sheets = workbook.sheets.map((sheet2) => saveSheet(sheet2, styles, rules));
  return {
    id: workbook.id,
    name: workbook.name,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    owner: workbook.owner,
    nextId: workbook.nextId,
    styles: styles.items,
    rules: rules.items,
    metadata: workbook.metadata.map((entry) => ({ ...entry })),
    namedRanges: workbook.namedRanges.map((named2) => ({ ...named2 })),
    sharing: { ...workbook.sharing },
    settings: { ...workbook.settings },
    sheets
  };
}
function saveSheet(sheet2, styles, rules) {
  const saveTraits = (traits2) => ({
    sizes: [...traits2.sizes],
    hidden: [...traits2.hidden],
    frozen: traits2.frozen
  });
  const cells = [];
  sheet2.grid.rows.forEach((row2, index) => {
    const saved = [];
    row2?.forEach((cell2, column4) => {
      if (cell2 !== void 0 && !isUntouched(cell2)) saved.push(saveCell(column4 + 1, cell2, styles, rules));
    });
    if (saved.length > 0) cells.push([index + 1, saved]);
  });
  return {
    id: sheet2.id,
    name: sheet2.name,
    maxRows: sheet2.grid.maxRows,
    maxColumns: sheet2.grid.maxColumns,
    hidden: sheet2.hidden,
    tabColor: sheet2.tabColor,
    hiddenGridlines: sheet2.hiddenGridlines,
    filter: sheet2.filter === null ? null : { ...sheet2.filter, criteria: [...sheet2.filter.criteria] },
    merges: inReadingOrder(sheet2.merges),
    protections: sheet2.protections.map((protection) => ({ ...protection })),
    rows: saveTraits(sheet2.rows),
    columns: saveTraits(sheet2.columns),
    filteredRows: [...sheet2.filteredRows],
    rightToLeft: sheet2.rightToLeft,
    conditionalFormats: sheet2.conditionalFormats,
    bandings: sheet2.bandings.map((banding) => ({ ...banding })),
    groups: sheet2.groups.map((group) => ({ ...group })),
    groupControls: { ...sheet2.groupControls },
    cells
  };
}
function isSavedDocument(value) {
  return typeof value === "object" && value !== null && "formatVersion" in value && value.formatVersion === 1;
}
function restoreWorkbook(workbook, saved) {
  workbook.name = saved.name;
  workbook.locale = saved.locale;
  workbook.timeZone = saved.timeZone;
  workbook.owner = saved.owner;
  workbook.nextId = saved.nextId;
  workbook.metadata = saved.metadata.map((entry) => ({ ...entry }));
  workbook.namedRanges = (saved.namedRanges ?? []).map((named2) => ({ ...named2 }));
  if (saved.sharing !== void 0) workbook.sharing = { ...saved.sharing };
  if (saved.settings !== void 0) workbook.settings = { ...saved.settings };
  const styles = saved.styles.map(internStyle);
  workbook.sheets = saved.sheets.map((sheet2) => restoreSheet(sheet2, styles, saved.rules));
  for (const sheet2 of workbook.sheets) {
    sheet2.grid.each(sheet2.area, ({ formula, rule }) => {
      if (formula !== "") workbook.noteFormula(formula);
      if (rule !== null && readsOtherCells(rule)) workbook.hasRules = true;
    });
  }
}
function restoreFilter(saved) {
  if (!("area" in saved)) return newFilter(saved);
  return { area: saved.area, criteria: new Map(saved.criteria), sorted: saved.sorted };
}
function restoreSheet(saved, styles, rules) {
  const sheet2 = new SheetModel(saved.id, saved.name, new Grid(saved.maxRows, saved.maxColumns));
  sheet2.hidden = saved.hidden;
  sheet2.tabColor = saved.tabColor;
  sheet2.hiddenGridlines = saved.hiddenGridlines;
  sheet2.filter = saved.filter === null ? null : restoreFilter(saved.filter);
  for (const row2 of saved.filteredRows ?? []) sheet2.filteredRows.add(row2);
  sheet2.rightToLeft = saved.rightToLeft ?? false;
  sheet2.conditionalFormats = [...saved.conditionalFormats ?? []];
  sheet2.bandings = (saved.bandings ?? []).map((banding) => ({ ...banding }));
  sheet2.groups = (saved.groups ?? []).map((group) => ({ ...group }));
  if (saved.groupControls !== void 0) sheet2.groupControls = { ...saved.groupControls };
  sheet2.merges = [...saved.merges];
  sheet2.protections = saved.protections.map((protection) => ({ ...protection, editors: [...protection.editors] }));
  for (const dimension of ["rows", "columns"]) {
    for (const [index, size] of saved[dimension].sizes) sheet2[dimension].sizes.set(index, size);
    for (const index of saved[dimension].hidden) sheet2[dimension].hidden.add(index);
    sheet2[dimension].frozen = saved[dimension].frozen;
  }
  for (const [row2, cells] of saved.cells) {
    for (const cell2 of cells) restoreCell(sheet2.grid.touch(row2, cell2[0]), cell2, styles, rules);
  }
  return sheet2;
}

// src/simulator/document/formula/environment.ts
var given = (value) => value !== void 0 && value !== "";

// src/simulator/document/formula/functions/math.ts
function shifted(value, places3, round) {
  const size = Number(`${Math.abs(value)}e${places3}`);
  const result = Number.isFinite(size) ? Number(`${round(size)}e${-places3}`) : Math.abs(value);
  return Math.sign(value) * (Number.isNaN(result) ? Math.abs(value) : result);
}
var places = (value) => given(value) ? Math.trunc(numberOf(value)) : 0;
function real(value) {
  if (!Number.isFinite(value)) throw new FormulaError("#NUM!");
  return value;
}
function quotient(value, divisor) {
  if (numberOf(divisor) === 0) throw new FormulaError("#DIV/0!");
  return numberOf(value) / numberOf(divisor);
}
function step2(value, factor, round) {
  const [number, size] = [numberOf(value), given(factor) ? numberOf(factor) : 1];
  if (number === 0 || size === 0) return 0;
  if (number > 0 && size < 0) throw new FormulaError("#NUM!");
  return Number((round(Number((number / size).toPrecision(15))) * size).toPrecision(15));
}
var mathScalars = {
  ABS: ([value]) => Math.abs(numberOf(value)),
  CEILING: ([value, factor]) => step2(value, factor, Math.ceil),
  EXP: ([value]) => real(Math.exp(numberOf(value))),
  FLOOR: ([value, factor]) => step2(value, factor, Math.floor),
  INT: ([value]) => Math.floor(numberOf(value)),
  ISEVEN: ([value]) => Math.trunc(numberOf(value)) % 2 === 0,
  ISODD: ([value]) => Math.trunc(numberOf(value)) % 2 !== 0,
  LN: ([value]) => real(Math.log(numberOf(value))),
  LOG: ([value, base]) => real(Math.log(numberOf(value)) / Math.log(given(base) ? numberOf(base) : 10)),
  MOD: ([value, divisor]) => numberOf(value) - numberOf(divisor) * Math.floor(quotient(value, divisor)),
  PI: () => Math.PI,
  POWER: ([value, power]) => real(numberOf(value) ** numberOf(power)),
  QUOTIENT: ([value, divisor]) => Math.trunc(quotient(value, divisor)),
  ROUND: ([value, digits]) => shifted(numberOf(value), places(digits), Math.round),
  ROUNDDOWN: ([value, digits]) => shifted(numberOf(value), places(digits), Math.floor),
  ROUNDUP: ([value, digits]) => shifted(numberOf(value), places(digits), Math.ceil),
  SIGN: ([value]) => Math.sign(numberOf(value)),
  SQRT: ([value]) => real(Math.sqrt(numberOf(value))),
  TRUNC: ([value, digits]) => shifted(numberOf(value), places(digits), Math.floor)
};
var sum2 = (all) => all.reduce((total2, number) => total2 + number, 0);
function average(all) {
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return sum2(all) / all.length;
}
function median(all) {
  if (all.length === 0) throw new FormulaError("#NUM!");
  const sorted3 = [...all].sort((a, b) => a - b);
  const middle = Math.floor(sorted3.length / 2);
  const [low = 0, high = 0] = [sorted3[middle - 1], sorted3[middle]];
  return sorted3.length % 2 === 1 ? high : (low + high) / 2;
}
function deviation(all, lost) {
  if (all.length <= lost) throw new FormulaError("#DIV/0!");
  const mean2 = average(all);
  return Math.sqrt(sum2(all.map((number) => (number - mean2) ** 2)) / (all.length - lost));
}
function nth(range, place3, direction) {
  const sorted3 = numbers([matrixOf(range)]).sort((a, b) => direction * (a - b));
  const value = sorted3[Math.trunc(numberOf(place3)) - 1];
  if (value === void 0) throw new FormulaError("#NUM!");
  return value;
}
function rank(value, range, ascending) {
  const all = numbers([matrixOf(range)]);
  if (!all.includes(value)) throw new FormulaError("#N/A");
  return all.filter((other) => ascending ? other < value : other > value).length + 1;
}
var extreme = (all, choose) => all.length === 0 ? 0 : all.reduce((best, number) => choose(best, number));
var numeric = (value) => typeof value === "number" ? value : 0;
var mathRanges = {
  AVERAGE: (all) => average(numbers(all)),
  COUNT: (all) => flat(all).filter((value) => typeof value === "number").length,
  COUNTA: (all) => flat(all).filter((value) => value !== "").length,
  COUNTBLANK: (all) => flat(all).filter((value) => value === "").length,
  COUNTUNIQUE: (all) => new Set(flat(all).filter((value) => value !== "")).size,
  LARGE: ([range, place3]) => nth(range, place3, -1),
  MAX: (all) => extreme(numbers(all), Math.max),
  MEDIAN: (all) => median(numbers(all)),
  MIN: (all) => extreme(numbers(all), Math.min),
  PRODUCT: (all) => numbers(all).reduce((product3, number) => product3 * number, 1),
  RANK: ([value, range, ascending]) => rank(numberOf(value), range, ascending !== void 0 && numberOf(ascending) !== 0),
  SMALL: ([range, place3]) => nth(range, place3, 1),
  STDEV: (all) => deviation(numbers(all), 1),
  STDEVP: (all) => deviation(numbers(all), 0),
  SUM: (all) => sum2(numbers(all)),
  SUMPRODUCT: (all) => {
    const [first = [], ...others2] = all.map(matrixOf);
    const sameShape = others2.every((other) => other.length === first.length && other[0]?.length === first[0]?.length);
    if (!sameShape) throw new FormulaError("#VALUE!");
    return sum2(
      first.flatMap(
        (line, row2) => line.map(
          (value, column4) => others2.reduce(
            (product3, other) => product3 * numeric(sound(other[row2]?.[column4] ?? "")),
            numeric(sound(value))
          )
        )
      )
    );
  },
  /** Rows that are hidden count here as the others do; that is weaker than Sheets. */
  SUBTOTAL: ([code, ...all], environment) => {
    const names3 = ["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV", "STDEVP", "SUM"];
    const chosen2 = mathRanges[names3[Math.trunc(numberOf(code)) % 100] ?? ""];
    if (chosen2 === void 0) throw new FormulaError("#VALUE!");
    return chosen2(
      all.map((operand) => matrixOf(operand).map((line) => line.map((value) => isErrorValue(value) ? "" : value))),
      environment
    );
  }
};

// src/simulator/document/formula/functions/numbers.ts
var whole2 = (value) => Math.trunc(numberOf(value));
function within(value, least, most = Number.POSITIVE_INFINITY) {
  if (value < least || value > most) throw new FormulaError("#NUM!");
  return value;
}
var product = (from, to) => {
  let result = 1;
  for (let factor = from; factor <= to; factor += 1) result *= factor;
  return result;
};
var commonDivisor = (a, b) => b === 0 ? a : commonDivisor(b, a % b);
var away = (value, rest) => {
  const size = Math.ceil(Math.abs(value));
  const next = size % 2 === rest ? size : size + 1;
  return value < 0 ? -next : next;
};
var digitsOf = (value, base, length) => within(whole2(value), 0).toString(base).toUpperCase().padStart(given(length) ? whole2(length) : 1, "0");
var numberScalars = {
  BASE: ([value, base, length]) => digitsOf(value, within(whole2(base), 2, 36), length),
  COMBIN: ([all, chosen2]) => {
    const [n, k] = [within(whole2(all), 0), within(whole2(chosen2), 0, whole2(all))];
    return Math.round(product(n - k + 1, n) / product(1, k));
  },
  DECIMAL: ([text2, base]) => {
    const digits = textOf2(text2).trim().toLowerCase();
    const radix = within(whole2(base), 2, 36);
    if (digits === "" || [...digits].some((digit2) => Number.isNaN(Number.parseInt(digit2, radix)))) {
      throw new FormulaError("#NUM!");
    }
    return Number.parseInt(digits, radix);
  },
  DEGREES: ([angle]) => numberOf(angle) * 180 / Math.PI,
  DOLLAR: ([value, places3], { locale }) => {
    const digits = given(places3) ? whole2(places3) : 2;
    return showValue(numberOf(value), `$#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`, locale);
  },
  ENCODEURL: ([text2]) => encodeURIComponent(textOf2(text2)),
  EVEN: ([value]) => away(numberOf(value), 0),
  FACT: ([value]) => product(1, within(whole2(value), 0, 170)),
  LOG10: ([value]) => Math.log10(within(numberOf(value), Number.MIN_VALUE)),
  MROUND: ([value, factor]) => {
    const step3 = numberOf(factor);
    if (step3 === 0) return 0;
    if (numberOf(value) * step3 < 0) throw new FormulaError("#NUM!");
    return Number((Math.round(numberOf(value) / step3) * step3).toPrecision(15));
  },
  ODD: ([value]) => away(numberOf(value), 1),
  RADIANS: ([angle]) => numberOf(angle) * Math.PI / 180,
  RAND: (_, { random }) => random(),
  RANDBETWEEN: ([low, high], { random }) => {
    const [least, most] = [Math.ceil(numberOf(low)), Math.floor(numberOf(high))];
    if (most < least) throw new FormulaError("#NUM!");
    return least + Math.floor(random() * (most - least + 1));
  },
  UNICHAR: ([code]) => String.fromCodePoint(within(whole2(code), 1, 1114111)),
  UNICODE: ([text2]) => textOf2(text2).codePointAt(0) ?? 0
};
function percentile(all, share) {
  const sorted3 = [...all].sort((a, b) => a - b);
  const place3 = within(share, 0, 1) * (sorted3.length - 1);
  const [low, high] = [sorted3[Math.floor(place3)], sorted3[Math.ceil(place3)]];
  if (low === void 0 || high === void 0) throw new FormulaError("#NUM!");
  return low + (high - low) * (place3 - Math.floor(place3));
}
function mode(all) {
  const counts = /* @__PURE__ */ new Map();
  for (const number of all) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const found2 = [...counts].find(([, count2]) => count2 === most);
  if (found2 === void 0 || most < 2) throw new FormulaError("#N/A");
  return found2[0];
}
function variance(all, lost) {
  if (all.length <= lost) throw new FormulaError("#DIV/0!");
  const mean2 = all.reduce((sum3, number) => sum3 + number, 0) / all.length;
  return all.reduce((sum3, number) => sum3 + (number - mean2) ** 2, 0) / (all.length - lost);
}
var numberRanges = {
  GCD: (all) => numbers(all).map(Math.trunc).reduce(commonDivisor, 0),
  LCM: (all) => numbers(all).map(Math.trunc).reduce((a, b) => a === 0 || b === 0 ? 0 : Math.abs(a * b) / commonDivisor(a, b), 1),
  MODE: (all) => mode(numbers(all)),
  PERCENTILE: ([range, share]) => percentile(numbers(range === void 0 ? [] : [range]), numberOf(share)),
  QUARTILE: ([range, quarter]) => percentile(numbers(range === void 0 ? [] : [range]), whole2(quarter) / 4),
  SUMSQ: (all) => numbers(all).reduce((sum3, number) => sum3 + number ** 2, 0),
  VAR: (all) => variance(numbers(all), 1),
  VARP: (all) => variance(numbers(all), 0),
  AVERAGEA: (all) => {
    const values2 = flat(all).filter((value) => value !== "").map((value) => typeof value === "string" ? 0 : Number(value));
    if (values2.length === 0) throw new FormulaError("#DIV/0!");
    return values2.reduce((sum3, number) => sum3 + number, 0) / values2.length;
  }
};

// src/simulator/document/formula/functions/arrays.ts
var whole3 = (operand) => Math.trunc(numberOf(operand));
var on = (operand) => operand !== void 0 && truthOf(operand);
function chosen(lines, numbers2) {
  return flat(numbers2).map((number) => {
    const place3 = whole3(number);
    const line = place3 < 0 ? lines[lines.length + place3] : lines[place3 - 1];
    if (line === void 0) throw new FormulaError("#VALUE!");
    return [...line];
  });
}
function members28([range, skip, byColumn]) {
  const matrix = matrixOf(range);
  const values2 = (on(byColumn) ? transposed(matrix) : matrix).flat();
  const empty2 = skip === void 0 ? 0 : whole3(skip);
  return empty2 === 1 || empty2 === 3 ? values2.filter((value) => value !== "") : values2;
}
function wrapped([range, count2, filler]) {
  const values2 = flat(range === void 0 ? [] : [range]);
  const width = whole3(count2);
  if (width < 1) throw new FormulaError("#NUM!");
  const pad = filler === void 0 ? "#N/A" : single(filler);
  return Array.from(
    { length: Math.ceil(values2.length / width) },
    (_, row2) => Array.from({ length: width }, (_unused, column4) => values2[row2 * width + column4] ?? pad)
  );
}
function place([wanted, list, kind, direction]) {
  const value = single(wanted);
  const values2 = flat(list === void 0 ? [] : [list]);
  const same2 = (other) => typeof other === typeof value && order(other, value) === 0;
  const found2 = direction !== void 0 && whole3(direction) < 0 ? values2.findLastIndex(same2) : values2.findIndex(same2);
  if (found2 >= 0) return found2 + 1;
  const near = kind === void 0 ? 0 : whole3(kind);
  let best = -1;
  for (const [index, other] of values2.entries()) {
    if (typeof other !== typeof value || Math.sign(order(other, value)) !== near) continue;
    if (best < 0 || order(other, values2[best] ?? "") * near < 0) best = index;
  }
  if (near === 0 || best < 0) throw new FormulaError("#N/A");
  return best + 1;
}
var product2 = (left, right) => {
  if ((left[0]?.length ?? 0) !== right.length) throw new FormulaError("#VALUE!");
  return left.map(
    (line) => (right[0] ?? []).map(
      (_, column4) => line.reduce((sum3, value, index) => sum3 + numberOf(value) * numberOf(right[index]?.[column4]), 0)
    )
  );
};
function alias(name) {
  return (operands, around2) => {
    const work = mathRanges[name] ?? numberRanges[name];
    if (work === void 0) throw new FormulaError("#NAME?");
    return work(operands, around2);
  };
}
var arrayRanges = {
  CHOOSECOLS: ([range, ...numbers2]) => transposed(chosen(transposed(matrixOf(range)), numbers2)),
  CHOOSEROWS: ([range, ...numbers2]) => chosen(matrixOf(range), numbers2),
  MMULT: ([left, right]) => product2(matrixOf(left), matrixOf(right)),
  "MODE.SNGL": alias("MODE"),
  "PERCENTILE.INC": alias("PERCENTILE"),
  "QUARTILE.INC": alias("QUARTILE"),
  "RANK.EQ": alias("RANK"),
  "STDEV.P": alias("STDEVP"),
  "STDEV.S": alias("STDEV"),
  TOCOL: (operands) => members28(operands).map((value) => [value]),
  TOROW: (operands) => [members28(operands)],
  "VAR.P": alias("VARP"),
  "VAR.S": alias("VAR"),
  WRAPCOLS: (operands) => transposed(wrapped(operands)),
  WRAPROWS: wrapped,
  XMATCH: place
};
var compare3 = (holds2) => {
  return ([first = "", second = ""]) => holds2(order(first, second));
};
var counted = (work) => {
  return ([first, second]) => {
    const result = work(numberOf(first), numberOf(second));
    if (!Number.isFinite(result)) throw new FormulaError("#NUM!");
    return result;
  };
};
function isBetween([value = "", low = "", high = "", withLow, withHigh]) {
  const [above, below] = [order(value, low), order(high, value)];
  const counts = (flag2) => flag2 === void 0 || flag2 === "" || truthOf(flag2);
  return (above > 0 || above === 0 && counts(withLow)) && (below > 0 || below === 0 && counts(withHigh));
}
var operatorScalars = {
  ADD: counted((a, b) => a + b),
  ATAN: counted(Math.atan),
  ATAN2: counted((x, y) => Math.atan2(y, x)),
  COS: counted(Math.cos),
  DIVIDE: ([first, second]) => {
    if (numberOf(second) === 0) throw new FormulaError("#DIV/0!");
    return numberOf(first) / numberOf(second);
  },
  EQ: compare3((difference2) => difference2 === 0),
  GT: compare3((difference2) => difference2 > 0),
  GTE: compare3((difference2) => difference2 >= 0),
  ISBETWEEN: isBetween,
  LT: compare3((difference2) => difference2 < 0),
  LTE: compare3((difference2) => difference2 <= 0),
  MINUS: counted((a, b) => a - b),
  MULTIPLY: counted((a, b) => a * b),
  NE: compare3((difference2) => difference2 !== 0),
  POW: counted((a, b) => a ** b),
  SIN: counted(Math.sin),
  TAN: counted(Math.tan),
  TO_PURE_NUMBER: ([value = ""]) => value,
  UMINUS: counted((a) => -a)
};

// src/simulator/document/formula/functions/criteria.ts
function wildcard(text2) {
  const body = text2.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (match, kept3, mark2) => {
    if (kept3 !== void 0) return `\\${kept3}`;
    if (mark2 === void 0) return `\\${match}`;
    return mark2 === "*" ? "[^]*" : "[^]";
  });
  return new RegExp(`^${body}$`, "iu");
}
function testOf(criterion, { locale }) {
  if (typeof criterion !== "string") return (value) => typeof value === typeof criterion && value === criterion;
  const [, operator = "=", rest = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = parseInput(rest, { format: void 0, locale, year: 2e3, typed: true }).value;
  if (operator === "=" || operator === "<>") {
    const equals = equality(rest, wanted, operator === "=" && criterion.startsWith("="));
    return operator === "=" ? equals : (value) => !equals(value);
  }
  return (value) => {
    if (value === "" || typeof value !== typeof wanted || isErrorValue(value)) return false;
    const difference2 = order(value, wanted);
    if (operator === "<") return difference2 < 0;
    if (operator === ">") return difference2 > 0;
    return operator === "<=" ? difference2 <= 0 : difference2 >= 0;
  };
}
function equality(text2, wanted, explicit) {
  if (typeof wanted !== "string") return (value) => value === wanted || value === text2;
  if (wanted === "") return (value) => value === "" && (explicit || text2 === "");
  const expression = wildcard(wanted);
  return (value) => typeof value === "string" && expression.test(value);
}
function matching(pairs, environment) {
  const tests = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    tests.push({ range: matrixOf(pairs[index]), test: testOf(single(pairs[index + 1]), environment) });
  }
  const first = tests[0];
  if (first === void 0) throw new FormulaError("#N/A");
  if (tests.some(({ range }) => range.length !== first.range.length || range[0]?.length !== first.range[0]?.length)) {
    throw new FormulaError("#VALUE!");
  }
  return first.range.flatMap(
    (line, row2) => line.flatMap(
      (_, column4) => tests.every(({ range, test }) => test(range[row2]?.[column4] ?? "")) ? [{ row: row2, column: column4 }] : []
    )
  );
}
function numbersAt(operand, members29) {
  const matrix = matrixOf(operand);
  return members29.flatMap(({ row: row2, column: column4 }) => {
    const value = matrix[row2]?.[column4];
    return typeof value === "number" ? [value] : [];
  });
}
var total = (all) => all.reduce((sum3, value) => sum3 + value, 0);
function mean(all) {
  if (all.length === 0) throw new FormulaError("#DIV/0!");
  return total(all) / all.length;
}
var criteriaRanges = {
  AVERAGEIF: ([range = [], criterion = "", averaged], around2) => mean(numbersAt(averaged ?? range, matching([range, criterion], around2))),
  AVERAGEIFS: ([averaged, ...pairs], around2) => mean(numbersAt(averaged, matching(pairs, around2))),
  COUNTIF: (pairs, around2) => matching(pairs.slice(0, 2), around2).length,
  COUNTIFS: (pairs, around2) => matching(pairs, around2).length,
  MAXIFS: ([range, ...pairs], around2) => Math.max(0, ...numbersAt(range, matching(pairs, around2))),
  MINIFS: ([range, ...pairs], around2) => {
    const found2 = numbersAt(range, matching(pairs, around2));
    return found2.length === 0 ? 0 : Math.min(...found2);
  },
  SUMIF: ([range = [], criterion = "", summed], around2) => total(numbersAt(summed ?? range, matching([range, criterion], around2))),
  SUMIFS: ([summed, ...pairs], around2) => total(numbersAt(summed, matching(pairs, around2)))
};

// src/simulator/document/formula/functions/dates.ts
function dateOf(value, { locale, now }) {
  if (typeof value !== "string" || value === "") return new Date(wallOfSerial(numberOf(value)));
  const read3 = readDate(value.trim(), locale, new Date(wallOfSerial(now())).getUTCFullYear());
  if (read3 === null) throw new FormulaError("#VALUE!");
  return new Date(wallOfSerial(read3.serial));
}
function serialOf(year, month, day3) {
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year < 1900 ? year + 1900 : year, month - 1, day3);
  return serialOfWall(date.getTime());
}
function monthsOn(date, months4) {
  const month = date.getUTCMonth() + months4;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return serialOfWall(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}
var dayOf = (date) => Math.floor(serialOfWall(date.getTime()));
function wholeMonths(from, to) {
  const months4 = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months4 - 1 : months4;
}
function difference(from, to, unit) {
  if (from > to) throw new FormulaError("#NUM!");
  const months4 = wholeMonths(from, to);
  switch (unit.toUpperCase()) {
    case "D":
      return dayOf(to) - dayOf(from);
    case "M":
      return months4;
    case "Y":
      return Math.floor(months4 / 12);
    case "YM":
      return months4 % 12;
    case "MD":
      return dayOf(to) - monthsOn(from, months4);
    case "YD":
      return dayOf(to) - monthsOn(from, Math.floor(months4 / 12) * 12);
    default:
      throw new FormulaError("#NUM!");
  }
}
function weekday(date, kind) {
  const day3 = date.getUTCDay();
  if (kind === 2) return (day3 + 6) % 7 + 1;
  return kind === 3 ? (day3 + 6) % 7 : day3 + 1;
}
function workdays(from, to) {
  const [first, last] = [dayOf(from), dayOf(to)].sort((a, b) => a - b);
  let count2 = 0;
  for (let day3 = first ?? 0; day3 <= (last ?? 0); day3 += 1) {
    const weekday2 = new Date(wallOfSerial(day3)).getUTCDay();
    if (weekday2 !== 0 && weekday2 !== 6) count2 += 1;
  }
  return dayOf(from) > dayOf(to) ? -count2 : count2;
}
function workdayAfter(from, days3) {
  let [day3, left] = [dayOf(from), Math.abs(days3)];
  while (left > 0) {
    day3 += Math.sign(days3);
    const weekday2 = new Date(wallOfSerial(day3)).getUTCDay();
    if (weekday2 !== 0 && weekday2 !== 6) left -= 1;
  }
  return day3;
}
function isoWeek(date) {
  const thursday = dayOf(date) + 3 - (date.getUTCDay() + 6) % 7;
  const year = new Date(wallOfSerial(thursday)).getUTCFullYear();
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}
function weekOfYear2(date, kind) {
  if (kind === 21) return isoWeek(date);
  const first = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  const shift = kind === 2 ? (first.getUTCDay() + 6) % 7 : first.getUTCDay();
  return Math.floor((dayOf(date) - dayOf(first) + shift) / 7) + 1;
}
var dateScalars = {
  DATE: ([year, month, day3]) => serialOf(Math.trunc(numberOf(year)), Math.trunc(numberOf(month)), Math.trunc(numberOf(day3))),
  DATEDIF: ([from, to, unit], around2) => difference(dateOf(from, around2), dateOf(to, around2), textOf2(unit)),
  DATEVALUE: ([text2], around2) => dayOf(dateOf(text2, around2)),
  DAY: ([date], around2) => dateOf(date, around2).getUTCDate(),
  DAYS: ([to, from], around2) => dayOf(dateOf(to, around2)) - dayOf(dateOf(from, around2)),
  EDATE: ([date, months4], around2) => monthsOn(dateOf(date, around2), Math.trunc(numberOf(months4))),
  EOMONTH: ([date, months4], around2) => {
    const start = dateOf(date, around2);
    return serialOfWall(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Math.trunc(numberOf(months4)) + 1, 0));
  },
  HOUR: ([date], around2) => dateOf(date, around2).getUTCHours(),
  ISOWEEKNUM: ([date], around2) => isoWeek(dateOf(date, around2)),
  MINUTE: ([date], around2) => dateOf(date, around2).getUTCMinutes(),
  MONTH: ([date], around2) => dateOf(date, around2).getUTCMonth() + 1,
  NETWORKDAYS: ([from, to], around2) => workdays(dateOf(from, around2), dateOf(to, around2)),
  NOW: (_, { now }) => now(),
  SECOND: ([date], around2) => dateOf(date, around2).getUTCSeconds(),
  TIMEVALUE: ([text2], around2) => {
    const serial = serialOfWall(dateOf(text2, around2).getTime());
    return serial - Math.floor(serial);
  },
  TO_DATE: ([value]) => numberOf(value),
  TIME: ([hour3, minute2, second]) => (numberOf(hour3) * 3600 + numberOf(minute2) * 60 + numberOf(second)) / 86400 % 1,
  TODAY: (_, { now }) => Math.floor(now()),
  WEEKDAY: ([date, kind], around2) => weekday(dateOf(date, around2), given(kind) ? numberOf(kind) : 1),
  WEEKNUM: ([date, kind], around2) => weekOfYear2(dateOf(date, around2), given(kind) ? numberOf(kind) : 1),
  WORKDAY: ([date, days3], around2) => workdayAfter(dateOf(date, around2), Math.trunc(numberOf(days3))),
  YEAR: ([date], around2) => dateOf(date, around2).getUTCFullYear()
};

// src/simulator/document/formula/functions/library.ts
import * as formulajs from "@formulajs/formulajs";
function answer(result) {
  if (result instanceof Error) throw new FormulaError(result.message);
  if (typeof result === "number" && !Number.isFinite(result)) throw new FormulaError("#NUM!");
  if (typeof result === "string" || typeof result === "number") return result;
  throw new FormulaError("#VALUE!");
}
var ofNumbers = (work) => {
  return (values2) => answer(work(...values2.map((value) => numberOf(value))));
};
var ofDigits = (work) => {
  return ([digits, length]) => {
    const result = given(length) ? work(textOf2(digits), Math.trunc(numberOf(length))) : work(textOf2(digits));
    return answer(typeof result === "string" ? result.toUpperCase() : result);
  };
};
var ofAll = (work, least) => {
  return (operands) => {
    const all = numbers(operands);
    if (all.length < least) throw new FormulaError(all.length === 0 ? "#NUM!" : "#DIV/0!");
    return answer(work(...all));
  };
};
var positive = (work) => {
  return (...all) => all.every((number) => number > 0) ? work(...all) : Number.NaN;
};
function pairsOf(first, second) {
  const [a, b] = [flat(first === void 0 ? [] : [first]), flat(second === void 0 ? [] : [second])];
  if (a.length !== b.length) throw new FormulaError("#N/A");
  const pairs = a.flatMap((left, index) => {
    const right = b[index];
    return typeof left === "number" && typeof right === "number" ? [[left, right]] : [];
  });
  return [pairs.map(([left]) => left), pairs.map(([, right]) => right)];
}
var ofPairs = (work) => {
  return ([first, second]) => {
    const result = work(...pairsOf(first, second));
    if (Number.isNaN(result)) throw new FormulaError("#DIV/0!");
    return answer(result);
  };
};
var payments = (operands) => flat(operands).filter((value) => typeof value === "number");
var libraryScalars = {
  ACOS: ofNumbers(formulajs.ACOS),
  ACOSH: ofNumbers(formulajs.ACOSH),
  ARABIC: ([text2]) => answer(formulajs.ARABIC(textOf2(text2).trim().toUpperCase())),
  ASIN: ofNumbers(formulajs.ASIN),
  ASINH: ofNumbers(formulajs.ASINH),
  ATANH: ofNumbers(formulajs.ATANH),
  BIN2DEC: ofDigits(formulajs.BIN2DEC),
  BIN2HEX: ofDigits(formulajs.BIN2HEX),
  BIN2OCT: ofDigits(formulajs.BIN2OCT),
  COSH: ofNumbers(formulajs.COSH),
  COT: ofNumbers(formulajs.COT),
  CSC: ofNumbers(formulajs.CSC),
  DDB: ofNumbers(formulajs.DDB),
  DEC2BIN: ofDigits(formulajs.DEC2BIN),
  DEC2HEX: ofDigits(formulajs.DEC2HEX),
  DEC2OCT: ofDigits(formulajs.DEC2OCT),
  EFFECT: ofNumbers(formulajs.EFFECT),
  FISHER: ofNumbers(formulajs.FISHER),
  FV: ofNumbers(formulajs.FV),
  HEX2BIN: ofDigits(formulajs.HEX2BIN),
  HEX2DEC: ofDigits(formulajs.HEX2DEC),
  HEX2OCT: ofDigits(formulajs.HEX2OCT),
  IPMT: ofNumbers(formulajs.IPMT),
  NOMINAL: ofNumbers(formulajs.NOMINAL),
  NPER: ofNumbers(formulajs.NPER),
  OCT2BIN: ofDigits(formulajs.OCT2BIN),
  OCT2DEC: ofDigits(formulajs.OCT2DEC),
  OCT2HEX: ofDigits(formulajs.OCT2HEX),
  PMT: ofNumbers(formulajs.PMT),
  PPMT: ofNumbers(formulajs.PPMT),
  PV: ofNumbers(formulajs.PV),
  RATE: ofNumbers(formulajs.RATE),
  ROMAN: ([number]) => {
    const value = Math.trunc(numberOf(number));
    if (value < 0 || value > 3999) throw new FormulaError("#VALUE!");
    return answer(formulajs.ROMAN(value));
  },
  SEC: ofNumbers(formulajs.SEC),
  SINH: ofNumbers(formulajs.SINH),
  SLN: ofNumbers(formulajs.SLN),
  SQRTPI: ofNumbers(formulajs.SQRTPI),
  STANDARDIZE: ofNumbers(formulajs.STANDARDIZE),
  SYD: ofNumbers(formulajs.SYD),
  TANH: ofNumbers(formulajs.TANH)
};
var libraryRanges = {
  AVEDEV: ofAll(formulajs.AVEDEV, 1),
  CORREL: ofPairs(formulajs.CORREL),
  COVAR: ofPairs(formulajs.COVAR),
  DEVSQ: ofAll(formulajs.DEVSQ, 1),
  FORECAST: ([value, known6, at]) => {
    const result = formulajs.FORECAST(numberOf(value), ...pairsOf(known6, at));
    if (Number.isNaN(result)) throw new FormulaError("#DIV/0!");
    return answer(result);
  },
  GEOMEAN: ofAll(positive(formulajs.GEOMEAN), 1),
  HARMEAN: ofAll(positive(formulajs.HARMEAN), 1),
  INTERCEPT: ofPairs(formulajs.INTERCEPT),
  IRR: ([values2, guess]) => answer(formulajs.IRR(payments(values2 === void 0 ? [] : [values2]), guess === void 0 ? 0.1 : numberOf(guess))),
  KURT: ofAll(formulajs.KURT, 4),
  NPV: ([rate, ...values2]) => answer(formulajs.NPV(numberOf(rate), ...payments(values2))),
  PEARSON: ofPairs(formulajs.PEARSON),
  RSQ: ofPairs(formulajs.RSQ),
  SKEW: ofAll(formulajs.SKEW, 3),
  SLOPE: ofPairs(formulajs.SLOPE)
};

// src/simulator/document/formula/functions/logic.ts
var logicScalars = {
  FALSE: () => false,
  ISBLANK: ([value]) => value === "" || value === void 0,
  ISLOGICAL: ([value]) => typeof value === "boolean",
  ISNONTEXT: ([value]) => typeof value !== "string" || value === "",
  ISNUMBER: ([value]) => typeof value === "number",
  ISTEXT: ([value]) => typeof value === "string" && value !== "" && !isErrorValue(value),
  ISEMAIL: ([value]) => typeof value === "string" && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  ISURL: ([value]) => typeof value === "string" && /^((https?|ftp):\/\/|www\.)\S+\.\S+$/i.test(value),
  N: ([value]) => typeof value === "number" ? value : value === true ? 1 : 0,
  NA: () => {
    throw new FormulaError("#N/A");
  },
  NOT: ([value]) => !truthOf(value),
  TRUE: () => true
};
var decided = (all) => {
  const values2 = flat(all).filter((value) => value !== "" && (typeof value !== "string" || all.includes(value)));
  return values2;
};
var logicRanges = {
  AND: (all) => decided(all).every(truthOf),
  OR: (all) => decided(all).some(truthOf),
  XOR: (all) => decided(all).filter(truthOf).length % 2 === 1,
  TYPE: ([value]) => {
    if (Array.isArray(value)) return 64;
    const one = single(value);
    if (isErrorValue(one)) return 16;
    return typeof one === "number" ? 1 : typeof one === "string" ? 2 : 4;
  }
};

// src/simulator/document/formula/functions/lookup.ts
var same = (a, b) => typeof a === typeof b && order(a, b) === 0;
function place2(wanted, list, kind) {
  const exact = list.findIndex((value) => same(value, wanted));
  if (kind === 0) return exact;
  let best = -1;
  list.forEach((value, index) => {
    if (typeof value !== typeof wanted || value === "") return;
    const difference2 = order(value, wanted);
    if (kind > 0 ? difference2 <= 0 : difference2 >= 0) best = index;
  });
  return best;
}
function wildcardPlace(wanted, list) {
  if (typeof wanted !== "string" || !/[*?]/.test(wanted)) return place2(wanted, list, 0);
  const body = wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^]*").replaceAll("?", "[^]");
  const pattern5 = new RegExp(`^${body}$`, "iu");
  return list.findIndex((value) => typeof value === "string" && pattern5.test(value));
}
function missing2() {
  throw new FormulaError("#N/A");
}
function lookup(wanted, rows, index, sorted3) {
  if (index < 1) throw new FormulaError("#VALUE!");
  if (index > (rows[0]?.length ?? 0)) throw new FormulaError("#REF!");
  const list = rows.map((line) => line[0] ?? "");
  const row2 = sorted3 ? place2(wanted, list, 1) : wildcardPlace(wanted, list);
  if (row2 < 0 || wanted === "") missing2();
  return rows[row2]?.[index - 1] ?? "";
}
var isSorted = (operand) => operand === void 0 || truthOf(operand);
function filtered(rows, conditions) {
  const byColumns = conditions.every((condition) => matrixOf(condition).length === 1) && rows.length > 1;
  const lines = byColumns ? transposed(rows) : rows;
  const lists = conditions.map((condition) => flat([condition]));
  if (lists.some((list) => list.length !== lines.length)) throw new FormulaError("#N/A");
  const kept3 = lines.filter(
    (_, index) => lists.every((list) => !isErrorValue(list[index] ?? "") && truthy(list[index]))
  );
  if (kept3.length === 0) missing2();
  return byColumns ? transposed(kept3) : kept3;
}
var truthy = (value) => value === true || typeof value === "number" && value !== 0;
function unique(rows) {
  const seen = /* @__PURE__ */ new Set();
  return rows.filter((line) => {
    const key = JSON.stringify(line);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
function keyOf(rows, key) {
  if (isMatrix(key)) {
    if (key.length !== rows.length || key.some((line) => line.length !== 1)) throw new FormulaError("#N/A");
    return key.map((line) => line[0] ?? "");
  }
  const column4 = Math.trunc(numberOf(key));
  if (column4 < 1 || column4 > (rows[0]?.length ?? 0)) missingNumber();
  return rows.map((line) => line[column4 - 1] ?? "");
}
function sorted2(rows, keys) {
  const specs2 = [];
  for (let index = 0; index < keys.length; index += 2) {
    const direction = keys[index + 1];
    specs2.push({ values: keyOf(rows, keys[index]), ascending: direction === void 0 || truthOf(direction) });
  }
  if (specs2.length === 0) specs2.push({ values: keyOf(rows, 1), ascending: true });
  const places3 = rows.map((_, place3) => place3);
  places3.sort((a, b) => {
    for (const { values: values2, ascending } of specs2) {
      const [first, second] = [values2[a] ?? "", values2[b] ?? ""];
      if (first === "" || second === "") {
        if (first !== second) return first === "" ? 1 : -1;
        continue;
      }
      const difference2 = order(first, second);
      if (difference2 !== 0) return ascending ? difference2 : -difference2;
    }
    return 0;
  });
  return places3.map((place3) => rows[place3] ?? []);
}
function sequence([rows, columns, start, by]) {
  const width = columns === void 0 ? 1 : numberOf(columns);
  const [first, step3] = [start === void 0 ? 1 : numberOf(start), by === void 0 ? 1 : numberOf(by)];
  return Array.from(
    { length: numberOf(rows) },
    (_, row2) => Array.from({ length: width }, (_2, column4) => first + (row2 * width + column4) * step3)
  );
}
function address2([row2, column4, kind, _a1, sheet2]) {
  const fixed = kind === void 0 || single(kind) === "" ? 1 : numberOf(kind);
  return writeReference({
    sheetName: sheet2 === void 0 ? null : String(single(sheet2)),
    start: {
      row: Math.trunc(numberOf(row2)),
      column: Math.trunc(numberOf(column4)),
      rowFixed: fixed === 1 || fixed === 2,
      columnFixed: fixed === 1 || fixed === 3
    },
    end: null
  });
}
var lookupRanges = {
  ADDRESS: address2,
  CHOOSE: ([index, ...choices]) => choices[Math.trunc(numberOf(index)) - 1] ?? missingNumber(),
  FILTER: ([range, ...conditions]) => filtered(matrixOf(range), conditions),
  FLATTEN: (all) => flat(all).map((value) => [value]),
  HSTACK: (all) => {
    const blocks = all.map(matrixOf);
    const height = Math.max(0, ...blocks.map((block) => block.length));
    return Array.from(
      { length: height },
      (_, row2) => blocks.flatMap((block) => block[row2] ?? (block[0] ?? []).map(() => "#N/A"))
    );
  },
  HLOOKUP: ([wanted, range, index, ordered2]) => lookup(single(wanted), transposed(matrixOf(range)), Math.trunc(numberOf(index)), isSorted(ordered2)),
  INDEX: ([range, row2, column4]) => {
    const rows = matrixOf(range);
    const [down, right] = [row2, column4].map((place3) => given(single(place3)) ? Math.trunc(numberOf(place3)) : 0);
    const single1 = rows.length === 1 && column4 === void 0;
    const [line, cell2] = single1 ? [1, down ?? 0] : [down ?? 0, right ?? 0];
    if (line > rows.length || cell2 > (rows[0]?.length ?? 0) || line < 0 || cell2 < 0) missingNumber();
    const chosen2 = line === 0 ? rows : rows.slice(line - 1, line);
    return cell2 === 0 ? chosen2 : chosen2.map((one) => [one[cell2 - 1] ?? ""]);
  },
  LOOKUP: ([wanted, list, results]) => {
    const index = place2(single(wanted), flat([list ?? []]), 1);
    return index < 0 ? missing2() : flat([results ?? list ?? []])[index] ?? "";
  },
  MATCH: ([wanted, list, kind]) => {
    const exact = kind === void 0 ? 1 : numberOf(kind);
    if (matrixOf(list).length > 1 && (matrixOf(list)[0]?.length ?? 0) > 1) missing2();
    const values2 = flat([list ?? []]);
    const index = exact === 0 ? wildcardPlace(single(wanted), values2) : place2(single(wanted), values2, exact);
    return index < 0 ? missing2() : index + 1;
  },
  SEQUENCE: sequence,
  SORT: ([range, ...keys]) => sorted2(matrixOf(range), keys),
  TRANSPOSE: ([range]) => transposed(matrixOf(range)),
  UNIQUE: ([range]) => unique(matrixOf(range)),
  VLOOKUP: ([wanted, range, index, ordered2]) => lookup(single(wanted), matrixOf(range), Math.trunc(numberOf(index)), isSorted(ordered2)),
  VSTACK: (all) => {
    const lines = all.flatMap(matrixOf);
    const width = Math.max(0, ...lines.map((line) => line.length));
    return lines.map((line) => Array.from({ length: width }, (_, column4) => line[column4] ?? "#N/A"));
  },
  XLOOKUP: ([wanted, list, results, otherwise]) => {
    const index = place2(single(wanted), flat([list ?? []]), 0);
    if (index < 0) return otherwise ?? missing2();
    const rows = matrixOf(results);
    return rows.length === 1 && matrixOf(list).length === 1 ? rows[0]?.[index] ?? "" : [rows[index] ?? []];
  }
};
function missingNumber() {
  throw new FormulaError("#NUM!");
}

// src/simulator/document/formula/functions/text.ts
function count(value, usual) {
  const characters = given(value) ? numberOf(value) : usual;
  if (characters < 0) throw new FormulaError("#VALUE!");
  return Math.trunc(characters);
}
function found(index) {
  if (index < 0) throw new FormulaError("#VALUE!");
  return index + 1;
}
function pattern4(text2, flags = "u") {
  try {
    return new RegExp(textOf2(text2), flags);
  } catch {
    throw new FormulaError("#REF!");
  }
}
function extract(text2, expression) {
  const match = expression.exec(text2);
  if (match === null) throw new FormulaError("#N/A");
  return match[1] ?? match[0];
}
function substitute(text2, from, to, which) {
  if (from === "") return text2;
  if (which === void 0) return text2.replaceAll(from, () => to);
  let seen = 0;
  return text2.replaceAll(from, (match) => {
    seen += 1;
    return seen === which ? to : match;
  });
}
var textScalars = {
  CHAR: ([code]) => String.fromCodePoint(count(code, 0)),
  CLEAN: ([text2]) => textOf2(text2).replace(/\p{Cc}/gu, ""),
  CODE: ([text2]) => textOf2(text2).codePointAt(0) ?? 0,
  CONCAT: ([first, second]) => textOf2(first) + textOf2(second),
  EXACT: ([first, second]) => textOf2(first) === textOf2(second),
  FIND: ([what, text2, start]) => found(textOf2(text2).indexOf(textOf2(what), count(start, 1) - 1)),
  FIXED: ([value, places3], { locale }) => {
    const digits = count(places3, 2);
    return showValue(numberOf(value), `#,##0${digits === 0 ? "" : `.${"0".repeat(digits)}`}`, locale);
  },
  HYPERLINK: ([url2, label]) => label === void 0 ? textOf2(url2) : label,
  LEFT: ([text2, length]) => textOf2(text2).slice(0, count(length, 1)),
  LEN: ([text2]) => textOf2(text2).length,
  LOWER: ([text2]) => textOf2(text2).toLowerCase(),
  MID: ([text2, start, length]) => {
    const from = count(start, 1) - 1;
    return textOf2(text2).slice(from, from + count(length, 0));
  },
  PROPER: ([text2]) => textOf2(text2).toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (match) => match.toUpperCase()),
  REGEXEXTRACT: ([text2, expression]) => extract(textOf2(text2), pattern4(expression)),
  REGEXMATCH: ([text2, expression]) => pattern4(expression).test(textOf2(text2)),
  REGEXREPLACE: ([text2, expression, to]) => textOf2(text2).replace(pattern4(expression, "gu"), textOf2(to)),
  REPLACE: ([text2, start, length, to]) => {
    const from = count(start, 1) - 1;
    return textOf2(text2).slice(0, from) + textOf2(to) + textOf2(text2).slice(from + count(length, 0));
  },
  REPT: ([text2, times]) => textOf2(text2).repeat(count(times, 0)),
  RIGHT: ([text2, length]) => {
    const characters = count(length, 1);
    return characters === 0 ? "" : textOf2(text2).slice(-characters);
  },
  SEARCH: ([what, text2, start]) => found(
    textOf2(text2).toLowerCase().indexOf(textOf2(what).toLowerCase(), count(start, 1) - 1)
  ),
  SUBSTITUTE: ([text2, from, to, which]) => substitute(textOf2(text2), textOf2(from), textOf2(to), given(which) ? count(which, 1) : void 0),
  T: ([value]) => typeof value === "string" ? value : "",
  TEXT: ([value, format2], { locale }) => {
    const number = typeof value === "string" ? read2(value, locale) : value;
    return showValue(number ?? "", textOf2(format2), locale);
  },
  TRIM: ([text2]) => textOf2(text2).trim().replace(/ +/g, " "),
  UPPER: ([text2]) => textOf2(text2).toUpperCase(),
  VALUE: ([text2], { locale }) => {
    const value = read2(text2 ?? "", locale);
    if (typeof value !== "number") throw new FormulaError("#VALUE!");
    return value;
  }
};
function read2(value, locale) {
  if (typeof value !== "string") return typeof value === "boolean" ? Number(value) : value;
  if (value === "") return 0;
  return parseInput(value, { format: void 0, locale, year: 2e3, typed: true }).value;
}
function split(text2, separator2, byEach, removeEmpty) {
  const cut = byEach ? text2.split(new RegExp(`[${separator2.replace(/[\]\\^-]/g, "\\$&")}]`, "u")) : text2.split(separator2);
  return removeEmpty ? cut.filter((part2) => part2 !== "") : cut;
}
var textRanges = {
  CONCATENATE: (all) => flat(all).map(textOf2).join(""),
  JOIN: ([separator2, ...all]) => flat(all).map(textOf2).join(textOf2(separator2)),
  SPLIT: ([text2, separator2, byEach, removeEmpty], { locale }) => {
    const on2 = (operand) => operand === void 0 || single(operand) !== false;
    const rows = matrixOf(text2).map((line) => split(textOf2(line[0]), textOf2(separator2), on2(byEach), on2(removeEmpty)));
    const width = Math.max(1, ...rows.map((row2) => row2.length));
    return rows.map((row2) => Array.from({ length: width }, (_, index) => readPart(row2[index] ?? "", locale)));
  },
  TEXTJOIN: ([separator2, ignoreEmpty, ...all]) => flat(all).map(textOf2).filter((text2) => text2 !== "" || single(ignoreEmpty) !== true).join(textOf2(separator2)),
  TO_TEXT: ([value], { locale }) => value === void 0 ? "" : each(value, (one) => showValue(one, void 0, locale))
};
function readPart(part2, locale) {
  return part2 === "" ? "" : parseInput(part2, { format: void 0, locale, year: 2e3, typed: true }).value;
}

// src/simulator/document/formula/functions.ts
var scalarFunctions = {
  ...dateScalars,
  ...libraryScalars,
  ...logicScalars,
  ...mathScalars,
  ...numberScalars,
  ...operatorScalars,
  ...textScalars
};
var rangeFunctions = {
  ...arrayRanges,
  ...criteriaRanges,
  ...libraryRanges,
  ...logicRanges,
  ...lookupRanges,
  ...mathRanges,
  ...numberRanges,
  ...textRanges
};

// src/simulator/document/formula/lambda.ts
var nameOf = (expression) => {
  if (expression?.kind !== "name") throw new FormulaError("#ERROR!");
  return expression.name.toUpperCase();
};
var bound = (around2, values2) => ({
  ...around2,
  named: (name) => values2.get(name.toUpperCase()) ?? around2.named(name)
});
function lambdaOf(expression, around2, evaluate2) {
  if (expression?.kind === "name") return around2.lambdas?.get(expression.name.toUpperCase()) ?? null;
  const body = expression?.kind === "call" && expression.name === "LAMBDA" ? expression.args.at(-1) : void 0;
  if (expression?.kind !== "call" || body === void 0) return null;
  const parameters = expression.args.slice(0, -1).map(nameOf);
  return {
    parameters,
    body,
    apply: (given2) => {
      if (given2.length !== parameters.length) throw new FormulaError("#N/A");
      return evaluate2(body, bound(around2, new Map(parameters.map((name, index) => [name, given2[index] ?? ""]))));
    }
  };
}
function needed(expression, around2, evaluate2) {
  const lambda = lambdaOf(expression, around2, evaluate2);
  if (lambda === null) throw new FormulaError("#VALUE!");
  return lambda;
}
function letNames(args, outer, evaluate2) {
  let around2 = outer;
  for (let index = 0; index + 2 < args.length; index += 2) {
    const [name, expression] = [nameOf(args[index]), args[index + 1]];
    if (expression === void 0) break;
    const lambda = lambdaOf(expression, around2, evaluate2);
    around2 = lambda === null ? bound(around2, /* @__PURE__ */ new Map([[name, evaluate2(expression, around2)]])) : { ...around2, lambdas: new Map([...around2.lambdas ?? [], [name, lambda]]) };
  }
  const result = args.at(-1);
  if (args.length % 2 === 0 || result === void 0) throw new FormulaError("#N/A");
  return evaluate2(result, around2);
}
var column2 = (values2) => values2.map((value) => [single(value)]);
function lambdaFunctions(evaluate2) {
  const matrix = (expression, around2) => expression === void 0 ? [] : matrixOf(evaluate2(expression, around2));
  const last = (args, around2) => needed(args.at(-1), around2, evaluate2);
  return {
    BYCOL: (args, around2) => {
      const [lambda, rows] = [last(args, around2), matrix(args[0], around2)];
      return [(rows[0] ?? []).map((_, index) => single(lambda.apply([rows.map((line) => [line[index] ?? ""])])))];
    },
    BYROW: (args, around2) => {
      const lambda = last(args, around2);
      return column2(matrix(args[0], around2).map((line) => lambda.apply([[line]])));
    },
    LAMBDA: () => {
      throw new FormulaError("#N/A");
    },
    LET: (args, around2) => letNames(args, around2, evaluate2),
    MAKEARRAY: (args, around2) => {
      const [rows, columns] = args.map((argument, index) => index < 2 ? numberOf(evaluate2(argument, around2)) : 0);
      const lambda = last(args, around2);
      return Array.from(
        { length: rows ?? 0 },
        (_row, down) => Array.from({ length: columns ?? 0 }, (_column, right) => single(lambda.apply([down + 1, right + 1])))
      );
    },
    MAP: (args, around2) => {
      const lambda = last(args, around2);
      const ranges = args.slice(0, -1).map((argument) => matrix(argument, around2));
      return (ranges[0] ?? []).map(
        (line, down) => line.map((_, right) => single(lambda.apply(ranges.map((range) => range[down]?.[right] ?? "#N/A"))))
      );
    },
    REDUCE: (args, around2) => {
      const lambda = last(args, around2);
      const first = args[0] === void 0 ? "" : evaluate2(args[0], around2);
      return matrix(args[1], around2).flat().reduce((sum3, value) => lambda.apply([sum3, value]), first);
    },
    SCAN: (args, around2) => {
      const lambda = last(args, around2);
      let sum3 = args[0] === void 0 ? "" : evaluate2(args[0], around2);
      return matrix(args[1], around2).map(
        (line) => line.map((value) => {
          sum3 = lambda.apply([sum3, value]);
          return single(sum3);
        })
      );
    }
  };
}

// src/simulator/document/formula/operators.ts
function stacked(rows) {
  return rows.flatMap((row2) => {
    const height = Math.max(...row2.map((matrix) => matrix.length));
    return Array.from(
      { length: height },
      (_, line) => row2.flatMap((matrix) => matrix[line] ?? (matrix[0] ?? []).map(() => "#N/A"))
    );
  });
}
function signed2(operator, value) {
  if (operator === "%") return numberOf(value) / 100;
  return operator === "-" ? -numberOf(value) : sound(value);
}
function binary(operator, left, right) {
  switch (operator) {
    case "&":
      return textOf2(left) + textOf2(right);
    case "+":
      return numberOf(left) + numberOf(right);
    case "-":
      return numberOf(left) - numberOf(right);
    case "*":
      return numberOf(left) * numberOf(right);
    case "/":
      if (numberOf(right) === 0) throw new FormulaError("#DIV/0!");
      return numberOf(left) / numberOf(right);
    case "^":
      return numberOf(left) ** numberOf(right);
    default:
      return compared(operator, order(sound(left), sound(right)));
  }
}
function compared(operator, difference2) {
  switch (operator) {
    case "=":
      return difference2 === 0;
    case "<>":
      return difference2 !== 0;
    case "<":
      return difference2 < 0;
    case ">":
      return difference2 > 0;
    case "<=":
      return difference2 <= 0;
    default:
      return difference2 >= 0;
  }
}
function spread(operands, work) {
  const matrices = operands.filter(isMatrix);
  if (matrices.length === 0) return work(operands.map(single));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from(
    { length: rows },
    (_, row2) => Array.from({ length: columns }, (_2, column4) => {
      const values2 = operands.map((operand) => {
        if (!isMatrix(operand)) return operand;
        const line = operand[operand.length === 1 ? 0 : row2];
        return line?.[line.length === 1 ? 0 : column4] ?? "";
      });
      return guarded(() => work(values2));
    })
  );
}

// src/simulator/document/formula/evaluate.ts
function evaluate(expression, around2) {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "error":
      throw new FormulaError(expression.code);
    case "reference":
      return around2.refer(expression.reference);
    case "name":
      return around2.named(expression.name);
    case "array":
      return stacked(expression.rows.map((row2) => row2.map((item) => matrixOf(evaluate(item, around2)))));
    case "unary":
      return each(operandOf(expression.operand, around2), (value) => signed2(expression.operator, value));
    case "binary": {
      const { operator, left, right } = expression;
      return pairwise(operandOf(left, around2), operandOf(right, around2), (a, b) => binary(operator, a, b));
    }
    case "call":
      return call(expression.name, expression.args, around2);
    case "apply": {
      const lambda = lambdaOf(expression.callee, around2, evaluate);
      if (lambda === null) throw new FormulaError("#ERROR!");
      return lambda.apply(expression.args.map((argument) => evaluate(argument, around2)));
    }
  }
}
function evaluateWhole(expression, around2) {
  return expression.kind === "reference" ? operandOf(expression, around2) : evaluate(expression, around2);
}
function operandOf(expression, around2) {
  const value = evaluate(expression, around2);
  if (around2.array || !isMatrix(value)) return value;
  if (expression.kind !== "reference") return single(value);
  const { top, left, bottom, right } = around2.areaOf(expression.reference);
  if (top === bottom && left === right) return single(value);
  const inRows = around2.row >= top && around2.row <= bottom;
  const inColumns = around2.column >= left && around2.column <= right;
  if (left === right && inRows) return value[around2.row - top]?.[0] ?? "";
  if (top === bottom && inColumns) return value[0]?.[around2.column - left] ?? "";
  if (inRows && inColumns) return value[around2.row - top]?.[around2.column - left] ?? "";
  throw new FormulaError("#VALUE!");
}
function errorOf(expression, around2) {
  try {
    const value = expression === void 0 ? "" : evaluate(expression, around2);
    if (!isMatrix(value)) sound(value);
    else if (!around2.array) sound(single(value));
    return { value };
  } catch (error) {
    if (error instanceof FormulaError) return { code: error.code };
    throw error;
  }
}
var failed = (expression, around2, counts) => {
  const result = errorOf(expression, around2);
  return "code" in result && counts(result.code);
};
var optional = (expression, around2) => expression === void 0 ? "" : evaluate(expression, around2);
function instead(args, around2, counts) {
  const result = errorOf(args[0], around2);
  if ("value" in result) return result.value;
  if (counts(result.code)) return optional(args[1], around2);
  throw new FormulaError(result.code);
}
function branch(args, around2) {
  const [test, yes, no] = args;
  const decided2 = test === void 0 ? "" : operandOf(test, around2);
  if (!isMatrix(decided2))
    return truthOf(decided2) ? optional(yes, around2) : no === void 0 ? false : evaluate(no, around2);
  const [first, second] = [optional(yes, around2), no === void 0 ? false : evaluate(no, around2)];
  const chosen2 = pairwise(decided2, first, (value, one) => truthOf(value) ? one : "\0");
  const picked = pairwise(chosen2, second, (one, other) => one === "\0" ? other : one);
  return picked;
}
function places2(args, around2, key) {
  const [argument] = args;
  if (argument === void 0) return around2[key];
  if (argument.kind !== "reference") throw new FormulaError("#N/A");
  const { top, left, bottom, right } = around2.areaOf(argument.reference);
  if (!around2.array) return key === "row" ? top : left;
  return key === "row" ? Array.from({ length: bottom - top + 1 }, (_, index) => [top + index]) : [Array.from({ length: right - left + 1 }, (_, index) => left + index)];
}
function extent(args, around2, key) {
  const [argument] = args;
  if (argument?.kind === "reference") {
    const { top, left, bottom, right } = around2.areaOf(argument.reference);
    return key === "rows" ? bottom - top + 1 : right - left + 1;
  }
  const matrix = matrixOf(optional(argument, around2));
  return key === "rows" ? matrix.length : matrix[0]?.length ?? 0;
}
var specials = {
  ARRAYFORMULA: (args, around2) => optional(args[0], { ...around2, array: true }),
  ARRAY_CONSTRAIN: ([range, rows, columns], around2) => {
    const matrix = matrixOf(optional(range, around2));
    const [height, width] = [numberOf(optional(rows, around2)), numberOf(optional(columns, around2))];
    return matrix.slice(0, height).map((line) => line.slice(0, width));
  },
  COLUMN: (args, around2) => places2(args, around2, "column"),
  COLUMNS: (args, around2) => extent(args, around2, "columns"),
  FORMULATEXT: ([argument], around2) => {
    if (argument?.kind !== "reference") throw new FormulaError("#N/A");
    const formula = around2.formulaOf(argument.reference);
    if (formula === "") throw new FormulaError("#N/A");
    return formula;
  },
  IF: branch,
  IFERROR: (args, around2) => instead(args, around2, () => true),
  IFNA: (args, around2) => instead(args, around2, (code) => code === "#N/A"),
  IFS: (args, around2) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (truthOf(optional(args[index], around2))) return optional(args[index + 1], around2);
    }
    throw new FormulaError("#N/A");
  },
  INDIRECT: ([notation], around2) => {
    const reference2 = readReference(textOf2(optional(notation, around2)).trim());
    if (reference2 === null) throw new FormulaError("#REF!");
    const fixed = (corner2) => ({ ...corner2, rowFixed: true, columnFixed: true });
    return around2.refer({ ...reference2, start: fixed(reference2.start), end: reference2.end && fixed(reference2.end) });
  },
  ...lambdaFunctions(evaluate),
  ISERR: ([argument], around2) => failed(argument, around2, (code) => code !== "#N/A"),
  "ERROR.TYPE": ([argument], around2) => {
    const result = errorOf(argument, around2);
    const codes = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!"];
    if (!("code" in result)) throw new FormulaError("#N/A");
    return codes.indexOf(result.code) + 1;
  },
  ISDATE: ([argument], around2) => {
    const value = single(optional(argument, around2));
    if (typeof value === "number") return argument !== void 0 && around2.showsDate(argument);
    return typeof value === "string" && value !== "" && readDate(value.trim(), around2.locale, 2e3) !== null;
  },
  ISERROR: ([argument], around2) => failed(argument, around2, () => true),
  ISFORMULA: ([argument], around2) => argument?.kind === "reference" && around2.formulaOf(argument.reference) !== "",
  ISNA: ([argument], around2) => failed(argument, around2, (code) => code === "#N/A"),
  ISREF: ([argument]) => argument?.kind === "reference",
  OFFSET: ([origin, rows, columns, height, width], around2) => {
    if (origin?.kind !== "reference") throw new FormulaError("#N/A");
    const area = around2.areaOf(origin.reference);
    const top = area.top + Math.trunc(numberOf(optional(rows, around2)));
    const left = area.left + Math.trunc(numberOf(optional(columns, around2)));
    const tall = height === void 0 ? area.bottom - area.top + 1 : numberOf(optional(height, around2));
    const wide = width === void 0 ? area.right - area.left + 1 : numberOf(optional(width, around2));
    if (top < 1 || left < 1 || tall < 1 || wide < 1) throw new FormulaError("#REF!");
    const corner2 = (row2, column4) => ({ row: row2, column: column4, rowFixed: true, columnFixed: true });
    return around2.refer({
      sheetName: origin.reference.sheetName,
      start: corner2(top, left),
      end: corner2(top + tall - 1, left + wide - 1)
    });
  },
  ROW: (args, around2) => places2(args, around2, "row"),
  ROWS: (args, around2) => extent(args, around2, "rows"),
  SWITCH: ([subject, ...cases], around2) => {
    const value = single(optional(subject, around2));
    for (let index = 0; index + 1 < cases.length; index += 2) {
      if (order(value, single(optional(cases[index], around2))) === 0) return optional(cases[index + 1], around2);
    }
    if (cases.length % 2 === 1) return optional(cases[cases.length - 1], around2);
    throw new FormulaError("#N/A");
  }
};
var soughtArgument = {
  AVERAGEIF: 1,
  COUNTIF: 1,
  HLOOKUP: 0,
  LOOKUP: 0,
  MATCH: 0,
  SUMIF: 1,
  VLOOKUP: 0,
  XLOOKUP: 0
};
var arrayLike = /* @__PURE__ */ new Set(["FILTER", "SUMPRODUCT", "SORT", "UNIQUE", "INDEX", "FLATTEN"]);
function call(name, args, around2) {
  const special = Object.hasOwn(specials, name) ? specials[name] : void 0;
  if (special !== void 0) return special(args, around2);
  const scalar = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : void 0;
  if (scalar !== void 0) {
    const values2 = args.map((argument) => operandOf(argument, around2));
    return spread(values2, (members29) => scalar(members29, around2));
  }
  const lambda = around2.lambdas?.get(name);
  if (lambda !== void 0) return lambda.apply(args.map((argument) => evaluate(argument, around2)));
  const whole4 = Object.hasOwn(rangeFunctions, name) ? rangeFunctions[name] : void 0;
  if (whole4 === void 0) {
    const custom = around2.custom(name);
    if (custom !== null) return custom(args.map((argument) => evaluate(argument, around2)));
    around2.missing(name);
    throw new FormulaError("#NAME?");
  }
  const inside2 = arrayLike.has(name) ? { ...around2, array: true } : around2;
  const sought = soughtArgument[name];
  const operands = args.map(
    (argument, index) => index === sought ? operandOf(argument, inside2) : evaluate(argument, inside2)
  );
  const wanted = sought === void 0 ? void 0 : operands[sought];
  if (sought === void 0 || !isMatrix(wanted)) return whole4(operands, inside2);
  return each(wanted, (value) => single(whole4(operands.with(sought, value), inside2)));
}

// src/simulator/document/formula/calculation.ts
var TooDeep = class {
  cell;
  place;
  constructor(cell2, place3) {
    this.cell = cell2;
    this.place = place3;
  }
};
var deepest2 = 60;
var spilling = /(?:ARRAYFORMULA|FILTER|UNIQUE|SORT|TRANSPOSE|SEQUENCE|SPLIT|FLATTEN|INDEX|XLOOKUP|HSTACK|VSTACK|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPROWS|WRAPCOLS|MMULT|OFFSET|INDIRECT|ARRAY_CONSTRAIN|MAP|SCAN|REDUCE|BYROW|BYCOL|MAKEARRAY|LET|LAMBDA)\s*\(|[{]/i;
var maySpill = (formula) => spilling.test(formula);
var keyOf2 = (row2, column4) => row2 * 2e4 + column4;
var Calculation = class {
  workbook;
  results = /* @__PURE__ */ new Map();
  spills = /* @__PURE__ */ new Map();
  /** Large ranges that many formulas look at (a whole column in COUNTIF). */
  ranges = /* @__PURE__ */ new Map();
  working = /* @__PURE__ */ new Set();
  /** Worked out for the sake of the formula at hand; kept even where it asked for the time. */
  held = /* @__PURE__ */ new Map();
  revision = -1;
  volatile = false;
  missing;
  constructor(workbook) {
    this.workbook = workbook;
  }
  valueOf(cell2, place3, missing3) {
    this.refresh();
    this.missing = missing3;
    const spill = this.workbook.mayHaveSpills ? this.spillOf(place3.sheet) : void 0;
    const result = this.resolved(cell2, place3);
    const blocked = spill?.get(keyOf2(place3.row, place3.column));
    return blocked?.value ?? single(result);
  }
  /** What a formula elsewhere puts into a cell that is itself empty. */
  spilledInto(sheet2, row2, column4) {
    this.refresh();
    return this.spillOf(sheet2).get(keyOf2(row2, column4))?.value ?? "";
  }
  /** The cell whose formula fills this one. */
  originOf(sheet2, row2, column4) {
    this.refresh();
    return this.spillOf(sheet2).get(keyOf2(row2, column4))?.origin;
  }
  /** The last row and column that formulas fill. */
  spilledExtent(sheet2) {
    this.refresh();
    let [row2, column4] = [0, 0];
    for (const [key, { value }] of this.spillOf(sheet2)) {
      if (value === "") continue;
      row2 = Math.max(row2, Math.floor(key / 2e4));
      column4 = Math.max(column4, key % 2e4);
    }
    return { row: row2, column: column4 };
  }
  /** A formula that is in no cell (a condition's), as if written for `base` and copied to the place. */
  valueOfFormula(formula, place3, base) {
    const shift = { rows: place3.row - base.row, columns: place3.column - base.column };
    return this.valueOfExpression(this.parsed(formula), place3, shift);
  }
  valueOfExpression(expression, place3, shift = { rows: 0, columns: 0 }) {
    this.refresh();
    try {
      return single(this.untangled(() => evaluate(expression, this.evaluation(place3, shift, 0))));
    } catch (error) {
      if (error instanceof FormulaError) return error.code;
      throw error;
    }
  }
  refresh() {
    if (this.revision === this.workbook.revision) return;
    this.revision = this.workbook.revision;
    this.results.clear();
    this.spills.clear();
    this.ranges.clear();
  }
  parsed(formula) {
    return parseFormula(formula.startsWith("=") ? formula : `=${formula}`, this.workbook.conventions);
  }
  resolved(cell2, place3) {
    return this.untangled(() => this.result(cell2, place3, 0));
  }
  /** Tries until the chain is short enough, working out first what lies too deep. */
  untangled(work) {
    const waiting = [];
    this.held.clear();
    for (; ; ) {
      const next = waiting[waiting.length - 1];
      try {
        if (next === void 0) return work();
        this.held.set(next.cell, this.result(next.cell, next.place, 0));
        waiting.pop();
      } catch (error) {
        this.working.clear();
        if (!(error instanceof TooDeep)) throw error;
        if (waiting.some(({ cell: cell2 }) => cell2 === error.cell)) this.held.set(error.cell, "#REF!");
        else waiting.push(error);
      }
    }
  }
  result(cell2, place3, depth) {
    const known6 = this.results.get(cell2) ?? this.held.get(cell2);
    if (known6 !== void 0) return known6;
    if (this.working.has(cell2)) return "#REF!";
    if (depth > deepest2) throw new TooDeep(cell2, place3);
    this.working.add(cell2);
    const before = this.volatile;
    this.volatile = false;
    let result;
    try {
      result = evaluateWhole(this.parsed(cell2.formula), this.evaluation(place3, { rows: 0, columns: 0 }, depth));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      result = error.code;
    }
    this.working.delete(cell2);
    if (!this.volatile) this.results.set(cell2, result);
    this.volatile ||= before;
    return result;
  }
  evaluation(place3, shift, depth) {
    const { workbook } = this;
    const moved2 = (reference2) => {
      const next = shiftReference(reference2, shift.rows, shift.columns);
      if (next === null) throw new FormulaError("#REF!");
      return next;
    };
    const sheetOf2 = ({ sheetName }) => {
      const sheet2 = sheetName === null ? place3.sheet : workbook.sheetByName(sheetName);
      if (sheet2 === void 0) throw new FormulaError("#REF!");
      return sheet2;
    };
    const areaOf4 = (reference2) => {
      const { maxRows, maxColumns } = sheetOf2(reference2).grid;
      const area = areaOfReference(moved2(reference2), maxRows, maxColumns);
      if (area.bottom > maxRows || area.right > maxColumns) throw new FormulaError("#REF!");
      return area;
    };
    const refer = (reference2) => {
      const sheet2 = sheetOf2(reference2);
      return this.valuesOf(sheet2, areaOf4(reference2), depth);
    };
    return {
      row: place3.row,
      column: place3.column,
      locale: workbook.conventions,
      array: false,
      now: () => {
        this.volatile = true;
        return workbook.serialOf(workbook.now());
      },
      refer,
      areaOf: areaOf4,
      named: (name) => {
        const named2 = workbook.namedRange(name);
        const sheet2 = named2 === void 0 ? void 0 : workbook.sheetById(named2.sheetId);
        if (named2 === void 0 || sheet2 === void 0) throw new FormulaError("#NAME?");
        return this.valuesOf(sheet2, named2.area, depth);
      },
      formulaOf: (reference2) => {
        const { top, left } = areaOf4(reference2);
        return sheetOf2(reference2).grid.cell(top, left)?.formula ?? "";
      },
      showsDate: (expression) => isDateFormat(formatOf(expression, workbook, place3.sheet, 0)),
      random: () => {
        this.volatile = true;
        return workbook.random();
      },
      custom: (name) => workbook.custom.find(name),
      missing: (name) => this.missing?.(name)
    };
  }
  valuesOf(sheet2, area, depth) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) < 100) return this.readRange(sheet2, area, depth);
    const key = `${sheet2.id} ${area.top} ${area.left} ${area.bottom} ${area.right}`;
    const known6 = this.ranges.get(key);
    if (known6 !== void 0) return known6;
    const before = this.volatile;
    this.volatile = false;
    const values2 = this.readRange(sheet2, area, depth);
    if (!this.volatile) this.ranges.set(key, values2);
    this.volatile ||= before;
    return values2;
  }
  /** A whole column ends with the last row that was ever written; the rest is empty and would only cost time. */
  readRange(sheet2, area, depth) {
    const { grid } = sheet2;
    const spill = this.spills.get(sheet2);
    const whole4 = area.bottom === grid.maxRows && area.top === 1;
    const bottom = whole4 ? Math.max(area.top, Math.min(area.bottom, grid.rows.length)) : area.bottom;
    const values2 = grid.map({ ...area, bottom }, (cell2, row2, column4) => {
      if (cell2 === void 0 || cell2.formula === "") {
        const value = cell2?.value ?? "";
        return value === "" && spill !== void 0 ? spill.get(keyOf2(row2, column4))?.value ?? "" : value;
      }
      return single(this.result(cell2, { sheet: sheet2, row: row2, column: column4 }, depth + 1));
    });
    return values2.length === 1 && values2[0]?.length === 1 ? single(values2) : values2;
  }
  /** Worked out for a whole sheet at once; a formula whose room is taken shows #REF!. */
  spillOf(sheet2) {
    const known6 = this.spills.get(sheet2);
    if (known6 !== void 0) return known6;
    const spill = /* @__PURE__ */ new Map();
    this.spills.set(sheet2, spill);
    sheet2.grid.each(sheet2.area, (cell2, row2, column4) => {
      if (cell2.formula === "" || !this.workbook.fillsCells(cell2.formula)) return;
      const result = this.resolved(cell2, { sheet: sheet2, row: row2, column: column4 });
      if (isMatrix(result)) spread2(sheet2, result, cell2, row2, column4, spill);
    });
    return spill;
  }
};
function spread2(sheet2, result, origin, top, left, spill) {
  const members29 = [];
  for (const [down, line] of result.entries()) {
    for (const [right, value] of line.entries()) {
      if (down === 0 && right === 0) continue;
      const [row2, column4] = [top + down, left + right];
      const cell2 = sheet2.grid.cell(row2, column4);
      const taken = cell2 !== void 0 && (cell2.value !== "" || cell2.formula !== "");
      if (taken || spill.has(keyOf2(row2, column4)) || row2 > sheet2.grid.maxRows || column4 > sheet2.grid.maxColumns) {
        spill.set(keyOf2(top, left), { value: "#REF!", origin });
        return;
      }
      members29.push([keyOf2(row2, column4), value]);
    }
  }
  for (const [key, value] of members29) spill.set(key, { value, origin });
}

// src/simulator/document/structure/copy-sheet.ts
function copyTraits(from, to) {
  to.tabColor = from.tabColor;
  to.hiddenGridlines = from.hiddenGridlines;
  to.rightToLeft = from.rightToLeft;
  to.merges = [...from.merges];
  to.conditionalFormats = [...from.conditionalFormats];
  to.bandings = from.bandings.map((banding) => ({ ...banding }));
  to.groups = from.groups.map((group) => ({ ...group }));
  to.groupControls = { ...from.groupControls };
  if (from.filter !== null) to.filter = { ...from.filter, criteria: new Map(from.filter.criteria) };
  for (const row2 of from.filteredRows) to.filteredRows.add(row2);
  for (const dimension of ["rows", "columns"]) {
    for (const [index, size] of from[dimension].sizes) to[dimension].sizes.set(index, size);
    for (const index of from[dimension].hidden) to[dimension].hidden.add(index);
    to[dimension].frozen = from[dimension].frozen;
  }
}

// src/simulator/document/workbook.ts
var Workbook = class {
  id;
  name;
  locale = "en_US";
  timeZone;
  /** Who may always do everything; the first person to touch a new document. */
  owner = "";
  /** With whom it was shared by a script's word; whoever opens it counts as an editor anyhow. */
  sharing = { editors: [], viewers: [] };
  settings = { recalculation: "ON_CHANGE", iterative: false, cycles: 50, threshold: 0.05 };
  sheets = [];
  metadata = [];
  namedRanges = [];
  nextId = 1;
  revision = 0;
  /** Never taken back; they only save the search for what is not there. */
  hasFormulas = false;
  mayHaveSpills = false;
  hasRules = false;
  calculation = new Calculation(this);
  /** Told of rows, columns and cells that move, once everything else has followed them. */
  onRearrangement = () => void 0;
  /** The functions of the script that is used in this document. */
  custom = { areCalledBy: () => false, find: () => null };
  /** Asked anew each time: they can be changed while the document is open. */
  rules = () => usualRules;
  /** For RAND and its like, and for shuffling. */
  random = Math.random;
  /** Milliseconds since 1970. */
  now;
  listener;
  constructor(id, name, timeZone, listener, now) {
    this.id = id;
    this.name = name;
    this.timeZone = timeZone;
    this.listener = listener;
    this.now = now;
  }
  get conventions() {
    return conventionsOf(this.locale, this.rules().strictSeparators);
  }
  /** Has to be told of every formula that is put into a cell. */
  noteFormula(formula) {
    this.hasFormulas = true;
    if (this.fillsCells(formula)) this.mayHaveSpills = true;
  }
  fillsCells(formula) {
    return maySpill(formula) || this.custom.areCalledBy(formula);
  }
  namedRange(name) {
    const wanted = name.toLowerCase();
    return this.namedRanges.find((named2) => named2.name.toLowerCase() === wanted);
  }
  newId() {
    this.nextId += 1;
    return this.nextId;
  }
  sheetById(id) {
    return this.sheets.find((sheet2) => sheet2.id === id);
  }
  /** Names are compared without regard to case (facts: apps-script 6.6, UNCERTAIN; the stricter reading). */
  sheetByName(name) {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet2) => sheet2.name.toLowerCase() === wanted);
  }
  checkSheetName(name, except) {
    if (name === "") throw new ServiceError("The sheet name cannot be empty.");
    if (name.length > limits.sheetName) throw new ServiceError(texts.sheetNameTooLong);
    const other = this.sheetByName(name);
    if (other !== void 0 && other !== except) throw new ServiceError(texts.sheetExists(name));
  }
  insertSheet(name, index, template) {
    const { sheets } = this.rules();
    if (this.sheets.length >= sheets) throw new ServiceError(texts.tooManySheets(sheets));
    const chosen2 = name ?? this.freeSheetName();
    this.checkSheetName(chosen2);
    const grid = template?.grid.copy() ?? new Grid(limits.newSheetRows, limits.newSheetColumns);
    this.checkRoom(grid.maxRows * grid.maxColumns);
    const first = this.sheets.length === 0;
    const sheet2 = new SheetModel(first ? 0 : this.newSheetId(), chosen2, grid);
    if (template !== void 0) copyTraits(template, sheet2);
    this.sheets.splice(Math.max(0, Math.min(index, this.sheets.length)), 0, sheet2);
    this.structureChanged(sheet2);
    return sheet2;
  }
  deleteSheet(sheet2) {
    if (this.sheets.length === 1) throw new ServiceError(texts.lastSheet);
    if (this.sheets.every((other) => other === sheet2 || other.hidden)) throw new ServiceError(texts.lastVisibleSheet);
    this.sheets = this.sheets.filter((other) => other !== sheet2);
    this.namedRanges = this.namedRanges.filter((named2) => named2.sheetId !== sheet2.id);
    this.eachFormula((formula) => formulaAfterSheetDeleted(formula, sheet2.name, this.conventions));
    this.metadata = this.metadata.filter(
      ({ location }) => location.type === "SPREADSHEET" || location.sheetId !== sheet2.id
    );
    this.structureChanged();
  }
  hideSheet(sheet2) {
    if (this.sheets.every((other) => other === sheet2 || other.hidden)) throw new ServiceError(texts.lastVisibleSheet);
    sheet2.hidden = true;
    this.structureChanged();
  }
  insert(sheet2, dimension, at, count2) {
    const size = dimension === "rows" ? sheet2.grid.maxRows : sheet2.grid.maxColumns;
    if (at < 1 || at > size + 1 || count2 < 1) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
    if (dimension === "columns" && size + count2 > limits.columns) {
      throw new ServiceError(
        `This action would increase the number of columns in the sheet above the limit of ${limits.columns} columns.`
      );
    }
    this.checkRoom(count2 * (dimension === "rows" ? sheet2.grid.maxColumns : sheet2.grid.maxRows));
    sheet2.insert(dimension, at, count2);
    this.moveMetadata(sheet2, dimension, (index) => indexAfterInsert(index, at, count2));
    this.follow(sheet2, { kind: "insert", dimension, at, count: count2 });
    this.structureChanged(sheet2);
  }
  remove(sheet2, dimension, first, count2) {
    sheet2.remove(dimension, first, count2);
    this.moveMetadata(sheet2, dimension, (index) => indexAfterDelete(index, first, count2));
    this.follow(sheet2, { kind: "remove", dimension, first, count: count2 });
    this.structureChanged(sheet2);
  }
  /** Before another row or column, which is counted as it is before the move. */
  move(sheet2, dimension, first, count2, before) {
    sheet2.checkSpan(dimension, first, count2);
    const size = dimension === "rows" ? sheet2.grid.maxRows : sheet2.grid.maxColumns;
    if (before < 1 || before > size + 1) {
      throw new ServiceError(dimension === "rows" ? texts.rowsOutOfBounds : texts.columnsOutOfBounds);
    }
    if (before >= first && before <= first + count2) return;
    const to = (index) => indexAfterMove(index, first, count2, before);
    sheet2.move(dimension, first, count2, before);
    this.moveMetadata(sheet2, dimension, to);
    this.follow(sheet2, { kind: "reorder", dimension, to });
    this.structureChanged(sheet2);
  }
  showSheet(sheet2) {
    sheet2.hidden = false;
    this.structureChanged();
  }
  /** To an index that counts from 0. */
  moveSheet(sheet2, index) {
    this.sheets = this.sheets.filter((other) => other !== sheet2);
    this.sheets.splice(Math.max(0, Math.min(index, this.sheets.length)), 0, sheet2);
    this.structureChanged();
  }
  renameSheet(sheet2, name) {
    this.checkSheetName(name, sheet2);
    const old = sheet2.name;
    this.eachFormula((formula) => formulaAfterRename(formula, old, name, this.conventions));
    sheet2.name = name;
    this.structureChanged(sheet2);
  }
  /** Formulas are written as people of that locale write them; values and their formats stay what they are. */
  setLocale(locale) {
    const [from, to] = [this.conventions, conventionsOf(locale, this.rules().strictSeparators)];
    this.eachFormula((formula) => formulaInLocale(formula, from, to));
    this.locale = locale;
    this.structureChanged();
  }
  setTabColor(sheet2, color) {
    sheet2.tabColor = color;
    this.structureChanged();
  }
  rename(name) {
    this.name = name;
    this.structureChanged();
  }
  hideLines(sheet2, dimension, first, count2, hidden) {
    sheet2.hideLines(dimension, first, count2, hidden);
    this.structureChanged(sheet2);
  }
  /** null goes back to the default size. */
  resizeLines(sheet2, dimension, first, count2, size) {
    sheet2.resizeLines(dimension, first, count2, size);
    this.structureChanged(sheet2);
  }
  freeze(sheet2, dimension, count2) {
    sheet2.freeze(dimension, count2);
    this.structureChanged(sheet2);
  }
  checkRoom(more) {
    checkCellCount(
      this.sheets.reduce((sum3, sheet2) => sum3 + sheet2.cellCount, 0),
      more,
      this.rules().cells
    );
  }
  cellsChanged(sheet2, area) {
    this.revision += 1;
    sheet2.revision += 1;
    this.listener({ type: "cells", sheetId: sheet2.id, ...area });
  }
  structureChanged(sheet2) {
    this.revision += 1;
    if (sheet2 !== void 0) sheet2.revision += 1;
    this.listener({ type: "structure" });
  }
  serialOf(moment) {
    return serialOfMoment(moment, this.timeZone);
  }
  momentOf(value) {
    return typeof value === "number" ? momentOfSerial(value, this.timeZone) : null;
  }
  /** Every formula of the document, each in its cell's place put by what comes back. */
  eachFormula(change) {
    if (!this.hasFormulas) return;
    for (const sheet2 of this.sheets) {
      sheet2.grid.each(sheet2.area, (cell2) => {
        if (cell2.formula !== "") cell2.formula = change(cell2.formula);
      });
    }
  }
  /** Rows, columns or cells have moved: everything that speaks of them goes along. */
  follow(sheet2, change) {
    followChange(this, sheet2, change);
    this.onRearrangement(sheet2, change);
  }
  /** `order` is of the rows of the area, by their old offsets. */
  rowsSorted(sheet2, area, order2) {
    const places3 = new Map(order2.map((old, offset) => [area.top + old, area.top + offset]));
    this.onRearrangement(sheet2, { kind: "sort", area, to: (row2) => places3.get(row2) ?? row2 });
    this.cellsChanged(sheet2, area);
  }
  freeSheetName() {
    for (let number = this.sheets.length + 1; ; number += 1) {
      if (this.sheetByName(`Sheet${number}`) === void 0) return `Sheet${number}`;
    }
  }
  /** Real ids are arbitrary; these are too, so that nobody counts on 1, 2, 3. */
  newSheetId() {
    return 1000003 * this.newId() + 17;
  }
  moveMetadata(sheet2, dimension, move2) {
    const type = dimension === "rows" ? "ROW" : "COLUMN";
    this.metadata = this.metadata.flatMap((entry) => {
      const { location } = entry;
      if (location.type !== type || location.sheetId !== sheet2.id) return [entry];
      const index = move2(location.index);
      if (index === null) return [];
      entry.location = { ...location, index };
      return [entry];
    });
  }
};

// src/simulator/world/consents.ts
var Consents = class {
  given = /* @__PURE__ */ new Map();
  constructor(saved = {}) {
    for (const [user2, scopes] of Object.entries(saved)) this.given.set(user2, scopes);
  }
  /** "all" is what everybody gives at the start. */
  set(user2, scopes) {
    if (scopes === "all") this.given.delete(user2);
    else this.given.set(user2, [...scopes]);
  }
  has(user2, scope) {
    const scopes = this.given.get(user2);
    return scopes === void 0 || scopes.includes(scope);
  }
  /** Nothing is left of what the user once gave. */
  hasNone(user2) {
    return this.given.get(user2)?.length === 0;
  }
  save() {
    return Object.fromEntries(this.given);
  }
};

// src/simulator/world/custom-functions.ts
import { parse as parse2 } from "acorn";
var loading = "Loading...";
var mostKept = 5e3;
var CustomFunctions = class {
  project;
  results = /* @__PURE__ */ new Map();
  waiting = [];
  running = 0;
  /** One after the other: a sheet full of them would need a thread for each. */
  last = Promise.resolve();
  execute = null;
  changed = () => void 0;
  constructor(project) {
    this.project = project;
  }
  /** How they are run, and what is told when a result is there. */
  connect(run, changed) {
    this.execute = run;
    this.changed = changed;
  }
  areCalledBy(formula) {
    return [...formula.matchAll(/([\p{L}_][\p{L}\w.]*)\s*\(/gu)].some(
      ([, name = ""]) => this.nameOf(name) !== void 0
    );
  }
  find(name) {
    const functionName = this.nameOf(name);
    const run = this.execute;
    if (functionName === void 0 || run === null) return null;
    return (operands) => this.value(run, functionName, operands);
  }
  /** Formulas know no difference of large and small letters. */
  nameOf(name) {
    const wanted = name.toUpperCase();
    for (const { source } of this.project.scripts) {
      const found2 = declaredFunctions(source).get(wanted);
      if (found2 !== void 0) return found2;
    }
    return void 0;
  }
  value(run, functionName, operands) {
    const key = `${functionName} ${JSON.stringify(operands)}`;
    const known6 = this.results.get(key);
    if (known6 !== void 0) return known6;
    if (this.results.size >= mostKept) this.results.clear();
    this.results.set(key, loading);
    this.running += 1;
    this.last = this.last.then(async () => {
      this.results.set(key, resultOf(await run(functionName, operands)));
      this.running -= 1;
      this.changed();
      if (this.running === 0) for (const resolve of this.waiting.splice(0)) resolve();
    });
    return loading;
  }
  get isIdle() {
    return this.running === 0;
  }
  /** Resolves when none is running; undefined when none is. */
  idle() {
    return this.isIdle ? void 0 : new Promise((resolve) => this.waiting.push(resolve));
  }
};
var parsed2 = /* @__PURE__ */ new Map();
var mostParsed = 50;
function declaredFunctions(source) {
  const known6 = parsed2.get(source);
  if (known6 !== void 0) return known6;
  const names3 = /* @__PURE__ */ new Map();
  try {
    for (const statement of parse2(source, { ecmaVersion: 2020, sourceType: "script" }).body) {
      if (statement.type !== "FunctionDeclaration" || statement.id.name.endsWith("_")) continue;
      names3.set(statement.id.name.toUpperCase(), statement.id.name);
    }
  } catch {
  }
  if (parsed2.size >= mostParsed) parsed2.clear();
  parsed2.set(source, names3);
  return names3;
}
function resultOf({ record, value }) {
  if (record.state !== "done") return "#ERROR!";
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((line) => Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]);
}
var cellOf = (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";

// src/simulator/world/documents.ts
function newSpreadsheetId() {
  return `1${crypto.randomUUID().replaceAll("-", "")}simulated`;
}
var Documents = class {
  now;
  rules = () => usualRules;
  others = /* @__PURE__ */ new Map();
  constructor(now, saved = []) {
    this.now = now;
    for (const one of saved) restoreWorkbook(this.add(one.id, one.name, one.timeZone), one);
  }
  setRules(rules) {
    this.rules = rules;
  }
  find(id) {
    return this.others.get(id);
  }
  /** A blank one. */
  create(name, owner, timeZone) {
    const workbook = this.add(newSpreadsheetId(), name, timeZone);
    workbook.owner = owner;
    return workbook;
  }
  copy(original, name, owner) {
    const copy2 = this.add(newSpreadsheetId(), name, original.timeZone);
    restoreWorkbook(copy2, JSON.parse(JSON.stringify(saveWorkbook(original))));
    copy2.name = name;
    copy2.owner = owner;
    copy2.sharing = { editors: [], viewers: [] };
    return copy2;
  }
  save() {
    return [...this.others.values()].map(saveWorkbook);
  }
  add(id, name, timeZone) {
    const workbook = new Workbook(id, name, timeZone, () => void 0, this.now);
    workbook.rules = () => this.rules();
    this.others.set(id, workbook);
    return workbook;
  }
};

// src/simulator/world/property-store.ts
var PropertyStore = class {
  values = /* @__PURE__ */ Object.create(null);
  constructor(saved = {}) {
    Object.assign(this.values, saved);
  }
  get(key) {
    return this.values[key] ?? null;
  }
  all() {
    return { ...this.values };
  }
  /** All or nothing: a value that is too large changes none of the others. */
  set(properties, replaceAll = false) {
    for (const [key, value] of Object.entries(properties)) {
      if (key === "") throw new ServiceError("The property name must not be null or empty.");
      if (Buffer.byteLength(value) > 9 * 1024) throw new ServiceError("Argument too large: value");
    }
    const next = Object.assign(/* @__PURE__ */ Object.create(null), replaceAll ? {} : this.values, properties);
    const size = Object.entries(next).reduce(
      (sum3, [key, value]) => sum3 + Buffer.byteLength(key) + Buffer.byteLength(value),
      0
    );
    if (size > 500 * 1024) {
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again."
      );
    }
    this.values = next;
  }
  remove(key) {
    delete this.values[key];
  }
  clear() {
    this.values = /* @__PURE__ */ Object.create(null);
  }
};
var PropertyStores = class {
  script;
  document;
  users = /* @__PURE__ */ new Map();
  constructor(saved) {
    this.script = new PropertyStore(saved?.script);
    this.document = new PropertyStore(saved?.document);
    for (const [user2, values2] of Object.entries(saved?.users ?? {})) this.users.set(user2, new PropertyStore(values2));
  }
  ofUser(user2) {
    let store2 = this.users.get(user2);
    if (store2 === void 0) {
      store2 = new PropertyStore();
      this.users.set(user2, store2);
    }
    return store2;
  }
  save() {
    const users = [...this.users].map(([user2, store2]) => [user2, store2.all()]);
    return { script: this.script.all(), document: this.document.all(), users: Object.fromEntries(users) };
  }
};

// src/simulator/world/quotas.ts
var minute = 6e4;
var hour2 = 60 * minute;
var day2 = 24 * hour2;
var quotas = {
  urlFetch: {
    limits: { consumer: 2e4, workspace: 1e5 },
    refusal: "Service invoked too many times for one day: urlfetch."
  },
  properties: {
    limits: { consumer: 5e4, workspace: 5e5 },
    refusal: "Service invoked too many times for one day: properties."
  },
  emailRecipients: {
    limits: { consumer: 100, workspace: 1500 },
    refusal: "Service invoked too many times for one day: email."
  },
  /** Created or copied. */
  spreadsheets: {
    limits: { consumer: 250, workspace: 3200 },
    refusal: "Service invoked too many times for one day: create spreadsheet."
  },
  /** In milliseconds. */
  triggerRuntime: {
    limits: { consumer: 90 * minute, workspace: 6 * hour2 },
    refusal: "Service using too much computer time for one day"
  }
};
var quotaNames = Object.keys(quotas);
var Quotas = class {
  now;
  accounts = /* @__PURE__ */ new Map();
  spent = /* @__PURE__ */ new Map();
  constructor(now, saved) {
    this.now = now;
    for (const [user2, kind] of Object.entries(saved?.accounts ?? {})) this.accounts.set(user2, kind);
    for (const { user: user2, name, since, used } of saved?.spent ?? []) this.spent.set(keyOf3(user2, name), { since, used });
  }
  /** Schools have Workspace accounts. */
  accountOf(user2) {
    return this.accounts.get(user2) ?? "workspace";
  }
  setAccount(user2, kind) {
    this.accounts.set(user2, kind);
  }
  /** Refuses when there is not that much left; nothing is used up then. */
  spend(user2, name, amount = 1) {
    const { since, used } = this.current(user2, name);
    if (used + amount > this.limitOf(user2, name)) throw new ServiceError(quotas[name].refusal);
    this.spent.set(keyOf3(user2, name), { since, used: used + amount });
  }
  /** What has already happened counts, even over the limit. */
  note(user2, name, amount) {
    const { since, used } = this.current(user2, name);
    this.spent.set(keyOf3(user2, name), { since, used: used + amount });
  }
  /** Refuses when nothing is left. */
  require(user2, name) {
    if (this.current(user2, name).used >= this.limitOf(user2, name)) throw new ServiceError(quotas[name].refusal);
  }
  /** So that a test can say "three calls left". */
  leave(user2, name, left) {
    const { since } = this.current(user2, name);
    this.spent.set(keyOf3(user2, name), { since, used: this.limitOf(user2, name) - left });
  }
  left(user2, name) {
    return Math.max(0, this.limitOf(user2, name) - this.current(user2, name).used);
  }
  view(user2) {
    return quotaNames.map((name) => {
      const { since, used } = this.current(user2, name);
      const limit = this.limitOf(user2, name);
      return { name, limit, left: this.left(user2, name), ...used === 0 ? {} : { resetsAt: since + day2 } };
    });
  }
  save() {
    const spent = [...this.spent].map(([key, spending]) => ({ ...userAndName(key), ...spending }));
    return { accounts: Object.fromEntries(this.accounts), spent };
  }
  limitOf(user2, name) {
    return quotas[name].limits[this.accountOf(user2)];
  }
  current(user2, name) {
    const now = this.now();
    const spending = this.spent.get(keyOf3(user2, name));
    return spending === void 0 || now - spending.since >= day2 ? { since: now, used: 0 } : spending;
  }
};
var keyOf3 = (user2, name) => `${name} ${user2}`;
function userAndName(key) {
  const name = quotaNames.find((candidate) => key.startsWith(`${candidate} `));
  if (name === void 0) throw new Error(`no quota in ${key}`);
  return { user: key.slice(name.length + 1), name };
}

// src/simulator/world/simulated-time.ts
var SimulatedTime = class {
  clock;
  /** Running executions → milliseconds ahead of the shared clock. */
  ahead = /* @__PURE__ */ new Map();
  /** How far ahead the furthest ended execution was. */
  reached = 0;
  /** Simulated time that the given clock could not be moved by. */
  added = 0;
  constructor(clock) {
    this.clock = clock;
  }
  /** The shared clock. */
  now() {
    return this.clock.now() + this.added;
  }
  nowOf(execution) {
    return this.now() + (this.ahead.get(execution) ?? 0);
  }
  begin(execution) {
    this.ahead.set(execution, this.reached);
  }
  spend(execution, milliseconds2) {
    const ahead = this.ahead.get(execution);
    if (ahead !== void 0) this.ahead.set(execution, ahead + milliseconds2);
  }
  end(execution) {
    this.reached = Math.max(this.reached, this.ahead.get(execution) ?? 0);
    this.ahead.delete(execution);
    const step3 = Math.min(this.reached, ...this.ahead.values());
    if (step3 <= 0) return;
    this.reached -= step3;
    for (const [id, ahead] of this.ahead) this.ahead.set(id, ahead - step3);
    if (this.clock.advance === void 0) this.added += step3;
    else this.clock.advance(step3);
  }
};

// src/simulator/world/caches.ts
var maximumItems = 1e3;
var keptItems = 900;
var CacheStore = class {
  items = /* @__PURE__ */ new Map();
  get(key, now) {
    const item = this.items.get(key);
    if (item === void 0) return null;
    if (item.until > now) return item.value;
    this.items.delete(key);
    return null;
  }
  /** A value may go before its time; scripts must not be surprised. */
  clear() {
    this.items.clear();
  }
  put(key, value, until) {
    this.items.set(key, { value, until });
    if (this.items.size <= maximumItems) return;
    const byEnd = [...this.items].sort(([, a], [, b]) => b.until - a.until);
    for (const [gone] of byEnd.slice(keptItems)) this.items.delete(gone);
  }
  remove(key) {
    this.items.delete(key);
  }
};
var Caches = class {
  stores = /* @__PURE__ */ new Map();
  clear() {
    for (const store2 of this.stores.values()) store2.clear();
  }
  of(name) {
    let store2 = this.stores.get(name);
    if (store2 === void 0) {
      store2 = new CacheStore();
      this.stores.set(name, store2);
    }
    return store2;
  }
};

// src/simulator/world/locks.ts
var Locks = class {
  states = /* @__PURE__ */ new Map();
  holds(name, taker) {
    return this.states.get(name)?.holder === taker;
  }
  /** True at once for who holds it already. */
  acquire(name, taker, milliseconds2) {
    const state = this.stateOf(name);
    if (state.holder === taker) return milliseconds2 >= 0;
    if (state.holder === null) {
      if (milliseconds2 < 0) return false;
      state.holder = taker;
      return true;
    }
    if (milliseconds2 <= 0) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        state.waiters = state.waiters.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds2);
      const waiter = {
        taker,
        answer: (got) => {
          clearTimeout(timer);
          resolve(got);
        }
      };
      state.waiters.push(waiter);
    });
  }
  release(name, taker) {
    const state = this.states.get(name);
    if (state === void 0 || state.holder !== taker) return;
    const next = state.waiters.shift();
    state.holder = next?.taker ?? null;
    next?.answer(true);
  }
  /** At the end of an execution, however it ended, and when it shows a dialog. */
  releaseAll(execution) {
    for (const [name, state] of this.states) {
      for (const waiter of state.waiters.filter(({ taker }) => taker.execution === execution)) waiter.answer(false);
      state.waiters = state.waiters.filter(({ taker }) => taker.execution !== execution);
      if (state.holder?.execution === execution) this.release(name, state.holder);
    }
  }
  stateOf(name) {
    let state = this.states.get(name);
    if (state === void 0) {
      state = { holder: null, waiters: [] };
      this.states.set(name, state);
    }
    return state;
  }
};

// src/simulator/world/selections.ts
var Selections = class {
  kept = /* @__PURE__ */ new WeakMap();
  has(user2, workbook) {
    return this.in(workbook).has(user2);
  }
  set(user2, workbook, selection) {
    this.in(workbook).set(user2, selection);
  }
  /** The first cell of the first visible sheet when there is none, or its sheet is gone. */
  of(user2, workbook) {
    const selection = this.in(workbook).get(user2);
    if (selection !== void 0 && workbook.sheetById(selection.sheetId) !== void 0) return selection;
    const sheet2 = workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0];
    return { sheetId: sheet2?.id ?? 0, top: 1, left: 1, bottom: 1, right: 1 };
  }
  /** Everyone who has looked at it. */
  people(workbook) {
    return [...this.in(workbook).keys()];
  }
  in(workbook) {
    const known6 = this.kept.get(workbook);
    if (known6 !== void 0) return known6;
    const made = /* @__PURE__ */ new Map();
    this.kept.set(workbook, made);
    return made;
  }
};

// src/simulator/world/world.ts
var World = class {
  project;
  /** The shared clock; an execution's own may be ahead of it, so services ask their context for the time. */
  clock;
  switches;
  latency;
  /** The one that the script is used in. */
  workbook;
  documents;
  customFunctions;
  properties;
  triggers;
  quotas;
  consents;
  identityToken;
  resolveUrl;
  sleep;
  emit;
  locks = new Locks();
  caches = new Caches();
  networkIsOn = true;
  selections = new Selections();
  languages = /* @__PURE__ */ new Map();
  questions = /* @__PURE__ */ new Map();
  nextQuestion = 1;
  constructor(parts) {
    this.project = parts.project;
    this.clock = parts.clock;
    this.switches = parts.switches;
    this.latency = parts.latency;
    this.workbook = parts.workbook;
    this.documents = parts.documents;
    this.customFunctions = parts.customFunctions;
    this.properties = parts.properties;
    this.triggers = parts.triggers;
    this.quotas = parts.quotas;
    this.consents = parts.consents;
    this.identityToken = parts.identityToken;
    this.resolveUrl = parts.resolveUrl;
    this.sleep = parts.sleep;
    this.emit = parts.emit;
    const rules = () => ({
      sheets: this.switches.sheetsInDocument,
      cells: this.switches.cellsInDocument,
      strictSeparators: this.switches.strictSeparators
    });
    this.workbook.rules = rules;
    this.documents.setRules(rules);
  }
  get scriptTimeZone() {
    return this.project.manifest.timeZone ?? "America/New_York";
  }
  /** Someone works with the document, in the language of their account; the first one owns it. */
  meet(user2, language) {
    if (language !== void 0) this.languages.set(user2, language);
    if (this.workbook.owner === "") this.workbook.owner = user2;
    if (!this.selections.has(user2, this.workbook)) {
      this.selections.set(user2, this.workbook, this.selectionOf(user2));
    }
  }
  languageOf(user2) {
    return this.languages.get(user2) ?? "en";
  }
  /** Everyone who has worked with the document; all of them may edit it. */
  people() {
    return this.selections.people(this.workbook);
  }
  selectionOf(user2, workbook = this.workbook) {
    return this.selections.of(user2, workbook);
  }
  /** `execution` is the one that does it, if one does. */
  select(user2, selection, workbook = this.workbook, execution) {
    this.selections.set(user2, workbook, selection);
    if (workbook !== this.workbook) return;
    this.emit({ type: "select", user: user2, selection, ...execution === void 0 ? {} : { execution } });
  }
  activeSheet(user2, workbook = this.workbook) {
    const sheet2 = workbook.sheetById(this.selectionOf(user2, workbook).sheetId);
    if (sheet2 === void 0) throw new Error("a document without sheets");
    return sheet2;
  }
  activate(user2, sheet2, workbook = this.workbook, execution) {
    const selection = this.activeSheet(user2, workbook) === sheet2 ? this.selectionOf(user2, workbook) : { sheetId: sheet2.id, top: 1, left: 1, bottom: 1, right: 1 };
    this.select(user2, selection, workbook, execution);
  }
  /** Shows a question and waits for its answer. */
  ask(execution, question) {
    const id = this.nextQuestion;
    this.nextQuestion += 1;
    return new Promise((resolve) => {
      this.questions.set(id, { execution, answer: resolve });
      this.emit({ type: "alert", id, ...question });
    });
  }
  answer(id, answer2) {
    const question = this.questions.get(id);
    this.questions.delete(id);
    question?.answer(answer2);
  }
  /** What an execution leaves behind when it ends, however it ends. */
  forget(execution) {
    this.clock.end(execution);
    this.locks.releaseAll(execution);
    for (const [id, question] of this.questions) if (question.execution === execution) this.questions.delete(id);
  }
};

// src/simulator/world/saved-world.ts
function makeWorld(options, emit) {
  const saved = options.document === void 0 ? void 0 : readSaved(options.document);
  const clock = new SimulatedTime(options.clock);
  const timeZone = options.project.manifest.timeZone ?? "America/New_York";
  const workbook = new Workbook(
    saved?.workbook.id ?? newSpreadsheetId(),
    "Untitled spreadsheet",
    timeZone,
    emit,
    () => clock.now()
  );
  const customFunctions = new CustomFunctions(options.project);
  workbook.custom = customFunctions;
  if (saved === void 0) workbook.insertSheet("Sheet1", 0);
  else restoreWorkbook(workbook, saved.workbook);
  return new World({
    project: options.project,
    clock,
    switches: {
      clockTriggerHasActiveDocument: true,
      writingPastTheGridGrowsIt: false,
      plusStaysText: false,
      plainTextTakesFormulas: true,
      clearKeepsNumberFormat: false,
      deployment: "published",
      enabledInDocument: true,
      exceptionsInAccountLanguage: true,
      strictSeparators: true,
      triggersFire: true,
      sheetsInDocument: limits.sheets,
      cellsInDocument: limits.cells,
      ...saved?.switches,
      ...options.switches
    },
    latency: options.latency ?? saved?.latency ?? null,
    workbook,
    customFunctions,
    documents: new Documents(() => clock.now(), saved?.documents),
    properties: new PropertyStores(saved?.properties),
    triggers: new Triggers(saved?.triggers),
    quotas: new Quotas(() => clock.now(), saved?.quotas),
    consents: new Consents(saved?.consents),
    identityToken: options.identityToken ?? (async () => null),
    resolveUrl: options.resolveUrl ?? ((url2) => url2),
    sleep: options.sleep ?? ((milliseconds2) => new Promise((resolve) => setTimeout(resolve, milliseconds2))),
    emit
  });
}
function saveWorld(world) {
  const saved = {
    formatVersion: 1,
    workbook: saveWorkbook(world.workbook),
    documents: world.documents.save(),
    properties: world.properties.save(),
    triggers: world.triggers.all().map((trigger) => ({ ...trigger })),
    quotas: world.quotas.save(),
    consents: world.consents.save(),
    switches: world.switches,
    latency: world.latency
  };
  return { ...saved };
}
function readSaved(document2) {
  if (!isSavedDocument(document2)) throw new Error("This document was not saved by this version of the simulator.");
  return document2;
}

// src/simulator/host.ts
function createSimulator(options) {
  return new Host(options);
}
var Host = class {
  world;
  runner;
  triggerRuns;
  history;
  listeners = /* @__PURE__ */ new Set();
  whenIdle = [];
  constructor(options) {
    this.world = makeWorld(options, (event) => {
      for (const listener of this.listeners) listener(event);
    });
    const built = findBuiltSimulator(options.builtSimulator);
    this.runner = new Runner(
      this.world,
      join2(built, "execution-worker.js"),
      {
        realmSource: readFileSync(join2(built, "realm.js"), "utf8"),
        scripts: options.project.scripts,
        table: classTable,
        timeZone: this.world.scriptTimeZone
      },
      { execution: 36e4, simpleTrigger: 3e4, ...options.timeLimits }
    );
    this.triggerRuns = new TriggerRuns(this.world, this.runner, () => this.checkIdle());
    this.history = new EditHistory(this.world);
    this.connectCustomFunctions();
    this.world.workbook.onRearrangement = (sheet2, change) => this.history.follow(sheet2.id, change);
  }
  get document() {
    return viewOfDocument(this.world.workbook);
  }
  cells(sheetId, top, left, rows, columns) {
    const { workbook } = this.world;
    const sheet2 = this.sheet(sheetId);
    const bottom = Math.min(sheet2.grid.maxRows, top + rows - 1);
    const right = Math.min(sheet2.grid.maxColumns, left + columns - 1);
    return viewOfCells(workbook, sheet2, { top: Math.max(1, top), left: Math.max(1, left), bottom, right });
  }
  takeCells(area) {
    return takeCells(this.sheet(area.sheetId), area);
  }
  filterValues(sheetId, column4) {
    return filterValues(this.world.workbook, this.sheet(sheetId), column4);
  }
  open(user2, language) {
    this.world.meet(user2, language);
    return this.settling(this.triggerRuns.open(user2));
  }
  setLanguage(user2, language) {
    this.world.meet(user2, language);
  }
  setLocale(user2, locale) {
    this.world.meet(user2);
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    this.world.workbook.setLocale(locale);
    this.triggerRuns.edited(user2, { change: "OTHER" });
    this.checkIdle();
  }
  async edit(user2, edit) {
    this.world.meet(user2);
    const news = applyEdit(this.world, user2, edit);
    this.triggerRuns.edited(user2, news);
    this.checkIdle();
  }
  async editAsOne(user2, window, edits) {
    this.world.meet(user2);
    return this.telling(user2, (heard) => this.history.perform(user2, window, edits, heard));
  }
  async undo(user2, window) {
    return this.telling(user2, (heard) => this.history.step(user2, window, "undo", heard));
  }
  async redo(user2, window) {
    return this.telling(user2, (heard) => this.history.step(user2, window, "redo", heard));
  }
  forgetWindow(window) {
    this.history.forget(window);
  }
  surroundings(sheetId, row2, column4) {
    const sheet2 = this.sheet(sheetId);
    const cell2 = { top: row2, left: column4, bottom: row2, right: column4 };
    const last = { row: sheet2.grid.lastRow(), column: sheet2.grid.lastColumn() };
    return { region: dataRegion(this.world.workbook, sheet2, cell2, true, true), last };
  }
  nextData(sheetId, row2, column4, direction) {
    const [down, right] = nextDataCell(this.world.workbook, this.sheet(sheetId), row2, column4, direction);
    return { row: down, column: right };
  }
  summary(sheetId, areas) {
    return summarise(this.world.workbook, this.sheet(sheetId), areas);
  }
  content(sheetId) {
    return contentOfSheet(this.world.workbook, this.sheet(sheetId));
  }
  find(search) {
    return foundCells(this.world.workbook, search).map(({ sheet: sheet2, row: row2, column: column4 }) => ({
      sheetId: sheet2.id,
      row: row2,
      column: column4
    }));
  }
  select(user2, selection) {
    this.world.meet(user2);
    this.world.select(user2, selection);
  }
  clickMenu(user2, functionName) {
    return this.start("menu", user2, functionName, "none", () => copiedArguments([]));
  }
  call(user2, functionName, args) {
    return this.start("call", user2, functionName, "page", () => {
      if (!isCallable(functionName)) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      return copiedArguments(args);
    });
  }
  customFunction(user2, functionName, args) {
    const order2 = { kind: "custom", functionName, user: user2, mode: "CUSTOM_FUNCTION" };
    return this.settling(this.runner.run(order2, { copying: "json", args: () => copiedArguments(args) }));
  }
  run(user2, functionName, args = []) {
    return this.start("run", user2, functionName, "json", () => copiedArguments(args));
  }
  answerAlert(id, answer2) {
    this.world.answer(id, answer2);
  }
  fireDueTriggers() {
    return this.settling(this.triggerRuns.fireDue());
  }
  triggers() {
    return this.world.triggers.all().map(({ id, functionName, user: user2, event, schedule, nextAt }) => ({
      id,
      functionName,
      user: user2,
      kind: event,
      ...schedule?.everyMinutes === void 0 ? {} : { everyMinutes: schedule.everyMinutes },
      ...nextAt === void 0 ? {} : { nextAt }
    }));
  }
  executions() {
    return this.runner.records();
  }
  kill(executionId) {
    return this.runner.kill(executionId);
  }
  get waitingFaults() {
    return this.runner.faults.waiting;
  }
  setFaults(rules) {
    this.runner.faults.set(rules, this.runner.nextExecution);
  }
  get switches() {
    return this.world.switches;
  }
  setSwitches(switches) {
    this.world.switches = { ...this.world.switches, ...switches };
  }
  get latency() {
    return this.world.latency;
  }
  setLatency(latency) {
    this.world.latency = latency;
  }
  setNetwork(on2) {
    this.world.networkIsOn = on2;
  }
  emptyCaches() {
    this.world.caches.clear();
  }
  consents(user2) {
    const { project, consents } = this.world;
    return (project.manifest.oauthScopes ?? []).map((scope) => ({ scope, given: consents.has(user2, scope) }));
  }
  setConsent(user2, scopes) {
    this.world.consents.set(user2, scopes);
  }
  setAccount(user2, kind) {
    this.world.quotas.setAccount(user2, kind);
  }
  shareToView(user2) {
    const { sharing } = this.world.workbook;
    if (!sharing.viewers.includes(user2)) sharing.viewers = [...sharing.viewers, user2];
  }
  quotas(user2) {
    return this.world.quotas.view(user2);
  }
  leaveQuota(user2, name, left) {
    this.world.quotas.leave(user2, name, left);
  }
  idle() {
    return new Promise((resolve) => {
      this.whenIdle.push(resolve);
      this.checkIdle();
    });
  }
  saveDocument() {
    return saveWorld(this.world);
  }
  saveProperties() {
    return this.world.properties.save();
  }
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  close() {
    return this.runner.close();
  }
  /** They run as whoever owns the document: there is nothing of a user that they may see. */
  connectCustomFunctions() {
    const { workbook, customFunctions } = this.world;
    customFunctions.connect(
      (functionName, args) => this.customFunction(workbook.owner, functionName, args),
      () => {
        for (const sheet2 of workbook.sheets) workbook.cellsChanged(sheet2, sheet2.area);
        this.checkIdle();
      }
    );
  }
  sheet(sheetId) {
    const sheet2 = this.world.workbook.sheetById(sheetId);
    if (sheet2 === void 0) throw new ServiceError(`Sheet ${sheetId} not found`);
    return sheet2;
  }
  /** Scripts hear of what was made also when a later edit was refused. */
  telling(user2, work) {
    try {
      return work((news) => this.triggerRuns.edited(user2, news));
    } finally {
      this.checkIdle();
    }
  }
  start(kind, user2, functionName, copying, args) {
    const asked = () => {
      if (kind === "run") return args();
      if (this.world.consents.hasNone(user2))
        throw new ServiceError("Authorization is required to perform that action.");
      this.setSwitches({ enabledInDocument: true });
      return args();
    };
    return this.settling(this.runner.run({ kind, functionName, user: user2, mode: "FULL" }, { copying, args: asked }));
  }
  async settling(run) {
    try {
      return await run;
    } finally {
      this.checkIdle();
    }
  }
  checkIdle() {
    if (!this.runner.isIdle || !this.triggerRuns.isIdle || !this.world.customFunctions.isIdle) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
};

// src/workbench/addon-project.ts
import { readdirSync, readFileSync as readFileSync2 } from "node:fs";
import { basename, extname, join as join3 } from "node:path";
import * as z from "zod/mini";
var manifestSchema = z.looseObject({
  timeZone: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
  urlFetchWhitelist: z.optional(z.array(z.string())),
  runtimeVersion: z.optional(z.string()),
  exceptionLogging: z.optional(z.string())
});
function readAddonProject(directory) {
  const files = readdirSync(directory).sort();
  const read3 = (file) => readFileSync2(join3(directory, file), "utf8");
  const named2 = (extension) => files.filter((file) => extname(file) === extension).map((file) => ({ name: basename(file, extension), source: read3(file) }));
  const { timeZone, oauthScopes, urlFetchWhitelist, runtimeVersion, exceptionLogging } = manifestSchema.parse(
    JSON.parse(read3("appsscript.json"))
  );
  return {
    manifest: {
      ...timeZone === void 0 ? {} : { timeZone },
      ...oauthScopes === void 0 ? {} : { oauthScopes },
      ...urlFetchWhitelist === void 0 ? {} : { urlFetchWhitelist },
      ...runtimeVersion === void 0 ? {} : { runtimeVersion },
      ...exceptionLogging === void 0 ? {} : { exceptionLogging }
    },
    scripts: named2(".js"),
    html: named2(".html")
  };
}
function localAddressOf(project, serviceUrl) {
  const [first] = project.manifest.urlFetchWhitelist ?? [];
  if (first === void 0 || !URL.canParse(first)) return (url2) => url2;
  const { origin } = new URL(first);
  return (url2) => URL.canParse(url2) && new URL(url2).origin === origin ? serviceUrl + url2.slice(origin.length) : url2;
}

// build/paths.ts
import { dirname as dirname2, join as join4 } from "node:path";
import { fileURLToPath } from "node:url";
var root = dirname2(dirname2(fileURLToPath(import.meta.url)));
var output = (...parts) => join4(root, "dist", ...parts);

// build/stage/workbook.ts
function builtProject(folder = output("addon")) {
  return readAddonProject(folder);
}
function openHost({
  service,
  clock,
  switches,
  latency,
  timeLimits,
  addon,
  document: document2
}) {
  const project = builtProject(addon);
  return createSimulator({
    project,
    clock,
    identityToken: (email2) => service.token(email2),
    resolveUrl: localAddressOf(project, service.url),
    builtSimulator: output("simulator"),
    ...switches === void 0 ? {} : { switches },
    ...latency === void 0 ? {} : { latency },
    ...document2 === void 0 ? {} : { document: document2 },
    ...timeLimits === void 0 ? {} : { timeLimits }
  });
}

// build/benchmarks/support/instant-service.ts
import { once } from "node:events";
import { createServer } from "node:http";

// src/roster/fields.ts
var fieldKeys = [
  "userGuid",
  "userId",
  "role",
  "firstName",
  "lastName",
  "gradeLevel",
  "email",
  "username",
  "password",
  "classGuid",
  "classId",
  "className",
  "classGradeLevel",
  "classStartDate",
  "classEndDate",
  "masterCode"
];
var emptyValues = Object.freeze(
  Object.fromEntries(fieldKeys.map((key) => [key, ""]))
);
function completeValues(values2) {
  return { ...emptyValues, ...values2 };
}
var personFields = fieldKeys.slice(0, 9);
var classFields = fieldKeys.slice(9);

// src/contract/routes.ts
var headers = {
  activeRole: "Rollbook-Role",
  idempotencyKey: "Idempotency-Key",
  /** One of wireVersions; left out it is 1. */
  wireVersion: "Rollbook-Wire"
};

// build/benchmarks/support/instant-service.ts
var instantSchool = { id: "school-001", name: "Large School" };
var guid = (index) => `7k3m9x2p-q8wz-4h6t-y1vn-${index.toString(36).padStart(12, "0")}`;
function sampleAccount(index) {
  const isTeacher = index % 20 === 0;
  return {
    version: "1",
    values: completeValues({
      userGuid: guid(index),
      userId: String(index).padStart(6, "0"),
      role: isTeacher ? "Teacher" : "Student",
      firstName: "Mar\xEDa Jos\xE9",
      lastName: "O\u2019Brien-N\xFA\xF1ez",
      gradeLevel: isTeacher ? "" : String(index % 12 + 1),
      email: `person${index}@district.example`,
      username: `mobrien${index}`
    })
  };
}
async function bodyOf(request) {
  const parts = [];
  for await (const part2 of request) parts.push(part2);
  return Buffer.concat(parts).toString("utf8");
}
var keyOf4 = ({ key }) => key === void 0 ? {} : { key };
var refusal2 = (sent, values2) => ({
  row: sent.row,
  ...keyOf4(sent),
  outcome: { person: "failed", class: "none" },
  values: values2,
  findings: [
    {
      code: "user_id.taken",
      severity: "error",
      field: "userId",
      value: values2.userId ?? "",
      facts: {},
      message: "This User ID belongs to another person."
    }
  ]
});
var everybody = {
  name: "Ana Lee",
  email: "administrator@district.example",
  organization: { id: "district", name: "District" },
  roles: ["administrator"],
  activeRole: "administrator",
  administratorType: null,
  administratorLevel: "district",
  mayImport: true,
  schools: [instantSchool]
};
var District = class {
  accounts = /* @__PURE__ */ new Map();
  imports = /* @__PURE__ */ new Map();
  byKey = /* @__PURE__ */ new Map();
  constructor(size) {
    for (let index = 0; index < size; index += 1) {
      const account = sampleAccount(index);
      this.accounts.set(account.values.userGuid, account);
    }
  }
  export() {
    return {
      school: instantSchool,
      rows: [...this.accounts.values()].map(({ version, values: values2 }) => ({ version, ...values2 }))
    };
  }
  apply(line, sent) {
    const known6 = this.accounts.get(sent.userGuid ?? "");
    const made = { userGuid: guid(1e6 + this.accounts.size), username: `made${this.accounts.size}` };
    const values2 = completeValues({ ...made, ...known6?.values, ...sent });
    const version = String(Number(known6?.version ?? "0") + 1);
    this.accounts.set(values2.userGuid, { version, values: { ...values2, password: "" } });
    const outcome = {
      person: known6 === void 0 ? "created" : "updated",
      class: "none",
      guid: values2.userGuid
    };
    return { row: line.row, ...keyOf4(line), outcome, values: { ...values2, password: "" }, findings: [] };
  }
  take(key, { rows, parent }) {
    const known6 = this.imports.get(this.byKey.get(key) ?? "");
    if (known6 !== void 0) return known6.view;
    const id = `import-${this.imports.size + 1}`;
    const failed2 = rows.filter(({ values: values2 }) => values2.firstName === "Refused").map((one) => refusal2(one, one.values));
    const completed = rows.filter(({ values: values2 }) => values2.firstName !== "Refused").map((one) => this.apply(one, one.values));
    const time = (/* @__PURE__ */ new Date()).toISOString();
    const view = {
      id,
      schoolId: instantSchool.id,
      kind: "import",
      status: failed2.length > 0 ? "completed_with_errors" : "completed",
      createdAt: time,
      finishedAt: time,
      uploadedBy: "somebody",
      fileName: "a sheet",
      ...parent === void 0 ? {} : { parent },
      corrections: [],
      progress: { done: rows.length, total: rows.length },
      counts: { updated: completed.length, created: 0, unchanged: 0, failed: failed2.length, classesCreated: 0 },
      files: ["uploaded", "completed", "error"]
    };
    this.imports.set(id, { view, completed, failed: failed2 });
    this.byKey.set(key, id);
    return view;
  }
  answer(path, query) {
    if (path === "/v1/me") return everybody;
    const [, id = "", file] = /^\/v1\/imports\/([^/]+)(?:\/files\/(\w+))?$/.exec(path) ?? [];
    if (path.endsWith("/accounts")) return this.export();
    if (path.endsWith("/imports")) {
      const found3 = this.imports.get(this.byKey.get(query.get("idempotencyKey") ?? "") ?? "");
      return { items: found3 === void 0 ? [] : [found3.view] };
    }
    const found2 = this.imports.get(id);
    if (found2 === void 0) return { problem: path };
    if (file === void 0) return found2.view;
    return { import: id, rows: file === "error" ? found2.failed : found2.completed };
  }
};
async function startInstantService(accounts) {
  const district = new District(accounts);
  const server = createServer(async (request, response) => {
    const url2 = new URL(request.url ?? "/", "http://localhost");
    const answer2 = request.method === "POST" ? district.take(
      String(request.headers[headers.idempotencyKey.toLowerCase()]),
      JSON.parse(await bodyOf(request))
    ) : district.answer(url2.pathname, url2.searchParams);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer2));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address3 = server.address();
  if (address3 === null || typeof address3 === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address3.port}`, close: () => server.close() };
}

// build/benchmarks/support/sheet-stage.ts
var user = "administrator@district.example";
var schoolId = instantSchool.id;
var tabName = instantSchool.name;
var oneStepAtATime = {
  ...designLatency,
  calls: { ...designLatency.calls, "Lock.releaseLock": 21e3 }
};
async function openSheetStage(folder, accounts) {
  const service = await startInstantService(accounts);
  const host = openHost({
    service: { url: service.url, token: async () => "token" },
    clock: { now: () => Date.now() },
    addon: folder,
    timeLimits: { execution: 6e5, simpleTrigger: 6e5 }
  });
  const sheetId = () => host.document.sheets.find((one) => one.name === tabName)?.sheetId ?? 0;
  const last = () => {
    const record = host.executions().at(-1);
    if (record === void 0) throw new Error("nothing ran");
    return record;
  };
  return {
    host,
    last,
    async call(name, input) {
      const { record, value } = await host.call(user, "rpc", [JSON.stringify({ call: name, input })]);
      if (record.error !== void 0) throw new Error(`${name}: ${record.error.message}`);
      const envelope = JSON.parse(String(value));
      if (!envelope.ok) throw new Error(`${name}: ${envelope.problem.code}`);
      return envelope.data;
    },
    async type(row2, column4, values2) {
      await host.edit(user, { kind: "input", sheetId: sheetId(), top: row2, left: column4, values: values2 });
      await host.idle();
      const { error } = last();
      if (error !== void 0) throw new Error(error.message);
    },
    cells: (row2, column4, rows, columns) => host.cells(sheetId(), row2, column4, rows, columns).cells.map((line) => line.map((cell2) => cell2?.display ?? "")),
    calls(name) {
      const { calls, cells: moved2, lockedMilliseconds } = last();
      const [document2, store2] = [documentCallsIn(calls), storeCallsIn(calls)];
      const cells = moved2.read + moved2.written;
      const seconds = (document2 + store2) / 10 + cells / 1e5;
      return {
        name,
        document: document2,
        store: store2,
        fetches: fetchesIn(calls),
        cells,
        seconds,
        lockedSeconds: lockedMilliseconds / 1e3
      };
    },
    async close() {
      await host.close();
      service.close();
    }
  };
}
var column3 = { userId: 2, firstName: 4, lastName: 5, email: 7, status: 17, own: 21 };
async function measureEdits(stage, accounts) {
  const edits = [];
  const looks = [];
  const type = async (name, row2, at, values2) => {
    await stage.type(row2, at, values2);
    edits.push(stage.calls(name));
  };
  const last = accounts + 1;
  await type("right cell", last, column3.firstName, [["Renamed"]]);
  await type("right cell of a changed row", last, column3.lastName, [["Lee"]]);
  await type("right address", last - 1, column3.email, [["ana.lee@district.example"]]);
  await type("new mistake", last - 2, column3.email, [["maria@"]]);
  await type("mistake put right", last - 2, column3.email, [["maria.lee@district.example"]]);
  await type("address that somebody has", last - 3, column3.email, [["person1@district.example"]]);
  await type("address put right", last - 3, column3.email, [["eva.lee@district.example"]]);
  await type("cell of the user's own", last, column3.own, [["x"]]);
  const rows = pastedRows(accounts);
  await type(
    pastedBlock,
    2,
    column3.firstName,
    Array.from({ length: rows }, (_, index) => [`Ann${"abcdefghij"[index % 10]}`, "Lee"])
  );
  const look = async (name, mark2) => {
    const answer2 = await stage.call("look", { schoolId, mark: mark2 });
    looks.push(stage.calls(name));
    return answer2.mark;
  };
  const first = await look("look after edits", null);
  await stage.type(last, column3.lastName, [["Li"]]);
  const second = await look("look after an edit", first);
  await look("quiet look", second);
  await stage.call("start", {});
  const started = stage.calls("start");
  await look("first figures", null);
  const figures = looks.pop();
  if (figures !== void 0)
    looks.push({ ...figures, name: "opening the sidebar", seconds: started.seconds + figures.seconds });
  return { edits, looks };
}
var pastedBlock = "pasted block";
var pastedRows = (accounts) => Math.min(40, accounts - 10);
async function measureCalls(folder, accounts) {
  const stage = await openSheetStage(folder, accounts);
  try {
    const figures = [];
    const note = (name) => figures.push(stage.calls(name));
    stage.host.setLatency(oneStepAtATime);
    await stage.call("pull", { schoolId });
    note("pull");
    const measured = await measureEdits(stage, accounts);
    const edits = [...measured.edits];
    const { looks } = measured;
    await stage.type(4, column3.firstName, [["Renamed"]]);
    note("edit of one cell");
    await stage.type(5, column3.email, [["maria@"]]);
    note("mistake in one cell");
    await stage.type(5, column3.email, [["maria@district.example"]]);
    note("mistake put right");
    const pasted = Math.min(500, accounts);
    await stage.type(
      2,
      column3.lastName,
      Array.from({ length: pasted }, () => ["Smith"])
    );
    note("pasted block of 500 rows");
    const below = accounts + 2;
    await stage.type(below, column3.userId, [["N-1", "Student", "Refused", "Lee", "1", "", "", ""]]);
    await pasteUnseen(
      stage,
      column3.firstName,
      Array.from({ length: pasted }, (_, index) => [index % 3 === 0 ? "N0 name" : "Ann"])
    );
    await stage.call("check", { schoolId });
    const check = stage.calls("full check");
    await stage.call("check", { schoolId });
    note("full check");
    await stage.type(
      2,
      column3.firstName,
      Array.from({ length: pasted }, () => ["Ann"])
    );
    const review = await stage.call("review", { schoolId });
    const reviewed = stage.calls("review");
    figures.push({
      name: "full check and review",
      document: check.document + reviewed.document,
      store: check.store + reviewed.store,
      fetches: check.fetches + reviewed.fetches,
      cells: check.cells + reviewed.cells,
      seconds: check.seconds + reviewed.seconds,
      lockedSeconds: Math.max(check.lockedSeconds, reviewed.lockedSeconds)
    });
    let sent = await stage.call("upload", { schoolId, digest: review.digest });
    note("first step of an upload");
    await stage.type(6, column3.lastName, [["Lee"]]);
    edits.push(stage.calls("right cell while an upload is on its way"));
    const steps = [];
    const tabs = [];
    for (let step3 = 0; step3 < 20 && sent.state !== "written"; step3 += 1) {
      const before = sent;
      sent = await stage.call("advance", { submissionId: sent.submissionId });
      const wrote = sent.completedTab !== before.completedTab || sent.errorsTab !== before.errorsTab;
      const calls = stage.calls(`${before.state} \u2192 ${sent.state}`);
      if (wrote) tabs.push(calls);
      else steps.push(calls);
    }
    if (sent.state !== "written" || tabs.length !== 2) throw new Error(`the upload ended as ${sent.state}`);
    figures.push(...steps.slice(-1).map((one) => ({ ...one, name: "last step of an upload" })));
    await stage.call("pull", { schoolId });
    note("pull again");
    return { figures, steps, tabs, edits, looks };
  } finally {
    await stage.close();
  }
}
async function pasteUnseen(stage, left, values2) {
  const sheetId = stage.host.document.sheets.find((one) => one.name === tabName)?.sheetId ?? 0;
  stage.host.setFaults([{ call: "*", from: 1, effect: "killBefore" }]);
  await stage.host.edit(user, { kind: "input", sheetId, top: 2, left, values: values2 });
  await stage.host.idle();
  stage.host.setFaults([]);
}

// build/try-tmp.ts
for (const n of process.argv.slice(2).map(Number)) {
  const started = Date.now();
  const b = await measureCalls("/work/wt/edits/dist/addon", n);
  console.log("==", n, (Date.now() - started) / 1e3);
  for (const [what, list] of Object.entries(b)) for (const one of list) console.log(what.padEnd(8), one.name.padEnd(44), "doc", one.document, "store", one.store, "sum", one.document + one.store, "cells", one.cells, "a row", (one.cells / n).toFixed(1), "s", one.seconds.toFixed(2), "lock", one.lockedSeconds.toFixed(2));
}
