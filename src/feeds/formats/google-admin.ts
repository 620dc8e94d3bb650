/** The list of users of Google's Admin console. Its best use is to fill in the e-mail addresses of people who are there already. */
import type { Format } from "../format";

export const googleAdmin: Format = {
  id: "google-admin",
  name: "Google Admin",
  source:
    "the template and the download of Google's Admin console (support.google.com/a/answer/40057), in public repositories",
  tables: [
    {
      kind: "people",
      file: "users",
      needs: ["First Name", "Last Name", "Email Address", "Org Unit Path"],
      columns: {
        key: "Email Address",
        userId: "Employee ID",
        firstName: "First Name",
        lastName: "Last Name",
        email: "Email Address",
        username: "Email Address",
        place: "Org Unit Path",
        status: ["New Status", "Status"],
      },
    },
  ],
  example: {
    "users.csv":
      "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Employee ID,Status [READ ONLY]\nAna,Ruiz,ana.ruiz@example.org,****,/Students/Grade 5,004512,Active\n",
  },
};
