/** The document a fresh folder starts with. A simulator's documents are changed by scripts, so a script of one line names it. */
import { createSimulator, type SavedDocument, type SimulatorClock } from "../../simulator";

export const firstDocumentName = "Riverbend rosters";

export async function makeFirstDocument(
  clock: SimulatorClock,
  builtSimulator: string | undefined,
): Promise<SavedDocument> {
  const name = JSON.stringify(firstDocumentName);
  const host = createSimulator({
    project: {
      manifest: {},
      scripts: [
        { name: "name", source: `function nameIt() { SpreadsheetApp.getActiveSpreadsheet().rename(${name}); }` },
      ],
      html: [],
    },
    clock,
    ...(builtSimulator === undefined ? {} : { builtSimulator }),
  });
  try {
    const { record } = await host.run("owner@localhost", "nameIt");
    if (record.state !== "done") throw new Error(`the first document could not be named: ${record.error?.message}`);
    return host.saveDocument();
  } finally {
    await host.close();
  }
}
