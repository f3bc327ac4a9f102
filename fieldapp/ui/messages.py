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
    known = {name: _word(value) for name, value in facts.items() if value is not None}
    return pattern(code).format_map(_Facts(known))


def pattern(code: Code) -> str:
    """Give the message of a code in the language in force, its facts still as `{name}`."""
    return QCoreApplication.translate(CONTEXT, sources()[code])


def split(text: str) -> Words:
    """Cut a message after its first sentence: the headline and the rest."""
    places = [(text.find(end), len(end.rstrip())) for end in _ENDS if text.find(end) >= 0]
    if not places:
        return Words(text, "")
    at, width = min(places)
    return Words(text[: at + width], text[at + width :].strip())


def sources() -> Mapping[Code, str]:
    """Give the Chinese source sentence of every code."""
    from fieldapp.ui import (
        messages_draw,
        messages_evidence,
        messages_inspection,
        messages_notice,
        messages_shared,
    )

    return (
        messages_shared.SENTENCES
        | messages_draw.SENTENCES
        | messages_inspection.SENTENCES
        | messages_evidence.SENTENCES
        | messages_notice.SENTENCES
    )


def _word(value: Fact) -> str:
    return value[:8].hex() if isinstance(value, bytes) else str(value)
