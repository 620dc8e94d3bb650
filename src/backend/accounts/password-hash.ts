/** Password hashing (I-12): argon2id at OWASP's parameters, two at a time, because more would starve everything else of the thread pool. */
import { hash, verify } from "@node-rs/argon2";
import { atMost } from "./at-most";

/** 19 MiB, two passes, one lane: OWASP's first recommendation for argon2id, which is also this library's default algorithm. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const withRoom = atMost(2);

/** Which hash says itself what it was made with, so that all are verified alike. */
export type HashPassword = (password: string) => Promise<string>;

export const hashPassword: HashPassword = (password) => {
  return withRoom(() => hash(password, parameters));
};

export function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return withRoom(() => verify(hashed, password));
}
