/**
 * Schools that upload without end whatever befalls the service: an upload is sent with its key until it is accepted, as the add-on does. Afterwards every
 * accepted one has to be done, once, to the row.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { ExportRow, ImportFileAnswer, ImportView } from "../../../src/contract/index.ts";
import { confirmedPath } from "../../../test/backend/support/confirmed.ts";

export interface Caller {
  readonly url: string;
  token(): Promise<string>;
}

interface Update {
  readonly guid: string;
  readonly version: string;
  readonly firstName: string;
}

interface Accepted {
  readonly id: string;
  readonly school: string;
  /** By their row in the upload. */
  readonly created: ReadonlyMap<number, string>;
  readonly updates: ReadonlyMap<number, Update>;
}

export interface Uploads {
  /** Uploads for so long; resolves when all were accepted. */
  go(seconds: number): Promise<void>;
  readonly accepted: readonly Accepted[];
  /** Answers by status, 503 without Retry-After apart; lines that broke as "no answer". */
  readonly answers: ReadonlyMap<string, number>;
  /** What /readyz has answered, asked all the while. */
  readonly ready: ReadonlyMap<string, number>;
  /** What was lost or is there twice, in words; and how many imports were given up because their workers were killed twice, which every row of them says. */
  verify(): Promise<{ readonly faults: string[]; readonly givenUp: number }>;
}

