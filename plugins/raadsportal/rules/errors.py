"""Rules whose breach keeps the portal from being built."""

ERRORS = {
    # files
    "file-not-utf8": (
        "the file is not UTF-8 (byte {byte})",
        "Save the file as UTF-8 and try again.",
    ),
    "file-unreadable": ("the file cannot be read: {reason}", "Check that it is there and may be read."),
    "file-merge-marks": (
        "marks of two versions of the text are left in the file",
        "Keep the version that is right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "folder-unknown": (
        "nothing is read from here",
        "Correct the name or move the file; the guide says which files lie where.",
    ),
    # YAML
    "yaml-broken": (
        "this is not valid YAML: {reason}",
        "Put texts with a colon in quotation marks, and indent with spaces.",
    ),
    "yaml-tab": ("a tab indents this line", "Indent YAML with spaces."),
    "yaml-alias": (
        "anchors, aliases and tags (&, *, !) are not used here",
        "Write the value out; put a text that begins with one of these signs in quotation marks.",
    ),
    "yaml-too-deep": ("the values are nested too deeply", "Write it with fewer levels."),
    "key-twice": ("“{key}” is given twice", "Keep one of them; the other stands in line {first}."),
    "key-unknown": ("“{key}” is not a known key", "Known keys here: {known}."),
    "key-missing": ("“{key}” is missing", "Add a line that begins with “{key}:”."),
    "value-unknown": ("“{value}” is not one of the values that “{key}” takes", "Write one of: {known}."),
    "value-wrong": ("“{key}” cannot be read: {reason}", "See the guide for how “{key}” is written."),
    "date-impossible": ("“{value}” is not a day of the calendar", "Write the day as YYYY-MM-DD."),
    "when-impossible": (
        "“{value}” is no time of the calendar",
        "Write a day (2024-03-18), a part of a month (2024-03-early, -mid, -late), a month (2024-03),"
        " a week (2024-W12), a quarter (2024-Q1), a half-year (2024-H1), a year (2024),"
        " or two of them with a slash between, the earlier one first.",
    ),
    "time-impossible": ("“{value}” is not a time", "Write it as 12:30–16:00."),
    # lists
    "list-name": (
        "“{name}” cannot be part of an address",
        "Name the file or folder with a–z, digits and dashes, for instance positivliste/2024.yml.",
    ),
    "list-type-unknown": (
        "“{type}” is not a known type of list",
        "Known types: {known}. A new one is a file in list-types/.",
    ),
    "list-type-unread": (
        "lists of the type {type} are not read, because the type is wrong",
        "Mend what else is said of this file.",
    ),
    "list-type-differs": (
        "the list is of the type {type}, but {before} is of the type {other}",
        "All editions of a series have one type; put this one in another folder.",
    ),
    "column-unknown": ("“{column}” is not a column of the list", "Columns: {known}."),
    "column-twice": (
        "“{head}” is a head of the column {column} and of an earlier one too",
        "Take it out of aliases of one of them.",
    ),
    "column-repeated": ("“{column}” stands twice in {key}", "Delete one of the two."),
    "constraint-unusable": (
        "{constraint} of the column “{column}” cannot be used",
        "Check it, and whether values of the column's type can have it.",
    ),
    "decision-no-item": (
        "“{target}” is no item: no decision can be made there",
        "Write the id of the item, or of the decision, as in council/2024-03-18/2.2.",
    ),
    "row-twice": (
        "the key “{key}” is taken: it names the row at {first}",
        "Give each row a key of its own; a row that changes belongs under change.",
    ),
    "row-unknown": (
        "no row on the list has the key “{key}” on that day",
        "Check the key, and whether the row has been removed already.",
    ),
    "value-twice": (
        "“{value}” stands under {column} in the row “{key}” too",
        "Only one row may have this value.",
    ),
    "changes-order": (
        "the change of {day} stands after that of {before}",
        "Put the changes in the order of their days.",
    ),
    # front matter and headings
    "front-matter-missing": (
        "the file does not begin with front matter",
        "Begin the file with a line ---, then at least date and status, then a line ---.",
    ),
    "front-matter-open": (
        "the front matter is never closed",
        "End it with a line that holds only ---.",
    ),
    "name-not-date": (
        "the file's name is not a day",
        "Name it YYYY-MM-DD.md, for an organ YYYY-MM-DD-organ.md, for a second meeting YYYY-MM-DD-2.md.",
    ),
    "date-not-name": (
        "the date {date} is not the day in the file's name ({name})",
        "One of them is wrong; the name makes the meeting's address.",
    ),
    "place-differs": (
        "“{key}: {value}” is not what the file's place says ({place})",
        "Leave the key out: here the folder and the file's name tell it.",
    ),
    "link-nowhere": (
        "the link “{target}” leads nowhere",
        "Write the whole address with https://; a file of the meeting belongs in the list of attachments.",
    ),
    "html-comment": (
        "this looks like a comment, but everything in the file is shown on the page",
        "Delete what is not to be published.",
    ),
    "fence-unread": (
        "the line looks like the edge of a block of code, but is none",
        "Delete the line; or put the same signs first in the line where the block begins and where it ends.",
    ),
    "items-missing": (
        "no item was found in the text",
        "Give each item a heading of level 3 with its number: ### 1. …",
    ),
    "item-title-missing": ("the item {number} has no title", "Write the title behind the number."),
    "item-unknown": ("no item of the meeting has the number {number}", "Correct the number."),
    "heading-unread": (
        "the line looks like a heading, but is none",
        "Put the # signs first in the line, with a space behind them.",
    ),
    "title-missing": ("the minutes have no heading of level 1", "Begin the text with a line “# …”."),
    "item-number-missing": (
        "the item “{title}” has no number",
        "Write the number before the title, or give the item a row in items with number and printed.",
    ),
    "item-number-twice": (
        "the number {number} is used twice (first in line {first})",
        "Give one of them another number in items, with printed: “{number}”.",
    ),
    "item-number-reserved": ("an item cannot be numbered “{number}”", "Choose another number in items."),
    "item-row-unmatched": (
        "items tells of number {number}, but no item in the text has it",
        "Correct the number, or delete the row.",
    ),
    "attachment-row-unmatched": (
        "attachments tells of “{number}”, but the item's list of attachments does not have it",
        "Correct the number or title, or add the attachment to the text.",
    ),
    "order-twice": (
        "order {order} is given to two items",
        "An item's order is its place in the order of business; each has its own.",
    ),
    "order-beyond": (
        "order {order} is given to an item, but the meeting has only {count}",
        "An item's order is its place in the order of business.",
    ),
    "decision-words-unknown": (
        "the words “{words}” are not in the item's decision",
        "Copy the first words of the sentence or list row that holds the decision.",
    ),
    "decision-key-missing": (
        "an item with several decisions needs a key for each",
        "Add key: b1, key: b2 and so on.",
    ),
    "decision-key-twice": ("the key {key} is used for two decisions", "Give each its own key."),
    "decision-key-taken": (
        "the key {key} is already the address of a section of the item",
        "Choose another key, such as b1.",
    ),
    # what points at something else
    "council-unknown": ("“{council}” is not a known council", "Known councils: {known}."),
    "council-reserved": (
        "“{council}” cannot be a council's folder",
        "Use lower-case letters a to z, digits and dashes, and none of the portal's own words.",
    ),
    "organ-unknown": ("“{organ}” is not an organ of {council}", "Add it to organs in council.yml."),
    "person-unknown": (
        "“{person}” is not in people.yml",
        "Add the person there, or write a guest as {{name: …}}.",
    ),
    "topic-unknown": ("“{topic}” is not in topics.yml", "Add the topic there, or choose another."),
    "municipality-unknown": ("“{municipality}” is not in municipalities.yml", "Correct the spelling."),
    "phrase-unusable": (
        "the phrase “{phrase}” cannot be looked for",
        "Write a few words, with at most two gaps (...), and at most two stars in a word.",
    ),
    "vocabulary-unknown": ("there is no vocabulary “{vocabulary}”", "Vocabularies here: {known}."),
    "target-unknown": ("“{target}” does not exist", "Write the id of a decision, an item or a meeting."),
    "target-gone": (
        "“{target}” has been public and is gone",
        "If it was withdrawn, delete the row here too; if it has moved, write its new id.",
    ),
    "relation-self": ("the decision is related to itself ({target})", "Name the other decision."),
    "relation-later": (
        "“{kind}” leads to {target}, which lies later than this meeting",
        "Write the relation under the later decision.",
    ),
    "relation-several": (
        "{target} has several decisions",
        "Write which one is meant: {targets}.",
    ),
    "relation-circle": (
        "{target} leads back to itself by way of others",
        "Of two decisions only the later one leads to the other.",
    ),
    "reference-ambiguous": (
        "“{words}” may mean several things: {targets}",
        "Write which one: [{words}][id].",
    ),
    "id-twice": ("“{id}” is used twice (also in {first})", "Every id is used once."),
    "address-twice": ("two pages would have the address {address}", "The other comes from {first}."),
    "address-gone": (
        "the address {id} has been public and is there no longer",
        "Put the content back, or write in addresses.yml, under moved: - {{from: {id}, to: …}}, "
        "or under withdrawn: - {{id: {id}, on: {day}, why: …}}.",
    ),
    "address-moved-nowhere": (
        "an address is said to have moved to {id}, which is not there",
        "Write the id of the page that holds the content now.",
    ),
    "address-unknown": (
        "nothing on a page has had the address {id}",
        "Sections have no address of their own in the ledger; withdraw the item or the decision.",
    ),
    "address-still-there": (
        "{id} is said to have moved or been withdrawn, but the content still has it",
        "Delete it from the content, or delete the row here.",
    ),
    "person-erased": (
        "“{person}” has been erased and must not be named again",
        "Delete the row, and write the hash that stands in people.yml instead of the id.",
    ),
    "attachment-file-missing": (
        "the attachment “{title}” is said to be public, but its file {file} is not there",
        "Put the file in the folder {folder}, or say available: not-published.",
    ),
    "attachment-file-unnamed": (
        "the attachment “{title}” is said to be public, but no file is named",
        "Write file: with the name of a file in {folder}, or say available: not-published.",
    ),
    "attachment-address-missing": (
        "the attachment “{title}” is said to lie elsewhere, but no address is given",
        "Write url: with its address, or say available: not-published.",
    ),
    "attachment-file-name": (
        "the file “{file}” cannot be published under that name",
        "Use a PDF, an office document, a table, a text or a picture, with a plain name.",
    ),
    "attachment-file-outside": (
        "the attachment's file “{file}” does not lie in the meeting's own folder",
        "Name a file in {folder}, without a path.",
    ),
    "closed-told": (
        "item {number} is closed, but {reason} stands here",
        "Delete it: only number, neutral title and reason may be public. The history keeps what was saved.",
    ),
    "original-missing": (
        "the original document {file} is not there",
        "Put the file in the folder {folder}, or take original out.",
    ),
    "original-differs": (
        "{file} is not the document that original tells of: its fingerprint is {found}",
        "Put back the right file, or write its fingerprint as sha256.",
    ),
    "original-reveals": (
        "{thing} is not public, but the original document may hold it",
        "Take original out, and delete the file {file}.",
    ),
    "content-missing": (
        "there is no content here",
        "The folder must hold portal.yml and councils/; name another with --content.",
    ),
}
