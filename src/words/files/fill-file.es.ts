/** Todos los textos de llenar una lista con un archivo que ya se tiene (B-12), en español. */
import type { FillFileTexts } from "./fill-file.en";

export const fillFileEs: FillFileTexts = {
  title: "Llenar con un archivo que ya tiene",
  how: "Una exportación de su sistema escolar, un zip de OneRoster o de Clever (o todos sus archivos juntos), una lista de Google Admin, Canvas o School Data Sync, o cualquier lista. Se lee en esta computadora y no sale de ella; no se envía nada.",
  choose: "Elija el archivo, o todos los archivos del conjunto",
  tab: "Llenar la pestaña",
  school: "Escuela del archivo",
  schoolOption: "{school}: {students} estudiantes, {teachers} docentes",
  classes: "También las clases",
  look: "Mostrar qué cambiaría",
  looking: "Leyendo el archivo…",
  recognised: "Reconocido como {name}.",
  columns: "Lo que se lee",
  column: "{theirs} → {ours}",
  sample: "por ejemplo {value}",
  grades: "¿Qué significan estos grados en su distrito?",
  grade: { one: "{code} ({count} persona)", other: "{code} ({count} personas)" },
  asWritten: "dejarlo como está: un error en la hoja",
  blank: "dejarlo en blanco",
  counts: {
    added: "Nuevas: {count}",
    changed: "Cambiadas: {count}",
    missing: "No están en el archivo: {count}",
    same: "Iguales: {count}",
  },
  elsewhere: "Cuentas de otra escuela, que se dejan fuera: {count}",
  missing:
    "Están en la plataforma y no en el archivo. Esto no da de baja a nadie; las bajas y los traslados se hacen en la plataforma.",
  example: "{name}: {field} {from} → {to}",
  notes: "Lo que se observó",
  doubts: {
    "fill.other_school":
      "Solo {matched} de las {accounts} personas de esta pestaña están en el archivo. ¿Es el archivo de esta escuela?",
    "fill.old": "{changed} de {matched} personas son distintas. ¿Es el archivo de este año?",
    "fill.guard": "{kind}: {count} de {of}. Antes de cargar tanto se le preguntará.",
  },
  kinds: { creation: "Personas nuevas", classMove: "Cambios de clase", erasure: "Borrados" },
  fill: "Llenar la pestaña",
  filling: "Llenando la pestaña…",
  nothing: "El archivo no cambia nada en esta pestaña.",
  filled: "Se llenó: {cells} celdas, {rows} filas nuevas. No se envió nada: revíselas en la pestaña y luego cárguelas.",
  takeBack: "Deshacer este llenado",
  takingBack: "Deshaciéndolo…",
  takenBack: "Se deshizo: {cells} celdas, {rows} filas.",
  left: "Quedan como están, porque alguien las cambió después: {count}.",
  refused: "Este archivo no se puede leer:",
};
