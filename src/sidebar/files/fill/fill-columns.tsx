/** The mapping screen (B-12): a line for each column, theirs and ours, a sample and how many cells would change; then what is not read. */
import type { ColumnUse } from "../../../feeds";
import { type FieldKey, fieldKeys, headerOf, isFieldKey } from "../../../roster";
import { counted, type FillFileTexts, fill } from "../../../words";
import { classColumns, type FillAnswers, type FillLook, mappingOf } from "./look-at-feed";

/** What a header of one of the files is to us, once, whatever it is used for. */
interface Line {
  readonly file: string;
  readonly header: string;
  readonly fields: readonly FieldKey[];
  /** Taken from here only where what comes first is blank. */
  readonly spare: readonly FieldKey[];
  readonly links: readonly string[];
  readonly sample: string;
}

function linesOf(columns: readonly ColumnUse[], headers: readonly string[]): readonly Line[] {
  const lines = new Map<string, { -readonly [Key in keyof Line]: Line[Key] }>();
  const lineOf = (file: string, header: string) => {
    const line = lines.get(`${file}\n${header}`) ?? { file, header, fields: [], spare: [], links: [], sample: "" };
    lines.set(`${file}\n${header}`, line);
    return line;
  };
  const taken = new Set<string>();
  for (const { file, header, field, link, sample } of columns) {
    const line = lineOf(file, header);
    if (link !== "" && !line.links.includes(link)) line.links = [...line.links, link];
    if (line.sample === "") line.sample = sample;
    if (field === null || line.fields.includes(field) || line.spare.includes(field)) continue;
    if (taken.has(`${file}\n${field}`)) line.spare = [...line.spare, field];
    else line.fields = [...line.fields, field];
    taken.add(`${file}\n${field}`);
  }
  // Of a list every header can be chosen, in the order of the file.
  const [file = ""] = columns.map((column) => column.file);
  for (const header of headers) lineOf(file, header);
  const order = ({ header }: Line) => (headers.includes(header) ? headers.indexOf(header) : -1);
  return [...lines.values()].sort((one, other) => order(one) - order(other));
}

interface Properties {
  readonly texts: FillFileTexts;
  readonly look: FillLook | null;
  /** Of a list: all of them. */
  readonly headers: readonly string[];
  readonly answers: FillAnswers;
  readonly blocked: boolean;
  readonly onAnswer: (more: Partial<FillAnswers>) => void;
}

function FieldChoice({
  header,
  value,
  texts,
  blocked,
  onChoose,
}: {
  readonly header: string;
  readonly value: FieldKey | "";
  readonly texts: FillFileTexts;
  readonly blocked: boolean;
  readonly onChoose: (field: FieldKey | "") => void;
}) {
  const choose = (chosen: string) => onChoose(isFieldKey(chosen) ? chosen : "");
  return (
    <select
      aria-label={`${header} → ${texts.ours}`}
      value={value}
      disabled={blocked}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{texts.leaveOut}</option>
      {fieldKeys
        .filter((field) => field !== "password")
        .map((field) => (
          <option key={field} value={field}>
            {headerOf(field)}
          </option>
        ))}
    </select>
  );
}

