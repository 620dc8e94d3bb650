/**
 * Holds the simulated classes to Google's signatures: `implements Simulated<Spreadsheet.Range, keyof typeof members>` asks for the very
 * overloads of @types/google-apps-script, with Google's classes swapped for the simulated ones.
 */

import type { SimCache } from "./cache-service";
import type { EnumValue } from "./enums";
import type { SimHtmlOutput, SimHtmlOutputMetaTag } from "./html/html-output";
import type { SimHtmlTemplate } from "./html/html-template";
import type { SimLock } from "./lock-service";
import type { SimProperties } from "./properties-service";
import type { SimAuthorizationInfo } from "./script/authorization-info";
import type { SimService, SimStateTokenBuilder } from "./script/publishing";
import type { SimTrigger } from "./script/trigger";
import type {
  SimClockTriggerBuilder,
  SimSpreadsheetTriggerBuilder,
  SimTriggerBuilder,
} from "./script/trigger-builders";
import type { SimUser } from "./session";
import type { SimBanding } from "./spreadsheet/banding";
import type { SimColor, SimColorBuilder, SimRgbColor, SimThemeColor } from "./spreadsheet/color";
import type {
  SimBooleanCondition,
  SimConditionalFormatRule,
  SimConditionalFormatRuleBuilder,
  SimGradientCondition,
} from "./spreadsheet/conditional-format";
import type { SimDataValidation, SimDataValidationBuilder } from "./spreadsheet/data-validation";
import type {
  SimDeveloperMetadata,
  SimDeveloperMetadataFinder,
  SimDeveloperMetadataLocation,
} from "./spreadsheet/developer-metadata";
import type { SimFilter } from "./spreadsheet/filter";
import type { SimFilterCriteria, SimFilterCriteriaBuilder } from "./spreadsheet/filter-criteria";
import type { SimGroup } from "./spreadsheet/group";
import type { SimNamedRange } from "./spreadsheet/named-range";
import type { SimProtection } from "./spreadsheet/protection";
import type { SimRange } from "./spreadsheet/range";
import type { SimRangeList } from "./spreadsheet/range-list";
import type { SimRichTextValue, SimRichTextValueBuilder } from "./spreadsheet/rich-text-value";
import type { SimSelection } from "./spreadsheet/selection";
import type { SimSheet } from "./spreadsheet/sheet";
import type { SimSpreadsheet } from "./spreadsheet/spreadsheet";
import type { SimTextFinder } from "./spreadsheet/text-finder";
import type { SimTextRotation } from "./spreadsheet/text-rotation";
import type { SimTextStyle, SimTextStyleBuilder } from "./spreadsheet/text-style";
import type { SimMenu, SimPromptResponse, SimUi } from "./ui";
import type { SimHttpResponse } from "./url-fetch/http-response";
import type { SimBlob } from "./utilities/blob";

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/** Google's type and the one that stands for it here. */
interface Pairs {
  spreadsheet: [GoogleAppsScript.Spreadsheet.Spreadsheet, SimSpreadsheet];
  sheet: [GoogleAppsScript.Spreadsheet.Sheet, SimSheet];
  range: [GoogleAppsScript.Spreadsheet.Range, SimRange];
  rangeList: [GoogleAppsScript.Spreadsheet.RangeList, SimRangeList];
  selection: [GoogleAppsScript.Spreadsheet.Selection, SimSelection];
  validation: [GoogleAppsScript.Spreadsheet.DataValidation, SimDataValidation];
  validationBuilder: [GoogleAppsScript.Spreadsheet.DataValidationBuilder, SimDataValidationBuilder];
  protection: [GoogleAppsScript.Spreadsheet.Protection, SimProtection];
  metadata: [GoogleAppsScript.Spreadsheet.DeveloperMetadata, SimDeveloperMetadata];
  metadataFinder: [GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, SimDeveloperMetadataFinder];
  metadataLocation: [GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, SimDeveloperMetadataLocation];
  filter: [GoogleAppsScript.Spreadsheet.Filter, SimFilter];
  filterCriteria: [GoogleAppsScript.Spreadsheet.FilterCriteria, SimFilterCriteria];
  filterCriteriaBuilder: [GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, SimFilterCriteriaBuilder];
  conditionalFormat: [GoogleAppsScript.Spreadsheet.ConditionalFormatRule, SimConditionalFormatRule];
  conditionalFormatBuilder: [
    GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
    SimConditionalFormatRuleBuilder,
  ];
  booleanCondition: [GoogleAppsScript.Spreadsheet.BooleanCondition, SimBooleanCondition];
  gradientCondition: [GoogleAppsScript.Spreadsheet.GradientCondition, SimGradientCondition];
  banding: [GoogleAppsScript.Spreadsheet.Banding, SimBanding];
  group: [GoogleAppsScript.Spreadsheet.Group, SimGroup];
  namedRange: [GoogleAppsScript.Spreadsheet.NamedRange, SimNamedRange];
  textFinder: [GoogleAppsScript.Spreadsheet.TextFinder, SimTextFinder];
  textRotation: [GoogleAppsScript.Spreadsheet.TextRotation, SimTextRotation];
  textStyle: [GoogleAppsScript.Spreadsheet.TextStyle, SimTextStyle];
  textStyleBuilder: [GoogleAppsScript.Spreadsheet.TextStyleBuilder, SimTextStyleBuilder];
  richText: [GoogleAppsScript.Spreadsheet.RichTextValue, SimRichTextValue];
  richTextBuilder: [GoogleAppsScript.Spreadsheet.RichTextValueBuilder, SimRichTextValueBuilder];
  color: [GoogleAppsScript.Spreadsheet.Color, SimColor];
  colorBuilder: [GoogleAppsScript.Spreadsheet.ColorBuilder, SimColorBuilder];
  rgbColor: [GoogleAppsScript.Base.RgbColor, SimRgbColor];
  themeColor: [GoogleAppsScript.Spreadsheet.ThemeColor, SimThemeColor];
  html: [GoogleAppsScript.HTML.HtmlOutput, SimHtmlOutput];
  htmlMetaTag: [GoogleAppsScript.HTML.HtmlOutputMetaTag, SimHtmlOutputMetaTag];
  htmlTemplate: [GoogleAppsScript.HTML.HtmlTemplate, SimHtmlTemplate];
  blob: [GoogleAppsScript.Base.Blob, SimBlob];
  ui: [GoogleAppsScript.Base.Ui, SimUi];
  menu: [GoogleAppsScript.Base.Menu, SimMenu];
  promptResponse: [GoogleAppsScript.Base.PromptResponse, SimPromptResponse];
  user: [GoogleAppsScript.Base.User, SimUser];
  date: [GoogleAppsScript.Base.Date, Date];
  httpResponse: [GoogleAppsScript.URL_Fetch.HTTPResponse, SimHttpResponse];
  properties: [GoogleAppsScript.Properties.Properties, SimProperties];
  cache: [GoogleAppsScript.Cache.Cache, SimCache];
  lock: [GoogleAppsScript.Lock.Lock, SimLock];
  trigger: [GoogleAppsScript.Script.Trigger, SimTrigger];
  triggerBuilder: [GoogleAppsScript.Script.TriggerBuilder, SimTriggerBuilder];
  clockTriggerBuilder: [GoogleAppsScript.Script.ClockTriggerBuilder, SimClockTriggerBuilder];
  sheetTriggerBuilder: [GoogleAppsScript.Script.SpreadsheetTriggerBuilder, SimSpreadsheetTriggerBuilder];
  service: [GoogleAppsScript.Script.Service, SimService];
  stateToken: [GoogleAppsScript.Script.StateTokenBuilder, SimStateTokenBuilder];
  authorization: [GoogleAppsScript.Script.AuthorizationInfo, SimAuthorizationInfo];
}

