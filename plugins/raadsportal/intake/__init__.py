"""Documents made into content: spreadsheets become lists."""
