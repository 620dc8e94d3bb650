/**
 * What publishing asks for besides the listing: reasons and the script of the video for Google's OAuth verification, instructions for the reviewer, and what
 * a privacy policy has to say. In English, as Google's reviewers read it; the operator fills in what stands in angle brackets.
 */
import type { StepId } from "../guide/steps.ts";
import { scopeName, scopes } from "./scopes.ts";

/** The two kinds of a listing. It is chosen once and for ever. */
export const listingKinds = ["private", "public"] as const;
export type ListingKind = (typeof listingKinds)[number];

interface Shot {
  /** The guide's picture that the screen looks like; null where only Google can show it. */
  readonly picture: StepId | null;
  readonly done: string;
  /** What is said, or written below. */
  readonly said: string;
  /** Scopes that are seen at work. */
  readonly scopes: readonly string[];
}

/** In the order of filming, in one take of about three minutes. Everybody in it is made up: the demonstration's sample district. */
export const shots: readonly Shot[] = [
  {
    picture: null,
    done: "In a new spreadsheet choose Extensions › Rollbook › Open Rollbook with an account that has never used it. On Google's consent screen open the address bar wide, so that client_id=<OAuth client id> can be read, and open each permission.",
    said: "This is Rollbook's consent screen, with our client ID in the address. It asks for these six permissions; we show each one in use.",
    scopes: ["openid", "userinfo.email"],
  },
  {
    picture: "open",
    done: "Allow. The sidebar opens and greets the person by their account.",
    said: "The add-on shows its sidebar. The person is recognized by the signed ID token of this Google account; there is no password.",
    scopes: ["script.container.ui", "openid", "userinfo.email"],
  },
  {
    picture: "pull",
    done: "Choose a school and click Pull.",
    said: "The accounts of this school are fetched from our import service, the one address in the manifest, and written into a tab of this spreadsheet.",
    scopes: ["script.external_request", "spreadsheets.currentonly"],
  },
  {
    picture: "errors",
    done: "Type 00-123 over a User ID and 31 into a Grade Level.",
    said: "Cells of this spreadsheet are checked as they are typed; nothing is sent.",
    scopes: ["spreadsheets.currentonly"],
  },
  {
    picture: "review",
    done: "Correct the cells, change a last name, click Review.",
    said: "Every change is shown, old and new, before anything is sent.",
    scopes: ["script.container.ui"],
  },
  {
    picture: "upload",
    done: "Click Upload and close the sidebar.",
    said: "The changed rows go to our import service. A time-driven trigger of this person and spreadsheet carries the upload on while the sidebar is closed.",
    scopes: ["script.external_request", "script.scriptapp"],
  },
  {
    picture: "completed",
    done: "Open the sidebar again and open Upload History; open the Completed tab.",
    said: "The results are written into tabs of the same spreadsheet.",
    scopes: ["spreadsheets.currentonly"],
  },
];

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join("\n");

export function verificationDocument(): string {
  const reasons = scopes.map(
    (scope) => `### ${scopeName(scope)} (${scope.kind})\n\nTo ${scope.why.replace(/`/g, "")}. ${scope.narrower}`,
  );
  const film = shots.map(({ picture, done, said, scopes: shown }) => {
    const still = picture === null ? "no still: only Google shows it" : `still: \`stills/${picture}.png\``;
    return `${done}\n   - Say: “${said}”\n   - Shows: ${shown.join(", ")} (${still})`;
  });
  return `# OAuth verification

For a public listing; a private one needs none. Google Auth Platform › Verification center asks for the following.

## Why each scope

${reasons.join("\n\n")}

## Script of the video

Upload it unlisted to YouTube. Film the published test of the very version, in English, with the whole browser window visible; the client id has to be readable in the consent screen's address.

${numbered(film)}

## Limited Use

Rollbook's use and transfer of information received from Google APIs to any other app will adhere to the Google API Services User Data Policy, including the Limited Use requirements. This sentence has to stand on the home page or in the privacy policy, with a link to the policy.
`;
}

export function reviewerDocument(kind: ListingKind): string {
  if (kind === "private")
    return "# For the reviewer\n\nA private listing is not reviewed by Google. Your own administrators sign in with the addresses that they were entered by.\n";
  return `# For the reviewer

Paste this into the field for test instructions.

1. Install Rollbook, open a new spreadsheet, choose Extensions › Rollbook › Open Rollbook and allow what Google asks for. No account has to be made and no password is needed: to a Google account that no district has entered, our service gives a demonstration, a sample district of made-up people that only this account can see. It is marked “(demo)” and is deleted after a day; then the next opening makes a new one.
2. Choose “Lincoln Elementary (demo)” and click Pull.
3. Change a First Name, type 31 into a Grade Level: the cell is marked, and its note says how to write it. Correct it.
4. Click Review, then Upload. When the import is Completed its results are opened from Upload History.
5. Help › Check this spreadsheet shows which services the add-on uses here and that each answers.

Use a gmail.com or Google Workspace account, alone in the browser: Google itself does not support several signed-in accounts in one browser. In a demonstration usernames and e-mail addresses have an ending of their own; the message says which.
`;
}

export function privacyDocument(kind: ListingKind): string {
  const operator = kind === "private" ? "<the district>" : "<the operator of the service>";
  const whose =
    kind === "private"
      ? "The service is the district's own; nobody else receives these data."
      : "The service is run for the districts that have a contract with the operator, each of which sees its own data only. The operator acts on the district's behalf, as a school official with a legitimate educational interest under FERPA (34 CFR 99.31(a)(1)), and uses the data for nothing else.";
  return `# What the privacy policy has to say

The policy's page has to be public, on a domain that is verified in Search Console, and linked from the home page, the consent screen and the listing. Have it read by whoever answers for it. It is ${operator} who publishes it.

- **What is read.** The spreadsheet in which Rollbook is opened, and no other file. The e-mail address of the Google account of whoever uses it, in a signed ID token. No name, picture, contacts, mail or other files.
- **Where it goes.** Rows that an administrator uploads, and those that a schedule they set up uploads, go to the import service at <address> over TLS. ${whose}
- **What is kept.** Accounts, for as long as the district keeps them there. Uploaded rows and files <90> days; old and new values of changes <90> days; records of who read what <365> days (the service's RETENTION_DAYS). Passwords are kept as hashes; a temporary one encrypted, until it is used, replaced or 90 days old.
- **What is not done.** No selling, no advertising, no profiles, no training of models, no reading by people of the operator except for support that the district asked for, for security, or where the law demands it.
- **Limited Use.** Rollbook's use and transfer of information received from Google APIs to any other app will adhere to the [Google API Services User Data Policy](https://developers.google.com/terms/api-services-user-data-policy), including the Limited Use requirements.
- **Children.** Rollbook is used by administrators, never by pupils. What it handles of pupils are education records of the school (FERPA); where the school consents in the parents' place (COPPA), it is for this educational purpose only.
- **How to end it.** Uninstall the add-on, and take back its access at myaccount.google.com/permissions. A district that leaves gets an export of everything, a deletion and a certificate.
- **Whom to ask.** <address of a person who answers>.
`;
}
