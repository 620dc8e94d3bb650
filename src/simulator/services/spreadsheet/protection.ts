/** Protection of a range or a sheet (facts: apps-script 6.5). */
import type { Area } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { ProtectionModel } from "../../document/sheet-parts";
import { mayEditProtected } from "../../document/structure/protection";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { checkEmail, SimUser } from "../session";
import { SimNamedRange } from "./named-range";

declare module "../google-types" {
  interface Pairs {
    protection: [GoogleAppsScript.Spreadsheet.Protection, SimProtection];
  }
}

const members = {
  addEditor: "str|User",
  addEditors: "str[]",
  canDomainEdit: "",
  canEdit: "",
  getDescription: "",
  getEditors: "",
  getProtectionType: "",
  getRange: "",
  getRangeName: "",
  getUnprotectedRanges: "",
  isWarningOnly: "",
  remove: "",
  removeEditor: "str|User",
  removeEditors: "str[]|User[]",
  setDescription: "str",
  setDomainEdit: "bool",
  setNamedRange: "NamedRange",
  setRange: "Range",
  setRangeName: "str",
  setUnprotectedRanges: "Range[]",
  setWarningOnly: "bool",
} as const;

const spec = serviceSpec("SpreadsheetApp.Protection", members);

const emailOf = (user: string | SimUser): string => (typeof user === "string" ? user : user.getEmail());

export class SimProtection
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Protection, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly sheet: SheetModel;
  private readonly model: ProtectionModel;

  constructor(context: ExecutionContext, sheet: SheetModel, model: ProtectionModel) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.model = model;
  }

  get spec() {
    return spec;
  }

  getProtectionType(): EnumValue {
    return enumOf("ProtectionType", this.model.kind);
  }

  getRange(): RangeObject {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }

  setRange(range: RangeObject): this {
    return this.change(() => {
      this.model.area = range.area;
      delete this.model.rangeName;
    });
  }

  getRangeName(): string | null {
    return this.model.rangeName ?? null;
  }

  setRangeName(rangeName: string): this {
    const named = this.context.workbook.namedRange(rangeName);
    if (named === undefined) throw new ServiceError(`The range ${rangeName} does not exist.`);
    return this.setNamedRange(new SimNamedRange(this.context, named));
  }

  setNamedRange(namedRange: SimNamedRange): this {
    return this.change(() => {
      this.model.area = namedRange.model.area;
      this.model.rangeName = namedRange.model.name;
    });
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: string): this {
    return this.change(() => {
      this.model.description = description;
    });
  }

  isWarningOnly(): boolean {
    return this.model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change(() => {
      this.model.warningOnly = warningOnly;
    });
  }

  canEdit(): boolean {
    return mayEditProtected(this.model, this.context.user, this.context.workbook.owner);
  }

  canDomainEdit(): boolean {
    return this.model.domainEdit;
  }

  setDomainEdit(editable: boolean): this {
    return this.change(() => {
      this.model.domainEdit = editable;
      if (!editable) this.model.restricted = true;
    });
  }

  /** Empty on a new protection although its owner can edit (facts: issuetracker 442636162). */
  getEditors(): SimUser[] {
    return this.model.editors.map((email) => new SimUser(email));
  }

  addEditor(user: string | SimUser): this {
    return this.addEditors([emailOf(user)]);
  }

  addEditors(emails: string[]): this {
    for (const email of emails) checkEmail(email);
    return this.change(() => {
      this.model.editors = [...new Set([...this.model.editors, ...emails])];
      this.model.restricted = true;
    });
  }

  removeEditor(user: string | SimUser): this {
    return this.removeEditors([emailOf(user)]);
  }

  /** The owner and the one who calls always stay. */
  removeEditors(users: readonly (string | SimUser)[]): this {
    return this.change(() => {
      const gone = users.map(emailOf).filter((email) => email !== this.context.user);
      this.model.editors = this.model.editors.filter((email) => !gone.includes(email));
      this.model.restricted = true;
    });
  }

  getUnprotectedRanges(): RangeObject[] {
    return this.model.unprotected.map((area) => this.context.make.range(this.context, this.sheet, area));
  }

  setUnprotectedRanges(ranges: RangeObject[]): this {
    if (this.model.kind !== "SHEET")
      throw new ServiceError("Unprotected ranges can only be set on a sheet protection.");
    return this.change(() => {
      this.model.unprotected = ranges.map((range) => range.area);
    });
  }

  remove(): void {
    this.change(() => {
      this.sheet.protections = this.sheet.protections.filter((other) => other !== this.model);
    });
  }

  private change(make: () => void): this {
    if (!this.canEdit()) {
      throw new ServiceError("You do not have permission to edit this protection.");
    }
    make();
    this.context.workbook.structureChanged(this.sheet);
    return this;
  }
}

/** A range gets a second, overlapping protection; a sheet its existing one. */
export function protectArea(
  context: ExecutionContext,
  sheet: SheetModel,
  kind: "RANGE" | "SHEET",
  area: Area,
): SimProtection {
  const existing = kind === "SHEET" ? sheet.protections.find((protection) => protection.kind === "SHEET") : undefined;
  if (existing !== undefined) return new SimProtection(context, sheet, existing);
  const model: ProtectionModel = {
    id: context.workbook.newId(),
    kind,
    area,
    unprotected: [],
    description: "",
    warningOnly: false,
    restricted: false,
    domainEdit: true,
    editors: [],
    creator: context.user,
  };
  sheet.protections.push(model);
  context.workbook.structureChanged(sheet);
  return new SimProtection(context, sheet, model);
}

export function protectionsOf(context: ExecutionContext, sheets: readonly SheetModel[], kind: string): SimProtection[] {
  return sheets.flatMap((sheet) =>
    sheet.protections
      .filter((protection) => protection.kind === kind)
      .map((protection) => new SimProtection(context, sheet, protection)),
  );
}
