/** Findings in Spanish: who somebody is: GUID, User ID, role and name, and whether they are there already. */
import { nearReasonsEs } from "../near/near-reasons.es";

export const peopleEs = {
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
  "user_id.shorter": {
    title: "El User ID pudo haber perdido los ceros iniciales",
    message:
      "«{value}» es más corto que los demás User ID de la escuela; la hoja de cálculo pudo haber quitado ceros iniciales. Escriba {meant} si ese es el número.",
  },
  "user_id.lost_zeros": {
    title: "El User ID perdió los ceros iniciales",
    message:
      "«{value}» era {expected} cuando se trajeron las cuentas; la hoja de cálculo pudo haber quitado los ceros. Restaure {expected}, si no es correcto así.",
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
  "person.replaced": {
    title: "En la fila está otra persona",
    message:
      "«{value}» está en la fila de {owner}, y nada más en ella habla de esa persona. Una persona nueva necesita una fila nueva, con User GUID en blanco. Restaure a {owner}, si no es la misma persona.",
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
} as const;
