/** August in one school (B-17): the table, the next grades as edits, twice, sent, asked again by a colleague, undone. */
export const options = { accounts: 120, schools: 1, seed: 7 };

const district = "district@riverbend.example";
const schoolId = "school-001";
const tab = "Lincoln Elementary";

export default async (stage) => {
  const me = stage.as(district);
  await me.call("pull", { schoolId });
  const grades = () => stage.cells(tab, "F2:F400").map(([grade]) => grade);
  const before = grades();
  const shown = await me.call("promotion", { schoolId });
  const counts = Object.fromEntries(shown.grades.map((line) => [`${line.grade}>${line.to}`, line.counts]));
  const retained = [await guidOf(stage, "3")];
  const choices = { schoolId, retained };
  const chosen = await me.call("promotion", choices);
  const outdated = await me.call("promote", { schoolId, digest: chosen.digest }).catch(({ code }) => code);
  await me.call("promote", { ...choices, digest: chosen.digest });
  await me.undo();
  const takenBack = grades().every((grade, index) => grade === before[index]);
  const afresh = await me.call("promotion", choices);
  await me.call("promote", { ...choices, digest: afresh.digest });
  const once = grades();
  const again = await me.call("promotion", { schoolId });
  await me.call("promote", { schoolId, digest: again.digest });
  const twice = grades();
  const review = await me.call("review", { schoolId });
  const question = await me.call("upload", { schoolId, digest: review.digest }).catch(({ facts }) => facts.question);
  const sent = await me.call("upload", { schoolId, digest: review.digest, confirm: question.digest });
  for (let step = 0; step < 20; step += 1) await stage.advanceClock(1);
  await me.call("pull", { schoolId });
  const colleague = stage.as("lincoln@riverbend.example");
  const uploaded = await colleague.call("promotion", { schoolId });
  const { items } = await me.call("history", { schoolId });
  await me.call("undoImport", { importId: items[0].id });
  for (let step = 0; step < 5; step += 1) await stage.advanceClock(1);
  await me.call("pull", { schoolId });
  const undone = await me.call("promotion", { schoolId });
  const restored = grades().every((grade, index) => grade === before[index]);
  // Before another summer one pupil of the third grade was put into the twelfth by mistake.
  const row = stage.cells(tab, "A1:F400").findIndex((cells) => cells[5] === "3") + 1;
  await me.type(tab, `F${row}`, "12");
  const mistake = await me.call("review", { schoolId });
  await me.call("upload", { schoolId, digest: mistake.digest });
  for (let step = 0; step < 5; step += 1) await stage.advanceClock(1);
  await stage.advanceClock(240 * 24 * 60);
  await me.call("pull", { schoolId });
  const stray = await me.call("promotion", { schoolId });
  const last = stray.grades.filter((line) => ["5", "12"].includes(line.grade));
  return {
    stray: {
      top: stray.top,
      last: last.map((line) => [line.grade, line.counts]),
      beyond: stray.beyond.map((one) => [one.row === row, one.from]),
    },
    grades: counts,
    cells: chosen.cells,
    outdated,
    takenBack,
    changed: once.filter((grade, index) => grade !== before[index]).length,
    twice: twice.every((grade, index) => grade === once[index]),
    again: again.cells,
    kinds: question.kinds.map((kind) => `${kind.kind} ${kind.field} ${kind.pattern ?? ""}`),
    state: sent.state,
    uploaded: uploaded.cells,
    restored,
    undone: undone.cells,
  };
};

async function guidOf(stage, grade) {
  const rows = stage.cells(tab, "A2:F400");
  return rows.find((row) => row[5] === grade)[0];
}
