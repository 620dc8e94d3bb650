/**
 * Any list of people, whatever its columns are called: each header is taken for the column that goes by that name elsewhere, in English or Spanish, and
 * whoever opens the file sees and changes what was taken. Infinite Campus, Skyward and Synergy have no fixed columns, and reports of any system none at all.
 */
import type { Format } from "../format";
import { enrollStatusHeaders } from "./power-school";

export const anyList: Format = {
  id: "list",
  name: "List",
  source: "what columns are called elsewhere: src/roster/other-names.ts",
  tables: [
    {
      kind: "people",
      file: "people",
      needs: [],
      columns: {
        school: [
          "School ID",
          "School Number",
          "School Code",
          "Campus ID",
          "Building ID",
          "Building Code",
          "Site ID",
          "School No",
        ],
        schoolName: [
          "School",
          "School Name",
          "Campus",
          "Building",
          "Site",
          "Escuela",
          "Plantel",
          "Colegio",
          "Nombre de la escuela",
        ],
        status: [
          ...enrollStatusHeaders,
          "Status",
          "Enrollment Status",
          "Student Status",
          "Stu Status",
          "Current Status",
          "Enrolment Status",
          "Inactive Status Code",
          "Estado",
          "Estatus",
          "Situación",
          "Estado de matrícula",
        ],
        enabled: ["Active", "Enabled", "Is Active", "Currently Enrolled", "Enrolled", "Activo", "Activa"],
        fullName: [
          "Name",
          "Full Name",
          "Student Name",
          "Student",
          "Teacher Name",
          "Nombre completo",
          "Estudiante",
          "Alumno",
        ],
      },
    },
  ],
  anyHeaders: true,
  example: { "people.csv": "Student Number,Last Name,First Name,Grade\n004512,Ruiz,Ana,5\n" },
};
