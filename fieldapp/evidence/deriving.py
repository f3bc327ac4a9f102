"""Cropping, redacting, marking, scanning: always a copy of the original's pixels, linked to it.

The original stays as it was sealed. A copy is made of bare pixels, so nothing that a file carries
beside them (EXIF, a thumbnail, a maker's notes) can be in it, and what a redaction covers is not
covered but gone (docs/spec/evidence.md §3.3). It has no class of origin: it is no evidence by
itself, only a view of an item that is.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from fieldapp.errors import Code, InputError, RuleError
from fieldapp.evidence import derived, item, sheet, tables
from fieldapp.evidence.events import EvidenceDerived, Step
from fieldapp.evidence.importing import Acts
from fieldapp.evidence.looking import looker
from fieldapp.ids import BlobId, new_id
from fieldapp.inspection.tables import inspection
from fieldapp.ledger import keys
from fieldapp.resources import resource
from fieldapp.store.blobs import Blobs
from fieldapp.store.projection import Changes
from fieldapp.store.workspace import Workspace

CROP, REDACT, MARK, SCAN = "crop", "redact", "mark", "scan"
ACTS: Final = frozenset({CROP, REDACT, MARK, SCAN})
MAX_STEPS: Final = 100
_MAX_LABEL: Final = 40  # characters
_BLACK: Final = (0, 0, 0)
_RED: Final = (214, 28, 28)
_QUALITY: Final = 92


@dataclass(frozen=True, slots=True)
class Copied:
    """The copy that was made."""

    item_id: str
    blob: BlobId
    changes: Changes


def derive(acts: Acts, actor: str, item_id: str, steps: Sequence[Step], reason: str) -> Copied:
    """Make a copy of an item, cropped, redacted, marked or straightened, beside the original.

    Args:
        acts: how the workspace is reached; the pixels are worked on outside it.
        actor: who makes the copy.
        item_id: the original, or a copy of it to go on from.
        steps: in pixels of that picture, upright; at most one crop or scan, which is done last.
        reason: why; required.

    Raises:
        RuleError: EVIDENCE_UNKNOWN, EVIDENCE_REASON_MISSING, EVIDENCE_STEPS_INVALID,
            INSPECTION_NOT_OPEN.
        InputError: EVIDENCE_NOT_RENDERED (a format that is not shown, a hostile file).
        VerificationError: BLOB_CORRUPT. DeviceError: BLOB_MISSING, DISK_FULL, DISK_FAILED.
    """
    why = item.clean_text(reason)
    if not why:
        raise RuleError(Code.EVIDENCE_REASON_MISSING)
    source, blobs = acts(lambda workspace: (_source(workspace, item_id), workspace.blobs))
    picture = full_picture(blobs, source)
    data = _encoded(applied(picture, steps))
    blob = blobs.put(data)
    fact = EvidenceDerived(
        item_id=new_id("copy"),
        inspection_id=source.inspection_id,
        original=source.original,
        parent=item_id,
        parent_sha256=bytes(source.blob_id),
        blob=blob,
        sha256=bytes(blob),
        sm3=keys.sm3(data),
        size=len(data),
        media_type="image/jpeg",
        steps=tuple(steps),
        maker=actor,
        reason=why,
    )
    return Copied(fact.item_id, blob, acts(lambda workspace: _keep(workspace, actor, fact)))


def _keep(workspace: Workspace, actor: str, fact: EvidenceDerived) -> Changes:
    with workspace.writing(actor) as w:
        w.append(fact)
    return w.changes


def _source(workspace: Workspace, item_id: str) -> derived.Version:
    """Give the picture to go on from: an item, or a copy of one."""
    found = derived.version(workspace.db, item_id)
    if found is None:
        row = tables.evidence_item(workspace.db, item_id)
        if row is None:
            raise RuleError(Code.EVIDENCE_UNKNOWN, item=item_id)
        found = derived.original(row)
    about = inspection(workspace.db, found.inspection_id)
    if about is None or about.stage == "voided":
        raise RuleError(Code.INSPECTION_NOT_OPEN, inspection=found.inspection_id)
    return found


def full_picture(blobs: Blobs, source: derived.Version, edge: int = 0xFFFF) -> Image.Image:
    """Decode a kept picture in the limited process, upright, at most `edge` pixels an edge.

    Raises:
        InputError: EVIDENCE_NOT_RENDERED. Others as `Blobs.pieces`.
    """
    picture = looker("view").picture(
        source.media_type, blobs.size(source.blob_id), blobs.pieces(source.blob_id), edge
    )
    if picture is None:
        raise InputError(Code.EVIDENCE_NOT_RENDERED, kind=source.media_type)
    return picture


def applied(picture: Image.Image, steps: Sequence[Step]) -> Image.Image:
    """Give the picture with the steps done to its pixels: marks, redactions, then crop or scan.

    Raises:
        RuleError: EVIDENCE_STEPS_INVALID.
    """
    _check(steps, picture.size)
    made = picture.copy()
    pen = ImageDraw.Draw(made)
    thick = max(3, min(made.size) // 200)
    # what is redacted stays so: marks are drawn first
    for step in sorted(steps, key=lambda one: one.act == REDACT):
        box = (step.left, step.top, step.left + step.width - 1, step.top + step.height - 1)
        if step.act == REDACT:
            pen.rectangle(box, fill=_BLACK)
        elif step.act == MARK:
            pen.rectangle(box, outline=_RED, width=thick)
            if step.text:
                _write(pen, box, step.text, thick * 8)
    for step in steps:
        if step.act == CROP:
            right, bottom = step.left + step.width, step.top + step.height
            made = made.crop((step.left, step.top, right, bottom))
        elif step.act == SCAN:
            made = sheet.straightened(made, step.corners or ())
    return made


def _check(steps: Sequence[Step], size: tuple[int, int]) -> None:
    width, height = size
    good = 0 < len(steps) <= MAX_STEPS and sum(step.act in (CROP, SCAN) for step in steps) <= 1
    for step in steps:
        inside = (
            step.left >= 0 and step.top >= 0 and step.width > 0 and step.height > 0
            and step.left + step.width <= width and step.top + step.height <= height
        )  # fmt: skip
        text = item.clean_text(step.text, _MAX_LABEL)
        good = good and inside and step.act in ACTS and step.text == text
        if step.act == SCAN:
            good = good and sheet.fits(step.corners or (), size)
        else:
            good = good and step.corners is None
    if not good:
        raise RuleError(Code.EVIDENCE_STEPS_INVALID)


def _write(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], text: str, tall: int) -> None:
    """Write a label on a red ground above its box, or inside where there is no room above."""
    face = resource("fonts/noto-sans-sc/NotoSansSC_700Bold.ttf")
    font = ImageFont.truetype(str(face), max(14, tall))
    left, top, right, bottom = pen.textbbox((0, 0), text, font=font)
    place = (box[0], max(0, box[1] - round(bottom - top) - tall // 2))
    ground = (
        place[0],
        place[1],
        place[0] + right - left + tall // 2,
        place[1] + bottom - top + tall // 2,
    )
    pen.rectangle(ground, fill=_RED)
    pen.text(
        (place[0] + tall // 4 - left, place[1] + tall // 4 - top), text, font=font, fill="white"
    )


def _encoded(picture: Image.Image) -> bytes:
    """Give the pixels as a JPEG that says nothing else."""
    out = io.BytesIO()
    bare = Image.frombytes("RGB", picture.size, picture.convert("RGB").tobytes())
    bare.save(out, "JPEG", quality=_QUALITY, subsampling=0)
    return out.getvalue()
