/** Todos los problemas de problems.ts en español: usted, con las palabras de las oficinas escolares. */
import type { ProblemCode } from "../../contract";
import { callFailuresEs } from "../call-failures/call-failures.es";
import type { ProblemTexts, SoundProblemTexts } from "./problem-text";

const nothingSent = "No se envió nada y su hoja está como usted la dejó.";
const nothingChanged = "No se cambió nada.";
const nothingImported = "No se importó nada.";

const texts = {
  ...callFailuresEs,
  "token.missing": {
    happened: "La solicitud llegó sin inicio de sesión.",
    safe: nothingChanged,
    next: "Vuelva a cargar la hoja de cálculo y abra Rollbook de nuevo. Si es un programa: envíe el token de identidad como Bearer.",
  },
  "token.invalid": {
    happened: "Rollbook no pudo comprobar quién es usted.",
    safe: nothingChanged,
    next: "Vuelva a cargar la hoja de cálculo y abra Rollbook de nuevo. Si se repite, envíe el código de abajo a su oficina de tecnología.",
  },
  "token.expired": {
    happened: "Su sesión venció.",
    safe: "Nada de lo que escribió se perdió.",
    next: "Vuelva a cargar la hoja de cálculo y abra Rollbook de nuevo.",
  },
  "account.unknown": {
    happened: "No hay ningún administrador de Rollbook con su cuenta de Google. Inició sesión como {email}.",
    safe: nothingChanged,
    next: "Pida al administrador de su distrito que agregue este correo, o abra la hoja con la cuenta que tiene acceso.",
  },
  "account.not_vouched": {
    happened: "Google no responde por el correo de su cuenta ({email}): es una cuenta personal o de otra organización.",
    safe: nothingChanged,
    next: "Abra la hoja con la cuenta de Google de su escuela. Si es esta, consulte al administrador de su distrito.",
  },
  "demonstration.full": {
    happened:
      "No hay ningún administrador de Rollbook con su cuenta de Google, y todas las demostraciones están ocupadas.",
    safe: nothingChanged,
    next: "Vuelva mañana: cada demostración termina al cabo de un día y deja sitio. Si usted es administrador, pida al administrador de su distrito que agregue su correo.",
  },
  "role.teacher": {
    happened: "Usted está en el rol de docente, y la importación corresponde al rol de administrador.",
    safe: nothingChanged,
    next: "Cambie al rol de administrador e inténtelo de nuevo.",
  },
  "role.unknown": {
    happened: "Usted no tiene el rol que se pidió.",
    safe: nothingChanged,
    next: "Elija administrador o docente, según lo que tenga su cuenta.",
  },
  "permission.import": {
    happened: "Su cuenta de administrador no incluye la importación de listas.",
    safe: nothingChanged,
    next: "Pida al administrador de su distrito una cuenta de administrador de la organización, o que haga la importación por usted.",
  },
  "permission.district": {
    happened: "Solo un administrador del distrito puede ver o hacer esto.",
    safe: nothingChanged,
    next: "Pida al administrador de su distrito que lo haga.",
  },
  "import.rows_ended": {
    happened: "Las filas y los archivos de esta importación se guardaron por un tiempo limitado, y ese tiempo terminó.",
    safe: "Lo que la importación hizo en las cuentas queda como está.",
    next: "Exporte las cuentas de la escuela para verlas como están ahora.",
  },
  "school.unknown": {
    happened: "Esta escuela no está entre las escuelas para las que usted puede importar.",
    safe: nothingChanged,
    next: "Elija otra escuela de la lista. Si la escuela debería estar, pida al administrador de su distrito que se la asigne.",
  },
  "import.unknown": {
    happened: "Esta importación no está en el historial de cargas de sus escuelas.",
    safe: nothingChanged,
    next: "Actualice el historial y elija una importación de la lista.",
  },
  "file.unknown": {
    happened: "Esta importación no tiene ese archivo.",
    safe: nothingChanged,
    next: "Actualice el historial; ahí se ven los archivos que están listos.",
  },
  "account.not_found": {
    happened: "No hay ninguna cuenta con este User GUID en sus escuelas.",
    safe: nothingChanged,
    next: "Traiga la escuela de nuevo para tener las cuentas actuales.",
  },
  "route.unknown": {
    happened: "El servicio de importación no conoce esta solicitud.",
    safe: nothingChanged,
    next: "Puede que el complemento y el servicio sean de versiones distintas. Envíe el código de abajo a su oficina de tecnología.",
  },
  "method.not_allowed": {
    happened: "El servicio de importación no hace eso en esta dirección.",
    safe: nothingChanged,
    next: "Para un programa: el encabezado Allow dice qué se puede hacer ahí. En otro caso, envíe el código de abajo a su oficina de tecnología.",
  },
  "upload.not_a_roster": {
    happened: "Este archivo no se pudo leer como lista. {reasons}",
    safe: nothingImported,
    next: "Parta de la exportación o de la plantilla en blanco, conserve la fila de encabezados y cárguelo de nuevo.",
  },
  "upload.encoding": {
    happened: "No se pudieron leer las letras de este archivo.",
    safe: nothingImported,
    next: "Guarde el archivo como CSV UTF-8 (o como XLSX) y cárguelo de nuevo.",
  },
  "upload.unreadable_xlsx": {
    happened: "No se pudo abrir este archivo de Excel. Puede estar dañado o protegido con contraseña.",
    safe: nothingImported,
    next: "Ábralo en Hojas de cálculo de Google o en Excel, guárdelo sin contraseña como XLSX o CSV y cargue ese archivo.",
  },
  "upload.too_many_rows": {
    happened: "La carga tiene más filas de las que admite una importación. Tiene {rows} filas; el límite es {limit}.",
    safe: nothingImported,
    next: "Divídala en cargas más pequeñas.",
  },
  "upload.too_large": {
    happened: "La carga es más grande de lo que admite una importación. El límite es {limit}.",
    safe: nothingImported,
    next: "Divídala en cargas más pequeñas.",
  },
  "upload.content_type": {
    happened: "No se acepta este tipo de archivo.",
    safe: nothingImported,
    next: "Cargue un archivo CSV o XLSX, tal como se descarga de la exportación o de la plantilla.",
  },
  "upload.parent": {
    happened: "La importación que estas filas corrigen no es de esta escuela.",
    safe: nothingImported,
    next: "Abra de nuevo la pestaña de errores desde el historial y envíe desde ahí las filas corregidas.",
  },
  "upload.confirm": {
    happened: "Esta carga cambia más de lo que se cambia de paso, por eso preguntamos antes. Afecta a {count} cuentas.",
    safe: "Todavía no se ha enviado nada.",
    next: "Revise las cantidades y confirme la carga si es lo que usted quiere.",
  },
  "rehearsal.moved": {
    happened: "Desde la prueba la plataforma ha cambiado, y ahora {count} filas darían otro resultado.",
    safe: "No se cargó nada.",
    next: "Pruebe de nuevo, revise las filas que cambiaron y cargue después.",
  },
  "idempotency.missing": {
    happened: "La carga llegó sin Idempotency-Key.",
    safe: nothingImported,
    next: "Si es un programa: envíe una clave propia con cada carga, y la misma cuando la repita.",
  },
  "idempotency.reused": {
    happened: "La clave de esta carga ya se usó con otras filas.",
    safe: "La primera carga sigue en pie; estas filas no se importaron.",
    next: "Revise los cambios de nuevo y cárguelos como una importación nueva.",
  },
  "request.malformed": {
    happened: "El servicio de importación no pudo leer la solicitud. {reasons}",
    safe: nothingChanged,
    next: "Vuelva a cargar la hoja de cálculo e inténtelo de nuevo. Si se repite, envíe el código de abajo a su oficina de tecnología.",
  },
  "import.not_cancellable": {
    happened: "Todas las filas de esta importación ya se procesaron, así que ya no se puede cancelar.",
    safe: "Sus resultados están en el historial de cargas.",
    next: "Abra su pestaña Completados para ver lo que se hizo.",
  },
  "import.not_undoable": {
    happened: "Esta importación no se puede deshacer.",
    safe: nothingChanged,
    next: "Corrija las cuentas en la pestaña de la lista y cargue los cambios.",
  },
  "import.not_finished": {
    happened: "Esta importación todavía está en camino y su archivo no está listo.",
    safe: "La importación continúa por sí sola.",
    next: "Espere a que el estado sea Completado o Completado con errores y abra el archivo.",
  },
  "sign_in.failed": {
    happened: "El nombre de usuario o la contraseña no son correctos.",
    next: "Revise los dos e inténtelo de nuevo. En la contraseña cuentan las mayúsculas y las minúsculas.",
  },
  "sign_in.expired": {
    happened: "Esta contraseña temporal ya no sirve.",
    next: "Pida una nueva a un docente o a un administrador.",
  },
  "password.rule": {
    happened: "Esta contraseña no cumple las reglas. {reasons}",
    safe: "Todavía no se ha guardado nada.",
    next: "Use de 9 a 64 caracteres sin espacios, con una mayúscula, una minúscula y un número.",
  },
  "rate.limited": {
    happened: "Llegaron demasiadas solicitudes a la vez.",
    safe: "No se perdió nada.",
    next: "Espere un minuto e inténtelo de nuevo.",
  },
  "addon.too_old": {
    happened:
      "Esta hoja de cálculo trabaja con un Rollbook más antiguo que el servicio de importación, y los dos ya no se entienden.",
    safe: "No se envió nada ni se perdió nada de lo que escribió: su hoja está como usted la dejó y las cargas aceptadas continúan.",
    next: "Vuelva a cargar la hoja de cálculo. Si se repite, pida a quien instaló Rollbook en su distrito que instale la versión actual.",
  },
  "service.too_old": {
    happened:
      "Esta hoja de cálculo trabaja con un Rollbook más nuevo que el servicio de importación, y el servicio todavía no lo entiende.",
    safe: "No se envió nada ni se perdió nada de lo que escribió: su hoja está como usted la dejó y las cargas aceptadas continúan.",
    next: "Inténtelo más tarde. Si mañana se repite, pida a quien administra el servicio de importación de su distrito que lo actualice.",
  },
  "service.unready": {
    happened: "El servicio de importación se está iniciando o está en mantenimiento.",
    safe: "Su hoja está como usted la dejó y las cargas aceptadas se conservan.",
    next: "Espere un minuto e inténtelo de nuevo.",
  },
  "service.internal": {
    happened: "El servicio de importación tuvo un problema interno.",
    safe: "Su hoja está como usted la dejó y las cargas aceptadas se conservan.",
    next: "Inténtelo de nuevo. Si se repite, envíe el código de abajo a su oficina de tecnología.",
  },
  "service.bad_answer": {
    happened: "El servicio de importación respondió de una forma que Rollbook no entiende.",
    safe: "Su hoja está como usted la dejó.",
    next: "Espere un minuto e inténtelo de nuevo. Si se repite, envíe el código de abajo a su oficina de tecnología.",
  },
  "service.domain_refused": {
    happened:
      "Su organización no permite que Rollbook se comunique con su servicio de importación. La dirección es {host}.",
    safe: nothingSent,
    next: "Pida al administrador de Google Workspace que permita esta dirección para Rollbook.",
  },
  "authorization.no_identity": {
    happened: "Google no le dijo a Rollbook quién es usted. No concedidos: {missing}.",
    safe: nothingSent,
    next: "Conceda a Rollbook el permiso de ver quién es usted y su correo, y ábralo de nuevo. Si ya lo concedió, su navegador tiene abiertas varias cuentas de Google: abra esta hoja de cálculo en una ventana privada con una sola cuenta.",
  },
  "sheet.busy": {
    happened:
      "Esta hoja de cálculo está ocupada: Rollbook ya está trabajando en ella, tal vez para otro administrador, o Google no responde en este momento.",
    safe: nothingSent,
    next: "Espere unos segundos e inténtelo de nuevo. Si continúa, envíe el código de abajo a su oficina de tecnología.",
  },
  "sheet.no_document": {
    happened: "Google no le dio a Rollbook esta hoja de cálculo.",
    safe: nothingSent,
    next: "Vuelva a cargar la hoja de cálculo y abra Rollbook otra vez. Si continúa, use una ventana en la que tenga abierta una sola cuenta de Google.",
  },
  "sheet.no_roster_tab": {
    happened: "En esta hoja de cálculo no hay una pestaña con la lista de esta escuela.",
    safe: nothingSent,
    next: "Traiga las cuentas de la escuela para tenerla. Si la borró por error, Editar › Deshacer o el historial de versiones la recupera.",
  },
  "sheet.header_changed": {
    happened: "Se cambió la fila de encabezados de la lista. Estas son las columnas: {columns}.",
    safe: nothingSent,
    next: "Escriba los encabezados como estaban (Editar › Deshacer puede bastar) e inténtelo de nuevo.",
  },
  "sheet.header_repeated": {
    happened: "Hay columnas de la hoja con el mismo nombre: {columns}. Rollbook no puede saber cuál de ellas vale.",
    safe: nothingSent,
    next: "Dé otro nombre a la columna que es suya, o elimine la copia, e inténtelo de nuevo.",
  },
  "sheet.protected": {
    happened: "Una parte de la hoja está protegida y Rollbook no puede escribir ahí.",
    safe: nothingSent,
    next: "Pida al propietario de la hoja de cálculo que le permita editar esta pestaña e inténtelo de nuevo.",
  },
  "sheet.too_large": {
    happened: "La hoja de cálculo no tiene espacio para otra pestaña o para tantas celdas.",
    safe: "No se perdió nada, y lo que ya fue aceptado se conserva.",
    next: "Borre pestañas que ya no necesite, o traiga esta escuela a una hoja de cálculo nueva.",
  },
  "review.outdated": {
    happened: "La hoja cambió después de que usted la revisó.",
    safe: nothingSent,
    next: "Revise los cambios de nuevo y después cárguelos.",
  },
  "review.nothing_to_send": {
    happened: "No hay nada que cargar: no se cambió ni se agregó ninguna fila sin errores.",
    safe: nothingSent,
    next: "Edite la lista o corrija las filas con errores, y revise de nuevo.",
  },
  "review.from_file": {
    happened:
      "Algunas de estas filas se abrieron de un archivo, así que no se puede saber qué cambió en la plataforma desde entonces.",
    safe: nothingSent,
    next: "Traiga la escuela de nuevo: sus cambios se quedan y verá lo que es distinto. Después revise y cargue.",
  },
  "submission.unknown": {
    happened: "Esta carga no se conoce en esta hoja de cálculo.",
    safe: "Si ya se había aceptado, está en el historial de cargas.",
    next: "Actualice el historial de cargas.",
  },
  "errors_tab.unknown": {
    happened: "Esta pestaña de errores ya no está en la hoja de cálculo.",
    safe: "El servicio de importación conserva los errores.",
    next: "Abra los errores de nuevo desde el historial de cargas.",
  },
  "errors_tab.nothing_corrected": {
    happened: "Todavía no se corrigió ninguna fila de esta pestaña, o las filas corregidas siguen teniendo errores.",
    safe: nothingSent,
    next: "Corrija las celdas rojas de la pestaña y después envíe las filas.",
  },
  "selection.not_roster": {
    happened: "No hay filas seleccionadas en la pestaña de la lista de esta escuela.",
    safe: "No se cambió nada.",
    next: "Seleccione en esa pestaña las filas de los estudiantes y elíjalo de nuevo.",
  },
  "selection.elsewhere": {
    happened: "Las celdas seleccionadas no están en la pestaña Completados de esta carga ni en la lista.",
    safe: "No se cambió nada.",
    next: "Seleccione las filas de las personas en una de esas pestañas y elíjalo de nuevo.",
  },
  "passwords.none": {
    happened: "Ninguna contraseña temporal de esta carga sigue siendo válida.",
    safe: "Las cuentas y las contraseñas permanentes están como estaban.",
    next: "Restablezca en la plataforma la contraseña de quien todavía la necesite.",
  },
  "results.no_tab": {
    happened: "La carga terminó, pero no se pudo crear una pestaña para sus resultados.",
    safe: "No se perdió nada: el servicio de importación conserva todos los resultados.",
    next: "Descargue los archivos Completados y Errores en el historial de cargas. Para tenerlos como pestañas, borre las que ya no necesite y abra los archivos allí.",
  },
  "trigger.refused": {
    happened: "Google no permitió que Rollbook trabaje en segundo plano.",
    safe: "La carga se conserva y continúa mientras este panel esté abierto.",
    next: "Deje abierto el panel hasta que la carga termine, o ábralo más tarde.",
  },
  "trigger.test_deployment": {
    happened: "Esta es una instalación de prueba de Rollbook, en la que Google no permite trabajar en segundo plano.",
    safe: "Las cargas se conservan y continúan mientras este panel esté abierto.",
    next: "Deje el panel abierto hasta que termine la carga. Las cargas programadas solo funcionan en el complemento publicado.",
  },
  "trigger.renewal_failed": {
    happened:
      "Rollbook ya no trabaja en segundo plano en esta hoja de cálculo, y Google no le permitió empezar de nuevo.",
    safe: "Sus cambios y cargas se conservan, y las cargas continúan mientras este panel esté abierto. Las cargas programadas están detenidas.",
    next: "Active de nuevo una carga programada en Ayuda, o cargue a mano, para que Rollbook lo intente otra vez.",
  },
  "addon.unpublished": {
    happened:
      "Este Rollbook no se instaló desde Google Workspace Marketplace: es una instalación de prueba o un script dentro de esta hoja de cálculo.",
    safe: "Su hoja está como usted la dejó.",
    next: "Si es una prueba, no hace falta hacer nada. Si encuentra el código de Rollbook en esta hoja de cálculo, en Extensiones › Apps Script, quien pueda editar la hoja de cálculo puede actuar en nombre de usted ante el servicio de importación: no lo use con cuentas reales y pida a su oficina de tecnología el complemento publicado.",
  },
  "addon.bound": {
    happened: "Este Rollbook es un script dentro de esta hoja de cálculo y no el complemento publicado.",
    safe: "Su hoja está como usted la dejó.",
    next: "Quien pueda editar esta hoja de cálculo puede cambiar ese script y actuar en nombre de usted ante el servicio de importación. No lo use con cuentas reales y pida a su oficina de tecnología el complemento publicado.",
  },
  "schedule.no_document": {
    happened: "Google ejecutó la carga programada sin esta hoja de cálculo, así que no se pudo enviar nada.",
    safe: "Sus cambios están en la pestaña.",
    next: "Cargue a mano desde Revisión. La carga programada vuelve a intentarlo a su próxima hora.",
  },
  "schedule.many_refused": {
    happened: "La carga programada se detuvo: se rechazaron demasiadas de sus filas.",
    safe: "Las filas rechazadas están en la pestaña de errores y tal como usted las dejó en la lista.",
    next: "Corrija las filas y vuelva a activar la carga programada en Ayuda.",
  },
  "call.unknown": {
    happened: "Esta página de Rollbook es más antigua que el Rollbook instalado ahora y pidió algo que ya no existe.",
    safe: nothingChanged,
    next: "Ciérrela y abra Rollbook de nuevo.",
  },
} as const satisfies ProblemTexts<ProblemCode>;

export const problemsEs: ProblemTexts<ProblemCode> = texts satisfies SoundProblemTexts<typeof texts>;
