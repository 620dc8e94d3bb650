/**
 * What happens to whole columns in a spreadsheet, and to single cells: first names a row too high, one column sorted alone, a last name pulled down over
 * everybody, IDs that became decimals. Each is named once, nothing of it goes, and one click puts it back; what is meant goes after a question.
 */
export const options = { accounts: 240, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId });
  const roster = tab.tabName;
  const last = tab.accounts + 1;
  const column = (letter) => stage.cells(roster, `${letter}2:${letter}${last}`).map(([cell]) => cell);
  const paste = (letter, cells) =>
    administrator.paste(
      roster,
      `${letter}2`,
      cells.map((cell) => [cell]),
    );
  const people = () => JSON.stringify(stage.cells(roster, `A2:I${last}`));
  const before = people();

  /** What the administrator sees, what goes, and the sheet after one click. */
  const told = async () => {
    const { groups } = await administrator.call("check", { schoolId });
    const errors = groups.filter((one) => one.severity === "error");
    const { sendable, digest } = await administrator.call("review", { schoolId });
    const refused = await administrator.call("upload", { schoolId, digest }).catch(({ code }) => code);
    for (const { code } of errors) await administrator.call("fix", { schoolId, code });
    const after = await administrator.call("check", { schoolId });
    return {
      causes: errors.map(({ code, column: of, rows }) => `${code} ${of ?? ""} ${rows.length > 3}`),
      sendable,
      refused: typeof refused === "string" ? refused : "sent",
      asItWas: people() === before,
      errors: after.counts.errors,
      changed: after.counts.changed,
    };
  };

  await paste("D", [...column("D").slice(1), ""]);
  const status = stage.cells(roster, "Q4")[0][0];
  const note = stage.notes(roster, "D4")[0][0];
  const slid = await told();

  await administrator.sort(roster, `B2:B${last}`, "B", false);
  const sorted = await told();

  await administrator.fill(roster, "E2", `E3:E${last}`);
  const filled = await told();

  const id = column("B").findIndex((one) => /^0+[1-9]\d\d$/.test(one)) + 2;
  const digits = column("B")[id - 2].replace(/^0+/, "");
  await administrator.type(roster, `B${id}`, `${digits}.0`);
  const decimal = await told();

  // A whole family takes one name, people who had different ones: it is meant, and goes after the service has asked.
  await administrator.paste(roster, "E2", [
    ["Vega"],
    ["Vega"],
    ["Vega"],
    ["Vega"],
    ["Vega"],
    ["Vega"],
    ["Vega"],
    ["Vega"],
  ]);
  const { groups } = await administrator.call("check", { schoolId });
  const family = groups.find((one) => one.code === "column.filled");
  await administrator.call("meant", { schoolId, code: "column.filled", field: family.column });
  const { digest, sendable } = await administrator.call("review", { schoolId });
  const question = await administrator.call("upload", { schoolId, digest }).catch((problem) => problem.facts.question);
  const sent = await administrator.call("upload", { schoolId, digest, confirm: question.digest });
  await stage.advanceClock(121);
  const { json } = await administrator.api("GET", `/v1/schools/${schoolId}/accounts`);
  return {
    marked: { status, note: note.includes("stands at") },
    slid,
    sorted,
    filled,
    decimal,
    meant: {
      held: family.rows.length,
      sendable,
      asked: question.kinds.map(({ kind, field, count, examples }) => [kind, field, count, examples.length]),
      state: sent.state,
      onThePlatform: json.rows.filter((row) => row.lastName === "Vega").length,
    },
  };
};
