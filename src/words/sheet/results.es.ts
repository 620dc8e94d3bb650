/** Lo que el complemento escribe sobre una importación, en pestañas de resultados y nombres de archivos, en español. */
import type { ResultTexts } from "./results.en";

export const resultsEs: ResultTexts = {
  completed: {
    tab: "Completados · {time} · {school}",
    said: { updated: "{count} con datos actualizados", created: "{count} de alta", unchanged: "{count} sin cambios" },
    failed: "{count} sin procesar: vea Errores",
    nothing: "No había nada que hacer.",
    passwords:
      "Con contraseñas temporales: vencen al usarse por primera vez o el {date}. Ocultar contraseñas, en el panel lateral, las quita.",
    passwordsUntil:
      "Las contraseñas temporales vencen al usarse por primera vez o el {date}: imprima las tarjetas, o escríbalas aquí, desde Historial, en el panel lateral.",
    passwordsOut:
      "Se quitaron de esta pestaña las contraseñas temporales: imprima las tarjetas desde Historial, en el panel lateral.",
    outcome: {
      header: "Qué pasó con la fila",
      created: "Cuenta creada",
      updated: "Datos actualizados",
      unchanged: "Sin cambios",
      placed: "en el grupo {class}",
      change: "{column}: {from} → {to}",
      filled: "{column}: {to}",
      password: "contraseña nueva",
    },
  },
  errors: {
    tab: "Errores · {time} · {school}",
    summary: {
      one: "No se pudo procesar {count} fila. Corrija aquí las celdas rojas y luego elija Enviar filas corregidas en el panel lateral.",
      other:
        "No se pudieron procesar {count} filas. Corrija aquí las celdas rojas y luego elija Enviar filas corregidas en el panel lateral.",
    },
    settled: "Todo lo de esta pestaña está corregido y completado.",
    link: "Fila {row}",
  },
  uploaded: { tab: "Cargados · {time} · {school}", summary: "Lo que se cargó, sin contraseñas." },
  headerNote: {
    what: "Qué es: {text}",
    onUpdate: "Al actualizar: {text}",
    onNew: "En una fila nueva: {text}",
    accepted: "Se acepta: {text}",
    example: "Ejemplo: {text}",
  },
  slips: "Tarjetas de acceso",
  fileName: "{school} desde Hojas de cálculo de Google",
  fileNameScheduled: "{school} desde Hojas de cálculo de Google, carga programada",
  fileNameRehearsed: "{school} desde Hojas de cálculo de Google, prueba",
  rehearsed: "Prueba · {name}",
  dayAndTime: "{day} {month}, {time}",
  day: "{day} {month} {year}",
  clock: { AM: "a. m.", PM: "p. m." },
  months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};
