/** What a program of faults is, and what it answers. */

export interface FaultOptions {
  /** Of everything that is left to chance. */
  readonly seed: number;
  /** How long schools upload at least; looking whether all is done comes on top. */
  readonly seconds: number;
}

export interface Findings {
  /** What is wrong with the service, in words; none when it has outlived it all. */
  readonly faults: readonly string[];
  /** Why this machine cannot do it. */
  readonly cannot?: string;
  /** What was done and seen, as figures. */
  readonly [figure: string]: unknown;
}

export interface FaultProgram {
  run(options: FaultOptions): Promise<Findings>;
}
