"""What people do with a challenge card: draw one, and bring in pictures that show it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import Code, RuleError
from fieldapp.evidence import (
    capture_tables,
    challenge,
    codes_in,
    collecting,
    films,
    intake,
    item,
    pictures,
    sealing,
)
from fieldapp.evidence.challenge import Binding, Card, Seen
from fieldapp.evidence.collecting import Kept
from fieldapp.evidence.events import Bound, EvidenceSealed
from fieldapp.evidence.looking import looker
from fieldapp.evidence.sealing import About, MeasuredBound, MeasuredFile
from fieldapp.ids import DeviceId, new_id
from fieldapp.inspection.tables import inspection
from fieldapp.store.blobs import Blobs
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Drawn:
    """The card to show or print."""

    card: Card
    changes: Changes


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed fact, and what the search for a card came to."""

    fact: EvidenceSealed
    binding: Binding
    as_asked: bool = False  # the card stood as it was asked to


@dataclass(frozen=True, slots=True)
class Brought:
    """What was kept, and what the search for a card came to."""

    kept: Kept
    binding: Binding
    as_asked: bool  # the card stood as it was asked to


def draw_card(workspace: Workspace, actor: str, inspection_id: str) -> Drawn:
    """Draw a challenge for an inspection; its event is the head of the chain when this returns.

    Raises:
        RuleError: EVIDENCE_INSPECTION_UNKNOWN.
        DeviceError: DISK_FULL, DISK_FAILED; no card then.
    """
    if inspection(workspace.db, inspection_id) is None:
        raise RuleError(Code.EVIDENCE_INSPECTION_UNKNOWN, inspection=inspection_id)
    fact = challenge.draw(inspection_id)
    with workspace.writing(actor) as w:
        head, drawn_ms = w.append(fact), w.now_ms
    return Drawn(Card(head, inspection_id, fact.turn, fact.digits, drawn_ms), w.changes)


def bring_file(
    workspace: Workspace,
    actor: str,
    about: About,
    path: Path,
    *,
    reason: str,
    volume: str = "",
) -> Brought:
    """Keep a picture from another camera: *captured-bound* if it shows this visit's card.

    Without a card, or with one that does not bind, it is *imported* as any file from outside.

    Raises:
        RuleError, InputError, DeviceError: as `collecting.import_file`.
    """
    if not item.clean_text(reason):
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    collecting.check(workspace, about)
    file = intake.measure_file(workspace.blobs, path, volume, reason)
    drawn = has_card(workspace, about.inspection_id)
    seen = find_codes(workspace.blobs, file) if drawn else ()
    sealed = seal_measured(workspace, actor, about, file, seen)
    kept = collecting.keep(workspace, actor, sealed.fact)
    return Brought(kept, sealed.binding, sealed.as_asked)


def has_card(workspace: Workspace, inspection_id: str) -> bool:
    """Say whether this device drew a challenge for an inspection."""
    device_id = DeviceId(workspace.device_id)
    return capture_tables.has_card(workspace.db, device_id, inspection_id)


def find_codes(blobs: Blobs, file: MeasuredFile) -> tuple[Seen, ...]:
    """Look for codes in a file's kept copy, of a film in its beginning; slow, no workspace needed.

    Raises:
        DeviceError: BLOB_MISSING.
        VerificationError: BLOB_CORRUPT.
    """
    film = file.media_type in films.KINDS and file.size <= films.MAX_BYTES
    picture = file.media_type in pictures.READABLE and file.size <= pictures.MAX_BYTES
    if not (film or picture):
        return ()
    found = looker("codes").codes(file.media_type, file.size, blobs.pieces(file.blob))
    return codes_in.codes_of(found.facts)


def seal_measured(
    workspace: Workspace, actor: str, about: About, file: MeasuredFile, seen: tuple[Seen, ...]
) -> Sealed:
    """Seal a measured file: bound if this visit's card was found in it, else imported."""
    before = (workspace.chain.head.last_id,)
    judged = challenge.judge(
        seen,
        lambda head: capture_tables.card(workspace.db, DeviceId(workspace.device_id), head),
        about.inspection_id,
        workspace.clock.now_ms(),
    )
    if judged.binding is not Binding.BOUND or judged.card is None or judged.seen is None:
        sealed = sealing.seal_imported(new_id("item"), about, actor, file, before)
        return Sealed(sealed, judged.binding)
    bound = _bind(file, judged.card, judged.seen)
    sealed = sealing.seal_bound(new_id("item"), about, actor, bound, before)
    return Sealed(sealed, Binding.BOUND, stands_as_asked(bound.bound))


def stands_as_asked(bound: Bound) -> bool:
    """Say whether the card stood in the picture as it was asked to, with its own digits."""
    off = abs(bound.seen_turn - bound.asked_turn) % 360
    turned = min(off, 360 - off) <= challenge.slack_degrees()
    return turned and (not bound.seen_digits or bound.seen_digits == bound.digits)


def _bind(file: MeasuredFile, card: Card, seen: Seen) -> MeasuredBound:
    """Say of a measured file that the card was found in it: the only place that may."""
    source = file.source
    return MeasuredBound(
        blob=file.blob,
        sha256=file.sha256,
        sm3=file.sm3,
        size=file.size,
        media_type=file.media_type,
        exif=file.exif,
        bound=Bound(
            challenge=card.event_id,
            digits=card.digits,
            asked_turn=card.turn,
            seen_turn=seen.turn,
            seen_digits=seen.digits,
            seen_ms=seen.at_ms,
            path=source.path,
            volume=source.volume,
            mtime_ms=source.mtime_ms,
            reason=source.reason,
        ),
    )
