/** What was noticed in a file that an administrator already has (B-12), in Spanish; feed-notes.en.ts has the same keys. */
export const feedNotesEs = {
  "feed.recognised": "Reconocido como {name}: {files}.",
  "feed.school": "{school}: {students} estudiantes, {teachers} docentes.",
  "feed.columns_dropped": "No se leyeron las columnas de {file} que una lista no necesita ({count}): {headers}.",
  "feed.file_not_needed": "{file} no tiene nada que una lista necesite y no se leyó.",
  "feed.file_unreadable": "{file} no se puede leer y se dejó fuera ({reason}).",
  "feed.user_id_from": "El User ID se toma de la columna «{header}».",
  "feed.usernames_left": "No se tomaron los nombres de usuario de la columna «{header}».",
  "feed.role_assumed":
    "El archivo no dice quién es estudiante y quién es docente. Todos se toman como: {role} ({count}).",
  "feed.role_unknown":
    "De algunas personas el archivo no dice si son estudiantes o docentes ({count}). Su rol queda en blanco.",
  "feed.role_none": "Se dejó fuera a las personas a quienes el archivo no da ningún rol ({count}).",
  "feed.role_skipped": "Ni estudiantes ni docentes, y por eso fuera de la lista: «{role}» ({count}).",
  "feed.role_second":
    "No se tomaron los roles que alguien tiene además del primero ({count}): quien es ante todo estudiante es estudiante.",
  "feed.status_unknown":
    "«{header}» dice «{value}» ({count}). Nadie ha dicho si estas personas siguen en la escuela: se dejaron fuera.",
  "feed.status_taken": "«{header}» dice «{value}» ({count}): usted ha dicho que estas personas están en la escuela.",
  "feed.leavers":
    "Marcados en el archivo como dados de baja ({count}): {userIds}. No se elimina a nadie; la lista de bajas dice dónde hacerlo.",
  "feed.names_split":
    "Los nombres completos de la columna «{header}» se separaron ({count}). Revíselos: puede haber dos apellidos.",
  "feed.grade_read": "El grado «{code}» se lee como {grade} ({count}).",
  "feed.grade_mapped": "El grado «{code}» es {grade} en su distrito ({count}).",
  "feed.grade_unknown":
    "El grado «{code}» puede significar grados distintos ({count}). Diga qué significa en su distrito; hasta entonces queda como está escrito.",
  "feed.grades_several": "Algunas personas tienen varios grados, como «{value}» ({count}). Su grado queda en blanco.",
  "feed.repeated": "Las filas que repiten lo mismo se tomaron una sola vez ({count}).",
  "feed.person_differs":
    "El ID «{userId}» aparece con nombres o direcciones distintos. Se conservaron las dos filas: corrija una de ellas.",
  "feed.person_nameless":
    "Se dejaron fuera las filas de {file} sin nombre, ID ni correo electrónico ({count}): {rows}.",
  "feed.rows_damaged":
    "Hay filas de {file} con más celdas que encabezados, de modo que nadie puede decir qué va en dónde. Se dejaron fuera ({count}): {rows}.",
  "feed.title_passed_over":
    "En {file} los encabezados están en la fila {row}; lo que está encima se pasó por alto («{above}»).",
  "feed.enrolments_left":
    "Inscripciones que se dejaron fuera ({count}): de personas que no están en el archivo {noPerson}, de clases que no están {noClass}, ni estudiante ni docente {otherRole}, terminadas {ended}.",
  "feed.class_id_from": "Las clases que comparten un código llevan el de la columna «{header}» ({count}).",
  "feed.courses_without_product":
    "Nadie ha dicho qué productos usan estos cursos ({count}): {courses}. El código maestro queda en blanco.",
  "feed.only_changes": "El archivo contiene solo lo que cambió desde el anterior: quien no está en él no se ha ido.",
  "feed.class_no_teacher": "{className} ({classId}) no tiene docente.",
  "feed.class_no_students": "{className} ({classId}) no tiene estudiantes.",
  "feed.class_no_dates": "{className} ({classId}) no tiene fecha de inicio o de fin.",
  "feed.class_ends_first": "{className} ({classId}) termina el {end}, antes de empezar el {start}.",
  "feed.class_large": "{className} ({classId}) tiene {students} estudiantes. ¿Es una clase?",
  "feed.class_lines_missing": "{className} ({classId}): falta {masterCode} para {count} de {students} estudiantes.",
  "feed.class_product_unknown": "{className} ({classId}): la escuela no tiene {masterCode}.",
  "feed.class_product_ended": "{className} ({classId}): {masterCode} terminó el {endDate}.",
  "feed.teacher_many_classes": "El docente {userId} tiene {count} clases. ¿Son todas clases?",
  "feed.notes_left": "Hay otras {count} notas que no se muestran.",
} as const;
