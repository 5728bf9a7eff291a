"""Documents that are no minutes, or cannot be read: damaged, hostile, of another kind or in another language."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from tests.raadsportal.intake.documents.docx import TYPES, W, docx, p, part
from tests.raadsportal.intake.documents.printed import Rule, below, pdf, protected

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
GOOD = """\
Referat fra møde i Havnerådet 3. marts 2025

Til stede: Ane Holm

1. Kajen (B)

Beslutning: Rådet godkendte planen for kajen.
"""
CONTRACT = """\
Lejekontrakt

§ 1 Lejemålet
Udlejer overlader lejer lokalet på Kajgade 7 fra den 1. april 2025.

§ 2 Leje
Lejen er 4.200 kr. om måneden og betales forud.

§ 3 Opsigelse
Kontrakten kan siges op med tre måneders varsel til den 1. i en måned.

Udlejer: Bo Friis. Lejer: Ane Holm.
"""
RECIPE = """\
Boller til otte

1. Rør gæren ud i mælken
2. Ælt melet i, og lad dejen hvile til den er dobbelt så stor
3. Bag bollerne ved 200 grader i 12 minutter
"""
#: Minutes in languages that the portal has no words for.
FOREIGN = {
    "de": (
        "Niederschrift über die Sitzung des Hafenausschusses vom 3. März 2025\n\nAnwesend: Anna Holm, Dirk Bach\n\n"
        "1. Kaimauer\n\nDie Mauer wird erneuert. Der Ausschuss hat der Vorlage einstimmig zugestimmt.\n"
    ),
    "fi": (
        "Satamalautakunnan pöytäkirja 3.3.2025\n\nLäsnä: Anna Holm, Dan Bach\n\n1 § Laituri\n\n"
        "Laituri korjataan ensi vuonna. Lautakunta hyväksyi ehdotuksen yksimielisesti ja valtuutti johtajan "
        "tekemään sopimuksen urakoitsijan kanssa.\n"
    ),
    "fr": (
        "Procès-verbal de la réunion du conseil du port du 3 mars 2025\n\nPrésents : Anna Holm, Daniel Bach\n\n"
        "1. Le quai\n\nLe conseil approuve la proposition et charge la direction de conclure le contrat.\n"
    ),
    "pl": (
        "Protokół z posiedzenia Rady Portu z dnia 3 marca 2025 r.\n\nObecni: Anna Holm, Dariusz Bach\n\n"
        "1. Nabrzeże\n\nRada jednogłośnie przyjęła wniosek i upoważniła kierownika do podpisania umowy.\n"
    ),
}


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file with these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return packed.getvalue()


def word(document: str) -> bytes:
    """Return a Word file whose main part is this text as it stands."""
    return archive({"[Content_Types].xml": TYPES, "word/document.xml": document})


def _declaring(entities: str) -> bytes:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x9;</w:t></w:r></w:p></w:body></w:document>'
    return word(f"<!DOCTYPE d [{entities}]>{body}")


def _bomb() -> bytes:
    """Return a Word file of some hundred KB that is 400 MB unpacked."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", TYPES)
        with made.open("word/document.xml", "w") as main:
            for _ in range(400):
                main.write(bytes(1_000_000))
    return packed.getvalue()


