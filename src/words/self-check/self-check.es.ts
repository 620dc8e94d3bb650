/** The self-check in Spanish; self-check.en.ts says what each text is. */
import type { SelfCheckTexts } from "./self-check.en";

export const selfCheckEs: SelfCheckTexts = {
  title: "Comprobar esta hoja de cálculo",
  intro:
    "Rollbook da por ciertas algunas cosas de Google. Aquí se mira si lo son, en esta hoja y con su cuenta. Solo escribe en una pestaña propia, «Rollbook check», y la quita. En el resultado no hay nombres ni correos de personas.",
  run: "Empezar la comprobación",
  running: "Comprobando: {title}",
  again: "Comprobar de nuevo",
  summary: "{good} como se esperaba, {other} de otra manera, {bad} por corregir.",
  weights: { good: "Como se esperaba", other: "De otra manera", bad: "Por corregir" },
  assumed: "Se espera",
  looked: "Cómo se comprueba",
  ended:
    "Google detuvo esta comprobación ({problem}). Compruebe de nuevo; si sigue así, envíe el resultado a quien atiende Rollbook.",
  notReached: "El complemento no respondió ({problem}). Compruebe de nuevo.",
  copy: "Copiar el resultado",
  copied: "Copiado. Péguelo en su mensaje.",
  notCopied: "Su navegador no permite copiar aquí. Seleccione el texto de abajo y cópielo.",
  result: "Resultado como texto (JSON)",
  byHand: "Lo que solo usted puede ver",
  tryDownload: "Probar una descarga",
  tryPrint: "Probar la impresión",
  yes: "Sí",
  no: "No",
  arrived: "¿Llegó un archivo llamado rollbook-check.txt?",
  checks: {
    installation: {
      title: "De dónde viene Rollbook",
      assumed: "Se instaló desde Google Workspace Marketplace.",
      looked: "Se pregunta a Google de dónde viene la instalación.",
      verdicts: {
        marketplace: "Se instaló desde Marketplace.",
        elsewhere:
          "No se instaló desde Marketplace: es una implementación de prueba, o un script dentro de esta hoja. Una implementación de prueba no trabaja en segundo plano; deje el panel abierto hasta que terminen las cargas. Un script dentro de una hoja no debe usarse con estudiantes reales: quien puede editar la hoja puede actuar con el inicio de sesión de todos los que la usan.",
      },
    },
    authorization: {
      title: "Su permiso",
      assumed: "Usted dio todos los permisos que Rollbook pide.",
      looked: "Se pregunta a Google si falta alguno.",
      verdicts: {
        given: "No falta ninguno.",
        missing:
          "Falta alguno. Cierre esta ventana y elija Abrir Rollbook en el menú: Google pregunta de nuevo. Deje marcadas todas las casillas.",
      },
    },
    document: {
      title: "Esta hoja de cálculo",
      assumed: "Rollbook puede leer esta hoja.",
      looked: "Se leen su configuración regional, su zona horaria y cuántas pestañas tiene.",
      verdicts: {
        there: "Puede: configuración regional {locale}, zona horaria {timeZone}, {tabs} pestañas.",
        missing: "No puede. Vuelva a cargar la hoja; use una sola cuenta de Google en este navegador.",
      },
    },
    edit: {
      title: "Dentro de una edición",
      assumed:
        "Mientras se edita una celda, Rollbook puede usar la hoja, sus notas sobre ella, un bloqueo, el idioma de usted y sus propios archivos.",
      looked: "La próxima edición anota qué pudo usar. Cambie cualquier celda y compruebe de nuevo.",
      verdicts: {
        asAssumed: "La última edición que se miró pudo usarlo todo.",
        different:
          "Una edición no pudo usarlo todo ({refused}). Las celdas se marcan hasta donde alcanza; la comprobación completa antes de cargar encuentra lo demás.",
        notYet:
          "Aún no se miró: cambie cualquier celda de esta hoja, espere unos segundos y compruebe de nuevo. Si sigue así, puede que una edición no alcance a leer lo que Rollbook anotó en esta hoja; las celdas se marcan igualmente hasta donde se puede.",
      },
    },
    clock: {
      title: "En segundo plano",
      assumed: "La ejecución de cada hora en segundo plano tiene esta hoja y puede usar lo mismo que un clic.",
      looked: "Cada ejecución anota qué pudo usar. Ocurre en la hora que sigue a una carga, o con un horario.",
      verdicts: {
        asAssumed: "La última ejecución que se miró pudo usarlo todo.",
        withoutDocument:
          "La ejecución no tiene la hoja. Las cargas empezadas siguen al abrir el panel, y Rollbook no ofrece aquí cargas programadas.",
        different: "La ejecución no pudo usarlo todo ({refused}). Las cargas siguen al abrir el panel.",
        notYet:
          "Aún no se miró: cargue algo o programe una carga, y compruebe de nuevo después de una hora. Si sigue así, Google no ejecuta Rollbook en segundo plano; las cargas siguen entonces mientras el panel está abierto.",
      },
    },
    triggers: {
      title: "La lista de ejecuciones en segundo plano",
      assumed: "Rollbook puede ver sus propias ejecuciones en segundo plano de esta hoja.",
      looked: "Se lee la lista.",
      verdicts: {
        listed: "Puede; hay {triggers}.",
        refused:
          "No puede ({problem}). Las cargas siguen mientras el panel está abierto. Dé el permiso que falta, o instale Rollbook desde Marketplace.",
      },
    },
    token: {
      title: "Su identificación",
      assumed: "Google da una credencial firmada que dice qué cuenta usa usted.",
      looked: "Se leen los nombres de sus datos, no lo que dicen.",
      verdicts: {
        complete: "Tiene todo lo necesario: {present}.",
        incomplete:
          "Faltan: {missing}. Abra Rollbook de nuevo y deje marcadas todas las casillas cuando Google pregunte.",
        none: "Google no dio ninguna. Abra Rollbook de nuevo y deje marcadas todas las casillas cuando Google pregunte.",
      },
    },
    audience: {
      title: "El servicio de importación acepta su credencial",
      assumed: "El servicio conoce este script por su audiencia.",
      looked: "Se pregunta al servicio quién es usted.",
      verdicts: {
        taken: "La acepta. Audiencia: {audience}.",
        refused:
          "No la acepta. Quien atiende el servicio tiene que poner esta audiencia en IDENTITY_ISSUERS: {audience}",
        notAsked: "No se pudo preguntar al servicio ({problem}). Audiencia de este script: {audience}",
      },
    },
    service: {
      title: "El servicio de importación",
      assumed: "Google puede llegar a él, y está listo.",
      looked: "Se pide su dirección: {address}",
      verdicts: {
        ready: "Se llega a él, y está listo.",
        notReady:
          "Se llega a él y no está listo (respuesta {status}). Inténtelo más tarde, o avise a quien lo atiende.",
        notReached: "No se llega a él ({problem}). Quien lo atiende debería mirar si {address} se abre desde fuera.",
        notAllowed:
          "Google no deja que los scripts de su organización lleguen a {address}. Su administrador de Workspace tiene que permitirlo.",
      },
    },
    files: {
      title: "Los archivos de Rollbook",
      assumed: "Son los que se hicieron juntos.",
      looked: "Se compara la huella de cada uno con la que se anotó al hacerlos.",
      verdicts: {
        same: "Los {files} lo son.",
        different: "Estos no: {different}. Quien instaló Rollbook debería subirlo de nuevo.",
      },
    },
    lock: {
      title: "Uno después de otro",
      assumed: "Rollbook puede impedir que dos personas escriban en el mismo momento.",
      looked: "Se toma un bloqueo y se devuelve.",
      verdicts: {
        had: "Puede.",
        ofThePerson:
          "Solo con sus propias ejecuciones: aquí Google no da un bloqueo de la hoja de cálculo. Acuerde con sus colegas quién carga y cuándo; lo que se haya sobrescrito está en el historial de versiones.",
        busy: "El bloqueo no estaba libre ahora: otra persona trabaja, o Google está ocupado. No se pierde nada; lo que espera se hace después.",
      },
    },
    properties: {
      title: "Las notas de Rollbook",
      assumed: "Lo que Rollbook anota para usted y para esta hoja de cálculo se guarda.",
      looked: "Se anota un texto de {bytes} bytes, se lee y se quita: para usted y para la hoja de cálculo.",
      verdicts: {
        kept: "Se guarda.",
        lost: "No se guarda. No se envía nada que después no pudiera seguir, así que no cargue desde aquí. Envíe el resultado a quien atiende Rollbook.",
      },
    },
    apostrophe: {
      title: "Textos que empiezan como una fórmula",
      assumed: "Un apóstrofo delante de un texto así lo deja como texto, y no se ve.",
      looked: "Se escriben '=1+1 y =1+1 como texto sin formato y se leen.",
      verdicts: {
        swallowed: "Así es.",
        stays:
          "Aquí el apóstrofo se ve, y el texto sin formato no lo necesita. Desde ahora Rollbook no lo escribe en esta hoja.",
        formula:
          "Aquí un texto que empieza como una fórmula no se puede escribir tal cual (se ve: {shown}). Revise esas celdas después de traer las cuentas.",
      },
    },
    grid: {
      title: "Escribir debajo de la última fila",
      assumed: "Nada: Rollbook hace sitio antes.",
      looked: "Se escriben dos celdas, la segunda debajo de la última fila.",
      verdicts: {
        refuses: "Google lo rechaza. No cambia nada.",
        grows: "Google hace sitio por sí mismo. No cambia nada.",
      },
    },
    link: {
      title: "Enlaces en celdas",
      assumed: "Un enlace sigue siéndolo con cualquier configuración regional.",
      looked: "Se escribe un enlace como fórmula y se lee.",
      verdicts: {
        leads: "Así es (configuración regional {locale}).",
        lost: "No es así: la celda muestra {shown}. En las pestañas de errores de esta hoja Rollbook escribe desde ahora los números de fila como texto; use Buscar para llegar a la fila.",
      },
    },
    rangeList: {
      title: "Muchas celdas a la vez",
      assumed: "Se pueden poner en negrita mil celdas dispersas de una vez.",
      looked: "Se ponen en negrita {places} celdas; si se rechaza, 100, y luego 10.",
      verdicts: {
        takes: "Se puede.",
        fewer: "Se pueden {taken}. Rollbook marca desde ahora por partes en esta hoja, y eso tarda más.",
        refuses:
          "No se puede, ni con diez. Rollbook pone desde ahora en negrita solo unas pocas celdas, una por una; el color y el Estado las marcan todas.",
      },
    },
    cost: {
      title: "Cuánto tarda leer celdas",
      assumed: "Unos 10 milisegundos por 1,000 celdas.",
      looked: "Se leen 1, 1,000, 10,000 y 100,000 celdas: {oneCell}, {of1000}, {of10000} y {of100000} milisegundos.",
      verdicts: {
        asAssumed: "{millisecondsPer1000} milisegundos por 1,000 celdas. No cambia nada.",
        dear: "{millisecondsPer1000} milisegundos por 1,000 celdas: es lento. Desde ahora Rollbook lee menos de más en esta hoja. Para escuelas con miles de filas use una hoja de cálculo por escuela.",
      },
    },
    echo: {
      title: "Cuánto pasa de una vez",
      assumed: "Entre esta página y el complemento pasan 20 megabytes.",
      looked: "Se envían textos de 1, 5, 10 y 20 megabytes, y vuelven.",
      verdicts: {
        whole: "Pasan.",
        part: "Pasan {megabytes} megabytes. Los archivos más grandes se cargan por partes: guarde una escuela a la vez.",
        none: "No pasa ni un megabyte. Aquí no se pueden abrir archivos; cargue desde la hoja.",
      },
    },
    clipboard: {
      title: "Copiar",
      assumed: "Esta página puede copiar texto.",
      looked: "Se copia un texto.",
      verdicts: {
        copied: "Puede.",
        refused: "No puede. Los textos por copiar se muestran, para que usted los seleccione.",
      },
    },
    download: {
      title: "Descargas",
      assumed: "Esta página puede darle un archivo.",
      looked: "Se entrega un archivo pequeño y se le pregunta si llegó.",
      verdicts: {
        arrived: "Puede.",
        missing:
          "No puede. Abra los resultados como pestañas y use Archivo › Descargar de Google. Pregunte a su administrador si las descargas están bloqueadas.",
      },
    },
    print: {
      title: "Imprimir",
      assumed: "Esta página puede imprimir.",
      looked: "Se abre la ventana de impresión del navegador.",
      verdicts: { opened: "Puede.", refused: "No puede. Imprima las tarjetas desde otro navegador." },
    },
  },
};
