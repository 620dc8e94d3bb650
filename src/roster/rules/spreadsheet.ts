/**
 * What a spreadsheet or a program made of a cell, told before any rule of the column: its words would only puzzle whoever typed something else (A-5, S-19).
 * Dates, E-notation, decimals and wrongly read letters are told where no stored value is there to hold them against, or another one (G-2); where the cell may be
 * what became of the stored value, that is said instead. Sources: shared reports of react-csv 136, cual-id 42 (E-notation), Issues-Enhancements 134 (dates),
 * nextcloud-userexport 62 (letters).
 */
import { damageOf } from "../damage/damage";
import { looksLikeDate } from "../damage/dates";
import { meantByEscape } from "../damage/escapes";
import { misreadName } from "../damage/misread-names";
import { hasLostDigits, wholeNumber } from "../damage/numbers";
import { mixesScripts } from "../damage/usual-letters";
import type { FieldKey, PartialValues } from "../fields";
import type { Finding } from "../finding";
import { maxCellLength } from "../limits";
import { finding } from "./rule";

/**
 * What is shown where a formula has no result, in the language of whoever opened the file, and where a column is too narrow: #¡REF!, #BEZUG!, #NOM?, #BUSY!. By
 * its shape, because every language and version has words of its own. Without the sign behind it #MATH is a class's tag, so those words are listed.
 */
const errorValue =
  /^#(?:#{2,}|[¡¿]?\p{Lu}[\p{Lu}_-]*(?:\/[\p{Lu}0])?[!?]|N\/[ABDV]|I\/T|Н\/Д|NV|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|GETTING_DATA|OBTENIENDO_DATOS|CHARGEMENT_DONNEES)$/u;
/** Excel's own words in small letters, as a program may have written them; Err:502 of LibreOffice; a cell that had not loaded when it was copied. */
const otherErrors =
  /^(?:#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|spill!|calc!|field!|error!)|(?:err|error|fehler|erreur):\s?\d{3}|(?:loading|cargando|chargement|wird geladen|laden|carregando|a carregar|caricamento)(?: en cours)?\s?(?:\.{3}|…))$/i;
/** A number of sixteen digits or more: a spreadsheet keeps fifteen of them, and a file reader shows what is left with its exponent. */
const rounded = /^-?\d(\.\d{1,20})?E\+(1[5-9]|[2-9]\d|[1-3]\d\d)$/i;
/** The same quotation marks, or apostrophes, before and behind, and none between: a program put them there. */
const inQuotes = /^(?:'([^']+)'|‘([^’]+)’|"([^"]+)"|[“„]([^”“]+)[”“]|«([^»]+)»)$/;

const ids: ReadonlySet<FieldKey> = new Set(["userId", "username", "classId"]);
/** What programs write where a cell has nothing: nobody's ID. A person may be called Null or None. */
const blankWord = /^(?:null|nil|none|nan|undefined|n\/?a|-{1,5}|\(blank\)|\(null\)|<null>)$/i;
const texts: ReadonlySet<FieldKey> = new Set(["firstName", "lastName", "className"]);
/** What a program writes in the place of a letter that it could not read. */
const replacement = "\uFFFD";
/** A first name with a number or a birthday: may-21, april.12.2010. A spreadsheet writes 21-May, and in English May-21. */
const nameAndNumber = /^[a-zé]+[-.]\d+(?:[-.]\d+)?$/;
/** Sections are numbered 1.0 and 2.0; shorter ones than these digits say nothing. */
const digitsOfClass = 3;

/** What stands between quotation marks around the whole cell; null without them. A class may be called so; a person or an ID is not. */
function quotedText(field: FieldKey, value: string): string | null {
  if (field === "className") return null;
  const found = inQuotes.exec(value)?.slice(1) ?? [];
  return found.find((one) => one !== undefined) ?? null;
}

/**
 * 1.23457E+11, 123456.0: in an ID, a class name, and before the @ of an address that was put together from an ID. Not within a class name: Chemistry 6.02E+23.
 */
function numberFinding(row: number, field: FieldKey, value: string): Finding | null {
  const at = field === "email" ? value.indexOf("@") : value.length;
  if (at < 0 || !(ids.has(field) || field === "className" || field === "email")) return null;
  const text = value.slice(0, at);
  const number = wholeNumber(text);
  if (number === null) {
    const isShortened = field !== "className" && hasLostDigits(text);
    return isShortened ? finding(row, field, "cell.digits_lost", value) : null;
  }
  if (number.lost) return finding(row, field, "cell.digits_lost", value);
  if ((field === "classId" || field === "className") && number.digits.length < digitsOfClass) return null;
  return finding(row, field, "cell.became_number", value, { meant: number.digits + value.slice(at) });
}

function newDamage(row: number, field: FieldKey, value: string, typed: string): Finding | null {
  const number = numberFinding(row, field, value);
  if (number !== null) return number;
  const isDate = (ids.has(field) || texts.has(field)) && looksLikeDate(value);
  if (isDate && !(field === "username" && nameAndNumber.test(value))) {
    return finding(row, field, "cell.became_date", value);
  }
  // Names and the other IDs refuse the sign by its number.
  if ((field === "classId" || field === "className") && value.includes(replacement)) {
    return finding(row, field, "cell.letters_lost", value);
  }
  if (!texts.has(field)) return null;
  const meant = meantByEscape(value);
  return meant === null
    ? misreadFinding(row, field, value, typed)
    : finding(row, field, "cell.misread", value, { meant });
}

function misreadFinding(row: number, field: FieldKey, value: string, typed: string): Finding | null {
  const misread = misreadName(typed);
  if (misread === null) return null;
  // A class may be called 数学A, and its signs may be anything.
  if (field === "className" && (misread.meant === null || mixesScripts(value))) return null;
  return finding(row, field, "cell.misread", value, misread.meant === null ? {} : { meant: misread.meant });
}

/** `typed` is the cell before it was cleaned: half of a letter that was read wrongly may be a mark that nobody sees. */
export function spreadsheetDamage(
  row: number,
  field: FieldKey,
  value: string,
  stored: PartialValues | null = null,
  typed = value,
): Finding | null {
  if (field === "password" || value === "" || value.length > maxCellLength) return null;
  if (errorValue.test(value) || otherErrors.test(value)) return finding(row, field, "cell.spreadsheet_error", value);
  if (rounded.test(value)) return finding(row, field, "cell.rounded", value);
  if (ids.has(field) && blankWord.test(value) && stored?.[field] !== value) {
    return finding(row, field, "cell.blank_word", value);
  }
  const meant = quotedText(field, value);
  if (meant !== null) return finding(row, field, "cell.quoted", value, { meant });
  const before = stored?.[field];
  // Of somebody whose values are not at hand (a corrected row), what stands here may well be what is stored.
  if (stored !== null && before === undefined && !field.startsWith("class")) return null;
  return before !== undefined && damageOf(field, before, value) !== null ? null : newDamage(row, field, value, typed);
}
