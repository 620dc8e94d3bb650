/** Starts the tests' browser. It reaches loopback only, as the tests do. */
import { type Browser, chromium } from "playwright-core";
import { installedChromium } from "./chromium";

/** Without these Chromium asks Google's hosts at every start, which a closed network refuses by the dozen. */
const quiet = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
];

/**
 * How long a page is waited for, in milliseconds. Only what never comes should meet it: where other suites run beside this one, a sidebar has taken more
 * than twenty seconds to open.
 */
export const patience = 60_000;

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = installedChromium();
  return chromium.launch({
    executablePath,
    args: quiet,
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}
