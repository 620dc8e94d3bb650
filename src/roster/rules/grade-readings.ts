/**
 * C-5: what means one grade level here and another there, or two at once. Nobody can tell which but the school, so each reading is offered and none is taken.
 * Sources: TK is a grade level of its own beside K (California's CALPADS, updates 228 and 257); PowerSchool's 0, -1 to -4, T1 and 13 differ between
 * Connecticut, Virginia and Tennessee (its compliance pages on grade levels); K4 and K5 are kindergarten in Pennsylvania (PIMS, appendix K), preschool
 * elsewhere; IT, PR, PS and UG are codes of CEDS; EE is Texas' early education.
 */

/** What may be meant, the likeliest first; told is at most this many. */
const mostReadings = 3;
const longest = 60;

const spoken: Readonly<Record<string, string>> = {
  "PK,K": `tk tkindergarten tkinder transitionalk transitionalkinder transitionalkindergarten transitional dk developmentalk
    developmentalkindergarten jk juniorkindergarten juniorkinder kg1 kinder1 kinder2 kinder3 young5s young5 youngfives y5s pk5 prek5
    pp preprimary preprimaria reception k4a k4f k4p k4h -1 -2 begindergarten earlykindergarten`,
  "K,PK": "0 sk seniorkindergarten seniorkinder kg2 k0",
  "PK,K,NA": "ee earlyentrance earlyeducation",
  "PK,NA": "ps ec ece ecse earlychildhood headstart hs it infant toddler infanttoddler in -3 -4",
  "K,5": "k5a k5f k5p k5h",
  "K,1":
    "t1 pre1 pre1st prefirst transitionalfirst transitionalfirstgrade transitional1 transitional1st transition1 t-1",
  "PK,1": "pr",
  "PK,K,1": "p1",
  "PK,1,2": "p2",
  "12,NA": "13 14 13th 12plus 12+ pg postgraduate postsecondary adult ae",
};
const words: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(spoken).flatMap((readings) =>
    (spoken[readings] ?? "").split(/\s+/).map((word) => [word, readings.split(",")] as const),
  ),
);

/** K-5, 1/2, TK/K, "5, 6": two or three grade levels. What is behind the last sign is one; what is before it may be two. */
const joined = /^(.*[^\s,;/&-])\s?(?:[-/,;&]|\b(?:to|and|y|a)\b)\s?([^\s,;/&-]+)$/;
/** 5A, 12-B: a class of a grade, or a code of its own. */
const withLetter = /^0?(\d{1,2})\s?-?\s?[a-np-z]$/;
/** K4, K-5 without its hyphen; 4K and 3-K. */
const kAndNumber = /^k(\d{1,2})$/;
const numberAndK = /^([345])-?k$/;
/** In Britain year 5 is what is grade 4 here. */
const year = /^(?:year|yr) ?(\d{1,2})$/;

const isNumbered = (number: number) => number >= 1 && number <= 12;
const ofYoung = (number: string) => (number === "3" || number === "4" ? ["PK"] : []);

/**
 * `text` is the cell without accents, in lower case and without "grade" or "grado"; `single` knows what can mean only one grade level. Empty when nothing of
 * it is known.
 */
export function gradeReadings(text: string, single: (text: string) => string | null): readonly string[] {
  if (text.length > longest) return [];
  const plain = text.replace(/[.,]0+$/, "").replace(/^(-?)0+(?=\d)/, "$1");
  const known = words.get(plain) ?? words.get(plain.replace(/[\s./-]/g, ""));
  // A minus is no hyphen: -1 is not 1.
  if (known !== undefined && (!/^\s*-/.test(text) || words.has(plain))) return known;
  const fromK = kAndNumber.exec(plain);
  if (fromK !== null && isNumbered(Number(fromK[1])))
    return [...ofYoung(fromK[1] ?? ""), "K", String(Number(fromK[1]))];
  const toK = numberAndK.exec(plain);
  if (toK !== null) return [...ofYoung(toK[1] ?? ""), ...(toK[1] === "3" ? [] : ["K"]), toK[1] ?? ""];
  const british = Number(year.exec(plain)?.[1] ?? 0);
  if (british > 1 && isNumbered(british)) return [String(british - 1), String(british)];
  const lettered = Number(withLetter.exec(plain)?.[1] ?? 0);
  if (isNumbered(lettered)) return [String(lettered), "NA"];
  return several(text, single, mostReadings);
}

function several(text: string, single: (text: string) => string | null, most: number): readonly string[] {
  const found = joined.exec(text);
  if (found === null || most < 2) return [];
  const [, before = "", behind = ""] = found;
  const last = single(behind);
  if (last === null) return [];
  const first = single(before);
  const all = first === null ? [...several(before, single, most - 1)] : [first];
  // TK/K: what is before is not one either, and its readings are among those of the whole.
  const unclear = all.length > 0 ? all : [...(words.get(before.replace(/[\s./-]/g, "")) ?? [])];
  if (unclear.length === 0) return [];
  const readings = [...new Set([...unclear, last])];
  return readings.length > 1 && readings.length <= mostReadings ? readings : [];
}
