/** Fill from a file you already have (B-12): one screen says what was recognised, what it would change, what was left out; then it fills, and can be taken back. */
import { useState } from "preact/hooks";
import { gradeLevels, headerOf, isFieldKey } from "../../roster";
import { counted, feedMessage, fill, fillFileTexts } from "../../words";
import { doubtsOf } from "./fill-parts";
import type { Files } from "./use-files";
import { type FillHow, type FillLook, nearKey } from "./use-fill";

type Texts = ReturnType<typeof fillFileTexts>;

const notesShown = 30;

function Changes({ look, texts }: { readonly look: FillLook; readonly texts: Texts }) {
  const { people, examples } = look.counted;
  const { counts } = texts;
  return (
    <>
      <ul class="plain-list">
        <li>{fill(counts.added, { count: people.added })}</li>
        <li>{fill(counts.changed, { count: people.changed })}</li>
        <li>{fill(counts.missing, { count: look.missing.count })}</li>
        <li>{fill(counts.same, { count: people.same })}</li>
        {people.elsewhere > 0 && <li>{fill(texts.elsewhere, { count: people.elsewhere })}</li>}
      </ul>
      {examples.map(({ row, name, field, from, to }) => (
        <p key={`${row} ${field}`} class="hint">
          {fill(texts.example, { name, field: headerOf(field), from, to })}
        </p>
      ))}
      {look.missing.count > 0 && (
        <details>
          <summary>{fill(counts.missing, { count: look.missing.count })}</summary>
          <p class="hint">{texts.missing}</p>
          <ul class="plain-list">
            {look.missing.people.map(({ name, gradeLevel }, at) => (
              <li key={`${at} ${name}`}>{gradeLevel === "" ? name : `${name} (${gradeLevel})`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Doubts({ look, texts }: { readonly look: FillLook; readonly texts: Texts }) {
  return (
    <>
      {doubtsOf(look.counted).map((doubt) => {
        const { kind, ...facts } = { kind: "", ...doubt.facts };
        const named = new Map<string, string>(Object.entries(texts.kinds)).get(kind);
        const field = isFieldKey(kind) ? headerOf(kind) : "";
        return (
          <p key={`${doubt.code} ${kind}`} class="outcome bad">
            {fill(texts.doubts[doubt.code], { ...facts, kind: named ?? field })}
          </p>
        );
      })}
    </>
  );
}

function Grades(properties: {
  readonly look: FillLook;
  readonly texts: Texts;
  readonly said: Readonly<Record<string, string>>;
  readonly onSay: (code: string, grade: string) => void;
}) {
  const { look, texts, said, onSay } = properties;
  const codes = look.notes.flatMap((note) => (note.code === "feed.grade_unknown" ? [note.facts] : []));
  if (codes.length === 0) return null;
  return (
    <fieldset>
      <legend>{texts.grades}</legend>
      {codes.map(({ code, count, readings }, at) => (
        <p key={code} class="field">
          <label for={`grade-${at}`}>{counted(texts.grade, count, { code })}</label>
          <select
            id={`grade-${at}`}
            value={said[code] ?? "?"}
            onChange={(event) => onSay(code, event.currentTarget.value)}
          >
            <option value="?">{texts.asWritten}</option>
            {[...new Set([...readings, ...gradeLevels])].map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
            <option value="">{texts.blank}</option>
          </select>
        </p>
      ))}
    </fieldset>
  );
}

function NearPeople(properties: {
  readonly look: FillLook;
  readonly texts: Texts;
  readonly others: ReadonlySet<string>;
  readonly onSay: (key: string, guid: string | null) => void;
}) {
  const { look, texts, others, onSay } = properties;
  const open = look.counted.near.filter((one) => !others.has(nearKey(one)));
  if (open.length === 0) return null;
  return (
    <fieldset>
      <legend>{texts.near}</legend>
      {open.map((one) => {
        const key = nearKey(one);
        const name = `${one.firstName} ${one.lastName}`.trim();
        return (
          <div key={key}>
            {one.found.map(({ guid, userId, name: other, reasons }) => {
              const why = reasons.map((reason) => texts.reasons[reason]).join(", ");
              const facts = { name, userId: one.userId, other, otherId: userId, reasons: why };
              return (
                <p key={guid}>
                  {fill(texts.nearOne, facts)}{" "}
                  <button
                    type="button"
                    class="button plain"
                    aria-label={`${texts.itIsThem}: ${name}, ${other}`}
                    onClick={() => onSay(key, guid)}
                  >
                    {texts.itIsThem}
                  </button>
                </p>
              );
            })}
            <button
              type="button"
              class="button plain"
              aria-label={`${texts.someoneElse}: ${name}`}
              onClick={() => onSay(key, null)}
            >
              {texts.someoneElse}
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}

export function FillFile({ files, schoolId }: { readonly files: Files; readonly schoolId: string }) {
  const { locale, busy, fillTask: task } = files;
  const texts = fillFileTexts(locale);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [school, setSchool] = useState("");
  const [classes, setClasses] = useState(false);
  const [grades, setGrades] = useState<Readonly<Record<string, string>>>({});
  const [them, setThem] = useState<Readonly<Record<string, string>>>({});
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  if (schoolId === "") return null;
  const gradeMap = Object.fromEntries(Object.entries(grades).filter(([, grade]) => grade !== "?"));
  const how: FillHow = { schoolId, school, classes, answers: { gradeMap }, them };
  const { look, filled } = task;
  const button = (text: string, ready: boolean, primary: boolean, onClick: () => void) => (
    <button
      type="button"
      class={`button ${primary ? "action" : "plain"}`}
      aria-disabled={busy !== null || !ready ? "true" : undefined}
      onClick={busy !== null || !ready ? undefined : onClick}
    >
      {text}
    </button>
  );
  return (
    <section aria-labelledby="fill">
      <h2 id="fill">{texts.title}</h2>
      <p class="hint">{texts.how}</p>
      <p class="field">
        <label for="feed">{texts.choose}</label>
        <input
          id="feed"
          type="file"
          multiple
          accept=".zip,.csv,.txt,.tsv,.xlsx"
          onChange={(event) => {
            setChosen([...(event.currentTarget.files ?? [])]);
            setSchool("");
            setGrades({});
            setThem({});
            setOthers(new Set());
            task.forget();
          }}
        />
      </p>
      <p class="field">
        <label>
          <input type="checkbox" checked={classes} onChange={(event) => setClasses(event.currentTarget.checked)} />{" "}
          {texts.classes}
        </label>
      </p>
      {look !== null && look.feed.schools.length > 1 && (
        <p class="field">
          <label for="feed-school">{texts.school}</label>
          <select id="feed-school" value={school} onChange={(event) => setSchool(event.currentTarget.value)}>
            {school === "" && <option value="" />}
            {look.feed.schools.map(({ id, name, students, teachers }) => (
              <option key={id} value={id}>
                {fill(texts.schoolOption, { school: name, students, teachers })}
              </option>
            ))}
          </select>
        </p>
      )}
      {look !== null && (
        <Grades
          look={look}
          texts={texts}
          said={grades}
          onSay={(code, grade) => setGrades({ ...grades, [code]: grade })}
        />
      )}
      <div class="buttons">
        {button(
          texts.look,
          chosen.length > 0,
          look === null,
          () => void files.runFill(texts.looking, () => task.show(chosen, how)),
        )}
      </div>
      {look !== null && (
        <>
          <Doubts look={look} texts={texts} />
          {filled === null && (
            <NearPeople
              look={look}
              texts={texts}
              others={others}
              onSay={(key, guid) => {
                if (guid === null) {
                  setOthers(new Set([...others, key]));
                  return;
                }
                const said = { ...them, [key]: guid };
                setThem(said);
                void files.runFill(texts.looking, () => task.show(chosen, { ...how, them: said }));
              }}
            />
          )}
          <Changes look={look} texts={texts} />
          <details>
            <summary>{texts.columns}</summary>
            <ul class="plain-list">
              {look.feed.columns.map(({ file, header, field, sample }) =>
                field === null ? null : (
                  <li key={`${file} ${header} ${field}`}>
                    {fill(texts.column, { theirs: header, ours: headerOf(field) })}
                    {sample === "" ? "" : `, ${fill(texts.sample, { value: sample })}`}
                  </li>
                ),
              )}
            </ul>
          </details>
          <details>
            <summary>{texts.notes}</summary>
            <ul class="plain-list">
              {look.notes.slice(0, notesShown).map((note) => (
                <li key={JSON.stringify(note)}>{feedMessage(note, locale)}</li>
              ))}
            </ul>
          </details>
          <div class="buttons">
            {filled === null
              ? button(texts.fill, true, true, () => void files.runFill(texts.filling, () => task.write(how)))
              : button(
                  texts.takeBack,
                  true,
                  false,
                  () => void files.runFill(texts.takingBack, () => task.back(schoolId)),
                )}
          </div>
        </>
      )}
    </section>
  );
}