const creationsOfOne = 8;
const updatesOfOne = 12;
/** What every row says of an import that was given up. */
const gaveUp = "row.failed";
const askReadyMilliseconds = 250;
const againMilliseconds = 200;
const betweenMilliseconds = 400;
const giveUpMilliseconds = 300_000;
const name = (index: number) => `Uma${[...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;
const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

export async function openUploads(caller: Caller, run: string): Promise<Uploads> {
  const answers = new Map<string, number>();
  const ready = new Map<string, number>();
  const accepted: Accepted[] = [];

  async function ask<Answer>(path: string, init: RequestInit = {}): Promise<{ status: number; body: Answer } | null> {
    try {
      const headers = { authorization: `Bearer ${await caller.token()}`, ...init.headers };
      const answer = await fetch(`${caller.url}${path}`, { ...init, headers, signal: AbortSignal.timeout(60_000) });
      const body = (await answer.json()) as Answer;
      const status = answer.status === 503 && !answer.headers.has("retry-after") ? "503 without Retry-After" : "";
      count(answers, status === "" ? String(answer.status) : status);
      return { status: answer.status, body };
    } catch {
      count(answers, "no answer");
      return null;
    }
  }

  /** Asks until it is answered; whoever is refused for good is told. */
  async function insist<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
    let at = path;
    for (const until = Date.now() + giveUpMilliseconds; Date.now() < until; ) {
      const answer = await ask<Answer>(at, init);
      if (answer !== null && answer.status < 300) return answer.body;
      const confirmed = answer === null ? null : confirmedPath(path, answer.body);
      if (confirmed !== null) {
        at = confirmed;
        continue;
      }
      if (answer !== null && answer.status < 500 && answer.status !== 429) {
        throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      await pause(againMilliseconds);
    }
    throw new Error(`${path} was not answered for ${giveUpMilliseconds / 1000} s`);
  }

  const { items } = await insist<{ items: { id: string }[] }>("/v1/schools");
  const before = new Map<string, ExportRow[]>();
  const everybody = new Map<string, number>();
  for (const { id } of items) {
    const { rows } = await insist<{ rows: ExportRow[] }>(`/v1/schools/${id}/accounts`);
    before.set(id, rows);
    for (const { userGuid } of rows) count(everybody, userGuid);
  }
  /** Who is of two schools would be changed by both. */
  const ofOneSchool = (school: string) =>
    (before.get(school) ?? []).filter(({ userGuid }) => everybody.get(userGuid) === 1);

  async function upload(index: number): Promise<void> {
    const school = items[index % items.length]?.id ?? "";
    // Who was changed once is left alone: then only new people come.
    const turn = Math.floor(index / items.length);
    const changed = ofOneSchool(school).slice(turn * updatesOfOne, (turn + 1) * updatesOfOne);
    const updates = new Map(
      changed.map(({ userGuid, version }, at) => [at + 2, { guid: userGuid, version, firstName: name(index) }]),
    );
    const created = new Map(
      Array.from({ length: creationsOfOne }, (_, at) => [changed.length + at + 2, `F-${run}-${index}-${at}`]),
    );
    const person = { role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" };
    const rows = [
      ...[...updates].map(([row, { guid, version, firstName }]) => ({
        row,
        version,
        values: { userGuid: guid, firstName },
      })),
      ...[...created].map(([row, userId]) => ({ row, values: { userId, ...person } })),
    ];
    const { id } = await insist<ImportView>(`/v1/schools/${school}/imports`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": `faults ${run} ${index}` },
      body: JSON.stringify({ rows }),
    });
    accepted.push({ id, school, created, updates });
  }

  async function finished(id: string): Promise<ImportView> {
    for (const until = Date.now() + giveUpMilliseconds; Date.now() < until; ) {
      const view = await insist<ImportView>(`/v1/imports/${id}`);
      if (view.finishedAt !== undefined) return view;
      await pause(againMilliseconds);
    }
    return insist<ImportView>(`/v1/imports/${id}`);
  }

  /** The rows that the import says have failed; anything else than that it was given up is a fault. */
  async function outcomeOf({ id, created, updates }: Accepted): Promise<{ failed: Set<number>; faults: string[] }> {
    const view = await finished(id);
    const done = await insist<ImportFileAnswer>(`/v1/imports/${id}/files/completed`);
    const errors = await insist<ImportFileAnswer>(`/v1/imports/${id}/files/error`);
    const told = [...done.rows, ...errors.rows].map(({ row }) => row).sort((one, other) => one - other);
    const sent = [...created.keys(), ...updates.keys()].sort((one, other) => one - other);
    const others = errors.rows
      .flatMap(({ findings }) => findings.map(({ code }) => code))
      .filter((code) => code !== gaveUp);
    const isEnded = view.status === "completed" || (view.status === "completed_with_errors" && errors.rows.length > 0);
    return {
      failed: new Set(errors.rows.map(({ row }) => row)),
      faults: [
        ...(isEnded ? [] : [`import ${id} ended ${view.status} with ${JSON.stringify(view.counts)}`]),
        ...(told.join() === sent.join() ? [] : [`import ${id} was sent rows ${sent} and says what became of ${told}`]),
        ...others.map((code) => `import ${id} has a row with ${code}`),
      ],
    };
  }

  async function faultsOfSchool(school: string, failed: ReadonlyMap<string, ReadonlySet<number>>): Promise<string[]> {
    const { rows } = await insist<{ rows: ExportRow[] }>(`/v1/schools/${school}/accounts`);
    const times = new Map<string, number>();
    for (const { userId } of rows) count(times, userId);
    const byGuid = new Map(rows.map((row) => [row.userGuid, row]));
    let made = 0;
    const faults: string[] = [];
    for (const { id, created, updates } of accepted.filter((one) => one.school === school)) {
      const isDone = (row: number) => failed.get(id)?.has(row) !== true;
      for (const [row, userId] of created) {
        const expected = isDone(row) ? 1 : 0;
        made += expected;
        const found = times.get(userId) ?? 0;
        if (found !== expected) faults.push(`${userId} is there ${found} times instead of ${expected}`);
      }
      for (const [row, { guid, version, firstName }] of updates) {
        const now = byGuid.get(guid);
        const raised = Number(now?.version) - Number(version);
        const isRight = isDone(row) ? raised === 1 && now?.firstName === firstName : raised === 0;
        if (!isRight) faults.push(`${guid} was changed ${raised} times`);
      }
    }
    const strangers = rows.length - (before.get(school)?.length ?? 0) - made;
    return strangers === 0 ? faults : [...faults, `${school} has ${strangers} accounts more than were sent`];
  }

  return {
    accepted,
    answers,
    ready,
    async go(seconds) {
      let isOver = false;
      const asking = (async () => {
        while (!isOver) {
          const answer = await fetch(`${caller.url}/readyz`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
          await answer?.text().catch(() => undefined);
          count(ready, answer === null ? "no answer" : String(answer.status));
          await pause(askReadyMilliseconds);
        }
      })();
      let next = 0;
      const until = Date.now() + seconds * 1000;
      // Schools beside each other, each one after the other, as their administrators do.
      const lane = async () => {
        do {
          next += 1;
          await upload(next - 1);
          if (Date.now() < until) await pause(betweenMilliseconds);
        } while (Date.now() < until);
      };
      await Promise.all(items.map(lane)).finally(() => {
        isOver = true;
      });
      await asking;
    },
    async verify() {
      const faults: string[] = [];
      const failed = new Map<string, ReadonlySet<number>>();
      for (const one of accepted) {
        const outcome = await outcomeOf(one);
        faults.push(...outcome.faults);
        if (outcome.failed.size > 0) failed.set(one.id, outcome.failed);
      }
      for (const { id } of items) faults.push(...(await faultsOfSchool(id, failed)));
      return { faults, givenUp: failed.size };
    },
  };
}
