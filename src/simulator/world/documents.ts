/** The spreadsheets that scripts have made besides the one they are used in. Nobody looks at them, so nobody is told of their changes. */
import { type DocumentRules, usualRules } from "../document/limits";
import { restoreWorkbook, type SavedWorkbook, saveWorkbook } from "../document/saved/saved-document";
import { Workbook } from "../document/workbook";

export function newSpreadsheetId(): string {
  return `1${crypto.randomUUID().replaceAll("-", "")}simulated`;
}

export class Documents {
  private readonly now: () => number;
  private rules: () => DocumentRules = () => usualRules;
  private readonly others = new Map<string, Workbook>();

  constructor(now: () => number, saved: readonly SavedWorkbook[] = []) {
    this.now = now;
    for (const one of saved) restoreWorkbook(this.add(one.id, one.name, one.timeZone), one);
  }

  setRules(rules: () => DocumentRules): void {
    this.rules = rules;
  }

  find(id: string): Workbook | undefined {
    return this.others.get(id);
  }

  /** A blank one. */
  create(name: string, owner: string, timeZone: string): Workbook {
    const workbook = this.add(newSpreadsheetId(), name, timeZone);
    workbook.owner = owner;
    return workbook;
  }

  copy(original: Workbook, name: string, owner: string): Workbook {
    const copy = this.add(newSpreadsheetId(), name, original.timeZone);
    restoreWorkbook(copy, JSON.parse(JSON.stringify(saveWorkbook(original))) as SavedWorkbook);
    copy.name = name;
    copy.owner = owner;
    copy.sharing = { editors: [], viewers: [] };
    return copy;
  }

  save(): SavedWorkbook[] {
    return [...this.others.values()].map(saveWorkbook);
  }

  private add(id: string, name: string, timeZone: string): Workbook {
    const workbook = new Workbook(id, name, timeZone, () => undefined, this.now);
    workbook.rules = () => this.rules();
    this.others.set(id, workbook);
    return workbook;
  }
}
