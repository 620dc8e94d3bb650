/**
 * `npm run listing`: everything the Marketplace's store listing asks for, in dist/listing: texts in both languages, icons, banner, screenshots,
 * and what OAuth verification, the reviewer and the privacy policy need. The screenshots are the guide's pictures, which `npm run guide` takes of the real page.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installedChromium } from "../test/support/chromium.ts";
import {
  type ListingKind,
  listingKinds,
  privacyDocument,
  reviewerDocument,
  shots,
  verificationDocument,
} from "./listing/publishing.ts";
import { description, type ListingText, listingFaults, listingTexts } from "./listing/text.ts";
import { output, root } from "./paths.ts";

const folder = process.argv[2] ?? output("listing");
const icon = readFileSync(join(root, "build", "listing", "icon.svg"), "utf8");
/** Pixels: 32 and 128 for the listing, 48 and 96 for the consent screen and the add-on's own card. */
const iconSizes = [32, 48, 96, 128];

function listingDocument(text: ListingText, kind: ListingKind): string {
  const shots = text.screenshots.map(([picture, caption], index) => `${index + 1}. \`${picture}.png\`: ${caption}`);
  return `# ${text.name} (${kind} listing)

## Short description

${text.shortDescription}

## Detailed description

${description(text, kind)}

## Post-install tip

${text.postInstallTip}

## Screenshots

${shots.join("\n")}
`;
}

async function picture(browser: Browser, name: string, width: number, height: number, body: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<style>html,body{margin:0;width:100%;height:100%;font-family:Arial,sans-serif}</style>${body}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}

async function pictures(): Promise<void> {
  const { executablePath, environment } = installedChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox"],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  try {
    const sized = (size: number) =>
      icon.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
    for (const size of iconSizes) await picture(browser, `icon-${size}.png`, size, size, sized(size));
    const banner = `<div style="width:220px;height:140px;background:#e8f0fe;display:flex;align-items:center;justify-content:center;gap:12px;color:#174ea6;font-size:28px;font-weight:bold">${sized(64)}Rollbook</div>`;
    await picture(browser, "banner-220x140.png", 220, 140, banner);
  } finally {
    await browser.close();
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [language, text] of Object.entries(listingTexts)) {
  const faults = listingFaults(text);
  if (faults.length > 0) throw new Error(`The listing in ${language} would be refused: ${faults.join("; ")}`);
  for (const kind of listingKinds) {
    writeFileSync(join(folder, `listing.${kind}.${language}.md`), listingDocument(text, kind));
  }
  mkdirSync(join(folder, `screenshots-${language}`));
  for (const [name] of text.screenshots) {
    const taken = join(root, "docs", "guide", "pictures", language, `${name}.png`);
    if (!existsSync(taken)) throw new Error(`There is no picture of the step "${name}": run npm run guide first.`);
    cpSync(taken, join(folder, `screenshots-${language}`, `${name}.png`));
  }
}
for (const kind of listingKinds) {
  writeFileSync(join(folder, `reviewer.${kind}.md`), reviewerDocument(kind));
  writeFileSync(join(folder, `privacy.${kind}.md`), privacyDocument(kind));
}
writeFileSync(join(folder, "verification.md"), verificationDocument());
mkdirSync(join(folder, "stills"));
for (const { picture: still } of shots) {
  if (still === null) continue;
  const name = `${still}.png`;
  cpSync(join(root, "docs", "guide", "pictures", "en", name), join(folder, "stills", name));
}
await pictures();
process.stdout.write(`The listing is in ${folder}\n`);
