/** Findings in Spanish: grade level, address, username and password. */

export const accountsEs = {
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
} as const;
