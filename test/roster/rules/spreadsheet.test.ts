import { describe, expect, test } from "@jest/globals";
import { type CheckedRow, canBeMeant, checkRow, type FieldKey, type Finding, fieldKeys } from "../../../src/roster";
import { misreadName } from "../../../src/roster/damage/misread-names";
import { codesOf, created, newStudent, student, updated } from "../support/people";

const math = { classId: "M5", className: "Math 5" };
const toldOf = (field: FieldKey, value: string): Finding | undefined =>
  created({ ...(field.startsWith("class") ? math : {}), [field]: value }).findings.find((one) => one.field === field);

/** By masks, Fortran, databases and programs of three-digit exponents. */
const eNotations = [
  "1.23457E+011",
  "123.457E+9",
  "123.457E9",
  "12.3457E+10",
  "12.3457e+10",
  "0.123457E+12",
  "123457E+6",
  "1.23457D+11",
  "1.23457 E+11",
  "1.23457E +11",
  "1.23457x10^11",
] as const;

const everyIdAndName = ["userId", "username", "classId", "className", "firstName", "lastName"] as const;

describe("what only a spreadsheet writes, on a new row", () => {
  test.each(
    everyIdAndName.flatMap((field) =>
      [
        "12-Mar",
        "Mar-04",
        "2026-03-04",
        "3/4/2026",
        "4-mar",
        "3/4/2026 0:00",
        "03/04/26",
        "12/mar",
        "March 4, 2026",
      ].map((value) => [field, value] as const),
    ),
  )("G-2: in %s %j is named as a date, and nothing else is said of it", (field, value) => {
    expect(codesOf(created({ ...math, [field]: value }), field)).toEqual(["cell.became_date"]);
  });

  test.each([
    ["username", "may-21"],
    ["username", "jun-08"],
    ["username", "april.12.2010"],
    ["username", "june-05-2012"],
    ["className", "May 2026 Cohort"],
    ["className", "9/11 Studies"],
    ["className", "9/10/11"],
    ["userId", "MAR2"],
    ["userId", "3-4"],
    ["classId", "11-12"],
    ["classId", "2026-27"],
    ["className", "Field day 3/4/2026"],
    ["lastName", "March"],
  ] as const)("G-2: in %s %j is no date", (field, value) => {
    expect(codesOf(created({ ...math, [field]: value }), field)).not.toContain("cell.became_date");
  });

  test.each([
    ["userId", "1.23457E+11"],
    ["userId", "1.23457E11"],
    ["username", "5.12346E+08"],
    ["username", "1,23457E+11"],
    ["classId", "1.23E+10"],
    ["classId", "1E+05"],
    ["className", "1.23E+10"],
    ["email", "1.23457E+11@school.org"],
    ...eNotations.flatMap((value) =>
      (["userId", "username", "classId", "className"] as const).map((field) => [field, value] as const),
    ),
    ...eNotations.map((value) => ["email", `${value}@school.org`] as const),
    ["username", "S1.23457E+11"],
    ["userId", "S1.23457E+11"],
    ["classId", "2026-1.23457E+11-A"],
    ["email", "s1.23457E+11@school.org"],
  ] as const)("G-2: in %s %j is named as shortened, and only typing it helps", (field, value) => {
    const told = toldOf(field, value);
    expect([told?.code, told?.severity]).toEqual(["cell.digits_lost", "error"]);
    expect(told !== undefined && canBeMeant(told)).toBe(false);
  });

  test.each([
    ["userId", "123456.0", "123456"],
    ["userId", "4512.00", "4512"],
    ["userId", "1.2345678E7", "12345678"],
    ["username", "123456.0", "123456"],
    ["email", "123456.0@school.org", "123456@school.org"],
    ["userId", "123456.00000000", "123456"],
    ["username", "123456.0000000000", "123456"],
    ["classId", "20231,0000000", "20231"],
    ["email", "123456.00000000@school.org", "123456@school.org"],
    ["userId", "12.345678E+6", "12345678"],
    ["classId", "0.12345678E+8", "12345678"],
    ["classId", "20231.0", "20231"],
    ["className", "20231.0", "20231"],
  ] as const)("G-2: in %s %j is told with the number that was meant, %s", (field, value, meant) => {
    expect(toldOf(field, value)).toMatchObject({ code: "cell.became_number", severity: "error", facts: { meant } });
  });

  test.each([
    ["classId", "2.0"],
    ["classId", "1.1"],
    ["userId", "1E5"],
    ["userId", "12e3"],
    ["userId", "1e5"],
    ["userId", "12d3"],
    ["userId", "12E10"],
    ["classId", "10.1E2"],
    ["classId", "12 E3"],
    ["className", "Chemistry 6.02E+23"],
    ["username", "a1e5b"],
    ["username", "e10e10"],
    ["username", "12e34"],
    ["username", "s1.2e3"],
    ["email", "e10@school.org"],
    ["email", "12345e+12@school.org"],
    ["username", "ana.0"],
    ["email", "ana.0@school.org"],
  ] as const)("G-2: in %s %j may be a code", (field, value) => expect(toldOf(field, value)).toBeUndefined());

  test.each(everyIdAndName)("G-2: in %s ##### is what a column shows that is too narrow", (field) => {
    expect(codesOf(created({ ...math, [field]: "#####" }), field)).toEqual(["cell.spreadsheet_error"]);
  });

  test.each([
    "#N/A",
    "#n/a",
    "#N/D",
    "#I/T",
    "#NV",
    "#¡REF!",
    "#¿NOMBRE?",
    "#¡DIV/0!",
    "#¡DESBORDAMIENTO!",
    "#VALOR!",
    "#WERT!",
    "#BEZUG!",
    "#ÜBERLAUF!",
    "#NOM?",
    "#BUSY!",
    "#BLOCKED!",
    "#CONNECT!",
    "#TIMEOUT!",
    "#PYTHON!",
    "#GETTING_DATA",
    "Err:502",
    "Loading...",
    "Cargando…",
    "Wird geladen...",
  ])("G-2: %s is no value in any column, on a new row or on an account's", (value) => {
    const codesOfAll = (fields: readonly FieldKey[], judged: (field: FieldKey) => CheckedRow) =>
      fields.map((field) => codesOf(judged(field), field));
    const all = fieldKeys.filter((field) => field !== "password");
    const ofNew = codesOfAll(all, (field) => created({ ...math, [field]: value }));
    expect(ofNew).toEqual(all.map(() => ["cell.spreadsheet_error"]));
    const ofAccounts = all.filter((field) => field !== "userGuid");
    const ofStored = codesOfAll(ofAccounts, (field) => updated(student, { ...math, [field]: value }));
    expect(ofStored).toEqual(ofAccounts.map(() => ["cell.spreadsheet_error"]));
  });

  test.each([
    ["className", "#MATH"],
    ["className", "#Girls Who Code!"],
    ["className", "#1!"],
    ["className", "Ready, Set, Go!"],
    ["classId", "#A/B"],
    ["classId", "#MATH_A"],
    ["className", "Err: 50 ways"],
    ["className", "Loading Docks..."],
    ["firstName", "Laden"],
  ] as const)("G-2: in %s %j is no error of a formula", (field, value) => expect(toldOf(field, value)).toBeUndefined());

  test.each(
    everyIdAndName.flatMap((field) => ["1:02:00 AM", "13:05:00", "1/0/1900"].map((value) => [field, value] as const)),
  )("G-2: in %s %j is a time or a day that only a spreadsheet writes", (field, value) => {
    expect(codesOf(created({ ...math, [field]: value }), field)).toEqual(["cell.became_date"]);
  });

  test.each(
    (["userId", "username", "classId"] as const).flatMap((field) =>
      ["NULL", "None", "NaN", "undefined", "n/a", "-", "--"].map((value) => [field, value] as const),
    ),
  )("G-2: in %s %j is a program's word for nothing, and becomes nobody's", (field, value) => {
    expect(codesOf(created({ ...math, [field]: value }), field)).toEqual(["cell.blank_word"]);
  });

  test("G-2: a person may be called Null or None, and a word for nothing that is stored is nobody's mistake now", () => {
    expect(created({ lastName: "Null", firstName: "None" }).findings).toEqual([]);
    expect(codesOf(updated({ ...student, userId: "null" }, { userId: "null", firstName: "Eva" }), "userId")).toEqual(
      [],
    );
    const told = toldOf("userId", "null");
    expect(told !== undefined && canBeMeant(told)).toBe(true);
  });

  test.each([
    ["JosŽ", "José"],
    ["JosÈ", "José"],
    ["JosÚ", "José"],
    ["MarÌa", "María"],
    ["Ib‡–ez", "Ibáñez"],
    ["N£¤ez", "Núñez"],
    // Windows-1252 as Mac Roman shows it, where a DOS page would give a name of nobody
    ["PeÒa", "Peña"],
    ["MuÒoz", "Muñoz"],
    ["BegoÒa", "Begoña"],
    ["¡vila", "Ávila"],
    ["RamÛn", "Ramón"],
    ["J¯rgen", "Jørgen"],
    // and as a DOS page does
    ["InÛs", "Inês"],
    ["┴lvarez", "Álvarez"],
    ["JosΘ", "José"],
    // UTF-8, whose second byte is not seen
    ["ÃÃ±igo", "Íñigo"],
    ["Ãngel", "Ángel"],
    // written in ISO 8859-15
    ["SÃžren", "Søren"],
    // read as Windows-1250
    ["MarĂa", "María"],
    ["JosĂ©", "José"],
    ["LeĂłn", "León"],
    ["JesĂşs", "Jesús"],
    ["KozĹ‚owski", "Kozłowski"],
    ["Muńoz", "Muñoz"],
    ["Ńíguez", "Ñíguez"],
    // read as Windows-1251
    ["Josй", "José"],
    ["Pйrez", "Pérez"],
    ["JosГ©", "José"],
    ["GarcГa", "García"],
    // read as GBK
    ["Jos茅", "José"],
    ["Mar铆a", "María"],
  ])("G-2: %s is told with the name that was meant, %s", (firstName, meant) => {
    expect(toldOf("firstName", firstName)).toMatchObject({ code: "cell.misread", facts: { meant } });
  });

  test.each([
    ["Math &amp; Science", "Math & Science"],
    ["Math &amp;amp; Science", "Math & Science"],
    ["Espa&ntilde;ol", "Español"],
    ["ESPA&Ntilde;OL", "ESPAÑOL"],
    ["Espa&#241;ol", "Español"],
    ["Espa&#xF1;ol", "Español"],
    ["Espa%C3%B1ol", "Español"],
    ["Espa%F1ol", "Español"],
    ["Math%20%26%20Science", "Math & Science"],
    ["Espa\\u00f1ol", "Español"],
    ["Espa\\xf1ol", "Español"],
    ["1%C2%BA Grado", "1º Grado"],
    ["Ni=C3=B1os y m=C3=A1s", "Niños y más"],
    ["Children=E2=80=99s Choir", "Children’s Choir"],
    ["Espa=C3=B1ol", "Español"],
    ["Children&rsquo;s Choir", "Children’s Choir"],
  ])("G-2: the Class Name %s is told with what was meant, %s", (className, meant) => {
    expect(toldOf("className", className)).toMatchObject({ code: "cell.misread", facts: { meant } });
    expect(toldOf("className", meant)).toBeUndefined();
  });

  test("G-2: so is a name, and the repair is a name", () => {
    expect(toldOf("lastName", "Mu&ntilde;oz")).toMatchObject({ code: "cell.misread", facts: { meant: "Muñoz" } });
  });

  test.each([
    "R&B",
    "AT&T",
    "Q&A;",
    "R&D; Lab",
    "100% Math",
    "100%20 Club",
    "50%25",
    "Math=A1",
    "A=B",
    "Sets \\ Logic",
    "EU+2026",
    "100%F1 Club",
    "Honor%Acorn",
    "Math & Science",
    "&c;",
    "Español",
  ])("G-2: the Class Name %s is what it says", (className) => expect(toldOf("className", className)).toBeUndefined());

  test.each([
    "classId",
    "className",
  ] as const)("G-2: in %s the sign of a letter that could not be read is named", (field) => {
    const told = toldOf(field, "Espa\uFFFDol");
    expect([told?.code, told?.severity]).toEqual(["cell.letters_lost", "error"]);
    expect(told !== undefined && canBeMeant(told)).toBe(false);
  });

  test.each([
    ["two readings are as likely", "KiÛn"],
    ["a letter that also looks like a Latin one", "Сarlos"],
    ["a letter that also looks like a Latin one, within", "Muсoz"],
    ["no reading is known", "Pe馻"],
    ["a page of Korea", "Jos챕"],
    ["half of a letter may have been Á or Í", "Ãvar"],
  ])("G-2: where %s, %s is told without a repair", (_why, firstName) => {
    const told = toldOf("firstName", firstName);
    expect(told).toMatchObject({ code: "cell.misread", facts: {} });
    expect(told?.facts.meant).toBeUndefined();
    expect(told !== undefined && canBeMeant(told)).toBe(true);
  });

  test("G-2: whatever is read from a name, no reading begins with a mark or has what is no letter", () => {
    const letters = [..."ÃÂÄÅĂĹГÌÍÒÛÚŽйñńе茅챕¡±¤©√├Ü™š‘’\u0081\u008D\u00AD\uF8FF"];
    for (const one of letters) {
      for (const other of letters) {
        for (const firstName of [`${one}${other}igo`, `Mar${one}${other}a`, `JOS${one}${other}`]) {
          const meant = misreadName(firstName)?.meant ?? "";
          expect([firstName, meant]).toEqual([
            firstName,
            expect.not.stringMatching(/(?:^|\s)\p{M}|[\p{Cc}\p{Co}\p{Cn}]/u),
          ]);
        }
      }
    }
  });

  test("G-2: classes are called as they are", () => {
    for (const className of ["数学A", "国語B組", "Matemática ½", "¿Qué es?", "Grado 5º", "Math § 2", "Алгебра II"])
      expect(toldOf("className", className)).toBeUndefined();
    expect(toldOf("className", "MatemÃ¡tica")).toMatchObject({ code: "cell.misread", facts: { meant: "Matemática" } });
  });

  test.each([
    [
      "Poland",
      "Kozłowski Wiśniewski Zieliński Gruszczyński Kamińska Wójcik Dąbrowski Jabłoński Święcicki Żółć Źrebiec Bień Słoń Kość Łukasz Małgorzata Świętosław Bożydar KOZIEŃ BAŃCZYK",
    ],
    [
      "Czechia and Slovakia",
      "Dvořák Černý Růžička Jiří Kateřina Žáčková Ďuriš Ľubomír Ťažký Hlušková Ĺudovít Krňávek Němeček Šťastný VĚRA",
    ],
    ["Hungary", "Erdős Szűcs Győző Ágnes Zoltán Őze Űrkúti Bőgős LŐRINCZ"],
    ["Romania", "Bălănescu Ștefan Țepeș Şerban Ţîrlea Brâncuși Ărădeanu Călin Ion-Ștefăniță BĂTRÂN BĂŞESCU PĂUN"],
    ["Croatia and Serbia", "Đorđević Čović Žižić Šimić Ćurić Željko Kovačević ĐOKOVIĆ"],
    ["the Baltic", "Ķirsons Žemaitė Bērziņš Šķēle Õnnepalu Tõnu Kõiv Ännä Mäesalu Žūklė Jogailė Ņikita"],
    ["Viet Nam", "Nguyễn Trần Phạm Đặng Ngô Hồ Vũ Lã Hãn Kiên Ân Ấu Ăn Ý Thị-Ý Diễm Hằng Đỗ"],
    ["Turkey", "Çetin Koç Gülşen Işık İbrahim Şahin Öztürk Ağaoğlu Ünal Çağrı"],
    [
      "Iceland and the North",
      "Þórdís Guðrún Æsa Ævar Sigurður Björk Ålund Håkan Åsa Ääri Øyvind Ørsted Sørensen Jääskeläinen",
    ],
    ["Ireland and Wales", "Ó Súilleabháin Ó’Brien Sinéad Siân Ŵyn Llŷr hÓgáin Mac Éinrí"],
    ["Portugal and Brazil", "João Conceição Guimarães Simões Inês Luís Antônio Ângela SIMÃO Magalhães Ítalo Êurico"],
    ["France", "François Hélène Zoë Loïc Œuvrard Benoît Gaël L’Écuyer Lætitia Ève Émile Aÿ"],
    ["Spain", "Íñigo Ñíguez Núñez Begoña Gal·la Güell Òscar Àngels Laia-Ú Peña MUÑOZ Mª"],
    ["Italy and Germany", "Nicolò Mosè Müller Größe Weiß WEIẞ Jäger Jürgen Äbi Übel Özil"],
    [
      "Hawaii and the First Nations",
      "Kahoʻolawe ʻIolani Keʻalaokeao Xʷməθkʷəy̓əm Hən̓q̓əmin̓əm̓ Diné Yaqui-Tł’ah Łáádaa Sq̓əc̓iy̓aʔɬ",
    ],
    [
      "other scripts",
      "李明 王美玲 茂 佐藤さくら サトウ 김민준 Ярослав Анна-Мария Їжак Ђорђе Αλέξανδρος Ρένα مريم علی‌رضا שרה नेहा ปรีชา Ἀθηνᾶ",
    ],
    ["two scripts in two words", "李 Ming|Anna Иванова|김 David|Ming(李)".slice(0, -8)],
  ])("G-2, C-4: no name of %s is told as read wrongly", (_where, names) => {
    const told = (names.includes("|") ? names.split("|") : names.split(" ")).filter(
      (name) => misreadName(name) !== null,
    );
    expect(told).toEqual([]);
  });

  test.each([
    "McÉwan",
    "DeÁvila",
    "Ó hÓgáin",
    "hÉigeartaigh",
    "JOSÉ",
    "Žofie",
    "Škoda-Žák",
    "Anežka",
    "O’Ñandú",
    "D’Ávila",
    "Æthelred",
    "François",
    "Øyvind-Åse",
    "Nguyễn Thị Ánh",
    "İbrahim Şahin",
    "Αλέξανδρος",
    "Ярослав",
    "李明",
  ])("G-2, C-4: %s is a name as it stands", (firstName) => expect(toldOf("firstName", firstName)).toBeUndefined());

  test('G-2: ="00123" is simply 00123', () => {
    const row = created({ userId: '="00123"' });
    expect([row.values.userId, row.findings]).toEqual(["00123", []]);
  });

  test("G-2: where the stored value is known, what may have become of it is told as that; any other value as on a new row", () => {
    const coded = { ...student, username: "mar04" };
    expect(codesOf(updated(coded, { username: "Mar-04" }), "username")).toEqual([]);
    expect(codesOf(updated(coded, { username: "12-Jun" }), "username")).toEqual(["cell.became_date"]);
    expect(codesOf(updated({ ...student, userId: "123456" }, { userId: "123456.0" }), "userId")).toEqual([]);
    expect(codesOf(updated({ userGuid: student.userGuid ?? "" }, { username: "12-Jun" }), "username")).toEqual([]);
  });

  test("G-2: it may be meant where the column would take it, and nowhere else", () => {
    const meant = (field: FieldKey, value: string) => {
      const told = toldOf(field, value);
      return told !== undefined && canBeMeant(told);
    };
    expect(meant("classId", "3/4/2026")).toBe(true);
    expect(meant("userId", "12-Mar")).toBe(true);
    expect(meant("username", "123456.0")).toBe(true);
    expect(meant("lastName", "GarcÃa")).toBe(true);
    // A slash, a digit and a sign that the column never has.
    expect(meant("userId", "3/4/2026")).toBe(false);
    expect(meant("firstName", "12-Mar")).toBe(false);
    expect(meant("lastName", "JosÃ©")).toBe(false);
    expect(meant("userId", "#REF!")).toBe(false);
    expect(meant("gradeLevel", "TK")).toBe(false);
  });

  test.each([
    ["userId", "123456.0", "cell.became_number"],
    ["username", "123456.0", "cell.became_number"],
    ["userId", "12-Mar", "cell.became_date"],
    ["lastName", "GarcÃa", "cell.misread"],
  ] as const)("G-2: in %s %j that is meant is a warning with the same words, and the value stays", (field, value, code) => {
    const row = { row: 2, stored: null, values: newStudent({ [field]: value }) };
    const asked = checkRow(row).findings;
    expect(asked.map((one) => [one.code, one.severity])).toEqual([[code, "error"]]);
    const said = checkRow({ ...row, meant: [field] });
    expect(said.findings).toEqual(asked.map((one) => ({ ...one, severity: "warning" })));
    expect(said.values[field]).toBe(value);
    // Of another cell it says nothing.
    expect(checkRow({ ...row, meant: ["email"] }).findings).toEqual(asked);
  });

  test.each([
    ["userId", "1.23457E+11"],
    ["userId", "3/4/2026"],
    ["userId", "#REF!"],
    ["userId", "“123”"],
    ["firstName", "12-Mar"],
    ["gradeLevel", "TK"],
    ["role", "Pupil"],
    ["email", "ana@"],
  ] as const)("G-2: in %s %j stays an error, whoever says that it is meant", (field, value) => {
    const row = { row: 2, stored: null, values: newStudent({ [field]: value }) };
    const asked = checkRow(row).findings;
    expect(asked.map((one) => one.severity)).toContain("error");
    expect(checkRow({ ...row, meant: fieldKeys }).findings).toEqual(asked);
  });

  test("G-2: it may be meant of a class on an account's row too, and its other rules still hold", () => {
    const row = { row: 2, stored: student, values: { ...student, classId: "4-Mar", className: "Art" } };
    expect(codesOf(checkRow(row), "classId")).toEqual(["cell.became_date"]);
    const meant = ["classId"] as const;
    expect(checkRow({ ...row, meant }).findings.map((one) => one.severity)).toEqual(["warning"]);
    const nameless = checkRow({ ...row, values: { ...row.values, className: "" }, meant });
    expect(nameless.findings.map((one) => one.severity)).toContain("error");
  });
});
