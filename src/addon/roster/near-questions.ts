/** Questions whether somebody new is there already (B-11), as rows ask them, and the answer that they are not. */
import type { NearQuestion } from "../../contract";
import {
  canonicalGuid,
  type Finding,
  isNearCode,
  type JudgedRow,
  type NearCode,
  otherPersonMark,
  somebodyElsewhere,
} from "../../roster";

export function questionIn(finding: Finding): NearQuestion | null {
  if (finding.code === "person.near" || finding.code === "person.near_district")
    return { code: finding.code, them: canonicalGuid(finding.facts.guid) };
  return finding.code === "person.near_elsewhere" ? { code: finding.code } : null;
}

/** A row asks at most one. */
export const openQuestion = ({ findings }: JudgedRow): NearQuestion | null =>
  findings.map(questionIn).find((one) => one !== null) ?? null;

/** The accounts that a row asks about. */
export const askedAbout = ({ findings }: JudgedRow): readonly string[] =>
  findings.flatMap((one) => questionIn(one)?.them ?? []);

/** That it is none of those who are asked about. */
export const someoneElse = ({ findings, values }: JudgedRow, isAsked: (code: NearCode) => boolean): readonly string[] =>
  findings.flatMap((one) => {
    const { code } = one;
    if (!isNearCode(code) || !isAsked(code)) return [];
    return [otherPersonMark(values, questionIn(one)?.them ?? somebodyElsewhere)];
  });
