"""Lists arranged for a reader: the table of an edition, a list through the years, councils side by side."""
