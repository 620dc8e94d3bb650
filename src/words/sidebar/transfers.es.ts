/** Textos del panel lateral sobre los cambios de escuela (B-14), en español. */
import type { SidebarTexts } from "./sidebar.en";

export const transfersEs: SidebarTexts["transfers"] = {
  title: "Traslados",
  titleOpen: "Traslados ({count})",
  hint: "Seleccione las filas de quienes se trasladan, indique a dónde y cuándo, y pulse el botón. Una carga los agrega en la nueva escuela. Ninguna importación saca a nadie de la anterior: para eso hay una solicitud, con los GUID y sin nombres.",
  to: "Se traslada a",
  choose: "Elija una escuela",
  elsewhere: "Una escuela que no está en esta lista",
  schoolName: "Nombre de esa escuela",
  on: "El día",
  plan: "Anotar el traslado de las filas seleccionadas",
  pasted: "O por sus User GUID, como los envía una persona de otra escuela",
  guids: "User GUID, uno por línea",
  planPasted: "Anotar el traslado de estos",
  planned: {
    one: "Quedó anotado el traslado de {count} persona.",
    other: "Quedaron anotados los traslados de {count} personas.",
  },
  left: {
    notThere: {
      one: "{count} fila es de alguien que aún no está en la plataforma. Escríbala en la pestaña de su escuela.",
      other: "{count} filas son de personas que aún no están en la plataforma. Escríbalas en la pestaña de su escuela.",
    },
    unknown: {
      one: "{count} GUID no es de nadie de esta escuela, según se trajo.",
      other: "{count} GUID no son de nadie de esta escuela, según se trajo.",
    },
    underWay: {
      one: "{count} persona ya tiene un traslado en curso. Termine primero ese traslado.",
      other: "{count} personas ya tienen un traslado en curso. Termine primero esos traslados.",
    },
    tooMany: {
      one: "{count} traslado ya no cabe en esta hoja de cálculo. Termine antes otros.",
      other: "{count} traslados ya no caben en esta hoja de cálculo. Termine antes otros.",
    },
  },
  none: "No hay traslados desde esta escuela ni hacia ella.",
  again: "Actualizar",
  close: "Cerrar",
  goes: "{from} → {to}, {date}",
  state: {
    adrift: {
      one: "{count} ya no está en la escuela anterior y no se ve en la nueva",
      other: "{count} ya no están en la escuela anterior y no se ven en la nueva",
    },
    overdue: {
      one: "{count} sigue en la escuela anterior, dos semanas después de la solicitud",
      other: "{count} siguen en la escuela anterior, dos semanas después de la solicitud",
    },
    added: {
      one: "{count} en la nueva escuela; falta sacarlo de la anterior",
      other: "{count} en la nueva escuela; falta sacarlos de la anterior",
    },
    planned: { one: "{count} por trasladar", other: "{count} por trasladar" },
    requested: { one: "{count} con solicitud enviada", other: "{count} con solicitud enviada" },
    both: { one: "{count} asiste a las dos escuelas", other: "{count} asisten a las dos escuelas" },
    done: { one: "{count} trasladado", other: "{count} trasladados" },
    back: { one: "{count} de regreso", other: "{count} de regreso" },
  },
  asked: "Solicitado el {date}.",
  unseenTo: "Aquí no hay pestaña de {school}: tráigala, o indique cuándo están allí.",
  unseenFrom: "Aquí no hay pestaña de {school}: tráigala, o indique cuándo ya no están allí.",
  add: {
    one: "Escribir {count} fila en la pestaña de {school}",
    other: "Escribir {count} filas en la pestaña de {school}",
  },
  pullFirst: "Traiga primero {school}: quienes se trasladan allí se escriben en su pestaña.",
  written: {
    one: "{count} fila está en la pestaña de {school}. Revísela y cárguela allí.",
    other: "{count} filas están en la pestaña de {school}. Revíselas y cárguelas allí.",
  },
  standsThere: "Sus filas ya están en la pestaña de {school}. Revíselas y cárguelas allí.",
  goThere: "Ir a {school}",
  requestTitle: "La solicitud",
  requestHint:
    "Para quien puede sacar cuentas de una escuela: el contacto de su distrito en la plataforma. No lleva nombres. Lo solicitado se da por hecho cuando se trae la escuela y ya no aparece.",
  copy: "Copiar la solicitud",
  copied: "La solicitud está copiada. Péguela en un correo.",
  notCopied: "No se pudo copiar. Seleccione el texto y cópielo.",
  sent: { one: "Ya la envié, por {count} persona", other: "Ya la envié, por {count} personas" },
  noted: "Anotado. Se considera atrasado después de 14 días.",
  says: {
    both: "Asiste a las dos",
    notBoth: "Sí se traslada",
    back: "Regresa",
    isThere: "Ya está allí",
    isGone: "Ya no está",
    forget: "No se traslada",
    requested: "Solicitado",
  },
  request: {
    takeOut: "Por favor, saquen estas cuentas de {from}. Ya están en {to}, y allí conservan su cuenta y su trabajo:",
    addAndTakeOut: "Por favor, agreguen estas cuentas a {to} y solo después sáquenlas de {from}:",
    add: "Por favor, agreguen estas cuentas a {to}. Fueron sacadas de {from} y no se ven en {to}:",
    line: "{guid} (desde el {date})",
    lineWithoutDay: "{guid}",
    end: "Una carga no puede sacar una cuenta de una escuela. Veremos que está hecho en la próxima exportación.",
  },
};
