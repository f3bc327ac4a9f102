"""The only two ways to make a sealed item: from a frame of our own camera, or from a file outside.

The types keep them apart: `seal_captured` takes a `MeasuredFrame`, which only the camera path of
`collecting` makes from bytes in memory; `seal_imported` takes a `MeasuredFile`, which comes from
opening a path. No function turns one into the other (docs/spec/evidence.md §3.2, test E7).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldapp.evidence import item
from fieldapp.evidence.events import Camera, EvidenceSealed, Source
from fieldapp.evidence.item import Klass
from fieldapp.ids import BlobId


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a person says of an item when keeping it."""

    inspection_id: str
    question: str = ""
    title: str = ""
    kind: str = ""  # "" proposes one from the media type
    method: str = ""  # "" takes the class's standard wording
    purpose: str = ""  # 证明对象


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    blob: BlobId
    sha256: bytes
    sm3: bytes
    size: int  # bytes
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFrame(_Measured):
    """The digests of a frame that was never a file before it was hashed."""

    camera: Camera
    captured_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFile(_Measured):
    """The digests of a file read once from outside."""

    source: Source
    exif: Mapping[str, str] = field(default_factory=dict)


def seal_captured(
    item_id: str, about: About, maker: str, frame: MeasuredFrame, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a frame of this program's own camera.

    Raises:
        RuleError: CAMERA_VIRTUAL, EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredFrame` (caller's bug).
    """
    if not isinstance(frame, MeasuredFrame):
        raise TypeError(f"only a frame can be captured, not {type(frame).__name__}")
    item.refuse_virtual(frame.camera)
    return EvidenceSealed(
        item_id=item_id,
        klass=Klass.CAPTURED_LIVE.value,
        not_before=not_before,
        inspection_id=about.inspection_id,
        question=about.question,
        maker=maker,
        kind=_kind(about, frame),
        title=item.clean_text(about.title),
        method=item.clean_text(about.method or item.class_words("captured-live", "method_zh")),
        purpose=item.clean_text(about.purpose),
        blob=frame.blob,
        sha256=frame.sha256,
        sm3=frame.sm3,
        size=frame.size,
        media_type=frame.media_type,
        captured_ms=frame.captured_ms,
        camera=frame.camera,
    )


def seal_imported(
    item_id: str, about: About, maker: str, file: MeasuredFile, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a file from outside; what it says of itself is kept as a claim.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredFile` (caller's bug).
    """
    if not isinstance(file, MeasuredFile):
        raise TypeError(f"only a file can be imported, not {type(file).__name__}")
    return EvidenceSealed(
        item_id=item_id,
        klass=Klass.IMPORTED.value,
        not_before=not_before,
        inspection_id=about.inspection_id,
        question=about.question,
        maker=maker,
        kind=_kind(about, file),
        title=item.clean_text(about.title),
        method=item.clean_text(about.method or item.class_words("imported", "method_zh")),
        purpose=item.clean_text(about.purpose),
        blob=file.blob,
        sha256=file.sha256,
        sm3=file.sm3,
        size=file.size,
        media_type=file.media_type,
        source=file.source,
        exif=dict(file.exif) or None,
    )


def _kind(about: About, measured: _Measured) -> str:
    return item.kind(about.kind or item.suggested_kind(measured.media_type)).code
