/** The guide as Markdown, its labels taken from the add-on's own texts. */
import { type GuideText, stepIds } from "./steps.ts";
import { tasksTable } from "./tasks.ts";

/** The add-on's own texts in a language, from which labels are taken. */
export interface Labels {
  readonly sidebar: object;
  readonly sheet: object;
  readonly fill: object;
}

/** Replaces every `[[roster.pull]]` by the sidebar's text of that key, `[[sheet:…]]` and `[[fill:…]]` by others. Throws on a label that is not there. */
export function withLabels(text: string, labels: Labels): string {
  return text.replace(
    /\[\[(?:(sheet|fill):)?([\w.]+)\]\]/g,
    (_all, from: "sheet" | "fill" | undefined, path: string) => {
      const label = path
        .split(".")
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], labels[from ?? "sidebar"]);
      if (typeof label !== "string")
        throw new Error(`The guide names the label ${path}, which the add-on does not have.`);
      return label;
    },
  );
}

export function guideDocument(guide: GuideText, language: string, labels: Labels): string {
  const steps = stepIds.map((id, index) => {
    const step = guide.steps[id];
    return `## ${index + 1}. ${step.title}\n\n${step.text.join("\n\n")}\n\n![${step.picture}](pictures/${language}/${id}.png)\n`;
  });
  const questions = guide.questions.map(([question, answer]) => `**${question}** ${answer}\n`);
  const text = [
    `# ${guide.title}\n`,
    ...guide.introduction.map((paragraph) => `${paragraph}\n`),
    ...steps,
    `## ${guide.effort.title}\n`,
    `${guide.effort.text}\n`,
    `${tasksTable(guide.effort)}\n`,
    `## ${guide.questionsTitle}\n`,
    ...questions,
    `*${guide.made}*\n`,
  ].join("\n");
  return withLabels(text, labels);
}
