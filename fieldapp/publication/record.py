"""The published record of one inspection, as bytes: what the world sees, and nothing more.

There is no field for a person, a telephone, an address, a stratum or a credit class: what has no
field cannot be published by mistake. Free texts go through `redaction` first.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.errors import Code, VerificationError
from fieldapp.ledger import dcbor, keys
from fieldapp.publication import redaction
from fieldapp.publication.redaction import Span

FORMAT: Final = "PUB1"
MAX_RECORD_BYTES: Final = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One matter that was looked into."""

    title: str
    result: str
    basis: str
    problem: bool
    detail: str = ""  # free text


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A result as it is or will be published."""

    object_name: str
    object_id: str  # USCC
    organ: str
    kind: str  # random, directed, special, complaint, emergency
    plan_id: str  # "" when not drawn
    task_id: str  # "" when not drawn
    inspected_on: str  # ISO date
    items: tuple[str, ...] = ()  # 抽查事项
    result_code: str
    result: str  # the category's wording
    handling: str  # free text
    summary: str  # free text
    matters: tuple[Matter, ...] = ()

    def texts(self) -> dict[str, str]:
        """Give the free texts by field name, in reading order: what redaction works on."""
        texts = {"summary": self.summary, "handling": self.handling}
        texts |= {f"matters.{n}": matter.detail for n, matter in enumerate(self.matters)}
        return texts

    def with_texts(self, texts: Mapping[str, str]) -> Record:
        """Give the record with other free texts."""
        matters = tuple(
            dataclasses.replace(matter, detail=texts[f"matters.{n}"])
            for n, matter in enumerate(self.matters)
        )
        return dataclasses.replace(
            self, summary=texts["summary"], handling=texts["handling"], matters=matters
        )

    def redacted(self, hidden: Sequence[Span]) -> Record:
        """Give the record with the hidden places replaced."""
        return self.with_texts(redaction.apply(self.texts(), hidden))

    def encode(self) -> bytes:
        """Give the canonical bytes."""
        return dcbor.encode({"format": FORMAT, **dataclasses.asdict(self)})

    @classmethod
    def decode(cls, untrusted: bytes) -> Record:
        """Read a published record strictly.

        Raises:
            VerificationError: CBOR_…, EVENT_MALFORMED.
        """
        fields = dcbor.decode(untrusted, MAX_RECORD_BYTES)
        try:
            if fields.pop("format") != FORMAT:
                raise _malformed("another format")
            listed = fields.pop("matters")
            if not isinstance(listed, list):
                raise _malformed("matters is not a list")
            matters = tuple(_matter(one) for one in listed)
            items = _texts(fields.pop("items"))
            _all_text(fields)
            return cls(**fields, items=items, matters=matters)
        except (AttributeError, KeyError, TypeError) as error:
            raise _malformed(str(error)) from error


def digest(record: bytes) -> bytes:
    """Give the hash that is shown beside a record: SHA-256 of its canonical bytes."""
    return keys.sha256(record)


def _texts(untrusted: object) -> tuple[str, ...]:
    if not isinstance(untrusted, list) or not all(isinstance(one, str) for one in untrusted):
        raise _malformed("not a list of texts")
    return tuple(untrusted)


def _matter(fields: dict[str, Any]) -> Matter:
    problem = fields.pop("problem")
    if type(problem) is not bool:
        raise _malformed("problem is not a truth value")
    _all_text(fields)
    return Matter(**fields, problem=problem)


def _all_text(fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if not isinstance(value, str):
            raise _malformed(f"{name} is not text")


def _malformed(why: str) -> VerificationError:
    return VerificationError(Code.EVENT_MALFORMED, where=FORMAT, why=why)
