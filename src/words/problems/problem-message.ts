/** Makes the words of a problem from its code and facts: for the service's `detail` and the documents. The script reads its texts from a file. */
import type { CodedProblem, Language, ProblemCode } from "../../contract";
import type { ProblemText } from "./problem-text";
import { filledProblem, problemSentences } from "./problem-words";
import { problemsEn } from "./problems.en";
import { problemsEs } from "./problems.es";

/** The words with their holes, for documents and tests. */
export function problemTemplate(code: ProblemCode, language: Language): ProblemText {
  return (language === "es" ? problemsEs : problemsEn)[code];
}

export function problemParts<Code extends ProblemCode>(
  code: Code,
  facts: CodedProblem<Code>["facts"],
  language: Language,
): ProblemText {
  return filledProblem(problemTemplate(code, language), facts);
}

export function problemMessage<Code extends ProblemCode>(
  code: Code,
  facts: CodedProblem<Code>["facts"],
  language: Language,
): string {
  return problemSentences(problemTemplate(code, language), facts);
}
