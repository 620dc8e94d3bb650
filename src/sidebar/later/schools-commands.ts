/** All schools of the workbook (B-8): one after the other, so that each answer is soon there and one school's trouble is its own. */
import type { CallProblem, PromotionView, SchoolLine, SchoolsToSend, SchoolUploads } from "../../contract";
import { counted } from "../../words";
import { chosenTab, ownTabs } from "../standing";
import type { SchoolsState } from "../state";
import { schoolsQuestion } from "./schools-question";
import type { Surroundings } from "./surroundings";

export interface SchoolsCommands {
  /** How each roster tab stands, and the last send. */
  lookAtSchools(): Promise<void>;
  pullSchools(schoolIds: readonly string[]): Promise<void>;
  /** What goes from school to school does not go to the next one. */
  leaveOff(): void;
  /** How many more schools there is room for; null when it could not be asked. */
  roomForSchools(): Promise<number | null>;
  sendSchools(): Promise<void>;
  /** One question over all schools that the guard asks about (G-3). */
  askOfSchools(): void;
  advanceSchools(): Promise<void>;
  stopSchools(): Promise<void>;
  countPromotions(): Promise<void>;
  /** Of one school, by its own last grade. */
  countPromotionOf(schoolId: string, top: string): Promise<void>;
  promoteSchools(): Promise<void>;
  takeBackPromotions(): Promise<void>;
}

