/** Todos los textos que el complemento escribe en la hoja de cálculo o en su menú, en español. */
import type { SheetTexts } from "./sheet.en";

export const sheetEs: SheetTexts = {
  menu: { open: "Abrir Rollbook", files: "Trabajar con archivos" },
  header: { status: "Estado", key: "Rollbook clave", conflicts: "Rollbook conflictos", row: "Fila" },
  baselineTab: "Rollbook base {school}",
  outboxTab: "Rollbook salida",
  status: {
    changed: "Cambiada",
    created: "Nueva",
    sent: "Enviada",
    error: "Error: {fields}",
    warning: "Verifique: {fields}",
    conflict: "Conflicto: {fields}",
    row: "fila",
  },
  note: {
    mark: "Rollbook:",
    was: "Antes: {value}",
    header: "Esta columna debe llamarse “{header}”. Mientras no se llame así, no se verifica nada.",
    headerRepeated:
      "Las columnas {columns} tienen el mismo nombre, “{header}”. Dé otro nombre a la que es suya, o elimine la copia. Hasta entonces no se verifica nada.",
    wasBlank: "Antes: en blanco",
    conflict:
      "{mine} aquí, {theirs} en la plataforma. Conserve el suyo o tome el de la plataforma en el panel lateral.",
    passwordWas: "Se asignará una contraseña nueva.",
  },
  completed: {
    tab: "Completados · {school} · {time}",
    summary: "{updated} actualizadas, {created} creadas, {unchanged} sin cambios.",
    withErrors: "{failed} no: vea la pestaña Errores.",
    passwords:
      "Esta pestaña tiene contraseñas temporales. Terminan al usarse por primera vez o el {date}. Ocultar contraseñas, en el panel lateral, las quita.",
    passwordsOut:
      "Las contraseñas temporales no están en esta pestaña: imprímalas o escríbalas aquí desde Historial, en el panel lateral.",
  },
  errors: {
    tab: "Errores · {school} · {time}",
    summary: {
      one: "No se pudo procesar {count} fila. Corrija aquí las celdas rojas y luego elija Enviar filas corregidas en el panel lateral.",
      other:
        "No se pudieron procesar {count} filas. Corrija aquí las celdas rojas y luego elija Enviar filas corregidas en el panel lateral.",
    },
    corrected: "Corregida y completada.",
    again: "Se envió de nuevo y todavía no está bien: vea la pestaña “{tab}”.",
    link: "Fila {row}",
  },
  uploaded: { tab: "Cargados · {school} · {time}", summary: "Lo que se cargó, sin contraseñas." },
  slips: "Tarjetas de acceso",
  fileName: "{school} desde Hojas de cálculo de Google",
  fileNameScheduled: "{school} desde Hojas de cálculo de Google, carga programada",
  dayAndTime: "{day} {month}, {time}",
  day: "{day} {month} {year}",
  months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};
