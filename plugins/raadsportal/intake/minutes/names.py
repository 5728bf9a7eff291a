"""People as lists of those present print them: names with titles, organisations and remarks around them.

`Ann Dahl, Havnekontoret`, `formand Bo Friis`, `Clara Gram (suppleant)`, `Dan Holm og Eva Juul`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from raadsportal.intake.minutes.attended import Named
from raadsportal.intake.minutes.name_lists import parted, without_remarks
from raadsportal.intake.minutes.name_presences import NamePresences
from raadsportal.model import Cue, Role
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary

_CAPITAL = r"[^\W\d_a-zßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ]"
_PART = rf"(?:{_CAPITAL}[\w.'’-]*|d['’]{_CAPITAL}\w+)"
_BETWEEN = r"(?:van|von|der|den|de|du|da|di|la|le|el|al|af|av|bin|ben|ten|zu|y|e)"
_NAME = re.compile(rf"{_PART}(?:\s+(?:{_BETWEEN}\s+)*{_PART}){{1,5}}")
#: The name that somebody goes by on a forge.
_HANDLE = re.compile(r"@[\w-]{1,39}")
_LONE = re.compile(rf"{_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?")
#: `Havnekontoret: Ann Dahl, Bo Friis`: all of them come from there.
_OFFICE = re.compile(r"\s*(?P<org>[^:,;]{2,80}):\s")
#: The class that somebody speaks for in a school: `Asta 7.a`.
_OF_CLASS = re.compile(r"(?P<name>\D+?)\s+(?P<org>\d{1,2}\.?\s?[^\W\d_])")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
#: Roles that say all there is to say; a chair or a secretary has a title besides.
_WITHOUT_TITLE = frozenset({Role.SUBSTITUTE, Role.OBSERVER, Role.CONSTITUENCY, Role.GUEST})
#: So many lines with a name and an organisation show that a list has both in each.
_FEWEST_PAIRS = 2
#: Between a name and what somebody is, or whom they are for.
_SIGNS = (" – ", " — ", " - ", ": ")
#: No name is longer.
_LONGEST = 60
#: `W Grosvenor Clerk and Executive Officer`: behind initials one surname, then what somebody is.
_INITIALED = re.compile(
    rf"(?P<name>(?:{_CAPITAL}\.?\s+)+{_CAPITAL}[^\W\d_]+(?:-\w+)?)\s+(?P<title>{_CAPITAL}.+)"
)
#: `Ann Dahl @anndahl`: a name with the one that somebody goes by on a forge.
_WITH_HANDLE = re.compile(rf"(?P<name>.+?)\s+\(?(?P<handle>{_HANDLE.pattern})\)?")


class Names:
    """Reads names with the words of a vocabulary; `known` are names that are known, folded."""

    def __init__(self, vocabulary: Vocabulary, known: frozenset[str] = frozenset()) -> None:
        self.vocabulary, self.known = vocabulary, known
        self.presences = NamePresences(vocabulary)

    def of(self, text: str, *, is_entry: bool = False) -> tuple[Named, ...] | None:
        """Return the people that a text names; None if it is not a list of people.

        One word alone is a name only where it stands among others, or as an entry of a list.
        """
        begin, presence = self.presences.before(text)
        text = text[begin:]
        parts = [part for part in parted(text, self._and) if part.strip(" .-–*")]
        found: list[Named] = []
        for part in parts:
            begun = self._and.match(part) if found else None  # `Ann Dahl, Bo Friis, and Eva Juul`
            one = part[begun.end() :] if begun else part
            if not self._add(one.strip(" .*"), found, is_alone=len(parts) == 1 and not is_entry):
                return None
        office = _OFFICE.match(text)
        if found and office and found[0].org == office["org"].strip():
            found = [replace(one, org=one.org or found[0].org) for one in found]
        if presence:
            found = [replace(one, presence=one.presence or presence) for one in found]
        return tuple(found) or None

    def pair(self, text: str) -> tuple[Named, ...] | None:
        """Return somebody and where they come from, in a list that has both in each line; None else."""
        parts = [part.strip(" .*") for part in parted(text, self._and)]
        if len(parts) != 2 or not parts[1] or not self.is_name(parts[0]):
            return None
        org, remarks = without_remarks(parts[1])
        one = replace(Named(parts[0]), org=org) if self.is_name(org) else self._about(Named(parts[0]), org)
        for remark in remarks:
            one = self._about(one, remark, in_brackets=True)
        return (one,)

    def are_pairs(self, texts: Sequence[str]) -> bool:
        """Tell whether lines have a name and an organisation each: most of these cannot be names."""
        pairs = list(filter(None, map(self.pair, texts)))
        no_names = [one for (one,) in pairs if one.org and not self.is_name(one.org)]
        return len(no_names) >= _FEWEST_PAIRS and 2 * len(no_names) >= len(pairs)

    def _add(self, part: str, found: list[Named], *, is_alone: bool) -> bool:
        """Take up one part of a list: somebody, or what is said of the one before; tell whether it is one."""
        part, presence = self.presences.behind(part)
        words, remarks = without_remarks(part)
        one = self._one(words, is_alone=is_alone)
        if one:
            found.append(one)
        elif found and words and not self._is_sentence(words):
            found[-1] = self._about(found[-1], words)
        elif words or not found:
            return False
        for remark in remarks:
            found[-1] = self._about(found[-1], remark, in_brackets=True)
        if presence and one:
            found[-1] = replace(found[-1], presence=presence)
        return True

    def is_name(self, text: str) -> bool:
        """Tell whether words are a name: capitalised, two to six, and of no organisation."""
        words = text.strip()
        if words.casefold() in self.known or _HANDLE.fullmatch(words):
            return True
        is_mixed = any(map(_are_letters, words.split())) and not words.isupper()
        is_mixed |= words.isupper() and bool(self._small.search(words))
        is_short = len(words) <= _LONGEST and not is_mixed
        return is_short and bool(_NAME.fullmatch(words)) and not self.is_organisation(words)

    def begins_with_and(self, text: str) -> bool:
        """Tell whether a line goes on with the list of the line before."""
        found = self._and.match(text)
        return bool(found and found[0].strip())

    def is_organisation(self, text: str) -> bool:
        """Tell whether words are the name of an organisation, by a word in it."""
        return bool(self.vocabulary.organisation_pattern.search(text))

    def _one(self, words: str, *, is_alone: bool) -> Named | None:
        if self._is_nobody(words):
            return None
        shaped = self._shaped(words) or self._at_sign(words)
        if shaped:
            return shaped
        if words.casefold() not in self.known and self._role_at_end.fullmatch(words):
            return None
        start = self._at_start.match(words)
        if start:
            return self._with_office(words[start.end() :])
        titled = self._titled(words)
        if titled or self.is_name(words):
            return titled or Named(words)
        return Named(words) if not is_alone and self._is_lone(words) else None

    def _is_nobody(self, words: str) -> bool:
        """Tell whether what stands behind a sign says so, or is a heading in capitals."""
        told = (words.partition(sign)[2] for sign in _SIGNS)
        return any(
            self.vocabulary.says_no_attachments(one) or (one.isupper() and self._small.search(one))
            for one in told
        )

    def _shaped(self, words: str) -> Named | None:
        """Return somebody with a handle, an office, a class, or those whom they speak for."""
        both = _WITH_HANDLE.fullmatch(words)
        if both and self.is_name(both["name"]):
            return Named(both["name"], title=both["handle"])
        title, _, rest = words.partition(" ")
        office = _INITIALED.fullmatch(rest) if self._honorific.fullmatch(title) else None
        if office and self._role_at_end.fullmatch(office["title"]):
            return Named(office["name"], title=f"{title}, {office['title']}")
        of_class = _OF_CLASS.fullmatch(words)
        if of_class and (self._is_lone(of_class["name"]) or self.is_name(of_class["name"])):
            return Named(of_class["name"], org=of_class["org"])
        behalf = self._on_behalf.search(words)
        if behalf and self.is_name(words[: behalf.start()]):
            return replace(Named(words[: behalf.start()]), org=words[behalf.end() :].strip(" ."))
        return None

    def _at_sign(self, words: str) -> Named | None:
        """Return somebody with what stands at the other side of a dash or a colon."""
        for sign in _SIGNS:
            before, _, after = words.partition(sign)
            if after and self.is_name(before) and not self.is_name(after):
                return self._about(Named(before.strip()), after)
            if after and self.is_name(after):
                return Named(after.strip(), org=before.strip(" :-–"))
        return None

    def _titled(self, words: str) -> Named | None:
        """Return somebody with the title before the name: a role, or words that end in small letters."""
        parts = words.split()
        for at in range(1, len(parts)):
            title, name = " ".join(parts[:at]), " ".join(parts[at:])
            is_small = parts[at - 1][:1].islower() or parts[at - 1].endswith(")")
            if self._honorific.fullmatch(parts[at - 1]) and not is_small and self.is_name(name):
                return Named(name, title=title)
            is_title = is_small or self._role_of(title)
            if is_title and (self.is_name(name) or (is_small and at == 1 and self._is_lone(name))):
                return self._about(Named(name), title)
        return None

    @cached_property
    def _honorific(self) -> re.Pattern[str]:
        return self.vocabulary.honorific_pattern

    def _with_office(self, words: str) -> Named | None:
        """Return somebody behind the office and the title: `Havnekontoret teknisk chef Ann Dahl`."""
        parts, found = words.split(), None
        for at in range(1, len(parts)):
            org, rest = " ".join(parts[:at]), " ".join(parts[at:])
            if org.count("(") != org.count(")") or rest.startswith("("):
                continue
            named = self._titled(rest)
            if named and named.title:
                found = replace(named, org=org)
            elif not found and self.is_name(rest):
                return Named(rest, org=org)
        return found

    def _role_of(self, words: str) -> Role | None:
        return next(
            (role for role, pattern in self._roles.items() if pattern.fullmatch(words.strip(" .:"))), None
        )

    def _is_lone(self, words: str) -> bool:
        """Tell whether one word is a first name in a list of such."""
        return bool(_LONE.fullmatch(words)) and not self.is_organisation(words) and not words.isupper()

    def _about(self, one: Named, words: str, *, in_brackets: bool = False) -> Named:
        """Return somebody with what is said beside the name: role, presence, title or organisation."""
        words = words.strip(" ,-–")
        presence = self.presences.is_absence(words)
        if presence:
            return replace(one, presence=presence)
        number = _NUMBER.search(words)
        if number and self._arrival.match(words):
            return replace(one, arrived=number[0])
        if number and self._departure.match(words):
            return replace(one, left=number[0])
        role = self._role_of(words)
        if role in _WITHOUT_TITLE:
            return replace(one, role=role)
        if not role and self._is_org(words):
            return replace(one, org=": ".join(filter(None, (one.org, words))))
        title = _joined(one.title, f"({words})" if in_brackets and one.title else words)
        return replace(one, role=one.role or (role if role is Role.MEMBER else None), title=title)

    def _is_org(self, words: str) -> bool:
        """Tell whether words behind a name are where somebody comes from, and not what they are."""
        has_capital = words[:1].isupper() and " " not in words and not self._role_at_end.fullmatch(words)
        return words.isupper() or has_capital or (words[:1].isupper() and self.is_organisation(words))

    @staticmethod
    def _is_sentence(words: str) -> bool:
        return len(words.split()) > 12 or words.endswith(("!", "?"))

    @cached_property
    def _and(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in self.vocabulary.references.get(Cue.AND, ())) or "(?!)"
        return re.compile(rf"(?:^|(?<!-)(?<!\s)\s+)(?:{words})(?:\s+|$)", re.IGNORECASE)

    @cached_property
    def _small(self) -> re.Pattern[str]:
        """Words that a name has none of, also where all of a title is in capitals."""
        cues = (Cue.TO, Cue.AND, Cue.AT_PLACE, Cue.ON_DAY)
        return compile_phrases([word for cue in cues for word in self.vocabulary.references.get(cue, ())])

    @cached_property
    def _role_at_end(self) -> re.Pattern[str]:
        """What somebody is, and no name: `Town Clerk` ends in a word for a role."""
        words = compile_phrases([word for words in self.vocabulary.roles.values() for word in words])
        return re.compile(rf"(?:.*\s)?(?:{words.pattern})\.?", re.IGNORECASE)

    @cached_property
    def _at_start(self) -> re.Pattern[str]:
        return re.compile(rf"{compile_phrases(self.vocabulary.on_behalf).pattern}\s+(?=\S)", re.IGNORECASE)

    @cached_property
    def _on_behalf(self) -> re.Pattern[str]:
        return re.compile(rf"\s+{compile_phrases(self.vocabulary.on_behalf).pattern}\s+(?=\S)")

    @cached_property
    def _roles(self) -> dict[Role, re.Pattern[str]]:
        return {role: compile_phrases(words) for role, words in self.vocabulary.roles.items()}

    @cached_property
    def _arrival(self) -> re.Pattern[str]:
        return compile_phrases(self.vocabulary.arrivals)

    @cached_property
    def _departure(self) -> re.Pattern[str]:
        return compile_phrases(self.vocabulary.departures)


def _are_letters(word: str) -> bool:
    """Tell whether a word is capitals and no initial, also before a hyphen: an organisation's short name."""
    begin = word.partition("-")[0]
    return len(begin) > 1 and begin.isalpha() and begin.isupper()


def _joined(title: str, more: str) -> str:
    return f"{title} {more}" if title and more.startswith("(") else ", ".join(filter(None, (title, more)))
