/** Todos los textos de la página de tarjetas de acceso en español, con las mismas claves que slips.en.ts. */
import type { SlipsTexts } from "./slips.en";

export const slipsEs: SlipsTexts = {
  title: "Tarjetas de acceso",
  starting: "Consultando las contraseñas temporales…",
  intro: {
    one: "{count} persona con contraseña temporal. Imprima la tarjeta y entréguela solo a esa persona.",
    other:
      "{count} personas con contraseña temporal. Imprima las tarjetas, corte por las líneas y entregue cada una solo a su persona.",
  },
  groupBy: "Agrupar por",
  byClass: "Clase",
  byTeacher: "Docente",
  byGrade: "Grado",
  byNothing: "Nada",
  print: "Imprimir",
  which: "Tarjetas de",
  all: "Todas las personas",
  language: "Idioma de las tarjetas",
  address: "Dirección de acceso en las tarjetas",
  teachers: "Docentes",
  noClass: "Sin clase",
  noTeacher: "Sin docente",
  noGrade: "Sin grado",
  grade: "Grado {grade}",
  page: "{page} de {pages}",
  slip: {
    username: "Nombre de usuario",
    password: "Contraseña temporal",
    address: "Entre en",
    how: "Al entrar, elegirá una contraseña propia. Esta sirve hasta el {date}.",
  },
};
