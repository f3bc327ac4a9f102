"""What can have happened to evidence: sealed, copied, withdrawn, packaged for someone outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """The device that made a frame inside this program, as it announced itself."""

    name: str
    path: str  # device path or id of the operating system
    driver: str
    width: int  # pixels
    height: int  # pixels
    boot_id: str  # ties the monotonic clock to one run of the machine
    monotonic_ms: int  # milliseconds since that boot


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a file from outside came from; its presence rules out every captured class."""

    path: str
    volume: str  # serial or label of the card, stick or disk
    mtime_ms: int  # the file system's claim, UTC milliseconds
    reason: str  # why it was imported and not captured
    url: str | None = None  # the page that a screenshot shows, as the person says


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The challenge card as it was found again in the picture, and where its file came from."""

    challenge: bytes  # id of the `evidence.challenged` event
    digits: str  # to be said in a video; as drawn
    asked_turn: int  # degrees clockwise
    seen_turn: int  # degrees clockwise
    path: str
    volume: str
    mtime_ms: int  # the file system's claim, UTC milliseconds
    reason: str
    seen_digits: str | None = (
        None  # read beside the code, "" where they could not be; None: not tried
    )
    seen_ms: int | None = None  # of a film: where the card is seen first, from its beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Who handed a file over; the item's signature, or why there is none."""

    party: str
    refusal: str | None = None  # why the party did not sign
    witness: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """How a recording was hashed while it was made; its chunks are events of their own."""

    recording_id: str
    chunks: int  # of 1 MiB, the last may be shorter; count
    root: bytes  # Merkle root over the chunks' leaves
    proven: int  # bytes from the start whose chunks were events before the end
    whole: bool  # False: cut by a crash, this is what was there


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSealed(Fact):
    """One item was kept, byte for byte, with its digests and its origin.

    Built only by `fieldapp.evidence.sealing`. `klass` is one of docs/spec/evidence.md §3.2.
    """

    TYPE: ClassVar[str] = "evidence.sealed"
    VERSION: ClassVar[int] = 2

    item_id: str
    inspection_id: str
    question: str  # name of the form question it answers, "" if none
    klass: str
    kind: str  # code of resources/reference/evidence_kinds.json
    blob: BlobId  # address of the original in the blob store
    sha256: bytes
    sm3: bytes | None = None  # None: follows as `EvidenceDigested`
    size: int  # bytes
    media_type: str  # from the leading bytes, never from the name
    title: str
    method: str  # 制作方法
    maker: str  # 制作人: person id
    purpose: str  # 证明对象
    not_before: tuple[bytes, ...]  # ids of events that existed when it was sealed
    captured_ms: int | None = None  # wall clock at the frame: a claim
    camera: Camera | None = None
    source: Source | None = None
    exif: dict[str, str] | None = None  # what the file says of itself: a claim
    bound: Bound | None = None  # only of captured-bound
    received: Received | None = None  # only of received
    recording: Recording | None = None  # only of what was recorded here
    signature: BlobId | None = None  # picture of the party's signature, only of received


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceSealedWithBoth(EvidenceSealed):
    """A sealing of version 1: both digests were there at once, whatever that took."""

    VERSION: ClassVar[int] = 1

    sm3: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The SM3 of one item's original."""

    item_id: str
    sm3: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceDigested(Fact):
    """SM3 of items that were sealed before it was computed, by the device that sealed them."""

    TYPE: ClassVar[str] = "evidence.digested"
    VERSION: ClassVar[int] = 1

    inspection_id: str
    items: tuple[Digest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceWithdrawn(Fact):
    """An item is no longer relied on; its bytes stay (docs/spec/log.md §2.3)."""

    TYPE: ClassVar[str] = "evidence.withdrawn"
    VERSION: ClassVar[int] = 1

    item_id: str
    inspection_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePackaged(Fact):
    """A package was made for someone outside; the head signature over this signs its manifest."""

    TYPE: ClassVar[str] = "evidence.packaged"
    VERSION: ClassVar[int] = 1

    inspection_id: str
    manifest_sha256: bytes
    items: tuple[str, ...]
    recipient: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change to a copy, in pixels of the upright picture it was made from."""

    act: str  # "crop", "redact", "mark" or "scan"
    left: int
    top: int
    width: int
    height: int
    text: str = ""  # the label of a mark
    corners: tuple[int, ...] | None = (
        None  # only of a scan: x and y of the sheet's four, see `sheet`
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceDerived(Fact):
    """A copy was made from an item's pixels; the original is untouched (evidence.md §3.3)."""

    TYPE: ClassVar[str] = "evidence.derived"
    VERSION: ClassVar[int] = 1

    item_id: str  # of the copy
    inspection_id: str
    original: str  # item id of the evidence
    parent: str  # what it was made from: the original, or a copy
    parent_sha256: bytes
    blob: BlobId
    sha256: bytes
    sm3: bytes
    size: int  # bytes
    media_type: str
    steps: tuple[Step, ...]
    maker: str  # person id
    reason: str
