/** Findings in Spanish: what a spreadsheet does to cells and columns, and of cells that are erased. */

export const cellsEs = {
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
  "column.cut": {
    title: "La columna fue recortada",
    message:
      "«{value}» está junto a {owner}: todos los valores más largos de esta columna se cortaron al mismo largo. Restaure la columna, si no es correcto así.",
    knowing: {
      blank:
        "La celda de {owner} está en blanco y era «{expected}»: todos los valores más largos de esta columna se cortaron al mismo largo. Restaure la columna, si no es correcto así.",
      expected:
        "«{value}» está junto a {owner}, donde estaba «{expected}»: todos los valores más largos de esta columna se cortaron al mismo largo. Restaure la columna, si no es correcto así.",
    },
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
      "«{value}» es lo que una hoja de cálculo muestra cuando una fórmula no tiene resultado (o aún no lo tiene), o una columna es demasiado angosta. Corríjalo en el archivo de origen o escriba el valor.",
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
    message:
      "Un programa leyó mal algunas letras de «{value}», y no se puede saber cuáles eran. Escriba {column} como lo escribe la persona.",
    knowing: {
      meant: "«{value}» es probablemente {meant}: un programa leyó mal sus letras. Escriba {meant}.",
    },
  },
  "cell.letters_lost": {
    title: "Se perdieron letras",
    message:
      "«{value}» tiene el signo � donde un programa no pudo leer una letra. Escriba de nuevo {column} o guarde el archivo como CSV UTF-8 en su origen.",
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
} as const;
