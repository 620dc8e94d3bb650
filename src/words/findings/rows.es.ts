/** Findings in Spanish: whole rows, uploads and files. */

export const rowsEs = {
  "row.repeated": {
    title: "Fila repetida",
    message: "Esta fila dice lo mismo que la fila {otherRow}. Borre una de las dos.",
  },
  "row.disagrees": {
    title: "Las filas de una persona no coinciden",
    message:
      "La fila {otherRow} es de la misma persona y tiene otro valor en {column}. Haga que las dos filas coincidan.",
    knowing: {
      userId:
        "La fila {otherRow} tiene el mismo User ID «{userId}» y otro valor en {column}. Si es una sola persona, haga que las dos filas coincidan; si son dos, corrija el User ID.",
    },
  },
  "undo.account_kept": {
    title: "La cuenta se conserva",
    message:
      "La importación creó esta cuenta, y al deshacerla la cuenta se conserva. Para retirar a la persona de la escuela, use Manage Users en la plataforma.",
  },
  "undo.school_kept": {
    title: "La escuela se conserva",
    message:
      "La importación agregó a esta persona a la escuela, y al deshacerla la persona sigue ahí. Para retirarla, use Manage Users en la plataforma.",
  },
  "undo.value_kept": {
    title: "El valor se conserva",
    message:
      "La importación cambió {column}, y deshacerla no recupera el valor anterior. Escriba en la lista el valor que desea y cárguelo.",
  },
  "row.conflict": {
    title: "Cambiado por otra persona",
    message:
      "Rollbook: «{value}» aquí, «{live}» en la plataforma, cambiado después de que usted trajo las cuentas. Tráigalas de nuevo y elija el suyo o el otro.",
  },
  "row.failed": {
    title: "No se pudo procesar la fila",
    message: "Esta fila no se pudo procesar por una falla nuestra. No se cambió nada de ella; envíela de nuevo.",
    knowing: {
      unreadable:
        "No se pudo abrir la contraseña de esta fila: la clave del servicio cambió mientras esperaba. No se cambió nada de la fila; escriba la contraseña y envíela de nuevo.",
      stopped:
        "El servicio se detuvo más de una vez mientras procesaba esta carga, así que dejó esta fila y las siguientes. No se cambió nada de la fila. Envíe estas filas de nuevo, pocas a la vez; si vuelve a detenerse, avise a quien administra el servicio.",
    },
  },
  "upload.confirm": {
    title: "Se pregunta de nuevo",
    message:
      "Mientras esta fila esperaba, cambiaron cuentas en la plataforma, y lo que usted confirmó ya no es lo que se haría. No se hizo nada; cargue de nuevo.",
  },
  "rehearsal.moved": {
    title: "Ya no es como en el ensayo",
    message:
      "Mientras esta fila esperaba, la plataforma cambió, y la importación no daría lo que dio su ensayo. No se hizo nada; ensaye de nuevo.",
  },
  "row.unattended_cell": {
    title: "Espera a una persona",
    message: "{column} no cambia mientras nadie mira. Cargue usted esta fila.",
  },
  "row.unattended_erasure": {
    title: "Borrado que espera a una persona",
    message: "{column} no se borra mientras nadie mira. Cargue usted esta fila.",
  },
  "row.unattended_teacher": {
    title: "Docente nuevo que espera a una persona",
    message: "No se crea un docente nuevo mientras nadie mira. Cargue usted esta fila.",
  },
  "row.unattended_school": {
    title: "Cuenta de otra escuela que espera a una persona",
    message: "No se incorpora una cuenta de otra escuela mientras nadie mira. Cargue usted esta fila.",
  },
  "row.unattended_column": {
    title: "Columna desplazada",
    message:
      "Los valores de {column} están junto a otras personas que antes. Devuelva la columna a su sitio, o cargue usted esta fila.",
  },
  "row.unattended_damage": {
    title: "Valor dañado que espera a una persona",
    message:
      "Una hoja de cálculo o un programa puede haber dañado {column}: «{value}». Devuelva el valor, o cargue usted esta fila.",
  },
  "row.unattended_many": {
    title: "Demasiados cambios para una carga programada",
    message: "Tantos cambios de una misma clase no se hacen mientras nadie mira. Cargue usted estas filas.",
  },
  "row.unattended_finding": {
    title: "Alumno nuevo con un aviso",
    message: "Hay algo que revisar en este alumno nuevo. Vea las demás notas de la fila y luego cárguela usted.",
  },
  "file.error": {
    title: "Error en un archivo de la plataforma",
    message: "El archivo de la plataforma dice: {sentence}",
  },
} as const;
