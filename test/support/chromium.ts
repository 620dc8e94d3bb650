/**
 * The browser of the tests: the Chromium that an npm package carries, unpacked once beside node_modules; or an installed one, when
 * CHROMIUM_PATH says so. The package unpacks to the temporary folder and trusts half-written files, so it gets a folder of its own that is
 * put in place by one rename, and a fontconfig that names the fonts where they really are.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../build/paths.ts";

const cache = join(root, "node_modules", ".cache", "chromium");

export interface InstalledChromium {
  readonly executablePath: string;
  readonly environment: Record<string, string>;
}

function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function packageVersion(): string {
  const file = join(root, "node_modules", "@sparticuz", "chromium", "package.json");
  return String(JSON.parse(readFileSync(file, "utf8")).version);
}

function unpack(folder: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, "unpacking-"));
  const script = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';
  const result = spawnSync(process.execPath, ["-e", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", NODE_OPTIONS: "" },
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`Chromium could not be unpacked: ${result.stderr}`);
  writeFileSync(join(draft, "fonts.conf"), fontsConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another test process was faster; its copy is whole, for it came by a rename too.
    if (!existsSync(join(folder, "chromium"))) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

export function installedChromium(): InstalledChromium {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, environment: {} };
  const folder = join(cache, packageVersion());
  if (!existsSync(join(folder, "chromium"))) unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}
