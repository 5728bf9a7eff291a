"""Rules for spreadsheets read as lists: what keeps one from being read, and what is doubtful in it."""

TABLE_ERRORS = {
    "table-unreadable": (
        "the file cannot be read as a spreadsheet: {reason}",
        "Open it in a spreadsheet program and save it as .xlsx without a password, or as CSV UTF-8.",
    ),
    "table-too-large": (
        "the spreadsheet is too large: {reason}",
        "Delete what does not belong to the list: empty rows, pictures, other sheets.",
    ),
    "sheet-unknown": ("there is no sheet “{sheet}”", "Sheets in the file: {known}."),
    "sheet-unclear": ("several sheets look like this list: {known}", "Say which one with --sheet."),
    "without-unknown": (
        "there is no column “{head}” that could be left out",
        "Columns of the spreadsheet: {known}.",
    ),
    "heads-missing": (
        "no row has heads that the list knows",
        "Columns of the list: {known}.",
    ),
    "column-missing": (
        "the column “{column}” is missing",
        "Write one of these heads above it: {known}.",
    ),
    "column-doubled": (
        "both “{head}” and “{other}” are read as “{column}”",
        "Rename one of them, or leave it out with --without.",
    ),
    "rows-missing": ("no row stands below the heads", "Check that it is the right file and the right sheet."),
    "cell-error": ("the cell shows the error {value}", "Mend the formula, or write the value itself."),
    "formula-empty": (
        "the formula has no value yet",
        "Open the file in a spreadsheet program and save it, or write the value itself.",
    ),
    "cell-wrong": (
        "“{value}” cannot be read as “{column}”: {reason}",
        "Correct the cell, or empty it if nothing is known.",
    ),
    "cell-unknown": (
        "“{value}” is not one of the values of “{column}”",
        "Values that are known: {known}.",
    ),
    "cell-missing": ("“{column}” is empty", "Fill in the cell, or delete the row."),
    "row-doubled": (
        "“{name}” stands in row {first} too, with other values",
        "Delete one of the rows. If both are right, the list's type needs one more column in primaryKey.",
    ),
    "row-key-wrong": (
        "“{key}” cannot be the key of the row: {reason}",
        "Empty the cell; the row then keeps the key that it had, or gets a new one.",
    ),
    "row-too-long": (
        "the row has {count} cells, but there are only {heads} heads",
        "Check whether a value holds the sign that parts the cells; such a value needs quotation marks.",
    ),
    "quote-open": (
        "a quotation mark is never closed",
        "Delete it; a quotation mark inside a value is written twice.",
    ),
    "list-form": (
        "the list's file has a form that cannot be written into",
        "Write rows: and changes: on lines of their own and one row a line, as in the guide.",
    ),
}

TABLE_WARNINGS = {
    "column-kept": (
        "the list has no column “{head}”; its values ({count}) are kept under extra and not shown",
        "Leave the column out with --without if it must not be kept.",
    ),
    "hidden-rows": (
        "rows are hidden: {rows}; they are read like the others",
        "Delete them in the spreadsheet if they do not belong to the list.",
    ),
    "hidden-column": (
        "the column “{head}” is hidden; it is read like the others",
        "Leave the column out with --without if it does not belong to the list.",
    ),
    "hidden-left-out": (
        "the column “{head}” is hidden, and the list does not know it; it is not read",
        "Show the column in the spreadsheet if it is to be kept.",
    ),
    "merged-filled": (
        "the cells {cells} are merged; each of the rows gets “{value}”",
        "Check that this is right for each row.",
    ),
    "merged-group": (
        "“{value}” stands across the columns; it is read as “{column}” of the rows below",
        "Check that it is right; else give the list a column with the head “{column}”.",
    ),
    "number-as-text": (
        "numbers stand under “{column}” ({count} in all); the first is read as {example}",
        "Check that no zeros are missing in front; to be sure, make the column one of texts.",
    ),
    "date-as-text": (
        "dates stand under “{column}” ({count} in all); the first is read as {example}",
        "Spreadsheet programs make dates of texts such as 1-2. Check the cells.",
    ),
    "number-unclear": (
        "numbers under “{column}” can be read in two ways ({count} in all): {value} is read with decimals",
        "If thousands are meant, write the number without a point.",
    ),
    "row-sparse": (
        "only “{column}” is filled in: {value}",
        "If it is a heading or a remark, delete the row in the spreadsheet.",
    ),
    "row-repeated": ("the row says the same as row {first}; it is left out", "Delete it in the spreadsheet."),
    "encoding-guessed": (
        "the file is not UTF-8; it is read as {encoding}, and this word becomes “{example}”",
        "Check æ, ø and å; to be sure, save the file as CSV UTF-8.",
    ),
    "row-renamed": (
        "“{name}” is new and “{other}” is gone: they may be the same",
        "If they are, write {key} in that row, in a column with the head key.",
    ),
}

TABLE_NOTES = {
    "formula-value": (
        "formulas stand under “{column}” ({count} in all); the values saved with them are read",
        "Check that the file was saved after the last change.",
    ),
    "line-break": (
        "line breaks in the cells under “{column}” become spaces ({count} in all)",
        "Check the cells if a line break parted two values.",
    ),
    "percent-read": (
        "percentages stand under “{column}” ({count} in all); the first is read as {example}",
        "Nothing is to be done if the number is right.",
    ),
    "above-heads": (
        "what stands above the heads is not read ({count} rows): {said}",
        "Nothing is to be done unless it belongs to the list.",
    ),
    "heads-repeated": ("the heads stand here again; the row is left out", "Nothing is to be done."),
    "sheet-left-out": (
        "the sheet “{sheet}” is not read",
        "Name it with --sheet if it is the one with the list.",
    ),
    "row-short": (
        "rows have fewer cells than there are heads ({count} in all); what is missing is empty",
        "Check the first of them.",
    ),
    "column-absent": (
        "the spreadsheet has no column “{column}”; what the list says there stays ({count} values)",
        "Nothing is to be done, unless the values are to go.",
    ),
}