_LAUGHS = '<!ENTITY x0 "ha">' + "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 9}">' for n in range(1, 10))
_CYCLE = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
)
_UNREADABLE = "der kan ikke læses et referat i filen: "
_DAMAGED = _UNREADABLE + "den er beskadiget"
_EMPTY = "der er ingen tekst i det"
_PICTURES = "der er kun billeder af sider i den, ingen tekst"
_PASSWORD = _UNREADABLE + "den er beskyttet med adgangskode"
_OLD = _UNREADABLE + "den er i Offices gamle format (.doc, .xls)"
_WEB = _UNREADABLE + "den er en webside eller en XML-fil"
_NO_MINUTES = "det ligner ikke et referat: der er ingen punkter med beslutninger, mærker eller deltagere"
_LANGUAGE = "det ser ud til at være på et sprog, som portalen ikke har et ordforråd til"
#: By the name of the file: what is in it, and what is said of it.
BAD: dict[str, tuple[bytes, str]] = {
    "empty.docx": (b"", _EMPTY),
    "empty.pdf": (b"", _EMPTY),
    "empty.txt": (b" \n\n", _EMPTY),
    "password.docx": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(500), _PASSWORD),
    "password.pdf": (protected(pdf(below("Havnen")), password=b"hemmelig"), _PASSWORD),
    "cut.docx": (docx(p("Havnen"))[:300], _DAMAGED),
    "cut.pdf": (pdf(below("Havnen"))[:300], _DAMAGED),
    "no-main-part.docx": (archive({"[Content_Types].xml": TYPES}), _DAMAGED),
    "no-xml.docx": (word("Havnen"), _DAMAGED),
    "laughs.docx": (_declaring(_LAUGHS), _UNREADABLE + "den erklærer XML-entiteter, og det gør intet tekstbehandlingsprogram"),
    "no-pages.pdf": (pdf(), _DAMAGED),
    "cycle.pdf": (_CYCLE, _DAMAGED),
    "scanned.pdf": (pdf([Rule(0, 0, 400, 600)]), _PICTURES),
    "photo.docx": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(300), _PICTURES),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + bytes(300), _PICTURES),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le") + bytes(500), _OLD),
    "old-in-new-clothes.docx": (OLE + "WordDocument".encode("utf-16-le") + bytes(500), _OLD),
    "rich.docx": (rb"{\rtf1\ansi Havnen}", _UNREADABLE + "den er i et ældre tekstformat (.rtf)"),
    "libre.odt": (
        archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        _UNREADABLE + "den er i LibreOffices format (.odt, .ods)",
    ),
    "web.docx": (b"<html><body><h1>Referat</h1></body></html>", _WEB),
    "noise.txt": (bytes(range(256)) * 9, _UNREADABLE + "den er hverken tekst eller et dokument af en slags, der kan læses"),
    "endless.txt": (b"Referat fra havnen\n" * 600_000, _UNREADABLE + "den er langt længere, end et referat kan være"),
    "bomb.docx": (_bomb(), _UNREADABLE + "pakket ud er det større end 300 MB"),
    "contract.txt": (CONTRACT.encode(), _NO_MINUTES),
    "contract.docx": (docx("".join(p(line) for line in CONTRACT.split("\n") if line)), _NO_MINUTES),
    "contract.pdf": (pdf(below(*CONTRACT.split("\n"))), _NO_MINUTES),
    "recipe.txt": (RECIPE.encode(), _NO_MINUTES),
    **{f"foreign-{language}.txt": (text.encode(), _LANGUAGE) for language, text in FOREIGN.items()},
}  # fmt: skip
#: The same minutes in forms that are read although they look bad.
GOOD_FORMS: dict[str, bytes] = {
    "macros.docm": docx(
        "".join(p(line) for line in GOOD.split("\n") if line), raw={"word/vbaProject.bin": bytes(100)}
    ),
    "no-editing.pdf": protected(pdf(below(*GOOD.split("\n")))),
    "unicode-16.txt": GOOD.encode("utf-16"),
    "windows.txt": GOOD.encode("cp1252"),
    "many-parts.docx": archive(
        {"[Content_Types].xml": TYPES}
        | {"word/document.xml": part("document", f"<w:body>{''.join(map(p, GOOD.split(chr(10))))}</w:body>")}
        | {f"more/{number}": "" for number in range(2000)}
    ),
    "line\nbreak.txt": GOOD.encode(),
}


def external(path: str) -> bytes:
    """Return a Word file that names a file of the machine as an entity."""
    return _declaring(f'<!ENTITY x9 SYSTEM "file://{path}">')
