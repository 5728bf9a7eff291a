"""Documents made into content: spreadsheets into lists, minutes of any form into minutes."""
