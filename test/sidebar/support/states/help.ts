/** The help view. */
import { districtAdministrator } from "../sample";
import { asUsual, openTab, press, type StateOfThePage, starts } from "./common";

export const helpStates: readonly StateOfThePage[] = [
  {
    name: "the help",
    addon: asUsual,
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.help);
      await page.getByRole("heading", { name: texts.help.about }).waitFor();
    },
  },
  {
    name: "the support bundle (A-14)",
    addon: asUsual,
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.help);
      await press(page, texts.support.copy);
      await page.locator(".bundle").waitFor();
    },
  },
  {
    name: "both roles (S-2)",
    addon: starts({ me: { ...districtAdministrator, roles: ["administrator", "teacher"] } }),
    reach: async (page, texts) => {
      await openTab(page, texts.tabs.help);
      await page.getByRole("button", { name: texts.top.account }).click();
      await page.getByRole("button", { name: texts.roles.switchToTeacher }).waitFor();
    },
  },
];
