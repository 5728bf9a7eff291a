"""The secretariat's editor: its forms, made from the shapes by which the files are judged."""
