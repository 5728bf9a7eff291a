"""Documents and pictures taken apart: their words, and what is in them that nobody sees."""
