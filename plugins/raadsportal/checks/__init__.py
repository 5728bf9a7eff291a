"""Rules that hold between files: every id that is named exists, and every address is one page's."""
