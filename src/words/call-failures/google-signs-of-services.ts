/** Signs in texts of Google's that only the script meets (google-signs.ts says what they are): which part of the document or which service refused, and why. */
import { anyOf } from "./google-signs";

export const serviceSigns = {
  /** The address of a permission. */
  scope: /googleapis\.com\/auth\//,
  protectedCell: anyOf(
    "protected (cell|range|object)",
    "proteg[ei]d",
    "protégé",
    "protett",
    "geschützt",
    "beveiligd",
    "skyddad",
    "chronion",
    "защищен|заштићен",
    "保護され|受保護|受保护|보호된",
    "được bảo vệ",
  ),
  /** The limits of a spreadsheet, however their digits are grouped. */
  tooLarge: anyOf(
    "\\b10[.,'\\s\\u00a0\\u202f]?000[.,'\\s\\u00a0\\u202f]?000\\b",
    "\\d (cells|celdas|Zellen|cellules|células|celle)\\b",
    "\\d (sheets|hojas|feuilles|páginas|fogli|Tabellenbl)",
    "(セル|シート)数が上限",
  ),
  /** An address that nobody allowed: the name of the manifest's list is not translated. */
  addressRefused: anyOf(
    "urlFetchWhitelist",
    "white-?listed",
    "allow-?list",
    "by the admin",
    "domain.*(blocked|not allowed)",
    "URL.*not (allowed|permitted)",
    "administrador|administrateur|administrator|管理者",
  ),
  testMode: /Test as Add-on/i,
} as const;
