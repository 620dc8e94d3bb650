/**
 * A port of this machine for a program that must be told one. Not from the range that the system itself takes ports from, for connections as for
 * listeners: between our asking and the program's listening, another run's connection took it there, and the program did not start.
 */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Registered ports below 32,768, where Linux begins to give ports out by itself; above those that people's own servers like. */
const range = { from: 15_000, to: 32_000 };

const isFree = async (port: number): Promise<boolean> => {
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return false;
  }
  await once(probe.close(), "close");
  return true;
};

/** Drawn at random, so that two runs at once do not draw the same. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(range.from, range.to);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${range.from} to ${range.to} is free`);
}
