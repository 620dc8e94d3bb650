/**
 * What an edit costs, what nobody told of, and an edit while an upload waits: a typed cell in a tab of hundreds, a sort and an edit whose event was dropped while the
 * sidebar is open, and a name typed once more while the first one waits for the network.
 */
export const options = { accounts: 900, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId });
  const roster = tab.tabName;
  const last = tab.accounts + 1;
  const status = (row) => stage.cells(roster, `Q${row}`)[0][0];
  const costOf = async (a1, value) => {
    await administrator.type(roster, a1, [[value]]);
    const { calls, cellsRead, cellsWritten } = stage.cost();
    return { calls, cells: cellsRead + cellsWritten };
  };

  const name = await costOf(`D${last}`, "Renamed");
  const mistake = await costOf("G5", "maria@");
  const own = await costOf("W9", "a note of my own");
  await administrator.type(roster, "G7", [["ana.lee@riverbend.example"]]);
  await administrator.type(roster, `G${last - 1}`, [["Ana.Lee@riverbend.example"]]);
  const twice = [status(7), status(last - 1)];
  await administrator.type(roster, "G7", [["ana.li@riverbend.example"]]);
  const corrected = [status(7), status(last - 1)];

  /** The sidebar's look, until it has something to say: at most two rounds. */
  let mark = (await administrator.call("look", { schoolId, mark: null })).mark;
  const look = async () => {
    for (let round = 1; round <= 2; round += 1) {
      const answer = await administrator.call("look", { schoolId, mark });
      const cost = stage.cost();
      mark = answer.mark;
      if (answer.summary !== undefined) return { round, summary: answer.summary };
      if (round === 1 && (cost.calls > 1 || cost.cellsRead > 0)) throw new Error("a quiet look reads");
    }
    return { round: 0 };
  };
  const nothing = (await look()).round;
  // Google has dropped the event.
  stage.fault([{ call: "*", from: 1, effect: "killBefore" }]);
  await administrator.type(roster, "E12", [["R2D2"]]);
  stage.fault([]);
  const unseen = status(12);
  const dropped = await look();
  const seen = status(12);
  await administrator.sort(roster, `A2:S${last}`, "B", false);
  const sorted = await look();
  const rowOf = (text, column) =>
    stage.cells(roster, `${column}1:${column}${last}`).findIndex(([cell]) => cell === text) + 1;
  const told = sorted.summary.groups.flatMap(({ rows }) => rows).find(({ field }) => field === "lastName");
  const followsTheSort = told.row === rowOf("R2D2", "E");
  await administrator.deleteRows(roster, 3, 2);
  const removed = (await look()).summary.counts.removed;

  // The network is gone; what was sent waits, and is edited again.
  await administrator.call("putBack", { schoolId });
  await administrator.type(roster, "D20", [["Anabel"]]);
  const guid = stage.cells(roster, "A20")[0][0];
  const { digest } = await administrator.call("review", { schoolId });
  stage.fault([{ call: "UrlFetchApp.fetch", from: 1, effect: { throw: "Address unavailable: https://x" } }]);
  const waiting = await administrator.call("upload", { schoolId, digest });
  const atOnce = status(20);
  await administrator.type(roster, "D20", [["Anabella"]]);
  const again = status(20);
  stage.fault([]);
  let sent = waiting;
  for (let step = 0; step < 40 && sent.state !== "written"; step += 1) {
    sent = await administrator.call("advance", { submissionId: waiting.submissionId });
    await stage.advanceClock(1);
  }
  const after = await administrator.call("check", { schoolId });
  const row = rowOf(guid, "A");

  const echo = {
    atOnce,
    again,
    ended: sent.state,
    conflicts: after.conflicts.length,
    status: status(row),
    cell: stage.cells(roster, `D${row}`)[0][0],
    note: stage.notes(roster, `D${row}`)[0][0].split("\n").pop(),
  };
  // Put back what clicks have done: a fix, a column, and an upload that waits.
  await administrator.call("putBack", { schoolId });
  const ids = stage.cells(roster, `B2:B${last - 2}`).map(([id]) => id);
  const zeros = ids.findIndex((id) => /^0+[1-9]\d\d$/.test(id)) + 2;
  await administrator.type(roster, `B${zeros}`, ids[zeros - 2].replace(/^0+/, ""));
  const fixed = await administrator.call("fix", { schoolId, code: "user_id.lost_zeros" });
  const fixedTo = stage.cells(roster, `B${zeros}`)[0][0] === ids[zeros - 2];
  const undone = await administrator.call("putBack", { schoolId, done: true, step: fixed.step });
  await administrator.call("putBack", { schoolId });
  // A fill from a file is one step of Ctrl+Z, and each of its cells can be put back from Review.
  const [[key, , , firstName]] = stage.cells(roster, "A21:D21");
  const named = () => stage.cells(roster, "D21")[0][0];
  const cells = [{ row: 21, key, field: "firstName", from: firstName, to: "Filled" }];
  const fill = () => administrator.call("fillTab", { schoolId, cells, added: [], last: true });
  await fill();
  const filled = [named(), status(21)];
  await administrator.undo();
  const undoneFill = [named() === firstName, status(21)];
  await fill();
  await administrator.call("putBack", { schoolId, row: 21, field: "firstName" });
  const putBackFill = [named() === firstName, status(21)];
  await administrator.deleteColumns(roster, 5, 1);
  const refused = await administrator.call("check", { schoolId }).catch(({ code }) => code);
  const whole = await administrator.call("putBack", { schoolId, columns: true });
  await administrator.type(roster, "D20", "Anita");
  const { digest: reviewed } = await administrator.call("review", { schoolId });
  stage.fault([{ call: "UrlFetchApp.fetch", from: 1, effect: { throw: "Address unavailable: https://x" } }]);
  const offline = await administrator.call("upload", { schoolId, digest: reviewed });
  const saidWaiting = status(20);
  const { state: cancelled } = await administrator.call("cancelSubmission", { submissionId: offline.submissionId });
  const free = status(20);
  const resent = await administrator.call("upload", {
    schoolId,
    digest: (await administrator.call("review", { schoolId })).digest,
  });
  stage.fault([]);
  // The trigger's one run sends it and looks again.
  await stage.advanceClock(61);
  const { submissions } = await administrator.call("start", {});
  const hourly = submissions.find((one) => one.submissionId === resent.submissionId)?.state;

  return {
    back: {
      fix: [fixedTo, undone.counts.errors],
      fill: [filled, undoneFill, putBackFill],
      column: [refused, whole.counts.changed, stage.cells(roster, "E1")[0][0]],
      upload: [saidWaiting, cancelled, free],
      hourly,
    },
    cost: {
      name: name.calls <= 10 && name.cells <= 200,
      mistake: mistake.calls <= 13 && mistake.cells <= 200,
      own: own.calls <= 2 && own.cells <= 30,
    },
    twice,
    corrected,
    silent: {
      nothing,
      dropped: [unseen, dropped.round, seen],
      sorted: [sorted.round, followsTheSort],
      removed,
    },
    echo,
  };
};
