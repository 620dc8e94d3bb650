/** When a column is needed, for a row that changes somebody and for a new one, apart (S-7): most columns share one of a few answers. */
import type { Language } from "../../contract";
import type { FieldKey } from "../../roster";

export interface WhenNeeded {
  readonly onUpdate: string;
  readonly onNew: string;
}

const kinds = {
  guid: ["userGuid"],
  id: ["userId"],
  needed: ["role", "firstName", "lastName"],
  grade: ["gradeLevel"],
  email: ["email"],
  username: ["username"],
  password: ["password"],
  classGuid: ["classGuid"],
  ofClass: ["classId", "className"],
  maybe: ["classGradeLevel", "classStartDate", "classEndDate", "masterCode"],
} as const satisfies Record<string, readonly FieldKey[]>;
type Kind = keyof typeof kinds;

const texts: Readonly<Record<Language, Readonly<Record<Kind, readonly [onUpdate: string, onNew: string]>>>> = {
  en: {
    guid: ["Required: leave it as it was pulled.", "Leave it blank."],
    id: ["Blank keeps it; required only if none is stored.", "Required."],
    needed: ["Blank keeps what is stored.", "Required."],
    grade: ["Blank keeps what is stored.", "Optional; a student should have one."],
    email: ["Blank keeps what is stored.", "Required for a teacher."],
    username: ["Blank keeps what is stored.", "Blank: one is made."],
    password: ["Blank leaves it alone.", "Blank: a temporary one is made."],
    classGuid: ["Only for a class that exists already.", "Blank for a new class."],
    ofClass: ["Required if the row has a class.", "Required if the row has a class."],
    maybe: ["Optional.", "Optional."],
  },
  es: {
    guid: ["Obligatorio: déjelo como se trajo.", "Déjelo en blanco."],
    id: ["En blanco conserva el que hay; obligatorio solo si no hay ninguno.", "Obligatorio."],
    needed: ["En blanco conserva lo que hay.", "Obligatorio."],
    grade: ["En blanco conserva lo que hay.", "Opcional; conviene que cada estudiante lo tenga."],
    email: ["En blanco conserva lo que hay.", "Obligatorio para docentes."],
    username: ["En blanco conserva lo que hay.", "En blanco: se crea uno."],
    password: ["En blanco no cambia nada.", "En blanco: se crea una temporal."],
    classGuid: ["Solo para un grupo que ya existe.", "En blanco para un grupo nuevo."],
    ofClass: ["Obligatorio si la fila tiene un grupo.", "Obligatorio si la fila tiene un grupo."],
    maybe: ["Opcional.", "Opcional."],
  },
};

export function whenNeeded(key: FieldKey, language: Language): WhenNeeded {
  const names = Object.keys(kinds) as Kind[];
  const kind = names.find((one) => (kinds[one] as readonly FieldKey[]).includes(key)) ?? "maybe";
  const [onUpdate, onNew] = texts[language][kind];
  return { onUpdate, onNew };
}
