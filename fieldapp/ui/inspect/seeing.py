"""Reads everything the view of one item shows: picture, copies, claims and hints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from fieldapp.errors import FieldappError
from fieldapp.ui.runner import Acts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL import Image

    from fieldapp.evidence.bounding import Interval
    from fieldapp.evidence.derived import Version
    from fieldapp.evidence.place import Around
    from fieldapp.evidence.tables import ItemRow
    from fieldapp.store.blobs import Blobs
    from fieldapp.store.workspace import Workspace

VIEW_EDGE: Final = 1600  # pixels; more than the window has


@dataclass(frozen=True, slots=True)
class Known:
    """What the workspace knows of an item."""

    row: ItemRow
    interval: Interval  # the times of its sealing, with what proves them
    around: Around  # what is claimed of places in its inspection
    versions: tuple[Version, ...]  # the original, then its copies in order
    same: int  # other items with these very bytes
    alike: tuple[str, ...]  # titles of items that look nearly the same
    odd: tuple[str, ...]  # claims of time that do not fit, `claims.Odd`
    facts: Mapping[str, str] = field(default_factory=dict)
    why: str = ""  # not rendered: see `Look.why`


@dataclass(frozen=True, slots=True)
class Shown:
    """One version's picture, and why there is none."""

    version: Version
    picture: QImage | None
    error: FieldappError | None = None
    corners: tuple[int, ...] = ()  # of a sheet of paper in it; () where nobody looked
    found: bool = False  # whether they are the sheet's, or only wait to be moved


def read_item(workspace: Workspace, item_id: str) -> Known | None:
    """Read what is known of an item, None if there is none."""
    from fieldapp.evidence import bounding, claims, derived, looks, place_tables, tables
    from fieldapp.inspection.tables import inspection

    row = tables.evidence_item(workspace.db, item_id)
    if row is None:
        return None
    about = inspection(workspace.db, row.inspection_id)
    began = about.opened_ms if about is not None else row.sealed_ms
    near = looks.near(workspace.db, row.blob_id)
    alike = [one for blob in near[:8] for one in tables.same_content(workspace.db, blob)]
    look = looks.cached(workspace.db, row.blob_id)
    return Known(
        row=row,
        interval=bounding.interval(workspace, row),
        around=place_tables.around(workspace.db, row.inspection_id),
        versions=(derived.original(row), *derived.copies(workspace.db, item_id)),
        same=len(tables.same_content(workspace.db, row.blob_id)) - 1,
        alike=tuple(dict.fromkeys(one.title or one.item_id for one in alike)),
        odd=claims.oddities(row.exif, began, row.sealed_ms),
        facts=look.facts if look is not None else {},
        why=look.why if look is not None else "",
    )


def see(version: Version, acts: Acts, edge: int = VIEW_EDGE) -> Shown:
    """Decode one version's picture in the limited process."""
    from fieldapp.evidence import deriving

    blobs: Blobs = acts(lambda workspace: workspace.blobs)
    try:
        return Shown(version, as_qt(deriving.full_picture(blobs, version, edge)))
    except FieldappError as error:  # not here, damaged, or of a kind that is not shown
        return Shown(version, None, error)


def see_whole(version: Version, acts: Acts) -> Shown:
    """Decode all pixels of one version's picture, to draw on, and look for a sheet of paper."""
    from fieldapp.evidence import deriving, sheet

    blobs: Blobs = acts(lambda workspace: workspace.blobs)
    try:
        picture = deriving.full_picture(blobs, version)
    except FieldappError as error:
        return Shown(version, None, error)
    found = sheet.find(picture)
    corners = found or sheet.inset(picture.size)
    return Shown(version, as_qt(picture), corners=corners, found=found is not None)


def as_qt(picture: Image.Image) -> QImage:
    """Give bare pixels as a picture of the screen's library."""
    width, height = picture.size
    made = QImage(picture.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return made.copy()  # the bytes go away, the picture keeps its own
