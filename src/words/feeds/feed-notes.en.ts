/** What was noticed in a file that an administrator already has (B-12), in English; feed-notes.es.ts has the same keys. */
export const feedNotesEn = {
  "feed.recognised": "Recognised as {name}: {files}.",
  "feed.school": "{school}: {students} students, {teachers} teachers.",
  "feed.columns_dropped": "Columns of {file} that a roster does not need were not read ({count}): {headers}.",
  "feed.file_not_needed": "{file} has nothing that a roster needs, and was not read.",
  "feed.file_unreadable": "{file} cannot be read, and was left out ({reason}).",
  "feed.user_id_from": "The User ID is taken from the column “{header}”.",
  "feed.usernames_left": "Usernames of the column “{header}” were not taken.",
  "feed.role_assumed":
    "The file does not say who is a student and who a teacher. Everybody is taken for: {role} ({count}).",
  "feed.role_unknown":
    "Of some people the file does not say whether they are students or teachers ({count}). Their Role is blank.",
  "feed.role_none": "People to whom the file gives no role were left out ({count}).",
  "feed.role_skipped": "Neither students nor teachers, and left out: “{role}” ({count}).",
  "feed.role_second":
    "Roles besides a person's first one were not taken ({count}): who is a student first is a student.",
  "feed.status_unknown":
    "“{header}” says “{value}” ({count}). Whether these people are still at the school nobody has said: they were left out.",
  "feed.status_taken": "“{header}” says “{value}” ({count}): you have said that these people are at the school.",
  "feed.leavers":
    "Marked as gone in the file ({count}): {userIds}. Nobody is removed; the list of leavers says where to act.",
  "feed.names_split":
    "Full names of the column “{header}” were taken apart ({count}). Look them over: last names may be of two words.",
  "feed.grade_read": "Grade “{code}” is read as {grade} ({count}).",
  "feed.grade_mapped": "Grade “{code}” is {grade} in your district ({count}).",
  "feed.grade_unknown":
    "Grade “{code}” may mean different grades ({count}). Say what it means in your district; until then it stands as it is written.",
  "feed.grades_several": "Some people have several grades, such as “{value}” ({count}). Their Grade Level is blank.",
  "feed.repeated": "Rows that say the same again were taken once ({count}).",
  "feed.person_differs":
    "The ID “{userId}” stands there with different names or addresses. Both rows were kept: correct one of them.",
  "feed.person_nameless": "Rows of {file} without a name, an ID or an e-mail address were left out ({count}): {rows}.",
  "feed.rows_damaged":
    "Rows of {file} have more cells than headers, so that nobody can say what belongs where. They were left out ({count}): {rows}.",
  "feed.title_passed_over": "In {file} the headers stand in row {row}; what is above them was passed over (“{above}”).",
  "feed.enrolments_left":
    "Enrolments that were left out ({count}): of people who are not in the file {noPerson}, of classes that are not {noClass}, neither student nor teacher {otherRole}, ended {ended}.",
  "feed.class_id_from": "Classes that share one code go by the column “{header}” ({count}).",
  "feed.courses_without_product":
    "Nobody has said which products these courses use ({count}): {courses}. Master Code is blank.",
  "feed.only_changes": "The file holds only what has changed since the last one: who is not in it has not left.",
  "feed.class_no_teacher": "{className} ({classId}) has no teacher.",
  "feed.class_no_students": "{className} ({classId}) has no students.",
  "feed.class_no_dates": "{className} ({classId}) has no start or end date.",
  "feed.class_ends_first": "{className} ({classId}) ends on {end}, before it starts on {start}.",
  "feed.class_large": "{className} ({classId}) has {students} students. Is it a class?",
  "feed.class_lines_missing": "{className} ({classId}): {masterCode} is missing for {count} of {students} students.",
  "feed.class_product_unknown": "{className} ({classId}): the school does not have {masterCode}.",
  "feed.class_product_ended": "{className} ({classId}): {masterCode} has ended on {endDate}.",
  "feed.teacher_many_classes": "The teacher {userId} has {count} classes. Are they all classes?",
  "feed.notes_left": "There are {count} more notes, which are not listed.",
} as const;
