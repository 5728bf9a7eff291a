"""Documents of any form read into one: blocks with their kind, their text and their place."""
