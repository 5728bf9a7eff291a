"""Mail addresses at hosts that anybody can have, and numbers that are named as telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsportal.model import Private
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})(?![\w-])")
#: Eight digits as Danes write them, with or without the country's own.
_PHONE = re.compile(
    r"(?<![\d.,/-])(?P<country>(?:\+|00)45[ .-]?)?\d{2}(?:[ .]?\d{2}){3}(?![\d/-]|[.,]\d|\s\d\d(?!\d))"
)
#: As far before a number may stand the word that says it is a telephone.
_BEFORE = 16


def contacts(text: str, vocabulary: Vocabulary) -> Iterator[Suspected]:
    """Yield mail addresses of nobody's office, and numbers that a word or `+45` calls a telephone.

    A telephone may be an office's; which it is nobody can tell, so each is asked about.
    """
    hosts = {host.casefold() for host in vocabulary.private.get(Private.MAIL_HOST, ())}
    for match in _MAIL.finditer(text):
        if match["host"].casefold() in hosts:
            yield Suspected(match.start(), match.end(), "privacy-mail", match[0])
    called = vocabulary.private_patterns[Private.PHONE]
    for match in _PHONE.finditer(text):
        before = re.split(r"[\d\n]", text[max(match.start() - _BEFORE, 0) : match.start()])[-1]
        if match["country"] or called.search(before):
            yield Suspected(match.start(), match.end(), "privacy-phone", match[0].strip())
