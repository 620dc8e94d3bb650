/** Text styles and rich text (no fact of its own; measured live by gas-fakes). */
import { topic } from "../case";

export const richtext = topic("richtext");

const measured = "GF testsheetsformatting.js rich text tests, measured live";

richtext.is(
  "CONFIRMED",
  measured,
  "runs of different looks, and those between",
  (sheet) => {
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const italic = SpreadsheetApp.newTextStyle().setItalic(true).build();
    const value = SpreadsheetApp.newRichTextValue()
      .setText("Bold Italic Link")
      .setTextStyle(0, 4, bold)
      .setTextStyle(5, 11, italic)
      .setLinkUrl(12, 16, "https://google.com")
      .build();
    const read = sheet.getRange("A1").setRichTextValue(value).getRichTextValue();
    if (read === null) return null;
    return [
      read.getText(),
      read
        .getRuns()
        .map((run) => [
          run.getText(),
          run.getStartIndex(),
          run.getEndIndex(),
          run.getTextStyle().isBold(),
          run.getTextStyle().isItalic(),
          run.getLinkUrl(),
        ]),
    ];
  },
  [
    "Bold Italic Link",
    [
      ["Bold", 0, 4, true, false, null],
      [" ", 4, 5, false, false, null],
      ["Italic", 5, 11, false, true, null],
      [" ", 11, 12, false, false, null],
      ["Link", 12, 16, false, false, "https://google.com"],
    ],
  ],
);
richtext.is(
  "CONFIRMED",
  measured,
  "plain text has one run in the default style",
  (sheet) => {
    const read = sheet.getRange("A1").setValue("Plain text").getRichTextValue();
    if (read === null) return null;
    return [read.getText(), read.getRuns().length, read.getTextStyle().isBold(), read.getTextStyle().getFontSize()];
  },
  ["Plain text", 1, false, 10],
);
richtext.is(
  "CONFIRMED",
  "DOCS Range.md getRichTextValue",
  "a number has none",
  (sheet) => sheet.getRange("A1").setValue(5).getRichTextValue(),
  null,
);
richtext.is(
  "CONFIRMED",
  measured,
  "colours and lines in a matrix",
  (sheet) => {
    const red = SpreadsheetApp.newTextStyle().setForegroundColor("#ff0000").build();
    const underlined = SpreadsheetApp.newTextStyle().setUnderline(true).build();
    const make = (
      text: string,
      style: GoogleAppsScript.Spreadsheet.TextStyle,
    ): GoogleAppsScript.Spreadsheet.RichTextValue =>
      SpreadsheetApp.newRichTextValue().setText(text).setTextStyle(0, text.length, style).build();
    const range = sheet.getRange("A1:B1").setRichTextValues([[make("Red", red), make("Under", underlined)]]);
    return range.getRichTextValues()[0]?.map((one) => {
      const style = one?.getRuns()[0]?.getTextStyle();
      return [one?.getText(), style?.getForegroundColor(), style?.isUnderline()];
    });
  },
  [
    ["Red", "#ff0000", false],
    ["Under", "#000000", true],
  ],
);
richtext.is(
  "UNCERTAIN",
  "inference: rich text is text",
  "what looks like a number stays text",
  (sheet) => sheet.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("007").build()).getValue(),
  "007",
);
richtext.is(
  "UNCERTAIN",
  "inference",
  "a new value takes the parts' looks away",
  (sheet) => {
    const cell = sheet.getRange("A1");
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText("ab").setTextStyle(0, 1, bold).build());
    return cell.setValue("other").getRichTextValue()?.getRuns().length;
  },
  1,
);
richtext.is(
  "CONFIRMED",
  "GF testsheetsformatting.js text Style objects and builders",
  "a text style that was told some things",
  () => {
    const style = SpreadsheetApp.newTextStyle()
      .setFontSize(10)
      .setBold(true)
      .setUnderline(false)
      .setFontFamily("Helvetica")
      .build();
    return [
      style.getFontSize(),
      style.isBold(),
      style.isUnderline(),
      style.getFontFamily(),
      style.isItalic(),
      style.getForegroundColor(),
      style.getForegroundColorObject(),
    ];
  },
  [10, true, false, "Helvetica", null, null, null],
);
richtext.is(
  "CONFIRMED",
  "GF testsheetsformatting.js",
  "a theme colour is said by its name",
  () =>
    SpreadsheetApp.newTextStyle()
      .setForegroundColorObject(SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4).build())
      .build()
      .getForegroundColor(),
  "ACCENT4",
);
richtext.is(
  "CONFIRMED",
  "GF testsheetsformatting.js cell and font backgrounds",
  "the text style of an untouched cell",
  (sheet) => {
    const style = sheet.getRange("A1").getTextStyle();
    return [
      style.getFontFamily(),
      style.getFontSize(),
      style.isBold(),
      style.isItalic(),
      style.isUnderline(),
      style.isStrikethrough(),
      style.getForegroundColor(),
    ];
  },
  ["arial,sans,sans-serif", 10, false, false, false, false, "#000000"],
);
richtext.is(
  "CONFIRMED",
  "GF testsheetsformatting.js exotic styles",
  "a text style set on a range",
  (sheet) => {
    const style = SpreadsheetApp.newTextStyle()
      .setFontSize(32)
      .setFontFamily("helvetica")
      .setBold(true)
      .setForegroundColor("#00ff00")
      .build()
      .copy()
      .build();
    const range = sheet.getRange("A1:B1").setTextStyle(style);
    const read = range.getTextStyles()[0]?.[1];
    return [
      read?.getFontSize(),
      read?.getFontFamily(),
      read?.isBold(),
      read?.getForegroundColor(),
      range.getFontWeight(),
    ];
  },
  [32, "helvetica", true, "#00ff00", "bold"],
);
richtext.is(
  "CONFIRMED",
  "DOCS RichTextValue.md getLinkUrl",
  "the link of the whole text, or of none",
  (sheet) => {
    const whole = SpreadsheetApp.newRichTextValue().setText("link").setLinkUrl("https://a.example/").build();
    const part = SpreadsheetApp.newRichTextValue().setText("a link").setLinkUrl(2, 6, "https://a.example/").build();
    const range = sheet.getRange("A1:B1").setRichTextValues([[whole, part]]);
    const [first, second] = range.getRichTextValues()[0] ?? [];
    return [first?.getLinkUrl(), second?.getLinkUrl(), second?.getLinkUrl(2, 6)];
  },
  ["https://a.example/", null, "https://a.example/"],
);
