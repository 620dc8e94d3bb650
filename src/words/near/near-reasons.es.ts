/** En qué se parecen dos personas (B-11), en español. */
import type { NearReason } from "../../roster";

export const nearReasonsEs: Readonly<Record<NearReason, string>> = {
  "userId.same": "el mismo User ID",
  "userId.zeros": "el mismo User ID, salvo los ceros",
  "userId.digit": "un User ID que difiere en un dígito",
  "email.same": "el mismo correo electrónico",
  "email.mailbox": "el mismo nombre antes de la @",
  "names.swapped": "nombre y apellido al revés",
  "lastName.same": "el mismo apellido",
  "lastName.order": "los mismos apellidos en otro orden",
  "lastName.part": "uno de los dos apellidos",
  "lastName.end": "el segundo de los dos apellidos",
  "lastName.sound": "un apellido que suena igual",
  "lastName.slip": "un apellido que difiere en una letra",
  "lastName.other": "otro apellido",
  "firstName.same": "el mismo nombre",
  "firstName.order": "los mismos nombres en otro orden",
  "firstName.part": "uno de los dos nombres",
  "firstName.initial": "la inicial del nombre",
  "firstName.nickname": "una forma corta del nombre",
  "firstName.sound": "un nombre que suena igual",
  "firstName.slip": "un nombre que difiere en una letra",
  "grade.same": "el mismo grado",
  "grade.next": "el grado siguiente o el anterior",
};
