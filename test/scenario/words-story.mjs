/**
 * Words that have to be true: what waits without a network, what is on its way and when that ends, what an undo has left to be pulled, rows that are counted once, and the
 * hour in a tab's name.
 */
export const options = { accounts: 60, schools: 2 };

const schoolId = "school-001";

export default async (stage) => {
  const administrator = stage.as("district@riverbend.example");
  const { tab } = await administrator.call("pull", { schoolId });
  const roster = tab.tabName;
  const statuses = () => stage.cells(roster, "Q2:Q4").map(([text]) => text);
  const firstNames = () => stage.cells(roster, "D2:D4").map(([text]) => text);
  const before = firstNames();

  await administrator.type(roster, "D2:D4", [["Ana"], ["Bea"], ["Cleo"]]);
  await administrator.type(roster, "G3", "bea@");
  await administrator.paste(roster, `B${tab.accounts + 2}`, [["N-901", "Student", "Zoë", "Li", "2"]]);
  const { rows, sendable, digest } = await administrator.call("review", { schoolId });
  const going = rows.filter(({ heldBack }) => heldBack.length === 0);
  const counted = { listed: rows.length, going: going.length, sendable, held: rows.length - going.length };

  stage.fault([{ call: "UrlFetchApp.fetch", from: 1, effect: { throw: "Address unavailable: https://x" } }]);
  const { submissionId } = await administrator.call("upload", { schoolId, digest });
  const submission = async () =>
    (await administrator.call("start", {})).submissions.find((one) => one.submissionId === submissionId);
  const offline = { state: (await submission()).state, statuses: statuses() };
  stage.fault([]);
  const sent = await administrator.call("advance", { submissionId });
  const onItsWay = { accepted: sent.importId !== undefined, statuses: statuses() };
  // One run of the clock, at most an hour away: nobody looks at the sidebar.
  await stage.advanceClock(61);
  const ended = await submission();
  const { items, resultTabs } = await administrator.call("history", { schoolId });
  const { timeZone } = (await administrator.call("start", {})).schedules;
  const parts = { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" };
  const hour = new Intl.DateTimeFormat("en-US", { ...parts, timeZone })
    .format(new Date(items[0].finishedAt))
    .replaceAll("\u202f", " ");
  const end = {
    state: ended.state,
    statuses: statuses(),
    hour: resultTabs.some(({ tabName }) => tabName.startsWith(`Completed · ${hour} · `)),
  };

  // Taken back: nothing differs here, and what the platform has changed since the pull waits to be pulled.
  await administrator.call("undoImport", { importId: ended.importId });
  await stage.advanceClock(5);
  const { counts, tab: pulled } = await administrator.call("check", { schoolId });
  const [undone] = (await administrator.call("history", { schoolId })).items;
  const waits = {
    changed: counts.changed,
    kind: undone.kind,
    since: Date.parse(undone.finishedAt) > Date.parse(pulled.pulledAt) && undone.counts.updated > 0,
  };
  await administrator.call("pull", { schoolId });
  return { counted, offline, onItsWay, end, waits, pulled: firstNames().map((name, at) => name === before[at]) };
};
