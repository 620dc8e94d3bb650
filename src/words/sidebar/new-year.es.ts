/** Textos del panel lateral sobre el nuevo año escolar (B-17), en español. */
import type { SidebarTexts } from "./sidebar.en";

export const newYearEs: SidebarTexts["newYear"] = {
  open: "Nuevo año escolar",
  hint: "Los estudiantes pasan al grado siguiente. Los nuevos grados se escriben en la hoja; usted los revisa y los carga como cualquier cambio. Ahora no se envía nada.",
  goesTo: "{from} → {to}",
  leaves: "{from}: egresan de la escuela",
  stays: "{from}: permanecen",
  blank: "Sin grado",
  students: { one: "{count} estudiante", other: "{count} estudiantes" },
  standing: {
    retained: { one: "{count} que repite", other: "{count} que repiten" },
    already: { one: "{count} ya promovido", other: "{count} ya promovidos" },
    created: { one: "{count} nuevo desde julio", other: "{count} nuevos desde julio" },
    typed: { one: "{count} con el grado escrito en la hoja", other: "{count} con el grado escrito en la hoja" },
    noGrade: { one: "{count} sin grado numerado", other: "{count} sin grado numerado" },
  },
  beyond: "{from}: después del último grado",
  lastGrade: "Último grado de esta escuela",
  leavingWho: { one: "{count} estudiante egresa", other: "{count} estudiantes egresan" },
  beyondWho: {
    one: "{count} estudiante está en un grado posterior al último y permanece en él. ¿Es un error el grado?",
    other: "{count} estudiantes están en un grado posterior al último y permanecen en él. ¿Son un error los grados?",
  },
  inGrade: "{name}, grado {grade}",
  retainTitle: "Quiénes repiten el año",
  retain: "Las filas seleccionadas repiten",
  retainHint: "Seleccione sus filas en la hoja y después pulse el botón, o pegue sus User ID.",
  retainIds: "User ID de quienes repiten, uno por línea",
  retainListed: "Estos repiten",
  unknownIds: "Nadie en esta pestaña tiene: {ids}",
  unmoved: {
    one: "La mayoría de los nuevos grados ya está en la hoja, como de un archivo. {count} estudiante quedó en su grado.",
    other:
      "La mayoría de los nuevos grados ya está en la hoja, como de un archivo. {count} estudiantes quedaron en su grado.",
  },
  retainUnmoved: { one: "Este estudiante repite", other: "Estos {count} estudiantes repiten" },
  promoteAfterAll: "Sí pasa de grado",
  removesNobody:
    "Rollbook no da de baja a quienes egresan. Dónde se hace está en la lista de quienes ya no están en la hoja.",
  write: { one: "Escribir {count} nuevo grado", other: "Escribir {count} nuevos grados" },
  nothing: "No hay a quién promover: todos los grados ya están al día.",
  again: "Contar otra vez",
  undo: "Retirar los nuevos grados",
  written: {
    one: "{count} nuevo grado está en la hoja. Revíselo y cárguelo.",
    other: "{count} nuevos grados están en la hoja. Revíselos y cárguelos.",
  },
};
