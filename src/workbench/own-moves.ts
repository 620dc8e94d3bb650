/**
 * Whose word is the last on what a window looks at: the person's, or a script's. A script that was started before a person went elsewhere does
 * not fetch them back; one that they started afterwards leads them on.
 */
export class OwnMoves {
  private readonly heardOfWindow = new Map<string, number>();
  private readonly ofPerson = new Map<string, number>();
  /** Execution → how often its person had moved when it began. */
  private readonly whenBegun = new Map<number, number>();

  /** `moves` is the window's own count; the same count again is no further move. */
  hear(user: string, windowId: string, moves: number): void {
    if (moves <= this.heardOf(windowId)) return;
    this.heardOfWindow.set(windowId, moves);
    this.ofPerson.set(user, this.movesOf(user) + 1);
  }

  heardOf(windowId: string): number {
    return this.heardOfWindow.get(windowId) ?? 0;
  }

  executionBegins(execution: number, user: string): void {
    this.whenBegun.set(execution, this.movesOf(user));
  }

  executionEnds(execution: number): void {
    this.whenBegun.delete(execution);
  }

  hasMovedSince(execution: number | undefined, user: string): boolean {
    const then = execution === undefined ? undefined : this.whenBegun.get(execution);
    return then !== undefined && this.movesOf(user) > then;
  }

  private movesOf(user: string): number {
    return this.ofPerson.get(user) ?? 0;
  }
}
