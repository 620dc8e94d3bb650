/** The self-check in English (P-7): of each check what is assumed, how it is looked at, and what follows from each verdict; self-check.es.ts has the same keys. */
import type { SelfCheck, VerdictOf, Weight } from "../../contract";

export interface CheckWords<Check extends SelfCheck> {
  readonly title: string;
  /** What the product takes for true. */
  readonly assumed: string;
  readonly looked: string;
  /** What was found, and what follows from it. Holes are facts of the check. */
  readonly verdicts: Readonly<Record<VerdictOf<Check>, string>>;
}

export interface SelfCheckTexts {
  readonly title: string;
  readonly intro: string;
  readonly run: string;
  readonly running: string;
  readonly again: string;
  readonly summary: string;
  readonly weights: Readonly<Record<Weight, string>>;
  readonly assumed: string;
  readonly looked: string;
  readonly ended: string;
  readonly notReached: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly result: string;
  readonly byHand: string;
  readonly tryDownload: string;
  readonly tryPrint: string;
  readonly yes: string;
  readonly no: string;
  readonly arrived: string;
  readonly checks: { readonly [Check in SelfCheck]: CheckWords<Check> };
}

export const selfCheckEn: SelfCheckTexts = {
  title: "Check this spreadsheet",
  intro:
    "Rollbook takes some things for true of Google. This looks whether they are, here and with your account. It writes only into a tab of its own, “Rollbook check”, and removes it. There are no names or addresses of people in the result.",
  run: "Start the check",
  running: "Checking: {title}",
  again: "Check again",
  summary: "{good} as expected, {other} otherwise, {bad} to put right.",
  weights: { good: "As expected", other: "Otherwise", bad: "To put right" },
  assumed: "Expected",
  looked: "How it is checked",
  ended:
    "Google stopped this check ({problem}). Check again; if it stays so, send the result to whoever looks after Rollbook.",
  notReached: "The add-on did not answer ({problem}). Check again.",
  copy: "Copy the result",
  copied: "Copied. Paste it into your message.",
  notCopied: "Your browser does not allow copying here. Select the text below and copy it.",
  result: "Result as text (JSON)",
  byHand: "What only you can see",
  tryDownload: "Try a download",
  tryPrint: "Try printing",
  yes: "Yes",
  no: "No",
  arrived: "Did a file named rollbook-check.txt arrive?",
  checks: {
    installation: {
      title: "Where Rollbook comes from",
      assumed: "It was installed from the Google Workspace Marketplace.",
      looked: "Google is asked for the source of the installation.",
      verdicts: {
        marketplace: "It was installed from the Marketplace.",
        elsewhere:
          "It was not installed from the Marketplace: this is a test deployment, or a script inside this spreadsheet. A test deployment cannot work in the background; keep the sidebar open until uploads are finished. A script inside a spreadsheet must not be used for real pupils: whoever may edit the spreadsheet can act with the sign-in of everybody who uses it.",
      },
    },
    authorization: {
      title: "Your permission",
      assumed: "You have given all permissions that Rollbook asks for.",
      looked: "Google is asked whether anything is missing.",
      verdicts: {
        given: "Nothing is missing.",
        missing:
          "Something is missing. Close this window and choose Open Rollbook in the menu: Google asks again. Leave every box ticked.",
      },
    },
    document: {
      title: "This spreadsheet",
      assumed: "Rollbook can read this spreadsheet.",
      looked: "Its locale, time zone and number of tabs are read.",
      verdicts: {
        there: "It can: locale {locale}, time zone {timeZone}, {tabs} tabs.",
        missing: "It cannot. Reload the spreadsheet; use one Google account in this browser.",
      },
    },
    edit: {
      title: "Inside an edit",
      assumed:
        "While a cell is edited, Rollbook can use the spreadsheet, its notes about it, a lock, your language and its own files.",
      looked: "The next edit notes what it could use. Change any cell, then check again.",
      verdicts: {
        asAssumed: "The last edit that was looked at could use all of it.",
        different:
          "An edit could not use everything ({refused}). Cells are still marked as far as that goes; the full check before an upload finds the rest.",
        notYet:
          "Not looked at yet: change any cell of this spreadsheet, wait some seconds, then check again. If it stays so, an edit may not read what Rollbook has noted in this spreadsheet; cells are still marked as far as that goes.",
      },
    },
    clock: {
      title: "In the background",
      assumed: "The hourly run in the background has this spreadsheet, and can use what a click can.",
      looked: "Each run notes what it could use. It runs within an hour of an upload, or of a schedule.",
      verdicts: {
        asAssumed: "The last run that was looked at could use all of it.",
        withoutDocument:
          "The run has no spreadsheet. Uploads that were begun go on when the sidebar is opened, and Rollbook does not offer schedules here.",
        different: "The run could not use everything ({refused}). Uploads go on when the sidebar is opened.",
        notYet:
          "Not looked at yet: upload something or set up a schedule, and check again after an hour. If it stays so, Google does not run Rollbook in the background; uploads then go on while the sidebar is open.",
      },
    },
    triggers: {
      title: "The list of background runs",
      assumed: "Rollbook may see its own background runs of this spreadsheet.",
      looked: "The list is read.",
      verdicts: {
        listed: "It may; there are {triggers}.",
        refused:
          "It may not ({problem}). Uploads go on while the sidebar is open. Give the missing permission, or install Rollbook from the Marketplace.",
      },
    },
    token: {
      title: "Your proof of identity",
      assumed: "Google gives a signed token that says which account you use.",
      looked: "The names of its entries are read, not what they say.",
      verdicts: {
        complete: "It has all that is needed: {present}.",
        incomplete: "These are missing: {missing}. Open Rollbook again and leave every box ticked when Google asks.",
        none: "Google gave none. Open Rollbook again and leave every box ticked when Google asks.",
      },
    },
    audience: {
      title: "The import service takes your token",
      assumed: "The service knows this script by its audience.",
      looked: "The service is asked who you are.",
      verdicts: {
        taken: "It does. Audience: {audience}.",
        refused: "It does not. Whoever runs the service has to enter this audience into IDENTITY_ISSUERS: {audience}",
        notAsked: "The service could not be asked ({problem}). Audience of this script: {audience}",
      },
    },
    service: {
      title: "The import service",
      assumed: "Google may reach it, and it is ready.",
      looked: "Its address is fetched: {address}",
      verdicts: {
        ready: "It is reached, and ready.",
        notReady: "It is reached and not ready (answer {status}). Try again later, or tell whoever runs it.",
        notReached:
          "It is not reached ({problem}). Whoever runs it should look whether {address} can be opened from outside.",
        notAllowed:
          "Google does not let scripts of your organization reach {address}. Your Workspace administrator has to allow it.",
      },
    },
    files: {
      title: "Rollbook’s own files",
      assumed: "They are those that were built together.",
      looked: "A digest of each is compared with the one that the build wrote down.",
      verdicts: {
        same: "All {files} are.",
        different: "These are not: {different}. Whoever deployed Rollbook should push it again.",
      },
    },
    lock: {
      title: "One after the other",
      assumed: "Rollbook can keep two people from writing at the same moment.",
      looked: "A lock is taken and given back.",
      verdicts: {
        had: "It can.",
        ofThePerson:
          "Only two runs of your own: Google gives no lock of the spreadsheet here. Agree with your colleagues who uploads when; what was written over is in the version history.",
        busy: "The lock was not to be had just now: somebody else is at work, or Google is busy. Nothing is lost; what waits is done later.",
      },
    },
    properties: {
      title: "Rollbook’s notes",
      assumed: "What Rollbook writes down for you and for this spreadsheet is kept.",
      looked: "A text of {bytes} bytes is written down, read and removed, for you and for the spreadsheet.",
      verdicts: {
        kept: "It is.",
        lost: "It is not. Nothing is sent that could not be carried on, so do not upload from here. Send the result to whoever looks after Rollbook.",
      },
    },
    apostrophe: {
      title: "Texts that begin like a formula",
      assumed: "An apostrophe before such a text keeps it a text, and is not seen.",
      looked: "'=1+1 and =1+1 are written as plain text and read again.",
      verdicts: {
        swallowed: "It is so.",
        stays:
          "The apostrophe is seen here, and plain text needs none. Rollbook leaves it out in this spreadsheet from now on.",
        formula:
          "A text that begins like a formula cannot be written as it is here (shown: {shown}). Look at such cells after a pull.",
      },
    },
    grid: {
      title: "Writing below the last row",
      assumed: "Nothing: Rollbook makes room first.",
      looked: "Two cells are written, the second below the last row.",
      verdicts: {
        refuses: "Google refuses it. Nothing follows.",
        grows: "Google makes room by itself. Nothing follows.",
      },
    },
    link: {
      title: "Links in cells",
      assumed: "A link stays one whatever the locale of the spreadsheet.",
      looked: "A link is written as a formula and read again.",
      verdicts: {
        leads: "It does (locale {locale}).",
        lost: "It does not: the cell shows {shown}. In Errors tabs of this spreadsheet Rollbook writes the row numbers as texts from now on; use Find to get to the row.",
      },
    },
    rangeList: {
      title: "Many cells at once",
      assumed: "A thousand scattered cells can be made bold in one go.",
      looked: "{places} cells are made bold; if that is refused, 100, then 10.",
      verdicts: {
        takes: "They can.",
        fewer: "{taken} can. Rollbook marks cells in parts in this spreadsheet from now on, which takes longer.",
        refuses:
          "They cannot, nor can ten. Rollbook makes a few cells bold one by one in this spreadsheet from now on; color and Status mark all of them.",
      },
    },
    cost: {
      title: "How fast cells are read",
      assumed: "About 10 milliseconds for 1,000 cells.",
      looked:
        "1, 1,000, 10,000 and 100,000 cells are read: {oneCell}, {of1000}, {of10000} and {of100000} milliseconds.",
      verdicts: {
        asAssumed: "{millisecondsPer1000} milliseconds for 1,000 cells. Nothing follows.",
        dear: "{millisecondsPer1000} milliseconds for 1,000 cells, which is slow. Rollbook reads less along in this spreadsheet from now on. For schools with thousands of rows use a workbook for each school.",
      },
    },
    echo: {
      title: "How much passes at once",
      assumed: "20 megabytes pass between this page and the add-on.",
      looked: "Texts of 1, 5, 10 and 20 megabytes are sent and come back.",
      verdicts: {
        whole: "They do.",
        part: "{megabytes} megabytes do. Larger files are uploaded in parts: save a school at a time.",
        none: "Not even one megabyte does. Files cannot be opened here; upload from the sheet.",
      },
    },
    clipboard: {
      title: "Copying",
      assumed: "This page may copy text.",
      looked: "A text is copied.",
      verdicts: { copied: "It may.", refused: "It may not. Texts to copy are shown, so that you can select them." },
    },
    download: {
      title: "Downloads",
      assumed: "This page may hand you a file.",
      looked: "A small file is handed out, and you are asked whether it arrived.",
      verdicts: {
        arrived: "It may.",
        missing:
          "It may not. Open results as tabs, and use Google’s File › Download. Ask your administrator whether downloads are blocked.",
      },
    },
    print: {
      title: "Printing",
      assumed: "This page may print.",
      looked: "The browser’s print window is opened.",
      verdicts: { opened: "It may.", refused: "It may not. Print slips from another browser." },
    },
  },
};
