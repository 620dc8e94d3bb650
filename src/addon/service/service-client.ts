/** The import service over UrlFetchApp: who is asking, in which role and language; answers parsed once, here. */
import {
  type AccountHistory,
  type Export,
  type FileFormat,
  type GradeChanges,
  headers,
  type ImportFile,
  type ImportFileAnswer,
  type ImportList,
  type ImportView,
  idempotencyKeyQuery,
  isProblemCode,
  type Me,
  type NearMatches,
  type NearRequest,
  type NewSettings,
  newestWireVersion,
  type PasswordEnds,
  type PasswordResets,
  type ProductList,
  problemReceived,
  routes,
  type School,
  type SchoolChanges,
  type SchoolList,
  type Settings,
  type SignIns,
  type UploadBody,
} from "../../contract";
import { fetchUrl, identityToken, now } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { activeRole, locale } from "../platform/settings";
import { type Answers, isAnswer } from "./answers";

/** Set by the build: Apps Script may only reach the address that the manifest names. */
declare const ROLLBOOK_SERVICE_URL: string;

/** Where account holders sign in, of a service that was not told its own address. */
export const ownSignInAddress = (): string => `${ROLLBOOK_SERVICE_URL}${routes.signInPage}`;

interface Request {
  readonly method?: "get" | "post" | "put";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(path: string, request: Request): GoogleAppsScript.URL_Fetch.HTTPResponse {
  const token = identityToken();
  if (token === null || token === "") throw new AddonProblem("authorization.no_identity");
  const role = activeRole();
  return fetchUrl(`${ROLLBOOK_SERVICE_URL}${path}`, {
    method: request.method ?? "get",
    headers: {
      Authorization: `Bearer ${token}`,
      "Accept-Language": locale(),
      [headers.wireVersion]: String(newestWireVersion),
      ...(role === null ? {} : { [headers.activeRole]: role }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { contentType: "application/json", payload: JSON.stringify(request.body) }),
    muteHttpExceptions: true,
  });
}

function json(response: GoogleAppsScript.URL_Fetch.HTTPResponse): unknown {
  try {
    return JSON.parse(response.getContentText());
  } catch {
    throw new AddonProblem("service.bad_answer", { status: response.getResponseCode() });
  }
}

function refusal(response: GoogleAppsScript.URL_Fetch.HTTPResponse): AddonProblem {
  const status = response.getResponseCode();
  const problem = json(response);
  if (!isAnswer("problem", problem))
    return new AddonProblem(status >= 500 ? "service.unreachable" : "service.bad_answer", { status });
  const { code } = problem;
  return isProblemCode(code)
    ? new AddonProblem(problemReceived(code, problem))
    : new AddonProblem("service.bad_answer", { status });
}

/** The answer of a request that went well. */
function answerTo(path: string, request: Request): GoogleAppsScript.URL_Fetch.HTTPResponse {
  let response = send(path, request);
  // Apps Script may hand out a cached token that is about to end; asking once more gets a fresh one.
  let status = response.getResponseCode();
  if (status === 401) {
    response = send(path, request);
    status = response.getResponseCode();
  }
  if (status < 200 || status > 299) throw refusal(response);
  return response;
}

function ask<Name extends keyof Answers>(path: string, name: Name, request: Request = {}): Answers[Name] {
  return bodyOf(answerTo(path, request), name);
}

function bodyOf<Name extends keyof Answers>(
  response: GoogleAppsScript.URL_Fetch.HTTPResponse,
  name: Name,
): Answers[Name] {
  const body = json(response);
  if (!isAnswer(name, body)) throw new AddonProblem("service.bad_answer", { status: response.getResponseCode() });
  return body;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** What all pages of a list have; `ask` is given what goes behind the address of its first. */
function everyPage<Item>(askFor: (cursor: string) => Page<Item>): Item[] {
  const items: Item[] = [];
  let next: string | undefined = "";
  while (next !== undefined) {
    const page: Page<Item> = askFor(next);
    items.push(...page.items);
    next = page.next === undefined ? undefined : `&cursor=${encodeURIComponent(page.next)}`;
  }
  return items;
}

/** Of a district's schools as many as the sidebar opens with: 10 kB. */
const schoolsAtFirst = 200;

export function getMe(): Me {
  return ask(`${routes.me}?limit=${schoolsAtFirst}`, "me");
}

/** The schools that the caller may import for, from a cursor on. */
export function getSchools(cursor: string): SchoolList {
  return ask(`${routes.schools}?cursor=${encodeURIComponent(cursor)}`, "schools");
}

/** Apps Script fetches no address of more than 2 kB (apps-script quotas). */
const mostOfIds = 1500;

/** Which of these schools the caller may import for; with many more requests. */
export function getSchoolsAmong(ids: readonly string[]): School[] {
  const portions: string[] = [];
  for (const id of ids) {
    const longer = [portions.pop() ?? "", encodeURIComponent(id)].filter((part) => part !== "");
    const together = longer.join(",");
    portions.push(...(together.length > mostOfIds ? longer : [together]));
  }
  return portions.flatMap((portion) => ask(`${routes.schools}?ids=${portion}`, "schools").items);
}

/** Who new people may be, at all schools of the district (B-11). */
export function postNear(schoolId: string, rows: NearRequest["rows"]): NearMatches {
  return ask(routes.near(schoolId), "near", { method: "post", body: { rows } });
}

/** What was changed of a school's accounts since a moment (B-20). */
export function getSchoolChanges(schoolId: string, since: string): SchoolChanges {
  return ask(`${routes.schoolChanges(schoolId)}?since=${encodeURIComponent(since)}`, "schoolChanges");
}

/** Names of headers come in any letters. */
function headerIn(response: GoogleAppsScript.URL_Fetch.HTTPResponse, wanted: string): string {
  const [, value] =
    Object.entries(response.getHeaders()).find(([name]) => name.toLowerCase() === wanted.toLowerCase()) ?? [];
  return typeof value === "string" ? value : "";
}

/** `asOf` is by the service's clock; a service of before does not say it, and then it is ours, before the question. */
export function getExport(schoolId: string): Export & { readonly asOf: string } {
  const asked = new Date(now()).toISOString();
  const response = answerTo(`${routes.accounts(schoolId)}?format=json`, {});
  const said = headerIn(response, headers.asOf);
  return { ...bodyOf(response, "export"), asOf: Number.isNaN(Date.parse(said)) ? asked : said };
}

export function postImport(schoolId: string, idempotencyKey: string, upload: UploadBody): ImportView {
  return ask(routes.imports(schoolId), "import", {
    method: "post",
    body: upload,
    headers: { [headers.idempotencyKey]: idempotencyKey },
  });
}

/** The same run with nothing kept (I-7). */
export function postRehearsal(schoolId: string, idempotencyKey: string, upload: UploadBody): ImportView {
  return ask(`${routes.imports(schoolId)}?rehearse=true`, "import", {
    method: "post",
    body: upload,
    headers: { [headers.idempotencyKey]: idempotencyKey },
  });
}

export function postCancel(importId: string): ImportView {
  return ask(routes.cancel(importId), "import", { method: "post", body: {} });
}

export function postUndo(importId: string, rows: readonly number[] | undefined): ImportView {
  return ask(routes.undo(importId), "import", { method: "post", body: rows === undefined ? {} : { rows } });
}

/** A file of an import as the service hands it out for download. */
export function getFileBytes(importId: string, file: ImportFile, format: FileFormat): number[] {
  return answerTo(`${routes.file(importId, file)}?format=${format}`, {}).getContent();
}

/** The import that a key made, if it got that far: what a killed step asks before it sends again. */
export function importByKey(schoolId: string, idempotencyKey: string): ImportView | null {
  const path = `${routes.imports(schoolId)}?${idempotencyKeyQuery}=${encodeURIComponent(idempotencyKey)}`;
  return ask(path, "imports").items[0] ?? null;
}

export function getImports(schoolId: string, cursor: string | undefined): ImportList {
  const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
  return ask(`${routes.imports(schoolId)}${query}`, "imports");
}

export function getImport(importId: string): ImportView {
  return ask(routes.import(importId), "import");
}

export function getFile(importId: string, file: ImportFile): ImportFileAnswer {
  return ask(`${routes.file(importId, file)}?format=json`, "file");
}

export function getAccountHistory(userGuid: string): AccountHistory {
  return ask(routes.accountHistory(userGuid), "accountHistory");
}

export function getSignIns(schoolId: string, cursor: string | undefined): SignIns {
  const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
  return ask(`${routes.signIns(schoolId)}${query}`, "signIns");
}

export function postPasswordResets(
  schoolId: string,
  userGuids: readonly string[],
  permanent: true | undefined,
): PasswordResets {
  const body = { userGuids, ...(permanent === undefined ? {} : { permanent }) };
  return ask(routes.passwordResets(schoolId), "passwordResets", { method: "post", body });
}

/** How many temporary passwords have ended, or will soon (B-13): counts, and no names. */
export function getPasswordEnds(schoolId: string): PasswordEnds {
  return ask(routes.passwordEnds(schoolId), "passwordEnds");
}

/** As many at a time as a school of ten thousand has in two pages. */
const gradeChangesAtOnce = 5000;

/** Who of a school is promoted already (B-17); `since` is YYYY-MM-DD. */
export function getGradeChanges(schoolId: string, since: string): GradeChanges["items"] {
  const path = `${routes.gradeChanges(schoolId)}?since=${since}&limit=${gradeChangesAtOnce}`;
  return everyPage((cursor) => ask(`${path}${cursor}`, "gradeChanges"));
}

/** Of the district (design 4): read by whoever imports. */
export function getSettings(): Settings {
  return ask(routes.settings, "settings");
}

/** By an administrator of the district. */
export function putSettings(settings: NewSettings): Settings {
  return ask(routes.settings, "settings", { method: "put", body: settings });
}

/** The Master Codes that a school holds. */
export function getProducts(schoolId: string): ProductList {
  return ask(routes.products(schoolId), "products");
}
