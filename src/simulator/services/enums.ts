/** Google's enumerations, by the names under which scripts reach them. An enumerated value is one object in the script, one here. */

export class EnumValue {
  readonly enumName: EnumName;
  readonly name: string;

  constructor(enumName: EnumName, name: string) {
    this.enumName = enumName;
    this.name = name;
  }
}

export const enums = {
  AutoFillSeries: ["DEFAULT_SERIES", "ALTERNATE_SERIES"],
  AuthMode: ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"],
  AuthorizationStatus: ["REQUIRED", "NOT_REQUIRED"],
  BandingTheme: [
    "LIGHT_GREY",
    "CYAN",
    "GREEN",
    "YELLOW",
    "ORANGE",
    "BLUE",
    "TEAL",
    "GREY",
    "BROWN",
    "LIGHT_GREEN",
    "INDIGO",
    "PINK",
  ],
  BooleanCriteria: [
    "CELL_EMPTY",
    "CELL_NOT_EMPTY",
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_EQUAL_TO",
    "DATE_NOT_EQUAL_TO",
    "DATE_AFTER_RELATIVE",
    "DATE_BEFORE_RELATIVE",
    "DATE_EQUAL_TO_RELATIVE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_NOT_EQUAL_TO",
    "TEXT_STARTS_WITH",
    "TEXT_ENDS_WITH",
    "CUSTOM_FORMULA",
  ],
  BorderStyle: ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"],
  Button: ["CLOSE", "OK", "CANCEL", "YES", "NO"],
  ButtonSet: ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"],
  Charset: ["US_ASCII", "UTF_8"],
  ColorType: ["UNSUPPORTED", "RGB", "THEME"],
  CopyPasteType: [
    "PASTE_NORMAL",
    "PASTE_NO_BORDERS",
    "PASTE_FORMAT",
    "PASTE_FORMULA",
    "PASTE_DATA_VALIDATION",
    "PASTE_VALUES",
    "PASTE_CONDITIONAL_FORMATTING",
    "PASTE_COLUMN_WIDTHS",
  ],
  DataValidationCriteria: [
    "DATE_AFTER",
    "DATE_BEFORE",
    "DATE_BETWEEN",
    "DATE_EQUAL_TO",
    "DATE_IS_VALID_DATE",
    "DATE_NOT_BETWEEN",
    "DATE_ON_OR_AFTER",
    "DATE_ON_OR_BEFORE",
    "DATE_AFTER_RELATIVE",
    "DATE_BEFORE_RELATIVE",
    "DATE_EQUAL_TO_RELATIVE",
    "NUMBER_BETWEEN",
    "NUMBER_EQUAL_TO",
    "NUMBER_GREATER_THAN",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "NUMBER_LESS_THAN",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "NUMBER_NOT_BETWEEN",
    "NUMBER_NOT_EQUAL_TO",
    "TEXT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "TEXT_EQUAL_TO",
    "TEXT_IS_VALID_EMAIL",
    "TEXT_IS_VALID_URL",
    "VALUE_IN_LIST",
    "VALUE_IN_RANGE",
    "CUSTOM_FORMULA",
    "CHECKBOX",
  ],
  DeveloperMetadataLocationType: ["SPREADSHEET", "SHEET", "ROW", "COLUMN"],
  DeveloperMetadataVisibility: ["DOCUMENT", "PROJECT"],
  DigestAlgorithm: ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"],
  Dimension: ["COLUMNS", "ROWS"],
  Direction: ["UP", "DOWN", "PREVIOUS", "NEXT"],
  EventType: ["CLOCK", "ON_OPEN", "ON_EDIT", "ON_FORM_SUBMIT", "ON_CHANGE", "ON_EVENT_UPDATED"],
  GroupControlTogglePosition: ["BEFORE", "AFTER"],
  InstallationSource: ["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE", "WEB_STORE_ADD_ON"],
  InterpolationType: ["NUMBER", "PERCENT", "PERCENTILE", "MIN", "MAX"],
  MacAlgorithm: ["HMAC_MD5", "HMAC_SHA_1", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"],
  ProtectionType: ["RANGE", "SHEET"],
  RecalculationInterval: ["ON_CHANGE", "MINUTE", "HOUR"],
  RelativeDate: ["TODAY", "TOMORROW", "YESTERDAY", "PAST_WEEK", "PAST_MONTH", "PAST_YEAR"],
  RsaAlgorithm: ["RSA_SHA_1", "RSA_SHA_256"],
  SandboxMode: ["EMULATED", "IFRAME", "NATIVE"],
  SheetType: ["GRID", "OBJECT", "DATASOURCE"],
  SortOrder: ["ASCENDING", "DESCENDING"],
  TextDirection: ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"],
  TextToColumnsDelimiter: ["COMMA", "SEMICOLON", "PERIOD", "SPACE"],
  ThemeColorType: [
    "UNSUPPORTED",
    "TEXT",
    "BACKGROUND",
    "ACCENT1",
    "ACCENT2",
    "ACCENT3",
    "ACCENT4",
    "ACCENT5",
    "ACCENT6",
    "HYPERLINK",
  ],
  TriggerSource: ["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"],
  WeekDay: ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"],
  WrapStrategy: ["WRAP", "OVERFLOW", "CLIP"],
  XFrameOptionsMode: ["ALLOWALL", "DEFAULT"],
} as const;

export type EnumName = keyof typeof enums;
export type EnumMember<N extends EnumName> = (typeof enums)[N][number];

const values = new Map<string, EnumValue>();
for (const enumName of Object.keys(enums) as EnumName[]) {
  for (const name of enums[enumName]) values.set(`${enumName}.${name}`, new EnumValue(enumName, name));
}

/** Undefined for a name that the enumeration does not have. */
export function findEnum(enumName: string, name: string): EnumValue | undefined {
  return values.get(`${enumName}.${name}`);
}

export function enumOf<N extends EnumName>(enumName: N, name: EnumMember<N>): EnumValue {
  const value = findEnum(enumName, name);
  if (value === undefined) throw new Error(`no ${enumName}.${name}`);
  return value;
}
