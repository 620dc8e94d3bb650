/** La guía del administrador en español. */
import type { GuideText } from "./steps.ts";

export const guideEs: GuideText = {
  title: "Las listas en agosto: guía para administradores",
  introduction: [
    "Usted tiene que poner al día las cuentas de una escuela: estudiantes nuevos, nombres corregidos, grados nuevos, contraseñas olvidadas. Las edita en Hojas de cálculo de Google, como en cualquier hoja; Rollbook vigila cada celda, envía solo lo que usted cambió y le dice qué se hizo.",
    "Tres cosas valen en todo momento. No se envía nada hasta que usted decida cargarlo. No se pierde nada de lo que escribió. Y ninguna carga quita a una persona ni una clase, borre usted lo que borre de la hoja.",
  ],
  steps: {
    open: {
      title: "Abra Rollbook",
      text: [
        "En su hoja de cálculo elija **Extensiones › Rollbook › [[sheet:menu.open]]**. El panel se abre a la derecha y se queda junto a la hoja mientras usted trabaja. La primera vez, Google le pide permiso: marque todas las casillas, o una parte de Rollbook no podrá trabajar.",
        "Rollbook lo reconoce por su cuenta de Google. Si le dice que no lo conoce, pida al administrador de su distrito una cuenta de administrador con exactamente esta dirección de correo.",
      ],
      picture: "El panel junto a una hoja vacía, con tres pasos cortos.",
    },
    school: {
      title: "Elija la escuela",
      text: [
        "La lista de arriba muestra las escuelas para las que usted puede importar. Un administrador del distrito las ve todas. Cada escuela recibe su propia pestaña, así que una hoja de cálculo puede tener varias: el panel pasa a la escuela de la pestaña en la que usted está. El botón redondo de al lado dice quién inició sesión y con qué rol, y tiene el idioma.",
      ],
      picture: "El panel con una escuela elegida y el botón para traer sus cuentas.",
    },
    pull: {
      title: "Traiga las cuentas",
      text: [
        "**[[roster.pull]]** trae a todos los docentes y estudiantes de la escuela a una pestaña. Todo es texto, de modo que un User ID como 00123 conserva sus ceros. La columna gris User GUID identifica a cada persona para siempre: déjela como está. Apunte a un encabezado para leer qué va en esa columna.",
        "Sus propias pestañas, columnas, colores y notas quedan como están. Puede ordenar, filtrar y agregar columnas a la derecha. Más tarde, despliegue la línea con el número de cuentas: **[[roster.pullAgain]]** trae lo que otros cambiaron; lo que usted editó se conserva.",
      ],
      picture: "La lista con todas las cuentas; la columna User GUID es gris y el encabezado está fijo.",
    },
    edit: {
      title: "Edite",
      text: [
        "Escriba y pegue como siempre. Una fila cambiada se pone azul y su última columna dice **[[sheet:status.changed]]**; una nota en la celda guarda lo que había. Una celda en blanco no cambia nada: conserva lo guardado. Para borrar a propósito un correo o un grado, escriba CLEAR.",
      ],
      picture: "Filas con un nombre corregido y un bloque pegado, marcadas como cambiadas.",
    },
    errors: {
      title: "Los errores se nombran donde están",
      text: [
        "Una celda roja es un error, y Estado nombra la columna. Apunte a la celda para leer qué pasa con ese valor y cómo se escribe. Una celda ámbar es una advertencia: puede ir, pero mírela.",
        "El color nunca va solo: la columna Estado y la nota siempre lo dicen con palabras.",
      ],
      picture: "Una celda roja con su nota, y el error nombrado en la columna Estado.",
    },
    fix: {
      title: "Corrija con un clic",
      text: [
        "Seis números del panel dicen siempre cómo está todo: **[[roster.changed]]**, **[[roster.created]]**, **[[roster.errors]]**, **[[roster.warnings]]**, **[[roster.conflicts]]** y **[[roster.removed]]**. Pulse uno y su lista aparece justo debajo; los errores están ahí sin pulsar nada, agrupados por causa. **[[roster.show]]** lo lleva a la celda; con F6 en el workbench, o con Ctrl+Alt+. en Google Sheets, se pasa de la hoja al panel y de vuelta. Donde Rollbook conoce el valor correcto (un GUID reescrito o separado de su fila al ordenar, un grado escrito de otro modo), **[[roster.fix]]** o **[[roster.fixAll]]** lo escribe. Nada se repara sin su clic.",
        "Una columna que se desplazó, se ordenó sola o se rellenó hacia abajo, y las celdas que una hoja de cálculo cambió (ceros quitados, mayúsculas, acentos rotos), también son errores: **[[roster.putBack]]** devuelve lo que se trajo, y **[[roster.meant]]** lo acepta si está bien así.",
        "Lo que un clic escribió se puede deshacer: **[[roster.undoFix]]** aparece en el panel enseguida, y **[[tabs.review]]** enumera en **[[review.doneTitle]]** cada corrección y cada conflicto decidido desde que se trajeron las cuentas, con lo que había antes y **[[roster.undoDone]]**.",
      ],
      picture: "El panel con los errores por causa, y Corregir al lado.",
    },
    new: {
      title: "Estudiantes nuevos",
      text: [
        "Escriba o pegue a las personas nuevas debajo de las demás, sin GUID. Hacen falta el rol, los nombres, el User ID y, para docentes, el correo; el nombre de usuario y la contraseña pueden quedar en blanco, y Rollbook los crea. Una clase por fila: para inscribir a una persona en otra clase, repita la fila con esa clase.",
        "Una fila nueva que probablemente es alguien de la escuela escrito de otra manera se pone ámbar y dice por qué: el mismo apellido, una forma corta del nombre, el mismo grado. **[[roster.itIsThem]]** la convierte en un cambio de la fila que ya está, con el grado, el correo y la clase que usted escribió; nombre, User ID, nombre de usuario y contraseña siguen siendo los suyos. **[[roster.someoneElse]]** se recuerda, y a nadie se le vuelve a preguntar. Responda antes de cargar: dos cuentas de un mismo estudiante no se pueden unir después, y una carga programada le deja esa fila a usted.",
      ],
      picture: "Dos filas nuevas al final de la pestaña, en verde.",
    },
    review: {
      title: "Revise",
      text: [
        "**[[roster.reviewAndUpload]]** empieza con una línea por columna: cuántas cambian, y de qué a qué. Cada línea se abre y muestra sus filas. Debajo está cada cambio: quién, qué campo, antes y después, con **[[roster.putBack]]**. Las filas con errores no se enviarán y se nombran; las demás pueden ir. También se cuentan las filas que usted eliminó de la hoja: eliminar una fila no da de baja a nadie.",
        "**[[review.rehearse]]** prueba antes la carga en la plataforma y no cambia nada: dice fila por fila lo que ocurriría, también lo que solo la plataforma puede saber, como un User ID que ya tiene alguien de otra escuela.",
      ],
      picture: "La revisión con cada cambio, antes y después, y una fila que se queda.",
    },
    upload: {
      title: "Cargue y váyase tranquilo",
      text: [
        "El botón azul envía solo lo que usted revisó y lo lleva al **[[history.title]]**. Mientras el panel está abierto, usted ve cómo avanzan las filas, y los resultados llegan al terminar la última. No hace falta esperar: cierre el panel o el navegador, y Rollbook atiende la carga más o menos cada hora y escribe los resultados en la hoja de cálculo.",
        "Cuando cambian muchas cuentas a la vez, Rollbook pregunta antes y dice cuántas.",
      ],
      picture: "El historial con la carga nueva arriba, en camino.",
    },
    completed: {
      title: "Lo que se hizo",
      text: [
        "La pestaña Completados muestra a quienes se actualizaron o crearon, con los GUID nuevos y los nombres de usuario que se les hicieron. Las contraseñas temporales quedan fuera de la pestaña (vea el paso 13).",
      ],
      picture: "La pestaña Completados; su primera línea dice con palabras lo que pasó.",
    },
    "errors-tab": {
      title: "Lo que no se hizo",
      text: [
        "Las filas que la plataforma no pudo tomar vuelven en la pestaña Errores: la celda culpable es roja, su nota dice por qué, la última columna lo dice para toda la fila y la primera lleva a la fila de la lista.",
      ],
      picture: "La pestaña Errores con una celda roja y su motivo.",
    },
    corrected: {
      title: "Corrija y envíe de nuevo",
      text: [
        "Corrija las celdas rojas ahí mismo, en la pestaña Errores, y elija **Enviar filas corregidas** en **[[tabs.history]]**. Van solo esas filas, y la carga nueva recuerda cuál corrige. Si una parte de la fila ya había funcionado (la cuenta se creó, la clase no), la fila corregida la completa y no crea a nadie dos veces.",
      ],
      picture: "La carga corregida, completada, encima de la primera.",
    },
    slips: {
      title: "Entregue las contraseñas temporales",
      text: [
        "Las personas nuevas cuya contraseña usted dejó en blanco tienen una temporal. En **[[tabs.history]]**, abra la carga y elija **[[passwords.slips]]**: una página para imprimir, agrupada por clase, docente o grado, en español o en inglés, con la dirección para entrar. Corte por las líneas. Una contraseña temporal termina al usarse por primera vez (la persona elige entonces la suya) o a los 90 días; el día está en la tarjeta.",
        "**[[passwords.write]]** las pone en cambio en la pestaña Completados, después de una pregunta que dice quién puede abrir la hoja de cálculo; **[[passwords.hide]]** las quita de nuevo.",
      ],
      picture: "La página de tarjetas de acceso, lista para imprimir.",
    },
    undo: {
      title: "Deshaga una carga",
      text: [
        "**[[history.undoAll]]** devuelve a las cuentas de una carga los valores que tenían antes; **[[history.undoSelected]]** lo hace para las personas cuyas filas usted seleccione. Lo que alguien cambió desde entonces queda como está, y se le avisa. Las cuentas creadas permanecen: nada quita a nadie. Una carga que todavía está en camino tiene en su lugar **[[history.cancel]]**.",
        "Sin red, la carga espera aquí y dice **[[history.waiting]]**; la columna Estado dice **[[sheet:status.waiting]]**. Mientras no se haya enviado, **[[history.cancel]]** funciona también sin red: nada ha salido, y las filas quedan como usted las escribió, listas para enviarse de nuevo.",
      ],
      picture: "La pregunta antes de deshacer una carga, con lo que ocurrirá.",
    },
    help: {
      title: "Ayuda para cada columna",
      text: [
        "**[[tabs.help]]** sigue a la celda en la que usted está: qué es la columna, cuándo es obligatoria, qué se acepta y un ejemplo.",
      ],
      picture: "La ayuda de la columna donde está el cursor.",
    },
    file: {
      title: "Llenar con un archivo que ya tiene",
      text: [
        "Una exportación de su sistema escolar, un zip de OneRoster o de Clever, una lista de Google Admin, Canvas o School Data Sync, o cualquier lista: traiga primero las cuentas de la escuela, abra **Extensiones › Rollbook › [[sheet:menu.files]]** y suelte el archivo (o todos los archivos de un conjunto juntos) en **[[fill:title]]**. Se lee en su computadora y no sale de ella.",
        "Una sola pantalla dice qué es, en qué se convierte cada columna, con un ejemplo y cuántas celdas cambiarían, y cuántas columnas no se leen. En una lista cualquiera usted elige qué es cada columna. Cuatro números dicen cuántas personas son nuevas, cambian, no están en el archivo o son iguales. Lo que parece un error se dice antes de llenar nada: el archivo de otra escuela, uno viejo, o más cambios de los que su distrito deja pasar.",
        "Por el código de un grado, como TK, se pregunta una vez; la administración del distrito lo fija para todos, y la Ayuda lo muestra. Con **[[fill:classes]]** usted dice una vez qué productos usa cada curso, y lo que le falta a una clase se dice una vez por clase.",
      ],
      picture:
        "La página de archivos con un archivo OneRoster: cuatro números, una pregunta por el código de un grado y una línea por columna.",
    },
    filled: {
      title: "Revíselo y cárguelo como cualquier cambio",
      text: [
        "**[[fill:fill]]** escribe solo las celdas que son distintas, como cambios con sus colores, y las personas nuevas abajo. Nunca se toca un GUID, ni el nombre de usuario o la contraseña de quien ya existe. No se envía nada: revise y cargue como siempre. **[[fill:takeBack]]** restaura todo, menos lo que alguien cambió después.",
        "El siguiente archivo con los mismos encabezados se lee igual: suéltelo, y **[[fill:fill]]** es el único clic. Quien está en la plataforma y no en el archivo aparece en una lista para copiar, imprimir o marcar; nadie se da de baja por ello.",
      ],
      picture: "La pestaña después de llenarla: las filas cambiadas en azul y la nueva en verde.",
    },
    near: {
      title: "¿Es alguien que ya está?",
      text: [
        "Por una fila nueva que es probablemente alguien de su escuela, o de otra escuela suya, se pregunta, porque después nadie puede hacer de dos cuentas una. La lista de advertencias y **[[tabs.review]]** dicen quién es y por qué: el mismo apellido, una forma corta del nombre, el mismo grado. Mientras usted no responda, la fila no se envía, ni por usted ni por un horario.",
        "**[[roster.itIsThem]]** convierte la fila en un cambio de esa cuenta; su nombre, su User ID, su usuario y su contraseña quedan como están. **[[roster.someoneElse]]** se recuerda con la fila, y no se vuelve a preguntar. Las mismas dos respuestas están en la pantalla de un archivo. De personas de escuelas que no son suyas se le dice, cuando mucho, que hay alguien: entonces responde la oficina del distrito.",
      ],
      picture:
        "La pregunta en la barra lateral, con sus razones y sus dos respuestas, junto a la fila nueva de la hoja.",
    },
    "new-year": {
      title: "Agosto: todos pasan de grado",
      text: [
        "Despliegue la línea con el número de cuentas y elija **[[newYear.open]]**. La tabla dice cuántos pasan de cada grado a cuál y quiénes no: los ya promovidos, los nuevos desde julio, los que tienen un grado escrito por usted. **[[newYear.lastGrade]]** se deduce de los números; si no es correcto, indique cuál es. Sus estudiantes aparecen como egresados y no se les hace nada, porque ninguna carga da de baja a nadie; también se nombra a quien está en un grado posterior, pues casi siempre es un error.",
        "Quiénes repiten el año: seleccione sus filas y elija **[[newYear.retain]]**, o pegue sus User ID. Si su archivo ya venía promovido y usted llenó con él la pestaña, se le ofrecen quienes quedaron en su grado. El botón escribe los nuevos grados en la hoja como cambios normales. Todavía no se envía nada; **[[newYear.undo]]** los retira todos, y pulsarlo dos veces, o la segunda promoción de un colega, no mueve a nadie otra vez.",
      ],
      picture: "La tabla de grados en la barra lateral, con el último grado de la escuela y quiénes repiten el año.",
    },
    "all-schools": {
      title: "Todas las escuelas a la vez",
      text: [
        "Si usted tiene varias escuelas, debajo de esa línea está **Todas las escuelas**: la pestaña de cada una, cuándo se trajo, qué es diferente, qué está mal y cuándo se cargó por última vez. Agregue las escuelas que aún no tienen pestaña, traiga todas de nuevo o escriba el nuevo año escolar en todas, cada una con su propio último grado. En una hoja de cálculo caben unas 95 escuelas; si hay más, se le avisa antes. Si su distrito tiene más de 200 escuelas, la lista de arriba empieza con una parte; la última línea, **Ver todas las escuelas…**, trae las demás.",
        "**Enviar todo lo que está listo** carga lo válido de cada pestaña, escuela tras escuela. Puede cerrar la barra lateral: el envío sigue. Lo que es más de lo que se cambia de paso se pregunta una sola vez para todas esas escuelas, y las demás no esperan su respuesta. Al final cada línea dice qué se hizo y cuántas filas necesitan su atención; solo entonces hay una pestaña de errores. Una escuela cuya pestaña cambió desde que usted la vio se deja para que la revise de nuevo.",
      ],
      picture: "Una línea por escuela, con lo que está listo, y el botón que lo envía todo.",
    },
    moves: {
      title: "Alguien se traslada a otra escuela",
      text: [
        "**[[transfers.title]]** está más abajo. En la pestaña de la escuela anterior, seleccione las filas de quienes se trasladan, indique a dónde y qué día, y elija **[[transfers.plan]]**. Desde ese día, un botón los escribe en la pestaña de la nueva escuela, con su GUID, como filas nuevas con la marca **[[review.joins]]**. Revise y cargue esa pestaña como siempre: su cuenta, su usuario y su contraseña siguen siendo los mismos, y solo cambia lo que usted escriba en la fila.",
        "Ninguna carga saca a nadie de una escuela. **[[transfers.requestTitle]]** es un texto para quien puede hacerlo: lleva los GUID y ningún nombre. Cópielo, envíelo e indique que ya lo envió. No hay que marcar nada más: cuando usted vuelva a traer la escuela anterior, quien ya no esté allí cuenta como trasladado. Después de 14 días la barra lateral se lo recuerda. Quien asiste a las dos escuelas, quien regresa y quien fue sacado antes de ser agregado se distinguen, para que nadie se pierda cuando solo se hace la mitad.",
        "Si usted tiene una sola escuela, escriba el nombre de la nueva: la solicitud pide entonces que también los agreguen allí, y usted indica cuándo ya están. Quien tiene las dos escuelas puede pegar los GUID de esa solicitud y anotar con ellos el traslado.",
      ],
      picture:
        "Un traslado anotado en la barra lateral y el botón que escribe su fila en la pestaña de la nueva escuela.",
    },
    drift: {
      title: "Lo que otros han cambiado",
      text: [
        "En **[[tabs.history]]** pulse **[[history.drift.ask]]**: cada cambio que otras personas hicieron en la plataforma desde que usted trajo las cuentas aparece con quién lo hizo, cuándo y en qué celda, y no se hace nada con él. **[[roster.pullAgain]]** lo toma; lo que usted editó se queda, y donde ambos cambiaron una celda se le pregunta.",
      ],
      picture: "Un cambio de otra persona en la barra lateral: quién lo hizo, cuándo, y qué decía antes.",
    },
    radar: {
      title: "Quiénes no han entrado",
      text: [
        "Al pie de **[[tabs.history]]**, **[[newPasswords.open]]** enumera las clases: cuántos han entrado, quién nunca, quién ya no puede y en cuántos días vence la primera contraseña temporal. Un clic hace nuevas, con sus tarjetas, solo para esas personas; quien eligió su propia contraseña la conserva. Desde dos semanas antes del vencimiento, la barra lateral se lo recuerda al abrirse; también dice entonces qué se hizo mientras estaba cerrada.",
      ],
      picture: "Las clases con el número de estudiantes que han entrado y el botón para nuevas tarjetas.",
    },
    forgotten: {
      title: "Una contraseña olvidada",
      text: [
        "Alguien perdió su contraseña temporal, dejó que venciera o salió antes de elegir una propia; o ya no recuerda la que eligió. En **[[tabs.history]]** elija **[[newPasswords.open]]** y escriba el nombre: debajo se lee cómo puede entrar hoy esa persona. **[[newPasswords.make.one]]** crea otra, y la tarjeta se abre enseguida, lista para imprimir. Si esa persona tiene una contraseña que sirve, se pregunta antes.",
        "La contraseña nueva se muestra solo esta vez y no queda en ninguna pestaña; la anterior deja de servir en ese momento. Para una clase, o para todas las personas que no pueden entrar, elija un grupo: ahí, quien ya eligió una contraseña propia la conserva.",
      ],
      picture:
        "Un nombre escrito en Contraseñas temporales nuevas, el estudiante encontrado y el botón para su tarjeta.",
    },
  },
  effort: {
    title: "¿Cuánto hay que hacer?",
    text: "Los clics, además de la celda en que usted escribe, y los segundos que espera a Google Sheets si cada respuesta suya tarda una décima de segundo. Un programa hace las seis cosas en la página real y las cuenta, con cada cambio de Rollbook.",
    heads: ["Qué", "Cómo", "Clics", "Segundos"],
    tasks: {
      name: ["Corregir un nombre", "Escribirlo, **[[roster.reviewAndUpload]]**, el botón azul"],
      paste: [
        "Pegar 300 filas",
        "Pegarlas, **[[roster.reviewAndUpload]]**, el botón azul y un sí a la pregunta que se hace por ser tantas",
      ],
      error: ["Un error que Rollbook sabe corregir", "**[[roster.fix]]**, junto al error en la barra lateral"],
      password: [
        "Una contraseña olvidada",
        "**[[tabs.history]]**, **[[newPasswords.open]]**, escribir el nombre, **[[newPasswords.make.one]]**, **[[newPasswords.yes]]**",
      ],
      slip: [
        "Una contraseña temporal que ya se usó o que venció",
        "**[[tabs.history]]**, **[[newPasswords.open]]**, escribir el nombre, **[[newPasswords.make.one]]**",
      ],
      undo: ["Deshacer una carga", "**[[tabs.history]]**, **[[history.undoAll]]** y un sí a su pregunta"],
    },
  },
  questionsTitle: "Preguntas",
  questions: [
    [
      "¿Pueden enviarse los cambios solos?",
      "Sí, si usted lo activa: en **[[tabs.help]]**, en **[[schedule.title]]**, elija cada hora, o una vez al día a la hora que prefiera. Antes ve quién puede editar la hoja de cálculo. Solo se envían grados, líneas de clase y alumnos nuevos sin ningún aviso; una fila con cualquier otra cosa (una contraseña, un correo electrónico, un nombre de usuario, un nombre, un docente nuevo, un error, un conflicto) lo espera a usted entera. La vista de la lista y [[history.title]] dicen qué se envió y qué espera. **[[schedule.off]]** la desactiva.",
    ],
    [
      "Borré una fila. ¿Se fue el estudiante?",
      "No. Ninguna carga da de baja a nadie. El panel cuenta las filas quitadas de la hoja y dice dónde se hacen las bajas.",
    ],
    [
      "Un colega cambió la misma cuenta.",
      "Traiga las cuentas de nuevo: la celda se pone violeta y dice qué tiene usted y qué tiene la plataforma. En el panel elija **[[conflicts.mine]]** o **[[conflicts.theirs]]**, para una celda o para todas; nada se sobrescribe sin que usted lo vea. Si eligió mal, **[[roster.undoDone]]** trae de vuelta el conflicto, en **[[tabs.review]]**, mientras no se traigan de nuevo las cuentas.",
    ],
    [
      "Nuestra plataforma solo acepta archivos, o hoy no hay conexión con ella.",
      "**Extensiones › Rollbook › [[sheet:menu.files]]** abre la exportación de la plataforma (CSV o XLSX) en una pestaña que se comprueba, guarda solo las filas que usted cambió para cargarlas a mano y lee los archivos de completados y de errores en pestañas.",
    ],
    [
      "Necesito ayuda de soporte.",
      "**[[tabs.help]] › [[support.copy]]** copia versiones, estados y códigos, y le muestra lo que copia. No contiene nombres, direcciones ni celdas.",
    ],
    [
      "¿Podemos trabajar dos personas en la misma hoja de cálculo?",
      "Sí. Ninguna fila se envía dos veces y nadie escribe sobre las pestañas de resultados de la otra persona.",
    ],
    [
      "La red falló a la mitad.",
      "No se pierde nada y nada se hace dos veces. Rollbook pregunta al servicio qué llegó y continúa desde ahí.",
    ],
    [
      "Se cruza el inicio de sesión de otra cuenta de Google.",
      "Google confunde las cuentas cuando hay varias abiertas en un navegador. Use un perfil del navegador, o una ventana privada, solo con su cuenta de trabajo.",
    ],
  ],
  made: "Las imágenes las toma un programa de la página real; los nombres de los botones son los del propio complemento.",
};
