/** Texts of the sidebar about moves between schools (B-14), in English. */

export const transfersEn = {
  title: "School moves",
  titleOpen: "School moves ({count})",
  hint: "Select the rows of whoever moves to another school, say where and when, and press the button. An upload adds them at the new school. No import takes anybody out of the old one: for that there is a request, with GUIDs and without names.",
  to: "Moves to",
  choose: "Choose a school",
  elsewhere: "A school that is not in this list",
  schoolName: "Name of that school",
  on: "On",
  plan: "Plan the move of the selected rows",
  pasted: "Or by User GUIDs, as a colleague sends them",
  guids: "User GUIDs, one a line",
  planPasted: "Plan the move of these",
  planned: { one: "The move of {count} person is planned.", other: "The moves of {count} people are planned." },
  left: {
    notThere: {
      one: "{count} row is of somebody who is not on the platform yet. Type it into the tab of their school instead.",
      other:
        "{count} rows are of people who are not on the platform yet. Type them into the tab of their school instead.",
    },
    unknown: {
      one: "{count} GUID is of nobody in this school as it was pulled.",
      other: "{count} GUIDs are of nobody in this school as it was pulled.",
    },
    underWay: {
      one: "{count} person is on their way already. See to that move first.",
      other: "{count} people are on their way already. See to those moves first.",
    },
    tooMany: {
      one: "{count} move is more than this spreadsheet keeps. Settle others first.",
      other: "{count} moves are more than this spreadsheet keeps. Settle others first.",
    },
  },
  none: "No move is planned from this school or to it.",
  again: "Look again",
  close: "Close",
  goes: "{from} → {to}, {date}",
  state: {
    adrift: {
      one: "{count} is not at the old school any more, and not seen at the new one",
      other: "{count} are not at the old school any more, and not seen at the new one",
    },
    overdue: {
      one: "{count} still at the old school, two weeks after the request",
      other: "{count} still at the old school, two weeks after the request",
    },
    added: {
      one: "{count} at the new school, still to be taken out of the old one",
      other: "{count} at the new school, still to be taken out of the old one",
    },
    planned: { one: "{count} planned", other: "{count} planned" },
    requested: { one: "{count} requested", other: "{count} requested" },
    both: { one: "{count} attends both schools", other: "{count} attend both schools" },
    done: { one: "{count} moved", other: "{count} moved" },
    back: { one: "{count} back again", other: "{count} back again" },
  },
  asked: "Requested on {date}.",
  unseenTo: "There is no tab of {school} here: pull it, or say when they are there.",
  unseenFrom: "There is no tab of {school} here: pull it, or say when they are gone from there.",
  add: { one: "Write {count} row into the tab of {school}", other: "Write {count} rows into the tab of {school}" },
  pullFirst: "Pull {school} first: who moves there is written into its tab.",
  written: {
    one: "{count} row is in the tab of {school}. Review and upload it there.",
    other: "{count} rows are in the tab of {school}. Review and upload them there.",
  },
  standsThere: "Their rows are in the tab of {school} already. Review and upload them there.",
  goThere: "Go to {school}",
  requestTitle: "The request",
  requestHint:
    "For whoever can take accounts out of a school: your district’s contact at the platform. It has no names. What it asks for is ticked off when a pull shows it.",
  copy: "Copy the request",
  copied: "The request is copied. Paste it into a mail.",
  notCopied: "It could not be copied. Select the text and copy it.",
  sent: { one: "I have sent it, for {count} person", other: "I have sent it, for {count} people" },
  noted: "Noted. It is overdue after 14 days.",
  says: {
    both: "Attends both",
    notBoth: "Moves after all",
    back: "Comes back",
    isThere: "Is there",
    isGone: "Is gone",
    forget: "Does not move",
    requested: "Requested",
  },
  request: {
    takeOut:
      "Please take these accounts out of {from}. They are at {to} by now, and keep their accounts and their work there:",
    addAndTakeOut: "Please add these accounts at {to}, and only then take them out of {from}:",
    add: "Please add these accounts at {to}. They have been taken out of {from}, and are not to be seen at {to}:",
    line: "{guid} (since {date})",
    lineWithoutDay: "{guid}",
    end: "An upload cannot take an account out of a school. We see that it is done in the next export.",
  },
};
