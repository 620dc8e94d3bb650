/** Credential slips (A-9, S-14): chosen by class, teacher or grade, shown as they will be printed, printed by the browser. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { CallProblem, Language, NewSlips, Slips } from "../../contract";
import { counted, fill, type SlipsTexts, slipsTexts } from "../../words";
import { AuthorizeLink } from "../parts/authorize-link";
import { problemWords } from "../problem-words";
import type { Server } from "../server-client";
import { type Grouping, groupings, groupsOf, pagesOf, type SlipsPage, titles } from "./groups";
import { SlipCard } from "./slip-card";

interface ChoiceProperties {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, value, options, onChoose }: ChoiceProperties) {
  const choose = (event: Event) => {
    if (event.currentTarget instanceof HTMLSelectElement) onChoose(event.currentTarget.value);
  };
  return (
    <p class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={choose}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

interface PrintedProperties {
  readonly printed: SlipsPage;
  readonly slips: Slips;
  readonly language: Language;
  readonly address: string;
}

function PrintedPage({ printed, slips, language, address }: PrintedProperties) {
  const { title, page, pages, people } = printed;
  const texts = slipsTexts(language);
  return (
    <section class="sheet" lang={language} aria-label={`${title}, ${fill(texts.page, { page, pages })}`}>
      <h2>
        <span>{title}</span>
        <span>{fill(texts.page, { page, pages })}</span>
      </h2>
      <ul class="slips">
        {people.map((slip) => (
          <SlipCard key={slip.username} slip={slip} slips={slips} texts={texts} language={language} address={address} />
        ))}
      </ul>
    </section>
  );
}

function groupingTexts(texts: SlipsTexts): Record<Grouping, string> {
  return { class: texts.byClass, teacher: texts.byTeacher, grade: texts.byGrade, nothing: texts.byNothing };
}

function Loaded({ slips }: { readonly slips: Slips }) {
  const hasClasses = slips.people.some((slip) => slip.classes.length > 0);
  const [by, setBy] = useState<Grouping>(hasClasses ? "class" : "grade");
  const [only, setOnly] = useState("");
  const [language, setLanguage] = useState<Language>(slips.locale);
  const [address, setAddress] = useState(slips.signInAddress);
  const texts = slipsTexts(slips.locale);
  const printedTexts = slipsTexts(language);
  const all = titles(slips.people, by, printedTexts);
  const chosen = all.includes(only) ? only : null;
  const pages = groupsOf(slips.people, by, chosen, printedTexts).flatMap(pagesOf);
  return (
    <>
      <header class="choices">
        <h1 class="hidden">{texts.title}</h1>
        <p class="intro">{counted(texts.intro, slips.people.length)}</p>
        {slips.formerAddress !== undefined && (
          <p class="intro">{fill(texts.formerAddress, { address: slips.formerAddress })}</p>
        )}
        <Choice
          id="by"
          label={texts.groupBy}
          value={by}
          options={groupings.map((one) => [one, groupingTexts(texts)[one]] as const)}
          onChoose={(value) => setBy(groupings.find((one) => one === value) ?? "class")}
        />
        {all.length > 1 && (
          <Choice
            id="only"
            label={texts.which}
            value={chosen ?? ""}
            options={[["", texts.all], ...all.map((title) => [title, title] as const)]}
            onChoose={setOnly}
          />
        )}
        <Choice
          id="language"
          label={texts.language}
          value={language}
          options={[
            ["en", "English"],
            ["es", "Español"],
          ]}
          onChoose={(value) => setLanguage(value === "es" ? "es" : "en")}
        />
        <p class="choice wide">
          <label for="address">{texts.address}</label>
          <input
            id="address"
            type="url"
            value={address}
            aria-describedby="address-hint"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <span id="address-hint" class="hint">
            {texts.addressHint}
          </span>
        </p>
        <button type="button" class="button action" onClick={() => print()}>
          {texts.print}
        </button>
      </header>
      <main>
        {pages.map((printed) => (
          <PrintedPage
            key={`${printed.title} ${printed.page}`}
            printed={printed}
            slips={slips}
            language={language}
            address={address}
          />
        ))}
      </main>
    </>
  );
}

interface Properties {
  readonly server: Server;
  readonly locale: Language;
  readonly about: { readonly importId: string } | NewSlips;
}

export function SlipsView({ server, locale, about }: Properties) {
  const [slips, setSlips] = useState<Slips | null>(null);
  const [refused, setRefused] = useState<CallProblem | null>(null);
  useEffect(() => {
    const asked = "importId" in about ? server.call("slips", about) : server.call("newPasswords", about);
    void asked.then((answer) => {
      if (answer.ok) return setSlips(answer.data);
      setRefused(answer.problem);
    });
  }, []);
  const shown = slips?.locale ?? locale;
  useLayoutEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);
  if (slips !== null) return <Loaded slips={slips} />;
  const { first, rest } =
    refused === null ? { first: slipsTexts(shown).starting, rest: "" } : problemWords(refused, shown);
  return (
    <main class="waiting">
      <h1 class="hidden">{slipsTexts(shown).title}</h1>
      <div role="status">
        {[first, rest, refused?.code ?? ""]
          .filter((line) => line !== "")
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        {refused !== null && <AuthorizeLink problem={refused} locale={shown} />}
      </div>
    </main>
  );
}
