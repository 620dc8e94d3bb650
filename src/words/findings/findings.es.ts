/** Cada hallazgo en español, escrito para oficinas escolares de América Latina y Estados Unidos. */
import { nearReasonsEs } from "../near/near-reasons.es";
import type { FindingTexts, SoundFindingTexts } from "./finding-texts";

const texts = {
  "user_guid.malformed": {
    title: "El User GUID no es un GUID",
    message:
      "«{value}» no es un User GUID. Deje la celda en blanco si la persona es nueva, o traiga las cuentas de nuevo para obtener el correcto.",
    knowing: {
      expected: "«{value}» no es el User GUID de esta persona. Restaure {expected}.",
    },
  },
  "user_guid.unknown": {
    title: "User GUID desconocido",
    message:
      "Ninguna cuenta tiene el User GUID «{value}». Deje la celda en blanco si la persona es nueva, o traiga las cuentas de nuevo para obtener el correcto.",
    knowing: {
      expected: "«{value}» no es el User GUID de esta persona. Restaure {expected}.",
    },
  },
  "user_guid.other_school": {
    title: "Cuenta de otra escuela",
    message:
      "La cuenta «{value}» es de una escuela que usted no administra aquí. Pida el cambio al administrador de su distrito.",
  },
  "user_guid.other_person": {
    title: "User GUID de otra persona",
    message: "Este es el User GUID de otra persona. Traiga las cuentas de nuevo para obtener el correcto.",
    knowing: {
      otherRow: "Este es el User GUID de {owner}, fila {otherRow}. Restaure {expected}.",
      owner: "Este es el User GUID de {owner}. Restaure {expected}.",
      expected: "Este es el User GUID de otra persona. Restaure {expected}.",
    },
  },
  "user_guid.missing": {
    title: "Se borró el User GUID",
    message: "Falta el User GUID. Traiga las cuentas de nuevo para recuperarlo.",
    knowing: { expected: "Se borró el User GUID de esta persona. Restaure {expected}." },
  },
  "user_id.required": {
    title: "Falta el User ID",
    message: "Falta el User ID. Escriba el número que la escuela usa para esta persona.",
  },
  "user_id.too_long": {
    title: "User ID demasiado largo",
    message: "«{value}» tiene {length} caracteres. Use {limit} como máximo.",
  },
  "user_id.characters": {
    title: "User ID con un carácter no aceptado",
    message:
      "«{value}» contiene «{character}». Use letras sin acento (tampoco ñ), dígitos, puntos, guiones bajos y guiones.",
    knowing: { space: "«{value}» contiene un espacio. Escriba el User ID sin espacios." },
  },
  "user_id.taken": {
    title: "El User ID es de otra persona",
    message:
      "El User ID «{value}» ya es de otra persona del distrito. Si es la misma persona, traiga las cuentas de nuevo y cambie esa fila; si no, corrija el número.",
    knowing: {
      otherRow: "El User ID «{value}» también está en la fila {otherRow}, para otra persona. Corrija uno de los dos.",
      owner:
        "El User ID «{value}» es de {owner}, {school}. Si es la misma persona, traiga esa escuela y cambie esa fila; si no, corrija el número.",
    },
  },
  "user_id.looks_like_ssn": {
    title: "El User ID parece un número de Seguro Social",
    message: "Este User ID parece un número de Seguro Social. Use el número propio de la escuela.",
  },
  "user_id.lost_zeros": {
    title: "El User ID perdió los ceros iniciales",
    message:
      "«{value}» era {expected} cuando se trajeron las cuentas; la hoja de cálculo pudo haber quitado los ceros. Restaure {expected}, si no es correcto así.",
  },
  "cell.changed_by_spreadsheet": {
    title: "Una hoja de cálculo o un programa pudo haber cambiado la celda",
    message:
      "«{value}» era «{expected}» cuando se trajeron las cuentas; las hojas de cálculo y los programas hacen cambios así por su cuenta. Restaure «{expected}», si no es correcto así.",
  },
  "column.slid": {
    title: "La columna se desplazó",
    message:
      "«{value}» está junto a {owner}, donde no había nada: los valores de esta columna pasaron a otras filas. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: los valores de esta columna pasaron a otras filas. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: los valores de esta columna pasaron a otras filas. Restaure la columna, si no es correcto así.",
    },
  },
  "column.reordered": {
    title: "La columna quedó en otro orden",
    message:
      "«{value}» está junto a {owner}, donde no había nada: los valores de esta columna quedaron en otro orden que las personas, como al ordenarla sola. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: los valores de esta columna quedaron en otro orden que las personas, como al ordenarla sola. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: los valores de esta columna quedaron en otro orden que las personas, como al ordenarla sola. Restaure la columna, si no es correcto así.",
    },
  },
  "column.exchanged": {
    title: "La columna tiene los valores de otra",
    message:
      "«{value}» está junto a {owner}, donde no había nada: aquí están los valores de otra columna. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: aquí están los valores de otra columna. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: aquí están los valores de otra columna. Restaure la columna, si no es correcto así.",
    },
  },
  "column.filled": {
    title: "Un mismo valor llenó la columna",
    message:
      "«{value}» está junto a {owner}, donde no había nada: un mismo valor se copió sobre personas que tenían otros. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: un mismo valor se copió sobre personas que tenían otros. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: un mismo valor se copió sobre personas que tenían otros. Restaure la columna, si no es correcto así.",
    },
  },
  "column.series": {
    title: "Una serie llenó la columna",
    message:
      "«{value}» está junto a {owner}, donde no había nada: una serie se copió sobre personas que tenían sus propios valores. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: una serie se copió sobre personas que tenían sus propios valores. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: una serie se copió sobre personas que tenían sus propios valores. Restaure la columna, si no es correcto así.",
    },
  },
  "role.required": {
    title: "Falta el rol",
    message: "Falta el rol. Escriba Teacher (docente) o Student (estudiante).",
  },
  "role.unknown": {
    title: "Rol desconocido",
    message: "«{value}» no es un rol. Escriba Teacher (docente) o Student (estudiante).",
  },
  "role.changed": {
    title: "Cambia el rol",
    message: "Esto cambia a la persona de {before} a {after}. Verifique que sea lo que desea.",
  },
  "role.last_teacher": {
    title: "Único docente de una clase",
    message: "Esta persona es el único docente de una clase de otra escuela. Esa clase necesita antes otro docente.",
    knowing: {
      otherRow:
        "Esta persona es el único docente de la clase «{classId}», porque la fila {otherRow}, que le da otro, no se pudo procesar. Corrija esa fila y envíela junto con esta.",
      classId:
        "Esta persona es el único docente de la clase «{classId}». Agregue una fila que dé otro docente a la clase, o deje el rol como estaba.",
    },
  },
  "name.required": {
    title: "Falta el nombre",
    message: "Falta {column}. Escríbalo como lo tiene la escuela.",
  },
  "name.too_long": {
    title: "Nombre demasiado largo",
    message: "«{value}» tiene {length} caracteres. Un nombre tiene {limit} como máximo; acórtelo.",
  },
  "name.characters": {
    title: "Nombre con un carácter no aceptado",
    message: "«{value}» contiene «{character}». Use letras, espacios, apóstrofos, guiones y puntos.",
  },
  "name.look_alike": {
    title: "Nombre con un signo que se parece a otro",
    message: "«{value}» tiene un signo que solo se parece a uno de nombre. Escriba {meant}.",
    knowing: {
      backtick: "«{value}» tiene un acento grave suelto donde va un apóstrofo. Escriba {meant}.",
      acute: "«{value}» tiene un acento agudo suelto donde va un apóstrofo. Escriba {meant}.",
      quote: "«{value}» tiene una comilla de apertura donde va un apóstrofo. Escriba {meant}.",
      hyphen:
        "«{value}» tiene una raya ({hyphen}) que solo se parece al guion. Escriba {meant}, con el guion del teclado.",
      nickname: "«{value}» tiene el nombre «{nickname}» entre comillas. Escriba {meant}.",
      comma: "«{value}» tiene una coma, que un nombre no puede llevar. Escriba {meant}.",
    },
  },
  "person.near": {
    title: "Probablemente alguien que ya está aquí",
    message:
      "Probablemente {who} (User ID {id}): {reasons}. En la barra lateral elija Es la misma persona o Es otra persona, para que nadie reciba una segunda cuenta.",
    words: nearReasonsEs,
  },
  "person.near_district": {
    title: "Probablemente alguien de otra de sus escuelas",
    message:
      "Probablemente alguien que ya está en otra escuela: {reasons}. La revisión de la barra lateral dice quién es; elija allí Es la misma persona o Es otra persona, para que nadie reciba una segunda cuenta.",
    words: nearReasonsEs,
  },
  "person.near_elsewhere": {
    title: "Alguien con este nombre está en una escuela que no es suya",
    message:
      "Alguien con este nombre y este grado está en una escuela del distrito que no es de las suyas. Si puede ser la misma persona, pida a la oficina del distrito que la agregue a esta escuela. Si no, elija Es otra persona en la barra lateral.",
  },
  "grade_level.unknown": {
    title: "Grado desconocido",
    message: "«{value}» no es un grado. Escriba PK, K, 1 a 12 o NA.",
  },
  "grade_level.unclear": {
    title: "El grado puede significar dos cosas",
    message: "«{value}» puede significar {first} o {second}. Escriba el que corresponda.",
    knowing: { third: "«{value}» puede significar {first}, {second} o {third}. Escriba el que corresponda." },
  },
  "grade_level.blank": {
    title: "Estudiante sin grado",
    message: "El estudiante no tiene grado. Escriba PK, K, 1 a 12 o NA.",
  },
  "grade_level.other_spelling": {
    title: "Grado escrito de otra forma",
    message: "«{value}» se entiende y se envía como {expected}.",
  },
  "grade_level.mapped": {
    title: "Grado según lo dicho por su distrito",
    message: "«{value}» es {expected} en su distrito, y se envía como {expected}.",
  },
  "grade_level.mapped_blank": {
    title: "Grado que su distrito deja en blanco",
    message: "«{value}» no es un grado en su distrito: se envía como una celda en blanco, que no cambia nada.",
  },
  "grade_level.map_changed": {
    title: "Su distrito ha cambiado lo que significa el código de un grado",
    message:
      "«{value}» salió de «{code}», que ahora es {expected} en su distrito. Corregir escribe {expected}; déjelo si {value} es correcto.",
  },
  "email.required": {
    title: "Docente sin correo electrónico",
    message: "Un docente necesita un correo electrónico. Escríbalo como nombre@escuela.org.",
  },
  "email.malformed": {
    title: "El correo electrónico no es una dirección",
    message: "«{value}» no es un correo electrónico. Escríbalo como nombre@escuela.org.",
    knowing: {
      space: "«{value}» contiene un espacio. Escriba un solo correo electrónico, como nombre@escuela.org.",
      character:
        "«{value}» contiene «{character}», que un correo electrónico no puede llevar. Escríbalo como nombre@escuela.org.",
    },
  },
  "email.too_long": {
    title: "Correo electrónico demasiado largo",
    message:
      "El correo electrónico tiene {length} caracteres; se aceptan {limit} como máximo. Use una dirección más corta.",
  },
  "email.taken": {
    title: "El correo electrónico es de otra persona",
    message: "«{value}» ya es el correo electrónico de otra persona. Escriba el de esta persona.",
    knowing: {
      otherRow:
        "«{value}» también está en la fila {otherRow}, para otra persona. Escriba el correo propio de cada una.",
      owner: "«{value}» es el correo electrónico de {owner}, {school}. Escriba el de esta persona.",
    },
  },
  "username.length": {
    title: "Nombre de usuario con largo no aceptado",
    message: "«{value}» tiene {length} caracteres. Use de {minimum} a {limit}.",
  },
  "username.characters": {
    title: "Nombre de usuario con un carácter no aceptado",
    message: "«{value}» contiene «{character}». Use letras sin acento (tampoco ñ), dígitos y . _ @ + -",
    knowing: { space: "«{value}» contiene un espacio. Escriba el nombre de usuario sin espacios." },
  },
  "demonstration.name": {
    title: "Podría ser de una persona real",
    message: "Esto es una demostración, y «{value}» podría ser de una persona real. Escriba «{expected}» en su lugar.",
  },
  "username.taken": {
    title: "Nombre de usuario ocupado",
    message:
      "El nombre de usuario «{value}» ya está ocupado. Elija otro, o deje la celda en blanco si la persona es nueva.",
    knowing: {
      otherRow:
        "El nombre de usuario «{value}» también está en la fila {otherRow}, para otra persona. Elija otro para una de las dos.",
      owner:
        "El nombre de usuario «{value}» es el de {owner}, {school}. Elija otro, o deje la celda en blanco si la persona es nueva.",
    },
  },
  "password.too_short": {
    title: "Contraseña demasiado corta",
    message:
      "La contraseña es demasiado corta. Use al menos {minimum} caracteres, con una mayúscula, una minúscula y un dígito.",
  },
  "password.too_long": {
    title: "Contraseña demasiado larga",
    message: "La contraseña es demasiado larga. Use {limit} caracteres como máximo.",
  },
  "password.space": {
    title: "Contraseña con un espacio",
    message: "La contraseña tiene un espacio. Escríbala sin espacios.",
  },
  "password.no_upper": {
    title: "Contraseña sin mayúscula",
    message: "La contraseña no tiene ninguna mayúscula. Agregue una, como A.",
  },
  "password.no_lower": {
    title: "Contraseña sin minúscula",
    message: "La contraseña no tiene ninguna minúscula. Agregue una, como a.",
  },
  "password.no_digit": {
    title: "Contraseña sin dígito",
    message: "La contraseña no tiene ningún dígito. Agregue uno, como 7.",
  },
  "password.run": {
    title: "Contraseña que repite un carácter",
    message: "La contraseña repite un carácter cinco veces o más. Use cuatro seguidos como máximo.",
  },
  "password.equals_username": {
    title: "Contraseña igual al nombre de usuario",
    message: "La contraseña es igual al nombre de usuario. Elija otra.",
  },
  "password.equals_email": {
    title: "Contraseña igual al correo electrónico",
    message: "La contraseña es igual al correo electrónico. Elija otra.",
  },
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
  "clear.not_erasable": {
    title: "El valor no se puede borrar",
    message: "CLEAR borra solo correos electrónicos y grados. Deje la celda en blanco para conservar lo guardado.",
    knowing: {
      name: "CLEAR borra solo correos electrónicos y grados. Deje la celda en blanco para conservar el nombre; si el nombre es {name}, escríbalo así.",
    },
  },
  "cell.too_long": {
    title: "Celda demasiado larga",
    message: "La celda tiene {length} caracteres; una celda admite {limit} como máximo. Acórtela.",
    knowing: {
      begins:
        "La celda que empieza con «{begins}» tiene {length} caracteres; una celda admite {limit} como máximo. Acórtela.",
    },
  },
  "cell.spreadsheet_error": {
    title: "Error de una hoja de cálculo",
    message:
      "«{value}» es lo que una hoja de cálculo muestra cuando una fórmula no tiene resultado o una columna es demasiado angosta. Corríjalo en el archivo de origen o escriba el valor.",
  },
  "cell.blank_word": {
    title: "Una palabra que significa «nada»",
    message:
      "«{value}» es lo que los programas escriben cuando una celda no tiene nada, y pasaría a ser el dato de alguien en {column}. Escriba {column} o vacíe la celda.",
  },
  "cell.became_date": {
    title: "La hoja de cálculo lo convirtió en fecha",
    message:
      "«{value}» es una fecha. Las hojas de cálculo convierten en fecha lo que lo parece, como 3-4 o MAR2. Dé a la celda formato de texto sin formato y escriba de nuevo {column}.",
  },
  "cell.became_number": {
    title: "Un programa lo escribió como número",
    message: "«{value}» es la forma en que los programas escriben el número {meant}. Escriba {meant}.",
  },
  "cell.digits_lost": {
    title: "La hoja de cálculo abrevió el número",
    message:
      "«{value}» es un número largo que una hoja de cálculo abrevió; las demás cifras se perdieron. Dé a la celda formato de texto sin formato y escriba de nuevo {column}.",
  },
  "cell.misread": {
    title: "Letras leídas de forma equivocada",
    message: "«{value}» es probablemente {meant}: un programa leyó mal sus letras. Escriba {meant}.",
  },
  "cell.rounded": {
    title: "Una hoja de cálculo redondeó el número",
    message:
      "«{value}» es un número de más de 15 cifras, y una hoja de cálculo solo guarda 15. Dé a la celda formato de texto sin formato y escriba de nuevo el número entero.",
  },
  "cell.quoted": {
    title: "Comillas alrededor de la celda",
    message:
      "«{meant}» está entre comillas que no son parte del valor. Quítelas o guarde de nuevo el archivo como CSV con comillas dobles rectas.",
  },
  "cell.blank_kept": {
    title: "Una celda en blanco conserva lo guardado",
    message: "Una celda en blanco no cambia nada: «{stored}» sigue en la plataforma.",
    knowing: {
      clear: "Una celda en blanco no cambia nada: «{stored}» sigue en la plataforma. Para borrarlo, escriba {clear}.",
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

export const findingsEs: FindingTexts = texts satisfies SoundFindingTexts<typeof texts>;
