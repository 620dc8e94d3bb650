/**
 * Sentences with holes, held to what is known where they are said: a sentence that names `{x}` where nobody knows x does not compile. Only types: the texts stay
 * as they are written, and the program carries nothing of it.
 */

/** The names in the holes of a sentence. */
export type Holes<Sentence> = Sentence extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** The sentence, if all its holes are known; else what the compiler says of it. */
export type Knowing<Sentence, Known> = [Exclude<Holes<Sentence>, Known>] extends [never]
  ? Sentence
  : `{${Exclude<Holes<Sentence>, Known> & string}} is not known where this is said`;
