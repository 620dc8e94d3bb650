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
  addressHint: "La da su servicio de importación. Lo que cambie aquí vale solo para esta impresión.",
  formerAddress:
    "Esta hoja de cálculo imprimía {address} en las tarjetas. Ya no se usa: dónde inician sesión los alumnos lo dice su servicio de importación, no una hoja de cálculo que otras personas pueden editar. Si {address} es correcta, pida a quien opera el servicio en su distrito que la configure allí.",
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
