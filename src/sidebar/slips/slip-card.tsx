/** One slip: who, and what they need to sign in for the first time, in the language it is to be read in. */
import type { Language, Slip, Slips } from "../../contract";
import { fill, type SlipsTexts } from "../../words";

const regional: Record<Language, string> = { en: "en-US", es: "es-US" };

function longDay(time: string, locale: Language): string {
  return new Intl.DateTimeFormat(regional[locale], { dateStyle: "long" }).format(new Date(time));
}

interface Properties {
  readonly slip: Slip;
  readonly slips: Slips;
  readonly texts: SlipsTexts;
  readonly language: Language;
  readonly address: string;
}

export function SlipCard({ slip, slips, texts, language, address }: Properties) {
  const grade = slip.role !== "Student" || slip.gradeLevel === "" || slip.gradeLevel === "NA" ? "" : slip.gradeLevel;
  return (
    <li class="slip" lang={language}>
      <p class="school">
        {slips.schoolName}
        {grade !== "" && ` · ${fill(texts.grade, { grade })}`}
      </p>
      <p class="name">
        {slip.firstName} {slip.lastName}
      </p>
      <dl>
        <dt>{texts.slip.username}</dt>
        <dd>{slip.username}</dd>
        <dt>{texts.slip.password}</dt>
        <dd class="secret">{slip.password}</dd>
        <dt>{texts.slip.address}</dt>
        <dd class="address">{address}</dd>
      </dl>
      <p class="how">{fill(texts.slip.how, { date: longDay(slips.until, language) })}</p>
    </li>
  );
}
