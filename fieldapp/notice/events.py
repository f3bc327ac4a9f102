"""What can have happened to a notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeIssued(Fact):
    """A notice was numbered, signed and set; from here on its words are fixed.

    `content` is what the code binds (docs/spec/notice-qr.md §4.4); `cose` is the code itself.
    """

    TYPE: ClassVar[str] = "notice.issued"

    notice_id: str
    number: str  # 文号
    serial: str  # 文书编号, as in the code
    kind: int
    title: str
    inspection_id: str
    object_id: str
    party: str
    template: str
    template_version: int
    content: bytes
    cose: bytes
    pdf: BlobId
    pdf_sha256: bytes
    check_code: str
    issued: str  # ISO date
    due: str | None  # ISO date
    mark: str  # of the device, in the number
    year: int
    counter: int
    replaces: str | None = None  # notice id


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeServed(Fact):
    """The receiver took it."""

    TYPE: ClassVar[str] = "notice.served"

    notice_id: str
    receiver: str
    method: str  # direct, left, post, electronic
    note: str = ""
    signature: str | None = None  # evidence item of a signature on the screen


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRefused(Fact):
    """The receiver refused; it was left on the spot before a witness or a recording."""

    TYPE: ClassVar[str] = "notice.refused"

    notice_id: str
    reason: str
    witness: str
    witness_role: str = ""  # such as 市场管理方; or the evidence item of a recording


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeReprinted(Fact):
    """The same bytes were printed again."""

    TYPE: ClassVar[str] = "notice.reprinted"

    notice_id: str
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeVoided(Fact):
    """It was withdrawn; its number is spent for ever."""

    TYPE: ClassVar[str] = "notice.voided"

    notice_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDescribed(Fact):
    """An office said what its papers print of it; "" leaves what the list has. The last counts."""

    TYPE: ClassVar[str] = "notice.office_described"

    unit: str  # code, as in the list of offices
    name: str
    mark: str  # 机关代字
    telephone: str
    host: str  # web address of the verification page, upper case
    government: str  # where an appeal goes
    court: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeReplaced(Fact):
    """Another notice took its place."""

    TYPE: ClassVar[str] = "notice.replaced"

    notice_id: str
    by: str  # notice id
    reason: str
