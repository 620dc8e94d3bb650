/** Fill from a file you already have (B-12): one screen says what was recognised, what it would change and what is left out; then it fills, and can be taken back. */
import { useState } from "preact/hooks";
import { headerOf, isFieldKey } from "../../../roster";
import { counted, type FillFileTexts, feedMessage, fill, fillFileTexts } from "../../../words";
import { isIntended } from "../../parts/intention";
import { DropZone } from "../drop-zone";
import type { Files } from "../use-files";
import { ClassBuilder, ClassCards } from "./fill-classes";
import { ColumnAnswers, ColumnsTable, DroppedColumns, readColumns } from "./fill-columns";
import { GradeQuestions } from "./fill-grades";
import { Leavers } from "./fill-leavers";
import { NearPeople } from "./fill-near";
import type { FillAnswers, FillLook } from "./look-at-feed";
import { withoutOthers } from "./near-in-file";
import { type OpenFeed, whatIn } from "./use-fill";

const examplesShown = 5;
const notesShown = 30;
/** Told by lines of their own. */
const toldElsewhere: ReadonlySet<string> = new Set([
  "feed.recognised",
  "feed.school",
  "feed.columns_dropped",
  "feed.grade_unknown",
  "feed.usernames_left",
  "feed.role_assumed",
  "feed.status_taken",
  "feed.user_id_from",
]);

function Recognised({
  open,
  look,
  texts,
}: {
  readonly open: OpenFeed;
  readonly look: FillLook;
  readonly texts: FillFileTexts;
}) {
  const [named] = look.feed.notes.flatMap((note) => (note.code === "feed.recognised" ? [note.facts.name] : []));
  const { schools } = look.feed;
  const here = schools.find(({ id }) => id === look.school);
  const students = look.feed.people.filter(({ values }) => values.role === "Student").length;
  const all = { students, teachers: look.feed.people.filter(({ values }) => values.role === "Teacher").length };
  return (
    <>
      <h3>
        {look.feed.format === "list" ? texts.list : named}
        {schools.length > 1 ? `, ${counted(texts.schools, schools.length)}` : ""}
      </h3>
      <p>
        {schools.length > 1 && here !== undefined
          ? fill(texts.ofSchool, { students: here.students, teachers: here.teachers })
          : fill(texts.inFile, all)}{" "}
        <span class="gray">{open.remembered ? texts.remembered : texts.first}</span>
      </p>
    </>
  );
}

function SchoolChoice({
  look,
  texts,
  blocked,
  onAnswer,
}: {
  readonly look: FillLook;
  readonly texts: FillFileTexts;
  readonly blocked: boolean;
  readonly onAnswer: (more: Partial<FillAnswers>) => void;
}) {
  if (look.feed.schools.length < 2) return null;
  return (
    <p class="field">
      <label for="feed-school">{texts.school}</label>
      <select
        id="feed-school"
        value={look.school ?? ""}
        disabled={blocked}
        onChange={(event) => onAnswer({ school: event.currentTarget.value })}
      >
        {look.feed.schools.map(({ id, name, students, teachers }) => (
          <option key={id} value={id}>
            {fill(texts.schoolOption, { school: name, students, teachers })}
          </option>
        ))}
      </select>
    </p>
  );
}

function Figures({ look, texts }: { readonly look: FillLook; readonly texts: FillFileTexts }) {
  const { people } = look.plan;
  const { counts } = texts;
  const figures = [
    ["added", people.added],
    ["changed", people.changed],
    ["missing", look.missing.length],
    ["same", people.same],
  ] as const;
  return (
    <>
      <dl class="figures">
        {figures.map(([name, count]) => (
          <div key={name} class={name}>
            <dt>{counts[name]}</dt>
            <dd>{count.toLocaleString("en-US")}</dd>
          </div>
        ))}
      </dl>
      {people.elsewhere > 0 && <p>{fill(texts.elsewhere, { count: people.elsewhere })}</p>}
    </>
  );
}

