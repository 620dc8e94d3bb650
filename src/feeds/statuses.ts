/** Whether the people of a feed are still there: as their status says, as the folder they are in says, and as somebody has said of words that nobody knows. */
import type { FeedNotes } from "./note";
import type { FeedLineOfFile, TableOfFeed } from "./table-reader";
import { enabledBy, type OwnStatuses, type Place, type Presence, presenceBy } from "./words";

interface Said {
  readonly header: string;
  readonly value: string;
  readonly presence: Presence;
}

const shownAtMost = 40;
const plain = (value: string) => value.slice(0, shownAtMost).toLowerCase();

export class Statuses {
  private readonly present: ReadonlySet<string>;
  private readonly blankSaysNothing: boolean;
  private readonly counted = new Map<string, { header: string; value: string; count: number }>();

  /** `present`: values of which somebody has said that these people are there. In any list a box that is left blank may say no. */
  constructor(present: readonly string[], blankSaysNothing: boolean) {
    this.present = new Set(present.map(plain));
    this.blankSaysNothing = blankSaysNothing;
  }

  private said(line: FeedLineOfFile, table: TableOfFeed, place: Place | null): readonly Said[] {
    const own: OwnStatuses = table.shape.kind === "people" ? table.shape : {};
    const [status, enabled] = [line.value("status"), line.value("enabled")];
    const asks = this.blankSaysNothing && table.has("enabled") && enabled === "";
    return [
      { header: table.headerOf("status"), value: status, presence: presenceBy(status, own) },
      { header: table.headerOf("enabled"), value: enabled, presence: asks ? "unknown" : enabledBy(enabled) },
      { header: table.headerOf("place"), value: place?.left ?? "", presence: place?.presence ?? "there" },
    ];
  }

  /** Whoever is gone by one of them is gone. */
  read(line: FeedLineOfFile, table: TableOfFeed, place: Place | null): Presence {
    const all = this.said(line, table, place);
    if (all.some(({ presence }) => presence === "gone")) return "gone";
    const open = all.filter(({ presence }) => presence === "unknown");
    for (const { header, value } of open) {
      const key = `${header}\n${plain(value)}`;
      const known = this.counted.get(key) ?? { header, value: value.slice(0, shownAtMost), count: 0 };
      known.count += 1;
      this.counted.set(key, known);
    }
    return open.every(({ value }) => this.present.has(plain(value))) ? "there" : "unknown";
  }

  tell(notes: FeedNotes): void {
    for (const facts of this.counted.values()) {
      notes.add({ code: this.present.has(plain(facts.value)) ? "feed.status_taken" : "feed.status_unknown", facts });
    }
  }
}
