/**
 * The documents that are made from the source, so that they cannot say anything else: `node build/documents.ts` writes them,
 * `--check` (in `npm run check`) only compares.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Language } from "../src/contract/index.ts";
import { baseLettersTable } from "./base-letters.ts";
import { callsDocument } from "./calls-document.ts";
import { examples } from "./errors/examples.ts";
import { guideDocument } from "./guide/document.ts";
import { guideEn } from "./guide/text.en.ts";
import { guideEs } from "./guide/text.es.ts";
import { type CallNeeds, type Contract, loadRoom, type Permissions, type Roster, type Words } from "./load-room.ts";
import { root } from "./paths.ts";

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const generated = "<!-- Made by build/documents.ts from the source; edit there. -->\n";

function errorsDocument(roster: Roster, words: Words): string {
  const rows = Object.entries(roster.findingCodes).map(([code, severity]) => {
    const said = (language: Language) =>
      words
        .findingTemplates(code as keyof typeof roster.findingCodes, language)
        .map(([, sentence]) => cell(sentence))
        .join("<br>");
    const example = examples[code as keyof typeof examples];
    // A cell of 60 characters says no more than its first ones.
    const shown = (text: string) =>
      text === "" ? "*(blank)*" : `\`${text.length > 40 ? `${text.slice(0, 20)}…` : text}\``;
    const [bad, good] =
      "field" in example
        ? [`${roster.headerOf(example.field)}: ${shown(example.bad)}`, shown(example.good)]
        : [example.situation, example.fix];
    return `| \`${code}\` | ${severity} | ${said("en")} | ${said("es")} | ${cell(bad)} | ${cell(good)} |`;
  });
  return `${generated}
# Findings

Every problem a roster row can have. A code never changes its meaning. \`{…}\` stands for a fact of the row; a password is never quoted. Where a code has several sentences, the one is said
whose facts are known.

| code | severity | English | Español | example | put right |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

function problemsDocument(contract: Contract, words: Words): string {
  const rows = Object.entries(contract.problems).map(([code, problem]) => {
    const status = String(problem ?? "add-on");
    const said = (language: Language) => {
      const { happened, safe, next } = words.problemTemplate(code as keyof typeof contract.problems, language);
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

function columnsDocument(roster: Roster, words: Words): string {
  const rows = roster.columns.map((column) => {
    const help = words.columnHelp(column.key, "en");
    return `| ${column.letter} | ${column.header} | ${cell(help.what)} | ${cell(help.required)} | ${cell(help.accepted)} | ${cell(help.example)} |`;
  });
  return `${generated}
# The 16 columns

| | header | what it is | required | accepted | example |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

/** What a permission covers, by its name in the code. */
const permissionTexts: Readonly<Record<string, string>> = {
  seeThemselves: "See who they are (`GET /v1/me`)",
  seeSettings: "Limits of the guard, sign-in address, grade map, how files are read (`GET /v1/organization/settings`)",
  changeSettings: "Set them, for all schools (`PUT /v1/organization/settings`)",
  settleFeeds:
    "Settle how a kind of file is read that nobody has settled yet (`PUT /v1/organization/settings`, `feeds` alone)",
  listSchools: "List schools (`GET /v1/schools`)",
  getTemplate: "Blank template (`GET /v1/template`)",
  exportAccounts:
    "Export Teachers & Students, whose grade has changed, and what was changed since a moment (`GET /v1/schools/{id}/accounts`, `GET /v1/schools/{id}/grade-changes`, `GET /v1/schools/{id}/changes`)",
  exportClasses: "Export classes (`GET /v1/schools/{id}/classes`)",
  seeProducts: "Master Codes held (`GET /v1/schools/{id}/products`)",
  upload: "Upload, rehearse (`POST /v1/schools/{id}/imports`)",
  seeImports: "Upload History, progress (`GET /v1/schools/{id}/imports`, `GET /v1/imports/{id}`)",
  getImportFiles: "The three files, temporary passwords included (`GET /v1/imports/{id}/files/…`)",
  cancelImport: "Cancel (`POST /v1/imports/{id}/cancel`)",
  undoImport: "Undo, whole or by row (`POST /v1/imports/{id}/undo`)",
  findNear: "Near matches of new people (`POST /v1/schools/{id}/near`), on record",
  seeAccountHistory: "History of an account (`GET /v1/accounts/{guid}/history`)",
  seeAccountRecord: "Everything held about one person, on record (`GET /v1/accounts/{guid}/record`)",
  seeReads:
    "Who read exports, files and records, and who signed in (`GET /v1/organization/reads`, and in the history of an account)",
  seeSignIns:
    "Who has signed in, which temporary passwords end when (`GET /v1/schools/{id}/sign-ins`, `GET /v1/schools/{id}/password-ends`)",
  resetPassword:
    "New temporary passwords (`POST /v1/accounts/{guid}/password-reset`, `POST /v1/schools/{id}/password-resets`)",
};
const reachTexts: Readonly<Record<string, string>> = {
  no: "no",
  themselves: "themselves",
  any: "yes",
  district: "every school of the district",
  theirSchools: "their schools",
  theirStudents: "students of their classes",
};

