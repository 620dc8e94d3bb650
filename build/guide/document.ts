/** The guide as Markdown, its labels taken from the add-on's own texts. */
import { type GuideText, stepIds } from "./steps.ts";

/** Replaces every `[[roster.pull]]` by the sidebar's text of that key, `[[sheet:…]]` by the sheet's. Throws on a label that is not there. */
export function withLabels(text: string, sidebar: object, sheet: object): string {
  return text.replace(/\[\[(sheet:)?([\w.]+)\]\]/g, (_all, inSheet: string | undefined, path: string) => {
    const label = path
      .split(".")
      .reduce<unknown>(
        (at, key) => (at as Record<string, unknown> | undefined)?.[key],
        inSheet === undefined ? sidebar : sheet,
      );
    if (typeof label !== "string")
      throw new Error(`The guide names the label ${path}, which the add-on does not have.`);
    return label;
  });
}

export function guideDocument(guide: GuideText, language: string, sidebar: object, sheet: object): string {
  const steps = stepIds.map((id, index) => {
    const step = guide.steps[id];
    return `## ${index + 1}. ${step.title}\n\n${step.text.join("\n\n")}\n\n![${step.picture}](pictures/${language}/${id}.png)\n`;
  });
  const questions = guide.questions.map(([question, answer]) => `**${question}** ${answer}\n`);
  const text = [
    `# ${guide.title}\n`,
    ...guide.introduction.map((paragraph) => `${paragraph}\n`),
    ...steps,
    `## ${guide.questionsTitle}\n`,
    ...questions,
    `*${guide.made}*\n`,
  ].join("\n");
  return withLabels(text, sidebar, sheet);
}
