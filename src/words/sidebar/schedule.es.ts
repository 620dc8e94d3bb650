/** Textos del panel lateral sobre las programaciones, en español. */
import type { SidebarTexts } from "./sidebar.en";

export const scheduleEs: SidebarTexts["schedule"] = {
  title: "Carga programada",
  intro:
    "Los grados, las líneas de clase y los alumnos nuevos pueden enviarse solos. Todo lo demás lo espera a usted. No se envía nada si usted no lo activa.",
  when: "Enviar solas las filas de {school}",
  off: "Solo cuando yo cargue",
  hour: "Cada hora",
  night: "Una vez al día",
  at: "A las",
  zone: "Dentro de la hora siguiente, en la zona horaria de la hoja de cálculo: {zone}.",
  save: "Guardar programación",
  saved: "Programación guardada.",
  switchedOff: "La carga programada está desactivada.",
  stays:
    "Solo se envían grados, líneas de clase y alumnos nuevos sin ningún aviso. Una fila con cualquier otra cosa espera entera hasta que usted la cargue, y se cuenta aquí, en la vista Lista y en el historial de cargas.",
  hourlyOn: "Los grados, las líneas de clase y los alumnos nuevos se envían solos cada hora.",
  nightlyOn: "Los grados, las líneas de clase y los alumnos nuevos se envían solos cada día a las {time}.",
  change: "Cambiar la programación",
  sent: { one: "Último envío {when}: {count} fila.", other: "Último envío {when}: {count} filas." },
  looked: "Última revisión {when}.",
  left: "Lo esperan a usted:",
  why: {
    errors: { one: "{count} fila con errores", other: "{count} filas con errores" },
    conflicts: { one: "{count} fila en conflicto", other: "{count} filas en conflicto" },
    refused: { one: "{count} fila rechazada antes", other: "{count} filas rechazadas antes" },
    password: { one: "{count} fila con contraseña", other: "{count} filas con contraseña" },
    email: { one: "{count} fila con otro correo electrónico", other: "{count} filas con otro correo electrónico" },
    username: { one: "{count} fila con otro nombre de usuario", other: "{count} filas con otro nombre de usuario" },
    userId: { one: "{count} fila con otro User ID", other: "{count} filas con otro User ID" },
    role: { one: "{count} cambio de rol", other: "{count} cambios de rol" },
    name: { one: "{count} fila con otro nombre", other: "{count} filas con otro nombre" },
    teacher: { one: "{count} docente nuevo", other: "{count} docentes nuevos" },
    school: { one: "{count} cuenta de otra escuela", other: "{count} cuentas de otra escuela" },
    erasure: { one: "{count} fila con CLEAR", other: "{count} filas con CLEAR" },
    column: { one: "{count} fila de una columna descuadrada", other: "{count} filas de una columna descuadrada" },
    damage: {
      one: "{count} fila con un valor que quizá cambió una hoja de cálculo",
      other: "{count} filas con valores que quizá cambió una hoja de cálculo",
    },
    many: {
      one: "{count} fila de un cambio por el que se pregunta en conjunto",
      other: "{count} filas de un cambio por el que se pregunta en conjunto",
    },
    finding: { one: "{count} alumno nuevo por revisar", other: "{count} alumnos nuevos por revisar" },
  },
  nothingSent: "Carga programada: no se envió nada.",
  askTitle: "¿Dejar que las filas se envíen solas?",
  askBody:
    "Lo que estas personas cambien en esta hoja de cálculo podrá enviarse en nombre de usted sin que nadie lo mire:",
  onlyYou:
    "No está compartida por nombre con nadie más que usted. Lo que se cambie aquí podrá enviarse sin que nadie lo mire.",
  askOnly:
    "Solo se envían grados, líneas de clase y alumnos nuevos sin ningún aviso. Una fila con cualquier otra cosa lo espera a usted.",
  yes: "Activarla",
  no: "Dejarla desactivada",
  stopped: "La programación ya no está funcionando. Actívela de nuevo en Ayuda.",
  problem: "La última carga programada no se envió.",
  colleagueHour: "{who} también deja que se envíen filas de esta pestaña cada hora. Ninguna fila se envía dos veces.",
  colleagueNight:
    "{who} también deja que se envíen filas de esta pestaña cada día a las {time}. Ninguna fila se envía dos veces.",
};
