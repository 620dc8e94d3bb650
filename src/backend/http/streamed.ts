/**
 * Long answers in portions: of twenty thousand rows only one portion is text at a time, and the first goes out, and through gzip, while the last is not
 * made yet.
 */
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { byteOrderMark, csvOf, xlsxOf } from "../../files";
import { errorHeader, harmless, headerLine, type RosterValues, rosterLine } from "../../roster";

const rowsAtOnce = 1000;

function* portions<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}

/** How a list's rows are written: `row` is what one says, `everyRow` what all of them say alike, which comes behind it and is made text once. */
export interface RowWriting<Row> {
  readonly row: (row: Row) => object;
  readonly everyRow?: object;
}

const opening = (members: object) => {
  const text = JSON.stringify(members).slice(0, -1);
  return text === "{" ? text : `${text},`;
};

/** A JSON object with one long list at its end: `head` without it, the list's name, its rows as they are to be written. */
export function jsonStream<Row>(head: object, name: string, rows: readonly Row[], writing: RowWriting<Row>): Readable {
  const { row: written, everyRow = {} } = writing;
  const closing = JSON.stringify(everyRow).slice(1);
  function* parts(): Generator<Buffer> {
    let text = `${opening(head)}${JSON.stringify(name)}:[`;
    let comma = "";
    for (const portion of portions(rows)) {
      for (const row of portion) {
        const members = written(row);
        text += comma + (closing === "}" ? JSON.stringify(members) : opening(members) + closing);
        comma = ",";
      }
      yield Buffer.from(text);
      text = "";
    }
    yield Buffer.from(`${text}]}`);
  }
  return Readable.from(parts());
}

function* linesOf(rows: readonly RosterValues[], errors?: readonly string[]): Generator<readonly string[]> {
  yield headerLine(errors !== undefined);
  let at = 0;
  for (const row of rows) {
    yield rosterLine(row, errors === undefined ? undefined : (errors[at] ?? ""));
    at += 1;
  }
}

/** `errors`: one text a row for the Error column. Cells that a spreadsheet would run as formulas are made harmless. */
export function csvStream(rows: readonly RosterValues[], errors?: readonly string[]): Readable {
  function* parts(): Generator<string> {
    let portion: (readonly string[])[] = [];
    let written = byteOrderMark;
    for (const line of linesOf(rows, errors)) {
      portion.push(line.map(harmless));
      if (portion.length < rowsAtOnce) continue;
      yield written + csvOf(portion);
      portion = [];
      written = "";
    }
    if (portion.length > 0) yield written + csvOf(portion);
  }
  return Readable.from(parts());
}

const [columnWidth, errorWidth] = [18, 60];

export function xlsxStream(rows: readonly RosterValues[], errors?: readonly string[]): Readable {
  const widths = headerLine(errors !== undefined).map((header) => (header === errorHeader ? errorWidth : columnWidth));
  return Readable.from(xlsxOf({ name: "Roster", widths, lines: linesOf(rows, errors) }), { objectMode: false });
}

/** Sends what `jsonStream` makes. The schema of the route describes it; it is not checked against it row by row, which would cost more than all the rest. */
export function sendJson<Row>(
  reply: FastifyReply,
  head: object,
  name: string,
  rows: readonly Row[],
  writing: RowWriting<Row>,
): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(jsonStream(head, name, rows, writing));
}
