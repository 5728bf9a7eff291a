"""A workbook without the rows behind the last value of each sheet.

To format whole columns can leave a million empty rows behind; reading them takes a minute and gives nothing.
"""

from __future__ import annotations

import io
import re
import zipfile

#: As many bytes as a sheet may have before it is worth looking for empty rows.
_LARGE = 5_000_000
_SHEET_END = re.compile(rb"</((?:\w+:)?)sheetData>")


def without_empty_rows(raw: bytes) -> bytes:
    """Return a workbook with the same cells, without the empty rows at the ends of large sheets."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        large = [info.filename for info in archive.infolist() if info.file_size > _LARGE]
        trimmed = {name: trim(archive.read(name)) for name in large}
        if not any(len(xml) < archive.getinfo(name).file_size for name, xml in trimmed.items()):
            return raw
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as copy:
            for info in archive.infolist():
                copy.writestr(info.filename, trimmed.get(info.filename) or archive.read(info))
    return whole.getvalue()


def trim(xml: bytes) -> bytes:
    """Return a sheet's XML without the rows behind the last value."""
    end = _SHEET_END.search(xml, max(0, xml.rfind(b"sheetData>") - 40))
    if end is None:
        return xml
    prefix = end[1]
    last = max(xml.rfind(b"</" + prefix + name + b">", 0, end.start()) for name in (b"v", b"is", b"f"))
    row = b"</" + prefix + b"row>"
    cut = xml.find(row, last, end.start()) if last >= 0 else -1
    return xml[: cut + len(row)] + xml[end.start() :] if cut >= 0 else xml
