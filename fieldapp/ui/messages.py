"""Errors in words: what happened, what was kept, what to do, for every code in every language.

The sentences are in `messages_*.py`, one file for a few rooms; docs/errors.md lists the same rows
beside their English. A sentence may hold facts of its error as `{name}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from fieldapp.errors import Code, Fact, FieldappError

CONTEXT = "Messages"
_ENDS = ("。", ". ", "།")  # where the first sentence of a message ends, in each script


class Words(NamedTuple):
    """A message for a person: what happened, then what was kept and what to do."""

    what: str
    then: str


class _Facts(dict[str, str]):
    """Facts as words; one that the error did not carry is left out of the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def of(error: FieldappError) -> Words:
    """Give the words for an error in the language in force."""
    return split(sentence(error.code, error.facts))


def sentence(code: Code, facts: Mapping[str, Fact]) -> str:
    """Give the whole message of a code with its facts filled in."""
    pattern = QCoreApplication.translate(CONTEXT, sources()[code])
    return pattern.format_map(_Facts({name: _word(value) for name, value in facts.items()}))


def split(text: str) -> Words:
    """Cut a message after its first sentence: the headline and the rest."""
    places = [(text.find(end), len(end.rstrip())) for end in _ENDS if text.find(end) >= 0]
    if not places:
        return Words(text, "")
    at, width = min(places)
    return Words(text[: at + width], text[at + width :].strip())


def sources() -> Mapping[Code, str]:
    """Give the Chinese source sentence of every code."""
    from fieldapp.ui import messages_rooms, messages_shared

    return messages_shared.SENTENCES | messages_rooms.SENTENCES


def _word(value: Fact) -> str:
    return value[:8].hex() if isinstance(value, bytes) else str(value)
