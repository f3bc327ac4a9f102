"""The only ways to make a sealed item: each class of origin has its own type and function.

`seal_captured` takes a `MeasuredFrame`, which only the camera path of `collecting` makes from
bytes in memory; `seal_bound` takes a `MeasuredBound`, which only `binding` makes after it found
the challenge card in the kept bytes; `seal_imported` and `seal_received` take a `MeasuredFile`,
which comes from opening a path. Nothing else turns one into another (evidence.md §3.2, E7).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fieldapp.evidence import item
from fieldapp.evidence.events import Bound, Camera, EvidenceSealed, Received, Recording, Source
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
    sm3: bytes | None  # None: computed later, see `digesting`
    size: int  # bytes
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFrame(_Measured):
    """The digests of a frame that was never a file before it was hashed."""

    camera: Camera
    captured_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredRecording(_Measured):
    """The digests of a recording, hashed chunk by chunk while it was made."""

    camera: Camera
    captured_ms: int
    recording: Recording


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredFile(_Measured):
    """The digests of a file read once from outside."""

    source: Source
    exif: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredBound(_Measured):
    """The digests of a file in which the challenge card was found."""

    bound: Bound
    exif: Mapping[str, str] = field(default_factory=dict)


def seal_captured(
    item_id: str, about: About, maker: str, frame: MeasuredFrame, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a frame of this program's own camera.

    Raises:
        RuleError: CAMERA_VIRTUAL, EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredFrame` (caller's bug).
    """
    _only(MeasuredFrame, frame)
    item.refuse_virtual(frame.camera)
    return EvidenceSealed(
        **_common(item_id, about, maker, frame, not_before, Klass.CAPTURED_LIVE),
        captured_ms=frame.captured_ms,
        camera=frame.camera,
    )


def seal_recording(
    item_id: str, about: About, maker: str, made: MeasuredRecording, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a recording of this program's own camera or microphone.

    Raises:
        RuleError: CAMERA_VIRTUAL, EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredRecording` (caller's bug).
    """
    _only(MeasuredRecording, made)
    item.refuse_virtual(made.camera)
    if made.media_type.startswith("audio/") and not about.method:
        words = item.class_words(Klass.CAPTURED_LIVE.value, "sound_method_zh")
        about = replace(about, method=words)
    return EvidenceSealed(
        **_common(item_id, about, maker, made, not_before, Klass.CAPTURED_LIVE),
        captured_ms=made.captured_ms,
        camera=made.camera,
        recording=made.recording,
    )


def seal_bound(
    item_id: str, about: About, maker: str, picture: MeasuredBound, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a picture of another camera in which the challenge card was found.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredBound` (caller's bug).
    """
    _only(MeasuredBound, picture)
    return EvidenceSealed(
        **_common(item_id, about, maker, picture, not_before, Klass.CAPTURED_BOUND),
        exif=dict(picture.exif) or None,
        bound=picture.bound,
    )


def seal_imported(
    item_id: str, about: About, maker: str, file: MeasuredFile, not_before: tuple[bytes, ...]
) -> EvidenceSealed:
    """Seal a file from outside; what it says of itself is kept as a claim.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredFile` (caller's bug).
    """
    _only(MeasuredFile, file)
    return EvidenceSealed(
        **_common(item_id, about, maker, file, not_before, Klass.IMPORTED),
        source=file.source,
        exif=dict(file.exif) or None,
    )


def seal_received(
    item_id: str,
    about: About,
    maker: str,
    file: MeasuredFile,
    not_before: tuple[bytes, ...],
    *,
    received: Received,
    signature: BlobId | None,
) -> EvidenceSealed:
    """Seal a file that the party handed over, with the signature or the refusal.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
        TypeError: anything but a `MeasuredFile` (caller's bug).
    """
    _only(MeasuredFile, file)
    return EvidenceSealed(
        **_common(item_id, about, maker, file, not_before, Klass.RECEIVED),
        source=file.source,
        exif=dict(file.exif) or None,
        received=received,
        signature=signature,
    )


def _only(wanted: type, given: object) -> None:
    if not isinstance(given, wanted):
        raise TypeError(f"takes a {wanted.__name__}, not {type(given).__name__}")


def _common(
    item_id: str,
    about: About,
    maker: str,
    measured: _Measured,
    not_before: tuple[bytes, ...],
    klass: Klass,
) -> dict[str, Any]:
    """Give the fields that every class has."""
    return {
        "item_id": item_id,
        "klass": klass.value,
        "not_before": not_before,
        "inspection_id": about.inspection_id,
        "question": about.question,
        "maker": maker,
        "kind": _kind(about, measured),
        "title": item.clean_text(about.title),
        "method": item.clean_text(about.method or item.class_words(klass.value, "method_zh")),
        "purpose": item.clean_text(about.purpose),
        "blob": measured.blob,
        "sha256": measured.sha256,
        "sm3": measured.sm3,
        "size": measured.size,
        "media_type": measured.media_type,
    }


def _kind(about: About, measured: _Measured) -> str:
    return item.kind(about.kind or item.suggested_kind(measured.media_type)).code