export function ColumnsTable({ texts, look, headers, answers, blocked, onAnswer }: Properties) {
  const isList = look === null || look.feed.format === "list";
  const columns = (look?.feed.columns ?? []).filter(({ field, ofPeople }) =>
    field === null ? ofPeople : answers.classes || !classColumns.has(field),
  );
  const lines = linesOf(columns, isList ? headers : []);
  const words = new Map<string, string>(Object.entries(texts.links));
  const chosen: FillAnswers["mapping"] = look === null ? answers.mapping : mappingOf(look, answers.mapping);
  const choose = (header: string, field: FieldKey | "") => {
    // A column comes from one header: who had it before is not read.
    const others = Object.entries(chosen).map(([one, of]) => [one, of === field ? "" : of] as const);
    onAnswer({ mapping: { ...Object.fromEntries(field === "" ? Object.entries(chosen) : others), [header]: field } });
  };
  return (
    <div class="columns">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.theirs}</th>
            <th scope="col">{texts.ours}</th>
            <th scope="col">{texts.sample}</th>
            <th scope="col" class="number">
              {texts.wouldChange}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ file, header, fields: own, spare, links, sample }) => {
            const told = [
              ...spare.map((field) => fill(texts.spare, { field: headerOf(field) })),
              ...links.flatMap((link) => words.get(link) ?? []),
            ];
            const changes = own.reduce((sum, field) => sum + (look?.fields[field] ?? 0), 0);
            const isLink = own.length === 0 && told.length > 0;
            return (
              <tr key={`${file} ${header}`}>
                <th scope="row">{header}</th>
                <td>
                  {isList && !isLink ? (
                    <FieldChoice
                      header={header}
                      value={chosen[header] ?? own[0] ?? ""}
                      texts={texts}
                      blocked={blocked}
                      onChoose={(field) => choose(header, field)}
                    />
                  ) : (
                    [...own.map(headerOf), ...told].join(", ")
                  )}
                </td>
                <td class="sample">{sample}</td>
                <td class="number">{own.length === 0 ? "" : changes}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export const readColumns = ({ feed }: FillLook, { classes }: FillAnswers): number =>
  new Set(
    feed.columns.flatMap(({ file, header, field }) =>
      field === null || (classColumns.has(field) && !classes) ? [] : [`${file}\n${header}`],
    ),
  ).size;

/** What is not read, by its headers alone: nobody has looked at what is below them. */
export function DroppedColumns({ texts, look }: { readonly texts: FillFileTexts; readonly look: FillLook }) {
  const dropped = look.notes.flatMap((note) => (note.code === "feed.columns_dropped" ? [note.facts] : []));
  const count = dropped.reduce((sum, one) => sum + one.count, 0);
  const [example] = dropped.flatMap(({ headers }) => headers);
  if (example === undefined) return null;
  return (
    <details>
      <summary>{counted(texts.dropped, count, { example })}</summary>
      {dropped.map(({ file, headers }) => (
        <p key={file} class="hint">
          {file}: {headers.join(", ")}
        </p>
      ))}
    </details>
  );
}

const idLike = /id|num|code|identif|matr|clave|no$/i;

/** A column of something else altogether must not fill the screen. */
const statusesAsked = 12;

/** From where the User ID comes, who is still there, whether usernames come along, and who is in a list that does not say so. */
export function ColumnAnswers({
  texts,
  look,
  answers,
  blocked,
  onAnswer,
}: Omit<Properties, "headers"> & { readonly look: FillLook }) {
  const { feed, notes } = look;
  const people = feed.columns.filter(({ ofPeople }) => ofPeople);
  const files = new Set(people.map(({ file }) => file));
  const dropped = notes.flatMap((note) =>
    note.code === "feed.columns_dropped" && files.has(note.facts.file) ? note.facts.headers : [],
  );
  const own = people.filter(({ field }) => field === "userId").map(({ header }) => header);
  const ids = [...new Set([...own, ...dropped.filter((header) => idLike.test(header))])];
  const left = notes.flatMap((note) => (note.code === "feed.usernames_left" ? [note.facts.header] : []));
  const usernames = left[0] ?? people.find(({ field }) => field === "username")?.header;
  const statuses = notes
    .flatMap(({ code, facts }) =>
      code === "feed.status_unknown" || code === "feed.status_taken"
        ? [{ ...facts, taken: code === "feed.status_taken" }]
        : [],
    )
    .slice(0, statusesAsked);
  const assumed = notes.flatMap((note) => (note.code === "feed.role_assumed" ? [note.facts.role] : []));
  return (
    <>
      {feed.format !== "list" && ids.length > 1 && (
        <p class="field">
          <label for="user-id-from">{texts.userId}</label>
          <select
            id="user-id-from"
            value={answers.userIdFrom ?? own[0] ?? ""}
            disabled={blocked}
            onChange={(event) => onAnswer({ userIdFrom: event.currentTarget.value })}
          >
            {ids.map((header) => (
              <option key={header} value={header}>
                {header}
              </option>
            ))}
          </select>
        </p>
      )}
      {(left.length > 0 || answers.usernames) && usernames !== undefined && (
        <p class="check">
          <label>
            <input
              type="checkbox"
              checked={answers.usernames}
              disabled={blocked}
              onChange={(event) => onAnswer({ usernames: event.currentTarget.checked })}
            />{" "}
            {fill(texts.usernames, { header: usernames })}
          </label>
        </p>
      )}
      {statuses.map(({ header, value, count, taken }) => (
        <p key={`${header} ${value}`} class="check">
          <label>
            <input
              type="checkbox"
              checked={taken}
              disabled={blocked}
              onChange={(event) => {
                const others = answers.present.filter((one) => one !== value);
                onAnswer({ present: event.currentTarget.checked ? [...others, value] : others });
              }}
            />{" "}
            {fill(texts.present, { header, value, count })}
          </label>
        </p>
      ))}
      {assumed.length > 0 && (
        <p class="field">
          <label for="role">{texts.role}</label>
          <select
            id="role"
            value={assumed.length > 1 ? "" : assumed[0]}
            disabled={blocked}
            onChange={(event) => onAnswer({ role: event.currentTarget.value === "Teacher" ? "Teacher" : "Student" })}
          >
            {/* A list of each: nobody has to say anything. */}
            {assumed.length > 1 && (
              <option value="">
                {texts.roles.Student} / {texts.roles.Teacher}
              </option>
            )}
            <option value="Student">{texts.roles.Student}</option>
            <option value="Teacher">{texts.roles.Teacher}</option>
          </select>
        </p>
      )}
    </>
  );
}