function Examples({
  open,
  look,
  texts,
}: {
  readonly open: OpenFeed;
  readonly look: FillLook;
  readonly texts: FillFileTexts;
}) {
  const cells = look.plan.cells.slice(0, examplesShown);
  if (cells.length === 0) return null;
  const rows = new Map(open.tab.rows.map(({ row, values }) => [row, values] as const));
  const shown = (text: string) => (text === "" ? texts.blankCell : text);
  return (
    <details>
      <summary>{texts.examples}</summary>
      <ul class="plain-list">
        {cells.map(({ row, field, from, to }) => {
          const { firstName = "", lastName = "" } = rows.get(row) ?? {};
          const name = `${firstName} ${lastName}`.trim();
          return (
            <li key={`${row} ${field}`}>
              {fill(texts.example, { name, field: headerOf(field), from: shown(from), to: shown(to) })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Doubts({ look, texts }: { readonly look: FillLook; readonly texts: FillFileTexts }) {
  return (
    <>
      {look.doubts.map((doubt) => {
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

function Notes({
  files,
  look,
  texts,
}: {
  readonly files: Files;
  readonly look: FillLook;
  readonly texts: FillFileTexts;
}) {
  const notes = [...look.notes, ...look.classes.filter(({ facts }) => !("classId" in facts))].filter(
    ({ code }) => !toldElsewhere.has(code),
  );
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{fill(texts.notes, { count: notes.length })}</summary>
      <ul class="plain-list">
        {notes.slice(0, notesShown).map((note) => (
          <li key={JSON.stringify(note)}>{feedMessage(note, files.locale)}</li>
        ))}
      </ul>
    </details>
  );
}

function Screen({ files, open }: { readonly files: Files; readonly open: OpenFeed }) {
  const { busy, fillTask: task, locale } = files;
  const texts = fillFileTexts(locale);
  const blocked = busy !== null;
  const { look, answers, headers } = open;
  const answer = (more: Partial<FillAnswers>) => void files.runFill(texts.looking, () => task.answer(more));
  const columns = { texts, look, headers, answers, blocked, onAnswer: answer };
  if (look === null) {
    return (
      <>
        <p class="outcome asks">{texts.unknown}</p>
        <ColumnsTable {...columns} />
      </>
    );
  }
  const hasClasses = look.feed.people.some(({ lines }) => lines.length > 0);
  return (
    <>
      <Recognised open={open} look={look} texts={texts} />
      <SchoolChoice look={look} texts={texts} blocked={blocked} onAnswer={answer} />
      <Doubts look={look} texts={texts} />
      <Figures look={look} texts={texts} />
      <GradeQuestions
        texts={texts}
        asked={open.asked}
        answers={answers}
        maySettle={open.kept.district?.maySettle === true}
        blocked={blocked}
        onAnswer={answer}
        onSettle={() => void files.runFill(texts.settling, () => task.settle())}
      />
      <NearPeople
        // Whoever is filled in is asked about in the tab: an answer here would reach nobody.
        near={task.filled === null ? withoutOthers(look.near, task.others) : []}
        texts={texts}
        onThem={(key, guid) => answer({ them: { ...answers.them, [key]: guid } })}
        onOther={task.sayOther}
      />
      <details open={!open.remembered}>
        <summary>{counted(texts.columns, readColumns(look, answers))}</summary>
        <ColumnsTable {...columns} />
        <ColumnAnswers {...columns} look={look} />
      </details>
      <DroppedColumns texts={texts} look={look} />
      {hasClasses && (
        <p class="check">
          <label>
            <input
              type="checkbox"
              checked={answers.classes}
              disabled={blocked}
              onChange={(event) => answer({ classes: event.currentTarget.checked })}
            />{" "}
            {texts.classes}
          </label>
        </p>
      )}
      <ClassBuilder {...columns} look={look} held={open.held} />
      <ClassCards texts={texts} look={look} />
      <Examples open={open} look={look} texts={texts} />
      <Leavers
        texts={texts}
        missing={look.missing}
        files={open.names}
        blocked={blocked}
        onMark={(on) => void files.runFill(texts.leavers.marking, () => task.mark(on))}
      />
      <Notes files={files} look={look} texts={texts} />
    </>
  );
}

/** The one button that matters, in sight wherever the screen is scrolled to. */
function FillBar({ files, open }: { readonly files: Files; readonly open: OpenFeed }) {
  const { busy, fillTask: task, locale } = files;
  const texts = fillFileTexts(locale);
  const { look } = open;
  if (look === null) return null;
  const { plan } = look;
  const nothing = plan.cells.length + plan.added.length === 0;
  const blocked = busy !== null || (task.filled === null && nothing);
  const [text, act] =
    task.filled === null
      ? ([texts.fill, () => void files.runFill(texts.filling, () => task.write())] as const)
      : ([texts.takeBack, () => void files.runFill(texts.takingBack, () => task.back())] as const);
  return (
    <div class="fill-bar">
      <button
        type="button"
        class={`button ${task.filled === null ? "action" : "plain"}`}
        aria-disabled={blocked ? "true" : undefined}
        onClick={(event) => {
          // The same button takes back what it has just filled: a second Enter does not (G-8).
          if (!blocked && isIntended(event)) act();
        }}
      >
        {text}
      </button>
      {task.filled === null && (
        <span class="gray">{nothing ? texts.nothing : whatIn(texts, plan.cells.length, plan.added.length)}</span>
      )}
    </div>
  );
}

const accepted = ".zip,.csv,.txt,.tsv,.xlsx";

export function FillFile({ files, schoolId }: { readonly files: Files; readonly schoolId: string }) {
  const { locale, fillTask: task } = files;
  const texts = fillFileTexts(locale);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  if (schoolId === "") return null;
  const names = chosen.map(({ name }) => name).join(", ");
  const take = (taken: readonly File[]) => {
    setChosen(taken);
    task.forget();
    if (taken.length > 0) void files.runFill(texts.looking, () => task.read(taken, schoolId));
  };
  return (
    <section class="fill" aria-labelledby="fill">
      <h2 id="fill">{texts.title}</h2>
      <p class="hint">{texts.how}</p>
      <DropZone
        id="feed"
        label={texts.choose}
        accept={accepted}
        several
        said={chosen.length === 0 ? texts.here : counted(texts.chosen, chosen.length, { files: names })}
        onFiles={take}
      />
      {task.open !== null && <Screen key={names} files={files} open={task.open} />}
      {task.open !== null && <FillBar files={files} open={task.open} />}
    </section>
  );
}
