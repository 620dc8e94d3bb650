/** Findings in English: classes, their dates and products. */

export const classesEn = {
  "class_guid.malformed": {
    title: "Class GUID is not a GUID",
    message:
      "“{value}” is not a Class GUID. Leave the cell blank for a new class, or copy the GUID from the classes export.",
  },
  "class_guid.unknown": {
    title: "Class GUID is not known",
    message:
      "No class of this school has the Class GUID “{value}”. Copy it from the classes export, or leave it blank for a new class.",
  },
  "class_guid.other_class": {
    title: "Class GUID of another class",
    message:
      "This is the Class GUID of the class “{owner}”, not of “{classId}”. Copy the right one from the classes export, or leave it blank for a new class.",
    knowing: {
      expected: "This is the Class GUID of the class “{owner}”. Write {expected}, which is that of “{classId}”.",
    },
  },
  "class_id.required": {
    title: "Class ID is missing",
    message: "The row has a class without a Class ID. Write the school’s own name for the class, such as MATH5-02.",
  },
  "class_id.too_long": {
    title: "Class ID is too long",
    message: "“{value}” has {length} characters. Use at most {limit}.",
  },
  "class_name.required": {
    title: "Class Name is missing",
    message: "The row has a class without a Class Name. Write the name that teachers and students will see.",
  },
  "class_name.too_long": {
    title: "Class Name is too long",
    message: "The Class Name has {length} characters. Use at most {limit}.",
  },
  "date.unreadable": {
    title: "Date cannot be read",
    message: "“{value}” is not a date. Write it as MM/DD/YYYY, such as 08/24/2026.",
    knowing: { suggestion: "“{value}” is not written as MM/DD/YYYY. If you mean that day, write {suggestion}." },
  },
  "date.two_digit_year": {
    title: "Date has a two-digit year",
    message: "“{value}” could be {first} or {second}. Write the year with four digits.",
  },
  "date.ambiguous": {
    title: "Date can be read two ways",
    message: "“{value}” could be {first} or {second}. Write it as MM/DD/YYYY.",
  },
  "date.far_from_today": {
    title: "Date is years away",
    message: "“{value}” is more than {years} years from today. Correct the year, or leave the cell blank.",
    knowing: {
      empty: "“{value}” is what programs make of an empty date. Leave the cell blank, or write the date as MM/DD/YYYY.",
    },
  },
  "date.end_before_start": {
    title: "Class ends before it starts",
    message: "The class would end on {value}, before it starts on {start}. Correct one of the two dates.",
  },
  "date.too_far_apart": {
    title: "Class lasts too long",
    message:
      "From {start} to {value} are {days} days. A class lasts at most {limit} days; correct one of the two dates.",
  },
  "master_code.not_held": {
    title: "Master Code is not held",
    message: "The school does not hold the Master Code “{value}”. Look it up under Manage Products.",
  },
  "master_code.ended": {
    title: "Master Code has ended",
    message:
      "The Master Code “{value}” ended on {endDate}, and the school holds no later one of the same product. Look it up under Manage Products.",
    knowing: { latest: "The Master Code “{value}” ended on {endDate}. Use {latest}, which ends on {latestEnd}." },
  },
  "master_code.not_latest": {
    title: "A code of the product ends later",
    message:
      "The Master Code “{value}” works, but {latest} of the same product ends later, on {latestEnd}. Use that one if the class goes on until then.",
  },
  "class.disagrees": {
    title: "Rows of one class disagree",
    message: "Row {otherRow} is the same class and has another {column}. Make the two rows agree.",
  },
  "class.kept": {
    title: "Class stays as it is",
    message:
      "The class “{classId}” exists and has no {column} yet; without its Class GUID it stays so. To change it, write {classGuid} into Class GUID.",
    knowing: {
      stored:
        "The class “{classId}” exists; without its Class GUID its {column} stays “{stored}”. To change it, write {classGuid} into Class GUID.",
    },
  },
  "class.no_teacher": {
    title: "Class without a teacher",
    message: "The class “{value}” has no teacher. Add a row with its teacher and this class.",
    knowing: {
      otherRow:
        "The class “{value}” has no teacher, because row {otherRow} could not be done. Correct that row and send it together with this one.",
    },
  },
  "class.two_core_products": {
    title: "Two core products in one class",
    message:
      "Row {otherRow} gives the class “{value}” the core product {otherProduct}, and this row {product}. If they are two classes, give this one its own Class ID, such as {suggestion}; otherwise leave it.",
  },
  "class.many_students": {
    title: "Class with many students",
    message:
      "The class “{value}” would have {students} students or more; classes mostly have at most {limit}. Check that it is one class, and no lunch group or study hall.",
  },
  "class.id_used_again": {
    title: "Class ID of a class that has ended",
    message:
      "The class “{value}” ended on {endDate}, and these rows belong to it. For this year’s class, use a Class ID of its own.",
    knowing: {
      suggestion:
        "The class “{value}” ended on {endDate}, and these rows belong to it. For this year’s class, use a Class ID of its own, such as {suggestion}.",
    },
  },
  "class.starts_later": {
    title: "Class starts later",
    message: "Students will see this class from {visibleFrom}, 3 days before it starts.",
  },
} as const;
