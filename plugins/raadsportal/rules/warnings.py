"""Rules whose breach ends a strict build, and what is only noted."""

WARNINGS = {
    "text-bom": ("the file begins with an invisible mark (BOM)", "Save it as UTF-8 without BOM."),
    "text-line-ends": ("the file has Windows line ends", "Save it with the line ends LF."),
    "text-decomposed": (
        "letters are written as two characters (decomposed Unicode), for instance {example}",
        "Paste the text again as plain text, or save the file as NFC.",
    ),
    "text-tab": ("a tab stands in the text", "Use spaces."),
    "text-control": (
        "an invisible control character (U+{sign}) stands in the text, {count} in all",
        "Delete it.",
    ),
    "heading-skipped": (
        "the heading goes from level {before} to level {after}",
        "Use level 1 for the meeting, 2 for a group, 3 for an item, 4 for a section.",
    ),
    "heading-second-title": (
        "there is a second heading of level 1",
        "One file is one meeting; make it a heading of level 2, 3 or 4.",
    ),
    "label-unknown": (
        "“{label}” is not a section label in the vocabulary {vocabulary}",
        "Correct it, or add it to the vocabulary.",
    ),
    "label-unread": (
        "the line has the label “{label}”, but is read as ordinary text",
        "Put the label on a line of its own as a heading of level 4, or write it in bold first in the line.",
    ),
    "mark-unknown": (
        "“{mark}” is not a mark in the vocabulary {vocabulary}",
        "Known marks: {known}.",
    ),
    "weekday-differs": (
        "{day} is a {right}, not a {weekday}",
        "See which of them is right. If it is printed so, say it in the item's note.",
    ),
    "date-later": (
        "“{words}” is later than {last}, the last day that these minutes can tell of",
        "See whether the year is right. If it is printed so, say it in the item's note.",
    ),
    "sum-differs": (
        "the total is stated as {total}, but what stands above or beside it comes to {sum}",
        "Count again. If it is printed so, say it in the item's note.",
    ),
    "reference-nowhere": (
        "“{words}” leads nowhere: the meeting has no such item or attachment",
        "See whether the number is right. If it is printed so, say it in the item's note.",
    ),
    "attachment-elsewhere": (
        "attachment {attachment} stands under item {number}, but has a number of item {other}",
        "See whether the number is right, or whether it belongs to the other item. If it is printed so, say"
        " it in the item's note.",
    ),
    "voter-gone": (
        "{name} votes under item {number}, but was not there according to the attendance",
        "See whether the name and the attendance are right. If it is printed so, say it in the item's note.",
    ),
    "host-like": (
        "the web address goes to {host}, which looks like a slip of {meant}",
        "If it is right, add it to hosts in portal.yml; if it is printed so, say it in the item's note.",
    ),
    "date-as-list": (
        "the line begins with the date “{date}”, which Markdown takes for a numbered list",
        "Write a backslash before the full stop: {escaped}",
    ),
    "list-without-blank-line": (
        "a list begins here without a blank line before it",
        "Put a blank line between the text and the list.",
    ),
    "group-without-item": (
        "the heading “{title}” has text below it, but no item",
        "If it is an item, make it a heading of level 3.",
    ),
    "section-before-item": (
        "text with the label “{label}” stands before the first item",
        "Put a heading of level 3 above it.",
    ),
    "withdrawn-told": (
        "the row tells of {target}, which was withdrawn; it is not shown",
        "Delete the row, or reword it and name another item.",
    ),
    # lists
    "total-differs": (
        "the number stated is {stated}, but there are {rows} rows",
        "Count again; if the rows are not all here, write coverage: extract; a note explains a deviation.",
    ),
    "groups-differ": (
        "the groups are {sum} together, but the total is stated as {total}",
        "Check the numbers; a note explains a deviation.",
    ),
    "group-differs": (
        "{group} is stated as {stated}, but there are {rows} rows",
        "Check the rows and the number; a note explains a deviation.",
    ),
    "group-unstated": (
        "rows stand under “{group}”, which has no stated number",
        "Spell it as in counts, or add it there.",
    ),
    "steps-differ": (
        "“{what}” is stated as {count}, but it should be {left}",
        "Check the numbers of steps; a note explains a deviation.",
    ),
    "change-outside": (
        "the change of {day} lies outside the period of the list",
        "Check the day, or put the change in the edition that was valid then.",
    ),
    "change-empty": (
        "the change of {day} says nothing",
        "Write what it adds, removes, changes or refuses, or delete it.",
    ),
    "row-unchanged": (
        "nothing of the row “{key}” is changed",
        "Write its new values; null takes a value away.",
    ),
    "known-early": (
        "the list is known until {day}, before it begins",
        "Check known_until and valid.",
    ),
    "validity-short": (
        "the period ends on {end}; a whole number of years ends on {meant}",
        "Check the day; if it is printed so, say it in a note.",
    ),
    "editions-gap": (
        "no list is valid between {end}, when {before} ends, and {start}",
        "Check the days; if they are right, say it in a note.",
    ),
    "editions-overlap": (
        "the list begins on {start}, before {before} ends on {end}",
        "Check the days; if they are right, say it in a note.",
    ),
    "decision-unsaid": (
        "no decision is named behind the rows",
        "Write the id of the decision; if it is not known, say why in a note.",
    ),
    "decision-other": (
        "the decision “{target}” is of another council",
        "Name the council's own decision; if another council decided, say it in a note.",
    ),
    "decision-routine": (
        "nothing but routine was decided in “{target}”",
        "Name the item that decided the list; if it is right, say it in a note.",
    ),
    "decision-several": (
        "“{target}” made several decisions, and not all of them were adopted; the first one is taken",
        "Name the decision that is meant, with its key behind #, as in birkeoe/2025-02-12/1.1#b2.",
    ),
    "decided-early": (
        "the decision was made on {day}, before the meeting of {meeting}",
        "Check decided_on; it is the day of a decision that was made after the meeting.",
    ),
    "decided-later": (
        "{day} comes before the decision, which was made on {decided}",
        "Check the day and the decision; if both are right, say it in a note.",
    ),
    "validity-turned": ("the period ends before it begins", "Check from and to."),
    "predecessor-one-sided": (
        "{council} names {other}, but {other} does not name {council} back",
        "Write it in both councils' council.yml.",
    ),
}

NOTES = {
    "inbox-waiting": (
        "the document waits to be imported",
        "Run raadsportal inbox; where a workflow does so, its report says why the document is still there.",
    ),
    "review-open": (
        "there may still be something to look at in the imported minutes",
        "Look the list through, and delete it.",
    ),
    "target-moved": ("“{target}” has moved to {now}", "Write the new id."),
    "decision-missing": (
        "item {number} is marked for decision, but no decision was found",
        "If there is one, put the label of decisions above it.",
    ),
    "outcomes-differ": (
        "the decision of item {number} tells of several outcomes: {outcomes}",
        "Give each its own row in the item's decisions.",
    ),
    "outcome-unread": (
        "no outcome could be read from the decision of item {number}",
        "Say it with outcome in the item's decisions, or add the phrase to the vocabulary.",
    ),
}