function rolesDocument({ permissions, callerKinds }: Permissions): string {
  const rows = Object.entries(permissions).map(([name, reaches]) => {
    const about = permissionTexts[name];
    if (about === undefined) throw new Error(`docs/roles.md has no words for the permission ${name}`);
    return `| ${about} | ${callerKinds.map((kind) => reachTexts[reaches[kind]]).join(" | ")} |`;
  });
  return `${generated}
# Who may do what

The table of \`src/backend/identity/permissions.ts\`, which every route asks. \`test/backend/roles.test.ts\` walks every route with every kind of person.

| | district administrator | school administrator | reporting or curriculum administrator | teacher |
|---|---|---|---|---|
${rows.join("\n")}

- Whoever is both Teacher and Administrator is what they chose last (\`Rollbook-Role\`); until then a teacher. In the Teacher role the import is refused with \`role.teacher\`.
- An import belongs to its school, not to who uploaded it: every administrator of that school sees, cancels and undoes it, and gets its files.
- What lies outside of somebody's reach (another school, another district, an account of neither) is answered exactly as what does not exist: 404.
- A User GUID of a second school in an upload adds the affiliation only if the administrator has both schools (S-17).
- Anyone may call \`/healthz\`, \`/readyz\`, \`/metrics\`, \`/v1/openapi.json\`, \`/sign-in\`, \`POST /v1/sign-in\` and \`POST /v1/password\`; keep \`/metrics\` inside your network. Account holders (students, teachers) sign in there with username and
  password and have no other rights here.
- What people may do who may only edit the spreadsheet, call by call: [calls.md](calls.md).
- Unknown Google accounts get \`account.unknown\`: somebody is let in only when their verified e-mail address is entered as an administrator or teacher.
`;
}

const roster = await loadRoom<Roster>("roster");
const contract = await loadRoom<Contract>("contract");
const words = await loadRoom<Words>("words");
const guideIn = (guide: typeof guideEn, language: Language) =>
  generated +
  guideDocument(guide, language, {
    sidebar: words.sidebarTexts(language),
    sheet: words.sheetTexts(language),
    fill: words.fillFileTexts(language),
  });

const documents: Record<string, string> = {
  "docs/errors.md": errorsDocument(roster, words),
  "docs/problems.md": problemsDocument(contract, words),
  "docs/columns.md": columnsDocument(roster, words),
  "docs/roles.md": rolesDocument(await loadRoom<Permissions>("backend", "identity/permissions.ts")),
  "docs/calls.md": callsDocument(await loadRoom<CallNeeds>("addon", "rights/call-needs.ts"), generated),
  "src/roster/base-letters-table.ts": baseLettersTable(),
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
