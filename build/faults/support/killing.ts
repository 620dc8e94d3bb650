/** Kills processes of the service, by chance: which one, and when. */
import { setTimeout as pause } from "node:timers/promises";
import type { Stand } from "./stand.ts";

const leastMilliseconds = 300;
const spreadMilliseconds = 4000;

/** A pause of a length that chance decides. */
export const breath = ({ chance }: Stand) => pause(leastMilliseconds + chance() * spreadMilliseconds);

export function killSomebody({ services, chance }: Stand): string {
  const one = services[Math.floor(chance() * services.length)];
  one?.kill();
  return one?.role ?? "";
}