export function createSchoolsCommands({ store, calls, texts, news, ask }: Surroundings): SchoolsCommands {
  const schools = () => store.get().schools;
  const put = (changes: Partial<SchoolsState>) => store.dispatch({ type: "schools", schools: changes });
  /** Of the workbook's tabs those of schools that are the person's own: a colleague's stand beside them (S-3). */
  const withTab = () => ownTabs(store.get()).map(({ schoolId }) => schoolId);
  let leftOff = false;

  /** Goes from school to school. A school's problem is noted as its own, and the next one is gone to. `before` is the work's beginning: what is greyed is so from then on. */
  const each = async (
    what: NonNullable<SchoolsState["going"]>["what"],
    schoolIds: readonly string[],
    one: (schoolId: string) => Promise<CallProblem | null>,
    before?: () => Promise<void>,
  ): Promise<void> => {
    await calls.atLength("schoolLines", `${what} ${schoolIds.join(" ")}`, async (pause) => {
      leftOff = false;
      put({ going: { what, done: 0, of: schoolIds.length }, failed: {} });
      try {
        await before?.();
        for (const [index, schoolId] of schoolIds.entries()) {
          await pause();
          if (leftOff) break;
          const problem = await one(schoolId);
          if (problem !== null) put({ failed: { ...schools().failed, [schoolId]: problem } });
          put({ going: { what, done: index + 1, of: schoolIds.length } });
        }
      } finally {
        put({ going: null });
      }
    });
  };

  const take = (lines: readonly SchoolLine[]) =>
    put({ lines: { ...schools().lines, ...Object.fromEntries(lines.map((line) => [line.schoolId, line])) } });

  const lookAt = async (schoolId: string): Promise<CallProblem | null> => {
    const answer = await calls.quietly("schoolLines", { schoolIds: [schoolId] });
    if (answer.ok) take(answer.data.lines);
    return answer.ok ? null : answer.problem;
  };

  /** Tabs that came are tabs of the sidebar, too. */
  const restart = async () => {
    const answer = await calls.quietly("start", {});
    if (answer.ok) store.dispatch({ type: "started", start: answer.data });
  };

  const tell = (sent: SchoolUploads) => {
    const before = schools().sent;
    put({ sent });
    const wasMoving = (before?.uploads ?? []).filter(({ state }) => state === "waits" || state === "going");
    const ended = sent.uploads.filter(
      (one) => one.state === "done" && wasMoving.some(({ schoolId }) => schoolId === one.schoolId),
    );
    if (ended.length === 0) return;
    // What was ready there has gone, or has been refused.
    for (const { schoolId } of ended) void lookAt(schoolId);
    news(counted(texts().schools.endedNews, ended.length));
    // Told here, and not once more at the next opening.
    void calls.quietly("signs", { schoolId: null });
  };

  const send = async (wanted: SchoolsToSend["schools"]): Promise<void> => {
    const sent = await ask("sendSchools", { schools: wanted }, () => void send(wanted));
    if (sent !== null) tell(sent);
  };

  const commands: SchoolsCommands = {
    lookAtSchools: async () => {
      await each("look", withTab(), lookAt, async () => {
        const answer = await calls.quietly("advanceSchools", {});
        if (answer.ok) put({ sent: answer.data });
      });
    },

    pullSchools: async (schoolIds) => {
      // A new tab is shown as it comes; afterwards the person is where they were.
      const before = chosenTab(store.get());
      await each("pull", schoolIds, async (schoolId) => {
        const answer = await calls.quietly("pull", { schoolId });
        return answer.ok ? lookAt(schoolId) : answer.problem;
      });
      if (before !== null) await calls.quietly("show", { sheetId: before.sheetId, row: 2, field: null });
      await restart();
    },

    leaveOff: () => {
      leftOff = true;
    },

    roomForSchools: async () => {
      const room = await ask("roomForSchools", {}, () => void commands.roomForSchools());
      return room === null ? null : room.schools;
    },

    sendSchools: () =>
      send(
        withTab().flatMap((schoolId) => {
          const { ready = 0, digest } = schools().lines[schoolId] ?? {};
          return ready === 0 || digest === undefined ? [] : [{ schoolId, digest }];
        }),
      ),

    askOfSchools: () => {
      const asked = (schools().sent?.uploads ?? []).filter(({ state }) => state === "asked");
      const proceed = () => {
        store.dispatch({ type: "confirmation", confirmation: null });
        // The yes is to exactly these questions; where anything has moved it is asked again (G-4).
        void send(
          asked.map(({ schoolId, digest, question }) => ({ schoolId, digest, confirm: question?.digest ?? "" })),
        );
      };
      const confirmation = { ...schoolsQuestion(texts(), asked), inPlace: true as const, proceed };
      store.dispatch({ type: "confirmation", confirmation });
    },

    advanceSchools: async () => {
      const answer = await calls.quietly("advanceSchools", {});
      if (answer.ok) tell(answer.data);
    },

    stopSchools: async () => {
      const sent = await ask("stopSchools", {}, () => void commands.stopSchools());
      if (sent !== null) tell(sent);
    },

    countPromotions: async () => {
      const shown: Record<string, PromotionView> = {};
      await each("count", withTab(), async (schoolId) => {
        const answer = await calls.quietly("promotion", { schoolId });
        if (!answer.ok) return answer.problem;
        shown[schoolId] = answer.data;
        put({ promotions: { ...shown } });
        return null;
      });
    },

    countPromotionOf: async (schoolId, top) => {
      const view = await ask("promotion", { schoolId, top }, () => void commands.countPromotionOf(schoolId, top));
      if (view !== null) put({ promotions: { ...schools().promotions, [schoolId]: view } });
    },

    promoteSchools: async () => {
      const { promotions } = schools();
      const going = Object.entries(promotions).filter(([, { cells }]) => cells > 0);
      const promoted: Record<string, string> = {};
      await each(
        "promote",
        going.map(([schoolId]) => schoolId),
        async (schoolId) => {
          const shown = promotions[schoolId];
          if (shown === undefined) return null;
          const top = shown.top === null ? {} : { top: shown.top };
          const answer = await calls.quietly("promote", { schoolId, digest: shown.digest, ...top });
          if (!answer.ok) return answer.problem;
          promoted[schoolId] = answer.data.step ?? "";
          store.dispatch({ type: "summary", summary: answer.data });
          return lookAt(schoolId);
        },
      );
      put({ promoted, promotions: {} });
      const schoolsDone = Object.keys(promoted).length;
      const undo = { label: texts().newYear.undo, run: () => void commands.takeBackPromotions() };
      news(counted(texts().schools.promoted, schoolsDone), schoolsDone === 0 ? undefined : undo);
    },

    takeBackPromotions: async () => {
      const { promoted } = schools();
      await each("promote", Object.keys(promoted), async (schoolId) => {
        const answer = await calls.quietly("putBack", { schoolId, done: true, step: promoted[schoolId] ?? "" });
        if (!answer.ok) return answer.problem;
        const { [schoolId]: _done, ...others } = schools().promoted;
        put({ promoted: others });
        store.dispatch({ type: "summary", summary: answer.data });
        return lookAt(schoolId);
      });
      news(texts().news.putBack);
    },
  };
  return commands;
}