type Match<T> = { [K in keyof Pairs]: T extends Pairs[K][0] ? Pairs[K][1] : never }[keyof Pairs];
/** A blob source is whatever can give a blob, so it would match too much. */
type SwapObject<T> =
  Same<T, GoogleAppsScript.Base.BlobSource> extends true ? SimBlob : [Match<T>] extends [never] ? T : Match<T>;

/** Google's enumerations are numbers to the compiler; here a value is an object. */
type Swap<T> = 0 extends 1 & T
  ? T
  : T extends readonly (infer I)[]
    ? Swap<I>[]
    : T extends number
      ? Same<T, number> extends true
        ? number
        : EnumValue
      : T extends object
        ? SwapObject<T>
        : T;

type SwapAll<A extends readonly unknown[]> = { [I in keyof A]: Swap<A[I]> };

/** What takes time on the host (a fetch, a lock, a dialog) may answer later; the script waits. */
type Answer<R> = Swap<R> | Promise<Swap<R>>;
type Method<A extends readonly unknown[], R> = (
  ...args: SwapAll<A>
) => Same<R, void> extends true ? void | Promise<void> : Answer<R>;

type Overloaded<F> = F extends {
  (...args: infer A1): infer R1;
  (...args: infer A2): infer R2;
  (...args: infer A3): infer R3;
  (...args: infer A4): infer R4;
}
  ? Method<A1, R1> & Method<A2, R2> & Method<A3, R3> & Method<A4, R4>
  : F extends { (...args: infer A1): infer R1; (...args: infer A2): infer R2; (...args: infer A3): infer R3 }
    ? Method<A1, R1> & Method<A2, R2> & Method<A3, R3>
    : F extends { (...args: infer A1): infer R1; (...args: infer A2): infer R2 }
      ? Method<A1, R1> & Method<A2, R2>
      : F extends (...args: infer A1) => infer R1
        ? Method<A1, R1>
        : never;

export type Simulated<T, K extends keyof T> = { [M in K]: Overloaded<T[M]> };
