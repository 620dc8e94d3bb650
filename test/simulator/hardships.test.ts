/** What makes the platform harder than our tests need it: languages of exceptions, separators, refusals for ever, triggers that do not fire, full documents. */
import { describe, expect, test } from "@jest/globals";
import { wordings } from "../../src/simulator/language/wordings";
import { anna, ben, simulate } from "./support";

const harsh = { exceptionsInAccountLanguage: true };
const message = (code: string): string =>
  `try { ${code} } catch (error) { return error.name + ": " + error.message; } return "no refusal";`;
const outside = message(`SpreadsheetApp.getActiveSheet().getRange("ZZ1");`);

describe("P-1: exceptions come in the language of the account", () => {
  test.each([
    ["es", "Las coordenadas del intervalo están fuera de las dimensiones de la hoja."],
    ["es_MX", "Las coordenadas del intervalo están fuera de las dimensiones de la hoja."],
    ["de", "Die Koordinaten des Bereichs liegen außerhalb der Abmessungen des Tabellenblatts."],
    ["fr", "Les coordonnées de la plage sont en dehors des dimensions de la feuille."],
    ["ja", "範囲の座標がシートのサイズを超えています。"],
    ["pt-BR", "As coordenadas do intervalo estão fora das dimensões da página."],
    ["en", "The coordinates of the range are outside the dimensions of the sheet."],
    ["en_GB", "The coordinates of the range are outside the dimensions of the sheet."],
    ["vi", "The coordinates of the range are outside the dimensions of the sheet."],
  ])("P-1: %s", async (language, text) => {
    const simulation = simulate({ switches: harsh });
    await simulation.host.open(anna, language);
    expect(await simulation.run(outside)).toBe(`Exception: ${text}`);
  });

  test("P-1: each account has its own; nobody's changes while the switch is off", async () => {
    const simulation = simulate({ switches: { exceptionsInAccountLanguage: false } });
    await simulation.host.open(anna, "es");
    await simulation.host.open(ben, "de");
    expect(await simulation.run(outside)).toBe(
      "Exception: The coordinates of the range are outside the dimensions of the sheet.",
    );
    simulation.host.setSwitches(harsh);
    expect(await simulation.run(outside, anna)).toContain("Las coordenadas");
    expect(await simulation.run(outside, ben)).toContain("Die Koordinaten");
  });

  test("P-1: British English writes Authorisation; what a text names stays as it is", async () => {
    const simulation = simulate({ switches: harsh });
    await simulation.host.open(anna, "en_GB");
    simulation.host.setFaults([
      { call: "Range.getValue", from: 1, effect: { throw: "Authorization is required to perform that action." } },
      { call: "Range.getFormula", from: 1, effect: { throw: "Service invoked too many times for one day: urlfetch." } },
    ]);
    const read = (member: string) => message(`SpreadsheetApp.getActiveSheet().getRange("A1").${member}();`);
    expect(await simulation.run(read("getValue"))).toBe("Exception: Authorisation is required to perform that action.");
    await simulation.host.open(anna, "es");
    expect(await simulation.run(read("getFormula"))).toBe(
      "Exception: Servicio solicitado demasiadas veces en un mismo día: urlfetch.",
    );
  });

  test("P-1: a text that nobody has written down says only that a service failed, and never in English", async () => {
    const simulation = simulate({ switches: harsh });
    await simulation.host.open(anna, "es");
    expect(
      await simulation.run(message(`SpreadsheetApp.getActiveSheet().getRange("A1").createFilter().sort(9, true);`)),
    ).toBe("Exception: Error de servicio: hojas de cálculo");
  });

  test("P-1: what is thrown by a plan and is no text of Google's is thrown as it stands", async () => {
    const simulation = simulate({ switches: harsh });
    await simulation.host.open(anna, "ja");
    simulation.host.setFaults([{ call: "*", from: 1, effect: { throw: "whatever the plan says" } }]);
    expect(await simulation.run(outside)).toBe("Exception: whatever the plan says");
  });

  test("P-1: no text in another language could be taken for one in English, and each names what the English one names", () => {
    for (const { english, texts } of wordings) {
      const holes = [...english.source.matchAll(/(?<!\\)\((?!\?)/g)].map((_, index) => `$${index + 1}`);
      for (const text of Object.values(texts)) {
        expect(wordings.filter((other) => other.english.test(text))).toEqual([]);
        expect(holes.filter((hole) => !text.includes(hole))).toEqual([]);
      }
    }
  });
});

describe("P-2: separators of formulas by the spreadsheet's locale", () => {
  const shown = (locale: string, formula: string): string =>
    `const book = SpreadsheetApp.getActive(); book.setSpreadsheetLocale("${locale}");
     return book.getActiveSheet().getRange("A1").setFormula('${formula}').getDisplayValue();`;

  test.each([
    ["es_ES", '=HYPERLINK("https://x.example";"7")', "7"],
    ["es_ES", '=HYPERLINK("https://x.example","7")', "#ERROR!"],
    ["de_DE", "=SUM(1,5;2)", "3,5"],
    ["es_AR", "=IF(TRUE,1,2)", "#ERROR!"],
    ["en_US", '=HYPERLINK("https://x.example","7")', "7"],
    ["en_US", '=HYPERLINK("https://x.example";"7")', "7"],
    ["es_MX", "=IF(TRUE,1,2)", "1"],
  ])("P-2: strictly, in %s %s shows %s", async (locale, formula, expected) => {
    expect(await simulate({ switches: { strictSeparators: true } }).run(shown(locale, formula))).toBe(expected);
  });

  test("P-2: without the switch a script's commas are read everywhere, and the switch counts at once", async () => {
    const simulation = simulate({ switches: { strictSeparators: false } });
    expect(await simulation.run(shown("es_ES", "=IF(TRUE,1,2)"))).toBe("1");
    simulation.host.setSwitches({ strictSeparators: true });
    const read = `SpreadsheetApp.getActiveSheet().getRange("B1").setValue(1); return SpreadsheetApp.getActiveSheet().getRange("A1").getDisplayValue();`;
    expect(await simulation.run(read)).toBe("#ERROR!");
  });

  test("P-7: by a switch the semicolon parts arguments only where it is the locale's own", async () => {
    const simulation = simulate({ switches: { semicolonPartsEverywhere: false } });
    expect(await simulation.run(shown("en_US", "=IF(TRUE;1;2)"))).toBe("#ERROR!");
    expect(await simulation.run(shown("en_US", "=IF(TRUE,1,2)"))).toBe("1");
    expect(await simulation.run(shown("es_ES", "=IF(TRUE;1;2)"))).toBe("1");
    simulation.host.setSwitches({ strictSeparators: false });
    expect(await simulation.run(shown("en_US", "=IF(TRUE;1;2)"))).toBe("#ERROR!");
  });

  test("P-7: by a switch a list of ranges has an end", async () => {
    const simulation = simulate({ switches: { rangesInList: 2 } });
    const bold = (places: string) =>
      simulation.run(`SpreadsheetApp.getActiveSheet().getRangeList(${places}).setFontWeight("bold"); return true;`);
    expect(await bold('["A1", "B2"]')).toBe(true);
    await expect(bold('["A1", "B2", "C3"]')).rejects.toThrow("number of ranges");
  });

  test("P-2: formulas follow a change of the locale", async () => {
    const simulation = simulate({ switches: { strictSeparators: true } });
    expect(
      await simulation.run(
        `const book = SpreadsheetApp.getActive(); const cell = book.getActiveSheet().getRange("A1").setFormula("=IF(TRUE,1.5,2)");
         book.setSpreadsheetLocale("de_DE"); return [cell.getFormula(), cell.getDisplayValue()];`,
      ),
    ).toEqual(["=IF(TRUE;1,5;2)", "1,5"]);
  });
});

describe("P-3: refusals that repeat for ever", () => {
  test("P-3: locks that are never given, in this execution and in every later one", async () => {
    const simulation = simulate();
    simulation.host.setFaults([{ call: "Lock.tryLock", from: 1, effect: { answer: false } }]);
    const taken =
      "const lock = LockService.getDocumentLock(); return [lock.tryLock(10), lock.tryLock(10), lock.hasLock()];";
    expect(await simulation.run(taken)).toEqual([false, false, false]);
    expect(await simulation.run(taken)).toEqual([false, false, false]);
    simulation.host.setFaults([]);
    expect(await simulation.run(taken)).toEqual([true, true, true]);
  });

  test("P-3: locks that throw when they are given back, after the work was done", async () => {
    const simulation = simulate({ switches: harsh });
    await simulation.host.open(anna, "fr");
    const busy = "There are too many LockService operations against the same script.";
    simulation.host.setFaults([{ call: "Lock.releaseLock", from: 1, effect: { throw: busy } }]);
    const work = message(
      `const lock = LockService.getScriptLock(); lock.tryLock(10);
       SpreadsheetApp.getActiveSheet().getRange("A1").setValue("done"); lock.releaseLock();`,
    );
    expect(await simulation.run(work)).toBe(
      "Exception: Trop d'opérations LockService sont effectuées sur le même script.",
    );
    expect(simulation.shown(1, 1)).toBe("done");
  });

  test("P-3: an answer takes the place of the call, which is not made", async () => {
    const simulation = simulate();
    simulation.host.setFaults([{ call: "Range.getDisplayValue", nth: 1, effect: { answer: "another" } }]);
    expect(
      await simulation.run(
        `const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setValue("own"); return [cell.getDisplayValue(), cell.getDisplayValue()];`,
      ),
    ).toEqual(["another", "own"]);
  });
});

describe("P-5: triggers that do not fire stay listed", () => {
  test("P-5: clock and edit triggers; they fire again once they may, in their rhythm", async () => {
    const hour = 3_600_000;
    const simulation = simulate({
      source: `function tick() { const cell = SpreadsheetApp.getActiveSheet().getRange("A1"); cell.setValue(Number(cell.getValue()) + 1); }
        function listed() { return ScriptApp.getProjectTriggers().length; }`,
      switches: { triggersFire: false },
    });
    await simulation.run(`ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();`);
    simulation.pass(3 * hour);
    expect(await simulation.host.fireDueTriggers()).toEqual([]);
    expect(await simulation.run("return ScriptApp.getProjectTriggers().length;")).toBe(1);
    expect(simulation.shown(1, 1)).toBe("");
    simulation.host.setSwitches({ triggersFire: true });
    simulation.pass(hour);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
    expect(simulation.shown(1, 1)).toBe("1");
  });
});

describe("P-6: a document that is full", () => {
  test("P-6: of tabs and of cells, as many as are said; the text names the limit", async () => {
    const simulation = simulate({ switches: { sheetsInDocument: 2, cellsInDocument: 60_000 } });
    const insert = message("SpreadsheetApp.getActive().insertSheet();");
    expect(await simulation.run(insert)).toBe("no refusal");
    expect(await simulation.run(insert)).toBe("Exception: You have reached the limit of 2 sheets in this document.");
    simulation.host.setSwitches({ sheetsInDocument: 200 });
    expect(await simulation.run(insert)).toBe(
      "Exception: This action would increase the number of cells in the workbook above the limit of 60000 cells.",
    );
    expect(await simulation.run(message("SpreadsheetApp.create('one', 6000, 26);"))).toContain("60000 cells");
  });
});

describe("facts 2026 2, 3: what was learned since", () => {
  test("P-4: no identity token where openid was not granted", async () => {
    const scopes = ["openid", "https://www.googleapis.com/auth/spreadsheets.currentonly"];
    const simulation = simulate({
      project: {
        manifest: { oauthScopes: scopes },
        scripts: [{ name: "Code", source: "function token() { return ScriptApp.getIdentityToken(); }" }],
        html: [],
      },
      identityToken: async () => "a token",
    });
    const token = async () => (await simulation.host.call(anna, "token", [])).value;
    expect(await token()).toBe("a token");
    simulation.host.setConsent(anna, scopes.slice(1));
    expect(await token()).toBeNull();
  });

  test("facts 2026 3: an empty property name is refused, and nothing beside it is kept", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(message(`PropertiesService.getScriptProperties().setProperties({ a: "1", "": "2" });`)),
    ).toBe("Exception: The property name must not be null or empty.");
    expect(await simulation.run("return PropertiesService.getScriptProperties().getKeys();")).toEqual([]);
  });
});
