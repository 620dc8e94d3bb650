/** PropertiesService: texts kept for the script, the user or the document (facts: apps-script 7). */
import type { PropertyStore } from "../world/property-store";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";
import { formatJavaDate } from "./utilities/java-date";

declare module "./google-types" {
  interface Pairs {
    properties: [GoogleAppsScript.Properties.Properties, SimProperties];
  }
}

const storeMembers = {
  deleteAllProperties: "",
  deleteProperty: "str",
  getKeys: "",
  getProperties: "",
  getProperty: "str",
  setProperties: "obj|obj,bool",
  setProperty: "str,any",
} as const;
const storeSpec = serviceSpec("PropertiesService.Properties", storeMembers);

/** Every call that reads or writes is one of the day's (facts: apps-script 3). */
export class SimProperties
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Properties.Properties, keyof typeof storeMembers>
{
  static readonly spec = storeSpec;
  private readonly context: ExecutionContext;
  private readonly kept: PropertyStore;

  constructor(context: ExecutionContext, store: PropertyStore) {
    super();
    this.context = context;
    this.kept = store;
  }

  get spec() {
    return storeSpec;
  }

  getKeys(): string[] {
    return Object.keys(this.store().all());
  }

  getProperty(key: string): string | null {
    return this.store().get(key);
  }

  getProperties(): { [key: string]: string } {
    return this.store().all();
  }

  setProperty(key: string, value: unknown): this {
    this.store().set({ [key]: asText(value, this.context.world.scriptTimeZone) });
    return this;
  }

  setProperties(properties: object, deleteAllOthers = false): this {
    const { scriptTimeZone } = this.context.world;
    const texts = Object.entries(properties).map(([key, value]) => [key, asText(value, scriptTimeZone)] as const);
    this.store().set(Object.fromEntries(texts), deleteAllOthers);
    return this;
  }

  deleteProperty(key: string): this {
    this.store().remove(key);
    return this;
  }

  deleteAllProperties(): this {
    this.store().clear();
    return this;
  }

  private store(): PropertyStore {
    this.context.world.quotas.spend(this.context.user, "properties");
    return this.kept;
  }
}

/** Strings only; a whole number may read back as "1.0" (facts: apps-script 7, UNCERTAIN), so nobody should count on "1". */
function asText(value: unknown, timeZone: string): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return formatJavaDate(value.getTime(), timeZone, "EEE MMM dd yyyy HH:mm:ss 'GMT'Z (zzzz)");
  }
  return typeof value === "number" && Number.isInteger(value) ? `${value}.0` : String(value);
}

const members = { getDocumentProperties: "", getScriptProperties: "", getUserProperties: "" } as const;
const spec = serviceSpec("PropertiesService", members);

export class SimPropertiesService
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Properties.PropertiesService, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  /** Google's types leave out the null of a run without a document. */
  getDocumentProperties(): SimProperties {
    const { world, hasActiveDocument } = this.context;
    return (hasActiveDocument ? this.properties(world.properties.document) : null) as SimProperties;
  }

  getScriptProperties(): SimProperties {
    return this.properties(this.context.world.properties.script);
  }

  getUserProperties(): SimProperties {
    return this.properties(this.context.world.properties.ofUser(this.context.user));
  }

  private properties(store: PropertyStore): SimProperties {
    return new SimProperties(this.context, store);
  }
}
