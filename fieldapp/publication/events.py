"""What can have happened on the way to the public: approved, returned, published, taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """One place that a machine or a person pointed at, and what was decided; never its words."""

    field: str
    start: int  # characters, in the text before redaction
    end: int
    sort: str  # publication.redaction.Sort
    hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultApproved(Fact):
    """A supervisor read the redacted record and agreed to it; holds for exactly these bytes."""

    TYPE: ClassVar[str] = "result.approved"
    VERSION: ClassVar[int] = 2

    inspection_id: str
    submitted_sha256: bytes  # digest of the submitted record, publication.record.digest
    record_sha256: bytes  # of the record as it may be published, redacted
    redactions: tuple[Redaction, ...]  # what makes that record of the submitted one
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultApprovedUnseen(Fact):
    """An approval of version 1: of the submitted record, not of the words to be published.

    It is read and shown, and nothing may be published on it any more.
    """

    TYPE: ClassVar[str] = "result.approved"
    VERSION: ClassVar[int] = 1

    inspection_id: str
    submitted_sha256: bytes
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReturned(Fact):
    """A supervisor sent the submitted record back; wins over an approval of the same bytes."""

    TYPE: ClassVar[str] = "result.returned"
    VERSION: ClassVar[int] = 1

    inspection_id: str
    submitted_sha256: bytes
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPublished(Fact):
    """A second person made a redacted result public."""

    TYPE: ClassVar[str] = "result.published"
    VERSION: ClassVar[int] = 1

    publication_id: str
    inspection_id: str
    approval: bytes  # id of the `result.approved` event
    submitted_sha256: bytes
    record: bytes  # canonical, publication.record
    record_sha256: bytes  # shown on the page (docs/spec/security.md A23)
    redactions: tuple[Redaction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultCorrected(Fact):
    """A published result was replaced by a corrected one; the page shows both hashes."""

    TYPE: ClassVar[str] = "result.corrected"
    VERSION: ClassVar[int] = 1

    publication_id: str
    inspection_id: str
    approval: bytes
    submitted_sha256: bytes
    record: bytes
    record_sha256: bytes
    replaces_sha256: bytes
    redactions: tuple[Redaction, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultWithdrawn(Fact):
    """A published result is no longer shown; that it was, and why it is not, is."""

    TYPE: ClassVar[str] = "result.withdrawn"
    VERSION: ClassVar[int] = 1

    publication_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPublished(Fact):
    """A draw's public transcript was put before everyone."""

    TYPE: ClassVar[str] = "draw.published"
    VERSION: ClassVar[int] = 1

    plan_id: str
    transcript: BlobId  # the public transcript as JSON
