/** A roster with our own headers: an export, the blank template, a roster tab that was downloaded. */
import { fieldKeys, headerOf } from "../../roster";
import type { Format } from "../format";

const own = Object.fromEntries(fieldKeys.map((field) => [field, headerOf(field)]));

export const roster: Format = {
  id: "roster",
  name: "Rollbook",
  source: "the 16 columns of the export",
  tables: [
    {
      kind: "people",
      file: "roster",
      needs: ["User ID", "Role", "First Name", "Last Name"],
      columns: { ...own, key: [headerOf("userGuid"), headerOf("userId")] },
    },
  ],
  passwords: true,
  example: {
    "roster.csv":
      "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password\n,004512,Student,Ana,Ruiz,5,,,\n",
  },
};
