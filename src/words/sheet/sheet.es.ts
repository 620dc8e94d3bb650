/** Los textos que el complemento escribe en su menú y en una lista, en español. */
import type { SheetTexts } from "./sheet.en";

export const sheetEs: SheetTexts = {
  menu: { open: "Abrir Rollbook", files: "Trabajar con archivos", selfCheck: "Comprobar esta hoja de cálculo" },
  header: { status: "Estado", key: "Rollbook clave", conflicts: "Rollbook conflictos", row: "Fila" },
  baselineTab: "Rollbook base {school}",
  outboxTab: "Rollbook salida",
  status: {
    changed: "Cambiada",
    created: "Nueva",
    waiting: "En espera",
    sent: "Enviada",
    error: "Error: {fields}",
    warning: "Verifique: {fields}",
    conflict: "Conflicto: {fields}",
    row: "fila",
  },
  corrected: { ready: "Corregida: lista para enviarse.", done: "Corregida y completada." },
  note: {
    mark: "Rollbook:",
    was: "Antes: {value}",
    header: "Esta columna debe llamarse «{header}». Mientras no se llame así, no se verifica nada.",
    headerRepeated:
      "Las columnas {columns} tienen el mismo nombre, «{header}». Dé otro nombre a la que es suya, o elimine la copia. Hasta entonces no se verifica nada.",
    wasBlank: "Antes: en blanco",
    conflict:
      "{mine} aquí, {theirs} en la plataforma. Conserve el suyo o tome el de la plataforma en el panel lateral.",
    passwordWas: "Se asignará una contraseña nueva.",
    untold: "{column}: el motivo no se puede mostrar en este momento. Elija Comprobar en el panel lateral.",
  },
};
