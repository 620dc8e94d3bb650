/** The class builder (B-19): which products a course uses, asked once a course, and what is incomplete, told once a class. */
import { useState } from "preact/hooks";
import { type CourseOfFeed, coursesOf, type FeedNote } from "../../../feeds";
import { type FillFileTexts, fill } from "../../../words";
import type { FillAnswers, FillLook } from "./look-at-feed";
import type { OpenFeed } from "./use-fill";

interface Properties {
  readonly texts: FillFileTexts;
  readonly look: FillLook;
  readonly held: OpenFeed["held"];
  readonly answers: FillAnswers;
  readonly blocked: boolean;
  readonly onAnswer: (more: Partial<FillAnswers>) => void;
}

const productsAtMost = 20;

function CourseProducts({
  course,
  codes,
  texts,
  held,
  blocked,
  onSay,
}: {
  readonly course: CourseOfFeed;
  readonly codes: readonly string[];
  readonly texts: FillFileTexts;
  readonly held: NonNullable<OpenFeed["held"]>;
  readonly blocked: boolean;
  readonly onSay: (codes: readonly string[]) => void;
}) {
  const { key, name } = course;
  const id = `course-${key}`;
  if (held.length === 0) {
    return (
      <p class="field">
        <label for={id}>{name}</label>
        <input
          id={id}
          type="text"
          maxLength={300}
          placeholder={texts.masterCodes}
          value={codes.join(" ")}
          disabled={blocked}
          onChange={(event) => onSay(event.currentTarget.value.split(/[\s,;]+/).filter((one) => one !== ""))}
        />
      </p>
    );
  }
  const places = codes.length === 0 ? [""] : [...codes, ""].slice(0, productsAtMost);
  return (
    <p class="field">
      <label for={`${id}-0`}>{name}</label>
      {places.map((code, at) => (
        <select
          key={at === places.length - 1 && code === "" ? "further" : code}
          id={`${id}-${at}`}
          aria-label={at === 0 ? undefined : fill(texts.anotherProduct, { course: name })}
          value={code}
          disabled={blocked}
          onChange={(event) => {
            const said = places.map((one, place) => (place === at ? event.currentTarget.value : one));
            onSay([...new Set(said.filter((one) => one !== ""))]);
          }}
        >
          <option value="">{at === 0 ? texts.noProduct : "…"}</option>
          {/* What was remembered and the school does not hold stays to be seen. */}
          {code !== "" && !held.some(({ masterCode }) => masterCode === code) && <option value={code}>{code}</option>}
          {held.map(({ masterCode, product }) => (
            <option key={masterCode} value={masterCode}>
              {fill(texts.productOption, { product, code: masterCode })}
            </option>
          ))}
        </select>
      ))}
    </p>
  );
}

export function ClassBuilder({ texts, look, held, answers, blocked, onAnswer }: Properties) {
  const courses = coursesOf(look.feed, look.school);
  const { products } = answers;
  const known = new Map(Object.entries(products).map(([course, codes]) => [course.toLowerCase(), codes] as const));
  // Asked once: it does not fold away under the hand of whoever has just answered for the last course.
  const [asks] = useState(() => courses.some(({ key }) => (known.get(key.toLowerCase()) ?? []).length === 0));
  if (!answers.classes || courses.length === 0) return null;
  return (
    <details class="products" open={asks}>
      <summary>{texts.products}</summary>
      <p class="hint">{texts.productsHow}</p>
      <div class="list">
        {courses.map((course) => (
          <CourseProducts
            key={course.key}
            course={course}
            codes={known.get(course.key.toLowerCase()) ?? []}
            texts={texts}
            held={held ?? []}
            blocked={blocked}
            onSay={(codes) => onAnswer({ products: { ...products, [course.key]: codes } })}
          />
        ))}
      </div>
    </details>
  );
}

interface Card {
  readonly classId: string;
  readonly className: string;
  readonly what: string[];
}

/** What is the matter with each class, in one line. */
function cardsOf(notes: readonly FeedNote[], texts: FillFileTexts): readonly Card[] {
  const words = new Map<string, string>(Object.entries(texts.card));
  const cards = new Map<string, Card>();
  for (const { code, facts } of notes) {
    const text = words.get(code);
    if (text === undefined || !("classId" in facts)) continue;
    const { classId, className } = facts;
    const card = cards.get(classId) ?? { classId, className, what: [] };
    cards.set(classId, card);
    card.what.push(fill(text, { ...facts }));
  }
  return [...cards.values()];
}

const cardsShown = 100;

export function ClassCards({ texts, look }: Pick<Properties, "texts" | "look">) {
  const cards = cardsOf(look.classes, texts);
  if (cards.length === 0) return null;
  return (
    <details class="cards">
      <summary>{fill(texts.cards, { count: cards.length })}</summary>
      <ul class="plain-list">
        {cards.slice(0, cardsShown).map(({ classId, className, what }) => (
          <li key={classId}>{fill(texts.cardOf, { className, classId, what: what.join("; ") })}</li>
        ))}
      </ul>
    </details>
  );
}
