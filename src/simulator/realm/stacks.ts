/** The stack of an error names the script's own lines only, as Apps Script's do: "    at main (Code:4:57)". */

interface Site {
  getFileName(): string | null | undefined;
  toString(): string;
}

const isOfScript = (site: Site): boolean => {
  const file = site.getFileName() ?? "";
  return !/^(simulator-realm\.js$|node:|file:)/.test(file) && !file.endsWith("execution-worker.js");
};

export function installStacks(): void {
  const prepare = (error: Error, sites: readonly Site[]): string =>
    [String(error), ...sites.filter(isOfScript).map((site) => `    at ${site}`)].join("\n");
  Object.defineProperty(Error, "prepareStackTrace", { value: prepare, writable: true, configurable: true });
}
