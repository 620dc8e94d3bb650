/** What the Google Workspace Marketplace shows of Rollbook, in both languages, within the limits of its form. */
import type { ListingKind } from "./publishing.ts";

export interface ListingText {
  readonly name: string;
  readonly shortDescription: string;
  readonly description: readonly string[];
  /** Its last paragraph, by the kind of the listing: whom the add-on talks to. */
  readonly whose: Readonly<Record<ListingKind, string>>;
  readonly postInstallTip: string;
  readonly screenshots: readonly (readonly [picture: string, caption: string])[];
}

/** Characters; from the Marketplace SDK's store listing form, and the editor add-on style guide for the name in the menu. */
export const limits = { name: 30, shortDescription: 200, description: 16_000, screenshots: 5 } as const;

/** Google's own product names may not be part of an add-on's name. */
export const forbiddenInName = /google|sheets|workspace|gmail|drive/i;

export const listingTexts: Readonly<Record<"en" | "es", ListingText>> = {
  en: {
    name: "Rollbook",
    shortDescription:
      "Bring a school's accounts into a sheet, correct them, and upload only what changed. Every mistake is named on the cell where it was made.",
    description: [
      "Rollbook is for school and district administrators who keep rosters: new students, corrected names, new grades, forgotten passwords, hundreds of rows in August.",
      "PULL the teachers and students of a school into a tab. IDs keep their zeros, the column that identifies people is guarded, and your own tabs, columns, colors and notes are left alone.",
      "EDIT as in any sheet. Each cell is checked as you type or paste: the cell, a note and a Status column say what is the matter and how to write it. Where the right value is known, one click puts it back.",
      "REVIEW every change, old and new, before anything is sent. Rows with errors stay behind; the others can go. Nothing is ever removed by an upload.",
      "UPLOAD and close the sidebar. Results come back by themselves as tabs: Completed, with new GUIDs and generated usernames (temporary passwords as slips to print), and Errors, with the guilty cells marked. Correct them right there and send only those rows again.",
      "In English and Spanish. Works with keyboard and screen reader. Rollbook reads and writes only the spreadsheet you use it in. Your administrator account is recognized by your Google sign-in; there is no further password.",
    ],
    whose: {
      private:
        "It talks only to your own district's import service. If it says that there is no administrator with your account, ask the person in your district who looks after rosters.",
      public:
        "It talks only to the import service of <operator>, and needs an account of your district there: <address where districts ask for one>. Without one you get a demonstration with made-up people for a day.",
    },
    postInstallTip: "Open a spreadsheet, then choose Extensions, Rollbook, Open Rollbook to pull your first school.",
    screenshots: [
      ["pull", "All accounts of a school, in a tab of their own"],
      ["errors", "A mistake is named on the cell where it was made"],
      ["review", "Every change, old and new, before anything is sent"],
      ["completed", "What was done, with new GUIDs and usernames"],
      ["errors-tab", "What was not done, and why; correct it right there"],
    ],
  },
  es: {
    name: "Rollbook",
    shortDescription:
      "Traiga las cuentas de una escuela a una hoja, corríjalas y cargue solo lo que cambió. Cada error se nombra en la celda donde se cometió.",
    description: [
      "Rollbook es para administradores de escuelas y distritos que llevan las listas: estudiantes nuevos, nombres corregidos, grados nuevos, contraseñas olvidadas, cientos de filas en agosto.",
      "DESCARGUE a los docentes y estudiantes de una escuela a una pestaña. Los ID conservan sus ceros, la columna que identifica a las personas está protegida y sus propias pestañas, columnas, colores y notas quedan como están.",
      "EDITE como en cualquier hoja. Cada celda se comprueba al escribir o pegar: la celda, una nota y la columna Estado dicen qué pasa y cómo se escribe. Donde se conoce el valor correcto, un clic lo restituye.",
      "REVISE cada cambio, antes y después, antes de enviar nada. Las filas con errores se quedan; las demás pueden ir. Ninguna carga quita a nadie.",
      "CARGUE y cierre el panel. Los resultados vuelven por sí solos como pestañas: Completados, con los GUID nuevos y los nombres de usuario (las contraseñas temporales, como tarjetas para imprimir), y Errores, con las celdas culpables marcadas. Corríjalas ahí mismo y envíe de nuevo solo esas filas.",
      "En español e inglés. Funciona con teclado y lector de pantalla. Rollbook lee y escribe solo la hoja de cálculo en la que usted lo usa. Su cuenta de administrador se reconoce por su inicio de sesión de Google; no hay otra contraseña.",
    ],
    whose: {
      private:
        "Habla solo con el servicio de importación de su propio distrito. Si dice que no hay ningún administrador con su cuenta, pregunte a quien lleva las listas en su distrito.",
      public:
        "Habla solo con el servicio de importación de <operator>, y necesita allí una cuenta de su distrito: <address where districts ask for one>. Sin ella recibe por un día una demostración con personas inventadas.",
    },
    postInstallTip:
      "Abra una hoja de cálculo y elija Extensiones, Rollbook, Abrir Rollbook para descargar su primera escuela.",
    screenshots: [
      ["pull", "Todas las cuentas de una escuela, en una pestaña propia"],
      ["errors", "El error se nombra en la celda donde se cometió"],
      ["review", "Cada cambio, antes y después, antes de enviar nada"],
      ["completed", "Lo que se hizo, con los GUID y usuarios nuevos"],
      ["errors-tab", "Lo que no se hizo y por qué; corríjalo ahí mismo"],
    ],
  },
};

const descriptionOf = (text: ListingText, whose: string) => [...text.description, whose].join("\n\n");
export const description = (text: ListingText, kind: ListingKind) => descriptionOf(text, text.whose[kind]);

/** Everything the form would refuse; none when the listing is right. */
export function listingFaults(text: ListingText): string[] {
  const faults: string[] = [];
  const length = (name: "name" | "shortDescription" | "description", value: string) => {
    if (value.length > limits[name]) faults.push(`${name} has ${value.length} characters; ${limits[name]} are allowed`);
  };
  length("name", text.name);
  length("shortDescription", text.shortDescription);
  for (const whose of Object.values(text.whose)) length("description", descriptionOf(text, whose));
  if (forbiddenInName.test(text.name)) faults.push(`"${text.name}" names a Google product`);
  if (text.screenshots.length > limits.screenshots) faults.push(`more than ${limits.screenshots} screenshots`);
  return faults;
}
