"""What is said of a document that is to become minutes."""

from __future__ import annotations

#: The message and the hint of each code, in the order of the guide.
DOCUMENT_ERRORS = {
    "document-unreadable": (
        "no minutes can be read from the file: {reason}",
        "Open it in a word processor and save it as .docx without a password.",
    ),
    "document-empty": (
        "there is no text in it",
        "If it has only pictures of pages, let a text recognition program read them first.",
    ),
    "document-scanned": (
        "there are only pictures of pages in it, no text",
        "Get the document from the program it was written in, or have a program read the text (OCR).",
    ),
    "document-stopped": (
        "it takes more than three minutes or 3 GB of memory to read",
        "Save it anew in a word processor, in several parts if it is very long.",
    ),
    "document-refused": (
        "the machine refuses it: {why}",
        "See whether the file may be read.",
    ),
    "inbox-unplaced": (
        "it stays in the inbox: {reason} of the meeting is not known",
        "Put it in a folder called as the council, with the day in its name: 2024-03-18 minutes.docx.",
    ),
    "inbox-there": (
        "{file} is there already, so it stays in the inbox",
        "Delete the file that is there, or this one.",
    ),
    "inbox-list": (
        "it is a spreadsheet, and a list cannot be made of it without being told which",
        "Import it with raadsportal import and --type, --council and --edition.",
    ),
    "document-no-minutes": (
        "it does not look like minutes: it has no items with decisions, marks or people present",
        "If it is minutes all the same, import it with --type minutes.",
    ),
    "document-language": (
        "it seems to be in a language that no vocabulary of the portal has words for",
        "Add a vocabulary for it, or import it with --type minutes and look everything through.",
    ),
}
#: What somebody is to look at in minutes that an import made.
DOCUMENT_WARNINGS = {
    "import-day-unknown": (
        "the day of the meeting is not found",
        "Write it as date in the file, or import again with --date and the day.",
    ),
    "import-council-unknown": (
        "it is not found whose minutes these are",
        "Import again with --council and the council.",
    ),
    "import-council-new": (
        "the portal does not know “{body}”; it is called {council} here",
        "If the portal knows it by another name, import again with --council and that.",
    ),
    "import-council-differs": (
        "--council says {council}; the document names {other}",
        "See whose minutes these are.",
    ),
    "import-day-differs": (
        "{day} is taken for the day of the meeting; {other} stands there too",
        "See which is right. If it is the other, change date.",
    ),
    "import-person-like": (
        "“{name}” may be {other} ({person}); the name stands as it is printed",
        "If it is the same person, write {person} instead of the name.",
    ),
    "import-attendance-unread": (
        "“{words}” stands among the names and could not be read; it stays in the text",
        "Write whom it names into attendance, and take it out of the text.",
    ),
    "import-municipality-other": (
        "“{name}” is not one of the council's municipalities; it stays in the text",
        "See whether council.yml or the document is right.",
    ),
    "import-agenda-replaced": (
        "the minutes replace the agenda in {file}; what was written into its first part is gone from it",
        "See in the changes what stood there: topics, relations and notes may have to be written again.",
    ),
    "import-read-otherwise": (
        "item {number}, “{title}”, is read otherwise from the file than from the document",
        "Look at its heading and its labels in the file.",
    ),
    "import-items-none": (
        "no heading of an item was found; all of the text is one item",
        "Part the text where an item begins: ### and its title.",
    ),
    "import-words-unplaced": (
        "these words of the document stand nowhere in the file: {words}",
        "Write them where they belong, if they do.",
    ),
}
#: What an import chose where something else could have been meant.
DOCUMENT_NOTES = {
    "import-day-inferred": (
        "the day {day} is taken from {reason}",
        "See whether it is right. If not, change date.",
    ),
    "import-council-inferred": (
        "the council {council} is taken from {reason}",
        "See whether it is right. If not, import again with --council and the council.",
    ),
    "import-status-assumed": (
        "the document does not say how its minutes stand; they are taken for published ones",
        "If nobody has approved them yet, write draft or hearing as status.",
    ),
    "import-place-assumed": (
        "“{place}” is taken for the place of the meeting",
        "See whether it is right. If not, change place.",
    ),
    "import-issued-assumed": (
        "{day} above the title is taken for the day of the document itself",
        "See whether it is right. If not, change issued.",
    ),
    "import-organ-assumed": (
        "the meeting is taken for one that {organ} held in the council's place",
        "See whether it is right. If not, take decided_by out, or write {organ} as organ.",
    ),
    "import-decision-earlier": (
        "a decision of {day} is not this meeting's; it stands under {title}",
        "See whether it is right. If the meeting decided it, move it to the decision.",
    ),
    "import-role-assumed": (
        "{name} is given the role {role}; the document does not say it",
        "See whether it is right. If not, change role.",
    ),
    "import-person-unknown": (
        "{name} is not among the council's people and stands by name",
        "If it is an office-holder, add the person to people.yml and members.yml.",
    ),
    "import-numbers-made": (
        "no item has a number; they are called 1 to {count} here",
        "See whether each heading is that of an item.",
    ),
    "import-number-made": (
        "“{title}” has no number; it is called {number} here",
        "Give it another number under items, if you know it.",
    ),
    "import-number-twice": (
        "the number {printed} is printed twice; the second time it is called {number} here",
        "See whether the document has a slip. Both numbers stand under items.",
    ),
    "import-heading-assumed": (
        "“{title}” is taken for the heading of an item",
        "If it is none, take the signs ### away before it.",
    ),
    "import-heading-left": (
        "“{words}” is left as text and may be the heading of an item",
        "If it is one, write ### before it.",
    ),
    "import-link-lost": (
        "the link of “{words}” leads nowhere; the words stay",
        "If you know the address, write it behind them: [words](https://…).",
    ),
    "import-original-public": (
        "the document itself becomes public as {file}, with all that is in it",
        "See that it holds no comments, changes or names that are private; else delete it and original.",
    ),
    "import-comments-left": (
        "comments in the margin of the document are left out: {count}",
        "See whether one of them belongs in the minutes.",
    ),
    "import-words-joined": (
        "{count} words were broken at the end of a line and are whole again: {words}",
        "Look them through.",
    ),
}
