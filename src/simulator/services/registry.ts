/** All that is simulated: the classes with their members, the globals, and the names of Google's services that are not. */
import type { ClassTable } from "../wire-format";
import { SimBrowser } from "./browser";
import { SimCache, SimCacheService } from "./cache-service";
import type { ExecutionContext } from "./context";
import { enums } from "./enums";
import { SimHtmlOutput, SimHtmlOutputMetaTag } from "./html/html-output";
import { SimHtmlService } from "./html/html-service";
import { SimHtmlTemplate } from "./html/html-template";
import { SimLock, SimLockService } from "./lock-service";
import { SimConsole, SimLogger } from "./logging";
import { SimMailApp } from "./mail-app";
import { SimProperties, SimPropertiesService } from "./properties-service";
import { SimAuthorizationInfo } from "./script/authorization-info";
import { SimService, SimStateTokenBuilder } from "./script/publishing";
import { SimScriptApp } from "./script/script-app";
import { SimTrigger } from "./script/trigger";
import { SimClockTriggerBuilder, SimSpreadsheetTriggerBuilder, SimTriggerBuilder } from "./script/trigger-builders";
import type { ServiceObject, ServiceSpec } from "./service-object";
import { SimSession, SimUser } from "./session";
import { SimBanding } from "./spreadsheet/banding";
import { SimColor, SimColorBuilder, SimRgbColor, SimThemeColor } from "./spreadsheet/color";
import {
  SimBooleanCondition,
  SimConditionalFormatRule,
  SimConditionalFormatRuleBuilder,
  SimGradientCondition,
} from "./spreadsheet/conditional-format";
import { SimDataValidation, SimDataValidationBuilder } from "./spreadsheet/data-validation";
import {
  SimDeveloperMetadata,
  SimDeveloperMetadataFinder,
  SimDeveloperMetadataLocation,
} from "./spreadsheet/developer-metadata";
import { SimFilter } from "./spreadsheet/filter";
import { SimFilterCriteria, SimFilterCriteriaBuilder } from "./spreadsheet/filter-criteria";
import { SimGroup } from "./spreadsheet/group";
import { SimNamedRange } from "./spreadsheet/named-range";
import { SimProtection } from "./spreadsheet/protection";
import { SimRange } from "./spreadsheet/range";
import { SimRangeList } from "./spreadsheet/range-list";
import { SimRichTextValue, SimRichTextValueBuilder } from "./spreadsheet/rich-text-value";
import { SimSelection } from "./spreadsheet/selection";
import { SimSheet } from "./spreadsheet/sheet";
import { SimSpreadsheet } from "./spreadsheet/spreadsheet";
import { SimSpreadsheetApp } from "./spreadsheet/spreadsheet-app";
import { SimTextFinder } from "./spreadsheet/text-finder";
import { SimTextRotation } from "./spreadsheet/text-rotation";
import { SimTextStyle, SimTextStyleBuilder } from "./spreadsheet/text-style";
import { SimMenu, SimPromptResponse, SimUi } from "./ui";
import { SimHttpResponse } from "./url-fetch/http-response";
import { SimUrlFetchApp } from "./url-fetch/url-fetch-app";
import { SimBlob } from "./utilities/blob";
import { SimUtilities } from "./utilities/utilities";

const globals = {
  Browser: SimBrowser,
  CacheService: SimCacheService,
  console: SimConsole,
  HtmlService: SimHtmlService,
  LockService: SimLockService,
  Logger: SimLogger,
  MailApp: SimMailApp,
  PropertiesService: SimPropertiesService,
  ScriptApp: SimScriptApp,
  Session: SimSession,
  SpreadsheetApp: SimSpreadsheetApp,
  UrlFetchApp: SimUrlFetchApp,
  Utilities: SimUtilities,
} as const;

const others = [
  SimAuthorizationInfo,
  SimBanding,
  SimBlob,
  SimBooleanCondition,
  SimCache,
  SimClockTriggerBuilder,
  SimColor,
  SimColorBuilder,
  SimConditionalFormatRule,
  SimConditionalFormatRuleBuilder,
  SimDataValidation,
  SimDataValidationBuilder,
  SimDeveloperMetadata,
  SimDeveloperMetadataFinder,
  SimDeveloperMetadataLocation,
  SimFilter,
  SimFilterCriteria,
  SimFilterCriteriaBuilder,
  SimGradientCondition,
  SimGroup,
  SimHtmlOutput,
  SimHtmlOutputMetaTag,
  SimHtmlTemplate,
  SimHttpResponse,
  SimLock,
  SimMenu,
  SimNamedRange,
  SimPromptResponse,
  SimProperties,
  SimProtection,
  SimRange,
  SimRangeList,
  SimRgbColor,
  SimRichTextValue,
  SimRichTextValueBuilder,
  SimSelection,
  SimService,
  SimSheet,
  SimSpreadsheet,
  SimSpreadsheetTriggerBuilder,
  SimStateTokenBuilder,
  SimTextFinder,
  SimTextRotation,
  SimTextStyle,
  SimTextStyleBuilder,
  SimThemeColor,
  SimTrigger,
  SimTriggerBuilder,
  SimUi,
  SimUser,
] as const;

// biome-ignore format: a list of names
const missing = [
  "AdminDirectory", "Calendar", "CalendarApp", "CardService", "Charts", "ConferenceDataService",
  "ContactsApp", "ContentService", "DataStudioApp", "DocumentApp", "Drive", "DriveApp", "FormApp", "Gmail",
  "GmailApp", "GroupsApp", "Jdbc", "LanguageApp", "LinearOptimizationService", "Maps", "MimeType",
  "People", "Sheets", "SitesApp", "SlidesApp", "XmlService",
];

const specs: readonly ServiceSpec[] = [...Object.values(globals), ...others].map((service) => service.spec);

export const classTable: ClassTable = {
  classes: Object.fromEntries(
    specs.map((spec) => [
      spec.name,
      { members: [...Object.keys(spec.members), ...Object.keys(spec.oldNames ?? {})], enums: spec.enums ?? {} },
    ]),
  ),
  enums,
  globals: Object.fromEntries(Object.keys(globals).map((name) => [name, name])),
  missing,
};

/** The global service of that name, one an execution. */
export function rootsOf(context: ExecutionContext): (name: string) => ServiceObject | undefined {
  const made = new Map<string, ServiceObject>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const Service = Object.hasOwn(globals, name) ? globals[name as keyof typeof globals] : undefined;
    if (Service === undefined) return undefined;
    const service = new Service(context);
    made.set(name, service);
    return service;
  };
}
