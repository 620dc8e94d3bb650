/** The administrator's guide in English. */
import type { GuideText } from "./steps.ts";

export const guideEn: GuideText = {
  title: "Rosters in August: a guide for administrators",
  introduction: [
    "You have a school's accounts to bring up to date: new students, corrected names, new grades, forgotten passwords. You edit them in Google Sheets, as in any sheet; Rollbook watches every cell, sends only what you changed, and tells you what was done.",
    "Three things hold at every moment. Nothing is sent until you choose to upload. Nothing you typed is lost. And no upload removes a person or a class, whatever you delete from the sheet.",
  ],
  steps: {
    open: {
      title: "Open Rollbook",
      text: [
        "In your spreadsheet, choose **Extensions › Rollbook › [[sheet:menu.open]]**. The sidebar opens on the right; it stays beside the sheet while you work. The first time, Google asks for your permission: check every box, or a part of Rollbook cannot work.",
        "Rollbook recognizes you by your Google account. If it says that it does not know you, ask your district administrator for an administrator account with exactly this e-mail address.",
      ],
      picture: "The sidebar beside an empty sheet, with three short steps.",
    },
    school: {
      title: "Choose the school",
      text: [
        "The list at the top has the schools you may import for. District administrators see every school of the district. Each school gets a tab of its own, so one spreadsheet can hold several: the sidebar goes along with the tab you are in. The round button beside it says who is signed in and as what, and has the language.",
      ],
      picture: "The sidebar with a school chosen and the button to pull its accounts.",
    },
    pull: {
      title: "Pull the accounts",
      text: [
        "**[[roster.pull]]** brings every teacher and student of the school into a tab. Everything is text, so a User ID like 00123 keeps its zeros. The gray User GUID column identifies each person permanently: leave it alone. Point at a header to read what belongs there.",
        "Your own tabs, columns, colors and notes are left as they are. You may sort, filter, and add columns to the right. Later, unfold the line with the number of accounts: **[[roster.pullAgain]]** fetches what others changed; your edits stay.",
      ],
      picture: "The roster tab with all accounts; the GUID column is gray and the header row is frozen.",
    },
    edit: {
      title: "Edit",
      text: [
        "Type and paste as usual. A changed row turns blue and says **[[sheet:status.changed]]** in its last column; a note on the cell keeps what it was. A blank cell changes nothing: it keeps what is stored. To erase an e-mail address or a grade on purpose, type CLEAR.",
      ],
      picture: "Rows with a corrected name and a pasted block, marked as changed.",
    },
    errors: {
      title: "Mistakes are named where they are",
      text: [
        "A red cell is an error, and Status names the column. Point at the cell to read what is the matter with this value and how to write it. An amber cell is a warning: it may go, but look at it.",
        "Color never stands alone: the Status column and the note always say it in words.",
      ],
      picture: "A red cell with its note, and the error named in the Status column.",
    },
    fix: {
      title: "Fix in one click",
      text: [
        "Six numbers in the sidebar always say how things stand: **[[roster.changed]]**, **[[roster.created]]**, **[[roster.errors]]**, **[[roster.warnings]]**, **[[roster.conflicts]]** and **[[roster.removed]]**. Press one and its list stands right below; errors are there by themselves, grouped by cause. **[[roster.show]]** takes you to the cell; F6 in the workbench, Ctrl+Alt+. in Google Sheets, goes from the sheet to the sidebar and back. Where Rollbook knows the right value (a GUID that was retyped or sorted away from its row, a grade written another way), **[[roster.fix]]** or **[[roster.fixAll]]** writes it. Nothing is repaired without your click.",
        "A column that slid, was sorted alone or filled down, and cells that a spreadsheet has changed (zeros that it took, capitals, broken accents), are errors too: **[[roster.putBack]]** restores what was pulled, and **[[roster.meant]]** lets it go if it is right as it is.",
        "What a click has written can be taken back: **[[roster.undoFix]]** stands in the sidebar right afterwards, and **[[tabs.review]]** lists every fix and every settled conflict since the pull under **[[review.doneTitle]]**, each with what stood there before and **[[roster.undoDone]]**.",
      ],
      picture: "The sidebar with errors by cause, and Fix beside them.",
    },
    new: {
      title: "New students",
      text: [
        "Type or paste new people below the others, without a GUID. Role, names, User ID, and for teachers an e-mail address are needed; username and password may stay blank, and Rollbook makes them. One class per row: to enroll a person in a second class, repeat the row with that class.",
        "A new row that is probably somebody of the school under another spelling turns amber and says why: the same last name, a short form of the first name, the same grade. **[[roster.itIsThem]]** makes it a change of the row that is there, with the grade, address and class you typed; name, User ID, username and password stay theirs. **[[roster.someoneElse]]** is remembered, and nobody is asked again. Answer before you upload: a second account of one child cannot be merged later, and a scheduled upload leaves such a row for you.",
      ],
      picture: "Two new rows at the end of the tab, in green.",
    },
    review: {
      title: "Review",
      text: [
        "**[[roster.reviewAndUpload]]** begins with one line a column: how many change, and from what to what. A line opens to its rows. Below stands every change: who, which field, old and new, each with **[[roster.putBack]]**. Rows with errors stay behind and are named; the others can go. Rows you deleted from the sheet are counted too: deleting a row removes nobody.",
        "**[[review.rehearse]]** tries the upload on the platform first and changes nothing: it tells row by row what would happen, also what only the platform can know, such as a User ID that somebody at another school has.",
      ],
      picture: "The review with each change as old and new value, and one row that stays behind.",
    },
    upload: {
      title: "Upload, and go home",
      text: [
        "The blue button sends only what you reviewed, and takes you to **[[history.title]]**. While the sidebar is open you see the rows being done, and the results come as soon as the last one is. You need not wait: close the sidebar or the browser, and Rollbook looks after the upload about once an hour and writes the results into the spreadsheet.",
        "When many accounts change at once, Rollbook asks first, with the count.",
      ],
      picture: "Upload History with the new upload on top, on its way.",
    },
    completed: {
      title: "What was done",
      text: [
        "The Completed tab lists everyone who was updated or created, with new GUIDs and the usernames that were made for them. Temporary passwords stay out of the tab (see step 13).",
      ],
      picture: "The Completed tab; its first line says in words what happened.",
    },
    "errors-tab": {
      title: "What was not",
      text: [
        "Rows that the platform could not take come back in the Errors tab: the guilty cell is red, its note says why, the last column says it for the whole row, and the first column links to the roster row.",
      ],
      picture: "The Errors tab with a red cell and its reason.",
    },
    corrected: {
      title: "Correct and send again",
      text: [
        "Correct the red cells right there in the Errors tab and choose **Send corrected rows** in **[[tabs.history]]**. Only these rows go, and the new upload remembers which one it corrects. If part of a row had worked (an account was made, its class was not), the corrected row completes it and makes nobody twice.",
      ],
      picture: "The corrected upload, completed, above the first one.",
    },
    slips: {
      title: "Hand out the temporary passwords",
      text: [
        "New people whose password you left blank have a temporary one. In **[[tabs.history]]**, open the upload and choose **[[passwords.slips]]**: a page to print, grouped by class, teacher or grade, in English or Spanish, with the address to sign in at. Cut along the lines. A temporary password ends when it is first used (the person then chooses their own) or after 90 days; the day is on the slip.",
        "**[[passwords.write]]** puts them into the Completed tab instead, after a question that says who can open the spreadsheet; **[[passwords.hide]]** takes them out again.",
      ],
      picture: "The page of credential slips, ready to print.",
    },
    undo: {
      title: "Take an upload back",
      text: [
        "**[[history.undoAll]]** gives the accounts of an upload the values they had before; **[[history.undoSelected]]** does so for the people whose rows you select. What somebody changed since stays, and you are told. Accounts that were created stay: nothing removes anybody. An upload that is still on its way has **[[history.cancel]]** instead.",
        "Without a network an upload waits here and says **[[history.waiting]]**; the Status column says **[[sheet:status.waiting]]**. Until it has been sent, **[[history.cancel]]** works without a network too: nothing has left, and its rows are as you typed them, ready to be sent again.",
      ],
      picture: "The question before an upload is taken back, with what will happen.",
    },
    help: {
      title: "Help for every column",
      text: [
        "**[[tabs.help]]** follows the cell you are in: what the column is, when it is required, what is accepted, and an example.",
      ],
      picture: "Help for the column under the cursor.",
    },
    file: {
      title: "Fill from a file you already have",
      text: [
        "An export of your student information system, a OneRoster or Clever zip, a list from Google Admin, Canvas or School Data Sync, or any list: pull the school's accounts first, then open **Extensions › Rollbook › [[sheet:menu.files]]** and drop the file (or all files of a set together) under **[[fill:title]]**. It is read on your computer and goes nowhere.",
        "One screen says what it is, what each of its columns becomes, with an example and how many cells would change, and how many columns are not read at all. Of a plain list you choose what each column is. Four numbers say how many people are new, changed, not in the file, and the same. What looks wrong is said before anything is filled in: the file of another school, an old one, or more changes than your district lets pass.",
        "A grade's code such as TK is asked about once; an administrator of the district settles it for everybody, and Help lists it. With **[[fill:classes]]** you say once which products a course uses, and what a class lacks is told once a class.",
      ],
      picture:
        "The files page with a OneRoster file: four figures, a question about a grade's code, and a line for each column.",
    },
    filled: {
      title: "Look it over, and send it like any edit",
      text: [
        "**[[fill:fill]]** writes only the cells that differ, as edits with their colors, and new people below. No GUID, and no username or password of somebody who exists, is ever touched. Nothing is sent: review and upload as always. **[[fill:takeBack]]** puts everything back but what somebody has changed since.",
        "The next file with the same headers is read in the same way: drop it, and **[[fill:fill]]** is the only click. Who is on the platform and not in the file is listed, to be copied, printed or marked; nobody is removed by it.",
      ],
      picture: "The roster tab after the fill: the changed rows in blue, the new one in green.",
    },
    near: {
      title: "Is it somebody who is there already?",
      text: [
        "A new row that is probably somebody of your school, or of another school of yours, is asked about, because nobody can make one account of two afterwards. The list of warnings and **[[tabs.review]]** say who, and why: the same last name, a short form of the first name, the same grade. Until you have answered, the row is not sent, by you or by a schedule.",
        "**[[roster.itIsThem]]** makes the row a change of that account; its name, User ID, username and password stay as they are. **[[roster.someoneElse]]** is remembered with the row, and nobody is asked again. The same two answers stand on the screen of a file. Of people at schools that are not yours you are told at most that there is somebody: then the district office answers.",
      ],
      picture: "The question in the sidebar, with its reasons and its two answers, beside the new row in the sheet.",
    },
    "new-year": {
      title: "August: everybody goes up a grade",
      text: [
        "Unfold the line with the number of accounts and choose **[[newYear.open]]**. The table says how many go from each grade to which, and who does not: promoted already, new since July, with a grade you typed. **[[newYear.lastGrade]]** is found by the numbers; if it is wrong, say the right one. Its students are listed as leaving and nothing is done to them, for no upload removes anybody; whoever stands in a grade after it is listed too, because that is mostly a mistake.",
        "Who repeats the year: select their rows and choose **[[newYear.retain]]**, or paste their User IDs. If your file was promoted already and you have filled the tab from it, those whom it left in their grade are offered. The button writes the new grades into the sheet as ordinary changes. Nothing is sent yet; **[[newYear.undo]]** takes all of them back, and pressing it twice, or a colleague's second promotion, moves nobody a second time.",
      ],
      picture: "The table of grades in the sidebar, with the last grade of the school and who repeats the year.",
    },
    "all-schools": {
      title: "All schools at once",
      text: [
        "If you have several schools, **All schools** stands below that line: each school's tab, when it was pulled, what is different, what is wrong, when it was uploaded last. Add the schools that have no tab yet, pull all again, or write a new school year into all of them, each with its own last grade. A spreadsheet holds some 95 schools; if there are more, you are told before. Of a district with more than 200 schools the list at the top begins with some of them; **List all schools…**, its last line, fetches the others.",
        "**Send everything that is ready** uploads what is valid in every tab, school after school. Close the sidebar if you like: it goes on. What is more than is changed in passing is asked in one question over all these schools, and the others do not wait for your answer. At the end each line says what was done and how many need you; a tab of errors is made only where somebody does. A school whose tab has changed since you looked is left for you to look at again.",
      ],
      picture: "A line for each school, with what is ready, and the button that sends all of it.",
    },
    moves: {
      title: "Somebody moves to another school",
      text: [
        "**[[transfers.title]]** stands below. Select the rows of whoever moves in the tab of their old school, say where and on which day, and choose **[[transfers.plan]]**. From that day on one button writes them into the tab of the new school, with their GUID, as new rows marked **[[review.joins]]**. Review and upload that tab as always: their account, username and password stay what they are, and only what you type into the row is changed.",
        "No upload takes anybody out of a school. **[[transfers.requestTitle]]** is a text for whoever can: it has GUIDs and no names. Copy it, send it, and say that you have. Nobody need tick it off: the next time you pull the old school, whoever is gone from there counts as moved. After 14 days the sidebar reminds you. Who attends both schools, comes back, or was taken out before they were added is told apart, so that nobody is lost when only half happens.",
        "If you have one school only, give the new school's name: the request then asks to add them there as well, and you say when they are there. Whoever has both schools can paste the GUIDs of such a request and plan the move from them.",
      ],
      picture: "A planned move in the sidebar, and the button that writes its row into the tab of the new school.",
    },
    drift: {
      title: "What others have changed",
      text: [
        "In **[[tabs.history]]** press **[[history.drift.ask]]**: each change that others have made on the platform since your pull is listed with who, when and which cell, and nothing is done about it. **[[roster.pullAgain]]** takes it over; what you have edited stays, and where both of you have changed a cell you are asked.",
      ],
      picture: "A change of somebody else in the sidebar: who made it, when, and what stood there before.",
    },
    radar: {
      title: "Who has not signed in",
      text: [
        "At the foot of **[[tabs.history]]**, **[[newPasswords.open]]** lists the classes: how many have signed in, who never has, who cannot any more, and in how many days the first temporary password ends. One click makes new ones and their slips for just these; whoever has chosen a password of their own keeps it. From two weeks before the end on, the sidebar reminds you when it opens; it also says then what was done while it was closed.",
      ],
      picture: "The classes with how many of their students have signed in, and the button for new slips.",
    },
    forgotten: {
      title: "A forgotten password",
      text: [
        "A temporary password was lost, has ended, or was used and left before the child chose their own; or somebody forgot the one they had chosen. In **[[tabs.history]]** choose **[[newPasswords.open]]** and type the name: below it stands how this person can sign in now. **[[newPasswords.make.one]]** makes a new one, and its slip opens at once, ready to print. Where the person has a password that works, it asks first.",
        "The new password is shown this once and stands in no tab; the old one stops working at that moment. For a class, or for all who cannot sign in, choose a group instead: there, whoever has chosen a password of their own keeps it.",
      ],
      picture: "A name typed under New temporary passwords, the child it finds, and the button for a new slip.",
    },
  },
  effort: {
    title: "How much is there to do?",
    text: "Clicks, besides the cell that you type into, and the seconds that you wait for Google Sheets where each of its answers takes a tenth of a second. A program does all six on the real page and counts, at every change of Rollbook.",
    heads: ["What", "How", "Clicks", "Seconds"],
    tasks: {
      name: ["A corrected name", "Type it, **[[roster.reviewAndUpload]]**, the blue button"],
      paste: [
        "300 pasted rows",
        "Paste them, **[[roster.reviewAndUpload]]**, the blue button, and yes to the question that so many are asked with",
      ],
      error: ["An error that Rollbook knows how to put right", "**[[roster.fix]]** beside it in the sidebar"],
      password: [
        "A forgotten password",
        "**[[tabs.history]]**, **[[newPasswords.open]]**, type the name, **[[newPasswords.make.one]]**, **[[newPasswords.yes]]**",
      ],
      slip: [
        "A temporary password that was used up or has ended",
        "**[[tabs.history]]**, **[[newPasswords.open]]**, type the name, **[[newPasswords.make.one]]**",
      ],
      undo: ["An upload taken back", "**[[tabs.history]]**, **[[history.undoAll]]**, and yes to its question"],
    },
  },
  questionsTitle: "Questions",
  questions: [
    [
      "Can changes go by themselves?",
      "Yes, if you switch it on: in **[[tabs.help]]**, under **[[schedule.title]]**, choose every hour, or once a day at an hour of your choice. You see first who may edit the spreadsheet. Only grade levels, class lines and new students of whom nothing is told go; a row with anything else (a password, an e-mail address, a username, a name, a new teacher, an error, a conflict) waits for you as a whole. The [[tabs.roster]] view and [[history.title]] say what went and what waits. **[[schedule.off]]** switches it off.",
    ],
    [
      "I deleted a row. Is the student gone?",
      "No. No upload takes anybody away. The sidebar counts rows that were removed from the sheet and says where removal is done instead.",
    ],
    [
      "A colleague changed the same account.",
      "Pull again: the cell turns violet and says what you have and what the platform has. In the sidebar choose **[[conflicts.mine]]** or **[[conflicts.theirs]]**, for one cell or for all; nothing is overwritten unseen. If that was the wrong choice, **[[roster.undoDone]]** brings the conflict back, in **[[tabs.review]]** as long as nothing new was pulled.",
    ],
    [
      "Our platform takes files only, or cannot be reached today.",
      "**Extensions › Rollbook › [[sheet:menu.files]]** opens the platform's own export (CSV or XLSX), dropped there or chosen, in a checked tab; where headers are called otherwise it shows what it takes them for, and you change it; it saves only the rows you changed for an upload by hand, and reads the Completed and Error Files back into tabs.",
    ],
    [
      "I need help from support.",
      "**[[tabs.help]] › [[support.copy]]** copies versions, states and codes, and shows you what it copies. No name, no address and no cell is in it.",
    ],
    [
      "Can two of us work in one spreadsheet?",
      "Yes. No row is sent twice, and nobody overwrites the other's result tabs.",
    ],
    [
      "The network failed in the middle.",
      "Nothing is lost and nothing is done twice. Rollbook asks the service what arrived and goes on from there.",
    ],
    [
      "A sign-in window of another Google account gets in the way.",
      "Google mixes accounts up when several are signed in to one browser. Use a browser profile, or a private window, with your work account alone.",
    ],
  ],
  made: "The pictures are taken by a program from the real page; the names of buttons are the add-on's own.",
};
