/**
 * Any list of people, whatever its columns are called: each header is taken for the column that goes by that name elsewhere, in English or Spanish, and
 * whoever opens the file sees and changes what was taken. Infinite Campus, Skyward and Synergy have no fixed columns, and reports of any system none at all.
 */
import type { Format } from "../format";

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
        status: ["Status", "Enrollment Status", "Student Status", "Estado", "Estatus"],
        enabled: ["Active", "Enabled", "Activo", "Activa"],
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
