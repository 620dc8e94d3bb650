/** Findings in Spanish: classes, their dates and products. */

export const classesEs = {
  "class_guid.malformed": {
    title: "El Class GUID no es un GUID",
    message:
      "«{value}» no es un Class GUID. Deje la celda en blanco si la clase es nueva, o copie el GUID de la exportación de clases.",
  },
  "class_guid.unknown": {
    title: "Class GUID desconocido",
    message:
      "Ninguna clase de esta escuela tiene el Class GUID «{value}». Cópielo de la exportación de clases, o déjelo en blanco si la clase es nueva.",
  },
  "class_guid.other_class": {
    title: "Class GUID de otra clase",
    message:
      "Este es el Class GUID de la clase «{owner}», no de «{classId}». Copie el correcto de la exportación de clases o deje la celda en blanco para una clase nueva.",
    knowing: { expected: "Este es el Class GUID de la clase «{owner}». Escriba {expected}, que es el de «{classId}»." },
  },
  "class_id.required": {
    title: "Falta el Class ID",
    message: "La fila tiene una clase sin Class ID. Escriba el identificador que usa la escuela, como MATH5-02.",
  },
  "class_id.too_long": {
    title: "Class ID demasiado largo",
    message: "«{value}» tiene {length} caracteres. Use {limit} como máximo.",
  },
  "class_name.required": {
    title: "Falta el nombre de la clase",
    message: "La fila tiene una clase sin nombre. Escriba el nombre que verán docentes y estudiantes.",
  },
  "class_name.too_long": {
    title: "Nombre de clase demasiado largo",
    message: "El nombre de la clase tiene {length} caracteres. Use {limit} como máximo.",
  },
  "date.unreadable": {
    title: "La fecha no se puede leer",
    message: "«{value}» no es una fecha. Escríbala como MM/DD/AAAA (mes, día, año), por ejemplo 08/24/2026.",
    knowing: {
      suggestion:
        "«{value}» no está escrita como MM/DD/AAAA (mes, día, año). Si se refiere a ese día, escriba {suggestion}.",
    },
  },
  "date.two_digit_year": {
    title: "Fecha con año de dos cifras",
    message: "«{value}» podría ser {first} o {second}. Escriba el año con cuatro cifras.",
  },
  "date.ambiguous": {
    title: "La fecha se puede leer de dos maneras",
    message: "«{value}» podría ser {first} o {second}. Escríbala como MM/DD/AAAA (mes, día, año).",
  },
  "date.far_from_today": {
    title: "La fecha está a años de distancia",
    message: "«{value}» está a más de {years} años de hoy. Corrija el año o deje la celda en blanco.",
    knowing: {
      empty:
        "«{value}» es lo que los programas hacen de una fecha vacía. Deje la celda en blanco o escriba la fecha como MM/DD/AAAA (mes, día, año).",
    },
  },
  "date.end_before_start": {
    title: "La clase termina antes de empezar",
    message: "La clase terminaría el {value}, antes de empezar el {start}. Corrija una de las dos fechas.",
  },
  "date.too_far_apart": {
    title: "La clase dura demasiado",
    message:
      "Del {start} al {value} hay {days} días. Una clase dura {limit} días como máximo; corrija una de las dos fechas.",
  },
  "master_code.not_held": {
    title: "La escuela no tiene el Master Code",
    message: "La escuela no tiene el Master Code «{value}». Búsquelo en Manage Products.",
  },
  "master_code.ended": {
    title: "El Master Code venció",
    message:
      "El Master Code «{value}» venció el {endDate} y la escuela no tiene uno posterior del mismo producto. Búsquelo en Manage Products.",
    knowing: { latest: "El Master Code «{value}» venció el {endDate}. Use {latest}, que termina el {latestEnd}." },
  },
  "master_code.not_latest": {
    title: "Otro código del producto termina después",
    message:
      "El Master Code «{value}» sirve, pero {latest}, del mismo producto, termina después, el {latestEnd}. Úselo si la clase sigue hasta entonces.",
  },
  "class.disagrees": {
    title: "Las filas de una clase no coinciden",
    message:
      "La fila {otherRow} es de la misma clase y tiene otro valor en {column}. Haga que las dos filas coincidan.",
  },
  "class.kept": {
    title: "La clase queda como está",
    message:
      "La clase «{classId}» ya existe y no tiene {column}; sin su Class GUID queda así. Para cambiarla, escriba {classGuid} en Class GUID.",
    knowing: {
      stored:
        "La clase «{classId}» ya existe; sin su Class GUID, {column} sigue siendo «{stored}». Para cambiarlo, escriba {classGuid} en Class GUID.",
    },
  },
  "class.no_teacher": {
    title: "Clase sin docente",
    message: "La clase «{value}» no tiene docente. Agregue una fila con su docente y esta clase.",
    knowing: {
      otherRow:
        "La clase «{value}» no tiene docente, porque la fila {otherRow} no se pudo procesar. Corrija esa fila y envíela junto con esta.",
    },
  },
  "class.two_core_products": {
    title: "Dos productos principales en una clase",
    message:
      "La fila {otherRow} da a la clase «{value}» el producto principal {otherProduct}, y esta fila {product}. Si son dos clases, dé a esta su propio Class ID, como {suggestion}; si no, déjela así.",
  },
  "class.many_students": {
    title: "Clase con muchos estudiantes",
    message:
      "La clase «{value}» tendría {students} estudiantes o más; casi ninguna tiene más de {limit}. Verifique que sea una clase y no un grupo de comedor o de estudio.",
  },
  "class.id_used_again": {
    title: "Class ID de una clase que ya terminó",
    message:
      "La clase «{value}» terminó el {endDate}, y estas filas son de ella. Para la clase de este año, use un Class ID propio.",
    knowing: {
      suggestion:
        "La clase «{value}» terminó el {endDate}, y estas filas son de ella. Para la clase de este año, use un Class ID propio, por ejemplo {suggestion}.",
    },
  },
  "class.starts_later": {
    title: "La clase empieza después",
    message: "Los estudiantes verán esta clase desde el {visibleFrom}, 3 días antes de que empiece.",
  },
} as const;
