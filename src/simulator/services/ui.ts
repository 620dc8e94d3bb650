/** The Ui of the document: menus, sidebar, dialogs. What is shown goes out as events; an alert waits for its answer. */
import type { MenuItemView } from "../api";
import { ServiceError } from "../errors";
import type { ExecutionContext } from "./context";
import { type EnumMember, type EnumValue, enumOf } from "./enums";
import type { Simulated } from "./google-types";
import { SimHtmlOutput } from "./html/html-output";
import { ServiceObject, serviceSpec } from "./service-object";

declare module "./google-types" {
  interface Pairs {
    ui: [GoogleAppsScript.Base.Ui, SimUi];
    menu: [GoogleAppsScript.Base.Menu, SimMenu];
    promptResponse: [GoogleAppsScript.Base.PromptResponse, SimPromptResponse];
  }
}

const menuMembers = { addItem: "str,str", addSeparator: "", addSubMenu: "Menu", addToUi: "" } as const;
const menuSpec = serviceSpec("Ui.Menu", menuMembers);

export class SimMenu extends ServiceObject implements Simulated<GoogleAppsScript.Base.Menu, keyof typeof menuMembers> {
  static readonly spec = menuSpec;
  private readonly context: ExecutionContext;
  private readonly caption: string;
  private readonly items: MenuItemView[] = [];

  constructor(context: ExecutionContext, caption: string) {
    super();
    this.context = context;
    this.caption = caption;
  }

  get spec() {
    return menuSpec;
  }

  addItem(label: string, functionName: string): this {
    this.items.push({ label, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ label: "", functionName: null });
    return this;
  }

  addSubMenu(menu: SimMenu): this {
    this.items.push({ label: menu.caption, functionName: null, items: menu.items });
    return this;
  }

  addToUi(): void {
    this.context.world.emit({ type: "menu", user: this.context.user, title: this.caption, items: [...this.items] });
  }
}

const responseMembers = { getResponseText: "", getSelectedButton: "" } as const;
const responseSpec = serviceSpec("Ui.PromptResponse", responseMembers);

export class SimPromptResponse
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Base.PromptResponse, keyof typeof responseMembers>
{
  static readonly spec = responseSpec;
  private readonly button: EnumValue;
  private readonly text: string;

  constructor(button: EnumValue, text: string) {
    super();
    this.button = button;
    this.text = text;
  }

  get spec() {
    return responseSpec;
  }

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return this.button;
  }
}

const members = {
  alert: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  createAddonMenu: "",
  createMenu: "str",
  prompt: "str|str,enum:ButtonSet|str,str,enum:ButtonSet",
  showModalDialog: "any,str",
  showModelessDialog: "any,str",
  showSidebar: "any",
} as const;
const spec = serviceSpec("Ui", members, { Button: "Button", ButtonSet: "ButtonSet" });

type ButtonName = EnumMember<"Button">;
const buttonNames: readonly ButtonName[] = ["CLOSE", "OK", "CANCEL", "YES", "NO"];

export class SimUi extends ServiceObject implements Simulated<GoogleAppsScript.Base.Ui, keyof typeof members> {
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  /** Where an add-on's menu is and what it is called is not the script's to say; its title is empty here. */
  createAddonMenu(): SimMenu {
    return new SimMenu(this.context, "");
  }

  createMenu(caption: string): SimMenu {
    return new SimMenu(this.context, caption);
  }

  showSidebar(page: unknown): void {
    const output = pageOf(page);
    this.context.world.emit({
      type: "sidebar",
      user: this.context.user,
      title: output.getTitle() ?? "",
      html: output.getContent(),
    });
  }

  showModalDialog(page: unknown, title: string): void {
    this.dialog(page, title, true);
  }

  showModelessDialog(page: unknown, title: string): void {
    this.dialog(page, title, false);
  }

  async alert(first: string, second?: string | EnumValue, buttons?: EnumValue): Promise<EnumValue> {
    return (await this.ask(first, second, buttons, false)).getSelectedButton();
  }

  prompt(first: string, second?: string | EnumValue, buttons?: EnumValue): Promise<SimPromptResponse> {
    return this.ask(first, second, buttons, true);
  }

  private dialog(page: unknown, title: string, modal: boolean): void {
    const output = pageOf(page);
    this.context.world.emit({
      type: "dialog",
      user: this.context.user,
      title,
      html: output.getContent(),
      width: output.getWidth() ?? 600,
      height: output.getHeight() ?? 400,
      modal,
    });
  }

  private async ask(
    first: string,
    second: string | EnumValue | undefined,
    third: EnumValue | undefined,
    prompt: boolean,
  ): Promise<SimPromptResponse> {
    const hasTitle = typeof second === "string";
    const set = (hasTitle ? third : second)?.name ?? "OK";
    const { button, text } = await askPerson(
      this.context,
      hasTitle ? first : "",
      hasTitle ? second : first,
      set,
      prompt,
    );
    return new SimPromptResponse(enumOf("Button", button), text);
  }
}

/** Locks are lost while a person thinks (facts: apps-script 7). */
export async function askPerson(
  context: ExecutionContext,
  title: string,
  text: string,
  buttonSet: string,
  prompt: boolean,
): Promise<{ readonly button: ButtonName; readonly text: string }> {
  const { world, user, id } = context;
  world.locks.releaseAll(id);
  const answer = await world.ask(id, { user, title, text, buttons: buttonSet.split("_"), prompt });
  const button = buttonNames.find((name) => name === answer.button);
  if (button === undefined) throw new ServiceError(`There is no button ${answer.button}.`);
  return { button, text: answer.text ?? "" };
}

function pageOf(page: unknown): SimHtmlOutput {
  if (page instanceof SimHtmlOutput) return page;
  throw new ServiceError("Invalid argument: userInterface");
}
