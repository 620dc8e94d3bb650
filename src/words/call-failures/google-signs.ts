/**
 * What can be read out of a text of Google's in any language: names and numbers that are never translated, and the roots of words in the languages of which
 * texts were published by add-ons in use (facts: apps-script-2026 1). A refinement only: which service refused, and the platform's own enums, are asked first.
 */

const anyOf = (...roots: readonly string[]) => new RegExp(roots.join("|"), "i");

export const googleSigns = {
  /** The frame runs as another account than the one that has the document open. */
  accounts: /PERMISSION_DENIED|reading from storage/,
  /** The address of a permission. */
  scope: /googleapis\.com\/auth\//,
  consent: anyOf(
    "googleapis\\.com/auth/",
    "auth?ori[sz]",
    "do not have permission",
    "caller does not have permission",
    "permisos? (necesario|para)",
    "permiss[õo](es|ão) (necess|para)",
    "berechtig",
    "godkännande krävs",
    "cho phép",
    "承認が|権限",
    "권한",
    "授權|授权",
    "авториз|разрешени",
    "yetki",
  ),
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
  tooLarge:
    /\b10[.,'\s\u00a0\u202f]?000[.,'\s\u00a0\u202f]?000\b|\b200 (?:sheets|hojas|feuilles|páginas|fogli)\b|\b200 (?:Tabellenbl|個のシート)|シート数が上限の 200/,
  quota: anyOf(
    // "Service invoked too many times for one day: urlfetch." ends in the name of the service in every language
    ": ?(urlfetch|propert[a-z/ ]*|premium [a-z ]+|cache|email)[.。]?$",
    "invoked too many times",
    "too much computer time",
    "running simultaneously",
    "rate limit|daily limit|limit exceeded|quota",
    "límite (excedido|diario)|demasiad[ao]s (veces|secuencias)|demasiado tiempo de",
    "trop d'appels|s'exécutent simultanément|temps de calcul",
    "zu häufig aufgerufen|gleichzeitig ausgeführt|zu viel rechenzeit",
    "muitas vezes no mesmo dia|execução simultânea|tempo de processamento demais",
    "回数が多すぎ|同時に実行|時間が長すぎ",
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
