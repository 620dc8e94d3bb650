/** Lo que el complemento escribe sobre una importación, en pestañas de resultados y nombres de archivos, en español. */
import type { ResultTexts } from "./results.en";

export const resultsEs: ResultTexts = {
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
