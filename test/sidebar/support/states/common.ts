/** What the states of every view are made with. */
import type { Page } from "playwright-core";
import type { Language, Start } from "../../../../src/contract";
import type { SidebarTexts } from "../../../../src/words";
import { startAnswer } from "../sample";
import { good, type ScriptedAddon } from "../scripted-addon";

export interface StateOfThePage {
  readonly name: string;
  readonly addon: (addon: ScriptedAddon, locale: Language) => void;
  /** How to get there; ends when it is there. */
  readonly reach: (page: Page, texts: SidebarTexts) => Promise<void>;
}

export const starts = (changes: Partial<Start>) => (addon: ScriptedAddon, locale: Language) => {
  addon.on("start", () => good<"start">(startAnswer({ locale, ...changes })));
};
export const asUsual = starts({});
export const never = () => new Promise<never>(() => undefined);
export const openTab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
export const none = { updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

/** A view that never gets its answer: what is seen on a slow network. */
export const waits =
  (call: "check" | "review" | "history" | "columnHelp") => (addon: ScriptedAddon, locale: Language) => {
    asUsual(addon, locale);
    addon.on(call, never);
  };
