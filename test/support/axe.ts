/**
 * What axe finds wrong with a page. Axe runs in the page, once, and only faults come back: its builder for Playwright opens a second page for every run and
 * carries all that is right to it and back, which is three quarters of the time. Only where frames are on the page they are its work.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

export interface AxeFault {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

export interface AxeOptions {
  /** Only within this selector. */
  readonly within?: string;
  readonly except?: string;
  readonly withoutRules?: readonly string[];
}

const require = createRequire(import.meta.url);
/** The very one that the builder has. */
let source: string | null = null;
function axeSource(): string {
  source ??= readFileSync(
    createRequire(require.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  return source;
}

interface AxeInPage {
  run(
    context: Document | { include?: string[][]; exclude?: string[][] },
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

async function withFrames(page: Page, { within, except, withoutRules = [] }: AxeOptions): Promise<readonly AxeFault[]> {
  const axe = new AxeBuilder({ page }).disableRules([...withoutRules]);
  if (within !== undefined) axe.include(within);
  if (except !== undefined) axe.exclude(except);
  return (await axe.analyze()).violations;
}

export async function axeFaultsOf(page: Page, options: AxeOptions = {}): Promise<readonly AxeFault[]> {
  if (page.frames().length > 1) return withFrames(page, options);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource());
  return page.evaluate(async ({ within, except, withoutRules = [] }) => {
    const { axe } = window as unknown as { axe: AxeInPage };
    const context = {
      ...(within === undefined ? {} : { include: [[within]] }),
      ...(except === undefined ? {} : { exclude: [[except]] }),
    };
    const { violations } = await axe.run(Object.keys(context).length === 0 ? document : context, {
      resultTypes: ["violations"],
      rules: Object.fromEntries(withoutRules.map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = "" }) => ({ html, failureSummary })),
    }));
  }, options);
}
