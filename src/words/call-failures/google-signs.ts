/**
 * What can be read out of a text of Google's in any language, by the script and by its pages: names and numbers that are never translated, and the roots of words
 * in the languages of which texts were published by add-ons in use (facts: apps-script-2026 1). A refinement only: what is known without words comes first. What
 * only a document, a trigger or a fetch refuses is in google-signs-of-services.ts, so that pages do not carry it.
 */

export const anyOf = (...roots: readonly string[]) => new RegExp(roots.join("|"), "i");

export const googleSigns = {
  /** The frame runs as another account than the one that has the document open. */
  accounts: /PERMISSION_DENIED|reading from storage/,
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
  /** The page's way to the script, as Google's own page script and HTTP call it. */
  connection: /NetworkError|TransportError|\bHTTP \d{1,3}\b/,
  /** Something broke at Google's, whoever asked. */
  trouble: anyOf(
    "DEADLINE_EXCEEDED|UNAVAILABLE|INTERNAL\\b",
    "(server|service|dienst) ?(error|fehler)",
    "erro[re]* (de|do|del|en el) serv",
    "erreur .*serv",
    "ошибка сервера",
    "(サーバー|サービス) ?エラー",
    "เซิร์ฟเวอร์",
  ),
} as const;
