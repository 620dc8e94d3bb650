/** What is told at the next opening (B-8, B-13): what came to its end meanwhile, what does not move, which temporary passwords are about to end. No names of people. */

export interface DoneSign {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly rows: number;
  /** Of these somebody has to look. */
  readonly failed: number;
}

export interface StuckSign {
  readonly schoolId: string;
  readonly schoolName: string;
  /** When it was sent; RFC 3339 UTC. */
  readonly since: string;
}

export interface PasswordsSign {
  readonly schoolId: string;
  readonly ended: number;
  readonly ending: number;
  readonly firstEnd?: string;
}

export interface MovesSign {
  readonly schoolId: string;
  /** Of moves between schools: whose day has come, or that somebody has to ask for, or ask for again (B-14). */
  readonly count: number;
}

export interface Signs {
  readonly done: readonly DoneSign[];
  readonly stuck: readonly StuckSign[];
  /** Left out where none is about to end, or the service could not be asked. */
  readonly passwords?: PasswordsSign;
  readonly moves?: MovesSign;
}

export interface SignsCalls {
  /** Since this was asked last: each end is told once. */
  signs: { input: { readonly schoolId: string | null }; output: Signs };
}
