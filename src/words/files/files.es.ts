/** Todos los textos de la página que trabaja con archivos en lugar del servicio, en español. */
import type { FilesTexts } from "./files.en";

export const filesEs: FilesTexts = {
  intro:
    "Para cuando la plataforma solo acepta archivos o no hay conexión con ella. De esta computadora no sale nada más que lo que usted guarde y cargue por su cuenta.",
  starting: "Mirando esta hoja de cálculo…",
  drop: { here: "Suelte aquí el archivo o haga clic para elegirlo.", chosen: "Elegido: {file}" },
  headers: {
    ask: "Algunos encabezados de este archivo no son los de una lista. Indique qué es cada columna; antes de eso no se lee nada.",
    column: "Columna {column}: «{header}»",
    leaveOut: "Dejarla fuera",
    missing: "Todavía falta: {headers}.",
    twice: "Dos columnas se leen como la misma. Deje fuera una de ellas.",
    read: "Leer el archivo con estas columnas",
  },
  open: {
    title: "1. Abra una exportación",
    how: "El archivo de Export Teachers & Students, en CSV o XLSX. Llega a una pestaña propia y ahí se comprueba.",
    choose: "Elija el archivo exportado",
    into: "Ponerlo en",
    newTab: "Una pestaña nueva",
    name: "Nombre de la escuela",
    button: "Abrir la exportación",
    busy: "Abriendo la exportación…",
    done: {
      one: "Se abrió {count} cuenta en la pestaña «{tab}».",
      other: "Se abrieron {count} cuentas en la pestaña «{tab}».",
    },
    errors: { one: "Ahí se marcó {count} error.", other: "Ahí se marcaron {count} errores." },
  },
  save: {
    title: "2. Guarde lo que cambió",
    how: "Solo las filas cambiadas o nuevas que no tienen errores, para que usted las cargue a mano.",
    none: "Todavía no hay una lista en esta hoja de cálculo. Abra primero una exportación.",
    tab: "Pestaña de la lista",
    csv: "Guardar como CSV",
    xlsx: "Guardar como XLSX",
    busy: "Reuniendo las filas cambiadas…",
    done: { one: "Se guardó {count} fila como {file}.", other: "Se guardaron {count} filas como {file}." },
    nothing: "En esta pestaña no cambió nada, o todas las filas cambiadas tienen un error.",
    heldBack: {
      one: "{count} fila con error se queda: corríjala en la pestaña.",
      other: "{count} filas con errores se quedan: corríjalas en la pestaña.",
    },
    passwords: "El archivo contiene contraseñas que se escribieron en la pestaña. Bórrelo después de cargarlo.",
  },
  results: {
    title: "3. Lea los resultados",
    how: "El archivo de completados y el archivo de errores que devuelve la plataforma. Los GUID y usuarios nuevos pasan a la lista; las celdas equivocadas se marcan.",
    tab: "Resultados de",
    choose: "Elija un archivo de completados o de errores",
    button: "Abrir los resultados",
    busy: "Leyendo los resultados…",
    done: { one: "{count} fila está en la pestaña «{tab}».", other: "{count} filas están en la pestaña «{tab}»." },
    passwords:
      "Las contraseñas no se escribieron en la pestaña. Están en el archivo: guárdelo o haga las tarjetas de acceso con él.",
    corrected: "Pestañas de errores con filas corregidas",
    saveCorrected: {
      one: "Guardar la fila corregida ({count}) de «{tab}»",
      other: "Guardar las filas corregidas ({count}) de «{tab}»",
    },
  },
  refused: "No se puede abrir este archivo:",
  whichSheet: "Varias hojas de este libro tienen los encabezados de una lista. ¿Cuál desea?",
  moreNotes: "Otras {count} celdas así no se muestran.",
  tooLarge: "El archivo pasa de {limit} MB. Divídalo y abra las partes una tras otra.",
};
