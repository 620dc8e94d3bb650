/** Edits that were answered, by the name the page gave them: sent again because the answer was lost on its way, they are not made again. */
import type { HistoryView } from "./protocol/views";

/** A page sends one after the other, so that only the last of each window can be in doubt. */
const kept = 1000;

export class AnsweredEdits {
  private readonly answers = new Map<string, Promise<HistoryView>>();

  once(name: string | undefined, make: () => Promise<HistoryView>): Promise<HistoryView> {
    if (name === undefined) return make();
    const before = this.answers.get(name);
    if (before !== undefined) return before;
    const answer = make();
    this.answers.set(name, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > kept && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
