/** The district's grade map, in Help (B-18): what each code means, and for whoever administers the district a list to change it. */
import { gradeLevels, isMappedGrade } from "../../roster";
import { fill } from "../../words";
import { usePage } from "../context";

const again = "?";

export function GradeCodes() {
  const { state, commands, texts } = usePage();
  const { gradeMap = {}, administratorLevel } = state.start?.me ?? { administratorLevel: null };
  const { grades } = texts;
  const codes = Object.entries(gradeMap);
  const maySettle = administratorLevel === "district";
  const said = (grade: string) => (grade === "" ? grades.blank : grade);
  return (
    <>
      <h3>{grades.title}</h3>
      {codes.length === 0 && <p class="hint">{grades.none}</p>}
      {codes.map(([code, grade]) =>
        maySettle ? (
          <p key={code} class="grade-code">
            <label for={`code-${code}`}>{fill(grades.is, { code })}</label>
            <select
              id={`code-${code}`}
              value={grade}
              onChange={({ currentTarget: { value } }) => {
                const wanted = value === again ? null : isMappedGrade(value) ? value : undefined;
                if (wanted !== undefined) void commands.settleGrade(code, wanted);
              }}
            >
              {gradeLevels.map((level) => (
                <option key={level} value={level}>
                  {level}
                </option>
              ))}
              <option value="">{grades.blank}</option>
              <option value={again}>{grades.ask}</option>
            </select>
          </p>
        ) : (
          <p key={code}>
            {fill(grades.is, { code })} {said(grade)}
          </p>
        ),
      )}
      {codes.length > 0 && <p class="hint">{grades.how}</p>}
    </>
  );
}
