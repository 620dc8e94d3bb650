/** The grade map (B-18): what codes mean in the district is asked once a code, with how many people it touches. */
import { gradeLevels } from "../../../roster";
import { counted, type FillFileTexts } from "../../../words";
import type { FillAnswers } from "./look-at-feed";
import type { AskedGrade } from "./use-fill";

interface Properties {
  readonly texts: FillFileTexts;
  readonly asked: readonly AskedGrade[];
  readonly answers: FillAnswers;
  /** Of the district: they may settle it for everybody. */
  readonly maySettle: boolean;
  readonly blocked: boolean;
  readonly onAnswer: (more: Partial<FillAnswers>) => void;
  readonly onSettle: () => void;
}

const open = "?";

export function GradeQuestions({ texts, asked, answers, maySettle, blocked, onAnswer, onSettle }: Properties) {
  if (asked.length === 0) return null;
  const { grades } = answers;
  const say = (code: string, grade: string) => {
    const others = Object.entries(grades).filter(([one]) => one !== code);
    onAnswer({ grades: Object.fromEntries(grade === open ? others : [...others, [code, grade]]) });
  };
  const isAnswered = Object.keys(grades).length > 0;
  return (
    <fieldset class="asks">
      <legend>{texts.grades}</legend>
      {asked.map(({ code, count, readings }, at) => (
        <p key={code} class="field">
          <label for={`grade-${at}`}>{counted(texts.grade, count, { code })}</label>
          <select
            id={`grade-${at}`}
            value={grades[code] ?? open}
            disabled={blocked}
            onChange={(event) => say(code, event.currentTarget.value)}
          >
            <option value={open}>{texts.asWritten}</option>
            {[...new Set([...readings, ...gradeLevels])].map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
            <option value="">{texts.blank}</option>
          </select>
        </p>
      ))}
      <p class="hint">{maySettle ? texts.gradesForDistrict : texts.gradesForFile}</p>
      {maySettle && isAnswered && (
        <button type="button" class="button plain" aria-disabled={blocked ? "true" : undefined} onClick={onSettle}>
          {texts.settle}
        </button>
      )}
    </fieldset>
  );
}
