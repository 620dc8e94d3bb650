/** What a column of a filter lets through, and its builder. */
import type { Condition } from "../../document/formats/condition";
import type { FilterCriterion } from "../../document/sheet-parts";
import type { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { ConditionBuilder, criteriaTypeOf, criteriaValuesOf, whenMembers } from "./condition-builder";

declare module "../google-types" {
  interface Pairs {
    filterCriteria: [GoogleAppsScript.Spreadsheet.FilterCriteria, SimFilterCriteria];
    filterCriteriaBuilder: [GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, SimFilterCriteriaBuilder];
  }
}

const readMembers = {
  copy: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getHiddenValues: "",
  getVisibleValues: "",
} as const;

const builderMembers = {
  ...readMembers,
  ...whenMembers,
  build: "",
  setHiddenValues: "str[]",
  setVisibleValues: "str[]",
} as const;

const spec = serviceSpec("SpreadsheetApp.FilterCriteria", readMembers);
const builderSpec = serviceSpec("SpreadsheetApp.FilterCriteriaBuilder", builderMembers);

export class SimFilterCriteria
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.FilterCriteria, keyof typeof readMembers>
{
  static readonly spec = spec;
  readonly criterion: FilterCriterion;

  constructor(criterion: FilterCriterion) {
    super();
    this.criterion = criterion;
  }

  get spec() {
    return spec;
  }

  copy(): SimFilterCriteriaBuilder {
    return new SimFilterCriteriaBuilder(this.criterion);
  }

  getCriteriaType(): EnumValue {
    // Google's types leave out the null of a criterion that is a list of values.
    return criteriaTypeOf(this.criterion.condition) as EnumValue;
  }

  getCriteriaValues(): unknown[] {
    return criteriaValuesOf(this.criterion.condition);
  }

  getHiddenValues(): string[] {
    return [...(this.criterion.hidden ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.criterion.visible ?? [])];
  }
}

export class SimFilterCriteriaBuilder
  extends ConditionBuilder
  implements Simulated<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;
  private criterion: FilterCriterion;

  constructor(criterion: FilterCriterion = {}) {
    super();
    this.criterion = criterion;
  }

  get spec() {
    return builderSpec;
  }

  build(): SimFilterCriteria {
    return new SimFilterCriteria(this.criterion);
  }

  copy(): SimFilterCriteriaBuilder {
    return new SimFilterCriteriaBuilder(this.criterion);
  }

  getCriteriaType(): EnumValue {
    return this.build().getCriteriaType();
  }

  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }

  getHiddenValues(): string[] {
    return this.build().getHiddenValues();
  }

  getVisibleValues(): string[] {
    return this.build().getVisibleValues();
  }

  /** A list of values takes the place of the other list, not of a condition. */
  setHiddenValues(values: string[]): this {
    const { visible: _visible, ...others } = this.criterion;
    this.criterion = { ...others, hidden: values };
    return this;
  }

  setVisibleValues(values: string[]): this {
    const { hidden: _hidden, ...others } = this.criterion;
    this.criterion = { ...others, visible: values };
    return this;
  }

  protected take(condition: Condition): void {
    this.criterion = { ...this.criterion, condition };
  }
}
