/** Two children move from one school to the other (B-14): planned, added by an upload, asked for, and ticked; one of them comes back. */
export const options = { accounts: 60, schools: 2, seed: 7 };

const district = "district@riverbend.example";
const from = { id: "school-001", name: "Lincoln Elementary" };
const to = { id: "school-002", name: "César Chávez Elementary" };

export default async (stage) => {
  const me = stage.as(district);
  await me.call("pull", { schoolId: from.id });
  const { tab } = await me.call("pull", { schoolId: to.id });
  const [first, second] = stage.cells(from.name, "A2:A3").map(([guid]) => guid);
  const names = stage.cells(from.name, "D2:E3").flat();
  const on = (await me.call("planTransfers", { schoolId: from.id, to, on: "", guids: [first] })).lines[0].on;
  await me.call("planTransfers", { schoolId: from.id, to, on, guids: [first, second] });
  const states = async (schoolId = from.id) => {
    const { lines } = await me.call("transfers", { schoolId });
    return [first, second].map((guid) => lines.find((line) => line.guid === guid)?.state);
  };
  const planned = await states();

  await me.call("addTransfers", { schoolId: to.id });
  const again = await me.call("addTransfers", { schoolId: to.id });
  const waiting = await states();
  const review = await me.call("review", { schoolId: to.id });
  await me.call("upload", { schoolId: to.id, digest: review.digest });
  for (let step = 0; step < 5; step += 1) await stage.advanceClock(60);
  await me.call("pull", { schoolId: to.id });
  const added = await states();
  const kept = stage.cells(tab.tabName, "A2:E200").filter(([guid]) => guid === first || guid === second);

  const moves = [first, second].map((guid) => ({ guid, from }));
  await me.call("settleTransfers", { schoolId: from.id, moves, word: "requested" });
  const requested = await states();
  await stage.killService();
  await stage.restartService();
  await stage.advanceClock(15 * 24 * 60);
  const overdue = await states();
  const told = (await me.call("signs", { schoolId: from.id })).moves;
  // One is taken out; the other one comes back instead, and is taken out of the new school.
  await stage.takeOut(first, from.id);
  await me.call("settleTransfers", { schoolId: from.id, moves: [moves[1]], word: "back" });
  await me.call("pull", { schoolId: from.id });
  const half = await states();
  await stage.takeOut(second, to.id);
  await me.call("pull", { schoolId: to.id });
  const ended = await states(to.id);
  await me.call("pull", { schoolId: from.id });
  return {
    planned,
    waiting,
    written: again.written,
    reviewed: review.rows.map(({ who, joins, cells, heldBack }) => [
      names.includes(who.split(" ")[0]),
      joins,
      cells.length,
      heldBack,
    ]),
    added,
    kept: kept.map((cells) => names.includes(cells[3])),
    requested,
    overdue,
    told,
    half,
    ended,
    again: await states(),
  };
};
