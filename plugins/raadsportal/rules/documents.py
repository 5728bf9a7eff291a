"""What is said of a document that is to become minutes."""

from __future__ import annotations

#: The message and the hint of each code, in the order of the guide.
DOCUMENT_ERRORS = {
    "document-unreadable": (
        "no minutes can be read from the file: {reason}",
        "Open it in a word processor and save it as .docx without a password.",
    ),
    "document-scanned": (
        "there are only pictures of pages in it, no text",
        "Get the document from the program it was written in, or have a program read the text (OCR).",
    ),
}
