"""What an item of evidence is: its class of origin, its kind in law, what may be said of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.errors import Code, RuleError
from fieldapp.evidence.events import Camera, EvidenceSealed
from fieldapp.resources import reference

MAX_TEXT = 500  # characters of any typed or read text in a fact


class Klass(StrEnum):
    """Where the bytes came from; docs/spec/evidence.md §3.2, never mixed."""

    CAPTURED_LIVE = "captured-live"
    CAPTURED_BOUND = "captured-bound"
    RECEIVED = "received"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of evidence that the law names."""

    code: str
    zh: str
    en: str
    media: tuple[str, ...]  # media-type prefixes this kind is proposed for


def kinds() -> tuple[Kind, ...]:
    """List the kinds of evidence in the order of the law."""
    entries = reference("evidence_kinds")["entries"]
    return tuple(Kind(e["code"], e["zh"], e["en"], tuple(e["media"])) for e in entries)


def kind(code: str) -> Kind:
    """Give the kind named `code`.

    Raises:
        RuleError: EVIDENCE_KIND_UNKNOWN.
    """
    for known in kinds():
        if known.code == code:
            return known
    raise RuleError(Code.EVIDENCE_KIND_UNKNOWN, kind=code)


def suggested_kind(media_type: str) -> str:
    """Propose a kind for a file of `media_type`; a person may choose another."""
    for known in kinds():
        if any(media_type.startswith(prefix) for prefix in known.media):
            return known.code
    return "electronic"


def class_words(klass: str, language: str = "zh") -> str:
    """Give the printed word for a class; `language` is zh or en, or method_zh for its method.

    A capture has also a sound_method_zh.
    """
    for entry in reference("evidence_classes")["entries"]:
        if entry["code"] == klass:
            return str(entry[language])
    return klass


def shown_class(fact: EvidenceSealed) -> Klass:
    """Give the strongest class that the fact's own blocks support, never more than it claims.

    A log written by another program may claim anything. A captured class needs what made it (the
    camera, or the challenge card found in the picture) and no source outside; *received* needs
    who gave it. Whatever lacks that is shown as imported.
    """
    supported = {
        Klass.CAPTURED_LIVE: fact.camera is not None and not fact.source and not fact.bound,
        Klass.CAPTURED_BOUND: fact.bound is not None and not fact.source and not fact.camera,
        Klass.RECEIVED: fact.received is not None and fact.source is not None,
    }
    return next((k for k, holds in supported.items() if holds and fact.klass == k), Klass.IMPORTED)


def refuse_virtual(camera: Camera) -> None:
    """Refuse a camera that is a program: its frames may be any picture.

    Raises:
        RuleError: CAMERA_VIRTUAL.
    """
    announced = f"{camera.name}\n{camera.path}\n{camera.driver}".casefold()
    for entry in reference("virtual_cameras")["entries"]:
        if entry["match"] in announced:
            raise RuleError(Code.CAMERA_VIRTUAL, camera=camera.name)


def clean_text(untrusted: str, limit: int = MAX_TEXT) -> str:
    """Give `untrusted` in NFC without control and direction characters, at most `limit` long."""
    kept = "".join(
        " " if character in "\t\r\n" else character
        for character in unicodedata.normalize("NFC", untrusted[: limit * 4])
        if character in "\t\r\n" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
    return unicodedata.normalize("NFC", " ".join(kept.split())[:limit]).rstrip()
