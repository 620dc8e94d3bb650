/**
 * The documents that are made from the source, so that they cannot say anything else: `node build/documents.ts` writes them,
 * `--check` (in `npm run check`) only compares.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { guideDocument } from "./guide/document.ts";
import { guideEn } from "./guide/text.en.ts";
import { guideEs } from "./guide/text.es.ts";
import { type Contract, loadRoom, type Roster } from "./load-room.ts";
import { root } from "./paths.ts";

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const generated = "<!-- Made by build/documents.ts from the source; edit there. -->\n";

function errorsDocument(roster: Roster): string {
  const rows = Object.entries(roster.findingCodes).map(([code, severity]) => {
    const said = (language: (typeof roster.languages)[number]) =>
      roster
        .findingTemplates(code as keyof typeof roster.findingCodes, language)
        .map(([, sentence]) => cell(sentence))
        .join("<br>");
    return `| \`${code}\` | ${severity} | ${said("en")} | ${said("es")} |`;
  });
  return `${generated}
# Findings

Every problem a roster row can have. A code never changes its meaning. \`{…}\` stands for a fact of the row; a password is never quoted. Where a code has several sentences, the one is said
whose facts are known.

| code | severity | English | Español |
|---|---|---|---|
${rows.join("\n")}
`;
}

function problemsDocument(contract: Contract): string {
  const rows = Object.entries(contract.problems).map(([code, problem]) => {
    const status = "status" in problem ? String(problem.status) : "add-on";
    const said = (language: "en" | "es") => {
      const { happened, safe, next } = contract.problemTemplate(code as keyof typeof contract.problems, language);
      return cell([happened, safe, next].filter((part) => part !== undefined).join(" "));
    };
    return `| \`${code}\` | ${status} | ${said("en")} | ${said("es")} |`;
  });
  return `${generated}
# Problems

What can go wrong besides the rows: with a request, with the world, with ourselves. The service answers with RFC 9457 problem details (\`code\`, and the facts as members);
the add-on shows the sentence.

| code | HTTP status | English | Español |
|---|---|---|---|
${rows.join("\n")}
`;
}

function columnsDocument(roster: Roster): string {
  const rows = roster.columns.map((column) => {
    const help = roster.columnHelp(column.key, "en");
    return `| ${column.letter} | ${column.header} | ${cell(help.what)} | ${cell(help.required)} | ${cell(help.accepted)} | ${cell(help.example)} |`;
  });
  return `${generated}
# The 16 columns

| | header | what it is | required | accepted | example |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

const roster = await loadRoom<Roster>("roster");
const contract = await loadRoom<Contract>("contract");
const guideIn = (guide: typeof guideEn, language: (typeof roster.languages)[number]) =>
  generated + guideDocument(guide, language, contract.sidebarTexts(language), contract.sheetTexts(language));

const documents: Record<string, string> = {
  "docs/errors.md": errorsDocument(roster),
  "docs/problems.md": problemsDocument(contract),
  "docs/columns.md": columnsDocument(roster),
  "docs/guide/en.md": guideIn(guideEn, "en"),
  "docs/guide/es.md": guideIn(guideEs, "es"),
};

const checkOnly = process.argv.includes("--check");
let stale = 0;
for (const [name, text] of Object.entries(documents)) {
  const file = join(root, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (checkOnly) {
    stale += 1;
    process.stderr.write(`${relative(root, file)} is not up to date: run node build/documents.ts\n`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
process.exit(stale > 0 ? 1 : 0);
