/** Ayuda de cada columna en español (S-7): notas de los encabezados y panel lateral. */

import type { ColumnHelp } from "../../contract";
import type { FieldKey } from "../../roster";

const ofNewClass = "Solo si la fila tiene una clase.";

export const columnHelpEs: Readonly<Record<FieldKey, Omit<ColumnHelp, "onUpdate" | "onNew">>> = {
  userGuid: {
    what: "El identificador de la persona en la plataforma. Nunca cambia; no lo edite ni lo borre.",
    required: "En toda cuenta existente. Déjelo en blanco para una persona nueva.",
    accepted: "Exactamente lo que se trajo.",
    example: "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j",
  },
  userId: {
    what: "El número que la escuela le da a la persona. Evita que una persona tenga dos cuentas.",
    required: "Para una persona nueva; para una existente, solo si no tiene ninguno guardado.",
    accepted:
      "De 1 a 64 letras sin acento (tampoco ñ), dígitos, puntos, guiones bajos o guiones; único en el distrito. Los ceros iniciales se conservan.",
    example: "004512",
  },
  role: {
    what: "Si la persona es docente (Teacher) o estudiante (Student).",
    required: "Para una persona nueva.",
    accepted: "Teacher (docente) o Student (estudiante); también se leen T y S.",
    example: "Student",
  },
  firstName: {
    what: "El nombre de la persona.",
    required: "Para una persona nueva.",
    accepted: "De 1 a 50 letras de cualquier idioma, espacios, apóstrofos, guiones y puntos; l·l.",
    example: "María José",
  },
  lastName: {
    what: "El apellido o los apellidos de la persona.",
    required: "Para una persona nueva.",
    accepted: "De 1 a 50 letras de cualquier idioma, espacios, apóstrofos, guiones y puntos; l·l.",
    example: "O’Brien-Núñez",
  },
  gradeLevel: {
    what: "El grado del estudiante. Para docentes no se toma en cuenta.",
    required: "Nunca, pero un estudiante debería tenerlo.",
    accepted:
      "PK, K, 1 a 12, NA; también se leen 01, 1ro, Kínder y formas parecidas. Si puede significar dos cosas, como TK, se le pregunta. CLEAR borra lo guardado.",
    example: "5",
  },
  email: {
    what: "El correo electrónico de la persona.",
    required: "Para docentes.",
    accepted: "Una sola dirección, de 254 caracteres como máximo, que nadie más use. CLEAR borra lo guardado.",
    example: "maria@school.org",
  },
  username: {
    what: "El nombre con el que la persona inicia sesión.",
    required: "Nunca. En blanco para una persona nueva: Rollbook lo crea.",
    accepted: "De 5 a 100 letras sin acento (tampoco ñ), dígitos o . _ @ + - ; que nadie más use en la plataforma.",
    example: "mobrien",
  },
  password: {
    what: "Una contraseña permanente que usted le asigna a la persona.",
    required:
      "Nunca. En blanco para una persona nueva: se crea una temporal. En blanco para una existente: queda como está.",
    accepted:
      "De 9 a 64 caracteres sin espacios, con una mayúscula, una minúscula y un dígito; distinta del nombre de usuario y del correo; ningún carácter cinco veces seguidas.",
    example: "En blanco, para que la persona elija la suya",
  },
  classGuid: {
    what: "El identificador de la clase en la plataforma. Con él, el nombre, el grado y las fechas de la fila cambian la clase.",
    required: "Para nombrar una clase existente. Déjelo en blanco para una clase nueva.",
    accepted: "Exactamente lo que dice la exportación de clases.",
    example: "b4t7w1zq-5n8k-2x9d-h3vp-6m0c4r8y2f5s",
  },
  classId: {
    what: "El identificador que la escuela le da a la clase.",
    required: ofNewClass,
    accepted: "De 1 a 64 caracteres, único en la escuela.",
    example: "MATH5-02",
  },
  className: {
    what: "El nombre de la clase como lo ven docentes y estudiantes.",
    required: ofNewClass,
    accepted: "De 1 a 100 caracteres.",
    example: "Matemáticas 5, Mtra. Rivera",
  },
  classGradeLevel: {
    what: "El grado de la clase.",
    required: "Nunca.",
    accepted: "PK, K, 1 a 12, NA; se lee como Grade Level.",
    example: "5",
  },
  classStartDate: {
    what: "El primer día de la clase. Los estudiantes la ven desde 3 días antes.",
    required: "Nunca.",
    accepted:
      "MM/DD/AAAA (mes, día, año); también se leen AAAA-MM-DD y 24 de agosto de 2026. A 10 años de hoy como máximo.",
    example: "08/24/2026",
  },
  classEndDate: {
    what: "El último día de la clase.",
    required: "Nunca.",
    accepted: "MM/DD/AAAA, no antes del inicio y no más de 400 días después.",
    example: "06/04/2027",
  },
  masterCode: {
    what: "El código de un producto que usa la clase. Una clase con dos productos lleva una fila para cada uno.",
    required: "Nunca.",
    accepted: "Un Master Code que la escuela tenga y que no haya vencido.",
    example: "MC-READ5-2027",
  },
};
