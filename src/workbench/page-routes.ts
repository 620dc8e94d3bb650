/** /workbench/…: everything the page shows and does. Who acts, and in which window, is said with each request. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { editsCells } from "../contract";
import type { ExecutionRecord } from "../simulator";
import { AnsweredEdits } from "./answered-edits";
import type { SignIn } from "./identity";
import type { OpenDocument } from "./open-document";
import { sendProblem } from "./problem-answer";
import { areaSchema, editSchema, searchSchema, selectionSchema } from "./protocol/edit";
import type {
  ActivityView,
  CallAnswer,
  FoundCell,
  HistoryView,
  PlaceView,
  SummaryView,
  SurroundingsView,
  WorkbenchView,
} from "./protocol/views";
import type { WindowHub } from "./window-hub";

export interface PageParts {
  readonly document: OpenDocument;
  readonly hub: WindowHub;
  readonly signIn: SignIn;
}

const actor = { user: z.string(), window: z.string() };
const line = z.coerce.number().check(z.int(), z.minimum(1));
const schemas = {
  cells: z.object({ sheet: z.coerce.number(), top: line, left: line, rows: line, columns: line }),
  summary: z.object({ sheet: z.number(), areas: z.array(areaSchema).check(z.minLength(1), z.maxLength(10_000)) }),
  place: z.object({ sheet: z.coerce.number(), row: line, column: line }),
  jump: z.object({
    sheet: z.coerce.number(),
    row: line,
    column: line,
    direction: z.enum(["UP", "DOWN", "PREVIOUS", "NEXT"]),
  }),
  filterValues: z.object({ sheet: z.coerce.number(), column: line }),
  edits: z.object({ ...actor, edits: z.array(editSchema).check(z.minLength(1)), name: z.optional(z.string()) }),
  step: z.object(actor),
  select: z.object({ ...actor, selection: selectionSchema, moves: z.int().check(z.minimum(0)) }),
  menu: z.object({ ...actor, functionName: z.string() }),
  call: z.object({ ...actor, functionName: z.string(), args: z.array(z.unknown()) }),
  alert: z.object({ id: z.int(), button: z.string(), text: z.optional(z.string()) }),
  kill: z.object({ id: z.int() }),
  clock: z.union([
    z.object({ advanceMinutes: z.number().check(z.positive(), z.maximum(525_600)) }),
    z.object({ toNextTrigger: z.literal(true) }),
  ]),
  network: z.object({ on: z.boolean() }),
};

function malformed(reply: FastifyReply, detail: string): FastifyReply {
  return sendProblem(reply, 400, "request.malformed", "Not understood", detail);
}

export function pageRoutes(app: FastifyInstance, { document, hub, signIn }: PageParts): void {
  const answered = new AnsweredEdits();
  const view = (): WorkbenchView => ({
    document: document.host.document,
    clock: document.clock,
    networkOn: document.networkOn,
  });

  /** A write: parsed, and its person known. */
  function post<Body>(
    path: string,
    schema: { safeParse(input: unknown): { success: true; data: Body } | { success: false; error: Error } },
    handle: (body: Body, reply: FastifyReply) => Promise<unknown>,
  ): void {
    app.post(path, async (request: FastifyRequest, reply) => {
      const parsed = schema.safeParse(request.body);
      if (!parsed.success) return malformed(reply, parsed.error.message);
      const { data } = parsed;
      if (typeof data === "object" && data !== null && "user" in data && "window" in data) {
        const [user, windowId] = [String(data.user), String(data.window)];
        if (!signIn.knows(user)) {
          return sendProblem(reply, 404, "person.unknown", "Nobody with this address", "Choose a person first.");
        }
        hub.touch(user, windowId);
      }
      return handle(data, reply);
    });
  }

  app.get("/workbench/document", async () => view());

  app.get("/workbench/cells", async (request, reply) => {
    const parsed = schemas.cells.safeParse(request.query);
    if (!parsed.success) return malformed(reply, parsed.error.message);
    const { sheet, top, left, rows, columns } = parsed.data;
    // A tab that was deleted a moment ago is no fault of the window that still shows it.
    if (!document.host.document.sheets.some((one) => one.sheetId === sheet)) {
      return { sheetId: sheet, top, left, cells: [] };
    }
    return document.host.cells(sheet, top, left, rows, columns);
  });

  app.get("/workbench/activity", async (): Promise<ActivityView> => {
    return { executions: document.host.executions(), triggers: document.host.triggers() };
  });

  /** What the document refuses is told in its own words: a protected cell, a tab's name that is taken. */
  async function orRefused<T>(reply: FastifyReply, work: () => Promise<T> | T): Promise<T | FastifyReply> {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return sendProblem(reply, 409, "edit.refused", "The edit was refused", text);
    }
  }

  post("/workbench/edits", schemas.edits, async ({ user, window, edits, name }, reply) =>
    orRefused<HistoryView>(reply, () => answered.once(name, () => document.host.editAsOne(user, window, edits))),
  );

  post("/workbench/undo", schemas.step, async ({ user, window }, reply) =>
    orRefused<HistoryView>(reply, () => document.host.undo(user, window)),
  );

  post("/workbench/redo", schemas.step, async ({ user, window }, reply) =>
    orRefused<HistoryView>(reply, () => document.host.redo(user, window)),
  );

  post("/workbench/find", searchSchema, async (search, reply) =>
    orRefused<readonly FoundCell[]>(reply, () => document.host.find(search)),
  );

  post("/workbench/summary", schemas.summary, async ({ sheet, areas }, reply) =>
    orRefused<SummaryView>(reply, () => document.host.summary(sheet, areas)),
  );

  app.get("/workbench/surroundings", async (request, reply) => {
    const parsed = schemas.place.safeParse(request.query);
    if (!parsed.success) return malformed(reply, parsed.error.message);
    const { sheet, row, column } = parsed.data;
    return orRefused<SurroundingsView>(reply, () => document.host.surroundings(sheet, row, column));
  });

  app.get("/workbench/next-data", async (request, reply) => {
    const parsed = schemas.jump.safeParse(request.query);
    if (!parsed.success) return malformed(reply, parsed.error.message);
    const { sheet, row, column, direction } = parsed.data;
    return orRefused<PlaceView>(reply, () => document.host.nextData(sheet, row, column, direction));
  });

  app.get("/workbench/filter-values", async (request, reply) => {
    const parsed = schemas.filterValues.safeParse(request.query);
    if (!parsed.success) return malformed(reply, parsed.error.message);
    return orRefused(reply, () => document.host.filterValues(parsed.data.sheet, parsed.data.column));
  });

  post("/workbench/selection", schemas.select, async ({ user, window, selection, moves }) => {
    document.select(user, selection);
    hub.selected(user, window, selection, moves);
    return {};
  });

  post("/workbench/menu-clicks", schemas.menu, async ({ user, functionName }) =>
    answerOf(await document.host.clickMenu(user, functionName)),
  );

  /** What a call does in the cells in the person's place can be taken back as if they had done it; the marks of a check come and go by themselves. */
  post("/workbench/calls", schemas.call, async ({ user, window, functionName, args }): Promise<CallAnswer> => {
    if (!editsCells(functionName, args)) return answerOf(await document.host.call(user, functionName, args));
    const answer = answerOf(await document.host.call(user, functionName, args, window));
    return { ...answer, history: document.host.historyOf(window) };
  });

  post("/workbench/alerts", schemas.alert, async ({ id, button, text }) => {
    document.host.answerAlert(id, text === undefined ? { button } : { button, text });
    return {};
  });

  post("/workbench/kills", schemas.kill, async ({ id }) => {
    await document.host.kill(id);
    return {};
  });

  post("/workbench/clock", schemas.clock, async (body) => {
    const fired = "advanceMinutes" in body ? document.advance(body.advanceMinutes) : document.advanceToNextTrigger();
    hub.toAll({ type: "clock", clock: document.clock });
    const records = await fired;
    return { clock: document.clock, fired: records };
  });

  post("/workbench/network", schemas.network, async ({ on }) => {
    document.setNetwork(on);
    hub.toAll({ type: "network", on });
    return {};
  });

  post("/workbench/reset", z.object({}), async () => {
    await document.startOver();
    hub.toAll({ type: "reset" });
    return {};
  });
}

function answerOf({ record, value }: { record: ExecutionRecord; value?: unknown }): CallAnswer {
  if (record.state === "done") return value === undefined ? {} : { value };
  return { error: record.error ?? { name: "Exception", message: "The script was stopped." } };
}
