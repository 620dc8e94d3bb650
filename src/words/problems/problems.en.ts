/** Every problem of problems.ts in English. Read by administrators: plain, no blame, no jargon. */
import type { ProblemCode } from "../../contract";
import { callFailuresEn } from "../call-failures/call-failures.en";
import type { ProblemTexts, SoundProblemTexts } from "./problem-text";

const nothingSent = "Nothing was sent, and your sheet is as you left it.";
const nothingChanged = "Nothing was changed.";

const texts = {
  ...callFailuresEn,
  "token.missing": {
    happened: "The request came without a sign-in.",
    safe: nothingChanged,
    next: "Reload the spreadsheet and open Rollbook again. For a program: send the ID token as Bearer.",
  },
  "token.invalid": {
    happened: "Rollbook could not verify who you are.",
    safe: nothingChanged,
    next: "Reload the spreadsheet and open Rollbook again. If it happens again, send the code below to your technology office.",
  },
  "token.expired": {
    happened: "Your sign-in has expired.",
    safe: "Nothing you typed is lost.",
    next: "Reload the spreadsheet and open Rollbook again.",
  },
  "account.unknown": {
    happened: "There is no Rollbook administrator with your Google account. You are signed in as {email}.",
    safe: nothingChanged,
    next: "Ask your district administrator to add this e-mail address, or open the spreadsheet with the account that has access.",
  },
  "account.not_vouched": {
    happened:
      "Google does not vouch for the address of your account ({email}): it is a personal account, or of another organization.",
    safe: nothingChanged,
    next: "Open the spreadsheet with your school’s own Google account. If this is it, ask your district administrator.",
  },
  "demonstration.full": {
    happened: "There is no Rollbook administrator with your Google account, and all demonstrations are given out.",
    safe: nothingChanged,
    next: "Come back tomorrow: a demonstration ends after a day and makes room. If you are an administrator, ask your district administrator to add your e-mail address.",
  },
  "role.teacher": {
    happened: "You are in the Teacher role, and importing belongs to the Administrator role.",
    safe: nothingChanged,
    next: "Switch to the Administrator role, then try again.",
  },
  "role.unknown": {
    happened: "You do not have the role that was asked for.",
    safe: nothingChanged,
    next: "Choose Administrator or Teacher, whichever your account has.",
  },
  "permission.import": {
    happened: "Your administrator account does not include importing rosters.",
    safe: nothingChanged,
    next: "Ask your district administrator for an organization administrator account, or to do the import for you.",
  },
  "permission.district": {
    happened: "Only a district administrator can see or do this.",
    safe: nothingChanged,
    next: "Ask your district administrator to do it.",
  },
  "import.rows_ended": {
    happened: "The rows and files of this import were kept for a limited time, and that time is over.",
    safe: "What the import did to the accounts stays as it is.",
    next: "Export the school's accounts to see them as they are now.",
  },
  "school.unknown": {
    happened: "This school is not among the schools you may import for.",
    safe: nothingChanged,
    next: "Choose another school from the list. If the school should be there, ask your district administrator to assign it to you.",
  },
  "import.unknown": {
    happened: "This import is not in the Upload History of your schools.",
    safe: nothingChanged,
    next: "Refresh the Upload History and choose an import from the list.",
  },
  "file.unknown": {
    happened: "This import has no such file.",
    safe: nothingChanged,
    next: "Refresh the Upload History; it shows the files that are ready.",
  },
  "account.not_found": {
    happened: "There is no account with this User GUID in your schools.",
    safe: nothingChanged,
    next: "Pull the school again to get the current accounts.",
  },
  "route.unknown": {
    happened: "The import service does not know this request.",
    safe: nothingChanged,
    next: "The add-on and the service may be of different versions. Send the code below to your technology office.",
  },
  "method.not_allowed": {
    happened: "The import service does not do that at this address.",
    safe: nothingChanged,
    next: "For a program: the header Allow says what can be done there. Otherwise send the code below to your technology office.",
  },
  "upload.not_a_roster": {
    happened: "This file could not be read as a roster. {reasons}",
    safe: "Nothing was imported.",
    next: "Start from the export or the blank template, keep its header row, and upload again.",
  },
  "upload.encoding": {
    happened: "The letters of this file could not be read.",
    safe: "Nothing was imported.",
    next: "Save the file as CSV UTF-8 (or as XLSX) and upload it again.",
  },
  "upload.unreadable_xlsx": {
    happened: "This Excel file could not be opened. It may be damaged or protected by a password.",
    safe: "Nothing was imported.",
    next: "Open it in Google Sheets or Excel, save it again without a password as XLSX or CSV, and upload that.",
  },
  "upload.too_many_rows": {
    happened: "The upload has more rows than one import takes. It has {rows} rows; the limit is {limit}.",
    safe: "Nothing was imported.",
    next: "Split it into smaller uploads.",
  },
  "upload.too_large": {
    happened: "The upload is larger than one import takes. The limit is {limit}.",
    safe: "Nothing was imported.",
    next: "Split it into smaller uploads.",
  },
  "upload.content_type": {
    happened: "This kind of file is not accepted.",
    safe: "Nothing was imported.",
    next: "Upload a CSV or XLSX file, as downloaded from the export or the template.",
  },
  "upload.parent": {
    happened: "The import that these rows correct is not one of this school.",
    safe: "Nothing was imported.",
    next: "Open the Errors tab again from the Upload History and send the corrected rows from there.",
  },
  "upload.confirm": {
    happened: "This upload changes more than is changed in passing, so we ask first. It concerns {count} accounts.",
    safe: "Nothing has been sent yet.",
    next: "Check the numbers, and confirm the upload if they are what you want.",
  },
  "rehearsal.moved": {
    happened: "Since the rehearsal the platform has changed, and {count} rows would come out differently now.",
    safe: "Nothing was uploaded.",
    next: "Rehearse again, look at the rows that have changed, and upload then.",
  },
  "idempotency.missing": {
    happened: "The upload came without an Idempotency-Key.",
    safe: "Nothing was imported.",
    next: "For a program: send a key of your own with every upload, the same one when you repeat it.",
  },
  "idempotency.reused": {
    happened: "The key of this upload was already used for different rows.",
    safe: "The first upload stands; these rows were not imported.",
    next: "Review the changes again and upload them as a new import.",
  },
  "request.malformed": {
    happened: "The import service could not read the request. {reasons}",
    safe: nothingChanged,
    next: "Reload the spreadsheet and try again. If it happens again, send the code below to your technology office.",
  },
  "import.not_cancellable": {
    happened: "All rows of this import have been worked off, so it cannot be cancelled any more.",
    safe: "Its results are in the Upload History.",
    next: "Open its Completed tab to see what was done.",
  },
  "import.not_undoable": {
    happened: "This import cannot be undone.",
    safe: nothingChanged,
    next: "Correct the accounts in the roster tab and upload the changes.",
  },
  "import.not_finished": {
    happened: "This import is still on its way, so its file is not ready.",
    safe: "The import goes on by itself.",
    next: "Wait until its status is Completed or Completed with Errors, then open the file.",
  },
  "sign_in.failed": {
    happened: "The username or the password is not right.",
    next: "Check both and try again. Passwords tell upper and lower case apart.",
  },
  "sign_in.expired": {
    happened: "This temporary password is no longer valid.",
    next: "Ask a teacher or an administrator for a new one.",
  },
  "password.rule": {
    happened: "This password does not meet the rules. {reasons}",
    safe: "Nothing has been saved yet.",
    next: "Use 9 to 64 characters without spaces, with an upper case letter, a lower case letter and a digit.",
  },
  "rate.limited": {
    happened: "Too many requests came at once.",
    safe: "Nothing is lost.",
    next: "Wait a minute, then try again.",
  },
  "addon.too_old": {
    happened:
      "This spreadsheet works with an older Rollbook than the import service, and the two no longer understand each other.",
    safe: "Nothing was sent and nothing you typed is lost: your sheet is as you left it, and uploads that were accepted go on.",
    next: "Reload the spreadsheet. If it says so again, ask whoever installed Rollbook for your district to install the current version.",
  },
  "service.too_old": {
    happened:
      "This spreadsheet works with a newer Rollbook than the import service, and the service does not understand it yet.",
    safe: "Nothing was sent and nothing you typed is lost: your sheet is as you left it, and uploads that were accepted go on.",
    next: "Try again later. If it says so tomorrow, ask whoever runs the import service for your district to update it.",
  },
  "service.unready": {
    happened: "The import service is starting up or under maintenance.",
    safe: "Your sheet is as you left it, and uploads that were accepted are kept.",
    next: "Wait a minute, then try again.",
  },
  "service.internal": {
    happened: "The import service had an internal problem.",
    safe: "Your sheet is as you left it, and uploads that were accepted are kept.",
    next: "Try again. If it happens again, send the code below to your technology office.",
  },
  "service.bad_answer": {
    happened: "The import service answered in a way Rollbook does not understand.",
    safe: "Your sheet is as you left it.",
    next: "Wait a minute and try again. If it happens again, send the code below to your technology office.",
  },
  "service.domain_refused": {
    happened: "Your organization does not allow Rollbook to reach its import service. The address is {host}.",
    safe: nothingSent,
    next: "Ask your Google Workspace administrator to allow this address for Rollbook.",
  },
  "authorization.no_identity": {
    happened: "Google did not tell Rollbook who you are. Not given: {missing}.",
    safe: nothingSent,
    next: "Give Rollbook the permission to see who you are and your e-mail address, then open it again. If you have given it, your browser is signed in to several Google accounts: open this spreadsheet in a private window with one account only.",
  },
  "sheet.busy": {
    happened:
      "This spreadsheet is busy: Rollbook is already at work in it, perhaps for another administrator, or Google does not answer just now.",
    safe: nothingSent,
    next: "Wait a few seconds, then try again. If it goes on, send the code below to your technology office.",
  },
  "sheet.no_document": {
    happened: "Google did not give Rollbook this spreadsheet.",
    safe: nothingSent,
    next: "Reload the spreadsheet and open Rollbook again. If it goes on, use a window in which you are signed in to one Google account only.",
  },
  "sheet.no_roster_tab": {
    happened: "There is no roster tab of this school in this spreadsheet.",
    safe: nothingSent,
    next: "Pull the school to get one. If you deleted it by mistake, Edit › Undo or the version history brings it back.",
  },
  "sheet.header_changed": {
    happened: "The header row of the roster tab was changed. These are the columns: {columns}.",
    safe: nothingSent,
    next: "Write the header names as they were (Edit › Undo may do it), then try again.",
  },
  "sheet.header_repeated": {
    happened: "Columns of the tab have the same name: {columns}. Rollbook cannot tell which of them is meant.",
    safe: nothingSent,
    next: "Give the column that is your own another name, or delete the copy, then try again.",
  },
  "sheet.protected": {
    happened: "A part of the sheet is protected, and Rollbook may not write there.",
    safe: nothingSent,
    next: "Ask the owner of the spreadsheet to let you edit this tab, then try again.",
  },
  "sheet.too_large": {
    happened: "The spreadsheet has no room for another tab or for this many cells.",
    safe: "Nothing is lost, and uploads that were accepted are kept.",
    next: "Delete tabs you no longer need, or pull this school in a new spreadsheet.",
  },
  "review.outdated": {
    happened: "The sheet was changed after you reviewed it.",
    safe: nothingSent,
    next: "Review the changes again, then upload.",
  },
  "review.nothing_to_send": {
    happened: "There is nothing to upload: no row was changed or added that is free of errors.",
    safe: nothingSent,
    next: "Edit the roster tab, or correct the rows with errors, then review again.",
  },
  "review.from_file": {
    happened: "Some of these rows were opened from a file, so nobody can tell what was changed on the platform since.",
    safe: nothingSent,
    next: "Pull the school again: your edits stay, and what differs is shown to you. Then review and upload.",
  },
  "submission.unknown": {
    happened: "This upload is not known in this spreadsheet.",
    safe: "If it was accepted before, it is in the Upload History.",
    next: "Refresh the Upload History.",
  },
  "errors_tab.unknown": {
    happened: "This Errors tab is no longer in the spreadsheet.",
    safe: "The errors are kept by the import service.",
    next: "Open the errors again from the Upload History.",
  },
  "errors_tab.nothing_corrected": {
    happened: "No row of this Errors tab has been corrected yet, or the corrected rows still have errors.",
    safe: nothingSent,
    next: "Correct the red cells in the tab, then send the rows.",
  },
  "selection.not_roster": {
    happened: "No rows of this school’s roster tab are selected.",
    safe: "Nothing was changed.",
    next: "Select the rows of the students in the roster tab, then choose it again.",
  },
  "selection.elsewhere": {
    happened: "The selected cells are neither in the Completed tab of this upload nor in its roster tab.",
    safe: "Nothing was changed.",
    next: "Select the rows of the people in one of these tabs, then choose it again.",
  },
  "passwords.none": {
    happened: "No temporary password of this upload is valid any more.",
    safe: "Accounts and permanent passwords are as they were.",
    next: "On the platform, reset the password of whoever still needs one.",
  },
  "results.no_tab": {
    happened: "The upload is finished, but no tab could be made for its results.",
    safe: "Nothing is lost: every result is kept by the import service.",
    next: "Download the files Completed and Errors in Upload History. To have them as tabs, delete tabs you no longer need, then open the files there.",
  },
  "trigger.refused": {
    happened: "Google did not let Rollbook work in the background.",
    safe: "The upload is kept, and goes on while this sidebar is open.",
    next: "Keep the sidebar open until the upload has finished, or open it again later.",
  },
  "trigger.test_deployment": {
    happened: "This is a test installation of Rollbook, in which Google lets nothing work in the background.",
    safe: "Uploads are kept, and go on while this sidebar is open.",
    next: "Keep the sidebar open until the upload has finished. Schedules work in the published add-on only.",
  },
  "trigger.renewal_failed": {
    happened:
      "Rollbook does not work in the background in this spreadsheet any more, and Google did not let it start again.",
    safe: "Your edits and uploads are kept, and uploads go on while this sidebar is open. Schedules stand still.",
    next: "Switch a schedule on again in Help, or upload by hand, to let Rollbook try once more.",
  },
  "addon.unpublished": {
    happened:
      "This Rollbook was not installed from the Google Workspace Marketplace: it is a test installation, or a script inside this spreadsheet.",
    safe: "Your sheet is as you left it.",
    next: "If it is a test, nothing needs to be done. If you find Rollbook's code in this spreadsheet under Extensions › Apps Script, whoever may edit the spreadsheet can act in your name at the import service: do not use it for real accounts, and ask your technology office for the published add-on.",
  },
  "addon.bound": {
    happened: "This Rollbook is a script inside this spreadsheet and not the published add-on.",
    safe: "Your sheet is as you left it.",
    next: "Whoever may edit this spreadsheet can change that script and act in your name at the import service. Do not use it for real accounts, and ask your technology office for the published add-on.",
  },
  "schedule.no_document": {
    happened: "Google ran the schedule without this spreadsheet, so nothing could be sent.",
    safe: "Your edits are in the tab.",
    next: "Upload by hand in Review. The schedule tries again at its next time.",
  },
  "schedule.many_refused": {
    happened: "The scheduled upload was stopped: too many of its rows were refused.",
    safe: "The refused rows are in the Errors tab and as you left them in the roster.",
    next: "Correct the rows, then switch the schedule on again in Help.",
  },
  "call.unknown": {
    happened:
      "This page of Rollbook is older than the Rollbook that is installed now, and asked for something there is no more.",
    safe: nothingChanged,
    next: "Close it and open Rollbook again.",
  },
} as const satisfies ProblemTexts<ProblemCode>;

export const problemsEn: ProblemTexts<ProblemCode> = texts satisfies SoundProblemTexts<typeof texts>;
